"""A page has the window, and where the window is too small it scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.room import LEAST, Room, scrolling


def page() -> QWidget:
    """Wrapped words that would like to be taller than any window."""
    made = QWidget()
    words = QLabel("Batik tulis dari Lasem. " * 400)
    words.setWordWrap(True)
    words.setMinimumHeight(40)
    QVBoxLayout(made).addWidget(words)
    return made


@pytest.mark.parametrize("text_size", LEAST)
def test_a_page_is_as_large_as_the_window_or_as_it_needs(qtbot: QtBot, text_size: str) -> None:
    pages = QStackedWidget()
    pages.addWidget(page())
    room = Room(pages)
    room.give(text_size)
    area = scrolling(room)
    qtbot.addWidget(area)
    area.resize(1366, 768)
    with qtbot.waitExposed(area):
        area.show()
    qtbot.waitUntil(lambda: pages.size() == area.viewport().size())
    assert (area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()) == (0, 0)
    area.resize(910, 512)
    qtbot.waitUntil(lambda: pages.size().toTuple() == LEAST[text_size])
    assert area.verticalScrollBar().maximum() >= LEAST[text_size][1] - 512
    assert area.horizontalScrollBar().maximum() >= LEAST[text_size][0] - 910
