"""One page for each tab, and the tabs say which one it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.sizes import LANGUAGES
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.editor_layout import SIDE_WIDTH
from trainer.ui.side_tabs import SideTabs
from trainer.words import translate


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


@LANGUAGES
@pytest.mark.parametrize("text_size", theme.TEXT_SIZES)
def test_every_name_can_be_read(qtbot: QtBot, dress: Dress, language: str, text_size: str) -> None:
    dress(language=language, text_size=text_size)
    side = SideTabs(SIDE_WIDTH)
    qtbot.addWidget(side)
    for title in ("Media", "Text", "Captions", "Music", "Transitions", "Stickers", "Effects", "Properties"):
        side.add(title, translate("Editor", title), "film", QLabel(title))
    side.resize(side.width(), 500)
    side.show()
    around = theme.px(2 * 2) + 2  # the style's padding and frame
    for tab in side.tabs.values():
        assert tab.fontMetrics().horizontalAdvance(tab.text()) + around <= tab.width(), tab.text()
        assert side.rect().contains(tab.geometry())
