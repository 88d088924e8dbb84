"""What a learner did is with the system at once and on the disk soon after."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trainer.errors import DiskFull, LearningDamaged
from trainer.lesson.progress import Log, Record, Verb
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_memory import LessonMemory
from trainer.ui.messages import Messages

BEGAN = Record("video-pertama", "1.0.0", Verb.BEGAN)


def test_a_line_is_there_before_anything_is_waited_for(qtbot: QtBot, jobs: Jobs) -> None:
    memory = LessonMemory(jobs, Messages())
    memory.remember(BEGAN)
    assert [record.verb for record in Log().records()] == [Verb.BEGAN]


def test_many_lines_are_few_pushes_and_the_last_is_pushed(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    pushed: list[int] = []
    memory = LessonMemory(jobs, Messages())
    monkeypatch.setattr(memory.log, "sync", lambda: pushed.append(len(list(memory.log.records()))))
    for _ in range(50):
        memory.remember(BEGAN)
    qtbot.waitUntil(lambda: bool(pushed) and pushed[-1] == 50, timeout=3000)
    assert len(pushed) <= 3


def test_a_full_disk_is_said_and_the_lesson_goes_on(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = Messages()
    memory = LessonMemory(jobs, messages)

    def full(record: Record) -> None:
        raise DiskFull()

    monkeypatch.setattr(memory.log, "add", full)
    memory.remember(BEGAN)
    assert isinstance(messages.history[0].fault, DiskFull)


def test_a_push_that_is_refused_is_said(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = Messages()
    memory = LessonMemory(jobs, messages)

    def full() -> None:
        raise DiskFull()

    monkeypatch.setattr(memory.log, "sync", full)
    memory.remember(BEGAN)
    qtbot.waitUntil(lambda: bool(messages.history), timeout=3000)


def test_a_damaged_log_is_one_sentence_and_the_lesson_goes_on(qtbot: QtBot, jobs: Jobs) -> None:
    messages = Messages()
    Log().file.write_bytes(b"x" * 5000)
    memory = LessonMemory(jobs, messages)
    memory.remember(BEGAN)
    memory.remember(BEGAN)
    assert [type(one.fault) for one in messages.history] == [LearningDamaged]
    assert len(list(Log().records())) == 2
