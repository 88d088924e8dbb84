"""The commands of sound: put, fitted, taken off its picture, freed of pauses and noise, levelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.errors import EditImpossible
from trainer.model import edits, layers, pauses, sounds
from trainer.model.command import Command, clip_of, possible
from trainer.model.invariants import LARGEST_GAIN
from trainer.model.opentime import TimeRange
from trainer.model.pieces import free_media_id
from trainer.model.schema import SOUND_ROLES, Anchor, MediaReference, Role, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_NO_SUCH_SOUND = QT_TRANSLATE_NOOP("Edits", "A sound cannot be put like that.")
_TOO_FAR = QT_TRANSLATE_NOOP("Edits", "The sound cannot be turned up or down that far.")


@dataclass(frozen=True)
class SetDucking(Command):
    """Choose whether music makes way while somebody speaks."""

    name: ClassVar[str] = "set_ducking"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Lower music under speech")
    on: bool

    def apply(self, timeline: Timeline) -> Timeline:
        return replace(timeline, ducking=self.on)


@dataclass(frozen=True)
class LevelSound(Command):
    """Bring the whole sound to the usual loudness with a gain that was measured, or leave that.

    ``gain`` is in centibels, as ``media.levelling.measure`` finds it; None takes
    the levelling away.  The number is part of the command, so a replay needs no
    sound file to come to the same timeline.
    """

    name: ClassVar[str] = "level_sound"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Level the sound")
    gain: int | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        if self.gain is not None and abs(self.gain) > LARGEST_GAIN:
            raise EditImpossible(_TOO_FAR)
        return replace(timeline, levelled=self.gain)


@dataclass(frozen=True)
class PutSound(Command):
    """Bring a sound in and put it on the voice or the music track, in one step.

    ``reference`` is a file that was just copied in; else ``media`` says which of
    the project.  With ``fit`` it is made as long as the video (``sounds.fit``) and
    fades out over ``fade_out`` frames.  It takes the place of the clips ``instead``:
    another tune is a choice between two, not both at once.
    """

    name: ClassVar[str] = "put_sound"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Add sound")
    role: Role
    anchor: Anchor
    media: str = ""
    reference: MediaReference | None = None
    fit: bool = False
    fade_out: int = 0
    volume: int = 100
    instead: tuple[str, ...] = ()

    def settled(self, timelines: Sequence[Timeline]) -> PutSound:
        if self.reference is None or self.reference.id:
            return self
        free = free_media_id(timeline.media for timeline in timelines)
        return replace(self, reference=replace(self.reference, id=free))

    def apply(self, timeline: Timeline) -> Timeline:
        media = self.media
        for clip_id in self.instead:
            sounds.find_sound(timeline, clip_id)
            timeline = edits.ripple_delete(timeline, clip_id)
        if self.reference is not None:
            timeline = edits.add_media(timeline, self.reference)
            media = timeline.media[-1].id
        if self.role not in SOUND_ROLES or not 0 <= self.volume <= 200:
            raise EditImpossible(_NO_SUCH_SOUND)
        timeline = layers.place(timeline, self.role, media, self.anchor)
        clip = timeline.clips(self.role)[-1]
        timeline = edits.change_clip(timeline, replace(clip, volume=self.volume))
        if self.fit:
            timeline = sounds.fit(timeline, clip.id, self.fade_out)
        return possible(timeline)


@dataclass(frozen=True)
class FitSound(Command):
    """Let a sound go on until the video ends, and fade out over ``fade_out`` frames."""

    name: ClassVar[str] = "fit_sound"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Fit to the video")
    clip: str
    fade_out: int = 0

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(sounds.fit(timeline, self.clip, self.fade_out))


@dataclass(frozen=True)
class DetachSound(Command):
    """Take the sound off a clip of the picture; it becomes a voice that stays in step."""

    name: ClassVar[str] = "detach_sound"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Separate the sound")
    clip: str

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(sounds.detach(timeline, self.clip))


@dataclass(frozen=True)
class SplitSound(Command):
    """Cut a voice or music in two at ``frame`` of the timeline."""

    name: ClassVar[str] = "split_sound"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Split sound")
    clip: str
    frame: int

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(sounds.split_sound(timeline, self.clip, self.frame))


@dataclass(frozen=True)
class ReduceNoise(Command):
    """Take steady noise out of a clip's sound, in percent (0 to 100)."""

    name: ClassVar[str] = "reduce_noise"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Reduce noise")
    clip: str
    percent: int

    def apply(self, timeline: Timeline) -> Timeline:
        if not 0 <= self.percent <= 100:
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "Noise reduction goes from 0 to 100 percent."))
        return edits.change_clip(timeline, replace(clip_of(timeline, self.clip), denoise=self.percent))


@dataclass(frozen=True)
class CutPauses(Command):
    """Take stretches out, in frames of the timeline, and close the gaps.

    Out of the picture track with all that belongs to it; with ``clip``, out of that voice alone.
    """

    name: ClassVar[str] = "cut_pauses"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Cut out pauses")
    gone: tuple[TimeRange, ...]
    clip: str = ""

    def apply(self, timeline: Timeline) -> Timeline:
        if any(one.start < 0 or one.duration < 0 for one in self.gone):
            raise EditImpossible(_NO_SUCH_SOUND)
        if self.clip:
            return possible(sounds.cut_out_sound(timeline, self.clip, self.gone))
        return possible(pauses.cut_out(timeline, self.gone))
