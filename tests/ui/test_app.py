"""Starting and ending the window, and what nobody foresaw."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from trainer import paths
from trainer.errors import DiskFull, TrainerError
from trainer.media import leftovers
from trainer.ui import app

START = """
import sys, time
from trainer.ui import app, window_frame
show = window_frame.show
def shown(window):
    show(window)
    print("loaded:", *sorted({"moviepy", "av", "numpy", "PIL"} & set(sys.modules)))
    window.jobs.run(wait(), done=lambda _: window.close())
def wait():
    while "trainer.media.render" not in sys.modules:
        time.sleep(0.01)
        yield
window_frame.show = shown
sys.exit(app.run([]))
"""


DYING = """
import os, pathlib, sys
from trainer.media import leftovers
with leftovers.claimed(pathlib.Path(sys.argv[1])):
    os._exit(0)
"""


def run(source: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", source, *arguments],
        capture_output=True, text=True, timeout=60, check=False, cwd=paths.ROOT,
    )  # fmt: skip


def test_the_window_is_there_before_anything_that_decodes_is_loaded() -> None:
    ended = run(START)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == ["loaded:"]


def test_what_a_dead_export_left_is_removed_at_the_next_start() -> None:
    part = leftovers.part_beside(paths.videos() / "batik.mp4")
    assert run(DYING, str(part)).returncode == 0
    assert part.exists()
    assert run(START).returncode == 0
    assert not part.exists()


def test_an_unforeseen_exception_is_logged_and_told_calmly(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[TrainerError] = []
    before = sys.excepthook
    with app._unforeseen(told.append):
        try:
            raise ZeroDivisionError("secret detail")
        except ZeroDivisionError as fault:
            sys.excepthook(type(fault), fault, fault.__traceback__)
        qtbot.waitUntil(lambda: bool(told))
    assert type(told[0]) is TrainerError
    assert "secret detail" in caplog.text
    assert sys.excepthook is before


def test_also_from_another_thread_and_a_named_error_keeps_its_words(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[TrainerError] = []

    def full() -> None:
        raise DiskFull

    with app._unforeseen(told.append):
        thread = threading.Thread(target=full)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], DiskFull)


def test_the_log_is_a_file_of_bounded_size_and_ends_with_the_window() -> None:
    handlers = list(logging.getLogger().handlers)
    with app._logging():
        logging.getLogger("trainer.test").warning("something odd")
    assert "something odd" in (paths.logs() / app.LOG_FILE).read_text(encoding="utf-8")
    assert logging.getLogger().handlers == handlers
