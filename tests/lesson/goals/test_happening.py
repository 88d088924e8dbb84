"""Goals on what was done in the window."""

from __future__ import annotations

import pytest

from tests.lesson.made import goal, judged
from trainer.lesson.moment import Fact, Moment


@pytest.mark.parametrize(
    ("events", "newest", "facts", "passes"),
    [
        (["played", "paused"], False, ["played", "paused"], True),
        (["played", "paused"], False, ["paused", "played"], False),
        (["played", "paused"], False, ["played", "page", "do", "paused"], True),
        (["undo", "redo"], False, ["undo", "undo", "redo"], True),
        (["undo", "redo"], False, ["redo", "undo"], False),
        (["undo"], False, [], False),
        (["undo"], True, ["undo"], True),
        (["undo"], True, ["undo", "played", "page"], True),
        (["undo"], True, ["undo", "redo"], False),
        (["undo", "do"], True, ["undo", "do"], True),
        (["undo", "do"], True, ["undo", "do", "undo"], False),
        (["undo", "undo"], False, ["undo"], False),
    ],
)
def test_order_counts_and_others_may_lie_between(
    events: list[str], newest: bool, facts: list[str], passes: bool
) -> None:
    assert judged(goal("happened", events=events, newest=newest), None, *facts).passed is passes


def test_the_page_that_is_shown() -> None:
    assert judged(goal("page", shown="export"), page="export").passed
    assert not judged(goal("page", shown="export"), page="home").passed


def _after(*exports: Fact) -> Moment:
    return Moment(facts=exports)


def test_an_export_is_judged_by_what_was_measured_on_the_file() -> None:
    wanted = goal("exported", preset="whatsapp", at_least=10, at_most=15)
    assert not wanted.judge(_after()).passed
    good = Fact("exported", "whatsapp", 12.04, "sri.mp4")
    judgement = wanted.judge(_after(good))
    assert judgement.passed
    said = {name: str(measure) for name, measure in judgement.measured.items()}
    assert said == {"seconds": "12", "file": "sri.mp4", "preset": "WhatsApp"}
    long, elsewhere = Fact("exported", "whatsapp", 38, "a.mp4"), Fact("exported", "tiktok", 12, "b.mp4")
    assert str(wanted.judge(_after(long)).measured["seconds"]) == "38"
    assert not wanted.judge(_after(long, elsewhere)).passed
    assert wanted.judge(_after(good, long)).passed, "a later export does not take the good one away"


def test_any_export_passes_when_nothing_more_is_asked() -> None:
    assert goal("exported").judge(_after(Fact("exported", "tiktok", 3, "x.mp4"))).passed


def test_events_of_an_earlier_visit_count_and_the_state_still_does() -> None:
    credited = Moment(credited=True, page="home")
    assert goal("happened", events=["undo"]).judge(credited).passed
    assert goal("exported", at_least=10).judge(credited).passed
    assert not goal("page", shown="editor").judge(credited).passed
    assert not goal("clip_count", at_least=1).judge(credited).passed
