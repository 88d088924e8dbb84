"""One page for each tab, and the tabs say which one it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.ui.side_tabs import SideTabs


def test_a_click_shows_the_page_of_the_tab(qtbot: QtBot, settings: Settings) -> None:
    side = SideTabs(306)
    qtbot.addWidget(side)
    pages = {name: QLabel(name) for name in ("media", "text")}
    for name, page in pages.items():
        side.add(name, name.title(), "film", page)
    side.show_tab("media")
    side.show()
    QTest.mouseClick(side.tabs["text"], Qt.MouseButton.LeftButton)
    assert side.current == "text"
    assert (pages["media"].isVisible(), pages["text"].isVisible()) == (False, True)
    assert [tab.isChecked() for tab in side.tabs.values()] == [False, True]
