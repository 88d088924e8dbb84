"""Every step on disk before the next one.

``journal.jsonl`` stands beside ``project.json`` and takes one line for each step::

    {"n":41,"do":{"command":"split_clip","frame":120}}
    {"n":42,"undo":true}

``project.json`` says which step it already holds, so opening a project is
reading it and replaying the lines after that.  A line is handed to the system
when its step is done (a crash of the program loses nothing) and pushed to the
disk by ``sync`` shortly after (a power cut loses a second at most).  The last
line may be torn; reading stops there.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import EditImpossible
from trainer.model import safe_file
from trainer.model.commands import Command
from trainer.model.commands import read as read_command
from trainer.model.history import Change, History, Move
from trainer.model.plain import Malformed

LARGEST = 8 * 1024 * 1024
"""Bytes; a hundred thousand steps, where a save comes after every pause of a second."""


@dataclass(frozen=True)
class Entry:
    """One line: step ``number``, and what was done in it."""

    number: int
    move: Move
    command: Command | None = None

    def line(self) -> bytes:
        body = self.command.to_plain() if self.command else True
        text = json.dumps(
            {"n": self.number, self.move.value: body}, ensure_ascii=False, separators=(",", ":")
        )
        return text.encode() + b"\n"

    def replay(self, history: History) -> None:
        """Do this step on ``history``.  Raises EditImpossible or Malformed when it does not fit."""
        if self.command is not None:
            history.do(self.command)
        elif (history.undo() if self.move is Move.UNDO else history.redo()) is None:
            raise Malformed(f"step {self.number}: nothing to {self.move}")


class Journal:
    """The journal of one open project; one writer at a time (``project`` holds the lock)."""

    def __init__(self, file: Path, number: int) -> None:
        """``number`` is the last step that the project already holds.

        Raises FileUnreadable, DiskFull or FolderReadOnly.
        """
        self.file = file
        self.number = number
        self._waiting = b""
        self._cut_tail()
        with safe_file.writing_in(file.parent):
            self._stream = file.open("ab", buffering=0)

    def record(self, change: Change) -> None:
        """Write one step.  Raises DiskFull or FolderReadOnly; the step itself stays done.

        A step that could not be written waits for the next one, so that the
        numbers on disk never have a hole: reading would stop there.
        """
        command = change.command if change.move is Move.DO else None
        self.number += 1
        self._waiting += Entry(self.number, change.move, command).line()
        with safe_file.writing_in(self.file.parent):
            whole = os.fstat(self._stream.fileno()).st_size
            try:
                written = self._stream.write(self._waiting)
                if written != len(self._waiting):
                    raise OSError(errno.ENOSPC, "the line was cut short")
            except OSError:
                self._stream.truncate(whole)
                raise
        self._waiting = b""

    def sync(self) -> None:
        """Push what was recorded to the disk; may take a moment, so not on the GUI thread."""
        if not self._stream.closed:
            with safe_file.writing_in(self.file.parent):
                os.fsync(self._stream.fileno())

    def restart(self) -> None:
        """Begin an empty journal, once ``project.json`` holds every step."""
        with safe_file.writing_in(self.file.parent):
            self._stream.truncate(0)
        self._waiting = b""

    def close(self) -> None:
        self._stream.close()

    def _cut_tail(self) -> None:
        """Cut off what reading did not reach: a torn line, or steps behind a hole.

        The next step is written there, and must be reached.
        """
        whole = 0
        for entry in entries(self.file):
            if entry.number > self.number:
                break
            whole += len(entry.line())
        try:
            if self.file.stat().st_size > whole:
                os.truncate(self.file, whole)
        except FileNotFoundError:
            pass
        except OSError as fault:
            raise safe_file.explained(fault, self.file.parent) from fault


def entries(file: Path) -> Iterator[Entry]:
    """The steps in ``file``, up to the first line that is torn or not as it was written."""
    try:
        content = safe_file.read(file, LARGEST)
    except FileNotFoundError:
        return
    for line in content.splitlines(keepends=True):
        entry = _read_line(line)
        if entry is None or entry.line() != line:
            return
        yield entry


def _read_line(line: bytes) -> Entry | None:
    try:
        data = json.loads(line)
        if not isinstance(data, dict) or not isinstance(data.get("n"), int):
            return None
        for move in Move:
            if move.value in data:
                command = read_command(data["do"]) if move is Move.DO else None
                return Entry(data["n"], move, command)
    except (ValueError, Malformed, RecursionError):
        pass
    return None


def replay(history: History, file: Path, after: int) -> int:
    """Replay on ``history`` the steps of ``file`` that follow step ``after``.

    Steps must follow each other without a hole.  Returns the number of the last
    step that was replayed, ``after`` when there was none.
    """
    number = after
    for entry in entries(file):
        if entry.number <= number:
            continue
        if entry.number != number + 1:
            break
        try:
            entry.replay(history)
        except (EditImpossible, Malformed):
            break
        number = entry.number
    return number
