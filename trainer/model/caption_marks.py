"""What makes captions hard to read, and what would mend it.

Each caption is measured against ``caption_rules``, with its lines as they are
really set on the canvas (``lines_of`` says; it is the drawing that knows)::

    FAST      more letters a second than people read      ->  seen longer, where there is room
    SHORT     gone before the eye has found it            ->  the same
    LONG      still there when the next thing is said     ->  ends earlier
    OVERLAP   seen together with the next one             ->  ends when that begins
    FLICKER   dark for a single picture before the next   ->  stays until that begins
    WIDE      a line too long, LINES: too many of them    ->  other lines, or two captions
    UNSEEN    begins after the end of the video

``mended`` does what can be done without changing a word.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from trainer.model import anchors, script, spoken_words
from trainer.model.caption_rules import Limit, Rules
from trainer.model.captions import in_order
from trainer.model.commands import Command, ReplaceTexts
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Text, Timeline

LinesOf = Callable[[Text], tuple[str, ...]]
"""The lines in which a text is set."""


class Kind(Enum):
    UNSEEN = auto()
    OVERLAP = auto()
    FAST = auto()
    SHORT = auto()
    LINES = auto()
    WIDE = auto()
    LONG = auto()
    FLICKER = auto()


@dataclass(frozen=True)
class Mark:
    """One finding.

    ``value`` is what was measured and ``limit`` what would be easy: letters a second
    for FAST, frames for times, letters for WIDE, lines for LINES.  ``bad`` is beyond
    what is bearable, not only beyond what is easy.
    """

    kind: Kind
    bad: bool
    value: int = 0
    limit: int = 0


def written_lines(text: Text) -> tuple[str, ...]:
    """The lines as somebody wrote them."""
    return tuple(text.words.splitlines()) or ("",)


def letters(text: Text) -> int:
    """What is read: letters and the spaces between words."""
    return len(" ".join(text.words.split()))


def marks(
    timeline: Timeline, limits: Rules, lines_of: LinesOf = written_lines
) -> Mapping[str, tuple[Mark, ...]]:
    """What is to be said about each caption, by its id; the worst first, most have nothing."""
    placed = in_order(timeline)
    found: dict[str, tuple[Mark, ...]] = {}
    for number, (text, place) in enumerate(placed):
        after = placed[number + 1][1] if number + 1 < len(placed) else None
        every = _of_one(timeline, text, place, after, limits, lines_of(text))
        # Sorting keeps the order of the kinds where both are as bad.
        found[text.id] = tuple(sorted(every, key=lambda mark: not mark.bad))
    return found


def _of_one(
    timeline: Timeline,
    text: Text,
    place: TimeRange,
    after: TimeRange | None,
    limits: Rules,
    lines: tuple[str, ...],
) -> list[Mark]:
    rate, found = timeline.rate, list[Mark]()
    if place.start >= timeline.duration:
        found.append(Mark(Kind.UNSEEN, True, place.start, timeline.duration))
    if after is not None and after.start < place.end:
        found.append(Mark(Kind.OVERLAP, True, min(place.end, after.end) - after.start))
    pace = math.ceil(letters(text) * rate / place.duration)
    _above(found, Kind.FAST, pace, limits.letters_a_second)
    shortest = _frames(limits.shortest, rate)
    if place.duration < shortest.easy:
        found.append(Mark(Kind.SHORT, place.duration < shortest.bearable, place.duration, shortest.easy))
    _above(found, Kind.LINES, len(lines), limits.lines)
    _above(found, Kind.WIDE, max(map(len, lines), default=0), limits.letters_a_line)
    _above(found, Kind.LONG, place.duration, _frames(limits.longest, rate))
    if after is not None and 0 < after.start - place.end < limits.least_gap:
        found.append(Mark(Kind.FLICKER, False, after.start - place.end, limits.least_gap))
    return found


def _above(found: list[Mark], kind: Kind, value: int, limit: Limit) -> None:
    if value > limit.easy:
        found.append(Mark(kind, value > limit.bearable, value, limit.easy))


def _frames(milliseconds: Limit, rate: int) -> Limit:
    return Limit(milliseconds.easy * rate // 1000, milliseconds.bearable * rate // 1000)


# --- mending --------------------------------------------------------------------------


@dataclass
class _Piece:
    """A caption, or a part of one, while it is mended."""

    text: Text
    words: str
    start: int
    end: int
    meant: bool
    """Whether it is to be mended, or only stands beside one that is."""


def mended(
    timeline: Timeline,
    limits: Rules,
    lines_of: LinesOf = written_lines,
    only: Collection[str] | None = None,
) -> Command | None:
    """One command that mends all captions, or ``only`` those with these ids; None when nothing changes."""
    wanted = None if only is None else set(only)
    listed: list[_Piece] = []
    for text, place in in_order(timeline):
        meant = wanted is None or text.id in wanted
        listed += _parted(text, place, limits, lines_of(text)) if meant else [_whole(text, place, False)]
    for piece, following in pairwise(listed):
        _kept_apart(piece, following, limits, timeline.rate)
    for number, piece in enumerate(listed):
        if piece.meant:
            before = listed[number - 1].end if number else 0
            after = listed[number + 1].start if number + 1 < len(listed) else timeline.duration
            _lasting(piece, before, after, limits, timeline.rate)
    texts, used = [], set[str]()
    for piece in listed:
        texts.append(_done(timeline, piece, piece.text.id in used))
        used.add(piece.text.id)
    command = ReplaceTexts(Role.CAPTION, tuple(texts))
    known = {text.id: text for text in timeline.words(Role.CAPTION)}
    return None if all(known.get(text.id) == text for text in texts) else command


def _whole(text: Text, place: TimeRange, meant: bool) -> _Piece:
    return _Piece(text, text.words, place.start, place.end, meant)


def _parted(text: Text, place: TimeRange, limits: Rules, lines: tuple[str, ...]) -> list[_Piece]:
    too_wide = max(map(len, lines), default=0) > limits.letters_a_line.easy
    if not too_wide and len(lines) <= limits.lines.easy:
        return [_whole(text, place, True)]
    pages = script.rebroken(text.words, limits.wanted_line)
    if len(pages) < 1 or len(pages) > place.duration:
        return [_whole(text, place, True)]
    weights = [spoken_words.weight(page) for page in pages]
    edges = [place.start + place.duration * sum(weights[:n]) // sum(weights) for n in range(len(pages) + 1)]
    return [
        _Piece(text, page, first, max(last, first + 1), True)
        for page, (first, last) in zip(pages, pairwise(edges), strict=True)
    ]


def _kept_apart(piece: _Piece, following: _Piece, limits: Rules, rate: int) -> None:
    """End ``piece`` when the next begins; two that begin together share their time."""
    if not (piece.meant or following.meant):
        return
    gap = following.start - piece.end
    if 0 < gap < limits.least_gap and piece.meant:
        piece.end = following.start
    if gap >= 0:
        return
    if following.start - piece.start >= _frames(limits.shortest, rate).bearable:
        if piece.meant:
            piece.end = following.start
        return
    end = max(piece.end, following.end, piece.start + 2)
    first, second = spoken_words.weight(piece.words), spoken_words.weight(following.words)
    middle = piece.start + (end - piece.start) * first // max(1, first + second)
    middle = max(piece.start + 1, min(middle, end - 1))
    piece.end, following.start, following.end = middle, middle, end


def _lasting(piece: _Piece, before: int, after: int, limits: Rules, rate: int) -> None:
    """See it as long as it needs, first into the room behind it, then into that before it."""
    read = len(" ".join(piece.words.split()))
    needed = max(math.ceil(read * rate / limits.letters_a_second.easy), _frames(limits.shortest, rate).easy)
    longest = _frames(limits.longest, rate).easy
    missing = needed - (piece.end - piece.start)
    if missing > 0:
        piece.end = max(piece.end, min(piece.end + missing, after))
        missing = needed - (piece.end - piece.start)
    if missing > 0:
        piece.start = min(piece.start, max(before, piece.start - missing))
    if needed <= longest < piece.end - piece.start:
        piece.end = piece.start + longest
    if 0 < after - piece.end < limits.least_gap:
        piece.end = after


def _done(timeline: Timeline, piece: _Piece, new: bool) -> Text:
    text = piece.text
    place = timeline.range_of(text)
    anchor = text.anchor if piece.start == place.start and not new else anchors.at(timeline, piece.start)
    return replace(
        text,
        id="" if new else text.id,
        words=piece.words,
        anchor=anchor,
        duration=piece.end - piece.start,
    )
