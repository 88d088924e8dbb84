"""Loading the engine from several threads at once, in a process that has not loaded it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trainer import paths

TOGETHER = """
import sys, threading
from trainer.ui import engine
assert "moviepy" not in sys.modules
faults = []
def drain():
    for _ in engine.get_ready():
        pass
def tried(work):
    try:
        work()
    except BaseException as fault:
        faults.append(repr(fault))
threads = [threading.Thread(target=tried, args=(work,)) for work in (drain, engine.load, engine.load, drain)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert set(engine.PAGES) <= set(sys.modules), "the first project would wait for them"
from trainer.media.compositor import Composition
sys.exit("; ".join(faults) or 0)
"""


@pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.heavy)])
def test_several_threads_may_need_the_engine_at_the_same_moment(times: int) -> None:
    for _ in range(times):
        ended = subprocess.run(
            [sys.executable, "-c", TOGETHER],
            capture_output=True, text=True, timeout=120, check=False, cwd=paths.ROOT,
        )  # fmt: skip
        assert ended.returncode == 0, ended.stderr
