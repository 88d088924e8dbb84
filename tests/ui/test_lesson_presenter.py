"""How a lesson appears in a window: the panel, the ring, a word, the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.lessons import Stage, solution, stage
from trainer import words
from trainer.model.commands import RenameProject
from trainer.ui import pieces
from trainer.ui.jobs import Jobs


@pytest.fixture
def here(qtbot: QtBot, jobs: Jobs, dress: Dress, tmp_path: Path) -> Iterator[Stage]:
    settings = dress(language="en")
    settings.reduced_motion = True
    with stage(qtbot, jobs, settings, tmp_path) as made:
        yield made


def test_the_ring_is_around_the_target_until_the_step_is_reached(here: Stage) -> None:
    here.to_step("export")
    assert [ring.size() for ring in here.controller.presenter.spotlight.rings] == [here.button.size()]
    assert here.panel.where == ""
    here.act(solution("export"))
    assert not here.controller.presenter.spotlight.isVisible()


def test_where_to_look_is_said_when_there_is_nothing_to_ring(here: Stage) -> None:
    here.to_step("trim")
    assert not here.controller.presenter.spotlight.isVisible()
    assert here.panel.where == "Look for the right end of the first clip on the timeline."
    here.act(solution("trim"))
    assert here.panel.where == ""


def test_after_a_button_is_gone_enter_does_not_fall_on_its_neighbour(here: Stage, qtbot: QtBot) -> None:
    here.to_step("trim")
    assert here.panel.hasFocus()
    QTest.keyClick(here.panel, Qt.Key.Key_Return)
    QTest.keyClick(here.panel, Qt.Key.Key_Space)
    assert here.session.step.id == "trim"
    assert here.controller.running


def test_typing_is_never_interrupted(here: Stage, qtbot: QtBot) -> None:
    here.to_step("name")
    here.field.setFocus()
    assert here.document is not None
    here.document.do(RenameProject("sri-batik"))
    assert here.session.outcome.passed
    assert here.field.hasFocus()


def test_f6_goes_to_the_target_and_back(here: Stage, qtbot: QtBot) -> None:
    here.to_step("export")
    here.controller.presenter.switch_focus()
    assert here.button.hasFocus()
    here.controller.presenter.switch_focus()
    assert here.panel.isAncestorOf(here.window.focusWidget())


def test_new_pages_get_a_new_panel_in_the_language_now_in_use(here: Stage) -> None:
    here.to_step("trim")
    here.panel.hint.click()
    old = here.panel
    words.use("id")
    slot = pieces.lesson_slot()
    layout = here.window.layout()
    assert layout is not None
    layout.addWidget(slot)
    here.controller.show_on("editor", slot)
    assert here.panel is not old
    assert not here.slot.isVisible()
    assert slot.isVisible()
    assert len(here.session.hints) == 1
    assert here.session.text.title == "Pendekkan jadi 4 detik"
