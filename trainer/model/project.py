"""A project on disk: a folder that survives being moved, copied and switched off.

::

    Batik Bu Sri/
      project.json     the timeline and its undo steps (one version, upgraded in a chain)
      journal.jsonl    the steps since project.json was written
      media/           the clips, copied in
      recordings/      voices that were recorded and not used yet
      backups/         older copies of project.json

``read`` looks at a project without touching it; ``Project`` has it open for
editing, with a lock so that two windows never write to one project.  Opening
replays the journal, so the worst that a power cut or a crash can take is the
step that was being made.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from trainer.errors import (
    DiskFull,
    EditImpossible,
    FolderNotEmpty,
    FolderReadOnly,
    ProjectDamaged,
    ProjectMissing,
    ProjectTooNew,
)
from trainer.model import backups, commands, hiding, journal, media_folder, project_lock, safe_file
from trainer.model.history import MOST_STEPS, Change, History
from trainer.model.invariants import check
from trainer.model.plain import Malformed, from_plain, to_plain, writable
from trainer.model.schema import Timeline

FILE = "project.json"
JOURNAL = "journal.jsonl"
BACKUPS = "backups"
RECORDINGS = "recordings"

VERSION = 3
LARGEST = 40 * 1024 * 1024
"""Bytes of ``project.json``; JSON of that size may take 1 GB of memory to read."""


@dataclass(frozen=True)
class _Saved:
    history: History
    step: int
    """The last step, journal included."""
    written: int
    """The last step that project.json holds."""


@dataclass(frozen=True)
class Snapshot:
    """What ``project.json`` holds.  A value, so another thread may write it."""

    step: int
    """The number of the last step in it."""
    timeline: Timeline
    base: Timeline
    done: tuple[commands.Command, ...]
    undone: tuple[commands.Command, ...]

    @classmethod
    def of(cls, history: History, step: int) -> Snapshot:
        return cls(step, history.timeline, history.base, history.done, history.undone)


def encode(snapshot: Snapshot) -> bytes:
    """The content of ``project.json``."""
    data = {
        "format": "semenit-project",
        "version": VERSION,
        "step": snapshot.step,
        "timeline": to_plain(snapshot.timeline),
        "base": to_plain(snapshot.base),
        "done": [command.to_plain() for command in snapshot.done],
        "undone": [command.to_plain() for command in snapshot.undone],
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def decode(content: bytes, name: str) -> _Saved:
    """Read the content of ``project.json`` of the project ``name``.

    Raises ProjectDamaged or ProjectTooNew.  Undo steps that no longer lead to
    the saved timeline are dropped; the timeline itself is never doubted.
    """
    try:
        data = json.loads(content)
        if not isinstance(data, dict) or data.get("format") != "semenit-project":
            raise Malformed("not a project file")
        data = _upgraded(data, name)
        timeline = check(from_plain(Timeline, data.get("timeline"), "timeline"))
        step = from_plain(int, data.get("step"), "step")
        if step < 0:
            raise Malformed("step is below 0")
    except (ValueError, RecursionError) as fault:
        raise ProjectDamaged(name=name) from fault
    return _Saved(_history(data, timeline), step, step)


def _history(data: dict[str, Any], timeline: Timeline) -> History:
    history = _rebuilt(data)
    return history if history is not None and history.timeline == timeline else History(timeline)


def _rebuilt(data: dict[str, Any]) -> History | None:
    """What the steps in ``data`` lead to; None where they cannot be done."""
    with contextlib.suppress(ValueError, TypeError, RecursionError, EditImpossible):
        done, undone = data.get("done", []), data.get("undone", [])
        if len(done) + len(undone) <= MOST_STEPS:
            return History.rebuilt(
                check(from_plain(Timeline, data.get("base"), "base")),
                [commands.read(item) for item in done],
                [commands.read(item) for item in undone],
            )
    return None


def _upgraded(data: dict[str, Any], name: str) -> dict[str, Any]:
    version = from_plain(int, data.get("version"), "version")
    if version > VERSION:
        raise ProjectTooNew(name=name)
    while version < VERSION:
        if version not in UPGRADES:
            raise Malformed(f"version {version} is not known")
        try:
            data = UPGRADES[version](data)
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as fault:
            # It met something else than it knows.
            raise Malformed(f"version {version} could not be upgraded") from fault
        version += 1
    return data


def _with_shelved(data: dict[str, Any]) -> dict[str, Any]:
    """From version 1, in which a shape that was left lost its framings.

    The steps of such a file still tell what they were.  Where they lead elsewhere today,
    they are dropped like all that no longer fit, and the timeline stays as it is.
    """
    old = data["timeline"]
    history = _rebuilt(data) if _changes_shape(data) else None
    if history is None or to_plain(replace(history.timeline, shelved=())) != old:
        return data
    return {**data, "timeline": to_plain(history.timeline)}


def _changes_shape(data: dict[str, Any]) -> bool:
    steps = data.get("done", [])
    return isinstance(steps, list) and any(
        isinstance(step, dict) and step.get("command") == commands.SetCanvas.name for step in steps
    )


UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _with_shelved, 2: hiding.upgraded}
"""Version -> function that turns a file of that version into the next one."""


def _load(folder: Path) -> _Saved:
    refuse_links(folder)
    try:
        content = safe_file.read(folder / FILE, LARGEST)
    except FileNotFoundError:
        raise ProjectMissing(name=folder.name or str(folder)) from None
    saved = decode(content, folder.name)
    step = journal.replay(saved.history, folder / JOURNAL, saved.step)
    return _Saved(saved.history, step, saved.written)


def refuse_links(folder: Path) -> None:
    """Refuse a project whose own files are links that lead elsewhere.  Raises ProjectDamaged.

    The folder may come from a stranger, and opening a project writes to it: a
    journal that is a link would be written into a file that nobody chose.
    """
    home = Path(os.path.realpath(folder))  # Path.resolve raises RuntimeError where a link leads to itself
    for name in (FILE, JOURNAL, BACKUPS, RECORDINGS, media_folder.FOLDER, project_lock.FILE):
        if Path(os.path.realpath(home / name)) != home / name or (home / name).is_symlink():
            raise ProjectDamaged(name=folder.name)


def read(folder: Path) -> Timeline:
    """The timeline of the project in ``folder``, journal included; nothing is written.

    Raises ProjectMissing, ProjectDamaged, ProjectTooNew or FileUnreadable.
    """
    return _load(folder).history.timeline


def pending(folder: Path) -> int:
    """How many steps only the journal of the project in ``folder`` holds.

    A program that ended well leaves none.  Raises as ``read``; nothing is written.
    """
    saved = _load(folder)
    return saved.step - saved.written


def refuse_while_open(folder: Path) -> None:
    """Raises ProjectInUse while a window has the project in ``folder`` open, or FolderReadOnly."""
    if not (folder / project_lock.FILE).is_symlink():  # which no window opens, and which may lead elsewhere
        project_lock.hold(folder).close()


def is_project(folder: Path) -> bool:
    return (folder / FILE).is_file()


class Project:
    """A project that is open for editing.

    ``history`` holds the timeline; ``do``, ``undo`` and ``redo`` go through it and
    into the journal.  Use as a context manager, or call ``close``.
    """

    def __init__(self, folder: Path, lock: IO[str], saved: _Saved) -> None:
        self.folder = folder
        self.history = saved.history
        self.history.on_change = self._changed
        self.on_change: Callable[[Change], None] | None = None
        self._lock = lock
        self._journal = journal.Journal(folder / JOURNAL, saved.step)
        self._saved_step = saved.written
        """The last step that project.json is known to hold."""
        self._pen = threading.Lock()
        self._on_disk = saved.written
        """The last step that was written; the pen guards it."""

    @classmethod
    def create(cls, folder: Path, timeline: Timeline) -> Project:
        """Make a project in ``folder``, which must be new or empty.

        Raises FolderNotEmpty, DiskFull or FolderReadOnly.
        """
        with safe_file.writing_in(folder):
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()):
                raise FolderNotEmpty(name=folder.name or str(folder))
        return cls.create_around(folder, timeline)

    @classmethod
    def create_around(cls, folder: Path, timeline: Timeline) -> Project:
        """Make a project in ``folder``, whose ``media`` may hold clips already.

        Raises FolderNotEmpty when there is a project, DiskFull or FolderReadOnly.
        """
        if is_project(folder):
            raise FolderNotEmpty(name=folder.name or str(folder))
        timeline = check(replace(timeline, name=writable(timeline.name)))  # often the folder's name
        safe_file.write(folder / FILE, encode(Snapshot.of(History(timeline), 0)))
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path, *, recover: bool = True) -> Project:
        """Open the project in ``folder`` and restore what its journal holds.

        Without ``recover`` it opens as it was last saved; the journal is laid among
        the backups, so that even this can be taken back by hand.

        Raises ProjectMissing, ProjectDamaged, ProjectTooNew, ProjectInUse,
        FileUnreadable, DiskFull or FolderReadOnly.
        """
        if not is_project(folder):
            raise ProjectMissing(name=folder.name or str(folder))
        refuse_links(folder)
        lock = project_lock.hold(folder)
        try:
            for place in (folder, folder / BACKUPS, folder / media_folder.FOLDER):
                safe_file.sweep(place)
            if not recover:
                _lay_aside(folder)
            return cls(folder, lock, _load(folder))
        except BaseException:
            lock.close()
            raise

    @property
    def timeline(self) -> Timeline:
        return self.history.timeline

    @property
    def saved(self) -> bool:
        """Whether ``project.json`` holds every step."""
        return self._saved_step == self._journal.number

    def do(self, command: commands.Command) -> Timeline:
        """Apply ``command``.  Raises EditImpossible; then nothing has changed."""
        return self.history.do(command)

    def undo(self) -> commands.Command | None:
        return self.history.undo()

    def redo(self) -> commands.Command | None:
        return self.history.redo()

    def snapshot(self) -> Snapshot:
        """Everything up to now, ready to be written."""
        return Snapshot.of(self.history, self._journal.number)

    def write(self, snapshot: Snapshot, now: datetime | None = None) -> None:
        """Put ``snapshot`` into ``project.json`` and keep a backup now and then.

        May run on another thread.  Raises DiskFull or FolderReadOnly; the old
        file is then still there, and the journal still holds every step.
        """
        content = encode(snapshot)
        with self._pen:
            if snapshot.step < self._on_disk:
                return  # a newer one was written while this one waited
            safe_file.write(self.folder / FILE, content)
            self._on_disk = snapshot.step
            with contextlib.suppress(DiskFull, FolderReadOnly):  # saved is saved, also without a copy
                backups.take(self.folder / BACKUPS, content, now or datetime.now())

    def written(self, snapshot: Snapshot) -> None:
        """Begin a new journal, if ``snapshot``, now written, holds every step.

        If the power fails before this, the journal's steps are numbered, and
        those that ``project.json`` already holds are skipped.
        """
        self._saved_step = max(self._saved_step, snapshot.step)
        if self.saved:
            self._journal.restart()

    def save(self, now: datetime | None = None) -> None:
        """Write everything, here and now.  Raises DiskFull or FolderReadOnly."""
        snapshot = self.snapshot()
        self.write(snapshot, now)
        self.written(snapshot)

    def sync(self) -> None:
        """Push the journal to the disk.  May run on another thread."""
        with self._pen:
            self._journal.sync()

    def close(self) -> None:
        """Let go of the project.  What was not saved is in the journal.

        The lock's file stays: removing it while another window opens it would
        let a third one in.
        """
        with self._pen:
            self._journal.close()
        self._lock.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _changed(self, change: Change) -> None:
        try:
            self._journal.record(change)
        finally:  # the step is done, whether or not the disk took it
            if self.on_change is not None:
                self.on_change(change)


def _lay_aside(folder: Path) -> None:
    """Move the journal of ``folder`` to its backups."""
    if (folder / JOURNAL).is_file():
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
        with safe_file.writing_in(folder):
            (folder / BACKUPS).mkdir(exist_ok=True)
            os.replace(folder / JOURNAL, folder / BACKUPS / f"{stamp}-{JOURNAL}")
            safe_file.sync_folder(folder)
