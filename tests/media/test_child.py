"""The render process as its parent sees it: it always answers, and it is gone with its block."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.media.exporting import photo_project, workers
from trainer import paths
from trainer.media import child
from trainer.media.order import Order


def order(tmp_path: Path, seconds: float) -> Order:
    request = photo_project(tmp_path, seconds)
    return Order(request.project, None, request.timeline, request.preset)


def test_it_says_what_it_does_and_ends_by_itself(tmp_path: Path) -> None:
    with child.worker(order(tmp_path, 0.2)) as process:
        said = []
        for one in child.heard(process):
            said += [one] if one else []
            if "prepared" in one:
                child.dismiss(process)
                break
        assert process.poll() == 0
    assert said[-1] == {"prepared": True}
    assert {one["stage"] for one in said[:-1]} <= {"rendering"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs signals")
def test_one_that_hangs_is_heard_as_silence_and_is_gone_with_its_block(tmp_path: Path) -> None:
    with child.worker(order(tmp_path, 60)) as process:
        heard = child.heard(process)
        assert any("stage" in next(heard) for _ in range(600))
        os.kill(process.pid, signal.SIGSTOP)
        assert any(next(heard) == {} for _ in range(60))
    assert process.returncode == -signal.SIGKILL
    assert not workers()


def test_a_log_that_has_grown_large_is_begun_anew(tmp_path: Path) -> None:
    log = paths.logs() / child.LOG
    log.write_bytes(b"x" * 1_000_001)
    with child.worker(order(tmp_path, 0.2)):
        assert log.stat().st_size < 1000


def test_nothing_is_run_from_the_present_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("numpy.py", "json.py", "trainer.py"):
        (stick / name).write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()")
    monkeypatch.chdir(stick)
    with child.worker(order(tmp_path, 0.2)) as process:
        assert {"prepared": True} in child.heard(process)
    assert not (tmp_path / "ran").exists()
