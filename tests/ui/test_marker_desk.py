"""M marks a place; the ruler shows it, edges are drawn to it, and F2 writes on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editing import Editor, editor, project_with
from trainer.model.commands import RemoveMarker, SetMarker
from trainer.settings import Settings
from trainer.ui import theme

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "batik", 60, 40)) as opened:
        yield opened


def flag_seen(opened: Editor, frame: int) -> bool:
    """Whether the ruler shows a flag at ``frame``."""
    shown = opened.view.grab().toImage()
    at = QPoint(opened.view.scale.x(frame), opened.view.metrics.ruler - 10) * shown.devicePixelRatio()
    return shown.pixelColor(at) == QColor(theme.current().blue)


def test_m_marks_and_unmarks(opened: Editor) -> None:
    opened.player.seek(20)
    assert not opened.page.actions_table["next_marker"].isEnabled()
    QTest.keyClick(opened.view, Qt.Key.Key_M)
    assert opened.done[-1] == SetMarker(20)
    opened.player.seek(80)
    QTest.keyClick(opened.view, Qt.Key.Key_M)
    opened.player.seek(50)
    assert flag_seen(opened, 20)
    assert 20 in opened.view.magnet([]).strong
    QTest.keyClick(opened.view, Qt.Key.Key_Up, SHIFT)
    assert opened.player.position == 20
    assert not opened.page.actions_table["previous_marker"].isEnabled()
    QTest.keyClick(opened.view, Qt.Key.Key_M)
    assert opened.done[-1:] == (RemoveMarker(20),)
    opened.player.seek(0)
    assert not flag_seen(opened, 20)
    QTest.keyClick(opened.view, Qt.Key.Key_Down, SHIFT)
    assert opened.player.position == 80


def test_words_are_written_where_the_marker_stands(opened: Editor) -> None:
    opened.player.seek(30)
    QTest.keyClick(opened.view, Qt.Key.Key_F2)
    line = opened.page.marking.line
    assert line.isVisible()
    QTest.keyClicks(line, "harga m")  # letters are letters here, not keys of the editor
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened.done[-1] == SetMarker(30, "harga m")
    assert not line.isVisible()
    opened.player.seek(0)
    QTest.keyClick(opened.view, Qt.Key.Key_Down, SHIFT)
    assert any("harga m" in text for text in opened.said)

    done = opened.done
    place = QPoint(opened.view.scale.x(30), opened.view.metrics.ruler - 8)
    QTest.mouseDClick(opened.view, Qt.MouseButton.LeftButton, pos=place)
    assert line.text() == "harga m"
    QTest.keyClicks(line, "lain")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert opened.done == done
