"""Texts of a lesson as labels: bold words, and nothing else of markup."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from trainer.lesson.player import plain
from trainer.ui import icons, pieces, theme

_BOLD = re.compile(r"\*\*(.+?)\*\*")


def rich(text: str) -> str:
    """``text`` as HTML: ``**words**`` bold, everything else as it stands; long names may break."""
    return _BOLD.sub(r"<b>\1</b>", html.escape(pieces.breakable(text), quote=False))


def paragraph(text: str, look: str = "body") -> QLabel:
    """``text`` as a label that wraps and grows; screen readers hear it without its marks."""
    made = pieces.text("", look, wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(rich(text))
    made.setAccessibleName(plain(text))
    return made


def note(look: str, icon: str, colour: str, *lines: str) -> QFrame:
    """A coloured box with an icon and one paragraph for each of ``lines``."""
    box = pieces.frame(look)
    inside = pieces.row(8)
    inside.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
    inside.addWidget(icons.label(icon, colour, 20), 0, Qt.AlignmentFlag.AlignTop)
    column = pieces.column(0, 6)
    for line in lines:
        column.addWidget(paragraph(line))
    inside.addLayout(column, 1)
    box.setLayout(inside)
    return box


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text``, without moving the focus."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, plain(text)))
