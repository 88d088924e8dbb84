"""Cutting, deleting and moving by buttons and keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editing import Editor, at, editor, press, project_with
from trainer.model import anchors
from trainer.model.commands import (
    AddText,
    DeleteClip,
    MoveClip,
    SplitClip,
    SplitItem,
    TrimClip,
)
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text
from trainer.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 120, 90, 60)) as made:
        yield made


def test_splitting_with_the_key_and_with_the_button(opened: Editor) -> None:
    opened.player.seek(50)
    press(opened, Qt.Key.Key_S)
    opened.player.seek(150)
    QTest.mouseClick(opened.page.timeline.split, LEFT)
    assert opened.done[-2:] == (SplitClip(50), SplitClip(150))
    assert [clip.duration for clip in check(opened.timeline).picture.children] == [50, 70, 30, 60, 60]


def test_split_is_only_offered_where_it_can_be_done(opened: Editor) -> None:
    split = opened.page.timeline.split
    opened.player.seek(120)
    assert not split.isEnabled()
    opened.player.seek(121)
    assert split.isEnabled()
    opened.player.seek(270)
    assert not split.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_deleting_the_chosen_clip(opened: Editor, key: Qt.Key) -> None:
    second = opened.ids()[1]
    assert not opened.page.timeline.delete.isEnabled()
    QTest.mouseClick(opened.view, LEFT, pos=at(opened, 160))
    press(opened, key)
    assert opened.done[-1] == DeleteClip(second)
    assert opened.timeline.duration == 180
    assert opened.view.selected is None


def test_cutting_off_the_ends_with_brackets(opened: Editor) -> None:
    first, second, _ = opened.ids()
    opened.player.seek(40)
    press(opened, Qt.Key.Key_BracketLeft)
    assert opened.done[-1] == TrimClip(first, TimeRange(70, 80))
    assert opened.player.position == 0  # still the same picture
    opened.player.seek(100)
    press(opened, Qt.Key.Key_BracketRight)
    assert opened.done[-1] == TrimClip(second, TimeRange(30, 20))


def test_moving_the_chosen_clip_with_keys(opened: Editor) -> None:
    first = opened.ids()[0]
    opened.view.select(first)
    press(opened, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert opened.done[-1] == MoveClip(first, 1)
    assert opened.ids()[1] == first


def titled(opened: Editor) -> str:
    """A title from frame 30 to 90, chosen; its id."""
    assert opened.document.do(AddText(Role.TITLE, Text("Batik", anchors.at(opened.timeline, 30), 60)))
    (title,) = opened.timeline.words(Role.TITLE)
    opened.view.select(title.id)
    return title.id


def test_what_is_chosen_is_split_and_not_the_picture_below_it(opened: Editor) -> None:
    title = titled(opened)
    picture = opened.timeline.picture
    opened.player.seek(50)
    press(opened, Qt.Key.Key_S)
    assert opened.done[-1] == SplitItem(title, 50)
    opened.page.media.overlay_wanted.emit(opened.timeline.media[0].id)
    (overlay,) = opened.timeline.clips(Role.OVERLAY)
    opened.player.seek(70)
    QTest.mouseClick(opened.page.timeline.split, LEFT)
    assert opened.done[-1] == SplitItem(overlay.id, 70)
    assert len(check(opened.timeline).clips(Role.OVERLAY)) == 2
    assert opened.timeline.picture == picture
    opened.player.seek(200)  # away from it the clip at the line is meant
    press(opened, Qt.Key.Key_S)
    assert opened.done[-2:] == (SplitItem(overlay.id, 70), SplitClip(200))


def test_a_caption_of_one_word_is_not_parted_nor_the_picture(opened: Editor) -> None:
    assert opened.document.do(AddText(Role.CAPTION, Text("Batik", Anchor(10, opened.ids()[0]), 60)))
    opened.view.select(opened.timeline.words(Role.CAPTION)[0].id)
    opened.player.seek(40)
    assert not opened.page.actions_table["split"].isEnabled()


def test_the_line_stays_when_a_title_is_cut_off_at_it(opened: Editor) -> None:
    titled(opened)
    opened.player.seek(50)
    press(opened, Qt.Key.Key_BracketLeft)
    assert opened.timeline.range_of(opened.timeline.words(Role.TITLE)[0]) == TimeRange(50, 40)
    assert opened.player.position == 50
