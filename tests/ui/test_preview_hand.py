"""The hand on the picture: choosing, moving and resizing what lies over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.timeline.layered import everything, ids_of
from trainer.model.commands import ChangeText, Command, SetBox
from trainer.model.invariants import check
from trainer.model.schema import Role, Text, Timeline
from trainer.settings import Settings
from trainer.ui import preview_marks
from trainer.ui.placing import seen_at
from trainer.ui.preview import Preview

LEFT = Qt.MouseButton.LeftButton
FRAME = 110


class Stage:
    """A preview with an overlay and a title, and what a hand made of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.preview = Preview()
        self.timeline: Timeline = everything()
        self.commands: list[Command] = []
        self.tried: list[object] = []
        self.opened: list[str] = []
        self.chosen: str | None = None
        self.preview.command_ready.connect(self._do)
        self.preview.tried.connect(self.tried.append)
        self.preview.opened.connect(self.opened.append)
        self.preview.chosen.connect(self.choose)
        qtbot.addWidget(self.preview)
        self.preview.resize(740, 460)
        self.preview.show()
        self.preview.activateWindow()
        qtbot.waitExposed(self.preview)
        picture = QImage(108, 192, QImage.Format.Format_RGB32)
        picture.fill(QColor("#336699"))
        self.preview.show_picture(picture)
        self.choose(None)

    def choose(self, chosen: str | None) -> None:
        self.chosen = chosen
        seen = seen_at(self.timeline, FRAME, self.preview.wanted_size)
        self.preview.show_items(seen, chosen)

    def _do(self, command: Command) -> None:
        self.commands.append(command)
        self.timeline = check(command.apply(self.timeline))
        self.choose(self.chosen)

    @property
    def title(self) -> str:
        return ids_of(self.timeline, Role.TITLE)[1]

    @property
    def overlay(self) -> str:
        return ids_of(self.timeline, Role.OVERLAY)[0]

    def middle(self, item_id: str) -> QPoint:
        return self.rect(item_id).center()

    def rect(self, item_id: str) -> QRect:
        item = next(item for item in self.preview.items if item.id == item_id)
        return preview_marks.on_screen(item.area, self.preview.picture_rect).toRect()

    def drag(self, start: QPoint, *stops: QPoint, release: bool = True) -> None:
        QTest.mousePress(self.preview, LEFT, pos=start)
        for stop in stops:
            QTest.mouseMove(self.preview, stop)
        if release:
            QTest.mouseRelease(self.preview, LEFT, pos=stops[-1])


@pytest.fixture
def stage(qtbot: QtBot, settings: Settings) -> Stage:
    return Stage(qtbot)


def test_a_press_chooses_and_never_edits(stage: Stage) -> None:
    QTest.mouseClick(stage.preview, LEFT, pos=stage.middle(stage.title))
    assert stage.chosen == stage.title
    QTest.mouseClick(stage.preview, LEFT, pos=stage.middle(stage.overlay))
    assert stage.chosen == stage.overlay
    QTest.mouseClick(stage.preview, LEFT, pos=QPoint(10, 10))
    assert stage.chosen is None
    assert stage.commands == []


def test_a_drag_moves_a_text_in_one_command(stage: Stage) -> None:
    before = stage.timeline.text(stage.title)
    at = stage.middle(stage.title)
    stage.drag(at, at + QPoint(5, 15), at + QPoint(8, 60), at + QPoint(12, 75))
    (command,) = stage.commands
    assert isinstance(command, ChangeText)
    after = command.text
    assert after.box.y > before.box.y + 100
    assert (after.words, after.size, after.box.width) == (before.words, before.size, before.box.width)
    assert stage.tried


def test_guides_hold_the_middle_and_show(stage: Stage) -> None:
    at = stage.middle(stage.title)
    by = round((500 - 467) * stage.preview.picture_rect.width() / 1000)
    stage.drag(at, at + QPoint(by + 2, 30), at + QPoint(by + 2, 40), release=False)
    going = stage.preview._hand.going
    assert going is not None
    assert going.line_x == 500
    stage.preview.grab()
    QTest.mouseRelease(stage.preview, LEFT, pos=at + QPoint(by + 2, 40))
    command = stage.commands[0]
    assert isinstance(command, ChangeText)
    assert command.text.box.x == 500


