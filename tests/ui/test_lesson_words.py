"""A lesson's words on the screen: bold, and never markup of a stranger."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.ui.lesson_words import paragraph, rich


def test_bold_words_and_nothing_else() -> None:
    assert rich("Tekan **Urungkan**.") == "Tekan <b>Urungkan</b>."
    assert rich("<img src=x> & **<a href=x>y</a>**") == (
        "&lt;img src=x&gt; &amp; <b>&lt;a href=x&gt;y&lt;/a&gt;</b>"
    )
    assert rich("two ** stars") == "two ** stars"


def test_a_screen_reader_hears_no_marks(qtbot: QtBot, settings: Settings) -> None:
    made = paragraph("Tekan **Urungkan**.")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Tekan Urungkan."
