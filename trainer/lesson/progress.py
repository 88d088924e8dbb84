"""What a learner has done, on disk, one record for each thing.

``learning.sqlite`` only ever grows: a lesson was begun, a step entered, passed,
skipped.  ``advance`` folds the records into a ``Progress``, and the same function
moves a running session on, so what is read after a power cut is what was there
before it.  A strange record is passed over; those around it count.

A record also says which version of the lesson it was about and which sentence was
said, so the same file later tells a teacher where learners stumble.  Until 2026
there was a file of lines, ``learning.jsonl``; it is taken over once (``log_file``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from trainer import paths
from trainer.lesson.log_file import LONGEST_TEXT, LogFile, Row

FILE = "learning.sqlite"
OLD_FILE = "learning.jsonl"


class Phase(StrEnum):
    """Where in a lesson the learner is."""

    INTRO = "intro"
    WATCH = "watch"
    """The finished example is watched."""
    PROBE = "probe"
    """The learner shows what is known already, in the prepared project, without help."""
    STEPS = "steps"
    FINISHED = "finished"
    OWN = "own"
    OWN_FINISHED = "own_finished"


class Mark(StrEnum):
    """How a step was left behind."""

    PASSED = "passed"
    SKIPPED = "skipped"


class Verb(StrEnum):
    """Everything that is remembered.  ``step`` and ``about`` of a Record say of what."""

    BEGAN = "began"
    WATCH_BEGAN = "watch_began"
    WATCHED = "watched"
    PROBE_BEGAN = "probe_began"
    PROBE_PASSED = "probe_passed"
    STEPS_BEGAN = "steps_began"
    """The example or the probe is left behind; the steps have a project of their own."""
    ENTERED = "entered"
    PASSED = "passed"
    UNPASSED = "unpassed"
    SKIPPED = "skipped"
    REPEATED = "repeated"
    SAID = "said"
    """``about``: the id of the saying."""
    POINTED = "pointed"
    """A step that was shown with less help was said and pointed at after all."""
    HINTED = "hinted"
    """``about``: which hint, from 1."""
    PROJECT = "project"
    """``about``: the folder in which the learner works on this lesson."""
    FIRST_NAME = "first_name"
    """``about``: the project's name when the lesson first saw it."""
    EXPORTED = "exported"
    """``about``: the name of the finished file."""
    FINISHED = "finished"
    OWN_BEGAN = "own_began"
    OWN_PASSED = "own_passed"
    OWN_UNPASSED = "own_unpassed"
    OWN_FINISHED = "own_finished"
    PAIRED = "paired"
    """``about``: "on" while two learn at one computer, "off" from then on."""
    RESTORED = "restored"
    """The project was taken back to the beginning of the step."""
    SHOWN = "shown"
    """The step was shown on a copy."""
    DONE_FOR = "done_for"
    """The step was done for the learner."""
    LEFT = "left"


_VERBS = frozenset(verb.value for verb in Verb)
CHATTER = (Verb.SAID, Verb.POINTED, Verb.HINTED, Verb.SHOWN, Verb.RESTORED, Verb.LEFT)
"""Verbs that tell how it went and move nobody on."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that happened in one lesson; ``time`` is UTC in ISO 8601, set when it is written."""

    lesson: str
    version: str
    verb: Verb
    step: str = ""
    about: str = ""
    time: str = ""


@dataclass(frozen=True)
class Progress:
    """Where a learner is in one lesson.

    ``folder`` is the project that the present phase is about, ``lesson_folder``
    that of the steps while the own task is on; both are empty until there is one.
    ``finished`` stays true when the lesson is begun again, and ``rounds`` counts how
    often its end was reached.  ``watched`` says that the example was played.
    """

    phase: Phase = Phase.INTRO
    step: str = ""
    marks: Mapping[str, Mark] = field(default_factory=dict)
    folder: str = ""
    lesson_folder: str = ""
    first_name: str = ""
    own_passed: frozenset[str] = frozenset()
    exported: str = ""
    finished: bool = False
    watched: bool = False
    rounds: int = 0
    pair: bool = False
    done_for: frozenset[str] = frozenset()
    """The steps that were done for the learner since the lesson began; they earn no badge."""
    badge: bool = False
    """Whether all steps were reached alone at least once; nothing takes it away again."""
    own_done: bool = False
    """Whether the task on own clips was done at least once."""
    version: str = ""
    """The version of the lesson in which this round began."""

    def afresh(self) -> Progress:
        """Before the beginning again, with what nothing takes away."""
        return Progress(
            finished=self.finished,
            rounds=self.rounds,
            pair=self.pair,
            badge=self.badge,
            own_done=self.own_done,
        )


