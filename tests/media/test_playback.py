"""Playing in time, on simulated time."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.playback import (
    COAST_SECONDS,
    FALL_AFTER,
    PATIENCE_SECONDS,
    RISE_AFTER,
    SHARES,
    FramePolicy,
    HeardClock,
    HeldClock,
    QualityPolicy,
    SilentClock,
)

RATE = 30


@dataclass
class Played:
    """What a person would have seen."""

    errors: list[float] = field(default_factory=list)
    """Seconds between each picture and the sound at the moment it appears."""
    frames: list[int] = field(default_factory=list)


def play(costs: list[float], seconds: float, first: int = 0) -> tuple[Played, FramePolicy]:
    """Play for ``seconds``; making a picture costs the next of ``costs``, round and round."""
    policy = FramePolicy(RATE, first)
    played, ready = Played(), dict[int, float]()
    now, turn = 0.0, 0
    while now < seconds:
        position = first / RATE + now
        frame = policy.next_frame(position)
        if frame is None:
            now += 0.002
        else:
            cost = costs[turn % len(costs)]
            turn += 1
            policy.took(cost)
            now += cost
            ready[frame] = now
        # The window looks every 2 ms, also while the worker was busy.
        for frame in sorted(ready):
            appears = max(ready[frame], (frame - first) / RATE - 0.5 / RATE)
            if appears <= now:
                del ready[frame]
                played.frames.append(frame)
                played.errors.append(appears + first / RATE - frame / RATE)
    return played, policy


@pytest.mark.parametrize("cost", [0.005, 0.02, 0.06, 0.2])
def test_each_picture_belongs_to_the_sound_that_is_heard(cost: float) -> None:
    played, _ = play([cost], seconds=20)
    settled = played.errors[3:]  # the first pictures teach the cost
    assert max(abs(error) for error in settled) < 0.040


@pytest.mark.parametrize("cost", [0.005, 0.02, 0.025])
def test_nothing_is_dropped_while_there_is_time(cost: float) -> None:
    played, policy = play([cost], seconds=10)
    assert policy.dropped == 0
    assert played.frames == list(range(len(played.frames)))
    assert len(played.frames) >= 10 * RATE - 1


def test_a_slow_computer_still_shows_as_many_pictures_as_it_can() -> None:
    played, policy = play([0.06], seconds=20)
    assert policy.dropped > 0
    assert len(played.frames) >= 20 / 0.06 * 0.8


def test_the_lead_rides_over_one_slow_picture() -> None:
    played, policy = play([0.01] * 59 + [0.15], seconds=10)
    assert policy.dropped == 0
    assert max(played.errors) <= 0.5 / RATE


@given(
    costs=st.lists(st.floats(0.001, 0.4), min_size=1, max_size=40),
    first=st.integers(0, 10_000),
)
def test_frames_only_go_forward(costs: list[float], first: int) -> None:
    played, policy = play(costs, seconds=3, first=first)
    assert played.frames == sorted(set(played.frames))
    assert played.frames[0] == first
    assert policy.made >= len(played.frames)


def test_a_hiccup_is_not_taken_for_the_cost_of_a_picture() -> None:
    policy = FramePolicy(RATE, 0)
    for cost in [0.3, *[0.01] * 20]:
        policy.took(cost)
    settled = policy.expected_cost
    policy.took(60.0)
    assert policy.expected_cost < 0.2
    assert settled < 0.02


def test_a_slow_second_picture_is_not_taken_for_the_rule() -> None:
    policy = FramePolicy(RATE, 0)
    for cost in (0.5, 0.95, 0.08, 0.1):
        policy.took(cost)
    assert policy.expected_cost == 0.08


def test_no_more_is_made_than_the_lead() -> None:
    policy = FramePolicy(RATE, first=100, lead=4)
    made = []
    while (frame := policy.next_frame(100 / RATE)) is not None:
        made.append(frame)
    assert made == [100, 101, 102, 103, 104]


def test_the_newest_frame_whose_time_has_come_is_shown() -> None:
    policy = FramePolicy(RATE, 0)
    assert policy.due([], 1.0) is None
    assert policy.due([31, 32], 1.0) is None
    assert policy.due([28, 29, 30, 31], 1.0) == 30
    assert policy.due([28, 29, 31], 1.0) == 29


def test_time_is_held_until_the_first_picture_is_there() -> None:
    clock = HeldClock(2.0)
    assert clock.held
    assert clock.position(500.0) == 2.0
    clock.release(SilentClock(2.0, 501.0))
    assert not clock.held
    assert clock.position(501.5) == 2.5


def test_the_silent_clock_is_the_wall_clock() -> None:
    clock = SilentClock(first=2.0, now=100.0)
    assert clock.position(100.0) == 2.0
    assert clock.position(101.5) == 3.5
    assert clock.position(99.0) == 2.0


def test_the_picture_waits_until_the_device_wakes_up() -> None:
    clock = HeardClock(first=2.0, now=0.0)
    clock.report(0.0, 0.3)
    assert clock.position(0.5) == 2.0
    clock.report(0.02, 0.52)
    assert clock.position(0.53) == pytest.approx(2.03)


def test_the_clock_runs_on_between_reports_but_not_far() -> None:
    clock = HeardClock(first=0.0, now=0.0)
    clock.report(1.0, 1.0)
    assert clock.position(1.03) == pytest.approx(1.03)
    assert clock.position(1.9) == pytest.approx(1.0 + COAST_SECONDS)


def test_a_device_that_died_does_not_stop_the_picture() -> None:
    clock = HeardClock(first=0.0, now=0.0)
    clock.report(1.0, 1.0)
    stuck = clock.position(1.5)
    for tenth in range(5, 40):
        clock.report(1.0, 1.0 + tenth / 10)
    assert clock.position(1.0 + PATIENCE_SECONDS + 2.0) >= stuck + 1.9


@given(
    st.lists(
        st.tuples(st.floats(0, 0.2), st.floats(0, 0.3), st.booleans()),
        min_size=1,
        max_size=60,
    )
)
def test_the_heard_clock_never_goes_back(steps: list[tuple[float, float, bool]]) -> None:
    clock = HeardClock(first=5.0, now=0.0)
    now, played, before = 0.0, 0.0, 5.0
    for passed, heard, reports in steps:
        now += passed
        if reports:
            played += heard
            clock.report(played, now)
        position = clock.position(now)
        assert position >= before
        before = position


def test_a_slower_pace_shows_less_of_the_timeline_in_the_same_time() -> None:
    assert SilentClock(2.0, 10.0, 0.75).position(14.0) == 5.0
    clock = HeardClock(2.0, 10.0, 0.75)
    clock.report(4.0, 14.0)
    assert clock.position(14.0) == 5.0
    assert clock.position(14.04) == pytest.approx(5.03)


def run(policy: QualityPolicy, work: float, pictures: int) -> list[float]:
    """The sizes of ``pictures`` pictures that would cost ``work`` of their time at full size."""
    sizes = []
    for _ in range(pictures):
        sizes.append(policy.share)
        policy.took(work / RATE * policy.share**2)
    return sizes


def test_a_quick_computer_shows_everything() -> None:
    assert set(run(QualityPolicy(RATE), 0.8, 600)) == {1.0}


def test_a_slow_computer_falls_within_half_a_second_to_the_size_that_it_can_make() -> None:
    sizes = run(QualityPolicy(RATE), 1.5, 600)
    assert sizes.index(SHARES[1]) <= FALL_AFTER + 3
    assert sizes[-1] == SHARES[1]
    assert run(QualityPolicy(RATE), 3.0, 600)[-1] == SHARES[2]
    assert run(QualityPolicy(RATE), 40.0, 600)[-1] == SHARES[2]


def test_a_single_slow_picture_changes_nothing() -> None:
    policy = QualityPolicy(RATE)
    for turn in range(300):
        policy.took(0.5 if turn % 20 == 0 else 0.01)
    assert policy.share == 1


def test_it_rises_again_when_the_computer_has_time() -> None:
    policy = QualityPolicy(RATE)
    run(policy, 3.0, 100)
    sizes = run(policy, 0.4, 3 * RISE_AFTER)
    assert sizes[RISE_AFTER // 2] == SHARES[2]
    assert sizes[-1] == 1


@given(st.floats(0.05, 10))
def test_it_never_goes_to_and_fro(work: float) -> None:
    sizes = run(QualityPolicy(RATE), work, 1200)
    assert sum(one != other for one, other in pairwise(sizes)) <= len(SHARES) - 1
