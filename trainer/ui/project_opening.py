"""Opening a project, or making one, while the window goes on: what the jobs do.

A project whose last steps were never saved is not opened right away: it comes back as
``Unsaved``, and the person decides whether those steps are taken up.  One whose file is
damaged comes back as ``Rescued``: it goes on from its newest copy (``model.rescue``).
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from trainer.errors import ProjectDamaged, ProjectLost
from trainer.model import rescue
from trainer.model.canvas import CANVASES
from trainer.model.project import Project, is_project, pending, refuse_while_open
from trainer.model.schema import Timeline
from trainer.ui import project_list


@dataclass(frozen=True)
class Unsaved:
    """A project whose last ``steps`` were never saved."""

    folder: Path
    steps: int


@dataclass(frozen=True)
class Rescued:
    """A project whose file was damaged: it is open as its copy had it that is ``seconds`` old."""

    project: Project
    seconds: float


Found = Project | Unsaved | Rescued


def opened(folder: Path, ask: bool = True, recover: bool = True) -> Generator[None, None, Found]:
    """Open the project in ``folder``; where its file is damaged, its newest good copy.

    ``ask`` answers Unsaved where steps were not saved; without, ``recover`` says
    whether they are taken up.  Raises what ``Project.open`` raises, and ProjectLost where
    no copy is good.
    """
    yield
    try:
        return _opened(folder, ask, recover)
    except ProjectDamaged as fault:
        taken = rescue.rescued(folder)
        if taken is None:
            raise ProjectLost(name=folder.name) from fault
    return Rescued(Project.open(folder), (datetime.now() - taken).total_seconds())


def _opened(folder: Path, ask: bool, recover: bool) -> Project | Unsaved:
    if ask and is_project(folder):
        refuse_while_open(folder)  # a window that is open has steps that are not saved yet
        steps = pending(folder)
        if steps:
            return Unsaved(folder, steps)
    return Project.open(folder, recover=recover)


def made(stem: str, shape: str) -> Generator[None, None, Project]:
    """Make an empty project of ``shape`` (one of ``CANVASES``), named ``stem`` or ``stem`` and a number."""
    yield
    folder = project_list.free_name(stem)
    return Project.create(folder, Timeline(folder.name, canvas=CANVASES[shape]))
