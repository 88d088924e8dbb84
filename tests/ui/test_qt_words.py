"""Qt's own dialogs speak the learner's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from trainer import words
from trainer.settings import Settings
from trainer.ui.qt_words import SENTENCES, QtWords

KEYS = ("Alt+", "Ctrl+", "QT_LAYOUT_DIRECTION")
"""Names of keys that are the same in every language, and a switch that is no sentence."""


class Listening(QtWords):
    """Notes what Qt asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        self.asked.add((context, sourceText))
        return super().translate(context, sourceText, disambiguation, n)


@pytest.fixture
def listening(qapp: QApplication, settings: Settings) -> Iterator[Listening]:
    translator = Listening()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("mode", [QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.Directory])
def test_every_word_of_the_file_dialog_is_in_the_table(
    qtbot: QtBot, listening: Listening, mode: QFileDialog.FileMode
) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.ensurePolished()
    asked = {(context, text) for context, text in listening.asked if context.startswith("QFile")}
    assert asked
    assert not {text for _, text in asked if text not in SENTENCES and not text.startswith(KEYS)}


def test_the_menu_of_a_text_field_is_translated(qtbot: QtBot, listening: Listening) -> None:
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        titles = [action.text().split("\t")[0] for action in menu.actions()]
        menu.deleteLater()
        assert "&Salin" in titles
        assert "&Copy" not in titles


def test_english_is_left_to_qt(qtbot: QtBot, listening: Listening) -> None:
    words.use("en")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"


def test_what_is_not_in_the_catalogue_is_not_blank(listening: Listening) -> None:
    assert QCoreApplication.translate("QColorDialog", "Pick Screen Color") == "Pick Screen Color"
    assert QCoreApplication.translate("QThing", "%n thing(s)", None, 3) == "3 thing(s)"
