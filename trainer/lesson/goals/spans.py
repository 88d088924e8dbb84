"""How much of the video something covers, without counting its frames one by one.

::

    seen      [----]  [--]
                [----]            merged   [------]  [--]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from trainer.model.opentime import TimeRange


def merged(stretches: Iterable[TimeRange], length: int) -> list[TimeRange]:
    """``stretches`` within the first ``length`` frames, in order; those that meet or overlap are one."""
    found: list[TimeRange] = []
    for one in sorted(stretches, key=lambda stretch: stretch.start):
        start, end = max(0, one.start), min(one.end, length)
        if start >= end:
            continue
        if found and start <= found[-1].end:
            before = found.pop()
            start, end = before.start, max(before.end, end)
        found.append(TimeRange(start, end - start))
    return found


def frames(stretches: Iterable[TimeRange]) -> int:
    """How many frames stretches that do not overlap cover."""
    return sum(one.duration for one in stretches)


def shared(one: Sequence[TimeRange], other: Sequence[TimeRange]) -> int:
    """How many frames two lists of ``merged`` stretches have in common."""
    common, at = 0, 0
    for stretch in one:
        while at < len(other) and other[at].end <= stretch.start:
            at += 1
        for meeting in other[at:]:
            if meeting.start >= stretch.end:
                break
            common += min(stretch.end, meeting.end) - max(stretch.start, meeting.start)
    return common
