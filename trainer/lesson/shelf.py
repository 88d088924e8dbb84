"""The clips and sounds that a lesson may bring into a project, by their names.

Three places are looked through, in this order::

    <pack>/media/            clips of this lesson alone
    assets/samples/          the sample clips, and clips that several lessons share
    assets/music/  effects/  tunes and sound effects

A name is only a name: one with a folder in it, or one that a link leads out of
its place with, is not there.  What a file holds is read off the file itself, so
no list can tell another length than the clip has.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from trainer import paths
from trainer.model import media_folder
from trainer.model.schema import MediaKind, MediaReference

FOLDER = "media"
"""Where a pack keeps clips of its own."""
LONGEST_NAME = 80
PLACES = ("samples", "music", "effects")

_NAME = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9_.-]*\.(?:mp4|mov|m4v|3gp|mkv|webm|jpg|jpeg|png|webp|heic|ogg|wav|m4a|aac|opus|mp3|flac)"
)


def is_name(file: str) -> bool:
    """Whether ``file`` is the plain name of a clip, a photo or a sound."""
    return len(file) <= LONGEST_NAME and _NAME.fullmatch(file) is not None


def find(pack: Path, file: str) -> Path | None:
    """The file called ``file`` for the lesson in the folder ``pack``; None when there is none."""
    if not is_name(file):
        return None
    for place in (pack / FOLDER, *(paths.ASSETS / name for name in PLACES)):
        found = place / file
        if found.is_file() and found.resolve().parent == place.resolve():
            return found
    return None


def reference(file: Path, rate: int) -> MediaReference:
    """What ``file`` is once it was brought into a project, without copying it.

    The same value that ``media.imports.bring_in`` returns.  Raises the errors of
    ``media.probe``.
    """
    return _reference(file, file.stat().st_mtime_ns, rate)


@lru_cache(maxsize=256)
def _reference(file: Path, changed: int, rate: int) -> MediaReference:
    # The reading engine takes a moment to load; whoever only shows a lesson needs none of it.
    from trainer.media.imports import available_frames
    from trainer.media.probe import probe

    facts = probe(file)
    return MediaReference(
        id="",
        name=file.name,
        path=f"{media_folder.FOLDER}/{media_folder.safe_name(file.name)}",
        kind=MediaKind(facts.kind),
        available=available_frames(facts, rate),
        fingerprint=media_folder.fingerprint(file),
        width=facts.width,
        height=facts.height,
        has_sound=facts.audio is not None,
    )
