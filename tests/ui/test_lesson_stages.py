"""Watch, complete, do it alone, in a window: projects are made without any question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.lesson.made import STAGED
from tests.ui.conftest import Dress
from tests.ui.lessons import Stage, solution, stage
from trainer import paths
from trainer.lesson.pack import load
from trainer.lesson.player import plain
from trainer.lesson.progress import Phase
from trainer.lesson.session import Wanted
from trainer.ui.jobs import Jobs

STEPS = [step.id for step in load(STAGED).steps]


@pytest.fixture
def here(qtbot: QtBot, jobs: Jobs, dress: Dress, tmp_path: Path) -> Iterator[Stage]:
    settings = dress(language="en")
    settings.reduced_motion = True
    with stage(qtbot, jobs, settings, tmp_path) as made:
        yield made


def begun(here: Stage, qtbot: QtBot) -> None:
    here.controller.start(str(STAGED))
    here.panel.begin.click()
    opened(here, qtbot)


def opened(here: Stage, qtbot: QtBot) -> None:
    """Wait until the project that the lesson makes is open."""
    qtbot.waitUntil(lambda: here.session.wanted is None and here.session.astray is None, timeout=20_000)


def words(here: Stage) -> str:
    return "\n".join(label.accessibleName() or label.text() for label in here.panel.findChildren(QLabel))


def test_the_whole_way_from_watching_to_own_clips(here: Stage, qtbot: QtBot) -> None:
    begun(here, qtbot)
    assert here.session.phase is Phase.WATCH
    assert here.document is not None
    assert here.document.folder.parent == paths.examples()
    assert "No picture stands still." in words(here)
    assert not here.panel.next.isVisible()
    here.player.playing_changed.emit(True)
    assert here.panel.next.isVisible()

    here.panel.next.click()
    opened(here, qtbot)
    assert here.document.folder == paths.projects() / "Three stages"
    assert len(here.document.timeline.picture.children) == 2
    assert not here.document.can_undo
    for step in STEPS:
        assert here.session.step.id == step
        here.act(solution(step))
        here.panel.next.click()
    assert here.session.phase.value == "finished"


def test_a_second_start_makes_a_second_project(here: Stage, qtbot: QtBot) -> None:
    for name in ("Three stages", "Three stages 2"):
        here.controller.restart(str(STAGED))
        here.panel.begin.click()
        opened(here, qtbot)
        here.panel.skip.click()
        opened(here, qtbot)
        assert here.document is not None
        assert here.document.folder.name == name
        assert here.document.timeline.name == name
        here.panel.leave.click()


def test_coming_back_opens_the_same_project(here: Stage, qtbot: QtBot) -> None:
    begun(here, qtbot)
    here.panel.skip.click()
    opened(here, qtbot)
    folder = here.session.progress.folder
    here.panel.leave.click()
    here.controller.start(str(STAGED))
    opened(here, qtbot)
    assert here.asked[-1] == Path(folder)
    assert here.session.step.id == "trim"


def test_showing_what_is_known_skips_ahead(here: Stage, qtbot: QtBot) -> None:
    here.controller.start(str(STAGED))
    here.panel.probe.click()
    opened(here, qtbot)
    assert "Show what you know" in words(here)
    trim, third = (plain(here.session.pack.text.steps[one].body) for one in ("trim", "third"))
    assert trim in words(here), "the title alone does not say how short"
    here.act(solution("trim"))
    assert trim not in words(here)
    assert third in words(here)
    here.act(solution("third"))
    assert here.session.phase is Phase.FINISHED
    assert here.panel.own.isVisible()


def test_a_faded_step_shows_its_body_on_request(here: Stage, qtbot: QtBot) -> None:
    begun(here, qtbot)
    here.panel.skip.click()
    opened(here, qtbot)
    for step in STEPS[:2]:
        here.act(solution(step))
        here.panel.next.click()
    assert "Press Space." not in words(here)
    here.panel.hint.click()
    assert "Press Space." in words(here)


def test_leaving_while_it_is_made_leaves_nothing(here: Stage, qtbot: QtBot) -> None:
    here.controller.start(str(STAGED))
    here.panel.begin.click()
    assert here.session.wanted is Wanted.EXAMPLE
    here.panel.leave.click()
    here.jobs.stop()
    assert list(paths.examples().iterdir()) == []


def test_a_step_is_repeated_in_a_fresh_project(here: Stage, qtbot: QtBot) -> None:
    here.controller.review(str(STAGED), "third")
    opened(here, qtbot)
    assert here.session.step.id == "third"
    here.act(solution("third"))
    here.panel.next.click()
    assert "Well remembered" in words(here)
    assert not here.panel.own.isVisible()
    here.panel.leave.click()
    assert here.controller.memory.progress("tiga-tahap").phase is Phase.INTRO
