"""A small picture of a style: the letters Aa as it would set them.

It stands on a ground of middle brightness, as a video does, so that an outline
and a shadow can be seen.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QLinearGradient, QPainter, QPainterPath, QPixmap

from trainer.typeset.drawing import typeset
from trainer.typeset.styles import Style
from trainer.ui import theme

SAMPLE = "Aa"
ROUND = 9
_LETTERS = 0.34
"""Size of the letters, as a share of the picture's height."""


def style_picture(style: Style, size: QSize) -> QIcon:
    """The style in ``size`` pixels, twice as sharp as that."""
    ratio = 2
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    whole = QRectF(0, 0, size.width(), size.height())
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(whole, theme.px(ROUND), theme.px(ROUND))
    painter.setClipPath(shape)
    tokens = theme.LIGHT  # a video is as bright in the dark as it is in the light
    ground = QLinearGradient(whole.topLeft(), whole.bottomRight())
    ground.setColorAt(0, tokens.colour("disabled"))
    ground.setColorAt(1, tokens.colour("quiet"))
    painter.fillRect(whole, ground)
    drawn = typeset(SAMPLE, style, size.height() * _LETTERS * ratio, size.width() * ratio * 2)
    height, width = drawn.pixels.shape[:2]
    image = QImage(
        drawn.pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied
    ).copy()
    image.setDevicePixelRatio(ratio)
    middle = drawn.middle
    painter.drawImage(whole.center() - QPointF(middle[0], middle[1]) / ratio, image)
    painter.end()
    return QIcon(picture)
