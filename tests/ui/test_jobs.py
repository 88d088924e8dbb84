"""Long work in its own thread, told on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.rest import at_rest
from trainer.errors import DiskFull, TrainerError
from trainer.ui.jobs import Jobs


def counting(to: int) -> Generator[int, None, str]:
    yield from range(to)
    return "ready"


def test_progress_comes_in_order_then_the_result_all_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[object] = []
    threads: set[threading.Thread] = set()
    worked_in: list[threading.Thread] = []

    def work() -> Generator[int, None, str]:
        worked_in.append(threading.current_thread())
        return (yield from counting(50))

    def hear(value: object) -> None:
        told.append(value)
        threads.add(threading.current_thread())

    job = jobs.run(work(), progress=hear, done=hear)
    qtbot.waitUntil(lambda: not job.running)
    assert told == [*range(50), "ready"]
    assert threads == {threading.main_thread()}
    assert worked_in[0] is not threading.main_thread()


def test_cancelling_closes_the_generator_and_nothing_follows(qtbot: QtBot, jobs: Jobs) -> None:
    begun, closed = threading.Event(), threading.Event()
    told: list[object] = []

    def endless() -> Generator[int, None, None]:
        try:
            while True:
                begun.set()
                yield 1
        finally:
            closed.set()

    job = jobs.run(endless(), progress=told.append, done=told.append, failed=told.append)
    assert begun.wait(5)
    job.cancel()
    job.cancel()
    heard = len(told)
    job.wait()
    assert closed.is_set()
    assert not job.running
    assert at_rest(qtbot, lambda: len(told)) == heard


def test_a_named_error_arrives_as_it_is(qtbot: QtBot, jobs: Jobs) -> None:
    def full() -> Generator[int, None, None]:
        yield 1
        raise DiskFull

    failed: list[TrainerError] = []
    jobs.run(full(), failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], DiskFull)


def test_anything_else_is_logged_and_arrives_as_one_calm_sentence(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Generator[int, None, None]:
        yield 1
        raise ZeroDivisionError("secret detail")

    failed: list[TrainerError] = []
    jobs.failed.connect(failed.append)  # nobody else listens
    jobs.run(broken())
    qtbot.waitUntil(lambda: bool(failed))
    assert type(failed[0]) is TrainerError
    assert "secret" not in str(failed[0])
    assert "secret detail" in caplog.text


def test_a_job_ends_with_the_page_that_owns_it(qtbot: QtBot, jobs: Jobs) -> None:
    closed = threading.Event()

    def endless() -> Generator[int, None, None]:
        try:
            while True:
                yield 1
        finally:
            closed.set()

    page = QWidget()
    job = jobs.run(endless(), owner=page)
    page.deleteLater()
    qtbot.waitUntil(closed.is_set)
    assert not job.running


def test_stop_ends_everything_before_it_returns(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun_in_threads: list[int] = []
    closed: list[int] = []

    def endless(number: int) -> Generator[int, None, None]:
        begun_in_threads.append(number)
        try:
            while True:
                yield 1
        finally:
            closed.append(number)

    begun = [jobs.run(endless(number)) for number in range(4)]
    qtbot.waitUntil(lambda: len(begun_in_threads) == 4)
    jobs.stop()
    assert sorted(closed) == [0, 1, 2, 3]
    assert not any(job.running for job in begun)
