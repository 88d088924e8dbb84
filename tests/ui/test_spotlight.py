"""The ring is where its target is, and in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.rest import at_rest
from tests.ui.sizes import TEXT_SIZES
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.spotlight import AIR, THICK, Spotlight
from trainer.ui.targets import Targets

NEAR = 2
"""Pixels by which a ring may miss its target."""


class Painted(QWidget):
    """A widget that paints a part which can be somewhere else at each repaint."""

    def __init__(self) -> None:
        super().__init__()
        self.part: QRect | None = QRect(40, 10, 60, 30)
        self.setMinimumSize(300, 60)


class Room:
    """A window with two tabs; the first holds a scrolling list of buttons."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(600, 400)
        self.buttons = [QPushButton(str(number)) for number in range(20)]
        listed = QWidget()
        column = QVBoxLayout(listed)
        for button in self.buttons:
            button.setMinimumHeight(40)
            column.addWidget(button)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setWidget(listed)
        self.field = QLineEdit()
        self.tabs = QStackedWidget()
        self.tabs.addWidget(self.scroll)
        self.tabs.addWidget(self.field)
        self.painted = Painted()
        whole = QVBoxLayout(self.window)
        whole.addWidget(self.tabs, 1)
        whole.addWidget(self.painted)
        self.targets = Targets()
        self.targets.add("media.item.3", self.buttons[2])
        self.targets.add("media.item.15", self.buttons[14])
        self.targets.add("editor.name", self.field)
        self.targets.add_numbered("timeline.clip.<n>", self.painted, lambda number: self.painted.part)
        self.spotlight = Spotlight(self.window, self.targets, reduced_motion=True)
        self.found: list[frozenset[str]] = []
        self.spotlight.on_look = self.found.append
        self.window.show()
        qtbot.waitExposed(self.window)

    def place(self, widget: QWidget, rect: QRect | None = None) -> QRect:
        inside = rect or widget.rect()
        return QRect(widget.mapTo(self.window, inside.topLeft()), inside.size())

    def ringed(self, widget: QWidget, rect: QRect | None = None) -> bool:
        """Whether exactly one ring stands there, within ``NEAR`` pixels."""
        if len(self.spotlight.rings) != 1 or not self.spotlight.isVisible():
            return False
        ring, wanted = self.spotlight.rings[0], self.place(widget, rect)
        misses = (
            ring.left() - wanted.left(),
            ring.top() - wanted.top(),
            ring.right() - wanted.right(),
            ring.bottom() - wanted.bottom(),
        )
        return all(abs(miss) <= NEAR for miss in misses)


@pytest.fixture
def room(qtbot: QtBot, settings: Settings) -> Room:
    return Room(qtbot)


def test_it_rings_what_it_is_told(room: Room) -> None:
    room.spotlight.point_at(["media.item.3"])
    assert room.ringed(room.buttons[2])
    room.spotlight.point_at([])
    assert not room.spotlight.isVisible()


def test_the_ring_is_drawn_around_the_target_and_never_on_it(room: Room) -> None:
    room.spotlight.point_at(["media.item.3"])
    target = room.place(room.buttons[2])
    out = theme.px(AIR) + theme.px(THICK) // 2
    assert room.spotlight.ring_at(QPoint(target.left() - out, target.center().y()))
    assert room.spotlight.ring_at(QPoint(target.center().x(), target.bottom() + out))
    for inside in (target.center(), target.topLeft(), target.bottomRight()):
        assert not room.spotlight.ring_at(inside)
    seen = room.window.grab().toImage()
    ratio = seen.devicePixelRatio()
    colour = seen.pixelColor(round((target.left() - out) * ratio), round(target.center().y() * ratio))
    assert colour == theme.current().colour("amber")


def test_it_follows_a_resize(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3"])
    room.window.resize(900, 700)
    qtbot.waitUntil(lambda: room.ringed(room.buttons[2]) and room.spotlight.width() == 900, timeout=2000)


def test_it_follows_a_scroll(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3"])
    room.scroll.verticalScrollBar().setValue(30)
    qtbot.waitUntil(lambda: room.ringed(room.buttons[2]), timeout=2000)


def test_what_is_scrolled_away_is_not_ringed_and_comes_back(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3"])
    bar = room.scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not room.spotlight.isVisible(), timeout=2000)
    assert room.found[-1] == frozenset()
    bar.setValue(0)
    qtbot.waitUntil(lambda: room.ringed(room.buttons[2]), timeout=2000)


def test_it_notices_a_tab_that_comes_and_goes(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["editor.name"])
    assert room.spotlight.rings == ()
    room.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: room.ringed(room.field), timeout=2000)
    room.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: not room.spotlight.isVisible(), timeout=2000)


