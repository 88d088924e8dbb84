"""Does memory grow while somebody works a whole afternoon?

    python -m tests.bench.memory [--rounds 200] [--clips 3] [--seconds 8] [--folder FOLDER] [--every 10]

In the real window, again and again: open a project of three layers, captions and music,
look at it, change a caption, export it, close it.  Printed is what the window and its
render processes hold after every tenth round, with its threads and open files, and at the
end by how many percent the last quarter lies above the second (the first fills caches).
Linux only, for it reads ``/proc``.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import statistics
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--clips", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--folder", type=Path, help="keeps the filmed clips; default: a temporary one")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["SEMENIT_HOME"] = str(Path(temporary) / "home")
        kept = options.folder or Path(temporary)
        kept.mkdir(parents=True, exist_ok=True)
        from tests.bench.window import application

        application()
        rounds(options, kept, Path(temporary))


def rounds(options: argparse.Namespace, kept: Path, temporary: Path) -> None:
    from tests.bench import edits
    from tests.bench.export import filmed
    from tests.bench.window import application, memory, wait, wait_until
    from trainer.media.presets import preset
    from trainer.media.render import RenderRequest
    from trainer.model.commands import ChangeText
    from trainer.model.schema import Role
    from trainer.settings import Settings
    from trainer.ui.collector import Collector
    from trainer.ui.main_window import MainWindow
    from trainer.ui.page_names import EDITOR, HOME

    files = filmed(kept, options.clips, options.seconds)
    timeline = edits.layered(edits.bin_of(files, options.seconds), options.seconds)
    project = edits.project_of(temporary / "project", timeline, files)
    edits.prepare(project)
    folder = project.folder
    project.close()

    tidy = Collector(application())
    window = MainWindow(Settings())
    window.resize(1366, 768)
    window.show()
    held, most = list[float](), 0.0
    print(f"{'round':>6} {'window MB':>10} {'export adds':>12} {'threads':>8} {'files':>6} {'children':>9}")
    for number in range(1, options.rounds + 1):
        window.open_project(folder)
        assert wait_until(lambda: window.page == EDITOR and window.editor is not None, 60)
        document = window.document
        assert document is not None
        wait(0.3)
        captions = document.timeline.words(Role.CAPTION)
        caption = captions[number % len(captions)]
        document.do(ChangeText(replace(caption, words=f"Takarir {number}")))
        target = temporary / "video.mp4"
        window.run.start(RenderRequest(document.timeline, folder, target, preset()))
        largest = 0.0
        while window.run.running:
            wait(0.1)
            largest = max(largest, sum(memory(child) for child in children()))
        assert window.run.report is not None
        window.run.forget()
        window.show_page(HOME)
        window.close_project()
        held.append(least(1.5))
        most = max(most, largest)
        if number % options.every == 0 or number == 1:
            files_open = len(os.listdir("/proc/self/fd"))
            print(
                f"{number:6} {held[-1]:10.0f} {largest:12.0f} {threading.active_count():8}"
                f" {files_open:6} {len(children()):9}",
                flush=True,
            )
    quarter = len(held) // 4
    if quarter:
        before, after = statistics.median(held[quarter : 2 * quarter]), statistics.median(held[-quarter:])
        print(f"the last quarter beside the second: {after / before - 1:+.1%}; goal: below +5 %")
    print(f"export added {most:.0f} MB at most; goal: 450")
    window.close()
    tidy.stop()


def least(seconds: float) -> float:
    """The least memory in that time, in MB: what a closed page held goes when its threads have ended."""
    from tests.bench.window import memory, wait

    seen = [memory()]
    for _ in range(round(seconds * 10)):
        wait(0.1)
        seen.append(memory())
    return min(seen)


def children() -> list[int]:
    """The child processes of this one."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):  # a thread that ended meanwhile
            found += [int(child) for child in (task / "children").read_text().split()]
    return found


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
