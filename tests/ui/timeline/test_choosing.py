"""Several are chosen with Ctrl and Shift, and deleted in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editing import editor, project_with
from tests.ui.timeline.layered import everything, ids_of
from trainer.errors import EditImpossible
from trainer.model.commands import DeleteItems
from trainer.model.invariants import check
from trainer.model.schema import Role
from trainer.settings import Settings
from trainer.ui.timeline import landmarks
from trainer.ui.timeline.choosing import extended

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_what_another_click_chooses() -> None:
    timeline = everything()
    a, b, c = (clip.id for clip in timeline.picture.children)
    (music,) = ids_of(timeline, Role.MUSIC)
    nobody: frozenset[str] = frozenset()
    assert extended(timeline, (None, nobody), a, through=False) == (a, nobody)
    assert extended(timeline, (a, nobody), music, through=False) == (music, frozenset({a}))
    assert extended(timeline, (a, nobody), c, through=True) == (c, frozenset({a, b}))
    assert extended(timeline, (c, frozenset({a, b})), b, through=False) == (c, frozenset({a}))
    assert extended(timeline, (c, frozenset({a})), c, through=False) == (a, nobody)
    assert extended(timeline, (a, nobody), a, through=False) == (None, nobody)


def test_a_clip_goes_with_its_titles_in_one_step() -> None:
    timeline = everything()
    first = timeline.picture.children[0].id
    titles = ids_of(timeline, Role.TITLE)
    after = check(DeleteItems((first, *titles)).apply(timeline))
    assert not after.words(Role.TITLE)
    assert len(after.picture.children) == 2
    with pytest.raises(EditImpossible):
        DeleteItems((first, "gone")).apply(timeline)


def test_clicks_choose_and_one_key_deletes(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    with editor(qtbot, project_with(tmp_path / "batik", 60, 60, 60, 60)) as opened:
        ids, view = opened.ids(), opened.view

        def click(number: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
            place = landmarks.clip(view.places(), number)
            assert place is not None
            QTest.mouseClick(view, LEFT, keys, place.center())

        click(1)
        click(3, SHIFT)
        click(2, CTRL)
        assert (view.selected, view.also) == (ids[2], frozenset({ids[0]}))
        click(4)
        assert (view.selected, view.also) == (ids[3], frozenset())
        click(2, CTRL)
        before = opened.timeline
        QTest.keyClick(view, Qt.Key.Key_Delete)
        assert opened.ids() == [ids[0], ids[2]]
        assert (view.selected, view.also) == (None, frozenset())
        opened.document.undo()
        assert opened.timeline == before
