"""Bringing a file into a project: looked at first, copied second, then known by its facts."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from trainer.media.facts import MediaFacts
from trainer.media.probe import probe
from trainer.model import media_folder
from trainer.model.invariants import LONGEST_SECONDS
from trainer.model.opentime import whole_frames
from trainer.model.plain import writable
from trainer.model.schema import PHOTO_SECONDS, MediaKind, MediaReference


def bring_in(file: Path, project: Path, rate: int) -> Generator[float, None, MediaReference]:
    """Copy ``file`` into the folder ``project``; yields the share that is done, 0 to 1.

    Returns a reference without an id, for ``AddMedia``; its length is counted in
    frames of a timeline at ``rate``.  A file that cannot be used is refused before
    anything is copied; closing the generator early leaves nothing behind.
    Raises the errors of ``probe``, DiskFull or FolderReadOnly.
    """
    facts = probe(file)
    path, fingerprint = yield from media_folder.copy_in(file, project)
    return MediaReference(
        id="",
        name=writable(file.name),
        path=path,
        kind=MediaKind(facts.kind),
        available=available_frames(facts, rate),
        fingerprint=fingerprint,
        width=facts.width,
        height=facts.height,
        has_sound=facts.audio is not None,
    )


def available_frames(facts: MediaFacts, rate: int) -> int:
    """How many frames of a timeline at ``rate`` the file can fill: at least one.

    A photo stands still as long as anyone wants; of an endless recording the
    first hours are enough.
    """
    if facts.kind == "photo":
        return PHOTO_SECONDS * rate
    return min(max(1, whole_frames(facts.duration, rate)), LONGEST_SECONDS * rate)
