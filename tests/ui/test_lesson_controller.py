"""A lesson in a window: signals in, what comes of them out, and nothing forgotten."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.lesson.made import first_lesson
from tests.ui.conftest import Dress
from tests.ui.lessons import SLUG, Stage, solution, stage
from trainer.errors import LessonMissing
from trainer.lesson.progress import Log, Mark, Phase, Verb
from trainer.lesson.script import read
from trainer.lesson.session import Astray
from trainer.media.verify import Report
from trainer.model.commands import Command, TrimClip
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import Timeline
from trainer.ui.jobs import Jobs

STEPS = [step.id for step in first_lesson().steps]


@pytest.fixture
def here(qtbot: QtBot, jobs: Jobs, dress: Dress, tmp_path: Path) -> Iterator[Stage]:
    settings = dress(language="en")
    settings.reduced_motion = True
    with stage(qtbot, jobs, settings, tmp_path) as made:
        yield made


def test_a_lesson_begins_with_its_introduction_at_home(here: Stage) -> None:
    assert not here.controller.running
    assert not here.slot.isVisible()
    here.controller.start(SLUG)
    assert here.controller.running
    assert here.slot.isVisible()
    assert here.session.phase is Phase.INTRO
    assert here.panel.begin.hasFocus()
    here.panel.begin.click()
    assert here.session.step.id == "shape"


def test_a_lesson_that_is_not_there_is_an_error_for_the_window(here: Stage) -> None:
    with pytest.raises(LessonMissing):
        here.controller.start("999-nothing")


def test_the_whole_lesson_is_led_by_the_panel(here: Stage, qtbot: QtBot) -> None:
    here.controller.start(SLUG)
    here.panel.begin.click()
    for step in STEPS:
        assert here.session.step.id == step
        assert not here.panel.next.isVisible()
        here.act(solution(step))
        assert here.panel.next.isVisible()
        assert here.panel.next.hasFocus()
        QTest.keyClick(here.panel.next, Qt.Key.Key_Return)
    assert here.session.phase.value == "finished"
    assert here.session.progress.exported == "sri-batik-17agustus.mp4"
    here.panel.own.click()
    assert here.asked[-1] == "home"
    here.act("solution/own.jsonl")
    assert here.session.phase is Phase.OWN_FINISHED
    here.panel.leave.click()
    assert not here.controller.running
    assert not here.slot.isVisible()
    assert Log().progress()["video-pertama"].finished


def test_the_own_task_says_how_far_it_is(here: Stage) -> None:
    here.controller.start(SLUG)
    here.panel.begin.click()
    while here.session.phase is Phase.STEPS:
        here.panel.skip.click()
    here.panel.own.click()
    own = read(here.session.pack.folder, "solution/own.jsonl")
    here.controller.shape_chosen("9:16")
    project = here.folder / "Punya saya"
    here._edit(Project.create(project, Timeline(project.name)))
    assert here.document is not None
    for command in own[2:6]:
        assert isinstance(command, Command)
        assert here.document.do(command)
    seen = [label.accessibleName() for label in here.panel.findChildren(QLabel)]
    assert "Now: 15 seconds." not in seen, "that is long enough"
    assert here.document.do(TrimClip("c1", TimeRange(0, 216)))
    seen = [label.accessibleName() for label in here.panel.findChildren(QLabel)]
    assert "Now: 7.2 seconds." in seen


def test_a_mistake_is_shown_and_undo_takes_a_pass_back(here: Stage) -> None:
    here.to_step("trim")
    assert here.document is not None
    here.document.do(TrimClip("c1", TimeRange(0, 216)))
    assert here.session.said.startswith("The first clip is 7.2 seconds long.")
    here.document.do(TrimClip("c1", TimeRange(0, 120)))
    assert here.panel.next.isVisible()
    here.document.undo()
    assert not here.panel.next.isVisible()


def test_trying_again_takes_the_project_back_and_undo_brings_it_again(here: Stage) -> None:
    here.to_step("trim")
    assert here.document is not None
    before = here.document.timeline
    here.document.do(TrimClip("c1", TimeRange(0, 216)))
    here.document.do(TrimClip("c1", TimeRange(0, 120)))
    assert here.session.mark is Mark.PASSED
    here.panel.again.click()
    assert here.document.timeline == before
    assert here.session.step.id == "trim"
    assert not here.panel.next.isVisible()
    assert here.session.said == ""
    here.document.undo()
    assert here.panel.next.isVisible(), "one step back, and the learner's version is there again"


def test_what_was_lost_is_offered_back_with_one_button(here: Stage) -> None:
    here.to_step("more")
    assert here.document is not None
    before = here.document.timeline
    here.document.do(TrimClip("c1", TimeRange(0, 30)))
    restore = next(one for one in here.panel.findChildren(QPushButton) if one.text() == "Restore this step")
    restore.click()
    assert here.document.timeline == before
    here.document.undo()
    assert here.document.timeline.picture.children[0].duration == 30


def test_a_restart_restores_to_the_beginning_of_the_step(here: Stage) -> None:
    here.to_step("more")
    assert here.document is not None
    before = here.document.timeline
    here.jobs.stop()  # the checkpoint is on the disk
    here.document.do(TrimClip("c1", TimeRange(0, 30)))
    here.panel.leave.click()
    here.controller.start(SLUG)
    here.panel.again.click()
    assert here.document.timeline == before


def test_two_may_take_turns(here: Stage) -> None:
    here.controller.start(SLUG)
    here.panel.findChildren(QCheckBox)[0].click()
    here.panel.begin.click()
    for step in STEPS[:2]:
        here.act(solution(step))
        here.panel.next.click()
    said = [label.accessibleName() for label in here.panel.findChildren(QLabel)]
    assert "Now change seats. Whoever looked on takes the mouse." in said


def test_skip_back_and_hint(here: Stage) -> None:
    here.to_step("trim")
    here.panel.hint.click()
    assert len(here.session.hints) == 1
    here.panel.skip.click()
    assert here.session.step.id == "more"
    here.panel.back.click()
    assert here.session.step.id == "trim"
    assert here.session.mark is Mark.SKIPPED


# --- leaving and coming back -----------------------------------------------------------------


def test_leaving_saves_and_starting_again_goes_on_at_the_same_step(here: Stage) -> None:
    here.to_step("trim")
    folder = Path(here.session.progress.folder)
    here.panel.leave.click()
    assert here.document is None
    here.controller.start(SLUG)
    assert here.asked[-2:] == ["home", folder]
    assert here.session.step.id == "trim"
    assert here.session.astray is None
    here.act(solution("trim"))
    assert here.panel.next.isVisible()


@pytest.mark.parametrize("step", STEPS[1:])
def test_a_killed_program_goes_on_at_the_same_step(
    step: str, qtbot: QtBot, jobs: Jobs, dress: Dress, tmp_path: Path
) -> None:
    settings = dress(language="en")
    with stage(qtbot, jobs, settings, tmp_path) as killed:
        killed.to_step(step)
        marks = dict(killed.session.progress.marks)
    wal = Log().file.with_name(f"{Log().file.name}-wal")
    if wal.exists():  # the last row was being written when it happened
        with wal.open("ab") as torn:
            torn.write(bytes(100))
    (tmp_path / "again").mkdir()
    with stage(qtbot, Jobs(), settings, tmp_path / "again") as back:
        back.controller.start(SLUG)
        assert back.session.step.id == step
        assert dict(back.session.progress.marks) == marks
        assert back.session.astray is None
        back.act(solution(step))
        assert back.panel.next.isVisible()


def test_a_project_that_is_gone_can_be_begun_again(here: Stage, tmp_path: Path) -> None:
    here.to_step("trim")
    folder = Path(here.session.progress.folder)
    here.panel.leave.click()
    shutil.rmtree(folder)
    here.controller.start(SLUG)
    assert here.session.astray is Astray.NOT_OPEN
    here.panel.begin_requested.emit()
    assert here.session.step.id == "shape"
    here.act(solution("shape"))
    assert here.panel.next.isVisible()


def test_another_project_is_offered_or_left(here: Stage) -> None:
    here.to_step("trim")
    mine = Path(here.session.progress.folder)
    here._edit(Project.create(here.folder / "Lain", Timeline("Lain")))
    assert here.session.astray is Astray.OTHER_PROJECT
    assert not here.panel.hint.isVisible()
    here.close_document()
    here.panel.open_requested.emit()
    assert here.asked[-1] == mine
    assert here.session.astray is None


def test_starting_over_shows_the_introduction_and_forgets_nothing_until_begun(here: Stage) -> None:
    here.to_step("trim")
    here.panel.leave.click()
    here.controller.restart(SLUG)
    assert here.session.phase is Phase.INTRO
    assert Log().progress()["video-pertama"].step == "trim"
    here.panel.begin.click()
    assert Log().progress()["video-pertama"].step == "shape"


def test_after_leaving_nothing_is_judged_or_written(here: Stage) -> None:
    here.to_step("trim")
    session = here.session
    document = here.document
    assert document is not None
    here.controller.home_requested.disconnect()
    here.panel.leave.click()
    judged, lines = session.judged, len(list(Log().records()))
    document.do(TrimClip("c1", TimeRange(0, 120)))
    here.player.playing_changed.emit(True)
    assert session.judged == judged
    assert len(list(Log().records())) == lines


def test_an_export_whose_file_is_gone_does_not_count(here: Stage, tmp_path: Path) -> None:
    here.to_step("export")
    here.export.finished.emit(Report(tmp_path / "gone.mp4", 12.0, 720, 1280, 1, None, "whatsapp"))
    assert not here.session.outcome.passed


def test_what_was_said_is_remembered_for_the_teacher(here: Stage) -> None:
    here.to_step("trim")
    assert here.document is not None
    here.document.do(TrimClip("c1", TimeRange(0, 216)))
    said = [record for record in Log().records() if record.verb is Verb.SAID and record.step == "trim"]
    assert [record.about for record in said] == ["long"]
