"""A drafted lesson onto the disk: its folder, and the zip that is handed on.

The pack is written beside its place and linted there, which plays it from end to end.
Only a pack without faults takes the place; else the faults are returned and what was
there before stays.  What was there before goes last, so that there is always one of both.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import FileMissing
from trainer.lesson import shelf
from trainer.lesson.installed import ENDINGS, LARGEST_CLIP, LARGEST_PACK
from trainer.lesson.linter import findings
from trainer.lesson.strict import Fault
from trainer.model import safe_file
from trainer.words import QT_TRANSLATE_NOOP

_BLOCK = 4 * 1024 * 1024
_EPOCH = (2026, 1, 1, 0, 0, 0)
"""The date in the zip, so that the same lesson makes the same zip."""

_KIND = QT_TRANSLATE_NOOP("LessonFaults", "A lesson cannot hold the clip {field}. Save it as MP4 or JPG.")
_LARGE = QT_TRANSLATE_NOOP("LessonFaults", "The clip {field} is larger than {most} MB. Shorten it first.")
_ALL_LARGE = QT_TRANSLATE_NOOP("LessonFaults", "All clips together are larger than {most} MB.")


@dataclass(frozen=True)
class Written:
    """``faults`` is empty when the pack took its place in ``folder`` and ``zip``."""

    folder: Path
    zip: Path
    faults: tuple[Fault, ...]


def write(
    files: Mapping[str, str], clips: Mapping[str, Path], folder: Path
) -> Generator[float, None, Written]:
    """Write the pack of these texts and clips (by their names) to ``folder`` and a zip beside it.

    Yields the share done.  Closing the generator early leaves what was there.  Raises
    FileMissing, FileUnreadable, DiskFull or FolderReadOnly.
    """
    target = folder.with_name(folder.name + ENDINGS[0])
    beside = folder.with_name(f".{folder.name}.{os.getpid()}{safe_file.BESIDE}")
    faults = tuple(_unusable(clips))
    if faults:
        return Written(folder, target, faults)
    with safe_file.writing_in(folder.parent):
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
    try:
        with safe_file.writing_in(folder.parent):
            for name, content in files.items():
                (beside / name).parent.mkdir(exist_ok=True)
                safe_file.write(beside / name, content.encode())
        for number, (name, clip) in enumerate(clips.items()):
            yield number / (len(clips) + 2)
            for _ in _copied(clip, beside / shelf.FOLDER / name):
                yield number / (len(clips) + 2)
        yield 0.8
        faults = tuple(findings(beside))
        yield 0.9
        if not faults:
            with safe_file.writing_in(folder.parent):
                _pack(beside, target)
                _put(beside, folder)
                safe_file.sync_folder(folder.parent)
        return Written(folder, target, faults)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _put(beside: Path, folder: Path) -> None:
    """Let ``beside`` take the place of ``folder``, which may hold an older one.  Raises OSError."""
    old = beside.with_name(f"{beside.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    replaced = folder.exists()
    if replaced:
        os.replace(folder, old)
    try:
        os.replace(beside, folder)
    except OSError:
        if replaced:
            os.replace(old, folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _unusable(clips: Mapping[str, Path]) -> Iterator[Fault]:
    whole = 0
    for name, clip in clips.items():
        if not shelf.is_name(name):
            yield Fault("", _KIND, field=clip.name)
        try:
            size = clip.stat().st_size
        except OSError as fault:
            raise FileMissing(name=clip.name) from fault
        whole += size
        if size > LARGEST_CLIP:
            yield Fault("", _LARGE, field=clip.name, most=LARGEST_CLIP >> 20)
    if whole > LARGEST_PACK * 3 // 4:
        yield Fault("", _ALL_LARGE, most=(LARGEST_PACK * 3 // 4) >> 20)


def _copied(clip: Path, target: Path) -> Generator[float, None, None]:
    with safe_file.opened(clip) as source, safe_file.writing_in(target.parent):
        target.parent.mkdir(exist_ok=True)
        with target.open("wb") as into:
            while block := source.read(_BLOCK):
                into.write(block)
                yield 0.5
            safe_file.flush(into)


def _pack(folder: Path, target: Path) -> None:
    """Everything in ``folder`` as the zip ``target``, which is replaced whole."""
    beside = target.with_name(f".{target.name}.{os.getpid()}{safe_file.BESIDE}")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(one for one in folder.rglob("*") if one.is_file()):
                member = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _EPOCH)
                member.compress_type = (
                    zipfile.ZIP_STORED if file.parent.name == shelf.FOLDER else zipfile.ZIP_DEFLATED
                )
                archive.writestr(member, file.read_bytes())
        safe_file.push(beside)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
