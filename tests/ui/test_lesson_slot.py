"""The place for lessons at the left of a page: seen as long as a panel is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui import lesson_slot, pieces


def test_the_place_is_seen_as_long_as_a_panel_is_in_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    slot, panel = pieces.lesson_slot(), QLabel("lesson")
    QHBoxLayout(page).addWidget(slot)
    assert slot.isHidden()
    lesson_slot.put(panel, slot)
    assert panel.parentWidget() is slot
    assert not slot.isHidden()
    with qtbot.waitSignal(panel.destroyed):
        lesson_slot.take_out(panel)
        assert slot.isHidden()


def test_a_panel_that_went_with_its_page_needs_nothing(qtbot: QtBot) -> None:
    page, panel = pieces.lesson_slot(), QLabel("lesson")
    lesson_slot.put(panel, page)
    with qtbot.waitSignal(panel.destroyed):
        page.deleteLater()
    lesson_slot.take_out(panel)
    lesson_slot.take_out(None)
