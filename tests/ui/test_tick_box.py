"""A ticked box looks ticked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from trainer.ui import theme
from trainer.ui.tick_box import TickBox


def colours(box: TickBox) -> set[str]:
    """The colours in the first pixels of the row, where the box is."""
    image = box.grab().toImage()
    side = min(image.height(), theme.px(24))
    return {QColor(image.pixel(x, y)).name() for x in range(side) for y in range(image.height())}


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", ["normal", "huge"])
def test_the_tick_is_seen_when_it_is_there(qtbot: QtBot, dress: Dress, look: str, size: str) -> None:
    dress(theme=look, text_size=size)
    box = TickBox("Siapkan ekspor")
    qtbot.addWidget(box)
    box.show()
    tokens = theme.current()
    primary, tick = QColor(tokens.primary).name(), QColor(tokens.on_primary).name()
    assert primary not in colours(box)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert {primary, tick} <= colours(box)


def test_a_press_beside_the_words_counts(qtbot: QtBot, dress: Dress) -> None:
    dress()
    box = TickBox("Sampul")
    qtbot.addWidget(box)
    box.resize(400, 40)
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()
