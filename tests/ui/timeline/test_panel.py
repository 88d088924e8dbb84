"""The timeline's tools: buttons above, a scroll bar below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.timeline.made import timeline_of
from tests.ui.timeline.test_view import Strip
from trainer.settings import Settings
from trainer.ui.actions import Actions, Within
from trainer.ui.timeline.panel import EMPTY_MENU, MENU, TimelinePanel


class Shown:
    def __init__(self, qtbot: QtBot) -> None:
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.actions = Actions(self.owner)
        self.panel = TimelinePanel(Strip(), self.actions, self.owner)
        self.panel.resize(1366, 220)
        self.owner.resize(1366, 220)
        self.owner.show()
        qtbot.waitExposed(self.owner)
        self.panel.view.set_timeline(timeline_of(*[120] * 20))
        QApplication.processEvents()


@pytest.fixture
def shown(qtbot: QtBot, settings: Settings) -> Shown:
    return Shown(qtbot)


def test_zooming_by_button(shown: Shown) -> None:
    view = shown.panel.view
    assert view.sight.scroll_range == 0
    before = view.scale.pixels_per_frame
    shown.actions["zoom_in"].trigger()
    assert view.scale.pixels_per_frame > before
    shown.actions["zoom_out"].trigger()
    assert view.scale.pixels_per_frame == pytest.approx(before)
    for _ in range(4):
        shown.actions["zoom_in"].trigger()
    shown.actions["zoom_fit"].trigger()
    assert view.sight.scroll_range == 0


def test_the_bar_is_there_when_there_is_more_to_see(shown: Shown) -> None:
    height = shown.panel.sizeHint().height()
    assert not shown.panel._bar.isVisible()
    for _ in range(6):
        shown.actions["zoom_in"].trigger()
    assert shown.panel._bar.isVisible()
    assert shown.panel.sizeHint().height() == height
    shown.panel._bar.setValue(200)
    assert shown.panel.view.scale.scrolled == 200
    shown.panel.view.sight.scroll_to(80)
    assert shown.panel._bar.value() == 80


def test_snapping_is_a_switch(shown: Shown) -> None:
    assert shown.actions["snap"].isChecked()
    assert shown.panel.view.magnet([10]).strong == [10]
    shown.actions["snap"].trigger()
    assert shown.panel.view.magnet([10]).strong == ()


def test_the_tools_do_their_actions(shown: Shown) -> None:
    done: list[str] = []
    shown.actions.connect_to("split", lambda: done.append("split"))
    shown.actions.connect_to("delete", lambda: done.append("delete"))
    QTest.mouseClick(shown.panel.split, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown.panel.delete, Qt.MouseButton.LeftButton)
    assert done == ["split", "delete"]


def test_the_menu_holds_what_the_table_knows(shown: Shown) -> None:
    shown.panel.view.select(shown.panel.view.timeline.picture.children[0].id)
    menu = shown.panel._menu()
    shallow = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.objectName() for action in shallow if action.menu() is None] == [
        name for name in MENU if isinstance(name, str) and name
    ]
    deep = [
        [action.objectName() for action in within.actions() if not action.isSeparator()]
        for within in menu.findChildren(QMenu)
    ]
    assert deep == [[name for name in one.names if name] for one in MENU if isinstance(one, Within)]
    menu.deleteLater()
    shown.panel.view.select(None)
    menu = shown.panel._menu()
    assert [action.objectName() for action in menu.actions() if not action.isSeparator()] == [
        name for name in EMPTY_MENU if isinstance(name, str) and name
    ]
    menu.deleteLater()
