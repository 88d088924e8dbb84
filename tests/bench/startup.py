"""How long from the command to a window that answers?

    python -m tests.bench.startup [--rounds 7]

Starts the program again and again in a process of its own, in a home that is new the first
time and known afterwards, without a screen.  Two moments are printed, in seconds since the
process was asked for: when the first page has been painted, and when the engine behind the
preview has been loaded in the background.  The first round reads everything from the disk and
is printed alone.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_STARTED = """
import sys, time
begun = float(sys.argv[1])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from trainer.ui import app, engine, window_frame
show, get_ready = window_frame.show, engine.get_ready

def shown(window):
    show(window)
    QApplication.processEvents()
    print("painted", time.time() - begun, flush=True)

def ready():
    yield from get_ready()
    print("ready", time.time() - begun, flush=True)
    QTimer.singleShot(0, QApplication.instance(), QApplication.quit)

window_frame.show, engine.get_ready = shown, ready
app.run([])
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(options.rounds + 1):
            for name, seconds in started(Path(home)).items():
                found.setdefault(name, []).append(seconds)
    load = f"load {os.getloadavg()[0]:.1f}" if os.name == "posix" else ""
    print(f"{load:24} {'first':>8} {'median':>8} {'worst':>8}   seconds, without the first")
    for name, (first, *later) in found.items():
        goal = "goal: <= 1.5" if name == "painted" else ""
        print(f"{name:24} {first:8.2f} {statistics.median(later):8.2f} {max(later):8.2f}   {goal}")


def started(home: Path) -> dict[str, float]:
    """Start the program once; when it came to what."""
    surroundings = {
        **os.environ,
        "SEMENIT_HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    said = subprocess.run(
        [sys.executable, "-c", _STARTED, str(time.time())],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    ).stdout
    return {name: float(seconds) for name, seconds in (line.split() for line in said.splitlines())}


if __name__ == "__main__":
    main()
