"""The panel shows what the session says, readable in every size and language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.lesson.made import first_lesson
from tests.ui.clipping import faults, lasting_faults
from tests.ui.conftest import Dress
from tests.ui.sizes import LANGUAGES, TEXT_SIZES
from trainer.lesson import script
from trainer.lesson.player import Rehearsal, mistake, plain
from trainer.lesson.progress import Phase
from trainer.lesson.session import Session
from trainer.settings import Settings
from trainer.ui import pieces
from trainer.ui.lesson_panel import LessonPanel

LESSON = first_lesson()
STEPS = [step.id for step in LESSON.steps]


def at(step: str) -> Rehearsal:
    rehearsal = Rehearsal(LESSON)
    rehearsal.begin()
    rehearsal.to_step(STEPS.index(step))
    return rehearsal


Show = Callable[..., LessonPanel]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """``show(session, height)``: the panel in a slot of that height, as a page lays it out."""
    kept: list[QWidget] = []

    def shown(session: Session, height: int = 560) -> LessonPanel:
        slot = pieces.lesson_slot()
        kept.append(slot)
        qtbot.addWidget(slot)
        panel = LessonPanel(session)
        layout = slot.layout()
        assert layout is not None
        layout.addWidget(panel)
        slot.setFixedHeight(height)
        slot.show()
        qtbot.waitExposed(slot)
        return panel

    return shown


def said(panel: LessonPanel) -> str:
    """Everything that a screen reader would read in the panel."""
    return "\n".join(label.accessibleName() or label.text() for label in panel.findChildren(QLabel))


def buttons(panel: LessonPanel) -> set[str]:
    return {one.accessibleName() or one.text() for one in panel.findChildren(QPushButton) if one.isVisible()}


def notes(panel: LessonPanel, look: str) -> list[QFrame]:
    return [one for one in panel.findChildren(QFrame) if one.property("look") == look and one.isVisible()]


def test_the_introduction_calms_and_names_the_words(show: Show, dress: Dress) -> None:
    dress(language="en")
    panel = show(Session(LESSON))
    text = LESSON.text
    assert plain(text.calm) in said(panel)
    for word in text.words:
        assert f"{word.word}: {word.meaning}" in said(panel)
    assert "LESSON 1 · YOUR FIRST VIDEO" in said(panel)
    assert buttons(panel) == {"Begin", "Save and leave"}


def test_a_step_shows_its_task_and_a_way_back_on_and_out(show: Show, dress: Dress) -> None:
    dress(language="en")
    panel = show(at("trim").session)
    assert plain(LESSON.text.steps["trim"].body) in said(panel)
    assert buttons(panel) == {"Hint", "Skip", "Back", "Try again", "Save and leave"}
    assert panel.bar.accessibleName() == "Step 5 of 9"


def test_a_mistake_is_amber_with_its_measure_and_never_before_a_try(show: Show, dress: Dress) -> None:
    dress(language="en")
    rehearsal = at("trim")
    panel = show(rehearsal.session)
    assert not notes(panel, "note-amber")
    rehearsal.perform(script.read(LESSON.folder, mistake("trim", "long")), "")
    panel.refresh()
    assert len(notes(panel, "note-amber")) == 1
    assert "Not quite yet. The first clip is 4.6 seconds long." in said(panel)


def test_being_under_way_is_not_amber(show: Show, dress: Dress) -> None:
    dress(language="en")
    rehearsal = at("more")
    panel = show(rehearsal.session)
    rehearsal.perform(script.read(LESSON.folder, mistake("more", "count")), "")
    panel.refresh()
    assert not notes(panel, "note-amber")
    assert "Go on. 2 clips are on the timeline. Add 1 more." in said(panel)


def test_reaching_the_goal_is_green_with_one_way_on(show: Show, dress: Dress) -> None:
    dress(language="en")
    rehearsal = at("trim")
    rehearsal.perform(script.read(LESSON.folder, "solution/trim.jsonl"), "")
    panel = show(rehearsal.session)
    assert len(notes(panel, "note-green")) == 1
    assert buttons(panel) == {"Next", "Back", "Try again", "Save and leave"}
    assert panel.main_button() is panel.next


def test_hints_come_when_they_are_asked_for(show: Show, settings: Settings) -> None:
    session = at("trim").session
    panel = show(session)
    hints = LESSON.text.steps["trim"].hints
    assert hints[0] not in said(panel)
    session.hint()
    panel.refresh()
    assert hints[0] in said(panel)
    session.hint()
    panel.refresh()
    assert panel.hint.accessibleName() == "Tunjukkan", "no more hints; the step can be shown"


def test_each_button_asks_for_one_thing(show: Show, qtbot: QtBot, settings: Settings) -> None:
    panel = show(at("trim").session)
    for button, signal in (
        (panel.hint, panel.hint_requested),
        (panel.skip, panel.skip_requested),
        (panel.back, panel.back_requested),
        (panel.again, panel.again_requested),
        (panel.leave, panel.leave_requested),
    ):
        with qtbot.waitSignal(signal, timeout=1000):
            button.click()


def test_another_project_is_said_with_a_way_out_of_it(show: Show, dress: Dress) -> None:
    dress(language="en")
    rehearsal = at("trim")
    rehearsal.session.opened(None, None)
    panel = show(rehearsal.session)
    assert "The project of this lesson is no longer there." in said(panel), "a rehearsal has no folder"
    assert "Begin again" in buttons(panel)
    assert "Skip" in buttons(panel)


def test_the_end_names_the_file_and_offers_the_own_task(show: Show, dress: Dress) -> None:
    dress(language="en")
    rehearsal = at("export")
    rehearsal.solve()
    panel = show(rehearsal.session)
    assert "sri-batik-17agustus.mp4" in said(panel).replace("\u200b", "")
    assert LESSON.text.own.body in said(panel)
    assert panel.main_button() is panel.own
    rehearsal.begin_own()
    panel.refresh()
    for sentence in LESSON.text.own.goals.values():
        assert sentence in said(panel)
    rehearsal.perform(script.read(LESSON.folder, "solution/own.jsonl"), "")
    panel.refresh()
    assert rehearsal.session.phase is Phase.OWN_FINISHED
    assert LESSON.text.own.praise in said(panel)


def test_skipped_steps_are_counted_kindly(show: Show, dress: Dress) -> None:
    dress(language="en")
    session = Session(LESSON)
    session.begin()
    for _ in STEPS:
        session.skip()
    assert "Skipped: 9. You can come back any time." in said(show(session))


def test_where_to_look_is_said_when_nothing_can_be_ringed(show: Show, settings: Settings) -> None:
    panel = show(at("trim").session)
    panel.where = "Cari ujung klip."
    panel.refresh()
    assert "Cari ujung klip." in said(panel)


def _everything(session: Session) -> None:
    """Make the step as full as it gets: a mistake and every hint."""
    while session.more_hints:
        session.hint()


def test_the_way_out_has_its_words_where_it_stands_alone(show: Show, dress: Dress) -> None:
    dress(text_size="huge")
    session = Session(LESSON)
    session.begin()
    panel = show(session, 385)
    assert panel.back.isHidden()
    assert panel.leave.text() == "Simpan dan keluar"


@LANGUAGES
@TEXT_SIZES
@pytest.mark.parametrize("height", [275, 460, 700])
@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_cut_in_any_step(
    show: Show, qtbot: QtBot, dress: Dress, step: str, height: int, text_size: str, language: str
) -> None:
    dress(text_size=text_size, language=language)
    rehearsal = at(step)
    panel = show(rehearsal.session, height)
    for saying in rehearsal.session.step.sayings[:1]:
        rehearsal.perform(script.read(LESSON.folder, mistake(step, saying.id)), "")
    _everything(rehearsal.session)
    panel.refresh()
    assert lasting_faults(qtbot, _window(panel)) == []


@LANGUAGES
@TEXT_SIZES
def test_nothing_is_cut_before_and_after_the_steps(
    show: Show, qtbot: QtBot, dress: Dress, text_size: str, language: str
) -> None:
    dress(text_size=text_size, language=language)
    assert faults(_window(show(Session(LESSON), 385))) == []
    rehearsal = at("export")
    rehearsal.solve()
    panel = show(rehearsal.session, 385)
    assert faults(_window(panel)) == []
    rehearsal.begin_own()
    panel.refresh()
    assert lasting_faults(qtbot, _window(panel)) == []


def _window(panel: LessonPanel) -> QWidget:
    return panel.window()
