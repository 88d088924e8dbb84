"""A recording said again as a pack would say it.

A pack brings its clips in by itself, so there they are m1, m2, … and have names that
every system takes; and what a command makes gets other ids than in the teacher's
project, where mistakes were tried and taken back in between.  ``transfer`` matches
them; where it cannot, the step's result stands in for the way to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from trainer.errors import EditImpossible
from trainer.lesson import shelf
from trainer.lesson.moment import Fact, Moment
from trainer.lesson.recorder import Recording, Take
from trainer.lesson.script import Action, Event
from trainer.lesson.transfer import Transfer
from trainer.model import commands
from trainer.model.commands import Command, RestoreTimeline
from trainer.model.schema import MediaReference, Timeline, Track

_ODD = re.compile(r"[^A-Za-z0-9_.-]+")


@dataclass(frozen=True)
class Retold:
    """A take in the pack's project: ``actions`` lead from ``before`` to ``after``."""

    before: Timeline
    after: Timeline
    actions: tuple[Action, ...]
    facts: tuple[Fact, ...]

    def begin(self, first_name: str) -> Moment:
        """The moment before the take."""
        return Moment(self.before, self.before, "editor", (), first_name)

    def end(self, first_name: str) -> Moment:
        """The moment after it."""
        pages = [fact.about for fact in self.facts if fact.kind == "page"]
        return Moment(self.before, self.after, (pages or ["editor"])[-1], self.facts, first_name)


@dataclass(frozen=True)
class RetoldStep:
    take: Retold
    mistakes: tuple[Retold, ...]


@dataclass(frozen=True)
class RetoldLesson:
    """``files`` are the clips to bring in, in order; ``start`` is what stands there then."""

    files: tuple[MediaReference, ...]
    start: Timeline
    steps: tuple[RetoldStep, ...]

    @property
    def end(self) -> Timeline:
        return self.steps[-1].take.after if self.steps else self.start


class Files:
    """Which file of the teacher's project is which of the pack."""

    def __init__(self, recording: Recording, shelved: Mapping[str, str]) -> None:
        """``shelved`` gives the name on the shelf of files with these fingerprints."""
        self._by_id: dict[str, MediaReference] = {}
        used: set[str] = set()
        for number, (media, timeline) in enumerate(recording.seen.items(), 1):
            reference = timeline.reference(media)
            name = shelved.get(reference.fingerprint) or _free(file_name(reference.name, number), used)
            used.add(name.casefold())
            self._by_id[media] = replace(reference, id=f"m{number}", name=name, path=f"media/{name}")

    @property
    def all(self) -> tuple[MediaReference, ...]:
        return tuple(self._by_id.values())

    def in_pack(self, timeline: Timeline) -> Timeline:
        """``timeline`` with the pack's files."""
        return replace(
            timeline,
            media=self.all,
            tracks=tuple(
                Track(
                    track.role,
                    tuple(replace(clip, media=self._by_id[clip.media].id) for clip in track.children),
                )
                for track in timeline.tracks
            ),
        )

    def said_of(self, command: Command) -> Command:
        """``command`` about the pack's files."""
        if isinstance(command, RestoreTimeline):
            return restore(self.in_pack(command.to))
        return commands.read(self._said(command.to_plain()))

    def _said(self, data: Any, name: str = "") -> Any:
        if isinstance(data, dict):
            return {key: self._said(value, key) for key, value in data.items()}
        if isinstance(data, list):
            return [self._said(value, name) for value in data]
        if name == "media" and data in self._by_id:
            return self._by_id[data].id
        return data


def retold(recording: Recording, shelved: Mapping[str, str] | None = None) -> RetoldLesson:
    """The whole recording as a pack would play it."""
    files = Files(recording, shelved or {})
    begin = recording.steps[0].take.before if recording.steps else recording.start
    start = here = files.in_pack(begin)
    steps = []
    for step in recording.steps:
        take = _again(step.take, here, files)
        mistakes = tuple(_again(mistake.take, here, files) for mistake in step.mistakes)
        steps.append(RetoldStep(take, mistakes))
        here = take.after
    return RetoldLesson(files.all, start, tuple(steps))


def restore(timeline: Timeline) -> RestoreTimeline:
    """The command that leads to ``timeline`` where its files are there already."""
    return RestoreTimeline(replace(timeline, media=()))


def file_name(name: str, number: int) -> str:
    """``name`` as a pack may have it; the shelf's rule."""
    stem, _, ending = name.rpartition(".")
    plain = _ODD.sub("-", stem).strip("-.") or f"klip-{number}"
    return f"{plain[:60]}.{ending.lower()}"


def _free(name: str, used: set[str]) -> str:
    stem, _, ending = name.rpartition(".")
    number, free = 1, name
    while free.casefold() in used or shelf_has(free):
        number += 1
        free = f"{stem}-{number}.{ending}"
    return free


def shelf_has(name: str) -> bool:
    """Whether a shipped clip has this name, which would then be found in its place."""
    from trainer import paths

    return any((paths.ASSETS / place / name).is_file() for place in shelf.PLACES)


def _again(take: Take, here: Timeline, files: Files) -> Retold:
    there, after = files.in_pack(take.before), files.in_pack(take.after)
    transfer = Transfer(there, here)
    actions: list[Action] = []
    try:
        for command in take.commands:
            said = files.said_of(command)
            if isinstance(said, RestoreTimeline):
                raise EditImpossible("")
            actions.append(transfer.do(said))
        end = transfer.here
    except EditImpossible:
        whole = restore(after)
        actions, end = [whole], whole.apply(here)
    actions += _events(take.facts, bool(actions))
    facts = [Fact("do", one.name) for one in actions if isinstance(one, Command)]
    return Retold(here, end, tuple(actions), (*facts, *_counted(take.facts, bool(facts))))


def _counted(facts: Iterable[Fact], edited: bool) -> list[Fact]:
    """The facts that a step is about; playing while one edits is only looking."""
    return [fact for fact in facts if not (edited and fact.kind in ("played", "paused"))]


def _events(facts: Iterable[Fact], edited: bool) -> list[Action]:
    return [
        Event(fact.kind, fact.about if fact.kind in ("page", "exported") else "")
        for fact in _counted(facts, edited)
    ]
