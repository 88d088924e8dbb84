"""How quickly does the preview answer?

    python -m tests.bench.preview [--clips 3] [--seconds 8] [--imports 10] [--import-seconds 60]
                                  [--folder FOLDER]

Films phone-like clips (once, into the folder), lays three layers with captions and a title
on a timeline, and then, in a real editor page without a screen:

    scrub       jumps to frames all over the timeline, from the wish to the painted picture,
                with the originals and with the proxies
    play        plays for eight seconds: pictures shown and left out, share of one core
    first       from Play to the first painted picture
    import      brings clips in while a timer of the window's thread tells its gaps

Printed are the median, the 95th percentile and the worst.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRUBS = 120
PLAY_SECONDS = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--clips", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--imports", type=int, default=10)
    parser.add_argument("--import-seconds", type=int, default=60)
    parser.add_argument(
        "--patience", type=float, default=1800, help="seconds to watch while clips are prepared"
    )
    parser.add_argument("--folder", type=Path, help="keeps the filmed clips; default: a temporary one")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["SEMENIT_HOME"] = str(Path(temporary) / "home")
        kept = options.folder or Path(temporary)
        kept.mkdir(parents=True, exist_ok=True)
        from tests.bench.window import application

        application()
        preview(options, kept, Path(temporary))
        if options.imports:
            importing(options, kept, Path(temporary))


def preview(options: argparse.Namespace, kept: Path, temporary: Path) -> None:
    from tests.bench import edits
    from tests.bench.export import filmed
    from tests.bench.window import Bench, head, memory, opened

    files = filmed(kept, options.clips, options.seconds)
    bin_ = edits.bin_of(files, options.seconds)
    project = edits.project_of(temporary / "project", edits.layered(bin_, options.seconds), files)
    with opened(project) as bench:
        assert isinstance(bench, Bench)
        head("three layers and captions, originals")
        scrub(bench, 20)
        head("three layers and captions, proxies")
        begun = time.perf_counter()
        edits.prepare(project)
        took = time.perf_counter() - begun
        bench.page.frames.look_again()
        scrub(bench, SCRUBS)
        first(bench)
        play(bench)
        length = options.clips * options.seconds
        print(f"{'preparing the clips, seconds a second':44} {took / length:8.2f}")
        print(f"{'memory of the window, MB':44} {memory():8.0f}")


def scrub(bench: object, times: int) -> None:
    """Jump about, each time when the last picture was painted."""
    from tests.bench.window import Bench, row, wait_until

    assert isinstance(bench, Bench)
    player, dice = bench.page.player, random.Random(1)
    arrived: list[float] = []
    player.picture_changed.connect(lambda _: arrived.append(time.perf_counter()))
    found = []
    for _ in range(times):
        frame = dice.randrange(bench.document.timeline.duration)
        arrived.clear()
        begun = time.perf_counter()
        player.seek(frame)
        if wait_until(lambda: bool(arrived) and bench.painted.at >= arrived[-1], 5.0):
            found.append(bench.painted.at - begun)
    row("scrub, wish to painted", found, "goal: p95 <= 40")


def first(bench: object) -> None:
    from tests.bench.window import Bench, row, wait, wait_until

    assert isinstance(bench, Bench)
    player, dice, found = bench.page.player, random.Random(2), list[float]()
    arrived: list[float] = []
    player.picture_changed.connect(lambda _: arrived.append(time.perf_counter()))
    for number in range(9):
        player.seek(dice.randrange(bench.document.timeline.duration // 2))
        wait(0.3)
        arrived.clear()
        begun = time.perf_counter()
        player.play()
        wait_until(lambda: bool(arrived) and bench.painted.at >= arrived[0], 5.0)
        if number == 0:
            row("Play to first picture, the first time", [bench.painted.at - begun])
        else:
            found.append(bench.painted.at - begun)
        player.pause()
    row("Play to first picture, later", found, "goal: <= 150")


def play(bench: object) -> None:
    from tests.bench.window import Bench, Watchdog, row, wait

    assert isinstance(bench, Bench)
    player = bench.page.player
    player.seek(0)
    wait(0.3)
    shown, watchdog = player.shown, Watchdog()
    bench.painted.times.clear()
    used, begun = time.process_time(), time.perf_counter()
    player.play()
    wait(PLAY_SECONDS)
    used, passed = time.process_time() - used, time.perf_counter() - begun
    dropped = player.dropped
    player.pause()
    gaps = watchdog.stop()
    pace = [later - sooner for sooner, later in pairwise(bench.painted.times)]
    rate = (player.shown - shown) / passed
    print(
        f"{'playing: pictures shown a second, left out':44} {rate:8.1f} {dropped:8d}            goal: 30, 0"
    )
    print(f"{'playing: share of one core':44} {used / passed:8.0%}                     goal: <= 60 %")
    row("playing: between two painted pictures", pace, "33.3 at 30 a second")
    row("playing: the window does not answer", gaps, f"a timer of {4} ms")


def copies(file: Path, count: int, folder: Path) -> list[Path]:
    """Copies of a clip that are different files: each ends in an empty box of another length."""
    folder.mkdir()
    made = []
    for number in range(count):
        made.append(folder / f"VID_{number:04}.mp4")
        shutil.copy(file, made[-1])
        with made[-1].open("ab") as stream:
            stream.write((8 + number).to_bytes(4, "big") + b"free" + b"\0" * number)
    return made


def importing(options: argparse.Namespace, kept: Path, temporary: Path) -> None:
    """Bring clips in through the window's own queue while its thread is watched."""
    from PySide6.QtWidgets import QApplication

    from tests.bench.export import filmed
    from tests.bench.window import Watchdog, head, row, wait, wait_until
    from trainer.settings import Settings
    from trainer.ui import clip_preparing
    from trainer.ui.main_window import MainWindow
    from trainer.ui.page_names import EDITOR

    files = copies(filmed(kept, 1, options.import_seconds)[0], options.imports, temporary / "phone")
    window = MainWindow(Settings())
    preparing = clip_preparing.attach(window)
    window.resize(1366, 768)
    window.show()
    window.new_project("9:16")
    wait_until(lambda: window.page == EDITOR, 30)
    wait(1.0)
    assert window.editor is not None
    importing_ = window.editor.importing
    megabytes = sum(file.stat().st_size for file in files) / 1e6
    head(f"{len(files)} clips of {options.import_seconds} s, {megabytes:.0f} MB")
    watchdog, begun = Watchdog(), time.perf_counter()
    importing_.bring(files)
    wait_until(lambda: not importing_.busy, 600)
    row("bringing in: the window does not answer", watchdog.stop(), "goal: p99 <= 50")
    print(f"{'bringing in, seconds':44} {time.perf_counter() - begun:8.1f}")
    watchdog, begun = Watchdog(), time.perf_counter()
    wait_until(lambda: not preparing.working, options.patience)
    row("preparing: the window does not answer", watchdog.stop(), "goal: p99 <= 50")
    passed = time.perf_counter() - begun
    print(
        f"{'preparing the rest, seconds':44} {passed:8.1f}{'' if not preparing.working else ' and not done'}"
    )
    window.close()
    QApplication.processEvents()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
