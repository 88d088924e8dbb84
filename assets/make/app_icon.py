"""Turn Semenit's sign into the picture files that desktops ask for.

``assets/app/semenit.svg`` is the drawing.  This writes ``semenit-<size>.png``
beside it, and ``semenit.ico`` for Windows, which holds all the sizes::

    python assets/make/app_icon.py
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

APP = Path(__file__).resolve().parent.parent / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw(size: int) -> QImage:
    """The sign in a square of ``size`` pixels, transparent outside its corners."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(APP / "semenit.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def ico(pictures: dict[int, bytes]) -> bytes:
    """An .ico file of PNG pictures; keys are their sizes in pixels, at most 256.

    Layout: ICONDIR, one ICONDIRENTRY a picture, then the pictures.  Windows
    reads PNG inside .ico since Vista; a size of 256 is written as 0.
    """
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, body = b"", b""
    for size, data in sorted(pictures.items()):
        entries += struct.pack(
            "<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset + len(body)
        )
        body += data
    return head + entries + body


def main() -> None:
    """Write every size and the .ico."""
    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = {}
    for size in SIZES:
        file = APP / f"semenit-{size}.png"
        draw(size).save(str(file))
        pictures[size] = file.read_bytes()
    (APP / "semenit.ico").write_bytes(ico(pictures))
    del application


if __name__ == "__main__":
    main()
