"""A project whose file is damaged goes on from its newest good copy.

A stick that was pulled too early, a disk that grows old, a hand that slipped: then the
copies among ``backups/`` are what is left, and nobody should have to know where those lie::

    backups/project-20261123-142900.json  ->  project.json
    project.json, damaged                 ->  backups/damaged-20261123-143200-project.json
    journal.jsonl                         ->  backups/damaged-20261123-143200-journal.jsonl

The journal stays as well: where its steps follow on that copy, they are replayed as always.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from trainer.errors import FileUnreadable, TrainerError
from trainer.model import backups, journal, project, safe_file


def rescued(folder: Path, now: datetime | None = None) -> datetime | None:
    """Put the newest good copy in the place of the damaged ``project.json`` in ``folder``.

    Returns when that copy was taken; None, with nothing changed, where none is good or the
    file itself is.  Raises ProjectInUse, ProjectDamaged (its files are links), DiskFull or
    FolderReadOnly.
    """
    project.refuse_links(folder)
    project.refuse_while_open(folder)
    if _good(folder / project.FILE) is not None:
        return None
    kept = folder / project.BACKUPS
    for copy in backups.newest_first(kept):
        content = _good(copy)
        if content is not None:
            stamp = (now or datetime.now()).strftime("%Y%m%d-%H%M%S")
            for name, largest in ((project.FILE, project.LARGEST), (project.JOURNAL, journal.LARGEST)):
                damaged = _read(folder / name, largest)
                if damaged is not None:
                    safe_file.write(kept / f"damaged-{stamp}-{name}", damaged)
            safe_file.write(folder / project.FILE, content)
            return backups.taken(copy)
    return None


def _good(file: Path) -> bytes | None:
    """The content of ``file``, where it is a project that can be read."""
    content = _read(file, project.LARGEST)
    try:
        if content is not None:
            project.decode(content, file.name)
    except TrainerError:
        return None
    return content


def _read(file: Path, largest: int) -> bytes | None:
    try:
        return safe_file.read(file, largest)
    except (FileNotFoundError, FileUnreadable):
        return None
