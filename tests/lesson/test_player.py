"""A lesson plays to its end by its own solution, or says why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lesson.made import FIRST, copied, first_lesson
from trainer import words
from trainer.errors import LessonFaulty, LessonMissing
from trainer.lesson import script
from trainer.lesson.pack import START, load
from trainer.lesson.player import Rehearsal, plain, play
from trainer.lesson.strict import Fault


def test_it_tells_each_step_with_the_praise_that_a_learner_reads() -> None:
    words.use("en")
    lines = list(play(FIRST))
    assert len(lines) == 10
    assert lines[4].startswith("Step 5 of 9: Shorten it to 4 seconds: 4 seconds, just right.")
    assert lines[-1].startswith("Own clips:")
    assert not any("**" in line for line in lines)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("solution/trim.jsonl", '{"command": "trim_clip", "clip": "c1", "source_range": [0, 60]}'),
        ("solution/trim.jsonl", '{"command": "trim_clip", "clip": "c9", "source_range": [0, 120]}'),
        ("solution/trim.jsonl", '{"command": "trim_clip", "clip": "c1", "source_range": [0, 9000]}'),
        ("solution/trim.jsonl", "not json"),
        ("solution/shape.jsonl", '{"command": "rename_project", "to": "early"}'),
        ("solution/undo.jsonl", '{"move": "redo"}'),
        ("solution/media.jsonl", '{"event": "exported", "about": "whatsapp"}'),
        ("solution/own.jsonl", '{"event": "shape_chosen", "about": "9:16"}'),
    ],
)
def test_a_solution_that_does_not_work_names_its_line(tmp_path: Path, name: str, line: str) -> None:
    folder = copied(tmp_path, lambda copy: (copy / name).write_text(line, encoding="utf-8"))
    with pytest.raises(LessonFaulty, match=name.split("/")[1].split(".")[0]):
        list(play(folder))


def test_a_lesson_that_is_not_there() -> None:
    with pytest.raises(LessonMissing):
        list(play(Path("nowhere")))


def test_a_prepared_project_stands_open_from_the_beginning(tmp_path: Path) -> None:
    start = '{"command": "set_canvas", "shape": "9:16"}\n'
    folder = copied(tmp_path, lambda copy: (copy / START).write_text(start, encoding="utf-8"))
    rehearsal = Rehearsal(load(folder))
    rehearsal.begin()
    assert rehearsal.history is not None
    assert rehearsal.session.astray is None
    assert rehearsal.session.outcome.passed, "a prepared upright project is step one of this lesson"


def test_an_edit_without_a_project_is_a_fault() -> None:
    rehearsal = Rehearsal(first_lesson())
    with pytest.raises(Fault, match="here:1"):
        rehearsal.perform(script.read(FIRST, "solution/first.jsonl"), "here")


def test_plain_text_has_no_marks() -> None:
    assert plain("Tekan **Urungkan**.") == "Tekan Urungkan."
