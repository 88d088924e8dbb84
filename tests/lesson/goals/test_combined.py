"""All of them, any of them."""

from __future__ import annotations

from tests.lesson.made import judged
from tests.model.strategies import strip
from trainer.lesson import goals
from trainer.lesson.goals import About
from trainer.lesson.strict import Section

THREE = strip("A[0:90]", "B[0:30]", "C[0:60]")

CLIPS = {"clip_count": {"at_least": 3}}
LONG = {"duration": {"at_least": 10}}
WIDE = {"canvas": {"shape": "16:9"}}


def _read(data: object) -> goals.Goal:
    return goals.read(Section(data, "goal"))


def test_all_needs_every_part_and_any_needs_one() -> None:
    assert not judged(_read({"all": [CLIPS, LONG]}), THREE).passed
    assert judged(_read({"any": [LONG, CLIPS]}), THREE).passed
    assert not judged(_read({"any": [LONG, WIDE]}), THREE).passed
    assert judged(_read({"all": [CLIPS, {"any": [WIDE, CLIPS]}]}), THREE).passed


def test_they_measure_and_look_at_what_their_parts_do() -> None:
    both = _read({"all": [CLIPS, LONG, {"page": {"shown": "editor"}}]})
    assert both.can_measure() == {"count", "missing", "seconds"}
    assert both.looks_at() == {About.TIMELINE, About.PAGE}
    assert str(judged(both, THREE).measured["seconds"]) == "6"


def test_the_first_part_says_a_name_that_two_measure() -> None:
    lengths = _read({"all": [LONG, {"clip_length": {"clip": 1, "at_least": 1}}]})
    assert str(judged(lengths, THREE).measured["seconds"]) == "6"
    either = _read({"any": [LONG, {"clip_length": {"clip": 1, "at_least": 1}}]})
    assert str(judged(either, THREE).measured["seconds"]) == "3", "the part that passed is said"
