"""One frame of a timeline as a picture file."""

from __future__ import annotations

import io
from fractions import Fraction
from math import floor
from pathlib import Path

import numpy as np
from PIL import Image

from trainer.errors import NothingToExport
from trainer.media.canvas_clip import Picture
from trainer.media.compositor import Composition, preview_size
from trainer.media.destination import check_destination
from trainer.model import safe_file
from trainer.model.schema import Timeline

_FINEST = 1_000_000
"""Parts of a second that a time is rounded to: 0.7, which no float can hold, is frame 21 at 30 a second."""


def still(timeline: Timeline, project: Path, seconds: Fraction | float, *, preview: bool = False) -> Picture:
    """The frame that is on screen at ``seconds``, at full size or at preview size: (h, w, 3) uint8 sRGB.

    Times before the start and after the end give the first and the last frame.
    Raises NothingToExport, MediaGone, or the error of ``probe`` for a damaged clip.
    """
    if timeline.duration < 1:
        raise NothingToExport()
    time = Fraction(seconds).limit_denominator(_FINEST)
    index = min(max(0, floor(time * timeline.rate)), timeline.duration - 1)
    size = preview_size(timeline.canvas) if preview else timeline.canvas
    with Composition(timeline, project, size, strict=True) as composition:
        return np.array(composition.frame(index))


def write_still(
    timeline: Timeline, project: Path, seconds: Fraction | float, target: Path, *, preview: bool = False
) -> None:
    """Write ``still`` as the PNG file ``target``.

    Raises as ``still``, and ExportOverProject, TargetTaken, DiskFull or FolderReadOnly.
    """
    check_destination(target, project, ".png")
    stream = io.BytesIO()
    Image.fromarray(still(timeline, project, seconds, preview=preview)).save(stream, "PNG")
    safe_file.write(target, stream.getvalue())
