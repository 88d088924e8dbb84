"""Ctrl+C, Ctrl+V and Ctrl+D in the editor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editing import Editor, editor, project_with
from trainer.model.commands import DeleteClip, DeleteItems, Duplicate, Paste, PasteItems, SetVolume
from trainer.model.purpose import Purpose
from trainer.model.schema import Role
from trainer.settings import Settings

CTRL = Qt.KeyboardModifier.ControlModifier


def press(opened: Editor, key: Qt.Key) -> None:
    QTest.keyClick(opened.view, key, CTRL)


def test_second_ones(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    project = project_with(tmp_path / "batik", 60, 40)
    with editor(qtbot, project) as opened:
        first, last = opened.ids()
        actions = opened.page.actions_table
        assert not actions["paste"].isEnabled()
        opened.document.do(SetVolume(first, 30))
        opened.view.select(first)
        press(opened, Qt.Key.Key_D)
        assert isinstance(opened.done[-1], Duplicate)
        second = opened.view.selected
        assert second is not None
        assert opened.ids() == [first, second, last]
        assert opened.timeline.clip(second).volume == 30
        assert opened.player.position == 60

        opened.view.select(last)
        press(opened, Qt.Key.Key_C)
        assert opened.said  # that it was copied, and which key pastes it
        opened.player.seek(20)
        before = opened.timeline
        press(opened, Qt.Key.Key_V)
        assert isinstance(opened.done[-1], Paste)
        pasted = opened.view.selected
        assert pasted is not None
        assert opened.timeline.range_of(opened.timeline.clip(pasted)).start == 20
        press(opened, Qt.Key.Key_Z)
        assert opened.timeline == before  # one step

        opened.player.seek(5)
        opened.page.desk.add(Purpose.HARGA)
        (title,) = opened.timeline.words(Role.TITLE)
        opened.view.setFocus()
        press(opened, Qt.Key.Key_C)
        opened.player.seek(100)
        press(opened, Qt.Key.Key_V)
        copy = opened.timeline.words(Role.TITLE)[1]
        assert (copy.words, copy.style, copy.box) == (title.words, title.style, title.box)
        assert opened.timeline.range_of(copy).start == 100
        assert opened.view.selected == copy.id


def test_several_are_copied_taken_away_and_doubled(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    with editor(qtbot, project_with(tmp_path / "batik", 60, 40, 30)) as opened:
        first, second, third = opened.ids()
        opened.view.choice.take((first, frozenset({second})))
        press(opened, Qt.Key.Key_D)
        assert isinstance(opened.done[-1], PasteItems)
        assert [clip.duration for clip in opened.timeline.picture.children] == [60, 40, 60, 40, 30]
        assert opened.view.choice.every == set(opened.ids()[2:4])
        press(opened, Qt.Key.Key_X)
        assert isinstance(opened.done[-1], DeleteItems)
        assert opened.ids() == [first, second, third]
        opened.player.seek(130)
        before = opened.timeline
        press(opened, Qt.Key.Key_V)
        assert [clip.duration for clip in opened.timeline.picture.children] == [60, 40, 30, 60, 40]
        assert opened.player.position == 130
        press(opened, Qt.Key.Key_Z)
        assert opened.timeline == before
        opened.view.select(third)
        press(opened, Qt.Key.Key_X)
        assert DeleteClip(third) in opened.done
        opened.player.seek(20)
        press(opened, Qt.Key.Key_V)
        assert [clip.duration for clip in opened.timeline.picture.children] == [20, 30, 40, 40]


def test_texts_are_put_down_as_they_lay_to_each_other(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with editor(qtbot, project_with(tmp_path / "batik", 150, 150)) as opened:
        for frame in (10, 50):
            opened.player.seek(frame)
            opened.page.desk.add(Purpose.HARGA)
        one, two = (text.id for text in opened.timeline.words(Role.TITLE))
        opened.view.choice.take((two, frozenset({one})))
        opened.view.setFocus()
        press(opened, Qt.Key.Key_C)
        opened.player.seek(150)
        press(opened, Qt.Key.Key_V)
        starts = [opened.timeline.range_of(text).start for text in opened.timeline.words(Role.TITLE)]
        assert starts == [10, 50, 150, 190]
