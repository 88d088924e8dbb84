"""The field for words: one step for each pause."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.ui.words_edit import LONGEST, WordsEdit


class Desk:
    """The field on the screen, beside another, and what it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.field, self.other = WordsEdit(), WordsEdit()
        layout = QVBoxLayout(self.page)
        layout.addWidget(self.field)
        layout.addWidget(self.other)
        self.typed: list[str] = []
        self.finished: list[str] = []
        self.field.typed.connect(self.typed.append)
        self.field.finished.connect(self.finished.append)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitExposed(self.page)
        self.field.show_words("Batik")
        self.field.setFocus()
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings) -> Desk:
    return Desk(qtbot)


def test_a_pause_makes_one_step_of_many_letters(qtbot: QtBot, desk: Desk) -> None:
    QTest.keyClicks(desk.field, " tulis")
    assert desk.typed[-1] == "Batik tulis"
    assert len(desk.typed) == 6
    assert desk.finished == []
    qtbot.waitUntil(lambda: desk.finished == ["Batik tulis"], timeout=5_000)
    assert not desk.field.pending


def test_going_elsewhere_makes_a_step_at_once(desk: Desk) -> None:
    QTest.keyClicks(desk.field, "!")
    desk.other.setFocus()
    assert desk.finished == ["Batik!"]


def test_showing_and_looking_make_no_step(desk: Desk) -> None:
    desk.field.show_words("Jumputan")
    desk.other.setFocus()
    assert desk.finished == []
    assert desk.typed == []


def test_nothing_is_no_text(desk: Desk) -> None:
    desk.field.selectAll()
    QTest.keyClick(desk.field, Qt.Key.Key_Backspace)
    assert desk.field.words == ""
    desk.other.setFocus()
    assert desk.finished == []
    assert desk.field.words == "Batik"  # what is on the picture is shown again


def test_several_lines_and_no_end_of_letters(desk: Desk) -> None:
    desk.field.selectAll()
    QTest.keyClicks(desk.field, "satu")
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    QTest.keyClicks(desk.field, "dua")
    assert desk.field.words == "satu\ndua"
    desk.field.show_words("a" * 600)
    assert len(desk.field.words) == LONGEST


def test_undo_belongs_to_the_editor(desk: Desk) -> None:
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(desk.field, event)
    assert not event.isAccepted()
    letter = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s")
    letter.ignore()
    QApplication.sendEvent(desk.field, letter)
    assert letter.isAccepted()
