"""The same edit on another canvas."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.model.strategies import strip
from tests.ui.editing import OFFSCREEN_MENUS, editor, project_with
from trainer.model.canvas import CANVASES, Framing
from trainer.model.commands import FrameClip, SetCanvas
from trainer.settings import Settings
from trainer.ui.shape_menu import ShapeMenu


@OFFSCREEN_MENUS
@pytest.mark.parametrize("shape", ["16:9", "1:1"])
def test_another_shape_is_one_step(qtbot: QtBot, tmp_path: Path, settings: Settings, shape: str) -> None:
    with editor(qtbot, project_with(tmp_path / "Proyek", 30)) as opened:
        opened.page.actions_table["shape"].trigger()
        menu = opened.page.findChild(ShapeMenu)
        assert menu is not None
        actions = {action.objectName(): action for action in menu.actions()}
        assert list(actions) == list(CANVASES)
        assert actions["9:16"].isChecked()
        before = opened.timeline
        actions[shape].trigger()
        menu.close()
        assert opened.done[-1] == SetCanvas(shape)
        assert opened.timeline.canvas == opened.page.preview.canvas == CANVASES[shape]
        assert opened.timeline.picture == before.picture
        opened.document.undo()
        assert opened.timeline == before


def test_a_shape_with_framings_of_its_own_is_found_again(qtbot: QtBot, settings: Settings) -> None:
    timeline = strip("A[0:40]")
    for command in (SetCanvas("16:9"), FrameClip("c1", Framing(centre_y=100)), SetCanvas("9:16")):
        timeline = command.apply(timeline)
    around = QWidget()
    qtbot.addWidget(around)
    told = {action.objectName(): action.text() for action in ShapeMenu(timeline, around).actions()}
    assert "sudah diatur" in told["16:9"]
    assert not any("sudah diatur" in told[shape] for shape in ("9:16", "1:1"))
