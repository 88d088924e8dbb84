"""The room that all pages share: as large as the window, and never smaller than pages need.

A screen of 1366 x 768 at 150 % has 910 x 512 of the pixels in which pages are measured,
at 200 % 683 x 384.  There the whole page scrolls, so nothing is ever cut off.  Where the
window is large enough a page has exactly the window, however tall its words would like to
be: it has its own places that scroll.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from trainer.ui import pieces

LEAST: Mapping[str, tuple[int, int]] = {"normal": (1024, 600), "large": (1152, 660), "huge": (1280, 720)}
"""Text size -> pixels that every page has at least."""


class Room(QWidget):
    """Holds ``pages``.  It has no layout: one would ask wrapped words how tall they would like to be."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        pages.setParent(self)

    def give(self, text_size: str) -> None:
        """Have the room that pages need at this text size."""
        self.setMinimumSize(*LEAST.get(text_size, LEAST["normal"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pages.resize(event.size())


def scrolling(room: Room) -> QScrollArea:
    """Where ``room`` scrolls when the window is smaller."""
    area = pieces.scrolling(room)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return area
