"""A project as one zip file, to be carried anywhere and opened there again.

::

    Batik Bu Sri.zip
      Batik Bu Sri/project.json       as it is now, with its undo steps
      Batik Bu Sri/template.json      what it was made from, where it was
      Batik Bu Sri/media/...          every file of its bin, as it is

Journal and backups stay at home.  A zip that somebody hands over is a stranger's:
only ``project.json``, its ``companions`` and files below ``media/`` are taken out of it, each within
the size that it announces; a name that leads elsewhere, a link, a lock or a bomb
refuses the whole file before anything is written to a project.  Entries are stored or
deflated, as every program packs them: only those can be unpacked piece by piece, while a
kilobyte of the others may become a gigabyte of memory at once.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import stat
import zipfile
import zlib
from collections.abc import Callable, Generator
from pathlib import Path, PurePosixPath
from typing import IO

from trainer.errors import (
    DiskFull,
    ExportOverProject,
    FileMissing,
    FileUnreadable,
    MediaGone,
    PackageRefused,
    PackageUnreadable,
)
from trainer.model import companions, media_folder, project, safe_file
from trainer.model.project import Snapshot
from trainer.model.schema import MOST_MEDIA

_BLOCK = 1024 * 1024
_MOST_ENTRIES = 2 * MOST_MEDIA
_LARGEST = 64 * 1024**3
"""Bytes that a package may unpack to: 80 hours of phone video."""

_SWELLS = 200
_SWELLS_FROM = 32 * 1024 * 1024
"""A larger entry that swells by more than ``_SWELLS`` is a bomb: no clip is packed that tightly."""

PIECE_BY_PIECE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of packing that ``zipfile`` unpacks no further than it is asked to."""

_SPARE = 64 * 1024 * 1024
"""Bytes that must stay free on the disk."""

_numbers = itertools.count(1)


def pack(folder: Path, snapshot: Snapshot, target: Path) -> Generator[float, None, list[str]]:
    """Write the project in ``folder``, as ``snapshot`` has it, to the zip file ``target``.

    Yields the share that is done.  Returns the names of the files that are missing
    and therefore not in it.  Closing the generator early leaves nothing behind.
    Raises ExportOverProject, MediaGone (a clip left meanwhile), DiskFull or FolderReadOnly.
    """
    if Path(os.path.realpath(target)).is_relative_to(os.path.realpath(folder)):
        raise ExportOverProject(name=target.name)
    files, missing = _files(folder, snapshot)
    root = media_folder.safe_name(snapshot.timeline.name)
    beside = target.with_name(f".{next(_numbers)}.{os.getpid()}{safe_file.BESIDE}")
    try:
        with safe_file.writing_in(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
            safe_file.sweep(target.parent, safe_file.A_DAY)
            with zipfile.ZipFile(beside, "w", allowZip64=True) as package:
                content = project.encode(snapshot)
                package.writestr(f"{root}/{project.FILE}", content, zipfile.ZIP_DEFLATED)
                for name, own in companions.beside(folder).items():
                    package.writestr(f"{root}/{name}", own, zipfile.ZIP_DEFLATED)
                yield from added(package, {f"{root}/{path}": file for path, file in files.items()})
            safe_file.push(beside)
            os.replace(beside, target)
            safe_file.sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
    return missing


def added(package: zipfile.ZipFile, files: dict[str, Path]) -> Generator[float, None, None]:
    """Add each file under its name, as it is: video does not get smaller by packing.

    Raises MediaGone when one cannot be read to its end.
    """
    whole = max(1, sum(file.stat().st_size for file in files.values()))
    done = 0
    for name, file in files.items():
        about = zipfile.ZipInfo(name)
        about.compress_type = zipfile.ZIP_STORED
        about.file_size = file.stat().st_size
        try:
            source = safe_file.opened(file)
        except (FileNotFoundError, FileUnreadable) as fault:
            raise MediaGone(name=file.name) from fault
        with source, package.open(about, "w", force_zip64=True) as into:
            while block := _read(source, file):
                into.write(block)
                done += len(block)
                yield min(1.0, done / whole)


def _read(source: IO[bytes], file: Path) -> bytes:
    try:
        return source.read(_BLOCK)
    except OSError as fault:
        raise MediaGone(name=file.name) from fault


def _files(folder: Path, snapshot: Snapshot) -> tuple[dict[str, Path], list[str]]:
    files: dict[str, Path] = {}
    missing = []
    for reference in snapshot.timeline.media:
        try:
            files[reference.path] = media_folder.located(folder, reference)
        except FileMissing:
            missing.append(reference.name)
    return files, missing


# --- opening ---------------------------------------------------------------------------


def unpack(file: Path, place: Callable[[str], Path]) -> Generator[float, None, Path]:
    """Make a project of the zip ``file``.  ``place`` gives a new folder for a project of that name.

    Yields the share that is done and returns the folder.  Closing the generator
    early leaves nothing behind.  Raises PackageUnreadable (it is no package),
    PackageRefused (it is one that could do harm), ProjectDamaged, ProjectTooNew,
    FileMissing, FileUnreadable, DiskFull or FolderReadOnly.
    """
    try:
        stream = safe_file.opened(file)
    except FileNotFoundError as fault:
        raise FileMissing(name=file.name) from fault
    with stream, _damage(file):
        package = zipfile.ZipFile(stream)
        root, entries = _wanted(package, file)
        content = package.read(entries.pop(project.FILE))
        name = project.decode(content, file.stem).history.timeline.name  # read before anything is made
        target = place(name or root or file.stem)
        home = target.parent
        with safe_file.writing_in(home):
            home.mkdir(parents=True, exist_ok=True)
            safe_file.sweep(home, safe_file.A_DAY)
            if shutil.disk_usage(home).free < sum(one.file_size for one in entries.values()) + _SPARE:
                raise DiskFull()
            beside = home / f".{next(_numbers)}.{os.getpid()}{safe_file.BESIDE}"
            beside.mkdir()
        try:
            yield from _taken_out(package, entries, beside)
            safe_file.write(beside / project.FILE, content)
            with safe_file.writing_in(home):
                os.rename(beside, target)
                safe_file.sync_folder(home)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return target


@contextlib.contextmanager
def _damage(file: Path) -> Generator[None, None, None]:
    try:
        yield
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError,
    ) as fault:  # fmt: skip
        raise PackageUnreadable(name=file.name) from fault
    except OSError as fault:  # of the zip; what is written says so itself
        raise FileUnreadable(name=file.name) from fault


