"""How long does one step take on a long timeline, and how much memory does the window hold?

    python -m tests.bench.commands [--clips 300] [--seconds 2] [--rounds 40] [--folder FOLDER]

Opens a project of ten minutes in an editor page without a screen and does steps that a
person does, each from the Command until every widget that shows it has been painted:
split, trim, slip, move, loudness, a text moved, and undo.  The preview's picture is made
by another thread and is not waited for.  This is no test: nothing fails.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.model.commands import Command
    from trainer.model.schema import Timeline

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--clips", type=int, default=300)
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=40)
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


def long_timeline(bin_: Timeline, clips: int, frames: int) -> Timeline:
    """``clips`` clips of ``frames`` each, a caption on every one, a title on every tenth."""
    from dataclasses import replace

    from trainer.model.canvas import Box
    from trainer.model.opentime import TimeRange
    from trainer.model.schema import Anchor, Clip, Role, Text, TextTrack, Track

    names = [reference.id for reference in bin_.media]
    picture = tuple(
        Clip(f"c{number}", names[number % len(names)], TimeRange(number % 5 * 3, frames))
        for number in range(clips)
    )
    captions = tuple(
        Text(f"Kalimat {number}", Anchor(number * frames), frames, id=f"k{number}", box=Box(500, 820, 800))
        for number in range(clips)
    )
    titles = tuple(
        Text(f"Judul {number}", Anchor(number * frames), frames, id=f"j{number}")
        for number in range(0, clips, 10)
    )
    texts = (TextTrack(Role.TITLE, titles), TextTrack(Role.CAPTION, captions))
    return replace(bin_, tracks=(Track(Role.PICTURE, picture),), texts=texts)


def measure(options: argparse.Namespace, kept: Path, temporary: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from tests.bench import edits
    from tests.bench.export import filmed
    from tests.bench.window import application, head, memory, opened, row, wait
    from trainer.ui.collector import Collector

    tidy = Collector(
        application()
    )  # as in the program, where Python does not collect in the middle of a step
    files = filmed(kept, 3, 4)
    timeline = long_timeline(edits.bin_of(files, 5), options.clips, options.seconds * edits.RATE)
    project = edits.project_of(temporary / "project", timeline, files)
    edits.prepare(project)
    with opened(project) as bench:
        wait(2.0)
        minutes = options.clips * options.seconds / 60
        head(f"{options.clips} clips, {minutes:.0f} min")
        for zoomed in (False, True):
            if zoomed:
                bench.page.timeline.view.sight.zoom(40)
                wait(1.0)
            for name, command in steps(options.clips, options.seconds * edits.RATE):
                found = []
                for _ in range(options.rounds):
                    wait(0.05)
                    step = command(bench.document.timeline)
                    begun = time.perf_counter()
                    bench.document.do(step)
                    QApplication.processEvents()
                    found.append(time.perf_counter() - begun)
                row(f"{name}{', zoomed in' if zoomed else ''}", found, "goal: <= 16")
            found = []
            for _ in range(options.rounds):
                wait(0.05)
                begun = time.perf_counter()
                bench.document.undo()
                QApplication.processEvents()
                found.append(time.perf_counter() - begun)
            row(f"undo{', zoomed in' if zoomed else ''}", found, "goal: <= 16")
        print(f"{'memory of the window, MB':44} {memory():8.0f}            goal: <= 350")
    tidy.stop()


def steps(clips: int, frames: int) -> list[tuple[str, Callable[[Timeline], Command]]]:
    """Name -> a Command of that kind that the timeline can do."""
    from dataclasses import replace

    from trainer.model.commands import MoveClip, SetVolume, SlipClip, SplitClip
    from trainer.model.layer_commands import ChangeText
    from trainer.model.schema import Anchor, Role

    dice = random.Random(3)

    def one(timeline: Timeline) -> str:
        return dice.choice(timeline.picture.children[:clips]).id

    def moved_text(timeline: Timeline) -> Command:
        text = dice.choice(timeline.words(Role.TITLE))
        return ChangeText(replace(text, anchor=Anchor(dice.randrange(clips * frames - frames))))

    def split(timeline: Timeline) -> Command:
        placed = dice.choice([place for _, place in timeline.picture.placed() if place.duration > 8])
        return SplitClip(placed.start + placed.duration // 2)

    return [
        ("loudness", lambda timeline: SetVolume(one(timeline), dice.randrange(200))),
        ("slip", lambda timeline: SlipClip(one(timeline), 1)),
        ("move a clip", lambda timeline: MoveClip(one(timeline), dice.randrange(clips))),
        ("split", split),
        ("move a text", moved_text),
    ]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
