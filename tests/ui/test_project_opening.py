"""What the jobs do that open a project or make one."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from trainer.errors import ProjectInUse
from trainer.model.canvas import CANVASES
from trainer.model.commands import RenameProject
from trainer.model.project import FILE, Project
from trainer.model.schema import Timeline
from trainer.ui.project_opening import Rescued, Unsaved, made, opened

T = TypeVar("T")


def done(work: Generator[None, None, T]) -> T:
    """Do the job to its end."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result


@pytest.fixture
def crashed(tmp_path: Path) -> Path:
    """A project with one step that was never saved."""
    with Project.create(tmp_path / "Batik", Timeline("Batik")) as project:
        project.do(RenameProject("Sesudah"))
    return tmp_path / "Batik"


def test_steps_that_were_never_saved_are_asked_about(crashed: Path) -> None:
    assert done(opened(crashed)) == Unsaved(crashed, 1)


@pytest.mark.parametrize(("recover", "name"), [(True, "Sesudah"), (False, "Batik")])
def test_they_are_taken_up_or_left(crashed: Path, recover: bool, name: str) -> None:
    found = done(opened(crashed, ask=False, recover=recover))
    assert isinstance(found, Project)
    with closing(found):
        assert found.timeline.name == name


def test_what_another_window_has_not_saved_yet_is_not_asked_about(crashed: Path) -> None:
    with Project.open(crashed), pytest.raises(ProjectInUse):
        done(opened(crashed))


def test_a_new_project_has_its_shape_and_a_free_name() -> None:
    for name in ("Proyek", "Proyek 2"):
        with closing(done(made("Proyek", "1:1"))) as project:
            assert (project.folder.name, project.timeline.name) == (name, name)
            assert project.timeline.canvas == CANVASES["1:1"]


def test_a_damaged_one_goes_on_from_its_copy(tmp_path: Path) -> None:
    with Project.create(tmp_path / "Batik", Timeline("Batik")) as project:
        project.save()
    (tmp_path / "Batik" / FILE).write_bytes(b"{")
    found = done(opened(tmp_path / "Batik"))
    assert isinstance(found, Rescued)
    with closing(found.project):
        assert found.project.timeline.name == "Batik"
        assert 0 <= found.seconds < 600
