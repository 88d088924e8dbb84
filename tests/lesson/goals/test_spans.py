"""Covered frames, against counting them one by one."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.lesson.goals.spans import frames, merged, shared
from trainer.model.opentime import TimeRange

STRETCHES = st.lists(st.builds(TimeRange, st.integers(0, 40), st.integers(1, 15)), max_size=6)


def counted(stretches: list[TimeRange], length: int) -> set[int]:
    return {frame for one in stretches for frame in range(one.start, min(one.end, length))}


@given(STRETCHES, STRETCHES, st.integers(1, 50))
def test_they_are_as_many_as_the_frames(one: list[TimeRange], other: list[TimeRange], length: int) -> None:
    first, second = merged(one, length), merged(other, length)
    assert frames(first) == len(counted(one, length))
    assert shared(first, second) == len(counted(one, length) & counted(other, length))
    assert all(before.end < after.start for before, after in pairwise(first))
