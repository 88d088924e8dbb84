"""The bar above the editor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editing import Editor, editor, project_with
from trainer.model.commands import RenameProject, SplitClip
from trainer.settings import Settings
from trainer.ui.document import SaveState


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 120)) as made:
        yield made


def test_undo_is_written_out_where_there_is_room(opened: Editor) -> None:
    bar = opened.page.bar
    opened.document.do(SplitClip(40))
    title = opened.document.undo_title
    assert title in bar.undo.text()
    opened.document.do(RenameProject("Nama yang sungguh sangat panjang sekali untuk sebuah proyek"))
    opened.page.resize(900, 768)
    QApplication.processEvents()
    assert opened.document.undo_title not in bar.undo.text()
    assert opened.document.undo_title in bar.undo.toolTip()


def test_nothing_to_undo_is_a_resting_button(opened: Editor) -> None:
    while opened.document.can_undo:
        opened.document.undo()
    assert not opened.page.bar.undo.isEnabled()
    assert opened.page.bar.redo.isEnabled()


def test_every_state_of_saving_has_its_word(opened: Editor) -> None:
    words = set()
    for state in SaveState:
        opened.document.save_state_changed.emit(state.value)
        words.add(opened.page.bar.state.text())
    assert len(words) == len(SaveState)


def test_an_empty_name_is_no_name(opened: Editor) -> None:
    before = opened.done
    name = opened.page.bar.name
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "   ")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert name.text() == "Batik Bu Sri"
    assert opened.done == before


def test_a_name_that_is_being_typed_is_left_alone(opened: Editor) -> None:
    name = opened.page.bar.name
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    name.selectAll()
    QTest.keyClicks(name, "Sar")
    opened.document.do(SplitClip(40))
    assert name.text() == "Sar"


def test_one_next_step_at_a_time(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    """First the clips, then the timeline, and only a video can be exported."""
    with editor(qtbot, project_with(tmp_path / "kosong")) as opened:
        export, add = opened.page.bar.export, opened.page.media.add_button
        assert [one.property("look") for one in (export, add)] == ["plain", "primary"]
        opened.page.media.bring_samples()
        qtbot.waitUntil(lambda: bool(opened.page.media.cards), timeout=20_000)
        assert [one.property("look") for one in (export, add)] == ["plain", "plain"]
        QTest.mouseClick(opened.page.media.cards[0].add, Qt.MouseButton.LeftButton)
        assert [one.property("look") for one in (export, add)] == ["primary", "plain"]
