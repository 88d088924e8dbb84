"""The list of captions."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.caption_list import AIR, CaptionList, Row


def high(shown: CaptionList, words: str) -> int:
    shown._rows.show([Row("k1", "1", words, "", False, words)])
    return shown.sizeHintForRow(0)


def test_a_line_ends_between_words(qtbot: QtBot, settings: Settings) -> None:
    shown = CaptionList()
    qtbot.addWidget(shown)
    shown.show()
    word = "dikerjakan"
    letters = QFontMetrics(shown._painter.normal)
    room = letters.horizontalAdvance(word) * 3 // 2 + 2 * theme.px(AIR)
    shown.resize(room + shown.width() - shown.viewport().width(), 300)
    assert high(shown, " ".join([word] * 4)) - high(shown, word) >= 3 * letters.height()


def test_a_word_that_is_longer_than_a_line_goes_on_in_the_next(qtbot: QtBot, settings: Settings) -> None:
    shown = CaptionList()
    qtbot.addWidget(shown)
    shown.show()
    shown.resize(theme.px(220), 300)
    assert high(shown, "semenit" * 9) > high(shown, "semenit") + QFontMetrics(shown._painter.normal).height()
