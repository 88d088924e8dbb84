"""Where things are kept on this computer.

Two kinds of places: what is shipped (found from this file, read only) and what
belongs to the person (found through platformdirs, made on first use).  The
environment variable ``SEMENIT_HOME`` moves everything that belongs to the
person into one folder; tests use it, and so can a USB stick.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "assets"
LESSONS = ROOT / "lessons"

_NAME = "Semenit"
_LEARNER = "SEMENIT_LEARNER"


@dataclass
class _Here:
    """Whose folders the paths lead to; empty names are those of the first person."""

    learner: str = ""
    projects: str = ""


_here = _Here()


def _home() -> Path | None:
    home = os.environ.get("SEMENIT_HOME")
    return Path(home) if home else None


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def data() -> Path:
    """Settings, learners' progress and logs of everybody; small, worth a backup."""
    home = _home()
    return _made(home / "data" if home else Path(platformdirs.user_data_dir(_NAME, appauthor=False)))


def use_learner(learner: str = "", projects: str = "") -> None:
    """From now on ``learner`` and ``projects`` lead to the folders of those names (see ``learners``)."""
    _here.learner, _here.projects = learner, projects


def for_children() -> dict[str, str]:
    """What the environment of a child process must say, so that ``learner`` leads it to the same folder."""
    return {_LEARNER: _here.learner}


def learner() -> Path:
    """Settings and progress of whoever is learning now."""
    name = _here.learner or os.environ.get(_LEARNER, "")
    return _made(data() / "learners" / name) if name else data()


def cache() -> Path:
    """What can be made again: thumbnails, proxies, chunks."""
    home = _home()
    return _made(home / "cache" if home else Path(platformdirs.user_cache_dir(_NAME, appauthor=False)))


def examples() -> Path:
    """Finished examples of lessons, to be watched; made anew when they are gone."""
    return _made(cache() / "examples")


def logs() -> Path:
    """Log files of the window and of the render process."""
    return _made(data() / "logs")


def projects() -> Path:
    """Where new projects are put: a folder that the person can see and copy."""
    home = _home()
    return _made((home or Path(platformdirs.user_documents_dir()) / _NAME) / "Proyek" / _here.projects)


def made_lessons() -> Path:
    """Where lessons are put that a teacher recorded: a folder that can be seen and copied."""
    home = _home()
    return _made((home or Path(platformdirs.user_documents_dir()) / _NAME) / "Pelajaran")


def videos() -> Path:
    """Where finished videos are put; beside the projects where the system's own folder is away."""
    home = _home()
    if home is None:
        with contextlib.suppress(OSError):  # it may lie on a drive or a server that is not there today
            return _made(Path(platformdirs.user_videos_dir()) / _NAME)
    return _made((home or Path(platformdirs.user_documents_dir()) / _NAME) / "Video")
