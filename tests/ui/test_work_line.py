"""One line for long work: shown while it lasts, and a way out."""

from __future__ import annotations

import threading
from collections.abc import Generator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trainer.errors import DiskFull
from trainer.settings import Settings
from trainer.ui.jobs import Jobs
from trainer.ui.work_line import WorkLine


def test_it_shows_how_far_and_hands_over_the_result(qtbot: QtBot, jobs: Jobs, settings: Settings) -> None:
    line, go, results = WorkLine(jobs), threading.Event(), list[object]()
    qtbot.addWidget(line)

    def work() -> Generator[float, None, str]:
        yield 0.4
        go.wait(5)
        return "jadi"

    line.run("Mengemas…", work(), results.append)
    qtbot.waitUntil(lambda: line.bar.value() == 400)
    assert line.isVisible()
    with qtbot.waitSignal(line.ended):
        go.set()
    assert results == ["jadi"]
    assert line.isHidden()


def test_cancel_closes_the_work(qtbot: QtBot, jobs: Jobs, settings: Settings) -> None:
    line, closed, results = WorkLine(jobs), threading.Event(), list[object]()
    qtbot.addWidget(line)

    def work() -> Generator[float, None, None]:
        try:
            while True:
                yield 0.1
        finally:
            closed.set()

    line.run("Mengemas…", work(), results.append)
    QTest.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert closed.wait(5)
    assert (line.working, line.isHidden(), results) == (False, True, [])


def test_a_fault_is_told_by_the_jobs(qtbot: QtBot, jobs: Jobs, settings: Settings) -> None:
    line, faults = WorkLine(jobs), list[object]()
    qtbot.addWidget(line)
    jobs.failed.connect(faults.append)

    def work() -> Generator[float, None, None]:
        yield 0.1
        raise DiskFull()

    with qtbot.waitSignal(line.ended):
        line.run("Mengemas…", work(), lambda _: None)
    assert [type(fault) for fault in faults] == [DiskFull]
