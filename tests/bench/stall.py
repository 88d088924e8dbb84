"""How long does the window not answer, and what is it doing meanwhile?

    python -m tests.bench.stall [--clips 10] [--seconds 60] [--long 300] [--rounds 12]
                                [--stacks 5] [--folder FOLDER]

One run of the whole window without a screen, with everything that runs beside it in the
program: lessons, the preparing of clips, the export ahead, the collector.

    import      clips are brought in through the window's own queue
    prepare     the first seconds of their proxies, which a child process makes
    edit        a project of so many clips: split, trim, slip, move, loudness, texts, undo,
                scrubbing and zooming, with a pause between two as a person makes it
    play        it plays
    export      a short project is exported while the window looks on

A timer of 4 ms on the window's thread rings; the gaps between its rings are the stalls.
A thread beside it looks at what the window's thread is doing whenever a ring is late, and
the stacks of the worst stalls are printed with their phase.  The goal is 50 ms for 99 of
a hundred.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
LATE = 0.030
"""Seconds after a ring from which the window's thread is looked at."""
LOOK_EVERY = 0.004
PLAY_SECONDS = 10
PREPARE_SECONDS = 20
EXPORT_CLIPS = 3


@dataclass
class Stall:
    """One gap between two rings, and what was seen of it."""

    phase: str
    seconds: float
    stacks: Counter[str] = field(default_factory=Counter)


class Watch:
    """The window's thread, watched from beside."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        from tests.bench.window import WATCH_MS

        self.phase = ""
        self.stalls: list[Stall] = []
        self._main = threading.get_ident()
        self._rung = time.perf_counter()
        self._seen: Counter[str] = Counter()
        self._over = threading.Event()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(WATCH_MS)
        self._timer.timeout.connect(self._ring)
        self._timer.start()
        self._thread = threading.Thread(target=self._look, name="stall watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._timer.stop()
        self._over.set()
        self._thread.join()

    @contextmanager
    def during(self, phase: str) -> Iterator[None]:
        """What happens now belongs to ``phase``."""
        self.phase, self._rung = phase, time.perf_counter()
        yield
        self.phase = ""

    def _ring(self) -> None:
        now, seen = time.perf_counter(), self._seen
        self._seen = Counter()
        if self.phase:
            self.stalls.append(Stall(self.phase, now - self._rung, seen))
        self._rung = now

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY):
            if self.phase and time.perf_counter() - self._rung > LATE:
                self._seen[_told(_places(self._main))] += 1


def _places(thread: int) -> list[tuple[CodeType, int]]:
    """Where a thread is now, innermost first.

    Frames are let go at once, long before another thread gets a turn: who holds one that
    ends meanwhile would be the one to end its locals, and those are the window's objects.
    """
    places = []
    frame = sys._current_frames().get(thread)
    while frame is not None:
        places.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return places


def _told(places: list[tuple[CodeType, int]]) -> str:
    """The window's own part of a stack, innermost last."""
    ours = [
        f"{Path(code.co_filename).relative_to(ROOT)}:{line} {code.co_name}"
        for code, line in reversed(places)
        if code.co_filename.startswith(str(ROOT)) and "bench" not in code.co_filename
    ]
    return "\n        ".join(ours[-7:]) or "(in Qt, or in this benchmark)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--clips", type=int, default=10)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--long", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--stacks", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="keeps the filmed clips; default: a temporary one")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["SEMENIT_HOME"] = str(Path(temporary) / "home")
        kept = options.folder or Path(temporary)
        kept.mkdir(parents=True, exist_ok=True)
        from tests.bench.window import application

        application()
        measure(options, kept, Path(temporary))


