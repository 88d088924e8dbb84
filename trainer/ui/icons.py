"""The shipped Lucide icons, in any colour and size, crisp on any screen.

``icon("play")`` reads ``assets/icons/play.svg`` and draws its ``currentColor`` in
a colour of the theme.  Sizes are design pixels and grow with the text size.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel

from trainer import paths
from trainer.ui import theme

FOLDER = paths.ASSETS / "icons"

AIR = 5
"""Design pixels between an icon and the text of its button, besides the style's own 4."""


def icon(name: str, colour: str | None = None, size: int = 20) -> QIcon:
    """The icon ``name`` in ``colour`` (``#RRGGBB``; the theme's ink when None).

    Raises FileNotFoundError for a name that is not shipped.
    """
    tokens = theme.current()
    made = QIcon(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, tokens.disabled, size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str | None = None, size: int = 20) -> QPixmap:
    """The icon as a square picture of ``size`` design pixels."""
    return _drawn(name, colour or theme.current().ink, theme.px(size), _pixel_ratio())


def put(button: QAbstractButton, name: str, colour: str | None = None, size: int = 20) -> None:
    """Show the icon on ``button`` at its size, with some air before the button's text."""
    air = theme.px(AIR) if button.text() else 0
    made = QIcon(_with_air(pixmap(name, colour, size), air))
    made.addPixmap(_with_air(pixmap(name, theme.current().disabled, size), air), QIcon.Mode.Disabled)
    button.setIcon(made)
    button.setIconSize(QSize(theme.px(size) + air, theme.px(size)))


def _with_air(picture: QPixmap, air: int) -> QPixmap:
    # A style sheet cannot say how far an icon stands from its text; Fusion's 4 pixels are too few.
    if not air:
        return picture
    ratio = picture.devicePixelRatio()
    wide = QPixmap(picture.width() + round(air * ratio), picture.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide


def label(name: str, colour: str | None = None, size: int = 20) -> QLabel:
    """A label that shows the icon; screen readers pass over it."""
    made = QLabel()
    made.setPixmap(pixmap(name, colour, size))
    made.setFixedSize(theme.px(size), theme.px(size))
    return made


def _pixel_ratio() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
