"""Voices between the tab, the timeline and the document: recording, pauses, noise.

The tab shows one of these at a time in place of its lists; leaving it, choosing
something else on the timeline or going to another tab ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.errors import TrainerError
from trainer.media import pauses, recording
from trainer.media.imports import bring_in
from trainer.media.pauses import Heard
from trainer.media.recording import Take
from trainer.model.commands import Command, CutPauses, PutSound, ReduceNoise
from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, MediaReference, Role, Timeline
from trainer.model.sounds import anchor_on_picture
from trainer.ui.document import Document
from trainer.ui.jobs import Job, Jobs
from trainer.ui.listening import Listening
from trainer.ui.messages import Messages
from trainer.ui.microphone import Microphone, SystemMicrophone
from trainer.ui.music_panel import LISTS, PAUSES, RECORD
from trainer.ui.recorder import State
from trainer.ui.timeline.sound_intents import sound, with_sound
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

LONGEST_COMPARISON = 8
"""Seconds of a clip that are heard before and after its noise is taken out."""


def system_microphone(parent: QObject) -> Microphone:
    return SystemMicrophone(parent)


class VoiceDesk(QObject):
    """What the editor page does about voices."""

    def __init__(
        self,
        page: EditorPage,
        document: Document,
        jobs: Jobs,
        messages: Messages,
        listening: Listening,
        do: Callable[[Command | None], bool],
    ) -> None:
        super().__init__(page)
        self._page, self._document, self._jobs, self._messages = page, document, jobs, messages
        self._listening, self._do = listening, do
        self._heard: Heard | None = None
        self._hearing: Job | None = None
        self._keeping: Job | None = None
        self.found: tuple[TimeRange, ...] = ()
        self.recorder = page.recorder
        panel = page.music
        panel.record.begin_wanted.connect(self._begin)
        panel.record.keep_wanted.connect(self._keep)
        panel.record.listen_wanted.connect(self._listen_to_take)
        panel.record.import_wanted.connect(lambda: panel.choose_files(Role.VOICE))
        panel.record.left.connect(self.leave)
        panel.pauses.changed.connect(self._propose)
        panel.pauses.cut_wanted.connect(self._cut)
        panel.pauses.left.connect(self.leave)
        self.recorder.play_wanted.connect(self._play)
        self.recorder.failed.connect(messages.error)
        self.recorder.state_changed.connect(self._recorder_changed)
        page.player.running.connect(self.recorder.running)
        listening.changed.connect(lambda key: panel.record.show_heard(key == "take"))
        page.side.shown.connect(lambda _: self.leave())
        for noise in (panel.form.noise, page.properties.noise):
            noise.given.connect(self._reduce)
            noise.compare_wanted.connect(self._compare)

        if (document.folder / recording.FOLDER).is_dir():
            jobs.run(_left_behind(document.folder), done=self._remind, owner=self)

    def _remind(self, left: int) -> None:
        if left:
            self._messages.note(
                translate("Record", "There is a recording that was not used yet. Press Record a voice.")
            )

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    @property
    def _chosen(self) -> str | None:
        return self._page.timeline.view.selected

    def stop(self) -> None:
        """End what is going on; a recording is finished and waits on the disk."""
        for job in (self._hearing, self._keeping):
            if job is not None:
                job.cancel()
        self.recorder.stop()

    def leave(self) -> None:
        """Back to the lists."""
        if self._page.music.mode == LISTS:
            return
        recording_now = self.recorder.state is State.RECORDING
        self._page.music.show_mode(LISTS)
        self._show_pauses(())
        self._heard = None
        if self._hearing is not None:
            self._hearing.cancel()
            self._hearing = None
        self.recorder.rest()
        if recording_now:
            self._page.player.pause()
            self._messages.note(translate("Record", "The recording is kept; press Record to go on with it."))

    # --- recording -----------------------------------------------------------------------------

    def record(self) -> None:
        """Show how a voice is recorded, or end the recording that is going on."""
        if self._page.music.mode == RECORD and self.recorder.state is State.RECORDING:
            self.recorder.finish()
            return
        if self._page.music.mode == RECORD and self.recorder.state is State.READY:
            self._begin()
            return
        self._open(RECORD)
        self._page.music.record.open()

    def _open(self, mode: str) -> None:
        self._page.player.pause()
        self._listening.stop()
        self._page.show_tab("music")
        self._page.music.show_mode(mode)

    def _begin(self) -> None:
        timeline, player = self._timeline, self._page.player
        player.pause()
        self._listening.stop()
        if player.position >= timeline.duration:
            player.seek(0)
        self.recorder.begin(player.position)

    def _play(self) -> None:
        self._page.player.play(muted=True)

    def _recorder_changed(self, state: str) -> None:
        if state != State.RECORDING and self._page.player.playing:
            self._page.player.pause()

    def _listen_to_take(self) -> None:
        take = self.recorder.take
        if take is not None:
            self._page.player.pause()
            self._listening.toggle_file("take", take.file, take.seconds)
            if self._listening.key and self._listening.silent:
                self._page.sounds.say_no_device()

    def _keep(self) -> None:
        take = self.recorder.take
        if take is None or self._keeping is not None:
            return
        self._listening.stop()
        work = bring_in(take.file, self._document.folder, self._timeline.rate)
        self._keeping = self._jobs.run(
            work,
            done=lambda reference: self._kept(take, reference),
            failed=self._not_kept,
            owner=self,
        )

    def _kept(self, take: Take, reference: MediaReference) -> None:
        self._keeping = None
        timeline = self._timeline
        number = 1 + sum(1 for clip in timeline.clips(Role.VOICE))
        name = translate("Record", "Recording {number}", number=number)
        frame = max(0, min(take.frame, timeline.duration - 1))
        before = {clip.id for clip in timeline.clips(Role.VOICE)}
        named = replace(reference, name=f"{name}.wav")
        if self._do(PutSound(Role.VOICE, anchor_on_picture(timeline, frame), reference=named)):
            # The copy in the project is whole and named by the timeline: now the take may go.
            self.recorder.drop()
            self.leave()
            self._page.timeline.view.select(
                next(clip.id for clip in self._timeline.clips(Role.VOICE) if clip.id not in before)
            )

    def _not_kept(self, fault: TrainerError) -> None:
        self._keeping = None
        self._messages.error(fault)

    # --- pauses --------------------------------------------------------------------------------

    def offer_pauses(self) -> None:
        """Show what could be cut out."""
        panel = self._page.music
        self._open(PAUSES)
        panel.pauses.only.setVisible(self._meant() != "")
        panel.pauses.only.setChecked(self._meant() != "")
        self._listen_for_pauses()

    def _listen_for_pauses(self) -> None:
        self._show_pauses(())
        self._heard = None
        if self._hearing is not None:
            self._hearing.cancel()
        self._page.music.pauses.show_listening(0.0)
        self._hearing = self._jobs.run(
            pauses.listen(self._timeline, self._document.folder),
            progress=self._page.music.pauses.show_listening,
            done=self._listened,
            failed=self._not_listened,
            owner=self,
        )

    def _listened(self, heard: Heard) -> None:
        self._hearing = None
        if self._page.music.mode != PAUSES:
            return
        if heard.timeline is not self._timeline:
            self._listen_for_pauses()  # it has changed meanwhile: what was heard lies elsewhere now
            return
        self._heard = heard
        self._propose()

    def _not_listened(self, fault: TrainerError) -> None:
        self._hearing = None
        self.leave()
        self._messages.error(fault)

    def _meant(self) -> str:
        """The clip whose pauses are meant: the chosen one, or the picture that its sound belongs to."""
        timeline, chosen = self._timeline, self._chosen
        found = sound(timeline, chosen)
        if found is not None:
            clip, role = found
            if role is not Role.VOICE:
                return ""
            synced = clip.anchor is not None and clip.anchor.synced
            return clip.anchor.clip if synced and clip.anchor is not None else clip.id
        return chosen if chosen is not None and timeline.on_picture(chosen) else ""

    def _voice(self) -> str:
        """The voice that alone would lose its pauses; empty when the picture does."""
        clip = self._meant() if self._page.music.pauses.only.isChecked() else ""
        return "" if not clip or self._timeline.on_picture(clip) else clip

    def _propose(self) -> None:
        if self._heard is None or self._heard.timeline is not self._timeline:
            return
        panel = self._page.music.pauses
        clip = self._meant() if panel.only.isChecked() else ""
        found = pauses.pauses(self._heard, panel.choice, clip)
        self._show_pauses(found)
        panel.show_found(len(found), sum(one.duration for one in found) / self._timeline.rate)

    def _show_pauses(self, found: tuple[TimeRange, ...]) -> None:
        self.found = found
        view = self._page.timeline.view
        row = Role.VOICE if self._voice() else None
        if (view.marks.pauses, view.marks.pauses_row) != (found, row):
            view.set_marks(replace(view.marks, pauses=found, pauses_row=row))

    def _cut(self) -> None:
        gone, voice = self.found, self._voice()
        if gone:
            seconds = sum(one.duration for one in gone) / self._timeline.rate
            self.leave()
            if self._do(CutPauses(gone, voice)):
                self._messages.note(
                    translate("Pauses", "The video is {seconds} seconds shorter.", seconds=round(seconds))
                    if not voice
                    else translate(
                        "Pauses", "The voice is {seconds} seconds shorter.", seconds=round(seconds)
                    )
                )

    def show_timeline(self) -> None:
        """The timeline has changed: what was proposed for the old one is measured again."""
        if self._page.music.mode == PAUSES and self._heard is not None:
            self._listen_for_pauses()

    def show_chosen(self) -> None:
        """Something else is chosen on the timeline."""
        if self._page.music.mode == PAUSES:
            only, meant = self._page.music.pauses.only, self._meant()
            if only.isHidden() and meant and not self._timeline.on_picture(meant):
                only.setChecked(True)  # whoever chooses a voice now means that voice, not the pictures
            only.setVisible(meant != "")
            self._propose()

    # --- noise ----------------------------------------------------------------------------------

    def _sounding(self) -> Clip | None:
        found = sound(self._timeline, self._chosen)
        if found is not None:
            return found[0]
        return with_sound(self._timeline, self._page.player.position, self._chosen)

    def _reduce(self, percent: int) -> None:
        clip = self._sounding()
        if clip is not None and clip.denoise != percent:
            self._do(ReduceNoise(clip.id, percent))

    def _compare(self, percent: int) -> None:
        """Hear the clip that is meant with so much of its noise taken out."""
        clip = self._sounding()
        if clip is None:
            return
        self._page.player.pause()
        timeline = ReduceNoise(clip.id, percent).apply(self._timeline)
        placed = timeline.range_of(timeline.clip(clip.id))
        position = self._page.player.position
        first = position if placed.holds(position) else placed.start
        frames = min(placed.end, timeline.duration) - first
        frames = min(frames, LONGEST_COMPARISON * timeline.rate)
        self._listening.toggle_timeline(f"noise {percent}", timeline, self._document.folder, first, frames)
        if self._listening.key and self._listening.silent:
            self._page.sounds.say_no_device()


def _left_behind(folder: Path) -> Generator[None, None, int]:
    """How many recordings wait in the project; each is whole afterwards."""
    yield
    return len(recording.takes(folder))
