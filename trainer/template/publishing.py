"""Before publishing: twelve points, kept with the project, and information that expires.

The points and what the law says about them age, so they lie in a dated file with
their sources (``assets/platforms/before_publishing.json``).  Some of them the project
answers by itself (``known_points``); the others only the person knows, so nothing here
blocks an export.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from trainer import paths, words
from trainer.errors import FileUnreadable
from trainer.model import safe_file
from trainer.model.schema import Timeline
from trainer.template.filled_in import recall
from trainer.template.known_points import ticked_by_itself
from trainer.words import translate

FACTS = paths.ASSETS / "platforms" / "before_publishing.json"
FILE = "before-publishing.json"
"""In a project's folder: what was ticked."""
LARGEST = 64 * 1024


@dataclass(frozen=True)
class Point:
    """One of the twelve, in the language in use."""

    id: str
    title: str
    more: str


@dataclass(frozen=True)
class Fact:
    """What is the case at the moment, and where that is written."""

    text: str
    sources: tuple[str, ...]


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(FACTS.read_text(encoding="utf-8"))
    if data["format"] != "semenit-before-publishing" or data["version"] != 1:
        raise ValueError(f"{FACTS.name} is not a list of points of version 1")
    return data


def points() -> tuple[Point, ...]:
    """All points, in their order."""
    language = words.language()
    return tuple(Point(one["id"], one["title"][language], one["more"][language]) for one in _data()["points"])


def facts() -> tuple[Fact, ...]:
    """What the law and the platforms say at the moment."""
    language = words.language()
    return tuple(Fact(one["text"][language], tuple(one["sources"])) for one in _data()["facts"])


def verified_on() -> date:
    """The day on which the file was last checked."""
    return date.fromisoformat(_data()["verified_on"])


@dataclass(frozen=True)
class Kept:
    """What a person decided: the ids that they ticked, and those that they took the tick from."""

    ticked: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()

    def done(self, timeline: Timeline) -> frozenset[str]:
        """What is ticked in the end, by the person or by the project."""
        return self.ticked | (ticked_by_itself(timeline) - self.refused)

    def changed(self, timeline: Timeline, point: str, ticked: bool) -> Kept:
        """After the person put a tick there, or took it away; what the project says is not their tick."""
        own, against = self.ticked - {point}, self.refused - {point}
        by_itself = point in ticked_by_itself(timeline)
        if ticked and not by_itself:
            own |= {point}
        elif not ticked and by_itself:
            against |= {point}
        return Kept(own, against)


def load(project: Path) -> Kept:
    """What was decided for the project in that folder."""
    found = _read(project / FILE)
    known = {point.id for point in points()}

    def ids(name: str) -> frozenset[str]:
        listed = found.get(name)
        return frozenset(one for one in listed if one in known) if isinstance(listed, list) else frozenset()

    return Kept(ids("ticked"), ids("refused"))


def save(project: Path, kept: Kept, now: datetime | None = None) -> None:
    """Keep what was decided with the project.  Raises DiskFull or FolderReadOnly."""
    written = {
        "format": "semenit-before-publishing",
        "version": 1,
        "facts_of": verified_on().isoformat(),
        "changed": (now or datetime.now().astimezone()).isoformat(timespec="seconds"),
        "ticked": sorted(kept.ticked),
        "refused": sorted(kept.refused),
    }
    safe_file.write(project / FILE, json.dumps(written, indent=1).encode() + b"\n")


def hours_over(project: Path, now: datetime | None = None) -> int | None:
    """Full hours by which the project's information is older than it may be; None while it is not."""
    filled = recall(project)
    if filled is None or not 0 < filled.expires_hours <= 24 * 365:
        return None
    try:
        made = datetime.fromisoformat(filled.filled)
        if made.tzinfo is None:
            made = made.astimezone()
    except (ValueError, OverflowError, OSError):  # a stranger's file: the year 1, east of Greenwich
        return None
    over = (now or datetime.now().astimezone()) - made - timedelta(hours=filled.expires_hours)
    return None if over < timedelta(0) else int(over.total_seconds() // 3600)


def expired(project: Path, now: datetime | None = None) -> str:
    """What to say before a video with old information leaves; empty while it is not old."""
    hours = hours_over(project, now)
    if hours is None:
        return ""
    return translate(
        "Publishing",
        "This information may be out of date: its time ended {hours} hours ago. Check the source again.",
        hours=hours,
    )


def _read(file: Path) -> dict[str, Any]:
    """A small file of a project; empty where it cannot be read: a stranger may have written it."""
    try:
        data = json.loads(safe_file.read(file, LARGEST))
    except (OSError, ValueError, RecursionError, FileUnreadable):
        return {}
    return data if isinstance(data, dict) else {}
