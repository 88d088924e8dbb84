"""The same edit on another canvas."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.editing import OFFSCREEN_MENUS, editor, project_with
from trainer.model.canvas import CANVASES
from trainer.model.commands import SetCanvas
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
