"""How the project was when the present step began, on disk.

One small file for each lesson, written anew with each step: clips by reference,
no copies.  After a power cut "restore this step" still leads to the beginning of
the step, and where the file is missing or torn, to how the project was found.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from trainer import paths
from trainer.errors import FileUnreadable
from trainer.model import safe_file
from trainer.model.invariants import check
from trainer.model.plain import Malformed, from_plain, to_plain
from trainer.model.schema import Timeline

VERSION = 1
LARGEST = 16 * 1024 * 1024


@dataclass(frozen=True)
class Checkpoint:
    """``folder`` is the project's; ``step`` the id of the step that began there."""

    lesson: str
    step: str
    folder: str
    timeline: Timeline


def file_of(lesson: str) -> Path:
    return paths.learner() / "checkpoints" / f"{lesson.replace('/', '.')}.json"


def save(checkpoint: Checkpoint) -> None:
    """Write it down; may take a moment.  Raises DiskFull or FolderReadOnly."""
    data = {"format": "semenit-checkpoint", "version": VERSION, **to_plain(checkpoint)}
    file = file_of(checkpoint.lesson)
    with safe_file.writing_in(file.parent):
        file.parent.mkdir(exist_ok=True)
    safe_file.write(file, json.dumps(data, ensure_ascii=False).encode())


def load(lesson: str) -> Checkpoint | None:
    """The newest checkpoint of the lesson with this id; None when there is none to be read."""
    try:
        data = json.loads(safe_file.read(file_of(lesson), LARGEST))
        if not isinstance(data, dict) or data.pop("format", "") != "semenit-checkpoint":
            return None
        if data.pop("version", 0) != VERSION:
            return None
        checkpoint = from_plain(Checkpoint, data, "checkpoint")
        check(checkpoint.timeline)
    except (OSError, FileUnreadable, Malformed, ValueError, RecursionError):
        return None
    return checkpoint