def test_a_corner_makes_the_letters_larger(stage: Stage) -> None:
    stage.choose(stage.title)
    corner = stage.rect(stage.title).bottomRight()
    stage.drag(corner, corner + QPoint(10, 5), corner + QPoint(30, 12))
    (command,) = stage.commands
    assert isinstance(command, ChangeText)
    assert command.text.size > 72
    assert command.text.box == everything().words(Role.TITLE)[1].box


def test_a_corner_makes_an_overlay_wider(stage: Stage) -> None:
    stage.choose(stage.overlay)
    corner = stage.rect(stage.overlay).topLeft()
    stage.drag(corner, corner - QPoint(10, 15), corner - QPoint(20, 35))
    (command,) = stage.commands
    assert isinstance(command, SetBox)
    assert command.box is not None
    assert command.box.width > 300
    assert (command.box.x, command.box.y) == (300, 700)


def test_escape_and_another_button_give_a_drag_up(stage: Stage) -> None:
    stage.preview.setFocus()
    at = stage.middle(stage.title)
    stage.drag(at, at + QPoint(20, 20), at + QPoint(40, 40), release=False)
    QTest.keyClick(stage.preview, Qt.Key.Key_Escape)
    QTest.mouseRelease(stage.preview, LEFT, pos=at + QPoint(40, 40))
    assert stage.commands == []
    assert stage.tried[-1] is None


def test_a_double_click_wants_to_write(stage: Stage) -> None:
    QTest.mouseDClick(stage.preview, LEFT, pos=stage.middle(stage.title))
    assert stage.opened == [stage.title]
    QTest.mouseRelease(stage.preview, LEFT, pos=stage.middle(stage.title))
    assert stage.commands == []


def test_arrows_move_what_is_chosen(stage: Stage) -> None:
    stage.choose(stage.title)
    stage.preview.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    box = stage.timeline.text(stage.title).box
    QTest.keyClick(stage.preview, Qt.Key.Key_Right)
    QTest.keyClick(stage.preview, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    after = stage.timeline.text(stage.title).box
    assert (after.x - box.x, after.y - box.y) == (5, 25)
    assert len(stage.commands) == 2
    QTest.keyClick(stage.preview, Qt.Key.Key_Return)
    assert stage.opened == [stage.title]
    QTest.keyClick(stage.preview, Qt.Key.Key_Escape)
    assert stage.chosen is None


def test_a_key_that_is_held_is_one_command(stage: Stage) -> None:
    stage.choose(stage.title)
    stage.preview.setFocus()
    box = stage.timeline.text(stage.title).box
    for _ in range(4):
        QTest.keyPress(stage.preview, Qt.Key.Key_Left)
    QTest.keyRelease(stage.preview, Qt.Key.Key_Left)
    assert len(stage.commands) == 1
    assert stage.timeline.text(stage.title).box.x == box.x - 20


def test_the_chosen_text_is_said_with_its_place(stage: Stage) -> None:
    stage.choose(stage.title)
    assert "Rp150.000" in stage.preview.accessibleDescription()
    assert "47" in stage.preview.accessibleDescription()
    stage.choose(None)
    assert stage.preview.accessibleDescription() == ""


def test_frames_and_zones_are_painted(stage: Stage) -> None:
    bare = stage.preview.grab().toImage()
    stage.preview.show_zone(True)
    zoned = stage.preview.grab().toImage()
    assert zoned != bare
    stage.choose(stage.title)
    framed = stage.preview.grab().toImage()
    assert framed != zoned
    place = stage.preview.item_place()
    assert place is not None
    assert place.contains(stage.middle(stage.title))


def test_a_resized_text_is_a_text(stage: Stage) -> None:
    stage.choose(stage.title)
    corner = stage.rect(stage.title).topLeft()
    stage.drag(corner, corner + QPoint(8, 5), stage.middle(stage.title))
    command = stage.commands[0]
    assert isinstance(command, ChangeText)
    assert isinstance(command.text, Text)
    assert command.text.size == 16
