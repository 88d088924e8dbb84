"""Lines of a script spread over the speech of a video, by its pauses.

Nothing here knows what is said; only how long each line takes to say
(``spoken_words``) and where the speaker pauses.  People pause between sentences, so
line ends are laid on pauses wherever that does not ask for too strange a pace::

    speech   |-----------|    |------|  |----------|        |------|
    lines    [ Batik tulis ][ dibuat ][ dengan tangan ]   [ Bu Sri ]

All is counted in *speech time*, in which the pauses have no length.  Between two
pauses that are line ends, the lines share the time by their weight.  Which pauses
are line ends is decided for all at once (dynamic programming): a lines' pace that
differs from the common one costs the square of how much, in octaves, for as long as
they last; a line end that is on no pause costs a fixed price; so does a long pause
inside a line.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from trainer.model import spoken_words
from trainer.model.captions import Cue
from trainer.model.opentime import TimeRange

_OFF_PAUSE = 0.35
"""What it costs, in seconds of a pace an octave off, to end a line where nobody pauses."""
_OFF_PAUSE_SENTENCE = 0.9
"""The same for a line that ends a sentence."""
_INSIDE = 0.5
"""What each second of pause inside a line costs."""
_PACE = 4.0
"""Weight of the pace."""
_MOST_LINES, _MOST_PAUSES = 6, 12
"""Between two line ends that are pauses: so many lines, and so many pauses that are none."""
_BAND, _NEAREST_SECONDS, _FARTHEST_SECONDS = 0.35, 4, 15
"""A line end is looked for within this share of the whole speech, and no nearer or further than that."""

HOLD_SECONDS = 0.4
"""How long a caption stays after its last word, where the next one leaves it the time."""


@dataclass(frozen=True)
class _Way:
    """The best way to some line end, as a chain of the ends that are on pauses."""

    cost: float
    line: int
    pause: int
    before: _Way | None = None


def spread(lines: Sequence[str], parts: Sequence[TimeRange], rate: int, whole: int) -> tuple[Cue, ...]:
    """A cue for each of ``lines``, over the ``parts`` in which somebody speaks.

    ``parts`` are in order and do not touch; ``whole`` is the length of the video.
    All times are in frames of ``rate``.  No line, or no part, gives no cue.
    """
    if not lines or not parts:
        return ()
    weights = [spoken_words.weight(line) for line in lines]
    said = [0, *accumulate(weights)]
    spoken = [0, *accumulate(part.duration for part in parts)]
    pace = spoken[-1] / said[-1]  # frames for each unit of weight
    ends = _ends(lines, said, spoken, parts, pace, rate)
    return _cues(lines, ends, spoken, parts, rate, whole)


def _ends(
    lines: Sequence[str],
    said: Sequence[int],
    spoken: Sequence[int],
    parts: Sequence[TimeRange],
    pace: float,
    rate: int,
) -> list[float]:
    """Where each line ends, in speech time."""
    pauses = [after.start - before.end for before, after in pairwise(parts)]
    heard = [0.0, *accumulate(pauses)]  # all pauses before each part
    count, last = len(lines), len(parts)
    reach = max(_NEAREST_SECONDS * rate, min(_BAND * spoken[-1], _FARTHEST_SECONDS * rate))
    ways: dict[tuple[int, int], _Way] = {(0, 0): _Way(0.0, 0, 0)}
    for line in range(1, count + 1):
        allowed = (last,) if line == count else range(1, last)
        for pause in allowed:
            if line < count and abs(spoken[pause] - said[line] * pace) > reach:
                continue
            best: _Way | None = None
            for first in range(max(0, line - _MOST_LINES) if line < count else 0, line):
                for start in range(max(0, pause - _MOST_PAUSES) if line < count else 0, pause):
                    known = ways.get((first, start))
                    if known is None:
                        continue
                    cost = known.cost + _cost(
                        lines, said, spoken, heard, pace, rate, first, line, start, pause
                    )
                    if best is None or cost < best.cost:
                        best = _Way(cost, line, pause, known)
            if best is not None:
                ways[line, pause] = best
    way: _Way | None = ways[count, last]
    ends = [0.0] * (count + 1)
    while way is not None and way.before is not None:
        before = way.before
        low, high = spoken[before.pause], spoken[way.pause]
        share = (high - low) / (said[way.line] - said[before.line])
        for line in range(before.line + 1, way.line + 1):
            ends[line] = low + (said[line] - said[before.line]) * share
        way = before
    return ends


def _cost(
    lines: Sequence[str],
    said: Sequence[int],
    spoken: Sequence[int],
    heard: Sequence[float],
    pace: float,
    rate: int,
    first: int,
    last: int,
    start: int,
    end: int,
) -> float:
    """Of lines ``first`` to ``last`` over the parts ``start`` to ``end``, with no line end on a pause."""
    length = spoken[end] - spoken[start]
    octaves = math.log2(length / ((said[last] - said[first]) * pace))
    cost = _PACE * octaves * octaves * length / rate
    for line in lines[first : last - 1]:
        cost += _OFF_PAUSE_SENTENCE if line.rstrip()[-1:] in ".!?…" else _OFF_PAUSE
    return cost + _INSIDE * (heard[end - 1] - heard[start]) / rate


def _cues(
    lines: Sequence[str],
    ends: Sequence[float],
    spoken: Sequence[int],
    parts: Sequence[TimeRange],
    rate: int,
    whole: int,
) -> tuple[Cue, ...]:
    """Speech time to frames of the timeline; a caption stays a little after its last word."""
    starts = [min(_at(first, spoken, parts, opens=True), whole - 1) for first in ends[:-1]]
    cues = []
    for number, (line, start) in enumerate(zip(lines, starts, strict=True)):
        end = _at(ends[number + 1], spoken, parts, opens=False) + round(HOLD_SECONDS * rate)
        limit = starts[number + 1] if number + 1 < len(starts) else whole
        cues.append(Cue(line, start, max(1, min(end, limit) - start)))
    return tuple(cues)


def _at(moment: float, spoken: Sequence[int], parts: Sequence[TimeRange], opens: bool) -> int:
    """The frame at which that much was spoken; at a pause its end when something ``opens`` there."""
    whole = round(moment)
    if opens:
        part = min(bisect_right(spoken, whole) - 1, len(parts) - 1)
    else:
        part = max(0, bisect_right(spoken, whole - 1) - 1)
    return parts[part].start + whole - spoken[part]
