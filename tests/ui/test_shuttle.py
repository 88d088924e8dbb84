"""J, K and L, with a clock that the test winds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.editing import Editor, editor, project_with
from trainer.ui.shuttle import Shuttle


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def wound(opened: Editor, clock: Clock) -> Shuttle:
    shuttle = opened.page.shuttle
    shuttle._clock = clock
    return shuttle


def test_each_press_is_faster_and_stop_stands(
    qtbot: QtBot, dress: Dress, tmp_path: Path, clock: Clock
) -> None:
    dress()
    with editor(qtbot, project_with(tmp_path / "p", 30, 30)) as opened:
        shuttle = wound(opened, clock)
        opened.player.seek(50)
        QTest.keyClick(opened.page, Qt.Key.Key_J)
        assert shuttle.speed == -1
        clock.now += 0.5
        shuttle.look()
        assert opened.player.position == 35
        QTest.keyClick(opened.page, Qt.Key.Key_J)
        clock.now += 0.5
        shuttle.look()
        assert (shuttle.speed, opened.player.position) == (-2, 5)
        QTest.keyClick(opened.page, Qt.Key.Key_K)
        clock.now += 1
        shuttle.look()
        assert (shuttle.speed, opened.player.position) == (0, 5)


def test_forwards_plays_with_sound_then_runs_and_halts_at_the_end(
    qtbot: QtBot, dress: Dress, tmp_path: Path, clock: Clock
) -> None:
    dress()
    with editor(qtbot, project_with(tmp_path / "p", 40)) as opened:
        shuttle = wound(opened, clock)
        QTest.keyClick(opened.page, Qt.Key.Key_L)
        assert opened.player.playing
        QTest.keyClick(opened.page, Qt.Key.Key_L)
        assert (opened.player.playing, shuttle.speed) == (False, 2)
        clock.now += 30
        shuttle.look()
        assert (opened.player.position, shuttle.speed) == (40, 0)


def test_going_elsewhere_by_hand_ends_it(qtbot: QtBot, dress: Dress, tmp_path: Path, clock: Clock) -> None:
    dress()
    with editor(qtbot, project_with(tmp_path / "p", 40)) as opened:
        shuttle = wound(opened, clock)
        opened.player.seek(30)
        shuttle.backwards()
        opened.player.seek(10)
        assert shuttle.speed == 0
