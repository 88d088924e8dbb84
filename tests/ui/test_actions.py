"""Everything that can be done, declared once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.ui import icons
from trainer.ui.actions import ACTIONS, Actions


def test_names_and_keys_are_used_once() -> None:
    assert len({facts.id for facts in ACTIONS}) == len(ACTIONS)
    keys = [QKeySequence(key).toString() for facts in ACTIONS for key in facts.keys]
    assert "" not in keys
    assert len(set(keys)) == len(keys)


def test_every_action_has_words_and_an_icon(qtbot: QtBot, settings: Settings) -> None:
    for facts in ACTIONS:
        assert facts.title
        assert facts.tip
        assert not icons.icon(facts.icon).isNull()


def test_a_button_follows_its_action(qtbot: QtBot, settings: Settings) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(owner)
    done: list[str] = []
    actions.connect_to("split", lambda: done.append("split"))
    button = actions.button("split")
    button.setParent(owner)
    owner.show()
    actions["split"].setEnabled(False)
    assert not button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == []
    actions["split"].setEnabled(True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["split"]
    assert button.text() == actions["split"].text()
    assert "S" in button.toolTip()


def test_a_checkable_button_and_its_key_agree(qtbot: QtBot, settings: Settings) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(owner)
    button = actions.button("snap", words=False)
    button.setParent(owner)
    owner.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert actions["snap"].isChecked()
    assert button.isChecked()
    actions["snap"].trigger()
    assert not button.isChecked()


def test_a_menu_is_made_from_the_table(qtbot: QtBot, settings: Settings) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(owner)
    menu = actions.menu(owner, ("split", "", "delete"))
    names = [action.objectName() for action in menu.actions()]
    assert (names[0], names[2]) == ("split", "delete")
    assert menu.actions()[1].isSeparator()
