"""One picture in a box with round corners, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.model.canvas import Canvas
from trainer.ui import icons, theme


class PictureBox(QWidget):
    """Keeps the shape of ``canvas``; a calm plain box until there is a picture."""

    def __init__(self, canvas: Canvas, width: int) -> None:
        super().__init__()
        self._canvas = canvas
        self.picture: QImage | None = None
        self.setFixedWidth(theme.px(width))
        self.setMaximumHeight(self._tallest())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._tallest())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width(), self._tallest() // 2)

    def _tallest(self) -> int:
        return round(self.width() * self._canvas.height / self._canvas.width)

    def show_canvas(self, canvas: Canvas) -> None:
        """Take another shape; the picture of the one before does not fit it."""
        if canvas == self._canvas:
            return
        self._canvas = canvas
        self.picture = None
        self.setMaximumHeight(self._tallest())
        self.updateGeometry()
        self.update()

    def show_picture(self, picture: QImage | None) -> None:
        """Show ``picture``, or the plain box again."""
        self.picture = picture
        self.update()

    def place(self) -> QRectF:
        """Where the picture is: at the top, in the middle, whole."""
        scale = min(self.width() / self._canvas.width, self.height() / self._canvas.height)
        width, height = self._canvas.width * scale, self._canvas.height * scale
        return QRectF((self.width() - width) / 2, 0, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place, shape = self.place(), QPainterPath()
        shape.addRoundedRect(place, theme.px(18), theme.px(18))
        painter.setClipPath(shape)
        painter.fillRect(place, theme.current().colour("stage"))
        if self.picture is not None:
            painter.drawImage(place, self.picture)
        else:
            sign = icons.pixmap("film", theme.current().quiet, 32)
            side = theme.px(32)
            centre = place.center()
            painter.drawPixmap(round(centre.x() - side / 2), round(centre.y() - side / 2), sign)
        painter.end()