def advance(progress: Progress, record: Record) -> Progress:
    """``progress`` after one more thing happened."""
    step = record.step
    match record.verb:
        case Verb.BEGAN:
            return replace(progress.afresh(), version=record.version)
        case Verb.PAIRED:
            return replace(progress, pair=record.about == "on")
        case Verb.DONE_FOR:
            return replace(progress, done_for=progress.done_for | {step})
        case Verb.WATCH_BEGAN:
            return replace(progress, phase=Phase.WATCH)
        case Verb.WATCHED:
            return replace(progress, watched=True)
        case Verb.PROBE_BEGAN:
            return replace(progress, phase=Phase.PROBE, folder="", first_name="")
        case Verb.STEPS_BEGAN:
            return replace(progress, folder="", first_name="", lesson_folder="", marks={})
        case Verb.ENTERED:
            return replace(progress, phase=Phase.STEPS, step=step)
        case Verb.PASSED:
            return replace(progress, marks={**progress.marks, step: Mark.PASSED})
        case Verb.SKIPPED:
            return replace(progress, marks={**progress.marks, step: Mark.SKIPPED})
        case Verb.UNPASSED | Verb.REPEATED:
            return replace(progress, marks={one: mark for one, mark in progress.marks.items() if one != step})
        case Verb.PROJECT:
            return replace(progress, folder=record.about)
        case Verb.FIRST_NAME:
            return replace(progress, first_name=record.about)
        case Verb.EXPORTED:
            return replace(progress, exported=record.about)
        case Verb.FINISHED:
            alone = not progress.done_for and Mark.SKIPPED not in progress.marks.values()
            return replace(
                progress,
                phase=Phase.FINISHED,
                finished=True,
                rounds=progress.rounds + 1,
                badge=progress.badge or (alone and bool(progress.marks)),
            )
        case Verb.OWN_BEGAN:
            return replace(
                progress,
                phase=Phase.OWN,
                lesson_folder=progress.lesson_folder or progress.folder,
                folder="",
                first_name="",
                own_passed=frozenset(),
            )
        case Verb.OWN_PASSED:
            return replace(progress, own_passed=progress.own_passed | {step})
        case Verb.OWN_UNPASSED:
            return replace(progress, own_passed=progress.own_passed - {step})
        case Verb.OWN_FINISHED:
            return replace(progress, phase=Phase.OWN_FINISHED, own_done=True)
        case Verb.SAID | Verb.POINTED | Verb.HINTED | Verb.SHOWN | Verb.RESTORED | Verb.LEFT:
            return progress
        case Verb.PROBE_PASSED:
            return progress


def folded(records: Iterable[Record]) -> dict[str, Progress]:
    """Where the learner is in each lesson, by the lesson's id."""
    known: dict[str, Progress] = {}
    for record in records:
        known[record.lesson] = advance(known.get(record.lesson, Progress()), record)
    return known


class Log:
    """The log of one learner.  Records are only ever added."""

    def __init__(self, file: Path | None = None) -> None:
        """``file``: ``learning.sqlite`` of whoever is learning now when None."""
        self._chosen = file
        self._open: LogFile | None = None

    @property
    def file(self) -> Path:
        return self._chosen or paths.learner() / FILE

    def add(self, record: Record, now: datetime | None = None) -> None:
        """Hand one record to the system: a crash of the program cannot take it any more.

        Raises DiskFull or FolderReadOnly.
        """
        time = (now or datetime.now(UTC)).isoformat(timespec="seconds")
        self._rows.add((time, record.lesson, record.version, record.verb, record.step, record.about))

    def sync(self) -> None:
        """Push the records to the disk; may take a moment, so not on the GUI thread.

        Raises DiskFull or FolderReadOnly.
        """
        self._rows.sync()

    def records(self) -> Iterator[Record]:
        """Every record that can be read, oldest first."""
        return _readable(self._rows.rows())

    def progress(self) -> dict[str, Progress]:
        """Where the learner is in each lesson, by the lesson's id."""
        return folded(_readable(self._rows.rows(without=CHATTER)))

    def was_put_aside(self) -> bool:
        """Whether the file was damaged and put aside, and nobody has asked since."""
        return self._rows.was_put_aside()

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        self._rows.close()

    @property
    def _rows(self) -> LogFile:
        file = self.file
        if self._open is None or self._open.file != file:
            if self._open is not None:
                self._open.close()
            self._open = LogFile(file, file.with_name(OLD_FILE), _old_rows, CHATTER)
        return self._open


def _readable(rows: Iterable[Row]) -> Iterator[Record]:
    for time, lesson, version, verb, step, about in rows:
        if verb in _VERBS and lesson:
            yield Record(lesson, version, Verb(verb), step, about, time)


def _old_rows(content: bytes) -> Iterator[Row]:
    """The rows in a ``learning.jsonl``; a torn or strange line is passed over."""
    for line in content.split(b"\n"):
        record = _record(line)
        if record is not None:
            yield record.time, record.lesson, record.version, record.verb, record.step, record.about


def _record(line: bytes) -> Record | None:
    try:
        data = json.loads(line)
        verb = Verb(data.pop("verb"))
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError):
        return None
    texts = {name: data.get(name, "") for name in ("lesson", "version", "step", "about", "time")}
    if not all(isinstance(text, str) and len(text) <= LONGEST_TEXT for text in texts.values()):
        return None
    return Record(verb=verb, **texts) if texts["lesson"] else None
