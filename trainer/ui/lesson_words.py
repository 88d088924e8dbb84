"""Texts of a lesson as labels: bold words, and nothing else of markup."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from trainer.lesson.gestures import gesture
from trainer.lesson.plan import Beat
from trainer.lesson.player import plain
from trainer.lesson.targets import where_to_look
from trainer.model.commands import Command
from trainer.ui import icons, pieces, theme
from trainer.words import translate

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


def with_below(box: QWidget, *buttons: QPushButton) -> QWidget:
    """``box`` and below it the buttons that answer it."""
    around = QFrame()
    theme.look(around, "clear")
    whole = pieces.column(0, 8)
    whole.addWidget(box)
    for button in buttons:
        whole.addWidget(button)
    around.setLayout(whole)
    return around


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text``, without moving the focus."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, plain(text)))


def in_words(beats: Sequence[Beat], points_at: tuple[str, ...]) -> list[str]:
    """What a hand would do, one line for each action."""
    lines = []
    for number, beat in enumerate(beats, 1):
        move = gesture(beat.action, beat.before, beat.after, points_at)
        # Where a thing is says its tab too; only a tab alone has to be named.
        press = [name for name in move.press if not name.endswith(".tab")] or move.press
        said = [where_to_look(name) for name in press]
        if move.drag:
            there = where_to_look(move.drag)
            said.append(translate("LessonPanel", "Hold it, drag it, and let go there: {place}", place=there))
        if isinstance(beat.action, Command):
            done = translate("Commands", beat.action.title)
            said.append(translate("LessonPanel", "This is called: {action}.", action=done))
        lines.append(f"{number}. " + " ".join(part for part in said if part))
    return lines
