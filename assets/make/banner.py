"""Draw the picture of the home screen: a hand with a canting over finished batik.

::

    python assets/make/banner.py

Writes ``assets/app/banner-batik.png``, 660 x 460 pixels, the hand kept to the
right so that the picture can be cut at the left.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPainterPath, QPen
from scenes.canting import wax
from scenes.cloth import Hanging
from scenes.motif import Dye, Petal, kain, petals_around
from scenes.paint import Ramp, blurred, brush_on, colour, down, glow
from scenes.people import hand_with_canting, silhouette
from scenes.steam import Steam

APP = Path(__file__).resolve().parent.parent / "app"
WIDTH, HEIGHT = 660, 460
CELL = 136
DARK = Dye(ground="#43190c", petal="#e2bb7d", line="#260d06", dot="#b3471f")


def _unfinished(painter: QPainter, petal: Petal, part: float) -> None:
    """A petal that has only its wax line, drawn as far as ``part`` 0..1."""
    painter.setBrush(colour(DARK.ground))
    painter.setPen(QPen(colour(DARK.ground), 5))
    painter.drawPath(petal.rim(1.04))
    painter.setPen(QPen(colour("#c9a27a", 0.5), 1.4, Qt.PenStyle.DashLine))
    painter.drawPath(petal.rim())
    painter.setPen(Qt.PenStyle.NoPen)
    if part > 0:
        line = QPainterPath(petal.at(-2.2))
        for step in range(1, 49):
            line.lineTo(petal.at(-2.2 + step / 48 * part * math.tau))
        wax(painter, line, 1.0, 5.5)


def main() -> None:
    """Draw and write the banner."""
    application = QGuiApplication.instance() or QGuiApplication([])
    flat = kain(WIDTH + 80, HEIGHT + 80, CELL, DARK)
    painter = brush_on(flat)
    open_petals = [
        p
        for x in (272, 408, 544)
        for y in (272, 408)
        for p in petals_around(x, y, CELL)
        if p.x > 300 and p.y > 230
    ]
    current = min(open_petals, key=lambda p: math.hypot(p.x - 340, p.y - 270))
    for petal in open_petals:
        if petal is not current:
            _unfinished(painter, petal, 0.0)
    _unfinished(painter, current, 0.62)
    tip = current.at(-2.2 + 0.62 * math.tau)
    painter.end()
    hanging = Hanging(flat, pad=0, swing=0, fold=0.9, folds=2.2, phase=0.4)
    banner = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = brush_on(banner)
    painter.drawImage(-40, -40, hanging.at(0.0, 0.0))
    painter.fillRect(
        QRectF(0, 0, WIDTH, HEIGHT),
        down(QRectF(0, 0, 1, HEIGHT), (0, colour("#ffb066", 0.05)), (1, colour("#14060a", 0.42))),
    )
    hand = hand_with_canting(Ramp("#122046", "#2a4484", "#6486c4"), 0.72)
    place = tip - QPointF(38, 40)
    painter.setOpacity(0.75)
    painter.drawImage(
        place + QPointF(hand.x + 14, hand.y + 20), blurred(silhouette(hand.image, "#120502"), 11)
    )
    painter.setOpacity(1)
    painter.drawImage(place + QPointF(hand.x, hand.y), hand.image)
    Steam(seed=9).draw(painter, 2.0, place.x() + 38, place.y() - 30, 190, 0.5)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
    glow(painter, 90, 20, 520, "#ffb45c", 0.34)
    painter.end()
    banner.save(str(APP / "banner-batik.png"))
    del application


if __name__ == "__main__":
    main()
