"""The lock of the picture track, with a real mouse and real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.dragging import drop, file_mime
from tests.ui.editing import Editor, at, editor, press, project_with
from trainer.media.compositor import Composition
from trainer.model.canvas import Canvas
from trainer.model.commands import DeleteClip, DeleteItems, LayClip, OverwriteClip, RemoveMedia, TrimClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.settings import Settings
from trainer.ui.timeline.dropping import media_mime
from trainer.ui.timeline.intents import NUDGE

LEFT = Qt.MouseButton.LeftButton
LONG = 20_000


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 120, 90, 60)) as made:
        yield made


@pytest.fixture
def unlocked(qtbot: QtBot, opened: Editor) -> Editor:
    """The editor with its magnet off."""
    QTest.mouseClick(opened.page.timeline.magnet, LEFT)
    qtbot.waitUntil(lambda: opened.view.black is not None, timeout=LONG)
    return opened


def places(opened: Editor) -> list[tuple[str, int, int]]:
    """Each clip of the picture with where it lies; black is "~"."""
    black = opened.view.black
    return [
        ("~" if clip.media == black else clip.id, place.start, place.end)
        for clip, place in check(opened.timeline).picture.placed()
    ]


def drag(opened: Editor, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(opened.view, LEFT, pos=start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(opened.view, start + (end - start) * share)
        QTest.qWait(1)
    QTest.mouseRelease(opened.view, LEFT, pos=end)


def row(opened: Editor) -> int:
    return opened.view.track_place().center().y() - 20  # above the badges of the cuts


def test_the_magnet_is_on_at_first_and_says_what_changes(qtbot: QtBot, opened: Editor) -> None:
    assert opened.page.actions_table["magnet"].isChecked()
    first = opened.ids()[0]
    opened.view.select(first)
    press(opened, Qt.Key.Key_Comma)
    assert opened.done[-1] == TrimClip(first, TimeRange(30, 119))
    opened.page.actions_table["magnet"].trigger()
    qtbot.waitUntil(lambda: opened.view.black is not None, timeout=LONG)
    count = len(opened.said)
    assert count
    assert len(opened.timeline.media) == 2  # the black picture
    opened.page.actions_table["magnet"].trigger()
    assert opened.view.black is None
    assert len(opened.said) == count + 1
    opened.page.actions_table["magnet"].trigger()
    qtbot.waitUntil(lambda: opened.view.black is not None, timeout=LONG)
    assert len(opened.timeline.media) == 2  # it is there already


def test_keys_leave_the_others_where_they_are(unlocked: Editor) -> None:
    first, second, third = unlocked.ids()
    unlocked.view.select(second)
    press(unlocked, Qt.Key.Key_Delete)
    assert isinstance(unlocked.done[-1], DeleteItems)
    assert places(unlocked) == [(first, 0, 120), ("~", 120, 210), (third, 210, 270)]
    press(unlocked, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    unlocked.player.seek(150)
    unlocked.view.select(second)
    press(unlocked, Qt.Key.Key_BracketLeft)
    assert places(unlocked)[1:3] == [("~", 120, 150), (second, 150, 210)]
    assert unlocked.player.position == 150
    press(unlocked, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert places(unlocked)[1:4] == [
        ("~", 120, 150 - NUDGE), (second, 150 - NUDGE, 210 - NUDGE), ("~", 210 - NUDGE, 210)
    ]  # fmt: skip
    press(unlocked, Qt.Key.Key_Period)
    assert places(unlocked)[2] == (second, 150 - NUDGE, 211 - NUDGE)


def test_black_itself_is_taken_away_as_ever(unlocked: Editor) -> None:
    unlocked.view.select(unlocked.ids()[1])
    press(unlocked, Qt.Key.Key_Delete)
    gap = unlocked.ids()[1]
    unlocked.view.select(gap)
    press(unlocked, Qt.Key.Key_Delete)
    assert unlocked.done[-1] == DeleteClip(gap)
    assert unlocked.timeline.duration == 180


def test_a_hand_draws_an_edge_and_carries_a_clip(unlocked: Editor) -> None:
    first, second, third = unlocked.ids()
    unlocked.page.actions_table["snap"].setChecked(False)
    y = row(unlocked)
    drag(unlocked, at(unlocked, 207, y), at(unlocked, 177, y))
    assert isinstance(unlocked.done[-1], LayClip)
    (_, shorter, gap, last) = places(unlocked)
    assert shorter[:2] == (second, 120)
    assert 175 <= shorter[2] <= 185
    assert gap == ("~", shorter[2], 210)
    assert last == (third, 210, 270)
    drag(unlocked, at(unlocked, 150, y), at(unlocked, 250, y))
    assert isinstance(unlocked.done[-1], LayClip)
    assert [name for name, *_ in places(unlocked)] == [first, "~", third, second]
    assert places(unlocked)[0] == (first, 0, 120)
    assert unlocked.timeline.picture.range_of(second).start > 200


def test_a_file_that_is_dropped_covers_what_is_there(unlocked: Editor) -> None:
    first, *_ = unlocked.ids()
    unlocked.page.actions_table["snap"].setChecked(False)
    media = unlocked.timeline.media[0].id
    before = unlocked.timeline.duration
    assert drop(unlocked.view, media_mime(media), at(unlocked, 60, row(unlocked)))
    assert isinstance(unlocked.done[-1], OverwriteClip)
    assert places(unlocked)[0] == (first, 0, places(unlocked)[1][1])
    assert 55 <= places(unlocked)[1][1] <= 65
    assert unlocked.timeline.duration >= before


def test_files_from_outside_cover_what_is_there_too(qtbot: QtBot, unlocked: Editor, tmp_path: Path) -> None:
    first, second, third = unlocked.ids()
    photo = tmp_path / "foto.png"
    for number, colour in enumerate(((90, 40, 20), (20, 60, 90))):
        Image.new("RGB", (90, 160), colour).save(photo.with_stem(f"foto-{number}"))
    files = sorted(tmp_path.glob("foto-*.png"))
    assert drop(unlocked.view, file_mime(files), at(unlocked, 118, row(unlocked)))
    qtbot.waitUntil(lambda: unlocked.timeline.duration == 300, timeout=LONG)
    shown = [(name, start) for name, start, _ in places(unlocked)]
    assert shown[0] == (first, 0)
    assert [start for _, start in shown] == [0, 120, 210]
    assert not {second, third} & {name for name, _ in shown}


def test_without_its_picture_the_magnet_is_on_again(unlocked: Editor) -> None:
    black = unlocked.view.black
    assert black is not None
    unlocked.document.do(RemoveMedia(black))
    assert unlocked.view.black is None
    assert unlocked.page.actions_table["magnet"].isChecked()


def test_a_gap_is_black_in_the_video(unlocked: Editor) -> None:
    unlocked.view.select(unlocked.ids()[0])
    press(unlocked, Qt.Key.Key_Delete)
    with Composition(unlocked.timeline, unlocked.document.folder, Canvas(54, 96)) as composition:
        assert composition.frame(60).max() <= 2
        assert composition.frame(150).max() > 20
        assert not composition.missing