def test_it_follows_what_is_painted(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["timeline.clip.1"])
    assert room.ringed(room.painted, QRect(40, 10, 60, 30))
    room.painted.part = QRect(120, 12, 90, 30)
    room.painted.update()
    qtbot.waitUntil(lambda: room.ringed(room.painted, QRect(120, 12, 90, 30)), timeout=2000)
    room.painted.part = None
    room.painted.update()
    qtbot.waitUntil(lambda: not room.spotlight.isVisible(), timeout=2000)
    room.painted.part = QRect(10, 10, 30, 30)
    room.painted.update()
    qtbot.waitUntil(lambda: room.ringed(room.painted, QRect(10, 10, 30, 30)), timeout=2000)


def test_two_targets_have_two_rings(room: Room) -> None:
    room.spotlight.point_at(["media.item.3", "timeline.clip.1", "editor.name"])
    assert len(room.spotlight.rings) == 2
    assert room.found[-1] == {"media.item.3", "timeline.clip.1"}


def test_clicks_and_keys_go_where_they_would_without_it(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3", "timeline.clip.1"])
    target = room.buttons[2]
    for place in (target.rect().center(), QPoint(1, 1)):
        with qtbot.waitSignal(target.clicked, timeout=1000):
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)
    assert room.window.childAt(room.place(target).center()) is target
    on_the_ring = room.place(target).topLeft() - QPoint(theme.px(AIR) + 1, 0)
    assert room.window.childAt(on_the_ring) is not room.spotlight
    room.buttons[1].setFocus()
    QTest.keyClick(room.buttons[1], Qt.Key.Key_Tab)
    assert target.hasFocus()
    QTest.keyClick(target, Qt.Key.Key_Tab)
    assert room.buttons[3].hasFocus()


def test_at_rest_it_does_nothing(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3"])
    looks = at_rest(qtbot, lambda: room.spotlight.looks)
    assert at_rest(qtbot, lambda: room.spotlight.looks, turns=100) == looks


def test_many_events_are_one_look(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3"])
    looks = at_rest(qtbot, lambda: room.spotlight.looks)
    for _ in range(100):
        room.spotlight.refresh()
    assert at_rest(qtbot, lambda: room.spotlight.looks) == looks + 1


def test_it_lets_go_of_everything_when_there_is_nothing_to_point_at(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3", "timeline.clip.1"])
    room.spotlight.point_at([])
    looks = at_rest(qtbot, lambda: room.spotlight.looks)
    room.window.resize(700, 500)
    room.painted.update()
    assert at_rest(qtbot, lambda: room.spotlight.looks) == looks


def test_a_target_that_is_deleted_is_no_accident(room: Room, qtbot: QtBot) -> None:
    room.spotlight.point_at(["media.item.3"])
    room.buttons[2].deleteLater()
    qtbot.waitUntil(lambda: not room.spotlight.isVisible(), timeout=2000)
    room.spotlight.point_at(["timeline.clip.1"])
    assert room.ringed(room.painted, QRect(40, 10, 60, 30))


def test_it_appears_calmly_or_at_once(room: Room, qtbot: QtBot) -> None:
    room.spotlight.reduced_motion = False
    room.spotlight.point_at(["media.item.3"])
    assert room.ringed(room.buttons[2]), "the ring knows its place from the first moment"
    target = room.place(room.buttons[2])
    out = theme.px(AIR) + theme.px(THICK) // 2
    settled = QPoint(target.left() - out, target.center().y())
    qtbot.waitUntil(lambda: room.spotlight.ring_at(settled), timeout=3000)


@TEXT_SIZES
def test_the_ring_stays_inside_the_window(qtbot: QtBot, dress: Dress, text_size: str) -> None:
    dress(text_size=text_size)
    room = Room(qtbot)
    corner = QPushButton("x", room.window)
    corner.setGeometry(0, 0, 40, 40)
    corner.show()
    room.targets.add("export.button", corner)
    room.spotlight.point_at(["export.button"])
    assert room.window.rect().contains(room.spotlight.mask().boundingRect())
    assert not room.spotlight.mask().isEmpty()
