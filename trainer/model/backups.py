"""Older copies of a project, thinned out with age.

Kept are the newest 20 of the last hour, 20 of today, 20 of the last week and 20
older ones, evenly spread in each age (the ladder that Kdenlive documents for its
backups).  A copy is taken at most every three minutes, so an hour always fits.

A laptop with an empty clock battery may think that its copies come from the
future; a copy is as old as it is far from now, in either direction.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from trainer.model import safe_file

EVERY = timedelta(minutes=3)
KEPT_PER_AGE = 20
AGES = (timedelta(hours=1), timedelta(days=1), timedelta(days=7))

_NAME = "project-%Y%m%d-%H%M%S.json"


def take(folder: Path, content: bytes, now: datetime) -> Path | None:
    """Keep ``content`` as a copy in ``folder``, unless one was taken just before ``now``.

    Returns the copy's file.  Raises DiskFull or FolderReadOnly.
    """
    now = now.replace(microsecond=0)
    with safe_file.writing_in(folder):
        folder.mkdir(exist_ok=True)
        times = _times(folder)
    if any(abs(now - time) < EVERY for time in times):
        return None
    copy = times[now] = folder / now.strftime(_NAME)
    safe_file.write(copy, content)
    for time in set(times) - kept(times, now):
        with contextlib.suppress(OSError):
            times[time].unlink()
    return copy


def newest_first(folder: Path) -> list[Path]:
    """The copies in ``folder``."""
    times = _times(folder)
    return [times[time] for time in sorted(times, reverse=True)]


def taken(copy: Path) -> datetime:
    """When ``copy``, one of ``newest_first``, was taken."""
    return datetime.strptime(copy.name, _NAME)


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of ``times`` the ladder keeps."""
    remaining = sorted(times, key=lambda time: abs(now - time))
    keep: set[datetime] = set()
    for age in (*AGES, None):
        rung = [time for time in remaining if age is None or abs(now - time) < age]
        remaining = remaining[len(rung) :]
        keep.update(_spread(rung, KEPT_PER_AGE))
    return keep


def _spread(times: list[datetime], most: int) -> list[datetime]:
    """At most ``most`` of ``times``, evenly, with the first and the last."""
    if len(times) <= most:
        return times
    return [times[round(i * (len(times) - 1) / (most - 1))] for i in range(most)]


def _times(folder: Path) -> dict[datetime, Path]:
    times = {}
    if folder.is_dir():
        for file in folder.iterdir():
            with contextlib.suppress(ValueError):
                times[datetime.strptime(file.name, _NAME)] = file
    return times
