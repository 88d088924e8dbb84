"""Starting and ending the window.

Nothing that decodes is imported before the window is seen.  Whatever goes wrong
without being foreseen ends here: it is written to the log with its traceback, and
the person reads one calm sentence and can go on.
"""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from trainer import learners, paths, settings, words
from trainer.errors import TrainerError
from trainer.ui import allocator, theme
from trainer.ui.qt_words import QtWords

log = logging.getLogger(__name__)

LOG_FILE, CRASH_FILE = "window.log", "crash.log"
LOG_BYTES, LOG_COPIES = 512 * 1024, 3

TURN_SECONDS = 0.001
"""How long a worker thread keeps Python to itself while the window's thread waits for it.

Python's own 5 ms, several times in the painting of one change, would be felt.
"""


def run(arguments: list[str]) -> int:
    """Open the window and stay until it is closed.  Returns the exit status."""
    allocator.settle()
    with _logging():
        application = _application(arguments)
        everybody = learners.Learners()
        everybody.begin()
        chosen = settings.load()
        words.use(chosen.language)
        theme.load_fonts()
        theme.apply(application, chosen)
        translator = QtWords(application)
        application.installTranslator(translator)

        from trainer.ui import ahead, clip_preparing, lesson_wiring, tour
        from trainer.ui.collector import Collector
        from trainer.ui.engine import get_ready
        from trainer.ui.main_window import MainWindow
        from trainer.ui.window_frame import icon, show

        sys.setswitchinterval(TURN_SECONDS)
        application.setWindowIcon(icon())
        collector = Collector(application)
        window = MainWindow(chosen, everybody)
        lesson_wiring.attach(window)
        clips = clip_preparing.attach(window)
        export = ahead.attach(window)
        clips.working_changed.connect(export.wait_for_clips)
        guide = tour.attach(window)
        with _unforeseen(window.messages.error):
            show(window)
            QTimer.singleShot(0, window, lambda: window.jobs.run(get_ready(), failed=_ignore))
            QTimer.singleShot(0, window, guide.offer)
            status = application.exec()
            window.jobs.stop()
        collector.stop()
        application.removeTranslator(translator)
        return status


def _application(arguments: list[str]) -> QApplication:
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["semenit", *arguments])
    application.setApplicationName("Semenit")
    application.setApplicationDisplayName("Semenit")
    application.setDesktopFileName("semenit")
    # Qt holds Ctrl+C back until Python code runs; the journal makes a sudden end harmless.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return application


def _ignore(_: TrainerError) -> None:
    """It is in the log; the person hears of it when what is missing is needed."""


@contextmanager
def _logging() -> Iterator[None]:
    """Keep a log of the last sessions; a disk that refuses does not stop anyone."""
    root, handlers, crash = logging.getLogger(), list[logging.Handler](), None
    with suppress(OSError):
        folder = paths.logs()
        handler = logging.handlers.RotatingFileHandler(
            folder / LOG_FILE, maxBytes=LOG_BYTES, backupCount=LOG_COPIES, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        handlers.append(handler)
        root.addHandler(handler)
        root.setLevel(logging.INFO)
        crash = (folder / CRASH_FILE).open("a", encoding="utf-8")
        faulthandler.enable(crash)
    try:
        yield
    finally:
        if crash is not None:
            faulthandler.disable()
            crash.close()
        for attached in handlers:
            root.removeHandler(attached)
            attached.close()


class _Herald(QObject):
    """Brings news from any thread to the window's."""

    happened = Signal(object)


@contextmanager
def _unforeseen(tell: Callable[[TrainerError], None]) -> Iterator[None]:
    """While this holds, an exception that nobody caught is logged and told calmly."""
    herald = _Herald()
    herald.happened.connect(tell, Qt.ConnectionType.QueuedConnection)

    def caught(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        log.critical("unforeseen", exc_info=(kind, fault, trace))
        herald.happened.emit(fault if isinstance(fault, TrainerError) else TrainerError())

    def caught_in_thread(what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            caught(what.exc_type, what.exc_value, what.exc_traceback)

    before, before_in_thread = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = caught, caught_in_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, before_in_thread
