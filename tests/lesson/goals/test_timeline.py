"""Goals on the timeline: right, tolerant, total, and taken back by undo."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lesson.goals.test_base import ENOUGH
from tests.lesson.made import goal, judged
from tests.model.strategies import LETTERS, randoms, sound, strip, timelines, video, wander
from trainer.lesson.goals import Goal
from trainer.lesson.measures import Unit
from trainer.lesson.moment import HAPPENINGS, PAGES, Fact, Moment
from trainer.model.canvas import CANVASES
from trainer.model.commands import RenameProject, SetCanvas, TrimClip
from trainer.model.history import History
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline

THREE = strip("A[0:90]", "B[0:30]", "C[0:60]")  # 3 s, 1 s and 2 s at 30 frames a second


@pytest.mark.parametrize(
    ("name", "values", "passes"),
    [
        ("canvas", {"shape": "9:16"}, True),
        ("canvas", {"shape": "1:1"}, False),
        ("media_count", {"at_least": 9}, True),
        ("media_count", {"at_least": 10}, False),
        ("media_count", {"at_least": 10, "kind": "any"}, True),
        ("media_count", {"kind": "photo", "at_least": 1, "at_most": 1}, True),
        ("media_count", {"kind": "audio", "at_most": 0}, False),
        ("clip_count", {"at_least": 3}, True),
        ("clip_count", {"at_most": 2}, False),
        ("clip_length", {"at_least": 2.5, "at_most": 3.5}, True),
        ("clip_length", {"at_least": 3}, True),
        ("clip_length", {"at_most": 3}, True),
        ("clip_length", {"at_most": 2.9}, False),
        ("clip_length", {"clip": 2, "at_most": 1}, True),
        ("clip_length", {"clip": 4, "at_least": 0}, False),
        ("longest_clip", {"at_least": 3}, True),
        ("longest_clip", {"at_most": 2.9}, False),
        ("file_length", {"clip": 2, "at_least": 3.3, "at_most": 3.5}, True),
        ("file_length", {"clip": 4, "at_least": 0}, False),
        ("duration", {"at_least": 6, "at_most": 6.5}, True),
        ("duration", {"at_least": 6.1}, False),
        ("renamed", {}, True),
    ],
)
def test_what_passes(name: str, values: dict[str, Any], passes: bool) -> None:
    assert judged(goal(name, **values), THREE).passed is passes


def test_what_is_measured() -> None:
    assert str(judged(goal("clip_length", clip=2, at_most=9), THREE).measured["seconds"]) == "1"
    longest = judged(goal("longest_clip", at_most=9), THREE).measured
    assert (longest["clip"].unit, longest["clip"].value) == (Unit.PLACE, 1)
    counted = judged(goal("clip_count", at_least=5), THREE).measured
    assert (counted["count"].value, counted["missing"].value) == (3, 2)
    assert "missing" not in judged(goal("clip_count", at_least=1), THREE).measured


def test_sound_is_not_a_picture() -> None:
    only_sound = Timeline("Suara", media=(sound("m1"), video("m2")))
    assert judged(goal("media_count", at_least=1, at_most=1), only_sound).passed
    assert judged(goal("media_count", at_least=1, at_most=1, kind="audio"), only_sound).passed


def test_a_name_counts_when_it_is_another_than_the_first() -> None:
    renamed = goal("renamed")
    assert not renamed.judge(Moment(THREE, THREE, first_name="Batik")).passed
    assert renamed.judge(Moment(THREE, THREE, first_name="Proyek 1")).passed


def test_undo_takes_a_passed_goal_back() -> None:
    history = History(THREE)
    for wanted, command in (
        (goal("clip_length", at_most=1), TrimClip("c1", TimeRange(0, 20))),
        (goal("canvas", shape="1:1"), SetCanvas("1:1")),
    ):
        assert not judged(wanted, history.timeline).passed
        history.do(command)
        assert judged(wanted, history.timeline).passed
        history.undo()
        assert not judged(wanted, history.timeline).passed
    renamed = goal("renamed")
    history.do(RenameProject("sri-batik"))
    assert renamed.judge(Moment(None, history.timeline, first_name="Batik")).passed


GOALS: list[Goal] = [goal(name, **values) for name, values in ENOUGH.items()]

facts = st.lists(
    st.builds(Fact, st.sampled_from(HAPPENINGS), st.sampled_from(["", "9:16", "whatsapp", "trim_clip"]),
              st.floats(0, 1e4), st.text(max_size=5)),
    max_size=8,
).map(tuple)  # fmt: skip

moments = st.builds(
    Moment,
    st.none() | timelines(),
    st.none() | timelines(),
    st.sampled_from(["", *PAGES]),
    facts,
    st.text(max_size=8),
    st.booleans(),
)


@given(moments)
@settings(max_examples=200)
def test_every_goal_answers_every_moment_the_same_way_twice(moment: Moment) -> None:
    for wanted in GOALS:
        once = wanted.judge(moment)
        assert once == wanted.judge(moment)
        assert set(once.measured) <= wanted.can_measure()
        for measure in once.measured.values():
            assert "\n" not in str(measure)


@given(randoms(), st.integers(1, 30))
@settings(max_examples=50)
def test_no_walk_of_edits_leads_a_goal_astray(random: Random, steps: int) -> None:
    history = History(THREE)
    walk = wander(random, history)
    for _ in range(steps):
        next(walk)
        for wanted in GOALS:
            before = history.timeline
            wanted.judge(Moment(before, before, "editor"))
            assert history.timeline is before


@given(timelines(least=1), st.floats(0.1, 5), st.floats(0.25, 5))
def test_a_length_passes_exactly_within_its_limits(timeline: Timeline, low: float, room: float) -> None:
    wanted = goal("duration", at_least=low, at_most=low + room)
    length = timeline.duration / timeline.rate
    if min(abs(length - low), abs(length - low - room)) > 1e-6:
        assert judged(wanted, timeline).passed is (low < length < low + room)


def test_the_shapes_of_the_model_can_all_be_asked_for() -> None:
    for shape, canvas in CANVASES.items():
        assert judged(goal("canvas", shape=shape), Timeline(LETTERS, canvas=canvas)).passed
