"""What an empty stage says: an icon, what to do, and the other way to do it.

::

    |      icon      |
    |  Lepaskan klip |
    |  Anda di sini  |
    |   atau tekan   |
    |   Tambah klip  |

It stands in the middle of the picture's place.  Where very large letters leave too little
room, the icon goes before a word does.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from trainer.ui import icons, theme
from trainer.words import QT_TRANSLATE_NOOP, translate

ICON, AIR = 44, 14
"""Design pixels: the icon's side, and what stays free around the words."""
ABOVE_HEADLINE, ABOVE_MORE = 8, 6
WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Invitation(Enum):
    """What an empty stage says."""

    BRING = auto()
    """There is no clip in the project yet."""
    PLACE = auto()
    """There are clips, but none is on the timeline."""


_SAID = {
    Invitation.BRING: (
        "image-plus",
        QT_TRANSLATE_NOOP("Preview", "Drop your clips here"),
        QT_TRANSLATE_NOOP("Preview", "or press Add clips at the right."),
    ),
    Invitation.PLACE: (
        "hand",
        QT_TRANSLATE_NOOP("Preview", "Drag a clip to the timeline"),
        QT_TRANSLATE_NOOP("Preview", "or press + on the clip."),
    ),
}
"""Invitation -> icon, headline, the other way to do it."""


def paint(painter: QPainter, rect: QRect, invitation: Invitation) -> None:
    """Say it inside ``rect``."""
    tokens = theme.current()
    name, headline, more = _SAID[invitation]
    icon, first, second = places(rect, invitation)
    if icon is not None:
        painter.drawPixmap(icon.topLeft(), icons.pixmap(name, tokens.primary, ICON))
    painter.setFont(_headline_font())
    painter.setPen(tokens.colour("ink"))
    painter.drawText(first, WRAPPED, translate("Preview", headline))
    painter.setFont(_more_font())
    painter.setPen(tokens.colour("quiet"))
    painter.drawText(second, WRAPPED, translate("Preview", more))


def places(rect: QRect, invitation: Invitation) -> tuple[QRect | None, QRect, QRect]:
    """Where the icon, the headline and the line below it stand in ``rect``; no icon where it is low."""
    _, headline, more = _SAID[invitation]
    air = theme.px(AIR)
    room = rect.adjusted(air, air, -air, -air)
    first = _height(_headline_font(), translate("Preview", headline), room.width())
    second = _height(_more_font(), translate("Preview", more), room.width())
    side, above, between = theme.px(ICON), theme.px(ABOVE_HEADLINE), theme.px(ABOVE_MORE)
    words = first + between + second
    iconic = side + above + words <= room.height()
    top = rect.center().y() - (words + (side + above if iconic else 0)) // 2
    icon = QRect(rect.center().x() - side // 2, top, side, side) if iconic else None
    top += side + above if iconic else 0
    return (
        icon,
        QRect(room.left(), top, room.width(), first),
        QRect(room.left(), top + first + between, room.width(), second),
    )


def _headline_font() -> QFont:
    return theme.font(17, QFont.Weight.Bold)


def _more_font() -> QFont:
    return theme.font(14)


def _height(font: QFont, said: str, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), WRAPPED, said).height()
