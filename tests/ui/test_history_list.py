"""A step in the list is a place to go to, and nothing is lost by going."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.editing import editor, project_with
from trainer.model.commands import RenameProject
from trainer.ui.history_list import HistoryList, go_to


def test_a_press_goes_back_and_the_same_list_leads_on_again(
    qtbot: QtBot, dress: Dress, tmp_path: Path
) -> None:
    dress()
    with editor(qtbot, project_with(tmp_path / "p", 10)) as opened:
        for name in ("Satu", "Dua", "Tiga"):
            opened.document.do(RenameProject(name))
        count = len(opened.done)
        opened.page.actions_table["history"].trigger()
        (dialog,) = opened.page.findChildren(HistoryList)
        assert dialog.list.count() == count + 1
        assert dialog.list.item(0).text() == "Beri nama proyek (di sini)"
        item = dialog.list.item(2)
        QTest.mouseClick(
            dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=dialog.list.visualItemRect(item).center()
        )
        assert opened.timeline.name == "Satu"
        assert len(opened.document.project.history.undone) == 2
        go_to(opened.document, count)
        assert opened.timeline.name == "Tiga"


def test_the_keyboard_goes_there_too(qtbot: QtBot, dress: Dress, tmp_path: Path) -> None:
    dress()
    with editor(qtbot, project_with(tmp_path / "p")) as opened:
        opened.document.do(RenameProject("Satu"))
        dialog = HistoryList(opened.document, opened.page)
        dialog.open()
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        assert opened.timeline.name == "Batik Bu Sri"
        go_to(opened.document, 99)
        assert opened.timeline.name == "Satu"
