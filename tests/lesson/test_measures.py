"""Measured values as they stand in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import words
from trainer.lesson.measures import LONGEST_NAME, Measure, Unit, blanks, fill


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (Measure(Unit.SECONDS, 7.2), "7.2"),
        (Measure(Unit.SECONDS, 38.0), "38"),
        (Measure(Unit.SECONDS, 3.96), "4"),
        (Measure(Unit.COUNT, 3), "3"),
        (Measure(Unit.PLACE, 2), "second"),
        (Measure(Unit.PLACE, 11), "number 11"),
        (Measure(Unit.SHAPE, "16:9"), "wide"),
        (Measure(Unit.SHAPE, "720x1600"), "720x1600"),
        (Measure(Unit.NAME, " Batik\n Bu Sri "), "Batik Bu Sri"),
    ],
)
def test_each_unit_is_said_plainly(measure: Measure, said: str) -> None:
    words.use("en")
    assert str(measure) == said


def test_indonesian_writes_a_comma() -> None:
    assert str(Measure(Unit.SECONDS, 7.25)) == "7,2"


def test_a_long_name_is_shortened() -> None:
    said = str(Measure(Unit.NAME, "x" * 500))
    assert len(said) == LONGEST_NAME
    assert said.endswith("…")


def test_what_was_not_measured_stays_to_be_seen() -> None:
    assert fill("{seconds} of {count}", {"count": Measure(Unit.COUNT, 2)}) == "{seconds} of 2"
    assert blanks("{seconds} of {count}") == {"seconds", "count"}


@given(st.text())
def test_a_strange_sentence_is_only_text(sentence: str) -> None:
    fill(sentence, {"seconds": Measure(Unit.SECONDS, 4)})


@pytest.mark.parametrize("sentence", ["{seconds.__class__}", "{seconds!r}", "{seconds:>9999999}", "{0}", "{"])
def test_nothing_of_python_is_reached_through_a_sentence(sentence: str) -> None:
    assert fill(sentence, {"seconds": Measure(Unit.SECONDS, 4)}) == sentence
