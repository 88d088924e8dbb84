"""One question: which shape?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.sizes import LANGUAGES, SCREENS, TEXT_SIZES
from trainer.model.canvas import CANVASES
from trainer.settings import Settings
from trainer.ui.new_project_page import SHAPES, NewProjectPage
from trainer.ui.targets import Targets


def new_page(qtbot: QtBot, targets: Targets | None = None) -> NewProjectPage:
    page = NewProjectPage(targets or Targets())
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def test_there_is_a_card_for_every_shape() -> None:
    assert set(SHAPES) == set(CANVASES)


@pytest.mark.parametrize(
    ("shape", "target"), [("9:16", "new.vertical"), ("16:9", "new.wide"), ("1:1", "new.square")]
)
def test_a_card_chooses_its_shape_by_mouse_and_by_key(
    qtbot: QtBot, settings: Settings, shape: str, target: str
) -> None:
    targets = Targets()
    page = new_page(qtbot, targets)
    qtbot.waitUntil(lambda: targets.find(target) is not None)
    found = targets.find(target)
    assert found is not None
    with qtbot.waitSignal(page.chosen) as clicked:
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.chosen) as pressed:
        QTest.keyClick(found[0], Qt.Key.Key_Space)
    assert clicked.args == pressed.args == [shape]


def test_enter_takes_the_usual_shape_and_the_bar_leads_back(qtbot: QtBot, settings: Settings) -> None:
    page = new_page(qtbot)
    assert page.window().focusWidget() is page.cards["9:16"]
    with qtbot.waitSignal(page.back_requested):
        QTest.mouseClick(page.bar.back, Qt.MouseButton.LeftButton)


@SCREENS
@TEXT_SIZES
@LANGUAGES
@pytest.mark.parametrize("running", [False, True], ids=["alone", "in a lesson"])
def test_nothing_is_cut_off(
    qtbot: QtBot, dress: Dress, screen: tuple[int, int], text_size: str, language: str, running: bool
) -> None:
    dress(text_size=text_size, language=language)
    page = new_page(qtbot)
    page.resize(*screen)
    page.lesson_slot.setVisible(running)
    assert lasting_faults(qtbot, page) == []
