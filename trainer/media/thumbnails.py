"""Small pictures of media files for lists and for the timeline, kept on disk.

A thumbnail is found again by the file's fingerprint, its time and its height, so
it survives renaming, moving and copying into a project, and a file that changed
gets new ones.  They are made from the clip's proxy where that is ready.
"""

from __future__ import annotations

import contextlib
import io
import os
import threading
from collections.abc import Generator, Iterable
from fractions import Fraction
from pathlib import Path

import numpy as np
from PIL import Image

from trainer import paths
from trainer.media.canvas_clip import Picture
from trainer.media.pool import Pictures
from trainer.media.preview_pool import known_mark, open_for_preview
from trainer.media.proxy_store import ProxyStore
from trainer.media.view import View

POSTER_HEIGHT = 320
STRIP_HEIGHT = 96
"""Pixels; of the pictures of a filmstrip, sharp also on a dense screen."""

_QUALITY = 82
_MOST_KEPT = 20_000
_SPARED = 0.9
_LONGEST_SHAPE = 4.0
"""A strip-shaped picture is cut to this many times its height, or a list could not show it."""


def poster(file: Path, height: int = POSTER_HEIGHT) -> Picture:
    """A picture that stands for ``file``: (height, width, 3) uint8 sRGB.

    A tenth into the clip, at most 2 s: the first pictures are often dark or
    shaky.  Raises the errors of ``probe``, and MediaUnsupported for a sound.
    """
    return next(_thumbnails(file, [None], height))


def filmstrip(file: Path, times: Iterable[Fraction | float], height: int) -> Generator[Picture, None, None]:
    """The pictures of ``file`` at ``times`` (seconds after the clip's zero), ``height`` pixels high.

    Each is yielded as soon as it is there.  The file is opened only for pictures
    that are not kept yet, and closed with the generator.  Raises as ``poster``.
    """
    yield from _thumbnails(file, times, height)


def _thumbnails(
    file: Path, times: Iterable[Fraction | float | None], height: int
) -> Generator[Picture, None, None]:
    mark = known_mark(file)
    source: Pictures | None = None
    made = 0
    try:
        for time in times:
            kept = _folder() / mark[-2:] / f"{mark}-{height}-{_name(time)}.jpg"
            picture = _read(kept)
            if picture is None:
                source = source or _opened(file)
                picture = _drawn(source, time, height)
                _keep(kept, picture)
                made += 1
            yield picture
    finally:
        if source is not None:
            source.close()
        if made:
            _prune()


def _name(time: Fraction | float | None) -> str:
    return "poster" if time is None else str(round(time * 1000))


def _opened(file: Path) -> Pictures:
    # With one decoder thread single pictures come soonest, and the preview keeps its cores.
    return open_for_preview(file, ProxyStore(), threads=1)


def _drawn(source: Pictures, time: Fraction | float | None, height: int) -> Picture:
    facts = source.facts
    if time is None:
        time = min(2.0, facts.duration / 10)
    widest = facts.height * _LONGEST_SHAPE
    left = max(0.0, (facts.width - widest) / 2)
    across = min(float(facts.width), widest)
    width = max(2, round(height * across / facts.height))
    return source.frame(time, View((left, 0, across, facts.height), (width, height)))


def _folder() -> Path:
    return paths.cache() / "thumbnails"


def _read(file: Path) -> Picture | None:
    # Anything may have happened to a cache; a thumbnail that cannot be read is made anew.
    try:
        with Image.open(io.BytesIO(file.read_bytes()), formats=["JPEG"]) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None


def _keep(file: Path, picture: Picture) -> None:
    beside = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    # A full disk is no reason not to show the picture.  Nor is a lost one worth waiting for the disk.
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            Image.fromarray(picture).save(beside, "JPEG", quality=_QUALITY)
            os.replace(beside, file)
        finally:
            beside.unlink(missing_ok=True)


def _prune() -> None:
    """Let go of the oldest thumbnails when there are too many."""
    with contextlib.suppress(OSError):
        kept = list(_folder().glob("*/*.jpg"))
        if len(kept) > _MOST_KEPT:
            kept.sort(key=lambda file: file.stat().st_mtime)
            for file in kept[: len(kept) - int(_MOST_KEPT * _SPARED)]:
                file.unlink()
