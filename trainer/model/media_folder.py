"""The files of a project, copied into it.

The phone and the USB stick leave; the project must not notice.  So a file that
is brought in is copied to ``media/`` under a name that every system accepts, and
is recognised later by its *fingerprint*: its size with a hash of its first and
last mebibyte, which survives renaming and moving and takes milliseconds on a
long video.  The original is only ever read.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import os
import re
import threading
import unicodedata
from collections.abc import Generator, Iterable
from pathlib import Path, PurePosixPath

from trainer.errors import FileMissing, FileUnreadable, MediaDamaged
from trainer.model import safe_file
from trainer.model.schema import MediaReference, Timeline

FOLDER = "media"
_MEBIBYTE = 1024 * 1024
_LONGEST_STEM = 48
_MOST_FILES_SEARCHED = 20_000
_FINGERPRINT = re.compile(r"[0-9]{1,20}-[0-9a-f]{32}")
_WINDOWS_DEVICES = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]", re.IGNORECASE)

_naming = threading.Lock()
_copies = itertools.count(1)


def fingerprint(file: Path) -> str:
    """``size-hash``: bytes, and the SHA-256 of the first and the last mebibyte.

    Raises FileMissing or FileUnreadable.
    """
    try:
        with safe_file.opened(file) as stream:
            size = os.fstat(stream.fileno()).st_size
            digest = hashlib.sha256(stream.read(_MEBIBYTE))
            stream.seek(max(0, size - _MEBIBYTE))
            digest.update(stream.read(_MEBIBYTE))
    except FileNotFoundError as fault:
        raise FileMissing(name=file.name) from fault
    except OSError as fault:
        raise FileUnreadable(name=file.name) from fault
    return f"{size}-{digest.hexdigest()[:32]}"


def is_fingerprint(text: str) -> bool:
    """Whether ``text`` looks like one: in a stranger's project it may be anything, also a path."""
    return _FINGERPRINT.fullmatch(text) is not None


def is_inside(path: str) -> bool:
    """Whether ``path`` is a plain relative path that stays inside the project's folder."""
    if not path or "\\" in path or "\0" in path or ":" in path:
        return False
    parts = PurePosixPath(path).parts
    return not path.startswith("/") and ".." not in parts


def located(project: Path, reference: MediaReference) -> Path:
    """The file of ``reference``.

    Raises FileMissing when it is not there, or when its path leads out of the
    project (also by a symbolic link): such a path was not chosen by the person.
    """
    if is_inside(reference.path):
        file = project / reference.path
        with contextlib.suppress(OSError, RuntimeError):  # a link that leads to itself is a RuntimeError
            if file.resolve().is_relative_to(project.resolve()) and file.is_file():
                return file
    raise FileMissing(name=reference.name)


def missing(project: Path, timeline: Timeline) -> list[MediaReference]:
    """The references of ``timeline`` whose files are not there."""
    gone = []
    for reference in timeline.media:
        try:
            located(project, reference)
        except FileMissing:
            gone.append(reference)
    return gone


def is_device(stem: str) -> bool:
    """Whether Windows keeps a file's name for a device, whatever its ending."""
    return _WINDOWS_DEVICES.fullmatch(stem) is not None


def safe_name(name: str) -> str:
    """``name`` as a file name that Windows, Linux and a FAT stick all accept.

    Letters of every script stay; what a shell, a URL or an old file system would
    stumble over becomes a dash.
    """
    stem, dot, ending = unicodedata.normalize("NFC", name).rpartition(".")
    if not dot:
        stem, ending = ending, ""
    stem = re.sub("-+", "-", "".join(_safe_letters(stem))).strip("-_")
    while len(stem.encode()) > 3 * _LONGEST_STEM or len(stem) > _LONGEST_STEM:
        stem = stem[:-1]
    stem = stem.strip("-_")
    ending = re.sub(r"[^A-Za-z0-9]", "", ending)[:8].lower()
    if not stem or is_device(stem):
        stem = f"klip-{stem}" if stem else "klip"
    return f"{stem}.{ending}" if ending else stem


