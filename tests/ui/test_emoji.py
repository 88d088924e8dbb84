"""Emoji are put in where the writing mark stands, and nothing that was written goes."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.editing import OFFSCREEN_MENUS
from trainer.settings import Settings
from trainer.typeset import fonts
from trainer.typeset.lines import broken
from trainer.typeset.styles import style
from trainer.ui.emoji import LISTS, EmojiButton
from trainer.ui.words_edit import WordsEdit
from trainer.words import translate


def test_it_is_written_at_the_mark_and_marked_words_stay(qtbot: QtBot, settings: Settings) -> None:
    words = WordsEdit()
    button = EmojiButton(words)
    for one in (words, button):
        qtbot.addWidget(one)
    words.show_words("Batik tulis")
    words.selectAll()
    button.write("\U0001f525")
    assert words.words == "Batik tulis \U0001f525"
    QTest.keyClicks(words, " murah")
    assert words.words == "Batik tulis \U0001f525 murah"
    assert words.letters_before == len(words.words)
    words.show_words("")
    button.write("\U0001f525")
    assert words.words == "\U0001f525"


@OFFSCREEN_MENUS
def test_the_menu_names_each_and_writes_what_is_chosen(qtbot: QtBot, settings: Settings) -> None:
    words = WordsEdit()
    button = EmojiButton(words)
    for one in (words, button):
        qtbot.addWidget(one)
        one.show()
    button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [one.text() for one in menu.actions()] == [translate("Emoji", heading) for heading in LISTS]
    first = menu.actions()[2].menu()
    assert isinstance(first, QMenu)
    assert len(first.actions()) == len(list(LISTS.values())[2])
    first.actions()[0].trigger()
    menu.close()
    assert words.words == "\U0001f6d2"


def test_each_is_one_colour_glyph_of_ours(qapp: QApplication) -> None:
    fonts.ready()
    faces = [face for faces in LISTS.values() for face in faces]
    assert len(set(faces)) == len(faces)
    for face in faces:
        (line,) = broken(face, style("tegas"), 10_000)
        glyphs = [glyph for run in line.emoji for glyph in run.glyphIndexes()]
        assert line.path.isEmpty(), face
        assert len([glyph for glyph in glyphs if glyph]) >= 1, face
