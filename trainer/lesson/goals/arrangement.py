"""Goals on which moments of which files stand where on the picture track.

A file is named as the learner sees it, with or without its ending; capitals do
not count.  Where two files have one name, both are meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from trainer.lesson.goals.base import (
    CountRange,
    Goal,
    Judgement,
    SecondsRange,
    choice,
    moment,
    number,
    text,
    texts,
)
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import Moment
from trainer.model.canvas import Fit
from trainer.model.hiding import place_in
from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Role, Timeline


@dataclass(frozen=True)
class EachClipLength(SecondsRange):
    name: ClassVar[str] = "each_clip_length"
    says: ClassVar[str] = "Every clip of the picture track is this long; there is at least one."
    measures: ClassVar = {"seconds": Unit.SECONDS, "clip": Unit.PLACE}

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        clips = pictures(timeline)
        for place, clip in enumerate(clips, 1):
            length = clip.duration / (timeline.rate if timeline else 1)
            if not self._within(length):
                measured = {"seconds": Measure(Unit.SECONDS, length), "clip": Measure(Unit.PLACE, place)}
                return Judgement(False, measured)
        return Judgement(bool(clips))


@dataclass(frozen=True)
class FileCount(CountRange):
    name: ClassVar[str] = "file_count"
    says: ClassVar[str] = "So many different files are used on the picture track."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}

    def _look(self, moment: Moment) -> Judgement:
        return self._counted(len({clip.media for clip in pictures(moment.after)}))


@dataclass(frozen=True)
class FileClips(CountRange):
    name: ClassVar[str] = "file_clips"
    says: ClassVar[str] = "So many clips of this file are on the picture track."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}
    required: ClassVar = ("file",)

    file: str = text("the file's name")

    def _look(self, moment: Moment) -> Judgement:
        return self._counted(sum(1 for _, file in _named(moment.after) if file == _plain(self.file)))


@dataclass(frozen=True)
class ClipOrder(Goal):
    name: ClassVar[str] = "clip_order"
    says: ClassVar[str] = (
        "The picture track shows these files in this order. Several clips of one file in a row count once; "
        "files that are not named may lie between."
    )
    measures: ClassVar = {"clip": Unit.PLACE, "file": Unit.NAME}
    required: ClassVar = ("files",)

    files: tuple[str, ...] = texts("the files, first one first", 12)

    def _look(self, moment: Moment) -> Judgement:
        wanted = [_plain(file) for file in self.files]
        shown: list[str] = []
        for _, file in _named(moment.after):
            if file in wanted and shown[-1:] != [file]:
                shown.append(file)
        for place, file in enumerate(wanted, 1):
            if shown[place - 1 : place] != [file]:
                name = self.files[place - 1]
                return Judgement(
                    False, {"clip": Measure(Unit.PLACE, place), "file": Measure(Unit.NAME, name)}
                )
        return Judgement(len(shown) == len(wanted))


@dataclass(frozen=True)
class Footage(SecondsRange):
    name: ClassVar[str] = "footage"
    says: ClassVar[str] = (
        "So much of this stretch of a file is seen on the picture track, or heard on a track of sound. "
        "at_most = 0.2 says that it was cut out, at_least that it was kept."
    )
    measures: ClassVar = {"seconds": Unit.SECONDS}
    required: ClassVar = ("file", "begin", "end")

    file: str = text("the file's name")
    begin: float = moment("where the stretch begins in the file")
    end: float = moment("where it ends")
    track: str = choice("which track", "picture", "overlay", "voice", "music", default="picture")

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        if timeline is None:
            return Judgement(False)
        stretch = _frames(timeline, self.begin, self.end)
        seen = sum(
            _shared(_filmed(timeline, clip), stretch)
            for clip, file in _named(timeline, Role(self.track))
            if file == _plain(self.file)
        )
        length = seen / timeline.rate
        return Judgement(self._within(length), {"seconds": Measure(Unit.SECONDS, length)})


@dataclass(frozen=True)
class OpensWith(Goal):
    name: ClassVar[str] = "opens_with"
    says: ClassVar[str] = "The video begins with this file, at a moment of this stretch of it."
    measures: ClassVar = {"file": Unit.NAME}
    required: ClassVar = ("file", "begin", "end")

    file: str = text("the file's name")
    begin: float = moment("where the stretch begins in the file")
    end: float = moment("where it ends")

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        first = next(_named(timeline), None)
        if timeline is None or first is None:
            return Judgement(False)
        clip, file = first
        stretch = _frames(timeline, self.begin, self.end)
        there = stretch.start <= _filmed(timeline, clip).start < stretch.end
        name = timeline.reference(clip.media).name
        return Judgement(file == _plain(self.file) and there, {"file": Measure(Unit.NAME, name)})


@dataclass(frozen=True)
class FirstCut(SecondsRange):
    name: ClassVar[str] = "first_cut"
    says: ClassVar[str] = "The picture changes to the next clip at this moment of the video."
    measures: ClassVar = {"seconds": Unit.SECONDS}

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        clips = pictures(timeline)
        if timeline is None or not clips:
            return Judgement(False)
        length = clips[0].duration / timeline.rate
        return Judgement(len(clips) > 1 and self._within(length), {"seconds": Measure(Unit.SECONDS, length)})


@dataclass(frozen=True)
class OverlayCount(CountRange):
    name: ClassVar[str] = "overlay_count"
    says: ClassVar[str] = "So many pictures lie over the picture."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}

    def _look(self, moment: Moment) -> Judgement:
        return self._counted(len(moment.after.clips(Role.OVERLAY)) if moment.after else 0)


@dataclass(frozen=True)
class OverlayLength(SecondsRange):
    name: ClassVar[str] = "overlay_length"
    says: ClassVar[str] = "Every picture over the picture is seen this long; there is at least one."
    measures: ClassVar = {"seconds": Unit.SECONDS, "clip": Unit.PLACE}

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        overlays = timeline.clips(Role.OVERLAY) if timeline else ()
        for place, clip in enumerate(overlays, 1):
            length = clip.duration / (timeline.rate if timeline else 1)
            if not self._within(length):
                measured = {"seconds": Measure(Unit.SECONDS, length), "clip": Measure(Unit.PLACE, place)}
                return Judgement(False, measured)
        return Judgement(bool(overlays))


@dataclass(frozen=True)
class OverlaySeen(SecondsRange):
    name: ClassVar[str] = "overlay_seen"
    says: ClassVar[str] = (
        "So much of this stretch of the video has this file over the picture; any file when none is named. "
        "Where the stretch is that of a spoken word, it says that the picture comes with its word."
    )
    measures: ClassVar = {"seconds": Unit.SECONDS}
    required: ClassVar = ("begin", "end")

    file: str | None = text("the file's name")
    begin: float = moment("where the stretch begins in the video")
    end: float = moment("where it ends")

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        if timeline is None:
            return Judgement(False)
        stretch = _frames(timeline, self.begin, self.end)
        last = min(stretch.end, timeline.duration)
        seen, until = 0, stretch.start
        # Two that lie over each other are seen once.
        for over in sorted((timeline.range_of(clip) for clip in self._meant(timeline)), key=_start):
            until, before = max(until, min(over.end, last)), max(until, over.start)
            seen += max(0, until - before)
        length = seen / timeline.rate
        return Judgement(self._within(length), {"seconds": Measure(Unit.SECONDS, length)})

    def _meant(self, timeline: Timeline) -> Iterator[Clip]:
        for clip in timeline.clips(Role.OVERLAY):
            name = timeline.reference(clip.media).name if timeline.has_media(clip.media) else ""
            if self.file is None or _plain(name) == _plain(self.file):
                yield clip


@dataclass(frozen=True)
class Framed(Goal):
    name: ClassVar[str] = "framed"
    says: ClassVar[str] = (
        "A clip of the picture track sits on the canvas like this; every clip when none is named. "
        "The centre is the point of the picture that is in the middle, in thousandths. Full is every way "
        "that leaves nothing black."
    )
    measures: ClassVar = {"clip": Unit.PLACE, "across": Unit.NUMBER, "down": Unit.NUMBER}

    clip: int | None = number("which clip; 1 is the first", 1, 200)
    fit: str | None = choice("how it fills the canvas", "fill", "fit", "blur", "full")
    left: int | None = number("the centre is at least so far from the left", 0, 1000)
    right: int | None = number("and at most so far", 0, 1000)
    top: int | None = number("the centre is at least so far from the top", 0, 1000)
    bottom: int | None = number("and at most so far", 0, 1000)

    def _look(self, moment: Moment) -> Judgement:
        clips = list(enumerate(pictures(moment.after), 1))
        chosen = [one for one in clips if self.clip in (None, one[0])]
        for place, clip in chosen:
            if not self._sits(moment.after, clip):
                measured = {
                    "clip": Measure(Unit.PLACE, place),
                    "across": Measure(Unit.NUMBER, clip.framing.centre_x),
                    "down": Measure(Unit.NUMBER, clip.framing.centre_y),
                }
                return Judgement(False, measured)
        return Judgement(bool(chosen))

    def _sits(self, timeline: Timeline | None, clip: Clip) -> bool:
        framing = clip.framing
        across = (self.left or 0) <= framing.centre_x <= (1000 if self.right is None else self.right)
        down = (self.top or 0) <= framing.centre_y <= (1000 if self.bottom is None else self.bottom)
        if self.fit == "full":
            return across and down and timeline is not None and _fills(timeline, clip)
        return across and down and self.fit in (None, framing.fit.value)


def pictures(timeline: Timeline | None) -> tuple[Clip, ...]:
    """The clips of the picture track; none while no project is open."""
    return timeline.clips(Role.PICTURE) if timeline is not None else ()


def _fills(timeline: Timeline, clip: Clip) -> bool:
    """Whether nothing is black beside the clip: it fills, has a blurred background, or the canvas's shape."""
    if clip.framing.fit is not Fit.FIT:
        return True
    if not timeline.has_media(clip.media) or not timeline.reference(clip.media).width:
        return False
    _, _, across, down = place_in(timeline, clip)
    return min(across, down) * 101 >= 100 * 1000  # within a hundredth


