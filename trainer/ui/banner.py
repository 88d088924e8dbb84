"""The picture at the left of the big card, cut to the card's round corners."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer import paths
from trainer.ui import theme

RADIUS = 17
"""Design pixels: the card's corner, less its border."""


def picture() -> QPixmap | None:
    """The shipped banner, or None when there is none."""
    for name in ("banner-batik.png", "banner-batik.svg"):
        file: Path = paths.ASSETS / "app" / name
        if file.is_file():
            return QPixmap(str(file))
    return None


class Banner(QWidget):
    """Shows ``shown`` filling the widget, its middle always in sight."""

    def __init__(self, shown: QPixmap) -> None:
        super().__init__()
        self._shown = shown
        self.setFixedWidth(theme.px(300))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        radius = theme.px(RADIUS)
        shape = QPainterPath()
        # Round at the left; the right side runs on below the text, so it is pushed out of sight.
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, radius, 0), radius, radius)
        painter.setClipPath(shape)
        size = self._shown.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawPixmap(
            QRectF(left, top, size.width(), size.height()), self._shown, QRectF(self._shown.rect())
        )
        painter.end()
