"""Sounds between the tab, the timeline, the library and the document.

What takes time is done by jobs: a sound is copied into the project before the one
Command puts it on the timeline; the loudness is measured; the curve by which music
makes way and the beats of the music are found, a moment after the last change, and
drawn on the timeline.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer

from trainer.errors import TrainerError
from trainer.media import levelling
from trainer.media.beats import beats_of
from trainer.media.imports import bring_in
from trainer.media.mix import Mix
from trainer.media.pieces import Piece, pieces
from trainer.media.sound_library import by_fingerprint, library
from trainer.model.commands import Command, LevelSound, PutSound, SetDucking
from trainer.model.media_folder import located
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Timeline
from trainer.model.sounds import TUNE_SECONDS, anchor_on_picture
from trainer.ui.document import Document
from trainer.ui.jobs import Job, Jobs
from trainer.ui.listening import Listening
from trainer.ui.messages import Messages
from trainer.ui.sound_form import fade_out_frames
from trainer.ui.speaker import Speaker
from trainer.ui.whole_sound import loudness_words
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

QUIET_MS = 400
"""How long after a change the curves are made anew."""


Result = TypeVar("Result")

Heard = tuple[list[Piece], bool, int | None]


def heard(timeline: Timeline) -> Heard:
    """All that decides what is heard: two timelines that have it in common sound alike."""
    return list(pieces(timeline)), timeline.ducking, timeline.levelled


class SoundDesk(QObject):
    """What the editor page does about sounds."""

    def __init__(
        self,
        page: EditorPage,
        document: Document,
        jobs: Jobs,
        messages: Messages,
        do: Callable[[Command | None], bool],
    ) -> None:
        super().__init__(page)
        self._page, self._document, self._jobs, self._messages = page, document, jobs, messages
        self._do = do
        self.listening = Listening(Speaker.open, self)
        self._measuring: Job | None = None
        self._drawing: Job | None = None
        self._asked: tuple[object, ...] = ()
        """The parts of the timeline for which marks were asked last."""
        self._drawn: tuple[list[Piece], bool] | None = None
        self._measured: Heard | None = None
        self._said = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._draw)
        panel = page.music
        panel.command_ready.connect(do)
        panel.listen_wanted.connect(self.listen)
        panel.use_wanted.connect(self.use)
        panel.files_chosen.connect(self.bring)
        panel.others_wanted.connect(lambda: page.timeline.view.select(None))
        panel.whole.ducking_wanted.connect(lambda on: do(SetDucking(on)))
        panel.whole.levelling_wanted.connect(self.level)
        panel.whole.measure_wanted.connect(lambda: self.level(True))
        self.listening.changed.connect(lambda key: panel.show_heard(key))
        self.listening.moved.connect(lambda share: panel.show_heard(self.listening.key, share))
        page.player.playing_changed.connect(self._playing)
        page.side.shown.connect(lambda _: self.listening.stop())
        page.timeline.view.sound_dropped.connect(self.drop)

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    def stop(self) -> None:
        """Let go of the sound device and of the jobs."""
        self._quiet.stop()
        self.listening.close()
        for job in (self._measuring, self._drawing):
            if job is not None:
                job.cancel()

    def offer(self) -> None:
        """Show what music there is."""
        self._page.timeline.view.select(None)
        self._page.show_tab("music")
        self._page.music.show_section("music")

    def refresh_actions(self) -> None:
        """What is done to the whole sound needs a video."""
        for name in ("ducking", "level_sound", "record_voice", "cut_pauses"):
            self._page.actions_table[name].setEnabled(self._timeline.duration > 0)

    def toggle_ducking(self) -> None:
        """Let music make way for speech, or no longer."""
        self._do(SetDucking(not self._timeline.ducking))

    def toggle_levelling(self) -> None:
        """Level the sound, or no longer; the tab shows what was measured."""
        self._page.timeline.view.select(None)
        self._page.show_tab("music")
        self._page.music.show_section("voice")
        self.level(self._timeline.levelled is None)

    # --- listening --------------------------------------------------------------------------

    def listen(self, sound: str) -> None:
        """Hear a sound of the library, or stop."""
        known = library()[sound]
        self._page.player.pause()
        self.listening.toggle_file(sound, known.file, known.seconds)
        if self.listening.key and self.listening.silent:
            self.say_no_device()

    def say_no_device(self) -> None:
        self._messages.note(translate("Sound", "This computer has no loudspeaker; nothing can be heard."))

    def _playing(self, playing: bool) -> None:
        if playing:
            self.listening.stop()

    # --- putting on the timeline ------------------------------------------------------------

    def use(self, sound: str) -> None:
        """Put a sound of the library on the timeline: a tune from the beginning, an effect at the line."""
        known = library()[sound]
        frame = 0 if known.is_music else self._playhead

        def put(reference: MediaReference) -> None:
            instead = self._tunes() if known.is_music else ()
            if self._put(reference, Role.MUSIC, frame, known.is_music, sound, instead) and instead:
                self._messages.note(translate("Sound", "It takes the place of the music before."))

        self._bring(known.file, put)

    def drop(self, sound: str, frame: int, role: Role | None) -> None:
        """Put what was dragged there: ``music/…``, ``effects/…`` or ``media/…``."""
        kind, _, name = sound.partition("/")
        if kind == "media":
            reference = self._timeline.reference(name)
            voice = role is Role.VOICE
            self._put(
                reference, Role.VOICE if voice else Role.MUSIC, frame, not voice and self._is_tune(reference)
            )
        elif sound in library():
            known = library()[sound]

            def put(reference: MediaReference) -> None:
                self._put(reference, Role.MUSIC, frame, known.is_music, sound)

            self._bring(known.file, put)

    def use_media(self, media: str) -> None:
        """Put a sound of the bin on the timeline."""
        reference = self._timeline.reference(media)
        tune = self._is_tune(reference)
        self._put(reference, Role.MUSIC, 0 if tune else self._playhead, tune)

    def bring(self, files: list[Path], role: Role) -> None:
        """Bring files in, one after the other, and put each on the track of ``role``."""
        if not files or not self._timeline.duration:
            return

        def put(reference: MediaReference) -> None:
            tune = role is Role.MUSIC and self._is_tune(reference)
            self._put(reference, role, 0 if tune else self._playhead, tune)
            self.bring(files[1:], role)

        self._bring(files[0], put)

    def _tunes(self) -> tuple[str, ...]:
        """The music that is on the timeline; effects are none."""
        timeline = self._timeline
        return tuple(
            clip.id for clip in timeline.clips(Role.MUSIC) if self._is_tune(timeline.reference(clip.media))
        )

    def _is_tune(self, reference: MediaReference) -> bool:
        return reference.available >= TUNE_SECONDS * self._timeline.rate

    @property
    def _playhead(self) -> int:
        return max(0, min(self._page.player.position, self._timeline.duration - 1))

    def _bring(self, file: Path, then: Callable[[MediaReference], None]) -> None:
        work = bring_in(file, self._document.folder, self._timeline.rate)
        self._jobs.run(work, done=then, failed=self._messages.error, owner=self)

    def _put(
        self,
        reference: MediaReference,
        role: Role,
        frame: int,
        tune: bool,
        sound: str = "",
        instead: tuple[str, ...] = (),
    ) -> bool:
        """One command: bring the reference in where it is new, and put it down; then choose it."""
        timeline = self._timeline
        if not timeline.duration:
            return False
        if reference.kind is not MediaKind.AUDIO and not reference.has_sound:
            self._messages.note(translate("Sound", "{name} has no sound.", name=reference.name))
            return False
        known = next((one for one in timeline.media if one.fingerprint == reference.fingerprint), None)
        if sound:
            reference = replace(reference, name=f"{library()[sound].title}{Path(reference.path).suffix}")
        anchor = Anchor(frame) if tune else anchor_on_picture(timeline, frame)
        before = {clip.id for clip in timeline.clips(role)}
        done = self._do(
            PutSound(
                role, anchor,
                media=known.id if known else "",
                reference=None if known else reference,
                fit=tune,
                fade_out=fade_out_frames(timeline) if tune else 0,
                instead=instead,
            )
        )  # fmt: skip
        if done:
            self.listening.stop()
            new = next(clip for clip in self._timeline.clips(role) if clip.id not in before)
            self._page.timeline.view.select(new.id)
        return done

    # --- the whole sound ---------------------------------------------------------------------

    def level(self, on: bool) -> None:
        """Measure how loud all of it is and bring it to the usual loudness; or leave that."""
        if not on:
            self._said, self._measured = "", None
            self._do(LevelSound(None))
            self._page.music.whole.show_measured("", stale=False)
            return
        if self._measuring is not None:
            return
        timeline = replace(self._timeline, levelled=None)
        self._measuring = self._jobs.run(
            _levelled(timeline, self._document.folder),
            progress=self._page.music.whole.show_busy,
            done=lambda found: self._level(found, timeline),
            failed=self._not_levelled,
            owner=self,
        )

    def _level(self, found: tuple[float | None, int, float | None], listened: Timeline) -> None:
        self._measuring = None
        before, gain, after = found
        self._page.music.whole.show_busy(None)
        self._do(LevelSound(gain))
        # What was listened to: somebody may have gone on editing meanwhile.
        self._measured = heard(replace(listened, levelled=gain))
        self._said = "\n".join(
            (
                translate("Sound", "Before: {words}", words=loudness_words(before)),
                translate("Sound", "Now: {words}", words=loudness_words(after)),
            )
        )
        self._page.music.whole.show_timeline(self._timeline)
        self._show_measured()

    def _not_levelled(self, error: TrainerError) -> None:
        self._measuring = None
        self._page.music.whole.show_busy(None)
        self._page.music.whole.show_timeline(self._timeline)
        self._page.music.whole.show_measured("", stale=False)
        self._messages.error(error)

    def _show_measured(self) -> None:
        whole, timeline = self._page.music.whole, self._timeline
        if timeline.levelled is None or self._measuring is not None:
            if self._measuring is None:
                whole.show_measured("", stale=False)
        elif self._measured == heard(timeline):
            whole.show_measured(self._said, stale=False)
        elif self._measured is None:
            whole.show_measured("", stale=True)
        else:
            whole.show_measured(translate("Sound", "The sound has changed since."), stale=True)

    # --- what is drawn on the timeline ----------------------------------------------------------

    def show_timeline(self, timeline: Timeline) -> None:
        """The timeline has changed."""
        self._show_measured()
        wanted = (timeline.tracks, timeline.media, timeline.ducking)
        if wanted != self._asked:
            self._asked = wanted
            self._quiet.start()

    def _draw(self) -> None:
        timeline = self._timeline
        wanted = (list(pieces(timeline)), timeline.ducking)  # what is heard; many steps change none of it
        if wanted == self._drawn:
            return
        self._drawn = wanted
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None
        if not timeline.clips(Role.MUSIC):
            self._show_marks((None, {}))
            return
        self._drawing = self._jobs.run(
            _listened(timeline, self._document.folder),
            done=self._show_marks,
            failed=lambda _: self._show_marks((None, {})),
            owner=self,
        )

    def _show_marks(self, found: _Marks) -> None:
        self._drawing = None
        view = self._page.timeline.view
        ducking, beats = found
        view.set_marks(replace(view.marks, ducking=ducking, beats=beats))


_Marks = tuple[NDArray[np.float32] | None, dict[str, NDArray[np.float64]]]


def _listened(timeline: Timeline, folder: Path) -> Generator[float, None, _Marks]:
    """The ducking curve of ``timeline`` and the beats of its music."""
    yield 0.0
    ducking = None
    if timeline.ducking:
        with Mix(timeline, folder) as mix:
            ducking = mix.ducking
    beats: dict[str, NDArray[np.float64]] = {}
    for media in {clip.media for clip in timeline.clips(Role.MUSIC)}:
        reference = timeline.reference(media)
        if reference.available < TUNE_SECONDS * timeline.rate:
            continue
        known = by_fingerprint().get(reference.fingerprint)
        if known is not None and known.tempo:
            beats[media] = np.arange(0, known.seconds, 60 / known.tempo)
            continue
        try:
            beats[media] = yield from beats_of(located(folder, reference))
        except TrainerError:
            continue  # a file that is gone has no beats; the media panel says that it is gone
    return ducking, beats


def _levelled(
    timeline: Timeline, folder: Path
) -> Generator[float, None, tuple[float | None, int, float | None]]:
    """The loudness before, the gain, and the loudness with it."""
    before = yield from _shared(levelling.loudness(timeline, folder), 0.0, 0.25)
    gain = yield from _shared(levelling.measure(timeline, folder), 0.25, 0.85)
    after = yield from _shared(levelling.loudness(replace(timeline, levelled=gain), folder), 0.85, 1.0)
    return before, gain, after


def _shared(
    work: Generator[float, None, Result], first: float, last: float
) -> Generator[float, None, Result]:
    """``work`` as a part of something larger."""
    try:
        while True:
            try:
                share = next(work)
            except StopIteration as end:
                found: Result = end.value
                return found
            yield first + (last - first) * min(1.0, share)
    finally:
        work.close()
