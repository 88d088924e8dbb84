"""Every lesson that comes with the program works, in every language."""

from __future__ import annotations

import pytest

from trainer import words
from trainer.lesson.linter import findings
from trainer.lesson.pack import Pack, shipped
from trainer.lesson.player import play

LESSONS = shipped()
EACH = pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.slug for lesson in LESSONS])
LANGUAGES = pytest.mark.parametrize("language", list(words.LANGUAGES))


def test_there_are_lessons() -> None:
    assert LESSONS


@EACH
@LANGUAGES
def test_it_plays_to_its_end(lesson: Pack, language: str) -> None:
    words.use(language)
    lines = list(play(lesson.folder))
    assert len(lines) == len(lesson.steps) + 1
    assert not any("{" in line for line in lines)


@EACH
def test_the_linter_has_nothing_to_say(lesson: Pack) -> None:
    assert [str(fault) for fault in findings(lesson.folder)] == []


@EACH
def test_it_recognises_at_least_three_mistakes(lesson: Pack) -> None:
    assert sum(len(step.sayings) for step in lesson.steps) >= 3


def test_ids_and_places_are_given_once() -> None:
    assert len({lesson.id for lesson in LESSONS}) == len(LESSONS)
    assert len({lesson.number for lesson in LESSONS}) == len(LESSONS)
    ids = {lesson.id for lesson in LESSONS}
    assert all(set(lesson.needs) <= ids for lesson in LESSONS)
