"""The board of emoji beside the words of a text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.typeset import fonts
from trainer.ui.emoji_picker import COLUMNS, EMOJI, EmojiBoard, EmojiButton, with_emoji
from trainer.ui.words_edit import WordsEdit


@pytest.fixture
def field(qtbot: QtBot, settings: Settings) -> Iterator[WordsEdit]:
    page, made = QWidget(), WordsEdit()
    page.setLayout(with_emoji(made))
    qtbot.addWidget(page)
    made.show_words("Batik Bu Sri")
    page.resize(300, 120)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    made.setFocus()
    yield made
    page.close()


def button_of(field: WordsEdit) -> EmojiButton:
    found = field.window().findChild(EmojiButton)
    assert isinstance(found, EmojiButton)
    return found


def board_of(field: WordsEdit) -> EmojiBoard:
    QTest.mouseClick(button_of(field), Qt.MouseButton.LeftButton)
    board = button_of(field).board
    assert board is not None
    assert board.isVisible()
    return board


def test_a_press_puts_one_in_where_the_cursor_stands(field: WordsEdit, qtbot: QtBot) -> None:
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    board = board_of(field)
    row = board.list.visualItemRect(board.list.item(2)).center()
    with qtbot.waitSignal(field.typed):
        QTest.mouseClick(board.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert field.words == f"Batik{EMOJI[2][0]} Bu Sri"
    qtbot.waitUntil(lambda: button_of(field).board is None)


def test_the_keyboard_reaches_each_of_them(field: WordsEdit, qtbot: QtBot) -> None:
    board = board_of(field)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(board.list, key)
    QTest.keyClick(board.list, Qt.Key.Key_Return)
    assert field.words == f"Batik Bu Sri{EMOJI[COLUMNS + 2][0]}"
    qtbot.waitUntil(lambda: button_of(field).board is None)


def test_escape_leaves_the_words_as_they_are(field: WordsEdit, qtbot: QtBot) -> None:
    board = board_of(field)
    QTest.keyClick(board.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: button_of(field).board is None)
    assert field.words == "Batik Bu Sri"


def test_words_that_were_cleared_stay_cleared_while_an_emoji_is_chosen(field: WordsEdit) -> None:
    field.clear()
    board = board_of(field)
    board.list.itemClicked.emit(board.list.item(0))
    assert field.words == EMOJI[0][0]


def test_a_screen_reader_says_what_each_one_is(field: WordsEdit, qtbot: QtBot) -> None:
    board = board_of(field)
    names = [board.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(len(EMOJI))]
    assert all(names)
    assert len(set(names)) == len(EMOJI)
    board.close()
    qtbot.waitUntil(lambda: button_of(field).board is None)


def test_each_is_in_the_shipped_letters(settings: Settings) -> None:
    fonts.ready()
    letters = QRawFont.fromFont(QFont(fonts.EMOJI))
    assert letters.familyName() == fonts.EMOJI
    assert [name for emoji, name in EMOJI if not letters.supportsCharacter(ord(emoji[0]))] == []
