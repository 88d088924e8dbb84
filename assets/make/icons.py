"""Copy the icons that Semenit uses out of the Lucide package.

Lucide has two thousand icons; the program shows about a hundred and thirty.  This list is
the whole of what is shipped.  To add one, write its name here and run::

    npm pack lucide-static@1.62.0 && tar xzf lucide-static-1.62.0.tgz
    python assets/make/icons.py package

The SVG files are copied byte for byte, first line with the licence included.
Their licence is kept beside the others in ``assets/LICENSES/lucide.txt``.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent

NAMES = """
    a-arrow-down a-arrow-up a-large-small arrow-down arrow-left arrow-right arrow-up badge-check
    blend book-open bookmark calendar captions check chevron-down chevron-left chevron-right chevron-up
    circle circle-alert circle-check circle-help circle-x clapperboard clock copy crop download
    ellipsis ellipsis-vertical eye eye-off file file-audio file-image file-music file-text
    file-video film flag flip-horizontal-2 folder folder-open folder-plus frame globe graduation-cap
    grip-vertical hand headphones heart house image image-plus images info keyboard languages
    layers-2 layout-template lightbulb list list-checks lock lock-open log-out magnet map-pin-off maximize
    megaphone message-circle mic mic-off minimize minus monitor moon mountain mouse-pointer-click
    move music music-2 pause pencil picture-in-picture-2 play plus presentation printer proportions
    rectangle-horizontal rectangle-vertical redo-2 refresh-cw
    repeat rotate-ccw rotate-cw save scissors search settings settings-2 share share-2 shield-check
    skip-back skip-forward sliders-horizontal smartphone smile sparkles square step-back step-forward
    sticker store sun trash-2 triangle-alert tv type undo-2 upload user users video volume volume-1 volume-2
    volume-x wand-sparkles wifi-off x zoom-in zoom-out
    flip-vertical-2 gauge palette puzzle rewind scan-search snowflake columns-2 clipboard-paste
""".split()


def copy_icons(package: Path) -> list[str]:
    """Copy each icon of ``NAMES`` from an unpacked lucide-static folder.

    Returns the names that this version of the package does not have.
    """
    missing = []
    for name in NAMES:
        source = package / "icons" / f"{name}.svg"
        if source.is_file():
            shutil.copyfile(source, ASSETS / "icons" / source.name)
        else:
            missing.append(name)
    shutil.copyfile(package / "LICENSE", ASSETS / "LICENSES" / "lucide.txt")
    return missing


if __name__ == "__main__":
    absent = copy_icons(Path(sys.argv[1]))
    if absent:
        sys.exit("Not in this package: " + ", ".join(absent))
