"""The time left is said late rather than wrong, and does not jump."""

from __future__ import annotations

import itertools

import pytest

from trainer.media.time_left import TimeLeft


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_said_before_something_is_known() -> None:
    clock = Clock()
    pace = TimeLeft(clock)
    assert pace.seconds_left(0.0) is None
    clock.now += 0.5
    assert pace.seconds_left(0.3) is None
    clock.now += 20
    assert TimeLeft(clock).seconds_left(0.5) is None


def test_a_steady_pace_is_told_exactly() -> None:
    clock = Clock()
    pace = TimeLeft(clock)
    for second in range(101):
        left = pace.seconds_left(second / 100)
        if left is not None:
            assert left == pytest.approx(100 - second, abs=0.01)
        clock.now += 1
    assert left == pytest.approx(0, abs=0.01)


def test_waiting_before_the_first_step_is_not_counted_as_slowness() -> None:
    clock = Clock()
    pace = TimeLeft(clock)
    clock.now += 60
    pace.seconds_left(0.1)
    clock.now += 2
    assert pace.seconds_left(0.2) == pytest.approx(16)


def test_a_hiccup_does_not_make_it_jump() -> None:
    clock = Clock()
    pace = TimeLeft(clock)
    said, share = [], 0.0
    for step in range(200):
        clock.now += 3 if step == 100 else 0.2
        share += 0.004
        left = pace.seconds_left(share)
        if left is not None:
            said.append(left)
    steps = [abs(after - before) for before, after in itertools.pairwise(said)]
    assert max(steps) < 6
    assert all(left >= 0 for left in said)