def _wanted(package: zipfile.ZipFile, file: Path) -> tuple[str, dict[str, zipfile.ZipInfo]]:
    """The folder that the project has in the package, and its entries by their path in the project."""
    entries = package.infolist()
    if len(entries) > _MOST_ENTRIES:
        raise PackageRefused(name=file.name)
    for entry in entries:
        if _harmful(entry):
            raise PackageRefused(name=file.name)
    roots = sorted(
        (entry.filename.removesuffix(project.FILE) for entry in entries if _is_project(entry.filename)),
        key=len,
    )
    if not roots:
        raise PackageUnreadable(name=file.name)
    root = roots[0]
    found: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for entry in entries:
        path = entry.filename.removeprefix(root)
        if not entry.filename.startswith(root) or entry.is_dir() or not _belongs(path):
            continue
        if entry.compress_type not in PIECE_BY_PIECE:
            raise PackageUnreadable(name=file.name)
        if path.casefold() in seen:  # one would overwrite the other
            raise PackageRefused(name=file.name)
        seen.add(path.casefold())
        found[path] = entry
    bounds = {project.FILE: project.LARGEST, **companions.LARGEST}
    if any(name in found and found[name].file_size > most for name, most in bounds.items()):
        raise PackageRefused(name=file.name)
    if sum(entry.file_size for entry in found.values()) > _LARGEST:
        raise PackageRefused(name=file.name)
    return root.strip("/"), found


def _is_project(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return len(parts) <= 2 and parts[-1:] == (project.FILE,) and not name.endswith("/")


def _belongs(path: str) -> bool:
    parts = PurePosixPath(path).parts
    if path == project.FILE or path in companions.LARGEST:
        return True
    return (
        len(parts) == 2 and parts[0] == media_folder.FOLDER and media_folder.safe_name(parts[1]) == parts[1]
    )


def _harmful(entry: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    swells = entry.file_size > _SWELLS_FROM and entry.file_size > _SWELLS * max(1, entry.compress_size)
    return (
        not media_folder.is_inside(entry.filename.rstrip("/"))
        or kind not in (0, stat.S_IFREG, stat.S_IFDIR)
        or bool(entry.flag_bits & 1)  # locked with a password
        or swells
    )


def _taken_out(
    package: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], folder: Path
) -> Generator[float, None, None]:
    whole = max(1, sum(entry.file_size for entry in entries.values()))
    done = 0
    with safe_file.writing_in(folder):
        (folder / media_folder.FOLDER).mkdir()
    for path, entry in entries.items():
        with package.open(entry) as source, safe_file.writing_in(folder), (folder / path).open("xb") as into:
            while block := source.read(_BLOCK):  # never more than the entry announced
                into.write(block)
                done += len(block)
                yield min(1.0, done / whole)
            safe_file.flush(into)
