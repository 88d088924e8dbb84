"""What is remembered is read back as it was, and folds to where the learner is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trainer import paths
from trainer.errors import FolderReadOnly
from trainer.lesson.progress import CHATTER, Log, Mark, Phase, Progress, Record, Verb, advance, folded

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
    log = Log(tmp_path / "learning.sqlite")
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
    assert (paths.data() / "learning.sqlite").is_file()


def test_no_file_is_no_past() -> None:
    assert Log().progress() == {}


def test_only_what_is_known_is_read_back(tmp_path: Path) -> None:
    log = Log(tmp_path / "learning.sqlite")
    log.add(STORY[0], NOW)
    with closing(sqlite3.connect(log.file)) as stranger, stranger:
        for verb, lesson in (("danced", "x"), ("began", ""), ("", "")):
            stranger.execute(
                "INSERT INTO records (lesson, verb, time, version, step, about) "
                "VALUES (?, ?, '', '', '', '')",
                (lesson, verb),
            )
    log.add(STORY[1], NOW)
    assert [one.verb for one in log.records()] == [Verb.BEGAN, Verb.ENTERED]


def test_progress_needs_no_chatter(tmp_path: Path) -> None:
    log = Log(tmp_path / "learning.sqlite")
    for one in (*STORY, record(Verb.HINTED, "first", "1"), record(Verb.LEFT)):
        log.add(one, NOW)
    assert log.progress() == folded(log.records())
    assert all(advance(Progress(), record(verb, "a", "b")) == Progress() for verb in CHATTER)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FolderReadOnly):
        Log(tmp_path / "file" / "learning.sqlite").add(STORY[0])


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
