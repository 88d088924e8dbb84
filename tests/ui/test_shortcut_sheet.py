"""Every key on one sheet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from trainer.ui.actions import ACTIONS, key_text
from trainer.ui.shortcut_sheet import ShortcutSheet
from trainer.words import translate


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("text_size", ["normal", "huge"])
def test_the_sheet_holds_the_whole_table(qtbot: QtBot, dress: Dress, text_size: str, language: str) -> None:
    dress(text_size=text_size, language=language)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    sheet = ShortcutSheet(window)
    sheet.open()
    qtbot.waitExposed(sheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    for facts in ACTIONS:
        assert translate("Actions", facts.title) in texts
        assert key_text(facts.keys) in texts
    assert not faults(sheet)
    sheet.close()
