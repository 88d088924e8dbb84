"""Goals on what stands on the timeline now.  Undo takes them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.lesson.goals.base import CountRange, Goal, Judgement, SecondsRange, choice, number
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import Moment
from trainer.model.canvas import CANVASES
from trainer.model.schema import Clip, MediaKind, Timeline


@dataclass(frozen=True)
class CanvasIs(Goal):
    name: ClassVar[str] = "canvas"
    says: ClassVar[str] = "The project has this shape."
    measures: ClassVar = {"shape": Unit.SHAPE}
    required: ClassVar = ("shape",)

    shape: str = choice("the shape", *CANVASES)

    def _look(self, moment: Moment) -> Judgement:
        if moment.after is None:
            return Judgement(False)
        canvas = moment.after.canvas
        shape = next((name for name, known in CANVASES.items() if known == canvas), None)
        shown = shape or f"{canvas.width}x{canvas.height}"
        return Judgement(shape == self.shape, {"shape": Measure(Unit.SHAPE, shown)})


@dataclass(frozen=True)
class MediaCount(CountRange):
    name: ClassVar[str] = "media_count"
    says: ClassVar[str] = "So many files of this kind are in the media box."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}

    kind: str = choice(
        "which files count; a picture is a video or a photo",
        "picture", "video", "photo", "audio", "any", default="picture",
    )  # fmt: skip

    def _look(self, moment: Moment) -> Judgement:
        media = moment.after.media if moment.after else ()
        return self._counted(sum(1 for reference in media if self._counts(reference.kind)))

    def _counts(self, kind: MediaKind) -> bool:
        if self.kind == "picture":
            return kind is not MediaKind.AUDIO
        return self.kind in ("any", kind.value)


@dataclass(frozen=True)
class ClipCount(CountRange):
    name: ClassVar[str] = "clip_count"
    says: ClassVar[str] = "So many clips are on the picture track."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}

    def _look(self, moment: Moment) -> Judgement:
        return self._counted(len(_clips(moment.after)))


class _OneClip(SecondsRange):
    """A length that belongs to one clip, which the sentence names by its place."""

    def _judged(self, measure: str, length: float, place: int) -> Judgement:
        measured = {measure: Measure(Unit.SECONDS, length), "clip": Measure(Unit.PLACE, place)}
        return Judgement(self._within(length), measured)


@dataclass(frozen=True)
class ClipLength(_OneClip):
    name: ClassVar[str] = "clip_length"
    says: ClassVar[str] = "One clip of the picture track is this long. Without that clip it does not pass."
    measures: ClassVar = {"seconds": Unit.SECONDS, "clip": Unit.PLACE}

    clip: int = number("which clip; 1 is the first", 1, 200, default=1)

    def _look(self, moment: Moment) -> Judgement:
        clips = _clips(moment.after)
        if moment.after is None or len(clips) < self.clip:
            return Judgement(False)
        return self._judged("seconds", clips[self.clip - 1].duration / moment.after.rate, self.clip)


@dataclass(frozen=True)
class LongestClip(_OneClip):
    name: ClassVar[str] = "longest_clip"
    says: ClassVar[str] = "The longest clip of the picture track is this long."
    measures: ClassVar = {"longest": Unit.SECONDS, "clip": Unit.PLACE}

    def _look(self, moment: Moment) -> Judgement:
        clips = _clips(moment.after)
        if moment.after is None or not clips:
            return Judgement(False)
        place, clip = max(enumerate(clips, 1), key=lambda placed: (placed[1].duration, -placed[0]))
        return self._judged("longest", clip.duration / moment.after.rate, place)


@dataclass(frozen=True)
class FileLength(_OneClip):
    name: ClassVar[str] = "file_length"
    says: ClassVar[str] = "The file behind one clip is this long; more than that cannot be shown of it."
    measures: ClassVar = {"seconds": Unit.SECONDS, "clip": Unit.PLACE}

    clip: int = number("which clip; 1 is the first", 1, 200, default=1)

    def _look(self, moment: Moment) -> Judgement:
        clips = _clips(moment.after)
        if moment.after is None or len(clips) < self.clip:
            return Judgement(False)
        media = clips[self.clip - 1].media
        if not moment.after.has_media(media):
            return Judgement(False)
        return self._judged("seconds", moment.after.reference(media).available / moment.after.rate, self.clip)


@dataclass(frozen=True)
class Duration(SecondsRange):
    name: ClassVar[str] = "duration"
    says: ClassVar[str] = "The whole video is this long."
    measures: ClassVar = {"seconds": Unit.SECONDS}

    def _look(self, moment: Moment) -> Judgement:
        if moment.after is None:
            return Judgement(False)
        length = moment.after.duration / moment.after.rate
        return Judgement(self._within(length), {"seconds": Measure(Unit.SECONDS, length)})


@dataclass(frozen=True)
class Renamed(Goal):
    name: ClassVar[str] = "renamed"
    says: ClassVar[str] = "The project has another name than at the beginning of the lesson."
    measures: ClassVar = {"name": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        if moment.after is None:
            return Judgement(False)
        name = moment.after.name
        return Judgement(name != moment.first_name, {"name": Measure(Unit.NAME, name)})


def _clips(timeline: Timeline | None) -> tuple[Clip, ...]:
    if timeline is None:
        return ()
    return next((track.children for track in timeline.tracks if track.role == "picture"), ())
