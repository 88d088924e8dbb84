"""A picture fills its place, and what stands over is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from trainer.ui.filling import draw_filling

RED, GREEN, BLUE = (QColor(name) for name in ("red", "lime", "blue"))


def striped(width: int, height: int) -> QPixmap:
    """Three stripes across the longer side."""
    picture = QPixmap(width, height)
    painter = QPainter(picture)
    for number, colour in enumerate((RED, GREEN, BLUE)):
        if width > height:
            painter.fillRect(number * width // 3, 0, width // 3, height, colour)
        else:
            painter.fillRect(0, number * height // 3, width, height // 3, colour)
    painter.end()
    return picture


@pytest.mark.parametrize(
    ("width", "height", "middle", "seen"),
    [
        (60, 20, 0.5, GREEN),
        (60, 20, 0.0, GREEN),
        (20, 60, 0.5, GREEN),
        (20, 60, 0.0, RED),
        (20, 60, 1.0, BLUE),
    ],
)
def test_one_stripe_fills_a_square(
    qapp: QApplication, width: int, height: int, middle: float, seen: QColor
) -> None:
    place = QImage(20, 20, QImage.Format.Format_RGB32)
    place.fill(Qt.GlobalColor.white)
    painter = QPainter(place)
    draw_filling(painter, QRectF(place.rect()), striped(width, height), middle)
    painter.end()
    assert {place.pixelColor(x, y).name() for x in range(20) for y in range(20)} == {seen.name()}
