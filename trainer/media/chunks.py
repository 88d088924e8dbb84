"""The timeline in pieces of two seconds, and a name for what each of them shows.

::

    frames   0         60        120       180    215
             | chunk 0 | chunk 1 | chunk 2 | chunk 3 |
    clips    [   A       ][      B      ][     C     ]
    title       [ Batik ]
    key        9f3c..    51d0..    a7e2..    04bb..

The key is a hash of everything that the pictures of the chunk depend on, counted
from the chunk's own start: which frames of which files, how they sit on the
canvas, what lies on them, how they are encoded, and the program itself.  So two
chunks of one key are the same pictures, whichever edit led to them: undo finds the
old ones again, and splitting a clip changes none.

It is safer to draw two seconds anew than to show an older picture.  So whatever
this file does not know (a new field of a clip, a new part of the timeline) counts
as seen, together with the clip's whole place and its neighbours.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from trainer import paths
from trainer.media.effects import own
from trainer.media.encoder import WRITTEN_BY, Encoding
from trainer.model.joins import joins
from trainer.model.opentime import TimeRange
from trainer.model.plain import to_plain
from trainer.model.schema import TEXT_ROLES, Clip, MediaKind, Role, Text, Timeline

VERSION = 1
"""Raise it when the same timeline looks different for a reason that ``program`` does not see."""

GROUPS = 4
"""Groups of half a second in a chunk.  An even number: H.264 wants neighbouring key frames to be numbered
differently, encoders count them 0, 1, 0, 1, and so any chunk may follow any other."""

_CLIP_NOT_SEEN = {
    "id", "media", "source_range", "anchor", "volume", "fade_in", "fade_out", "denoise", "transition", "pace",
}  # fmt: skip
"""What of a clip is told otherwise here (its media, its frames, its pace, its place) or only heard."""
_CLIP_SEEN = {"framing", "box", "inset", "effects"}
_TEXT_TOLD = {"id", "anchor", "duration"}
_TIMELINE_KNOWN = {
    "name", "canvas", "rate", "media", "tracks", "texts", "minted", "ducking", "levelled",
    "opening", "closing", "posting", "markers", "shelved",
}  # fmt: skip
_LAID = {Role.OVERLAY}
_PICTURE_SOURCES = ("media", "typeset")
_LOOKS = ("styles", "fonts")


@dataclass(frozen=True)
class Chunk:
    """Some frames of a timeline; ``number`` counts the chunks."""

    number: int
    frames: TimeRange


def chunk_frames(rate: int) -> int:
    """How many frames a whole chunk has: about two seconds, whole groups of ``Encoding.group``."""
    return GROUPS * max(1, rate // 2)


def cut(timeline: Timeline) -> tuple[Chunk, ...]:
    """The chunks of ``timeline`` in order; they cover each frame once, and only the last may be shorter."""
    length, whole = timeline.duration, chunk_frames(timeline.rate)
    return tuple(
        Chunk(number, TimeRange(start, min(whole, length - start)))
        for number, start in enumerate(range(0, length, whole))
    )


def key(timeline: Timeline, chunk: Chunk, encoding: Encoding) -> str:
    """The name of what ``chunk`` shows, 64 letters of 0-9a-f.

    Files count by their fingerprint; see to it that they have one.
    """
    seen = {
        "version": [VERSION, WRITTEN_BY, program()],
        "encoding": to_plain(dataclasses.replace(encoding, audio_kbps=0)),
        "canvas": to_plain(timeline.canvas),
        "rate": timeline.rate,
        "length": chunk.frames.duration,
        "picture": _picture(timeline, chunk.frames),
        "joins": list(_joins(timeline, chunk.frames)),
        "ends": _ends(timeline, chunk.frames),
        "overlay": list(_laid(timeline, chunk.frames)),
        "texts": (texts := list(_texts(timeline, chunk.frames))),
        "looks": _looks(_state_of_looks()) if texts else "",
        "unknown": _unknown_parts(timeline),
    }
    return hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()


# --- what is seen ----------------------------------------------------------------------


@dataclass
class _Run:
    """``length`` frames of one look, evenly spaced in their file: from place ``first``, by ``step``."""

    look: Any
    length: int
    first: Fraction
    step: Fraction


def _picture(timeline: Timeline, frames: TimeRange) -> list[Any]:
    """What the picture track shows, in the fewest runs, however many clips they are of."""
    runs: list[_Run] = []
    placed = list(timeline.picture.placed())
    for number, (clip, place) in enumerate(placed):
        start, end = max(place.start, frames.start), min(place.end, frames.end)
        if start < end:
            nearby = [one for one, _ in placed[max(0, number - 1) : number + 2]]
            look = _look(timeline, clip, place, frames, nearby)
            _join(runs, _run(timeline, clip, look, start - place.start, end - start))
    return [_plain(run) for run in runs]


def _run(timeline: Timeline, clip: Clip, look: Any, inside: int, length: int) -> _Run:
    """``length`` frames of a clip, the first of them ``inside`` frames after its start."""
    first = _seen_at(timeline, clip, inside)
    second = _seen_at(timeline, clip, inside + 1) if length > 1 else first
    return _Run(look, length, first, second - first)


def _seen_at(timeline: Timeline, clip: Clip, inside: int) -> Fraction:
    """Which frame of its file a clip shows ``inside`` frames after its start; all of a photo are one."""
    reference = timeline.reference(clip.media)
    if reference.kind is MediaKind.PHOTO:
        return Fraction(0)
    frame = max(0, min(clip.source_range.start + inside, timeline.available(clip).end - 1))
    return clip.pace.shown(frame, reference.available)


def _joins(timeline: Timeline, frames: TimeRange) -> Iterator[Any]:
    """The transitions: how far each has come, and which frames of both files it shows here."""
    for join in joins(timeline):
        start, end = max(join.frames.start, frames.start), min(join.frames.end, frames.end)
        if start >= end:
            continue
        sides = []
        for clip, first in ((join.left, join.left_source), (join.right, join.right_source)):
            place = timeline.range_of(clip)
            inside = first - clip.source_range.start + start - join.frames.start
            shown = [str(_seen_at(timeline, clip, inside + number)) for number in range(end - start)]
            sides.append([_look(timeline, clip, place, frames, [clip]), shown])
        transition = to_plain(join.transition)
        yield [join.frames.start - frames.start, join.transition.frames, transition, sides]


def _ends(timeline: Timeline, frames: TimeRange) -> Any:
    """How far the video has come out of black, and gone into it."""
    left = timeline.duration - frames.start
    return [
        [frames.start, timeline.opening] if frames.start < timeline.opening else None,
        [left, timeline.closing] if left - frames.duration < timeline.closing else None,
    ]


def _join(runs: list[_Run], added: _Run) -> None:
    """Add a run to ``runs``, the same ones for the same frames, whatever pieces they come in."""
    before = runs[-1] if runs else None
    if before is not None and before.look == added.look:
        step = added.first - before.first if before.length == 1 else before.step
        if before.first + before.length * step == added.first:
            taken = added.length if added.step == step else 1
            before.step, before.length = step, before.length + taken
            added = _Run(added.look, added.length - taken, added.first + taken * added.step, added.step)
    if added.length:
        runs.append(added)


def _plain(run: _Run) -> list[Any]:
    step = run.step if run.length > 1 else 0
    return [run.length, str(run.first), str(step), run.look]


def _look(timeline: Timeline, clip: Clip, place: TimeRange, frames: TimeRange, nearby: list[Clip]) -> Any:
    """Which file, and everything that is done to its picture."""
    reference = timeline.reference(clip.media)
    look: list[Any] = [
        reference.kind.value,
        reference.fingerprint or reference.path,
        _fields(clip, _CLIP_SEEN),
    ]
    if clip.framing.moves or any(effect.kind.moves for effect in clip.effects):
        look += [place.start - frames.start, place.duration]
        look += [own.mark(effect) for effect in clip.effects if effect.is_own]
    if any(_strange(one) for one in nearby):
        neighbours = [[to_plain(one), to_plain(timeline.reference(one.media))] for one in nearby]
        look += [place.start - frames.start, place.duration, neighbours]
    return look


def _strange(clip: Clip) -> bool:
    """Whether something is set on ``clip`` that this file does not know."""
    known = _CLIP_NOT_SEEN | _CLIP_SEEN
    return any(name not in known for name in to_plain(clip))


def _fields(item: Clip | Text, names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in to_plain(item).items() if name in names}


def _laid(timeline: Timeline, frames: TimeRange) -> Iterator[Any]:
    """What lies on the picture, the lowest first."""
    for role in _LAID:
        for clip in timeline.clips(role):
            place = timeline.range_of(clip)
            start, end = max(place.start, frames.start), min(place.end, frames.end)
            if start < end:
                look = _look(timeline, clip, place, frames, [clip])
                run = _run(timeline, clip, look, start - place.start, end - start)
                yield [start - frames.start, *_plain(run)]


def _texts(timeline: Timeline, frames: TimeRange) -> Iterator[Any]:
    """The titles, then the captions.

    A text comes and goes within a second of its ends and half of its time, and at
    the ends of the video it may do so in another way; beyond two seconds its ends
    are not seen.  In a text that lights up word by word, the whole of its time says
    which word it is.
    """
    for role in TEXT_ROLES:
        for text in timeline.words(role):
            place = timeline.range_of(text)
            margin = place.duration + frames.duration if text.word_by_word else 2 * timeline.rate
            if place.start < frames.end and frames.start < place.end:
                start = max(place.start - frames.start, -margin)
                end = min(place.end - frames.start, frames.duration + margin)
                opens = place.start <= 0 and start > -margin
                closes = place.end >= timeline.duration and end < frames.duration + margin
                told = {name: value for name, value in to_plain(text).items() if name not in _TEXT_TOLD}
                yield [role.value, start, end, opens, closes, told]


def _unknown_parts(timeline: Timeline) -> Any:
    """Parts of the timeline and kinds of tracks that this file has never heard of."""
    plain = to_plain(timeline)
    parts = {name: value for name, value in plain.items() if name not in _TIMELINE_KNOWN}
    tracks = [
        {name: value for name, value in track.items() if name not in ("role", "children")}
        for track in (*plain.get("tracks", ()), *plain.get("texts", ()))
    ]
    return [parts, [track for track in tracks if track]]


# --- the program -----------------------------------------------------------------------


@cache
def program() -> str:
    """A hash of the sources that make pictures and sounds: a new version never shows what an old one made."""
    digest = hashlib.sha256()
    for package in _PICTURE_SOURCES:
        for file in sorted((paths.ROOT / "trainer" / package).rglob("*.py")):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _state_of_looks() -> tuple[tuple[Path, int, int], ...]:
    """The files that say how texts look, with their sizes and the times they were changed."""
    files = (file for name in _LOOKS for file in sorted((paths.ASSETS / name).rglob("*")) if file.is_file())
    return tuple((file, (state := file.stat()).st_size, state.st_mtime_ns) for file in files)


@lru_cache(maxsize=2)
def _looks(files: tuple[tuple[Path, int, int], ...]) -> str:
    digest = hashlib.sha256()
    for file, _, _ in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
