"""Projects that were thrown away: kept on the disk until somebody empties the trash.

::

    Proyek/
      Batik Bu Sri/            a project
      .sampah/
        3/                     one that was thrown away
          Batik Bu Sri/        its folder as it was
          dibuang.json         when

A project goes in and comes out by one rename, so nothing is copied and nothing can
be half way.  Only what stands directly in the person's folder of projects can go
in; a project from a stick stays on its stick.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from trainer.errors import FileUnreadable, FolderReadOnly
from trainer.model import project, safe_file

FOLDER = ".sampah"
_NOTE = "dibuang.json"
_LARGEST_NOTE = 4096


@dataclass(frozen=True)
class Thrown:
    """A project in the trash.  ``bytes`` is how much room it takes, ``seconds`` how long ago it went in."""

    place: Path
    folder: Path
    name: str
    bytes: int
    seconds: float


def can_take(folder: Path, home: Path) -> bool:
    """Whether ``folder`` stands directly in ``home``, where the trash is."""
    return folder.parent == home


def throw(folder: Path, home: Path, now: datetime | None = None) -> Path:
    """Put the project in ``folder`` into the trash of ``home``; returns its place there.

    Raises ProjectInUse when it is open, DiskFull or FolderReadOnly.
    """
    if not can_take(folder, home):
        raise FolderReadOnly(name=folder.name)
    project.refuse_while_open(folder)
    with safe_file.writing_in(home):
        trash = home / FOLDER
        trash.mkdir(exist_ok=True)
        place = _free(trash)
        place.mkdir()
        stamp = (now or datetime.now(UTC)).isoformat(timespec="seconds")
        safe_file.write(place / _NOTE, json.dumps({"thrown": stamp}).encode() + b"\n")
        try:
            os.rename(folder, place / folder.name)
        except OSError:
            shutil.rmtree(place, ignore_errors=True)
            raise
        safe_file.sync_folder(home)
    return place


def thrown(home: Path, now: datetime | None = None) -> Generator[Thrown, None, None]:
    """What is in the trash of ``home``, newest first; reads each project's size, so not on a GUI thread."""
    found = []
    for place in _places(home):
        with contextlib.suppress(OSError):  # one that may not be read does not hide the others
            folder = next((one for one in sorted(place.iterdir()) if one.is_dir()), None)
            if folder is not None:
                found.append((_stamp(place), place, folder))
    moment = now or datetime.now(UTC)
    for stamp, place, folder in sorted(found, reverse=True):
        seconds = max(0.0, (moment - stamp).total_seconds())
        yield Thrown(place, folder, folder.name, _size(folder), seconds)


def restore(place: Path, home: Path) -> Path:
    """Bring a project back from its ``place``; under another name when its own is taken.

    Raises DiskFull or FolderReadOnly.
    """
    with safe_file.writing_in(home):
        folder = next(one for one in sorted(place.iterdir()) if one.is_dir())
        target, number = home / folder.name, 1
        while target.exists():
            number += 1
            target = home / f"{folder.name} {number}"
        os.rename(folder, target)
        shutil.rmtree(place, ignore_errors=True)
        safe_file.sync_folder(home)
    return target


def delete(places: list[Path]) -> Generator[float, None, None]:
    """Take these places of the trash off the disk for good; yields the share that is done."""
    for number, place in enumerate(places, 1):
        if place.parent.name == FOLDER:  # never anything else, whatever the list says
            with safe_file.writing_in(place.parent):
                shutil.rmtree(place)
        yield number / len(places)


def _places(home: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        for place in (home / FOLDER).iterdir():
            if place.is_dir() and not place.is_symlink():
                yield place


def _free(trash: Path) -> Path:
    number = 1
    while (trash / str(number)).exists():
        number += 1
    return trash / str(number)


def _stamp(place: Path) -> datetime:
    try:
        data = json.loads(safe_file.read(place / _NOTE, _LARGEST_NOTE))
        stamp = datetime.fromisoformat(data["thrown"])
        return stamp if stamp.tzinfo is not None else stamp.replace(tzinfo=UTC)
    except (OSError, FileUnreadable, ValueError, TypeError, LookupError, RecursionError, OverflowError):
        # A note of anybody's making; what counts is the project.
        return datetime.fromtimestamp(0, UTC)


def _size(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += os.lstat(Path(place) / name).st_size
    return total
