"""A second project that begins where the first one is."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Generator
from pathlib import Path

from trainer.errors import DiskFull
from trainer.model import companions, media_folder, project, safe_file
from trainer.model.commands import RenameProject
from trainer.model.history import History
from trainer.model.project import Project, Snapshot

_BLOCK = 4 * 1024 * 1024
_numbers = itertools.count(1)


def duplicate(folder: Path, target: Path, name: str) -> Generator[float, None, Path]:
    """Make ``target``, which is not there yet, a project like that in ``folder``, called ``name``.

    Yields the share that is done.  The copy begins a history of its own.  Closing
    the generator early leaves nothing behind.  Raises the errors of ``project.read``,
    DiskFull or FolderReadOnly.
    """
    timeline = project.read(folder)
    files = [file for file in (folder / media_folder.FOLDER).glob("*") if _is_clip(file)]
    whole = max(1, sum(file.stat().st_size for file in files))
    home = target.parent
    beside = home / f".{next(_numbers)}.{os.getpid()}{safe_file.BESIDE}"
    with safe_file.writing_in(home):
        safe_file.sweep(home, safe_file.A_DAY)
        if shutil.disk_usage(home).free < whole:
            raise DiskFull()
        (beside / media_folder.FOLDER).mkdir(parents=True)
    try:
        done = 0
        with safe_file.writing_in(home):
            for file in files:
                copied = beside / media_folder.FOLDER / file.name
                with safe_file.opened(file) as source, copied.open("wb") as into:
                    while block := source.read(_BLOCK):
                        into.write(block)
                        done += len(block)
                        yield min(1.0, done / whole)
                    safe_file.flush(into)
        for own, content in companions.beside(folder).items():
            safe_file.write(beside / own, content)
        named = RenameProject(name).apply(timeline)
        safe_file.write(beside / project.FILE, project.encode(Snapshot.of(History(named), 0)))
        with safe_file.writing_in(home):
            os.rename(beside, target)
            safe_file.sync_folder(home)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return target


def rename(folder: Path, name: str) -> None:
    """Call the project in ``folder``, which is not open, ``name``; the step can be undone in it.

    Raises the errors of ``Project.open`` and EditImpossible.
    """
    with Project.open(folder) as opened:
        opened.do(RenameProject(name))
        opened.save()


def _is_clip(file: Path) -> bool:
    return file.is_file() and not file.is_symlink() and not file.name.startswith(".")
