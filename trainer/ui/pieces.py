"""The small parts that every page is made of: lines of text, buttons, boxes with air."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from trainer.ui import icons, theme

LONGEST_RUN = 16
"""Letters without a space after which a line may be broken."""


def breakable(words: str) -> str:
    """``words`` with places at which a long name can go on in the next line.

    People name files "tarian_di_pendopo_bagian_kedua_final"; nothing is left out,
    so nothing needs to be.
    """
    run = re.compile(rf"(\S{{{LONGEST_RUN}}})(?=\S)")
    return run.sub("\\1\u200b", words)


def text(words: str, look: str = "body", wrap: bool = False) -> QLabel:
    """A line (with ``wrap``, a paragraph) of plain text."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)  # names of files and projects are never markup
    made.setWordWrap(wrap)
    theme.look(made, look)
    return made


def button(
    words: str,
    does: Callable[[], object] | None = None,
    look: str = "plain",
    icon: str = "",
    colour: str | None = None,
) -> QPushButton:
    """A button that calls ``does`` when it is pressed."""
    made = QPushButton(words)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    theme.look(made, look)
    if icon:
        icons.put(made, icon, colour or (theme.current().on_primary if look == "primary" else None))
    if does is not None:
        made.clicked.connect(lambda: does())
    return made


def tip(widget: QWidget, words: str) -> None:
    """Let ``widget`` say ``words`` where the mouse rests on it: as they stand, never as markup.

    A tool tip has no plain format.  Names come from strangers' projects, and one that Qt
    takes for markup could have a picture loaded from anywhere.
    """
    widget.setToolTip(html.escape(words, quote=False) if "<" in words else words)


def icon_button(name: str, icon: str, does: Callable[[], object], look: str = "plain") -> QPushButton:
    """A button that shows only an icon; ``name`` is its tool tip and what screen readers say."""
    made = button("", does, look, icon)
    tip(made, name)
    made.setAccessibleName(name)
    return made


def column(margin: int = 0, gap: int = 0) -> QVBoxLayout:
    """A vertical layout with margins and gaps in design pixels."""
    made = QVBoxLayout()
    made.setContentsMargins(*(theme.px(margin),) * 4)
    made.setSpacing(theme.px(gap))
    return made


def row(gap: int = 0) -> QHBoxLayout:
    """A horizontal layout without margins."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(theme.px(gap))
    return made


def frame(look: str) -> QFrame:
    """A box with a look of the style sheet."""
    made = QFrame()
    theme.look(made, look)
    return made


def side_by_side(*fields: tuple[str, QWidget], gap: int) -> QGridLayout:
    """Fields in a row, each below its title, ``gap`` design pixels apart from it."""
    made = QGridLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(theme.px(8))
    made.setVerticalSpacing(theme.px(gap))
    for number, (title, field) in enumerate(fields):
        label = text(title, "small")
        label.setBuddy(field)
        made.addWidget(label, 0, number)
        made.addWidget(field, 1, number)
    return made


def framed(look: str, inside: QWidget, margin: int = 0) -> QFrame:
    """``inside`` in a frame of that look, with a margin in design pixels around it."""
    made = frame(look)
    around = column(margin)
    around.addWidget(inside)
    made.setLayout(around)
    return made


def lesson_slot() -> QFrame:
    """The hidden place at the left of a page into which the window puts the lesson."""
    made = frame("side")
    made.setObjectName("lesson_slot")
    made.setFixedWidth(theme.px(318))
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    made.hide()
    return made


def scrolling(inside: QWidget) -> QScrollArea:
    """``inside``, which scrolls up and down where the window is low."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(inside)
    # A scroll area paints the window's base colour behind its inside unless told not to.
    theme.look(made.viewport(), "clear")
    theme.look(inside, "clear")
    return made


def page(widget: QWidget, bar: QWidget, inside: QWidget) -> QFrame:
    """Lay ``widget`` out as most pages are; answers the place for the lesson.

    ::

        | bar                     |
        | lesson | inside, which  |
        |        | scrolls        |
    """
    slot = lesson_slot()
    below = row()
    below.addWidget(slot)
    below.addWidget(scrolling(inside), 1)
    outside = column()
    outside.addWidget(bar)
    outside.addLayout(below, 1)
    widget.setLayout(outside)
    return slot


def into_view(widget: QWidget) -> None:
    """Scroll what scrolls around ``widget`` until it is seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, theme.px(20))
        parent = parent.parentWidget()
