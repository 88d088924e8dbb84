"""Comma and full stop move the end of a clip, with Alt its beginning."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editing import editor, project_with
from trainer.model.opentime import TimeRange
from trainer.settings import Settings

ALT = Qt.KeyboardModifier.AltModifier


def test_the_keys_trim_by_one_picture(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    with editor(qtbot, project_with(tmp_path / "batik", 60, 40)) as opened:
        first, second = opened.ids()
        opened.view.select(second)
        QTest.keyClick(opened.view, Qt.Key.Key_Comma)
        assert opened.timeline.clip(second).source_range == TimeRange(30, 39)
        assert opened.player.position == 98  # the last picture that is left
        QTest.keyClick(opened.view, Qt.Key.Key_Period)
        QTest.keyClick(opened.view, Qt.Key.Key_Period, ALT)
        assert opened.timeline.clip(second).source_range == TimeRange(31, 39)
        assert opened.player.position == 60
        assert opened.view.selected == second
        before = opened.timeline
        QTest.keyClick(opened.view, Qt.Key.Key_Comma, ALT)
        assert opened.timeline.clip(second).source_range == TimeRange(30, 40)
        opened.document.undo()
        assert opened.timeline == before
        assert opened.timeline.clip(first).source_range == TimeRange(30, 60)
