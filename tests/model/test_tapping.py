"""Times from presses of a key."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.model.canvas import DEFAULT_CANVAS
from trainer.model.caption_rules import rules
from trainer.model.captions import CaptionTime
from trainer.model.tapping import REACTION_SECONDS, Tapping, left_over

RULES = rules(DEFAULT_CANVAS)
LINES = (("t1", "Batik tulis"), ("t2", "dibuat dengan tangan"), ("t3", "oleh Bu Sri"))
LATE = round(REACTION_SECONDS * 30)


def tapped(*frames: int, first: int = 0) -> Tapping:
    tapping = Tapping(LINES, 30, first=first)
    for frame in frames:
        tapping = tapping.tapped(frame + LATE)
    return tapping


def test_a_line_ends_where_the_next_begins() -> None:
    times = tapped(30, 80, 140).times(RULES, 600)
    assert times[0] == CaptionTime("t1", 30, 50)
    assert times[1] == CaptionTime("t2", 80, 60)
    assert times[2].start == 140
    assert 30 <= times[2].duration < 90


def test_in_a_long_silence_a_caption_goes() -> None:
    first, second = tapped(30, 400).times(RULES, 600)
    assert first.start + first.duration < 200
    assert second.start == 400


def test_the_last_one_ends_with_the_video() -> None:
    (only,) = tapped(590).times(RULES, 600)
    assert only.start + only.duration == 600


def test_one_line_back() -> None:
    tapping = tapped(30, 80)
    assert tapping.next == 2
    assert tapping.back().next == 1
    assert tapping.back().tapped(99 + LATE).taps == (30, 99)
    assert Tapping(LINES, 30).back().taps == ()


def test_a_press_too_many_does_nothing() -> None:
    done = tapped(10, 20, 30)
    assert done.finished
    assert done.tapped(99) is done


def test_beginning_in_the_middle() -> None:
    (time,) = tapped(100, first=1).times(RULES, 600)
    assert time.text == "t2"


def test_what_was_not_tapped_comes_after() -> None:
    tapping = tapped(200)
    times = tapping.times(RULES, 600)
    rest = (CaptionTime("t2", 60, 40), CaptionTime("t3", 110, 40))
    behind = times[0].start + times[0].duration
    assert left_over(tapping, times, rest) == (
        CaptionTime("t2", behind, 40),
        CaptionTime("t3", behind + 50, 40),
    )
    later = (CaptionTime("t2", 500, 40),)
    assert left_over(tapping, times, later) == later


@given(st.lists(st.integers(0, 599), max_size=5))
def test_captions_never_overlap(frames: list[int]) -> None:
    tapping = Tapping(LINES, 30)
    for frame in sorted(frames):
        tapping = tapping.tapped(frame)
    times = tapping.times(RULES, 600)
    assert all(time.duration >= 1 for time in times)
    assert all(one.start + one.duration <= two.start for one, two in pairwise(times))
