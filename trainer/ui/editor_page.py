"""The editor: the room in which a video is made.

::

    +--------------------------------------------------------------+
    | home  name  saved     undo redo                       Export |   EditorBar
    +-----------+----------------------------------+---------------+
    |  lesson   |             Preview              | Media | Teks  |
    |  slot     |            Transport             | Musik | Sifat |
    +-----------+----------------------------------+---------------+
    |  tools                                                       |
    |  ruler, texts, picture track, sounds                         |   TimelinePanel
    +--------------------------------------------------------------+

The page puts the parts together and knows nothing that they know: gestures and
keys become Commands, the document does them, and every part shows the timeline
that comes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from trainer.errors import NothingToExport
from trainer.media.thumbnails import STRIP_HEIGHT
from trainer.media.waveform import Peaks
from trainer.model.commands import AppendClip, Command, InsertClip, RenameProject, SetCanvas
from trainer.model.history import Change
from trainer.model.schema import SOUND_ROLES, MediaKind, MediaReference, Purpose, Role, Text, Timeline
from trainer.settings import Settings
from trainer.typeset.safe_zones import platforms
from trainer.ui import editor_targets, pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.caption_desk import CaptionDesk
from trainer.ui.caption_panel import CaptionPanel
from trainer.ui.contrast_watch import ContrastWatch
from trainer.ui.copy_desk import CopyDesk
from trainer.ui.document import Document
from trainer.ui.edge_desk import EdgeDesk
from trainer.ui.editor_bar import EditorBar
from trainer.ui.effect_desk import EffectDesk
from trainer.ui.effects_panel import EffectsPanel
from trainer.ui.frame_service import FrameService
from trainer.ui.history_list import HistoryList
from trainer.ui.jobs import Jobs
from trainer.ui.marker_desk import MarkerDesk
from trainer.ui.media_import import MediaImport
from trainer.ui.media_panel import MediaPanel
from trainer.ui.messages import Messages
from trainer.ui.missing_media import MissingMedia
from trainer.ui.music_panel import MusicPanel
from trainer.ui.overlay_desk import OverlayDesk
from trainer.ui.player import Player
from trainer.ui.preview import Invitation, Preview
from trainer.ui.properties_panel import PropertiesPanel
from trainer.ui.recorder import Recorder
from trainer.ui.shape_menu import ShapeMenu
from trainer.ui.shortcut_sheet import ShortcutSheet
from trainer.ui.shuttle import Shuttle
from trainer.ui.side_tabs import SideTabs
from trainer.ui.sound_desk import SoundDesk
from trainer.ui.speaker import Speaker
from trainer.ui.stickers_panel import StickersPanel
from trainer.ui.targets import Targets
from trainer.ui.text_desk import TextDesk
from trainer.ui.text_panel import TextPanel
from trainer.ui.thumbnail_service import ThumbnailService
from trainer.ui.timeline import intents, sound_intents
from trainer.ui.timeline.free_gestures import free_item
from trainer.ui.timeline.panel import TimelinePanel
from trainer.ui.transition_desk import TransitionDesk
from trainer.ui.transitions_panel import TransitionsPanel
from trainer.ui.transport import Transport
from trainer.ui.voice_desk import VoiceDesk, system_microphone
from trainer.ui.waveforms import Waveforms
from trainer.words import translate

SIDE_WIDTH = 306
JUMP = 10
"""Frames of a jump with Shift and an arrow key."""

TIMELINE_SHARE = 0.3
"""How much of the page's height the rows of the timeline may take; the picture needs the rest."""


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
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.look(self, "page")
        self._document = document
        self._messages = messages
        self._stopped = False
        self._said_smaller = False
        self._by_keyboard = False
        """Whether the person goes from place to place with Tab at the moment."""
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
        self.media = MediaPanel(document, self.importing, self.missing, self.thumbnails, self.actions_table)
        self.texts = TextPanel()
        self.captions = CaptionPanel(self.actions_table)
        self.recorder = Recorder(document.folder, jobs, system_microphone, self)
        self.music = MusicPanel(self.actions_table, self.recorder)
        self.contrast = ContrastWatch(jobs, document.folder, self)
        self.properties = PropertiesPanel()
        strip = _Strip(self.thumbnails, self.waveforms)
        self.transitions = TransitionsPanel(strip.tile)
        self.stickers = StickersPanel()
        self.effects = EffectsPanel(self.actions_table, settings)
        self.timeline = TimelinePanel(strip, self.actions_table)
        self.desk = TextDesk(self, document, self._do, self._go_to)
        self.caption_desk = CaptionDesk(self, document, jobs, messages, self._do)
        self.side = self._side()
        self.sounds = SoundDesk(self, document, jobs, messages, self._do)
        self.voices = VoiceDesk(self, document, jobs, messages, self.sounds.listening, self._do)
        for name in ("mute", "detach_sound"):
            self.properties.sound_tools.addWidget(self.actions_table.button(name))
        self._lay_out()
        self._connect()
        self.overlays = OverlayDesk(self, document, self._do)
        self.joining = TransitionDesk(self, document, self._do, self._go_to)
        self.effecting = EffectDesk(self, document, jobs, self._do, self._go_to)
        self.copies = CopyDesk(self, document, messages, self._do, self._go_to)
        self.edges = EdgeDesk(self, document, self._do, self._go_to)
        self.marking = MarkerDesk(self, document, messages, self._do, self._go_to)
        self._connect_actions()
        editor_targets.register(self, targets)
        self._show(document.timeline)
        self.missing.look()

    def stop(self) -> None:
        """End the threads of the page and what is still being brought in."""
        if not self._stopped:
            self._flush()
            self.contrast.stop()
            self._stopped = True
            self.effecting.stop()
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
        """Show the tab "media", "text", "music", "transitions", "effects" or "properties"."""
        self.side.show_tab(name)

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        stage = pieces.frame("stage")
        column = QVBoxLayout(stage)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(self.transport)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.lesson_slot)
        middle.addWidget(stage, 1)
        middle.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(middle, 1)
        layout.addWidget(pieces.frame("line"))
        layout.addWidget(self.timeline)

    def _side(self) -> SideTabs:
        side = SideTabs(SIDE_WIDTH)
        side.add("media", translate("Editor", "Media"), "film", self.media)
        side.add("text", translate("Editor", "Text"), "type", self.texts)
        side.add("captions", translate("Editor", "Captions"), "captions", self.captions)
        side.add("music", translate("Editor", "Music"), "music", self.music)
        side.add("transitions", translate("Editor", "Transitions"), "blend", self.transitions)
        side.add("stickers", translate("Editor", "Stickers"), "sticker", self.stickers)
        side.add("effects", translate("Editor", "Effects"), "sparkles", self.effects)
        side.add("properties", translate("Editor", "Properties"), "sliders-horizontal", self.properties)
        side.show_tab("media")
        return side

    # --- wiring --------------------------------------------------------------------------

    def _connect(self) -> None:
        view, player = self.timeline.view, self.player
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
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
        view.selection_changed.connect(self._selected)
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
        actions, player = self.actions_table, self.player
        for name, do in (
            ("play", self._play),
            ("step_back", lambda: player.step(-1)),
            ("step_forward", lambda: player.step(1)),
            ("jump_back", lambda: player.step(-JUMP)),
            ("jump_forward", lambda: player.step(JUMP)),
            ("previous_clip", lambda: self._go_to_clip(-1)),
            ("next_clip", lambda: self._go_to_clip(1)),
            ("go_start", lambda: self._go_to(0)),
            ("go_end", lambda: self._go_to(self._timeline.duration)),
            ("shuttle_back", self.shuttle.backwards),
            ("shuttle_stop", self.shuttle.stop),
            ("shuttle_on", self.shuttle.forwards),
            ("history", self._steps),
            ("undo", self._undo),
            ("redo", self._redo),
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
            ("shortcuts", lambda: ShortcutSheet(self).open()),
            ("shape", self._choose_shape),
        ):
            actions.connect_to(name, do)
        actions["safe_zone"].toggled.connect(self.preview.show_zone)
        actions.connect_to("next_platform", self._next_platform)
        for name in self._intents():
            actions.connect_to(name, partial(self._intend, name))

    def _intents(self) -> dict[str, Command | None]:
        """What the editing actions would do now; None for those that would do nothing."""
        timeline, playhead = self._timeline, self.player.position
        chosen = self.timeline.view.selected
        return {
            "split": sound_intents.split_sound(timeline, playhead, chosen)
            or intents.split_here(timeline, playhead),
            "delete": intents.delete_chosen(timeline, chosen, self.timeline.view.cut),
            "trim_start": intents.trim_start_here(timeline, playhead, chosen),
            "trim_end": intents.trim_end_here(timeline, playhead, chosen),
            "move_left": intents.move_chosen(timeline, chosen, -1),
            "move_right": intents.move_chosen(timeline, chosen, 1),
            "fit_sound": sound_intents.fit_sound(timeline, chosen),
            "mute": sound_intents.mute(timeline, playhead, chosen),
            "reduce_noise": sound_intents.reduce_noise(timeline, playhead, chosen),
            "detach_sound": sound_intents.detach_sound(timeline, playhead, chosen),
        }

    def _intend(self, name: str) -> None:
        """Do what the editing action ``name`` means now."""
        standing = self._timeline.picture.at(self.player.position)
        if self._do(self._intents()[name]) and name == "trim_start" and standing is not None:
            # What was left of the line is gone: the line stays on the same picture.
            self._go_to(standing[1].start)

    def refresh_actions(self) -> None:
        """Say which actions would do something now."""
        for name, command in self._intents().items():
            self.actions_table[name].setEnabled(command is not None)
        self.joining.refresh_actions()
        self.effecting.refresh_actions()
        self.sounds.refresh_actions()
        self.copies.refresh_actions()
        self.edges.refresh_actions()
        self.marking.refresh_actions()
        self.actions_table["add_text"].setEnabled(self._timeline.duration > 0)
        self.caption_desk.refresh()

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    # --- what happens ------------------------------------------------------------------------

    def _do(self, command: Command | None) -> bool:
        """Hand one command to the document; then look at what it brought."""
        if command is None:
            return False
        before = self._timeline
        done = self._document.do(command)
        if done and isinstance(command, AppendClip | InsertClip):
            known = {clip.id for clip in before.picture.children}
            for clip, placed in self._timeline.picture.placed():
                if clip.id not in known and clip.media == command.media:
                    self.timeline.view.select(clip.id)
                    self._go_to(placed.start)
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
        self._stand_in(self.timeline.view.selected)

    def _choose_shape(self) -> None:
        """Offer the shapes below the button of that action."""
        menu = ShapeMenu(self._timeline.canvas, self)
        menu.chosen.connect(lambda shape: self._do(SetCanvas(shape)))
        menu.popup(self.bar.shape.mapToGlobal(self.bar.shape.rect().bottomLeft()))

    def _play(self) -> None:
        # What is being typed would come a moment later, and a change stops the playing.
        self._flush()
        self.player.toggle()

    def _undo(self) -> None:
        self._flush()
        self._document.undo()

    def _steps(self) -> None:
        self._flush()
        HistoryList(self._document, self).open()

    def _redo(self) -> None:
        self._flush()
        self._document.redo()

    def _flush(self) -> None:
        """Finish what is being typed in any tab."""
        self.texts.flush()
        self.captions.flush()

    def _stand_in(self, clip: str | None) -> None:
        """Put the playhead into the clip, unless it is there already."""
        track = self._timeline.picture
        if clip is not None and any(known.id == clip for known in track.children):
            placed = track.range_of(clip)
            if not placed.holds(self.player.position):
                self._go_to(placed.start)

    def _try(self, command: Command | None) -> None:
        if command is None:
            self.player.look_back()
        else:
            self._stand_in(self.timeline.view.selected)
            self.player.look_at(command.apply(self._timeline), self.player.position)

    def _show_edge(self, timeline: Timeline | None, frame: int) -> None:
        if timeline is None:
            self.player.look_back()
        else:
            self.player.look_at(timeline, frame)

    def _changed(self, change: Change) -> None:
        self._show(change.after)
        if change.before.media != change.after.media:
            self.thumbnails.forget_failures()
            self.missing.look()

    def _show(self, timeline: Timeline) -> None:
        self.timeline.view.set_timeline(timeline)
        self.preview.set_canvas(timeline.canvas)
        self.preview.invite(Invitation.PLACE if timeline.media else Invitation.BRING)
        self.player.set_timeline(self.caption_desk.tapping.watched(timeline))
        self.media.show_timeline(timeline)
        self.sounds.show_timeline(timeline)
        self.voices.show_timeline()
        self.joining.show()
        self.stickers.show_timeline(timeline)
        self.effecting.show()
        self._show_chosen()
        self.desk.show_items()
        self._name_zone()
        self.transport.show_length(timeline.duration, timeline.rate)
        self.bar.refresh()
        self.refresh_actions()

    def _name_zone(self) -> None:
        zone = self.preview.zones.platform
        self.actions_table["safe_zone"].setText(
            translate("Transport", "Safe zone: {platform}", platform=zone)
            if zone
            else translate("Actions", "Safe zone")
        )
        self.actions_table["next_platform"].setEnabled(bool(zone))

    def _next_platform(self) -> None:
        """Show the safe zone of the next platform, also when none was shown."""
        known = platforms()
        following = known[(known.index(self.preview.platform) + 1) % len(known)]
        self.preview.set_platform(following if self.preview.zone_shown else self.preview.platform)
        self.actions_table["safe_zone"].setChecked(True)
        self._name_zone()

    def _moved(self, frame: int) -> None:
        self.timeline.view.set_playhead(frame)
        self.transport.show_time(frame, self._timeline.rate)
        self.joining.follow()
        self.effecting.follow()
        if self.player.playing:
            self.timeline.view.show_frame(frame)
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

    def _selected(self, chosen: str | None) -> None:
        self._show_chosen()
        self.effecting.show()
        self.desk.show_items()
        if self.texts.text is not None:
            self.show_tab("text")
        elif self.captions.text is not None:
            self.captions.show_page("list")
            self.show_tab("captions")
        elif self.music.shows_sound:
            self.show_tab("music")
        self.voices.show_chosen()
        self.refresh_actions()

    def _show_chosen(self) -> None:
        """Show in the tabs what is chosen: titles and captions in their own, a clip among the properties."""
        timeline, chosen = self.timeline.view.timeline, self.timeline.view.selected
        found = None if chosen is None else free_item(timeline, chosen)
        text = found is not None and isinstance(found[0], Text)
        caption = found is not None and found[1] is Role.CAPTION
        sound = found is not None and found[1] in SOUND_ROLES
        self.texts.show_text(timeline, chosen if text and not caption else None)
        self.captions.show_captions(timeline, chosen if caption else None)
        self.music.show_timeline(timeline, chosen)
        self.properties.show_clip(timeline, None if text or sound else chosen)

    def _go_to(self, frame: int) -> None:
        self.player.seek(frame)
        self.timeline.view.show_frame(frame)

    def _go_to_clip(self, by: int) -> None:
        found = intents.neighbour(self._timeline, self.player.position, by)
        if found is not None:
            self.timeline.view.select(found[0])
            self._go_to(found[1])
        elif by > 0:
            self._go_to(self._timeline.duration)

    def _export(self) -> None:
        self._flush()
        if self._timeline.duration:
            self.player.pause()
            self.export_requested.emit()
        else:
            self._messages.error(NothingToExport())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.timeline.view.set_room(round(self.height() * TIMELINE_SHARE))

    # --- keys ----------------------------------------------------------------------------------

    def focusNextPrevChild(self, forwards: bool) -> bool:
        self._by_keyboard = True
        return super().focusNextPrevChild(forwards)

    def _focus_changed(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False

    def event(self, event: QEvent) -> bool:
        # Whoever goes about with Tab presses a button with Space; for everybody else Space plays,
        # whichever button the mouse touched last.  A focused slider is moved with arrows.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused = self.focusWidget()
            space = event.key() == Qt.Key.Key_Space and self._by_keyboard
            button = isinstance(focused, QAbstractButton) and space
            slider = isinstance(focused, QAbstractSlider) and event.key() in _SLIDER_KEYS
            if (button or slider) and not event.modifiers():
                event.accept()
                return True
        return super().event(event)


_SLIDER_KEYS = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class _Strip:
    """What the timeline's painting asks for."""

    def __init__(self, thumbnails: ThumbnailService, waveforms: Waveforms) -> None:
        self._thumbnails, self._waveforms = thumbnails, waveforms

    def tile(self, reference: MediaReference, frame: int) -> QPixmap | None:
        return self._thumbnails.picture(reference, frame, STRIP_HEIGHT)

    def peaks(self, reference: MediaReference) -> Peaks | None:
        return self._waveforms.peaks(reference)
