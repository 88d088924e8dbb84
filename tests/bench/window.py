"""What the benchmarks of the window share: an editor on the screen, and how long it does not answer."""

from __future__ import annotations

import contextlib
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from trainer.model.project import Project
from trainer.settings import Settings
from trainer.ui import allocator, theme
from trainer.ui.app import TURN_SECONDS
from trainer.ui.document import Document
from trainer.ui.editor_page import EditorPage
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.targets import Targets

WATCH_MS = 4


class Bench:
    """An editor of ``project``, as large as on a learner's laptop."""

    def __init__(self, project: Project) -> None:
        self.jobs, self.messages = Jobs(), Messages()
        self.document = Document(project, self.jobs, self.messages)
        self.page = EditorPage(self.document, self.jobs, self.messages, Targets())
        self.painted = _Painted(self.page.preview)
        self.page.resize(1366, 768)
        self.page.show()
        wait(1.0)

    def close(self) -> None:
        self.page.stop()
        self.jobs.stop()
        QApplication.processEvents()
        self.document.close()
        self.page.hide()


class _Painted(QObject):
    """When the preview was last painted."""

    def __init__(self, preview: QObject) -> None:
        super().__init__()
        self.at = 0.0
        self.times: list[float] = []
        preview.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # The filter is asked before; painting this widget takes well under a millisecond.
            self.at = time.perf_counter()
            self.times.append(self.at)
        return False


class Watchdog:
    """How long the window's thread did not answer: the gaps between the rings of a timer."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(WATCH_MS)
        self._timer.timeout.connect(self._ring)
        self._timer.start()

    def _ring(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.gaps


def application() -> QApplication:
    """A dressed application."""
    allocator.settle()
    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    sys.setswitchinterval(TURN_SECONDS)
    theme.load_fonts()
    theme.apply(made, Settings())
    return made


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    wait_until(lambda: False, seconds)


def wait_until(holds: Callable[[], bool], at_most: float) -> bool:
    """Let the window live until ``holds``; whether it did in time."""
    # A timer wakes the loop, so that it neither sleeps too long nor burns a core.
    waker = QTimer()
    waker.start(2)
    end = time.perf_counter() + at_most
    while not holds():
        if time.perf_counter() > end:
            return False
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        # Without an application that runs, nobody else buries what was closed.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return True


def row(name: str, seconds: Sequence[float], goal: str = "") -> None:
    """Print the median, the 95th percentile and the worst of some times."""
    ordered = sorted(seconds)
    if not ordered:
        print(f"{name:44} nothing was measured")
        return
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    if len(ordered) >= 1000:
        goal += f", p99 {ordered[int(len(ordered) * 0.99)] * 1000:.1f}"
    middle = statistics.median(ordered)
    print(f"{name:44} {middle * 1000:8.1f} {high * 1000:8.1f} {ordered[-1] * 1000:8.1f}   {goal}", flush=True)


def head(title: str) -> None:
    load = f", load {os.getloadavg()[0]:.1f}" if os.name == "posix" else ""
    print(f"\n{title + load:44} {'median':>8} {'p95':>8} {'worst':>8}   ms", flush=True)


def memory(process: int | str = "self") -> float:
    """Megabytes that this process, or another, holds (Linux; 0 elsewhere, and of one that ended).

    Libraries that several processes use count in parts (PSS), so processes may be added up.
    """
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    return int(text.partition("Pss:")[2].split()[0]) / 1024


@contextlib.contextmanager
def opened(project: Project) -> Iterator[Bench]:
    bench = Bench(project)
    try:
        yield bench
    finally:
        bench.close()
