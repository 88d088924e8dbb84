"""A picture that fills a place of another shape: what stands over on two sides is cut off.

::

    picture            place        what is seen
    +-----------+      +---+        +---+---+---+
    |           |      |   |        |   |###|   |
    |           |      |   |        |   |###|   |
    +-----------+      +---+        +---+---+---+
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap


def draw_filling(painter: QPainter, place: QRectF, picture: QPixmap, middle: float = 0.5) -> None:
    """Draw ``picture`` over the whole of ``place``, from the middle of its width.

    ``middle`` says which part of its height comes into the middle of the place, as far
    as the picture reaches: 0 its top, 1 its foot.  The picture must not be empty.
    """
    scale = max(place.width() / picture.width(), place.height() / picture.height())
    width, height = place.width() / scale, place.height() / scale
    top = max(0.0, min(picture.height() - height, picture.height() * middle - height / 2))
    painter.drawPixmap(place, picture, QRectF((picture.width() - width) / 2, top, width, height))