def _safe_letters(text: str) -> Iterable[str]:
    """Letters, digits and the vowel signs that stand on a letter; a dash for all else."""
    on_letter = False
    for sign in text:
        kind = unicodedata.category(sign)[0]
        on_letter = kind == "L" or (kind == "M" and on_letter)
        yield sign if on_letter or kind == "N" or sign == "_" else "-"


def copy_in(original: Path, project: Path) -> Generator[float, None, tuple[str, str]]:
    """Copy ``original`` into ``project``; yields the share that is done, 0 to 1.

    Returns (path relative to the project, fingerprint).  A file that is already
    there is not copied again.  Closing the generator early leaves nothing behind.
    Raises FileMissing, FileUnreadable, MediaDamaged (the original changed while it
    was read), DiskFull or FolderReadOnly.
    """
    mark = fingerprint(original)
    folder = project / FOLDER
    with safe_file.writing_in(project):
        folder.mkdir(exist_ok=True)
        known = _copy_of(mark, folder)
    if known is not None:
        yield 1.0
        return f"{FOLDER}/{known.name}", mark

    beside = folder / f".{next(_copies)}.{os.getpid()}{safe_file.BESIDE}"
    try:
        yield from _copied(original, beside)
        if fingerprint(beside) != mark:
            raise MediaDamaged(name=original.name)
        with safe_file.writing_in(folder), _naming:  # two cameras call two clips by one name
            target = _free_name(folder, safe_name(original.name))
            os.replace(beside, target)
            safe_file.sync_folder(folder)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
    return f"{FOLDER}/{target.name}", mark


def _copy_of(mark: str, folder: Path) -> Path | None:
    """The file in ``folder`` that already has this fingerprint."""
    for known in folder.iterdir():
        if known.name.startswith(".") or known.is_symlink() or not known.is_file():
            continue
        with contextlib.suppress(OSError, FileMissing, FileUnreadable):
            if mark.startswith(f"{known.stat().st_size}-") and fingerprint(known) == mark:
                return known
    return None


def _copied(original: Path, beside: Path) -> Generator[float, None, None]:
    try:
        source = safe_file.opened(original)
    except FileNotFoundError as fault:
        raise FileMissing(name=original.name) from fault
    with source:
        size = max(1, os.fstat(source.fileno()).st_size)
        done = 0
        with safe_file.writing_in(beside.parent), beside.open("wb") as target:
            while True:
                try:
                    block = source.read(4 * _MEBIBYTE)
                except OSError as fault:  # the phone was unplugged half way
                    raise FileMissing(name=original.name) from fault
                if not block:
                    break
                target.write(block)
                done += len(block)
                yield min(1.0, done / size)
            safe_file.flush(target)


def _free_name(folder: Path, name: str) -> Path:
    """A name that nothing has; "A.mp4" and "a.mp4" are one file to Windows and to a stick."""
    taken = {known.casefold() for known in os.listdir(folder)}
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    number = 1
    while True:
        suffix = "" if number == 1 else f"-{number}"
        candidate = f"{stem}{suffix}{dot}{ending}"
        if candidate.casefold() not in taken:
            return folder / candidate
        number += 1


def find_again(references: Iterable[MediaReference], place: Path) -> dict[str, Path]:
    """Look below ``place`` for the files of ``references``: by fingerprint, then by name.

    Returns media id -> file.  A name only counts when no file has the
    fingerprint, for a clip that was saved anew by the phone.
    """
    wanted = list(references)
    sizes = {reference.fingerprint.split("-")[0] for reference in wanted}
    marks: dict[str, Path] = {}
    names: dict[str, Path] = {}
    for number, file in enumerate(_files_below(place)):
        if number >= _MOST_FILES_SEARCHED:
            break
        names.setdefault(file.name.casefold(), file)
        with contextlib.suppress(OSError, FileMissing, FileUnreadable):
            if str(file.stat().st_size) in sizes:
                marks.setdefault(fingerprint(file), file)
    found = {}
    for reference in wanted:
        file_found = marks.get(reference.fingerprint) or names.get(reference.name.casefold())
        if file_found is not None:
            found[reference.id] = file_found
    return found


def _files_below(place: Path) -> Iterable[Path]:
    for folder, folders, files in os.walk(place):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            yield Path(folder) / name
