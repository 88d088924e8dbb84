"""Time in whole numbers: the two clocks never drift."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.opentime import (
    FRAME_RATES,
    SAMPLE_RATE,
    TimeRange,
    nearest_frame,
    samples_per_frame,
    seconds,
    whole_frames,
)

ranges = st.builds(TimeRange, st.integers(-50, 50), st.integers(0, 50))
rates = st.sampled_from(FRAME_RATES)
frame_counts = st.integers(0, 6 * 3600 * 60)


@pytest.mark.parametrize("rate", FRAME_RATES)
def test_a_frame_is_a_whole_number_of_samples(rate: int) -> None:
    assert samples_per_frame(rate) * rate == SAMPLE_RATE


@given(ranges, ranges)
def test_ranges_agree_with_sets_of_frames(one: TimeRange, other: TimeRange) -> None:
    ours, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    if ours and theirs:
        assert one.contains(other) == (theirs <= ours)
    for frame in (one.start - 1, one.start, one.end - 1, one.end):
        assert one.holds(frame) == (frame in ours)


def test_a_range_holds_itself_and_no_neighbour() -> None:
    assert not TimeRange(0, 10).contains(TimeRange(10, 10))
    assert TimeRange(0, 10).contains(TimeRange(0, 10))
    assert not TimeRange(0, 10).contains(TimeRange(1, 10))


@given(frame_counts, rates)
def test_seconds_and_back(count: int, rate: int) -> None:
    exact = seconds(count, rate)
    assert nearest_frame(exact, rate) == whole_frames(exact, rate) == count
    assert nearest_frame(float(exact), rate) == whole_frames(float(exact), rate) == count


@pytest.mark.parametrize(
    ("time", "frame"),
    [(0.0, 0), (Fraction(1, 60), 1), (0.0166, 0), (0.0167, 1), (-0.02, -1), (Fraction(-1, 60), 0)],
)
def test_the_nearest_frame_and_a_tie_is_later(time: float | Fraction, frame: int) -> None:
    assert nearest_frame(time, 30) == frame


@pytest.mark.parametrize(
    ("time", "count"),
    [(8.9999, 270), (9.0, 270), (8.99, 269), (0.0, 0), (0.02, 0), (0.0333, 1)],
)
def test_a_hair_short_of_a_frame_still_has_it(time: float, count: int) -> None:
    assert whole_frames(time, 30) == count