def _named(timeline: Timeline | None, role: Role = Role.PICTURE) -> Iterator[tuple[Clip, str]]:
    """The clips of that track with the plain names of their files."""
    if timeline is None:
        return
    for clip in timeline.clips(role):
        if timeline.has_media(clip.media):
            yield clip, _plain(timeline.reference(clip.media).name)


def _plain(file: str) -> str:
    name = file.casefold().strip()
    stem, dot, ending = name.rpartition(".")
    return stem if dot and stem and len(ending) <= 4 else name


def _frames(timeline: Timeline, begin: float, end: float) -> TimeRange:
    start = round(begin * timeline.rate)
    return TimeRange(start, max(0, round(end * timeline.rate) - start))


def _filmed(timeline: Timeline, clip: Clip) -> TimeRange:
    """The frames of the file that the clip shows, whatever its pace."""
    if clip.pace.as_filmed:
        return clip.source_range
    frames = timeline.reference(clip.media).available
    ends = [int(clip.pace.shown(one, frames)) for one in (clip.source_range.start, clip.source_range.end - 1)]
    return TimeRange(max(0, min(ends)), max(ends) - max(0, min(ends)) + 1)


def _shared(one: TimeRange, other: TimeRange) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _start(one: TimeRange) -> int:
    return one.start
