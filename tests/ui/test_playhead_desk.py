"""The playhead, moved by keys and by playing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editing import NO_KEYS, Editor, editor, press, project_with
from trainer.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 120, 90, 60)) as made:
        yield made


def test_keys_move_the_playhead(opened: Editor) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    steps: list[tuple[Qt.Key, Qt.KeyboardModifier, int]] = [
        (Qt.Key.Key_Right, NO_KEYS, 1),
        (Qt.Key.Key_Right, shift, 11),
        (Qt.Key.Key_Left, NO_KEYS, 10),
        (Qt.Key.Key_End, NO_KEYS, 270),
        (Qt.Key.Key_Left, shift, 260),
        (Qt.Key.Key_Up, NO_KEYS, 210),
        (Qt.Key.Key_Up, NO_KEYS, 120),
        (Qt.Key.Key_Down, NO_KEYS, 210),
        (Qt.Key.Key_Home, NO_KEYS, 0),
    ]
    for key, modifier, frame in steps:
        press(opened, key, modifier)
        assert opened.player.position == frame
        assert opened.view.playhead == frame
    assert opened.view.selected == opened.ids()[2]


def test_it_plays_in_time_through_the_cuts(qtbot: QtBot, opened: Editor) -> None:
    opened.player.seek(230)
    QTest.mouseClick(opened.page.transport.play, LEFT)
    qtbot.waitUntil(lambda: not opened.player.playing, timeout=15_000)
    assert opened.player.position == 270
    assert opened.player.shown > 0
    assert opened.view.playhead == 270
