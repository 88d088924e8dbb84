"""Which projects there are, with what a card shows of each; no widgets here.

Projects live in ``paths.projects()``; those that were opened from elsewhere are
remembered in the settings.  Everything is read in a job, newest first.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path

from trainer import paths
from trainer.errors import TrainerError
from trainer.model import project
from trainer.model.schema import Timeline

MOST = 40
"""Projects that are shown; nobody scrolls through more."""


@dataclass(frozen=True)
class ProjectSummary:
    """One project.  ``age``: the seconds since it was last saved.

    A project that cannot be read has only its folder's name and no ``timeline``;
    opening it says why.
    """

    folder: Path
    name: str
    age: float
    timeline: Timeline | None = None

    @property
    def seconds(self) -> float | None:
        """How long the video is."""
        return None if self.timeline is None else self.timeline.duration / self.timeline.rate


def folders(recent: Iterable[str]) -> list[Path]:
    """The folders of all projects that are there now, last saved first."""
    found: dict[Path, float] = {}
    places = [*_inside(paths.projects()), *(Path(one) for one in recent)]
    for folder in places:
        with contextlib.suppress(OSError):  # it may be on a stick that has left
            found[folder] = _saved_at(folder)
    return sorted(found, key=lambda folder: found[folder], reverse=True)


def _inside(home: Path) -> list[Path]:
    try:
        return list(home.iterdir())
    except OSError:
        return []


def _saved_at(folder: Path) -> float:
    """When the project was last written to, as a time stamp.  Raises OSError when it is none."""
    saved = (folder / project.FILE).stat().st_mtime
    with contextlib.suppress(OSError):
        saved = max(saved, (folder / project.JOURNAL).stat().st_mtime)
    return saved


def summaries(recent: Iterable[str]) -> Generator[ProjectSummary, None, int]:
    """The newest projects, as a generator for ``Jobs``; returns how many older ones there are."""
    known = folders(recent)
    for folder in known[:MOST]:
        try:
            age = time.time() - _saved_at(folder)
        except OSError:
            continue
        try:
            timeline = project.read(folder)
        except TrainerError:
            yield ProjectSummary(folder, folder.name, age)
            continue
        yield ProjectSummary(folder, timeline.name, age, timeline)
    return len(known[MOST:])


def free_name(stem: str) -> Path:
    """A folder in ``paths.projects()`` that is not there yet: ``stem``, or ``stem 2`` and so on.

    ``stem`` must be fit for a folder's name.
    """
    home = paths.projects()
    number, folder = 1, home / stem
    while folder.exists():
        number += 1
        folder = home / f"{stem} {number}"
    return folder
