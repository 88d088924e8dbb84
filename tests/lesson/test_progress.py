"""What is remembered survives a crash, a torn line and a stranger's line."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import paths
from trainer.errors import FolderReadOnly
from trainer.lesson.progress import Log, Mark, Phase, Progress, Record, Verb, advance, folded

NOW = datetime(2026, 8, 17, 9, 15, tzinfo=UTC)


def record(verb: Verb, step: str = "", about: str = "") -> Record:
    return Record("video-pertama", "1.0.0", verb, step, about)


STORY = (
    record(Verb.BEGAN),
    record(Verb.ENTERED, "shape"),
    record(Verb.PROJECT, about="/home/sri/Proyek/Video 1"),
    record(Verb.FIRST_NAME, about="Video 1"),
    record(Verb.PASSED, "shape"),
    record(Verb.ENTERED, "media"),
    record(Verb.SAID, "media", "some"),
    record(Verb.SKIPPED, "media"),
    record(Verb.ENTERED, "first"),
)


def test_the_story_folds_to_where_the_learner_is() -> None:
    progress = folded(STORY)["video-pertama"]
    assert progress == Progress(
        phase=Phase.STEPS,
        step="first",
        marks={"shape": Mark.PASSED, "media": Mark.SKIPPED},
        folder="/home/sri/Proyek/Video 1",
        first_name="Video 1",
        version="1.0.0",
    )


def test_beginning_again_keeps_only_that_it_was_finished() -> None:
    progress = folded((*STORY, record(Verb.FINISHED), record(Verb.BEGAN)))["video-pertama"]
    assert progress == Progress(finished=True, rounds=1, badge=progress.badge, version="1.0.0")


def test_the_own_task_begins_without_a_project_and_keeps_the_lessons() -> None:
    progress = folded((*STORY, record(Verb.FINISHED), record(Verb.OWN_BEGAN)))["video-pertama"]
    assert (progress.phase, progress.folder, progress.first_name) == (Phase.OWN, "", "")
    assert progress.lesson_folder == "/home/sri/Proyek/Video 1"
    progress = advance(progress, record(Verb.OWN_PASSED, "clips"))
    assert advance(progress, record(Verb.OWN_UNPASSED, "clips")).own_passed == frozenset()


def test_lines_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    log = Log(tmp_path / "learning.jsonl")
    for one in STORY:
        log.add(one, NOW)
    log.sync()
    read = list(log.records())
    assert [(one.verb, one.step, one.about) for one in read] == [
        (one.verb, one.step, one.about) for one in STORY
    ]
    assert {one.time for one in read} == {"2026-08-17T09:15:00+00:00"}
    assert log.progress() == folded(STORY)


def test_it_lies_with_the_learners_data() -> None:
    Log().add(STORY[0])
    assert (paths.data() / "learning.jsonl").is_file()


def test_no_file_is_no_past() -> None:
    assert Log().progress() == {}


@given(st.integers(0, 400))
def test_a_file_torn_anywhere_gives_this_or_an_earlier_step(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    log = Log(tmp_path_factory.mktemp("torn") / "learning.jsonl")
    for one in STORY:
        log.add(one, NOW)
    content = log.file.read_bytes()
    log.file.write_bytes(content[: max(0, len(content) - cut)])
    known = [folded(STORY[:count]) for count in range(len(STORY) + 1)]
    assert log.progress() in known
    log.add(record(Verb.LEFT), NOW)
    assert list(log.records())[-1].verb is Verb.LEFT, "what comes after a torn line is not lost"


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_strange_lines_are_passed_over(
    tmp_path_factory: pytest.TempPathFactory, strange: list[bytes]
) -> None:
    log = Log(tmp_path_factory.mktemp("strange") / "learning.jsonl")
    log.file.write_bytes(b"\n".join([*strange, b""]))
    log.add(STORY[0], NOW)
    log.file.write_bytes(log.file.read_bytes() + b"\n".join([*strange, b""]))
    log.add(STORY[1], NOW)
    assert [one.verb for one in log.records()] == [Verb.BEGAN, Verb.ENTERED]


@pytest.mark.parametrize(
    "line",
    [
        {"verb": "began"},
        {"verb": "danced", "lesson": "x"},
        {"verb": ["began"], "lesson": "x"},
        {"verb": "began", "lesson": 7},
        {"verb": "began", "lesson": "x" * 5000},
        [],
        "began",
    ],
)
def test_a_line_of_another_kind_is_not_a_record(tmp_path: Path, line: object) -> None:
    log = Log(tmp_path / "learning.jsonl")
    log.file.write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert list(log.records()) == []


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FolderReadOnly):
        Log(tmp_path / "file" / "learning.jsonl").add(STORY[0])


def test_a_badge_is_for_whoever_did_all_alone_and_stays() -> None:
    step = (record(Verb.ENTERED, "a"), record(Verb.PASSED, "a"))
    end = record(Verb.FINISHED)

    def badge(*records: Record) -> bool:
        return folded((record(Verb.BEGAN), *records))["video-pertama"].badge

    assert badge(*step, end)
    assert not badge(*step)
    assert not badge(*step, record(Verb.SKIPPED, "b"), end)
    assert not badge(*step, record(Verb.DONE_FOR, "a"), end)
    assert badge(*step, end, record(Verb.BEGAN), record(Verb.SKIPPED, "a"), end)
    assert badge(*step, record(Verb.DONE_FOR, "a"), end, record(Verb.BEGAN), *step, end)
