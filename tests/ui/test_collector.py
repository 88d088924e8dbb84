"""Qt's objects are taken apart on the window's thread only."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui import collector
from trainer.ui.collector import Collector, collect_if_due


class Knot:
    """Holds itself, so only the collector ends it; says in which thread that was."""

    ended_in: list[threading.Thread]

    def __init__(self, ended_in: list[threading.Thread]) -> None:
        self.itself, self.ended_in = self, ended_in

    def __del__(self) -> None:
        self.ended_in.append(threading.current_thread())


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def _as_before() -> Iterator[None]:
    """The other tests of the window also run without Python's own collections."""
    enabled = gc.isenabled()
    yield
    if enabled:
        gc.enable()
    else:
        gc.disable()


def _work_in_a_thread() -> list[object]:
    """Make more objects than any threshold, and keep them, as an opened project does."""
    kept: list[object] = []
    worker = threading.Thread(target=lambda: kept.extend([] for _ in range(20_000)))
    worker.start()
    worker.join()
    return kept


@pytest.mark.usefixtures("_as_before")
def test_a_worker_thread_never_collects(owner: QObject) -> None:
    taking = Collector(owner)
    ended_in: list[threading.Thread] = []
    Knot(ended_in)
    kept = _work_in_a_thread()
    assert kept
    assert ended_in == []
    gc.collect()
    assert ended_in == [threading.current_thread()]
    taking.stop()


@pytest.mark.usefixtures("_as_before")
def test_the_window_collects_by_itself_when_it_is_due(
    qtbot: QtBot, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "EVERY_MS", 1)
    taking = Collector(owner)
    ended_in: list[threading.Thread] = []
    Knot(ended_in)
    kept = _work_in_a_thread()
    qtbot.waitUntil(lambda: ended_in == [threading.main_thread()])
    assert kept
    taking.stop()


@pytest.mark.usefixtures("_as_before")
def test_stop_gives_the_work_back_to_python(owner: QObject) -> None:
    taking = Collector(owner)
    assert not gc.isenabled()
    taking.stop()
    taking.stop()
    assert gc.isenabled()


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    assert collect_if_due() is None


def test_a_closed_window_is_not_ended_by_a_worker(qtbot: QtBot) -> None:
    """What once ended the program: a knot of widgets, and a thread that makes many objects."""
    assert not gc.isenabled()
    shown = QWidget()
    shown.knot = shown  # type: ignore[attr-defined]
    gone: list[threading.Thread] = []
    shown.destroyed.connect(lambda: gone.append(threading.current_thread()))
    del shown
    kept = _work_in_a_thread()
    assert kept
    assert gone == []
    gc.collect()
