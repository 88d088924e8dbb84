"""What a learner made in each lesson: the first video and the newest one, kept to be compared.

::

    <learner>/portfolio/<lesson>/
      first.mp4     a copy of the first video that left the lesson; it never changes
      last.mp4      a copy of the newest one, once there is a second
      work.json     the lesson's title, when they were made, how long they are, how many there were

They are copies, so a video that is thrown away or posted and deleted stays here.  How
much is kept is bounded, and the learner can delete each lesson's pair.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import threading
from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from trainer import paths
from trainer.errors import DiskFull, FileMissing, FileUnreadable, PortfolioFull
from trainer.model import safe_file

LARGEST_VIDEO = 300_000_000
LARGEST_ALL = 1_000_000_000
"""Bytes that one learner's videos may take here."""
FACTS, FIRST, LAST = "work.json", "first.mp4", "last.mp4"

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_BLOCK = 4 * 1024 * 1024
_LONGEST_TITLE = 80
_LARGEST_FACTS = 16 * 1024
_copying = threading.Lock()
"""Two exports may end at once; whoever is second sees what the first has kept."""


@dataclass(frozen=True)
class Version:
    """One video.  ``seconds`` is its length, 0 where nobody knows; ``made`` is UTC."""

    file: Path
    seconds: float
    made: datetime


@dataclass(frozen=True)
class Work:
    """What came of one lesson.  ``last`` is None until there is a second video."""

    lesson: str
    title: str
    first: Version
    last: Version | None
    count: int
    """How many videos left the lesson."""

    @property
    def bytes(self) -> int:
        return sum(_size(one.file) for one in (self.first, self.last) if one is not None)


def home() -> Path:
    """Where the videos of whoever is learning now lie; it may not be there yet."""
    return paths.learner() / "portfolio"


def keep(
    lesson: str, title: str, file: Path, seconds: float, now: datetime | None = None
) -> Generator[float, None, Work]:
    """Copy the finished video ``file`` of ``lesson``; yields the share done, returns the work.

    The learner is whoever is here when this is called.  Closing the generator early
    leaves what was there before.  Raises PortfolioFull when there is no room among the
    learner's works, FileMissing, FileUnreadable, DiskFull or FolderReadOnly.
    """
    if not _ID.fullmatch(lesson):
        raise ValueError(f"{lesson!r} is not a lesson's id")
    return _kept(home() / lesson, title, file, seconds, now or datetime.now(UTC))


def works() -> list[Work]:
    """Everything that is kept, newest first."""
    if not home().is_dir():
        return []
    folders = [one for one in home().iterdir() if _ID.fullmatch(one.name) and one.is_dir()]
    found = [work for work in map(_read, folders) if work is not None]
    return sorted(found, key=lambda work: (work.last or work.first).made, reverse=True)


def remove(lesson: str) -> None:
    """Delete both videos of ``lesson`` here; the exported files themselves stay where they are.

    Raises FolderReadOnly.
    """
    folder = home() / lesson
    if _ID.fullmatch(lesson) and folder.is_dir():
        with _copying, safe_file.writing_in(folder):
            shutil.rmtree(folder)


def _kept(
    folder: Path, title: str, file: Path, seconds: float, now: datetime
) -> Generator[float, None, Work]:
    with _copying:
        before = _read(folder)
        target = folder / (FIRST if before is None else LAST)
        try:
            size = file.stat().st_size
        except OSError as fault:
            raise FileMissing(name=file.name) from fault
        others = sum(_size(one) for one in folder.parent.glob("*/*.mp4") if one != target)
        if size > LARGEST_VIDEO or others + size > LARGEST_ALL:
            raise PortfolioFull()
        with safe_file.writing_in(folder.parent):
            folder.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(folder).free < 2 * size:
                raise DiskFull()
        yield from _copied(file, target, max(1, size))
        version = Version(target, seconds, now)
        title = title[:_LONGEST_TITLE]
        if before is None:
            work = Work(folder.name, title, version, None, 1)
        else:
            work = Work(folder.name, title, before.first, version, before.count + 1)
        safe_file.write(folder / FACTS, json.dumps(_plain(work), ensure_ascii=False).encode())
        return work


def _copied(file: Path, target: Path, size: int) -> Generator[float, None, None]:
    beside = target.with_name(f".{target.name}.{os.getpid()}{safe_file.BESIDE}")
    done = 0
    try:
        with safe_file.opened(file) as source, safe_file.writing_in(target.parent):
            with beside.open("wb") as into:
                while block := source.read(_BLOCK):
                    into.write(block)
                    done += len(block)
                    yield min(1.0, done / size)
                safe_file.flush(into)
            os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _plain(work: Work) -> dict[str, object]:
    def version(one: Version) -> dict[str, object]:
        return {"seconds": one.seconds, "made": one.made.isoformat(timespec="seconds")}

    last = {"last": version(work.last)} if work.last else {}
    return {"title": work.title, "count": work.count, "first": version(work.first), **last}


def _read(folder: Path) -> Work | None:
    """The work in ``folder``; what its facts do not tell is read off the videos."""
    if not (folder / FIRST).is_file():
        return None
    facts: object = None
    with contextlib.suppress(FileNotFoundError, FileUnreadable, ValueError, RecursionError):
        facts = json.loads(safe_file.read(folder / FACTS, _LARGEST_FACTS))
    known = facts if isinstance(facts, dict) else {}
    last = _version(folder / LAST, known.get("last")) if (folder / LAST).is_file() else None
    title, count = known.get("title"), known.get("count")
    return Work(
        folder.name,
        title[:_LONGEST_TITLE] if isinstance(title, str) and title else folder.name,
        _version(folder / FIRST, known.get("first")),
        last,
        max(count if isinstance(count, int) else 1, 1 if last is None else 2),
    )


def _version(file: Path, facts: object) -> Version:
    known = facts if isinstance(facts, dict) else {}
    seconds, made = known.get("seconds"), known.get("made")
    try:
        time = datetime.fromisoformat(made) if isinstance(made, str) else None
    except ValueError:
        time = None
    if time is None or time.tzinfo is None:
        time = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    good = isinstance(seconds, int | float) and 0 <= seconds < 1e6
    return Version(file, float(seconds or 0) if good else 0.0, time)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
