"""However a command is ended, it leaves nothing half made."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import PATIENCE, ROOT, Run, processes_of
from tests.conftest import GRACE
from trainer.cli import ending
from trainer.words import translate

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs signals and /proc")

GENTLE, SUDDEN = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], [signal.SIGKILL]


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Signals reach the commands also where the tests were started in the background, or by nohup."""
    before = {number: signal.getsignal(number) for number in GENTLE}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in GENTLE[1:]:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, answer in before.items():
        signal.signal(number, answer)


@pytest.fixture
def long(ask: Run, clip: Path, tmp_path: Path) -> Path:
    """A project that takes long enough to be stopped while it is exported, whatever else is going on."""
    folder = tmp_path / "Proyek Panjang"
    assert ask("new", folder, *["--clip", clip] * 8).status == 0
    return folder


def soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + GRACE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def rendering(project: Path, target: Path) -> subprocess.Popen[str]:
    """The command that exports, in a process of its own, telling its progress."""
    return subprocess.Popen(
        [
            sys.executable,
            ROOT / "main.py",
            "render",
            project,
            "-o",
            target,
            "--preset",
            "whatsapp",
            "--progress",
            "json",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def followed(process: subprocess.Popen[str], share: float) -> float:
    """Read the progress up to ``share``; returns how far it is."""
    assert process.stdout is not None
    reached = 0.0
    while reached < share and (line := process.stdout.readline()):
        reached = json.loads(line).get("share", 1.0)
    return reached


@pytest.mark.parametrize("number", GENTLE + SUDDEN, ids=lambda number: number.name)
def test_an_export_that_is_ended_leaves_nothing(number: signal.Signals, long: Path, home: Path) -> None:
    target = long.parent / "Video" / "film.mp4"
    target.parent.mkdir()
    target.write_bytes(b"the older one")
    with rendering(long, target) as process:
        assert followed(process, 0.1) < 1
        assert len(os.listdir(target.parent)) == 2  # the older one, and the new one as it grows
        process.send_signal(number)
        _, complaint = process.communicate(timeout=PATIENCE)
    assert soon(lambda: processes_of(home) == [])
    assert soon(lambda: os.listdir(target.parent) == ["film.mp4"])
    assert target.read_bytes() == b"the older one"
    if number in GENTLE:
        assert (process.returncode, complaint) == (2, translate("CLI", "Stopped before it was done.") + "\n")
    else:
        assert (process.returncode, complaint) == (-number, "")


@pytest.mark.heavy
@pytest.mark.parametrize("number", GENTLE + SUDDEN, ids=lambda number: number.name)
def test_an_export_may_be_ended_at_any_moment(number: signal.Signals, project: Path, home: Path) -> None:
    """From the first instruction to the last; a video that is there is whole."""
    folder = project.parent / "Video"
    folder.mkdir()
    chance = random.Random(number)
    began = time.monotonic()
    with rendering(project, folder / "film.mp4") as process:
        process.communicate(timeout=PATIENCE)
    length, whole = time.monotonic() - began, (folder / "film.mp4").stat().st_size
    (folder / "film.mp4").unlink()
    for _ in range(25):
        with rendering(project, folder / "film.mp4") as process:
            time.sleep(0.15 + chance.uniform(0, length))  # Python itself cannot be interrupted politely
            process.send_signal(number)
            _, complaint = process.communicate(timeout=PATIENCE)
        assert "Traceback" not in complaint
        assert process.returncode in (0, 2, -number)
        assert soon(lambda: processes_of(home) == [])
        assert soon(lambda: set(os.listdir(folder)) <= {"film.mp4"})
        if (folder / "film.mp4").exists():
            assert (folder / "film.mp4").stat().st_size == whole
            (folder / "film.mp4").unlink()


@pytest.mark.parametrize("number", GENTLE, ids=lambda number: number.name)
def test_a_project_that_is_ended_while_it_is_made_is_unmade(
    number: signal.Signals, clip: Path, tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, ROOT / "main.py", "new", "a/P", *["--clip", str(clip)] * 1500],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
    ) as process:
        assert soon(lambda: (tmp_path / "a/P/media/hitung.mp4").exists())
        process.send_signal(number)
        out, complaint = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, complaint.count("\n")) == (2, "", 1)
    assert os.listdir(tmp_path) == []


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with ending.tidy():
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_the_signals_mean_afterwards_what_they_meant_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt), ending.tidy():
        signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == before


def test_other_threads_are_let_through() -> None:
    passed = []

    def work() -> None:
        with ending.tidy():
            passed.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert passed == [True]


def test_ctrl_c_at_the_very_start_is_quiet() -> None:
    """While the layers are still being imported, nothing has begun and nothing is to be said."""
    script = (
        "import runpy, sys, os, signal\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'trainer.cli': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.argv = ['main.py', 'probe', 'x']\n"
        f"runpy.run_path({str(ROOT / 'main.py')!r}, run_name='__main__')\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, timeout=PATIENCE)
    assert (ended.returncode, ended.stderr) == (2, b"")
