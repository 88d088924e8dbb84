"""Clips between the timeline, the tab of effects, the keys and the document.

The tab shows the clip that is chosen.  Where none is, it follows the playhead, so
that its cards always mean a picture that is seen.  The pictures on the cards are
made by a job off the window's thread; when the playhead or the clip changes, the
newest wish wins.
"""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from trainer.media import motion
from trainer.media.canvas_clip import Picture
from trainer.media.effects.samples import samples
from trainer.model import hiding
from trainer.model.commands import Command, FreezeFrame, SetEffects, SetSpeed
from trainer.model.effects import Effect
from trainer.model.schema import MediaKind, Role, Timeline
from trainer.ui.actions import BY_ID, key_text
from trainer.ui.desk import AtHand, Desk
from trainer.ui.effect_card import HEIGHT
from trainer.ui.frame_service import image_of
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.ui.placing import Hidden, OnCanvas
from trainer.words import translate

TAB = "effects"

FREEZE_SECONDS = 2
"""How long a picture stands still at first; its end can be dragged."""

REST_MS = 250
"""The playhead rests for so long before the cards show another picture."""


class EffectDesk(Desk):
    """What the editor page does about effects and speed."""

    def __init__(self, at_hand: AtHand, jobs: Jobs, messages: Messages) -> None:
        super().__init__(at_hand)
        page, self._jobs, self._messages = self._page, jobs, messages
        self._job: Job | None = None
        self._shown: object = None
        self._measuring: Job | None = None
        self._measured: set[str] = set()
        """The files that were looked at since the page was opened."""
        self.copied: tuple[Effect, ...] | None = None
        self._timer = QTimer(page)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._make_pictures)
        panel, actions = page.effects, page.actions_table
        panel.command_ready.connect(self._do_here)
        panel.tried.connect(self._try)
        panel.pictures_wanted.connect(self._timer.start)
        panel.own_changed.connect(page.frames.look_again)
        panel.opened.connect(lambda: page.desk.show_items())
        actions.connect_to("freeze", self.freeze)
        actions.connect_to("backwards", self.turn_round)
        actions.connect_to("copy_effects", self.copy)
        actions.connect_to("paste_effects", self.paste)
        actions.connect_to("effects", lambda: page.show_tab(TAB))

    def stop(self) -> None:
        """Make no more pictures."""
        self._timer.stop()
        for job in (self._job, self._measuring):
            if job is not None:
                job.cancel()

    @property
    def clip(self) -> str | None:
        """The clip that is meant now: the chosen one, else the one at the playhead."""
        chosen = self._page.timeline.view.selected
        if chosen is not None:
            ids = {clip.id for track in self._timeline.tracks for clip in track.children}
            if chosen in ids:
                return chosen
        last = self._timeline.duration - 1
        found = self._timeline.picture.at(min(self._page.player.position, last))
        return None if found is None else found[0].id

    def show(self) -> None:
        """Show the timeline of the document."""
        self._page.effects.show_clip(self._timeline, self.clip)
        self._look_for_shaking()

    def follow(self) -> None:
        """The playhead has moved."""
        panel = self._page.effects
        if not panel.isVisible() or self._page.player.playing:
            return
        if panel.clip is None or panel.clip.id != self.clip:
            self.show()
        self._timer.start()

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        actions, clip_id = self._page.actions_table, self.clip
        clip = None if clip_id is None else self._timeline.clip(clip_id)
        seen = clip is not None and (clip.anchor is None or clip in self._timeline.clips(Role.OVERLAY))
        runs = (
            clip is not None
            and clip.pace.still is None
            and self._timeline.reference(clip.media).kind is not MediaKind.PHOTO
        )
        actions["freeze"].setEnabled(self._timeline.duration > 0)
        actions["backwards"].setEnabled(runs)
        actions["copy_effects"].setEnabled(clip is not None and bool(clip.effects))
        pasted = self.copied is not None and clip is not None and clip.effects != self.copied
        actions["paste_effects"].setEnabled(seen and pasted)

    def hidden_part(self, timeline: Timeline) -> OnCanvas | None:
        """The box of the tab's open effect that hides something, to be moved by hand on the picture."""
        panel, player = self._page.effects, self._page.player
        clip_id, index = self.clip, panel.open_row
        if not panel.isVisible() or player.playing or clip_id is None or index is None:
            return None
        if not timeline.on_picture(clip_id) or not timeline.picture.range_of(clip_id).holds(player.position):
            return None
        clip, placed = timeline.clip(clip_id), timeline.picture.range_of(clip_id)
        if index >= len(clip.effects) or clip.effects[index].name != hiding.NAME:
            return None
        way = (player.position - placed.start) / placed.duration
        hidden = Hidden(clip_id, index, clip.effects[index], hiding.place_in(timeline, clip, way))
        return OnCanvas(hidden, Role.PICTURE, hidden.area)

    # --- what a person does -----------------------------------------------------------------

    def freeze(self) -> None:
        """Let the picture at the playhead stand still, and choose that piece."""
        frame = self._page.player.position
        known = {clip.id for clip in self._timeline.picture.children}
        if self._do(FreezeFrame(frame, FREEZE_SECONDS * self._timeline.rate)):
            for clip, placed in self._timeline.picture.placed():
                if clip.id not in known and placed.start == frame:
                    self._page.timeline.view.select(clip.id)

    def turn_round(self) -> None:
        """Let the clip run from its end, or from its beginning again."""
        clip_id = self.clip
        if clip_id is not None:
            pace = self._timeline.clip(clip_id).pace
            self._do_here(SetSpeed(clip_id, pace.percent, not pace.backwards))

    def copy(self) -> None:
        """Keep the effects of the clip, to be put on another one."""
        if self.clip is not None:
            self.copied = self._timeline.clip(self.clip).effects
            key = key_text(BY_ID["paste_effects"].keys)
            said = translate("EffectsPanel", "Copied. {key} gives another clip the same effects.", key=key)
            self._messages.note(said)
            self.refresh_actions()

    def paste(self) -> None:
        """Give the clip the effects that were copied."""
        if self.clip is not None and self.copied is not None:
            self._do_here(SetEffects(self.clip, self.copied))

    def _do_here(self, command: Command) -> None:
        """A change to the clip of the tab; the preview shows that clip."""
        clip_id = self.clip
        if self._do(command):
            self._stand_in(clip_id)

    def _stand_in(self, clip_id: str | None) -> None:
        """Put the playhead into the clip, unless it is there already."""
        if clip_id is None:
            return
        placed = self._timeline.range_of(self._timeline.clip(clip_id))
        if not placed.holds(self._page.player.position):
            self._go_to(min(placed.start, max(0, self._timeline.duration - 1)))

    def _try(self, command: Command | None) -> None:
        if command is not None:
            self._stand_in(self.clip)
        self._page.desk.look_at(command)
        self._page.desk.show_items(None if command is None else command.apply(self._timeline))

    # --- a shaking hand ---------------------------------------------------------------------

    def _look_for_shaking(self) -> None:
        """Measure what is to be calmed and was not measured yet, one file at a time."""
        if self._measuring is not None:
            return
        timeline = self._timeline
        for clip in timeline.picture.children:
            reference = timeline.reference(clip.media)
            wanted = any(effect.name == "steady" for effect in clip.effects)
            if not wanted or reference.kind is not MediaKind.VIDEO or reference.id in self._measured:
                continue
            self._measured.add(reference.id)
            if motion.known(self._document.folder, reference, timeline.rate) is None:
                self._measuring = self._jobs.run(
                    motion.measure(self._document.folder, reference, timeline.rate),
                    progress=self._page.effects.show_measuring,
                    done=lambda _: self._was_measured(),
                    failed=lambda _: self._was_measured(),
                    owner=self._page,
                )
                return

    def _was_measured(self) -> None:
        self._measuring = None
        self._page.effects.show_measuring(None)
        self._page.frames.look_again()
        self._page.player.look_back()
        self._look_for_shaking()

    # --- the pictures on the cards --------------------------------------------------------------

    def _make_pictures(self) -> None:
        panel, clip_id = self._page.effects, self.clip
        if not panel.isVisible() or self._page.player.playing or clip_id is None:
            return
        timeline, clip = self._timeline, self._timeline.clip(clip_id)
        if timeline.reference(clip.media).kind is MediaKind.AUDIO:
            return
        placed = timeline.range_of(clip)
        inside = max(0, min(self._page.player.position - placed.start, placed.duration - 1))
        frame = clip.source_range.start + inside
        wish = (clip.media, clip.pace, frame, clip.framing, clip.box is None, timeline.canvas)
        if wish == self._shown:
            return
        self._shown = wish
        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.run(
            _pictures(samples(timeline, self._document.folder, clip_id, inside, HEIGHT * 2)),
            progress=lambda made: panel.show_picture(*made),
            failed=lambda _: None,
            owner=panel,
        )


def _pictures(
    made: Generator[tuple[str, Picture], None, None],
) -> Generator[tuple[str, QImage], None, None]:
    for name, picture in made:
        yield name, image_of(picture)
