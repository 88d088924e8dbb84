"""How a file runs: its length, and which of its frames is shown when."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.pace import FASTEST, SLOWEST, Pace

PERCENTS = st.integers(SLOWEST, FASTEST)


@pytest.mark.parametrize(
    ("pace", "shown"),
    [
        (Pace(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (Pace(200), [0, 2, 4, 6, 8]),
        (Pace(300), [0, 3, 6]),
        (Pace(backwards=True), [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]),
        (Pace(400, backwards=True), [4, 0]),
    ],
)
def test_the_frames_of_a_short_file(pace: Pace, shown: list[int]) -> None:
    assert [pace.shown(frame, 10) for frame in range(pace.length(10, 0))] == shown


def test_at_half_the_speed_each_picture_stays_twice_as_long() -> None:
    assert [int(Pace(50).shown(frame, 3)) for frame in range(Pace(50).length(3, 0))] == [0, 0, 1, 1, 2, 2]


def test_a_still_picture_is_as_long_as_one_likes() -> None:
    assert Pace(still=4).length(10, 18_000) == 18_000
    assert {Pace(still=4).shown(frame, 10) for frame in (0, 7, 400)} == {Fraction(4)}


@given(PERCENTS, st.booleans(), st.integers(1, 10_000), st.data())
def test_every_frame_shows_a_moment_of_the_file(
    percent: int, backwards: bool, frames: int, data: st.DataObject
) -> None:
    pace = Pace(percent, backwards)
    frame = data.draw(st.integers(0, pace.length(frames, 0) - 1))
    place = pace.shown(frame, frames)
    assert 0 <= place < frames
    assert pace.nearest(place, frames) == frame