def measure(options: argparse.Namespace, kept: Path, temporary: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from tests.bench.export import filmed
    from tests.bench.window import head, wait
    from trainer.settings import Settings
    from trainer.ui import ahead, clip_preparing, lesson_wiring
    from trainer.ui.collector import Collector
    from trainer.ui.main_window import MainWindow

    (short,) = filmed(kept, 1, 4)
    files = phone_clips(short, options.clips, options.seconds, temporary / "phone")
    application = QApplication.instance()
    assert application is not None
    collector = Collector(application)
    window = MainWindow(Settings())
    lesson_wiring.attach(window)
    preparing = clip_preparing.attach(window)
    preparing.working_changed.connect(ahead.attach(window).wait_for_clips)
    window.resize(1366, 768)
    window.show()
    wait(1.0)
    watch = Watch()
    megabytes = sum(file.stat().st_size for file in files) / 1e6
    head(f"{options.clips} clips of {options.seconds} s, {megabytes:.0f} MB; {options.long} clips")
    bring(window, watch, files)
    edit(window, watch, long_project(temporary, short, options.long), options.rounds)
    play(window, watch)
    export(window, watch, long_project(temporary, short, EXPORT_CLIPS))
    watch.stop()
    report(watch.stalls, options.stacks)
    window.close()
    collector.stop()


# --- the phases -----------------------------------------------------------------------------


def phone_clips(short: Path, count: int, seconds: int, folder: Path) -> list[Path]:
    """``count`` different files of so many seconds: the same film again and again, without encoding it."""
    from tests.bench.export import ffmpeg
    from tests.bench.preview import copies

    long = folder.with_suffix(".mp4")
    loop = ["-stream_loop", "-1", "-i", str(short), "-t", str(seconds), "-c", "copy", str(long)]
    subprocess.run([ffmpeg(), "-nostdin", "-loglevel", "error", "-y", *loop], check=True)
    return copies(long, count, folder)


def long_project(temporary: Path, file: Path, clips: int) -> Path:
    """A project of ``clips`` clips of two seconds, a caption on each and a title on every tenth."""
    from tests.bench import edits
    from tests.bench.commands import long_timeline

    folder = temporary / f"long {clips}"
    timeline = long_timeline(edits.bin_of([file], 5), clips, 2 * edits.RATE)
    edits.project_of(folder, timeline, [file]).close()
    return folder


def bring(window: MainWindow, watch: Watch, files: list[Path]) -> None:
    from tests.bench.window import wait, wait_until
    from trainer.ui.page_names import EDITOR

    window.new_project("9:16")
    wait_until(lambda: window.page == EDITOR, 60)
    wait(1.0)
    assert window.editor is not None
    importing = window.editor.importing
    with watch.during("import"):
        importing.bring(files)
        wait_until(lambda: not importing.busy, 900)
    with watch.during("prepare"):
        wait(PREPARE_SECONDS)


def edit(window: MainWindow, watch: Watch, project: Path, rounds: int) -> None:
    from tests.bench import edits
    from tests.bench.commands import steps
    from tests.bench.window import wait, wait_until

    window.open_project(project)
    wait_until(lambda: window.document is not None and window.document.folder == project, 60)
    wait(3.0)
    document, editor = window.document, window.editor
    assert document is not None
    assert editor is not None
    dice = random.Random(5)
    clips = len(document.timeline.picture.children)
    with watch.during("edit"):
        for zoom in (1, 40):
            editor.timeline.view.sight.zoom(zoom)
            for _, command in steps(clips, 2 * edits.RATE):
                for _ in range(rounds):
                    document.do(command(document.timeline))
                    wait(0.15)
                    editor.player.seek(dice.randrange(document.timeline.duration))
                    wait(0.15)
                document.undo()
                wait(0.15)


def play(window: MainWindow, watch: Watch) -> None:
    from tests.bench.window import wait

    assert window.editor is not None
    window.editor.player.seek(0)
    wait(1.0)
    with watch.during("play"):
        window.editor.player.play()
        wait(PLAY_SECONDS)
        window.editor.player.pause()


def export(window: MainWindow, watch: Watch, project: Path) -> None:
    from tests.bench.window import wait, wait_until
    from trainer.ui.export_page import ExportPage
    from trainer.ui.export_run import State
    from trainer.ui.page_names import EXPORT

    window.open_project(project)
    wait_until(lambda: window.document is not None and window.document.folder == project, 60)
    wait(1.0)
    with watch.during("export"):
        window.show_page(EXPORT)
        page = window.pages[EXPORT]
        assert isinstance(page, ExportPage)
        page.start.click()
        wait_until(lambda: window.run.state is State.FINISHED, 900)


# --- what came of it ------------------------------------------------------------------------


def report(stalls: list[Stall], stacks: int) -> None:
    """For each phase the gaps, and what was seen of the worst of them."""
    from tests.bench.window import row

    for phase in dict.fromkeys(one.phase for one in stalls):
        of_it = sorted((one for one in stalls if one.phase == phase), key=lambda one: one.seconds)
        gaps = [one.seconds for one in of_it]
        high = gaps[int(len(gaps) * 0.99)] * 1000
        # Rings are denser while nothing happens; how much of the time is late is the other side.
        late = sum(gap for gap in gaps if gap > 0.05) / sum(gaps)
        row(phase, gaps, f"p99 {high:.1f} (goal: 50); {late:.1%} of the time in gaps over 50")
    print()
    for one in sorted(stalls, key=lambda one: one.seconds, reverse=True)[:stacks]:
        print(f"{one.seconds * 1000:.0f} ms, {one.phase}:")
        for stack, times in one.stacks.most_common(3):
            print(f"    {times} x\n        {stack}")


if __name__ == "__main__":
    main()
