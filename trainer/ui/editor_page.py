"""The editor: the room in which a video is made.

::

    +--------------------------------------------------------------+
    | home  name  saved     undo redo                       Export |   EditorBar
    +-----------+----------------------------------+---------------+
    |  lesson   |             Preview              |  tabs, from   |
    |  slot     |            Transport             |  Media on     |   SideTabs
    +-----------+----------------------------------+---------------+
    |  tools                                                       |
    |  ruler, texts, picture track, sounds                         |   TimelinePanel
    +--------------------------------------------------------------+

The page puts the parts together and knows nothing that they know: gestures and
keys become Commands, the document does them, and every part shows the timeline
that comes back.  What the parts do together is the work of desks (``desk``), one
for each matter: the playhead, cutting, texts, sounds, steps, what is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from trainer.errors import NothingToExport
from trainer.model.commands import AppendClip, Command, InsertClip, OverwriteClip, RenameProject
from trainer.model.history import Change
from trainer.model.purpose import Purpose
from trainer.model.schema import MediaKind, Timeline
from trainer.settings import Settings
from trainer.ui import editor_layout, editor_targets, pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.canvas_desk import CanvasDesk
from trainer.ui.caption_desk import CaptionDesk
from trainer.ui.caption_panel import CaptionPanel
from trainer.ui.choice_desk import ChoiceDesk
from trainer.ui.chosen_desk import ChosenDesk
from trainer.ui.contrast_watch import ContrastWatch
from trainer.ui.copy_desk import CopyDesk
from trainer.ui.cut_desk import CutDesk
from trainer.ui.desk import AtHand
from trainer.ui.document import Document
from trainer.ui.edge_desk import EdgeDesk
from trainer.ui.editor_bar import EditorBar
from trainer.ui.editor_keys import EditorKeys
from trainer.ui.effect_desk import EffectDesk
from trainer.ui.effects_panel import EffectsPanel
from trainer.ui.files_desk import FilesDesk
from trainer.ui.frame_service import FrameService
from trainer.ui.history_desk import HistoryDesk
from trainer.ui.invitation import Invitation
from trainer.ui.jobs import Jobs
from trainer.ui.magnet_desk import MagnetDesk
from trainer.ui.marker_desk import MarkerDesk
from trainer.ui.media_import import MediaImport
from trainer.ui.media_panel import MediaPanel
from trainer.ui.messages import Messages
from trainer.ui.missing_media import MissingMedia
from trainer.ui.music_panel import MusicPanel
from trainer.ui.overlay_desk import OverlayDesk
from trainer.ui.player import Player
from trainer.ui.playhead_desk import PlayheadDesk
from trainer.ui.preview import Preview
from trainer.ui.properties_panel import PropertiesPanel
from trainer.ui.recorder import Recorder
from trainer.ui.shortcut_sheet import ShortcutSheet
from trainer.ui.shuttle import Shuttle
from trainer.ui.sound_desk import SoundDesk
from trainer.ui.speaker import Speaker
from trainer.ui.stickers_panel import StickersPanel
from trainer.ui.strips import Strips
from trainer.ui.targets import Targets
from trainer.ui.text_desk import TextDesk
from trainer.ui.text_panel import TextPanel
from trainer.ui.thumbnail_service import ThumbnailService
from trainer.ui.timeline.panel import TimelinePanel
from trainer.ui.transition_desk import TransitionDesk
from trainer.ui.transitions_panel import TransitionsPanel
from trainer.ui.transport import Transport
from trainer.ui.voice_desk import VoiceDesk, system_microphone
from trainer.ui.waveforms import Waveforms
from trainer.words import translate


class EditorPage(QWidget):
    """Edits one Document.  Call ``stop`` before letting go of it."""

    home_requested = Signal()
    export_requested = Signal()

    def __init__(
        self,
        document: Document,
        jobs: Jobs,
        messages: Messages,
        targets: Targets,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.look(self, "page")
        self._document = document
        self._messages = messages
        self._stopped = False
        self._said_smaller = False
        self.actions_table = Actions(self)
        self.frames = FrameService(document.folder)
        self.thumbnails = ThumbnailService(document.folder, document.timeline.rate)
        self.waveforms = Waveforms(document.folder, jobs)
        self.player = Player(document.folder, self.frames, Speaker.open, self)
        self.shuttle = Shuttle(self.player)
        self.importing = MediaImport(document, jobs, messages)
        self.missing = MissingMedia(document, jobs, messages)

        self.bar = EditorBar(document, self.actions_table)
        self.lesson_slot = pieces.lesson_slot()
        self.preview = Preview()
        self.transport = Transport(self.actions_table)
        strips = Strips(self.thumbnails, self.waveforms)
        self.timeline = TimelinePanel(strips, self.actions_table)
        self.side = editor_layout.side()
        editor_layout.lay_out(self)
        self.media = MediaPanel(document, self.importing, self.missing, self.thumbnails, self.actions_table)
        self.texts = TextPanel()
        self.captions = CaptionPanel(self.actions_table)
        self.recorder = Recorder(document.folder, jobs, system_microphone, self)
        self.music = MusicPanel(self.actions_table, self.recorder)
        self.contrast = ContrastWatch(jobs, document.folder, self)
        self.properties = PropertiesPanel()
        self.transitions = TransitionsPanel(strips.tile)
        self.stickers = StickersPanel()
        self.effects = EffectsPanel(self.actions_table, settings)
        self.playhead = PlayheadDesk(self, document)
        at_hand = AtHand(self, document, self._do, self.playhead.go_to)
        self.desk = TextDesk(at_hand)
        self.caption_desk = CaptionDesk(self, document, jobs, messages, self._do)
        editor_layout.fill(self)
        self.sounds = SoundDesk(self, document, jobs, messages, self._do)
        self.voices = VoiceDesk(self, document, jobs, messages, self.sounds.listening, self._do)
        self.sound_buttons = {name: self.actions_table.button(name) for name in ("mute", "detach_sound")}
        for button in self.sound_buttons.values():
            self.properties.sound_tools.addWidget(button)
        self.keys = EditorKeys(self)
        self.chosen = ChosenDesk(self)
        self._connect()
        self.overlays = OverlayDesk(at_hand)
        self.joining = TransitionDesk(at_hand)
        self.effecting = EffectDesk(at_hand, jobs, messages)
        self.copies = CopyDesk(at_hand, messages)
        self.edges = EdgeDesk(at_hand)
        self.marking = MarkerDesk(at_hand, messages)
        self.cutting = CutDesk(at_hand)
        self.canvas = CanvasDesk(at_hand, settings)
        self.choosing = ChoiceDesk(at_hand)
        self.magnet = MagnetDesk(at_hand, jobs, messages)
        self.history = HistoryDesk(at_hand)
        self.files = FilesDesk(at_hand)
        self._connect_actions()
        editor_targets.register(self, targets)
        self._show(document.timeline)

    def stop(self) -> None:
        """End the threads of the page and what is still being brought in."""
        if not self._stopped:
            self.finish_typing()
            self.caption_desk.tapping.finish()
            self.contrast.stop()
            self._stopped = True
            self.effecting.stop()
            self.magnet.stop()
            self.importing.stop()
            self.caption_desk.transfer.stop()
            self.voices.stop()
            self.sounds.stop()
            self.player.stop()
            self.frames.stop()
            self.thumbnails.stop()
            self.waveforms.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preparing(self, media: str, share: float | None) -> None:
        """How far the clip is prepared for a quick preview, 0 to 1; None when that has ended."""
        self.media.show_preparing(media, share)

    def show_prepared(self, media: str) -> None:
        """The clip is ready to be looked at quickly."""
        self.frames.look_again()
        self.thumbnails.forget_failures()
        self.waveforms.look_again()
        self.timeline.view.refresh_media(media)

    @property
    def tabs(self) -> Mapping[str, QToolButton]:
        """The tabs at the right by their names."""
        return self.side.tabs

    def show_tab(self, name: str) -> None:
        """Show the tab with that name: "media", "text", or another of ``editor_layout.fill``."""
        self.side.show_tab(name)

    def finish_typing(self) -> None:
        """Finish what is being typed in any tab."""
        self.texts.flush()
        self.captions.flush()

    # --- wiring --------------------------------------------------------------------------

    def _connect(self) -> None:
        view, player = self.timeline.view, self.player
        self._document.changed.connect(self._changed)
        self.bar.home_requested.connect(self.home_requested)
        self.bar.name.named.connect(lambda name: self._do(RenameProject(name)))
        player.picture_changed.connect(self.preview.show_picture)
        player.position_changed.connect(self._moved)
        self.frames.quality_changed.connect(self._quality_changed)
        player.playing_changed.connect(self.transport.show_playing)
        player.playing_changed.connect(lambda _: self.desk.show_items())
        self.preview.size_wanted.connect(player.set_size)
        self.preview.size_wanted.connect(lambda _: self.desk.show_items())
        self.preview.command_ready.connect(self.desk.do)
        self.preview.tried.connect(self.desk.look_at)
        self.preview.chosen.connect(view.select)
        self.preview.opened.connect(self.desk.write)
        self.texts.watched.connect(self.contrast.watch)
        self.contrast.measured.connect(self.texts.show_contrast)
        self.texts.command_ready.connect(self.desk.do)
        self.texts.tried.connect(self.desk.try_out)
        self.texts.add_wanted.connect(self.desk.add)
        self.texts.others_wanted.connect(lambda: view.select(None))
        view.opened.connect(self.desk.write)
        self.preview.files_dropped.connect(self.importing.bring)
        view.command_ready.connect(self._do)
        view.selection_changed.connect(self.chosen.follow)
        view.scrubbing_changed.connect(lambda _: player.pause())
        view.scrubbed.connect(player.seek)
        view.edge_shown.connect(self._show_edge)
        view.files_dropped.connect(self.importing.bring)
        self.thumbnails.arrived.connect(view.refresh_media)
        self.waveforms.arrived.connect(view.refresh_media)
        self.media.add_wanted.connect(self._add)
        self.properties.command_ready.connect(self._do_to_clip)
        self.properties.tried.connect(self._try)

    def _connect_actions(self) -> None:
        for name, do in (
            ("add_text", lambda: self.desk.add(Purpose.JUDUL)),
            ("previous_item", lambda: self.desk.go_to_item(-1)),
            ("next_item", lambda: self.desk.go_to_item(1)),
            ("add_music", self.sounds.offer),
            ("record_voice", self.voices.record),
            ("cut_pauses", self.voices.offer_pauses),
            ("ducking", self.sounds.toggle_ducking),
            ("level_sound", self.sounds.toggle_levelling),
            ("add_files", self.media.choose_files),
            ("add_folder", self.media.choose_folder),
            ("export", self._export),
            ("menu", self.bar.open_menu),
            ("shortcuts", lambda: ShortcutSheet(self).open()),
        ):
            self.actions_table.connect_to(name, do)

    def refresh_actions(self) -> None:
        """Say which actions would do something now."""
        self.cutting.refresh_actions()
        self.joining.refresh_actions()
        self.effecting.refresh_actions()
        self.sounds.refresh_actions()
        self.copies.refresh_actions()
        self.edges.refresh_actions()
        self.marking.refresh_actions()
        self.choosing.refresh_actions()
        self.actions_table["add_text"].setEnabled(self._timeline.duration > 0)
        self.caption_desk.refresh()

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    # --- what happens ------------------------------------------------------------------------

    def _do(self, command: Command | None) -> bool:
        """Hand one command to the document; then look at what it brought."""
        command = self.magnet.meant(command)
        if command is None:
            return False
        before = self._timeline
        done = self._document.do(command)
        if done and isinstance(command, AppendClip | InsertClip | OverwriteClip):
            known = {clip.id for clip in before.picture.children}
            for clip, placed in self._timeline.picture.placed():
                if clip.id not in known and clip.media == command.media:
                    self.timeline.view.select(clip.id)
                    self.playhead.go_to(placed.start)
        return done

    def _add(self, media: str) -> None:
        """Put a file of the bin on the timeline, where its kind belongs."""
        if self._timeline.reference(media).kind is MediaKind.AUDIO:
            self.sounds.use_media(media)
        else:
            self._do(AppendClip(media))

    def _do_to_clip(self, command: Command) -> None:
        """A change to the chosen clip; the preview shows that clip."""
        self._do(command)
        self.playhead.stand_in(self.timeline.view.selected)

    def _try(self, command: Command | None) -> None:
        if command is None:
            self.player.look_back()
        else:
            self.playhead.stand_in(self.timeline.view.selected)
            self.player.look_at(command.apply(self._timeline), self.player.position)

    def _show_edge(self, timeline: Timeline | None, frame: int) -> None:
        if timeline is None:
            self.player.look_back()
        else:
            self.player.look_at(timeline, frame)

    def _changed(self, change: Change) -> None:
        self._show(change.after)
        self.files.follow(change)

    def _show(self, timeline: Timeline) -> None:
        self.timeline.view.set_timeline(timeline)
        self.preview.set_canvas(timeline.canvas)
        empty = Invitation.PLACE if timeline.media else Invitation.BRING
        self.preview.invite(None if timeline.duration else empty)
        self.player.set_timeline(self.caption_desk.tapping.watched(timeline))
        self.media.show_timeline(timeline)
        self.sounds.show_timeline(timeline)
        self.voices.show_timeline()
        self.joining.show()
        self.stickers.show_timeline(timeline)
        self.effecting.show()
        self.chosen.show()
        self.desk.show_items()
        self.canvas.name_zone()
        self.transport.show_length(timeline.duration, timeline.rate)
        self.bar.refresh()
        self.refresh_actions()

    def _moved(self, frame: int) -> None:
        self.timeline.view.set_playhead(frame)
        self.transport.show_time(frame, self._timeline.rate)
        self.joining.follow()
        self.effecting.follow()
        if self.player.playing:
            self.timeline.view.sight.show_frame(frame)
        else:
            self.desk.show_items()
        self.refresh_actions()

    def _quality_changed(self, share: float) -> None:
        if share < 1 and not self._said_smaller:
            self._said_smaller = True  # once is enough; a slow computer stays slow
            self._messages.note(
                translate(
                    "Editor",
                    "The preview is simpler now, so that it runs smoothly. Your video stays sharp.",
                )
            )

    def _export(self) -> None:
        self.finish_typing()
        self.caption_desk.tapping.finish()
        if self._timeline.duration:
            self.player.pause()
            self.export_requested.emit()
        else:
            self._messages.error(NothingToExport())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.timeline.view.sight.set_room(round(self.height() * editor_layout.TIMELINE_SHARE))

    # --- keys ----------------------------------------------------------------------------------

    def focusNextPrevChild(self, forwards: bool) -> bool:
        self.keys.tabbed()
        return super().focusNextPrevChild(forwards)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.keys.kept_from_shortcuts(
            event, self.focusWidget()
        ):
            event.accept()
            return True
        return super().event(event)
