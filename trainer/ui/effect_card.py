"""An effect as a card: its picture on the clip that is chosen, and its name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QLabel

from trainer.model.effects import Effect
from trainer.ui import effect_words, icons, pieces, theme
from trainer.ui.card_button import CardButton

WIDTH, HEIGHT = 76, 84
"""Of the picture, in design pixels."""
SHARPNESS = 2


class EffectCard(CardButton):
    """Adds its effect to the clip; chosen while the clip has it."""

    def __init__(self, effect: Effect) -> None:
        self.effect = effect
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = effect_words.title(effect)
        name = pieces.text(words, "small", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = pieces.column(margin=5, gap=4)
        column.addWidget(self._picture)
        column.addWidget(name)
        super().__init__(column, words)
        self.setToolTip(effect_words.tip(effect))
        self.setAccessibleDescription(effect_words.tip(effect))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(lambda on: theme.look(self, "chosen" if on else "card"))
        self.pictured = False
        """Whether the effect was seen on a clip so far."""
        self._show_icon()

    def show_picture(self, image: QImage) -> None:
        """Show what the effect does to a picture."""
        self.pictured = True
        size = QSize(theme.px(WIDTH), theme.px(HEIGHT)) * SHARPNESS
        scaled = image.scaled(
            size,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        made = _empty(size)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(_rounded(size))
        painter.drawImage(
            (size.width() - scaled.width()) // 2, (size.height() - scaled.height()) // 2, scaled
        )
        painter.end()
        self._put(made)

    def _show_icon(self) -> None:
        """Until there is a picture, the icon of the table stands for it."""
        size = QSize(theme.px(WIDTH), theme.px(HEIGHT)) * SHARPNESS
        made = _empty(size)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_rounded(size), theme.current().colour("primary_soft"))
        drawing = icons.pixmap(self.effect.kind.icon, theme.current().primary, 28)
        side = theme.px(28) * SHARPNESS
        painter.drawPixmap((size.width() - side) // 2, (size.height() - side) // 2, side, side, drawing)
        painter.end()
        self._put(made)

    def _put(self, picture: QPixmap) -> None:
        picture.setDevicePixelRatio(SHARPNESS)
        self._picture.setPixmap(picture)


def _empty(size: QSize) -> QPixmap:
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _rounded(size: QSize) -> QPainterPath:
    shape = QPainterPath()
    radius = theme.px(8) * SHARPNESS
    shape.addRoundedRect(0, 0, size.width(), size.height(), radius, radius)
    return shape
