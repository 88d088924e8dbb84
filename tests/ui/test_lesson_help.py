"""The upper rungs: shown on a copy, or done for the learner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.lesson.made import STAGED, first_lesson
from tests.ui.conftest import Dress
from tests.ui.lessons import SLUG, Stage, stage
from tests.ui.test_lesson_stages import begun, opened, words
from trainer.lesson.progress import Verb
from trainer.lesson.script import Event
from trainer.model.commands import TrimClip
from trainer.model.opentime import TimeRange
from trainer.ui import demonstration, ghost, lesson_helper
from trainer.ui.jobs import Jobs

STEPS = [step.id for step in first_lesson().steps]
LONG = 20_000


@pytest.fixture
def here(
    qtbot: QtBot, jobs: Jobs, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    monkeypatch.setattr(ghost, "LEG_MS", 20)
    monkeypatch.setattr(ghost, "PRESS_MS", 10)
    monkeypatch.setattr(demonstration, "LOOK_MS", 20)
    monkeypatch.setattr(lesson_helper, "WATCH_MS", 10)
    with stage(qtbot, jobs, dress(language="en"), tmp_path) as made:
        yield made


def at_trim(here: Stage, qtbot: QtBot) -> None:
    begun(here, qtbot)
    here.panel.skip.click()
    opened(here, qtbot)
    assert here.session.step.id == "trim"


def climb(here: Stage) -> None:
    """Read all hints."""
    while here.panel.hint.accessibleName() == "Hint":
        here.panel.hint.click()


def test_each_rung_has_its_own_name_and_rule(here: Stage, qtbot: QtBot) -> None:
    at_trim(here, qtbot)
    here.panel.hint.click()
    assert "After the hints, Show me opens." in words(here)
    climb(here)
    assert here.panel.hint.accessibleName() == "Show me"
    assert "Your project stays as it is." in words(here)


def test_showing_changes_nothing_that_is_kept(here: Stage, qtbot: QtBot) -> None:
    at_trim(here, qtbot)
    document = here.document
    assert document is not None
    mine = document.timeline
    seen = []
    document.changed.connect(lambda change: seen.append(change.after))
    climb(here)
    files = {file: file.read_bytes() for file in document.folder.iterdir() if file.is_file()}
    helper = here.controller.helper
    with qtbot.waitSignal(helper.ended, timeout=LONG):
        here.panel.hint.click()
    assert any(timeline.picture.children[0].duration == 120 for timeline in seen), "it was really seen"
    assert document.timeline is mine
    assert not document.showing
    assert not document.can_undo
    assert {file: file.read_bytes() for file in files} == files
    assert not helper.demonstration.ghost.isVisible()
    assert not here.session.outcome.passed
    assert here.session.said == "", "what was shown is not the learner's try"
    assert "This is called: Trim clip." in words(here)
    assert here.panel.hint.accessibleName() == "Do it for me"


def test_whoever_edits_during_the_show_edits_the_own_project(here: Stage, qtbot: QtBot) -> None:
    at_trim(here, qtbot)
    document = here.document
    assert document is not None
    other = TrimClip("c1", TimeRange(0, 30)).apply(document.timeline)
    document.show(other)
    assert document.timeline is other
    assert not here.session.outcome.passed
    document.do(TrimClip("c1", TimeRange(0, 110)))
    assert not document.showing
    assert document.timeline.picture.children[0].duration == 110
    assert len(document.project.history.done) == 1
    assert here.session.outcome.passed


def test_where_movement_is_not_wanted_it_is_told_in_words(here: Stage, qtbot: QtBot) -> None:
    here.controller._settings.reduced_motion = True
    at_trim(here, qtbot)
    climb(here)
    with qtbot.waitSignal(here.controller.helper.ended, timeout=LONG):
        here.panel.hint.click()
    assert not here.controller.helper.demonstration.ghost.isVisible()
    assert "1. Look for the right end of the first clip on the timeline." in words(here)


def test_leaving_ends_the_show(here: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    at_trim(here, qtbot)
    monkeypatch.setattr(ghost, "LEG_MS", 60_000)
    climb(here)
    with qtbot.waitSignal(here.controller.helper.told, timeout=LONG):
        here.panel.hint.click()
    qtbot.waitUntil(lambda: here.controller.helper.demonstration.running)
    here.panel.leave.click()
    assert not here.controller.helper.demonstration.running


def test_every_step_but_the_export_can_be_done_for_the_learner(here: Stage, qtbot: QtBot) -> None:
    here.controller.start(SLUG)
    here.panel.begin.click()
    for step in STEPS[:-1]:
        assert here.session.step.id == step
        here.session.shown()
        here.controller._show()
        assert here.panel.hint.accessibleName() == "Do it for me"
        with qtbot.waitSignal(here.controller.helper.ended, timeout=LONG):
            here.panel.hint.click()
        assert here.session.outcome.passed, step
        here.panel.next.click()
    here.session.shown()
    here.controller._show()
    assert here.panel.hint.accessibleName() == "Show me"
    assert here.session.progress.done_for == set(STEPS[:-1])
    here._happen(Event("page", "export"))
    here._happen(Event("exported", "whatsapp"))
    assert here.session.outcome.passed
    assert not here.session.unassisted


def test_done_for_is_remembered(here: Stage, qtbot: QtBot) -> None:
    here.controller.start(str(STAGED))
    records = here.controller.memory.log
    here.panel.begin.click()
    opened(here, qtbot)
    here.panel.skip.click()
    opened(here, qtbot)
    here.session.shown()
    here.controller._show()
    with qtbot.waitSignal(here.controller.helper.ended, timeout=LONG):
        here.panel.hint.click()
    assert here.session.outcome.passed
    assert Verb.DONE_FOR in [record.verb for record in records.records()]
