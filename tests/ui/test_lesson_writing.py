"""A lesson that was written is tried, unless the teacher goes on to something else meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trainer.lesson import installed
from trainer.lesson.pack import Pack
from trainer.lesson.pack_writer import Written
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_writing import LessonWriter
from trainer.ui.messages import Messages


def test_who_left_while_a_lesson_was_being_installed_is_not_taken_to_it(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, ended = threading.Event(), threading.Event()

    def install(_: Path) -> Generator[None, None, None]:
        try:
            while not go.wait(0.01):
                yield
        finally:
            ended.set()

    monkeypatch.setattr(installed, "install", install)
    heard = list[Pack]()
    writer = LessonWriter(jobs, Messages())
    writer.installed.connect(heard.append)
    writer.written = Written(tmp_path, tmp_path / "pelajaran.zip", ())
    writer.install()
    assert writer.busy
    writer.install()  # a second press
    writer.stop()
    go.set()
    qtbot.waitUntil(ended.is_set)
    jobs.stop()
    qtbot.wait(20)
    assert heard == []
    assert not writer.busy
