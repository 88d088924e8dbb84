"""What every test stands on.

Each test gets a home of its own (``SEMENIT_HOME``), speaks Indonesian like a
learner's first start, and must leave the process as it found it: no thread, no
child process and no open window may outlive the test that made it.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from trainer import paths, words

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Timings never decide a test, so hypothesis sets no deadline, and a busy computer may be slow to draw.
hypothesis.settings.register_profile(
    "semenit", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("semenit")

ROOT = Path(__file__).resolve().parent.parent

GRACE = 5.0
"""Seconds that a thread or a child which is already ending may take to be gone."""

LONG_LIVED = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")
"""Children that Python itself starts once and keeps until it ends."""


@pytest.fixture(scope="session")
def phone_media() -> Path:
    """The folder of real phone files; they are never part of the repository."""
    named = os.environ.get("SEMENIT_PHONE_MEDIA")
    folder = Path(named) if named else ROOT.parent / "shared" / "media"
    if not (folder / "CATALOG.md").is_file():
        pytest.skip(f"no real phone files in {folder}; set SEMENIT_PHONE_MEDIA to a folder that has them")
    return folder


@pytest.fixture(autouse=True)
def home(
    no_strays: None, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A person's own folder, new and empty, and the language of a first start."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SEMENIT_HOME", str(folder))
    words.use(words.DEFAULT_LANGUAGE)
    yield folder
    words.use(words.DEFAULT_LANGUAGE)
    paths.use_learner()


@pytest.fixture(autouse=True)
def no_strays() -> Iterator[None]:
    """Fail the test that leaves a thread, a child process or a window behind."""
    threads_before, children_before = _threads(), _children()
    yield
    left = _left_over(lambda: [thread.name for thread in _threads() - threads_before])
    left += _left_over(lambda: _named(_children() - children_before))
    left += _close_windows()
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


@pytest.fixture
def on_the_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], bool]:
    """Whether the content of a file was pushed to the disk since the test began."""
    pushed: set[int] = set()
    push = os.fsync

    def noted(handle: int) -> None:
        pushed.add(os.fstat(handle).st_ino)
        push(handle)

    monkeypatch.setattr(os, "fsync", noted)
    return lambda file: file.stat().st_ino in pushed


def _left_over(look: Callable[[], list[str]]) -> list[str]:
    """What ``look`` still finds after the grace; returns at once when it finds nothing."""
    end = time.monotonic() + GRACE
    while (found := look()) and time.monotonic() < end:
        time.sleep(0.01)
    return found


def _threads() -> set[threading.Thread]:
    # Python registers a dummy for each foreign (Qt, PyAV) thread that calls it
    # and forgets to remove it; those are not ours to end.
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


def _children() -> set[int]:
    """Process ids of this process's children (Linux; empty elsewhere)."""
    if not sys.platform.startswith("linux"):
        return set()
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return set()  # the common case, answered by one system call
    return {int(process.name) for process in Path("/proc").glob("[0-9]*") if _parent(process) == os.getpid()}


def _parent(process: Path) -> int | None:
    try:
        # "pid (name) state parent ..."; the name may hold spaces and parentheses.
        return int((process / "stat").read_text(errors="replace").rpartition(")")[2].split()[1])
    except OSError:
        return None  # it has just ended


def _named(children: set[int]) -> list[str]:
    """The living among ``children``, by their command line, without Python's own."""
    names: list[str] = []
    for child in children:
        try:
            arguments = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        command = b" ".join(arguments).decode(errors="replace").strip()
        # An ended child that nobody waited for has no command line any more.
        if command and not any(name in command for name in LONG_LIVED):
            names.append(f"process {child} ({command[:80]})")
    return names


def _close_windows() -> list[str]:
    """Close what is still on screen and say what it was; Qt is not imported for this."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if widgets is None or not isinstance(application, widgets.QApplication):
        return []
    left: list[str] = []
    for window in application.topLevelWidgets():
        # A tool tip goes by itself, a moment later.
        if window.isVisible() and not window.inherits("QTipLabel"):
            left.append(f"window {type(window).__name__} '{window.objectName() or window.windowTitle()}'")
            window.close()
            window.deleteLater()
    return left
