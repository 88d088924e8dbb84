"""Make the sample clips again: draw, animate, sound, encode, list.

::

    python assets/make/samples.py                      all clips and samples.json
    python assets/make/samples.py batik-canting ...    only these
    python assets/make/samples.py --look 1.5 5 -o look.png batik-canting
                                                       frames at these seconds, side by side

The same versions of PySide6, numpy and ffmpeg make the same files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from scenes import canting, coffee, dyeing, stall, yard
from scenes.film import Lens, Scene, shoot, still
from scenes.paint import HEIGHT, WIDTH, blank, brush_on

SCENES: tuple[Scene, ...] = (canting.SCENE, dyeing.SCENE, yard.SCENE, stall.SCENE, coffee.SCENE)
FOLDER = Path(__file__).resolve().parent.parent / "samples"
LICENCE = "CC0-1.0"


def look(scene: Scene, seconds: list[float], file: Path) -> None:
    """Developed frames of a scene side by side, at half size."""
    frame, lens = scene.open(), Lens(1)
    sheet = blank(WIDTH // 2 * len(seconds), HEIGHT // 2)
    painter = brush_on(sheet)
    for index, time in enumerate(seconds):
        data = lens.develop(still(frame, time), round(time * 30))
        image = QImage(data, WIDTH, HEIGHT, WIDTH * 4, QImage.Format.Format_RGB32)
        painter.drawImage(
            index * WIDTH // 2,
            0,
            image.scaled(
                WIDTH // 2,
                HEIGHT // 2,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            ),
        )
    painter.end()
    sheet.save(str(file))


def write_list() -> None:
    """Write samples.json: what each clip is called, how long it is, and its fingerprint."""
    rows = []
    for scene in SCENES:
        file = FOLDER / f"{scene.slug}.mp4"
        rows.append(
            {
                "file": file.name,
                "title": dict(scene.titles),
                "seconds": scene.seconds,
                "licence": LICENCE,
                "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            }
        )
    text = json.dumps({"version": 1, "samples": rows}, ensure_ascii=False, indent=2)
    (FOLDER / "samples.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description="Make Semenit's sample clips.")
    parser.add_argument("slugs", nargs="*", metavar="CLIP", help="only these; all when none is named")
    parser.add_argument(
        "--look", nargs="+", type=float, metavar="SECONDS", help="write stills instead of clips"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path("look.png"), help="where --look writes")
    wish = parser.parse_args()
    application = QGuiApplication.instance() or QGuiApplication([])
    chosen = [scene for scene in SCENES if not wish.slugs or scene.slug in wish.slugs]
    if not chosen:
        sys.exit("Clips: " + " ".join(scene.slug for scene in SCENES))
    for scene in chosen:
        if wish.look:
            look(scene, wish.look, wish.output)
        else:
            FOLDER.mkdir(exist_ok=True)
            shoot(scene, FOLDER / f"{scene.slug}.mp4")
    if not wish.look:
        write_list()
    del application


if __name__ == "__main__":
    main()
