"""The cover of a video: a frame of it, with a few words where every profile grid shows them.

::

    +--------------+  1080 x 1920
    |              |
    |+------------+|  420
    ||  BATIK     ||
    ||  mulai     ||    the words, as large as fit the square
    ||  Rp150.000 ||
    |+------------+|  1500
    |              |
    +--------------+

It is composed like any other frame, with the words as one more text.  It leaves as
a JPEG file beside the video and not inside it: platforms ask for the cover as a
file of its own or choose a frame, and an MP4 with an attached picture has a second
picture stream, which some of them refuse.  Nothing of the phone's is in it: neither
a place nor a time nor the camera.
"""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from trainer.errors import NothingToExport
from trainer.media import post_facts
from trainer.media.canvas_clip import Picture
from trainer.media.compositor import Composition
from trainer.media.destination import check_destination
from trainer.media.text_clip import REFERENCE_SIDE
from trainer.model import safe_file
from trainer.model.canvas import Box, Canvas
from trainer.model.posting import CoverPlace
from trainer.model.schema import Anchor, Role, Text, TextTrack, Timeline

LARGEST_TYPE, SMALLEST_TYPE, TYPE_STEP = 150, 60, 6
"""Pixels of type on a canvas whose shorter side is 1080."""

_COARSE = 4
"""How many times smaller a text is drawn to be measured; all its lengths follow its size."""

QUALITIES = (92, 85, 75, 60, 40)
"""JPEG qualities, tried until the file is small enough."""


def frame_of(timeline: Timeline) -> int:
    """Which frame the cover is; the last one when the video has become shorter than that."""
    return max(0, min(timeline.posting.cover.frame, timeline.duration - 1))


def with_words(timeline: Timeline) -> Timeline:
    """``timeline`` as its cover shows it: with the cover's words on every frame, in place of its texts."""
    cover = timeline.posting.cover
    if not cover.words.strip() or not timeline.duration:
        return timeline
    words = Text(
        cover.words,
        Anchor(0),
        timeline.duration,
        id="cover",
        style=cover.style,
        size=(size := _fitting(cover.words, cover.style, timeline.canvas)),
        box=_box(cover.words, cover.style, size, cover.place, timeline.canvas),
    )
    return replace(timeline, texts=(TextTrack(Role.TITLE, (words,)),))


def picture(timeline: Timeline, project: Path, size: Canvas) -> Picture:
    """The cover of ``timeline``, at ``size``: (h, w, 3) uint8 sRGB.

    Raises NothingToExport, MediaGone, or the error of ``probe`` for a damaged clip.
    """
    if timeline.duration < 1:
        raise NothingToExport()
    with Composition(with_words(timeline), project, size, strict=True) as composition:
        return np.array(composition.frame(frame_of(timeline)))


def write(timeline: Timeline, project: Path, target: Path) -> None:
    """Write the cover as the JPEG file ``target``, no larger than every place takes.

    Raises as ``picture``, and ExportOverProject, TargetTaken, DiskFull or FolderReadOnly.
    """
    check_destination(target, project, ".jpg")
    image = Image.fromarray(picture(timeline, project, timeline.canvas))
    content = b""
    for quality in QUALITIES:
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=quality, subsampling=0, optimize=True)
        content = stream.getvalue()
        if len(content) <= post_facts.largest_cover():
            break
    with safe_file.writing_in(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
    safe_file.write(target, content)


def _fitting(words: str, style_name: str, canvas: Canvas) -> int:
    """The largest type with which the words' block stays in the square and no word is broken."""
    square = post_facts.cover_square(canvas)
    room = (square.bottom - square.top) / 1000 * canvas.height
    for size in range(LARGEST_TYPE, SMALLEST_TYPE, -TYPE_STEP):
        height, lines = _measured(words, style_name, size, canvas)
        if height <= room and " ".join(lines).casefold().split() == words.casefold().split():
            return size
    return SMALLEST_TYPE


def _measured(words: str, style_name: str, size: int, canvas: Canvas) -> tuple[float, list[str]]:
    """The height of the words' block in pixels of the canvas, and its lines; never wider than the square."""
    from trainer.typeset.drawing import typeset  # Qt, which a video without texts does not need
    from trainer.typeset.styles import style

    pixels = size * min(canvas.width, canvas.height) / REFERENCE_SIDE / _COARSE
    drawn = typeset(words, style(style_name), pixels, round(_width(canvas) / _COARSE))
    _, top, _, bottom = drawn.block
    return (bottom - top) * _COARSE, [line.text for line in drawn.lines]


def _width(canvas: Canvas) -> float:
    square = post_facts.cover_square(canvas)
    return (square.right - square.left) / 1000 * canvas.width


def _box(words: str, style_name: str, size: int, place: CoverPlace, canvas: Canvas) -> Box:
    square = post_facts.cover_square(canvas)
    half = _measured(words, style_name, size, canvas)[0] / canvas.height * 500
    middle = {
        CoverPlace.TOP: square.top + half,
        CoverPlace.MIDDLE: (square.top + square.bottom) / 2,
        CoverPlace.BOTTOM: square.bottom - half,
    }[place]
    return Box(
        round((square.left + square.right) / 2),
        round(max(0, min(1000, middle))),
        round(square.right - square.left),
    )
