"""A lesson that is being recorded, on disk, so that a power cut takes nothing of it.

Each recording has one small file of its own beside the teacher's progress.  It is
written anew, whole, after each thing that was done or typed::

    <learner>/recordings/<moment it began>.json
      timelines   every moment of the project once; all else names them by number
      steps       takes, the teacher's words, mistakes; take: what is being recorded now
      folder      of the project in which it is recorded; clips by reference, no copies

A file that cannot be read counts as none.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trainer import paths
from trainer.errors import FileUnreadable, TrainerError
from trainer.lesson import goals
from trainer.lesson.draft import About
from trainer.lesson.goals.written import plain
from trainer.lesson.moment import HAPPENINGS, Fact
from trainer.lesson.recorder import (
    MOST_COMMANDS,
    MOST_MISTAKES,
    MOST_STEPS,
    RecordedStep,
    Recording,
    Take,
    TypicalMistake,
)
from trainer.lesson.strict import Fault, Section
from trainer.model import commands, project, safe_file
from trainer.model.invariants import check
from trainer.model.plain import Malformed, from_plain, to_plain
from trainer.model.schema import Timeline

FORMAT, VERSION = "semenit-recording", 1
LARGEST = 64 * 1024 * 1024
MOST_TIMELINES = 10_000
MOST_WORDS = 4_096
MOST_CHOSEN = 24
LONGEST_SECONDS = 1_000_000
ENDING = ".json"
LONG_WRITTEN = 3_600
"""Seconds after which nobody writes at a file any more; another window, or a job of this one, may."""


@dataclass(frozen=True)
class Kept:
    """What is known of a recording at one moment.  ``recording`` must not change any more.

    ``folder`` is the project's; ``stage`` and ``index`` tell where the teacher is, in
    the words of whoever asks the teacher.  ``recording`` is None while the beginning
    is still being prepared.
    """

    folder: str
    about: About
    stage: str
    index: int = 0
    may_share: bool = False
    recording: Recording | None = None


@dataclass(frozen=True)
class Found:
    """A recording that was not finished."""

    file: Path
    kept: Kept

    @property
    def folder(self) -> Path:
        return Path(self.kept.folder)


class Keeper:
    """The file of one recording.  ``keep`` and ``forget`` may be called from any thread."""

    def __init__(self, file: Path | None = None) -> None:
        """``file``: that of a recording which goes on; None for a new one of whoever is here now."""
        self.file = file or home() / f"{time.time_ns()}{ENDING}"
        self._pen = threading.Lock()
        self._newest = 0

    def keep(self, kept: Kept, number: int) -> None:
        """Write it down; nothing when a higher ``number`` was written, or the recording forgotten.

        Raises DiskFull or FolderReadOnly.
        """
        # In ASCII: a folder's name may hold bytes that no text has, and comes back with them.
        content = json.dumps(_plain(kept), separators=(",", ":")).encode()
        with self._pen:
            if number > self._newest:
                with safe_file.writing_in(self.file.parent):
                    self.file.parent.mkdir(exist_ok=True)
                safe_file.write(self.file, content)
                self._newest = number

    def forget(self) -> None:
        """The recording is finished or unwanted; what is still on its way is not written any more."""
        with self._pen:
            self._newest = 2**62
            with contextlib.suppress(OSError):
                self.file.unlink()


def home() -> Path:
    """Where recordings of whoever is here now are kept; the folder may not be there yet."""
    return paths.learner() / "recordings"


def unfinished() -> Found | None:
    """The newest recording that was not finished, and whose project is there and not open; or None."""
    if not home().is_dir():
        return None
    safe_file.sweep(home(), older_than=LONG_WRITTEN)
    for file in sorted(home().glob(f"[0-9]*{ENDING}"), reverse=True):
        kept = load(file)
        if kept is not None and project.is_project(Path(kept.folder)):
            with contextlib.suppress(TrainerError):
                project.refuse_while_open(Path(kept.folder))
                if _is_its_project(kept):
                    return Found(file, kept)
    return None


def _is_its_project(kept: Kept) -> bool:
    """Whether the folder still holds the project that was recorded in.

    One that was thrown away leaves its name to the next: where nothing in the bin is known
    from the recording, it would be laid over somebody else's work.  Raises as ``project.read``.
    """
    seen = {} if kept.recording is None else kept.recording.seen
    if not seen:
        return True
    there = {(one.id, one.fingerprint) for one in project.read(Path(kept.folder)).media}
    return any((media, moment.reference(media).fingerprint) in there for media, moment in seen.items())


def load(file: Path) -> Kept | None:
    """What ``file`` tells of a recording; None when it cannot be read."""
    try:
        return _read(Section(json.loads(safe_file.read(file, LARGEST)), file.name))
    except (OSError, FileUnreadable, Fault, Malformed, ValueError, RecursionError):
        return None


# --- writing --------------------------------------------------------------------------------


@dataclass
class _Timelines:
    """Every timeline once, by its number."""

    all: list[Timeline] = field(default_factory=list)
    _numbers: dict[int, int] = field(default_factory=dict)

    def number(self, timeline: Timeline) -> int:
        known = self._numbers.get(id(timeline))
        if known is None:
            known = self._numbers[id(timeline)] = len(self.all)
            self.all.append(timeline)
        return known


def _plain(kept: Kept) -> dict[str, Any]:
    moments = _Timelines()
    about = kept.about
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "folder": kept.folder,
        "about": {"title": about.title, "outcome": about.outcome, "author": about.author},
        "stage": kept.stage,
        "index": kept.index,
        "may_share": kept.may_share,
    }
    recording = kept.recording
    if recording is not None:
        data["start"] = moments.number(recording.start)
        data["seen"] = {media: moments.number(one) for media, one in recording.seen.items()}
        data["steps"] = [_plain_step(step, moments) for step in recording.steps]
        if recording.take is not None:
            data["take"] = _plain_take(recording.take, moments)
        data["timelines"] = [to_plain(one) for one in moments.all]
    return data


def _plain_step(step: RecordedStep, moments: _Timelines) -> dict[str, Any]:
    data: dict[str, Any] = {
        "take": _plain_take(step.take, moments),
        "said": step.said,
        "targets": list(step.targets),
        "mistakes": [{"take": _plain_take(one.take, moments), "said": one.said} for one in step.mistakes],
    }
    return data if step.chosen is None else {**data, "chosen": list(step.chosen)}


def _plain_take(take: Take, moments: _Timelines) -> dict[str, Any]:
    return {
        "before": moments.number(take.before),
        "after": moments.number(take.after),
        "commands": [one.to_plain() for one in take.commands],
        "facts": [to_plain(one) for one in take.facts],
    }


# --- reading --------------------------------------------------------------------------------


def _read(data: Section) -> Kept:
    data.choice("format", (FORMAT,))
    data.whole("version", VERSION, VERSION)
    about = data.section("about")
    kept = Kept(
        folder=_words(data, "folder"),
        about=About(_words(about, "title"), _words(about, "outcome"), _words(about, "author")),
        stage=data.text("stage", 40),
        index=data.whole("index", 0, MOST_STEPS),
        may_share=data.yes("may_share"),
        recording=_recording(data) if data.has("start") else None,
    )
    data.end()
    return kept


def _recording(data: Section) -> Recording:
    moments = [
        from_plain(Timeline, one, f"timelines[{number}]")
        for number, one in enumerate(data.items("timelines", 1, MOST_TIMELINES))
    ]
    for one in moments:
        check(one)
    found = data.section("seen")
    seen = {media: moments[found.whole(media, 0, len(moments) - 1)] for media in found.names()}
    if not all(moment.has_media(media) for media, moment in seen.items()):
        raise Malformed("seen")
    return Recording.again(
        moments[data.whole("start", 0, len(moments) - 1)],
        [_step(one, moments) for one in data.sections("steps", 0, MOST_STEPS)],
        _take(data.section("take"), moments) if data.has("take") else None,
        seen,
    )


def _step(data: Section, moments: list[Timeline]) -> RecordedStep:
    step = RecordedStep(
        _take(data.section("take"), moments),
        _said(data),
        tuple(_words(Section({"one": one}, "targets"), "one") for one in data.items("targets", 0, 4)),
        _chosen(data),
        [
            TypicalMistake(_take(one.section("take"), moments), _said(one))
            for one in data.sections("mistakes", 0, MOST_MISTAKES)
        ],
    )
    data.end()
    return step


def _chosen(data: Section) -> tuple[Mapping[str, object], ...] | None:
    if not data.has("chosen"):
        return None
    return tuple(plain(goals.read(one)) for one in data.sections("chosen", 1, MOST_CHOSEN))


def _take(data: Section, moments: list[Timeline]) -> Take:
    take = Take(
        moments[data.whole("before", 0, len(moments) - 1)],
        moments[data.whole("after", 0, len(moments) - 1)],
        [commands.read(one) for one in data.items("commands", 0, MOST_COMMANDS)],
        [_fact(one) for one in data.sections("facts", 0, MOST_COMMANDS)],
    )
    data.end()
    return take


def _fact(data: Section) -> Fact:
    fact = Fact(
        data.choice("kind", HAPPENINGS),
        _words(data, "about") if data.has("about") else "",
        data.number("seconds", 0, LONGEST_SECONDS) if data.has("seconds") else 0.0,
        _words(data, "file") if data.has("file") else "",
    )
    data.end()
    return fact


def _said(data: Section) -> dict[str, str]:
    said = data.section("said")
    return {language: _words(said, language) for language in said.names()}


def _words(data: Section, name: str) -> str:
    """What was typed so far, which may be nothing yet."""
    typed = data.take(name)
    if not isinstance(typed, str) or len(typed) > MOST_WORDS:
        raise Malformed(name)
    return typed
