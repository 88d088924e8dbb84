"""One frame of a timeline as a picture file."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

from trainer.errors import NothingToExport
from trainer.media.canvas_clip import Picture
from trainer.media.compositor import Composition, preview_size
from trainer.model import safe_file
from trainer.model.opentime import nearest_frame
from trainer.model.schema import Timeline


def still(timeline: Timeline, project: Path, seconds: float, *, preview: bool = False) -> Picture:
    """The frame at ``seconds`` at full size, or at preview size: (height, width, 3) uint8 sRGB.

    Times before the start and after the end give the first and the last frame.
    Raises NothingToExport, MediaGone, or the error of ``probe`` for a damaged clip.
    """
    if timeline.duration < 1:
        raise NothingToExport()
    index = min(max(0, nearest_frame(seconds, timeline.rate)), timeline.duration - 1)
    size = preview_size(timeline.canvas) if preview else timeline.canvas
    with Composition(timeline, project, size, strict=True) as composition:
        return np.array(composition.frame(index))


def write_still(
    timeline: Timeline, project: Path, seconds: float, target: Path, *, preview: bool = False
) -> None:
    """Write ``still`` as the PNG file ``target``.  Raises as ``still``, and DiskFull or FolderReadOnly."""
    stream = io.BytesIO()
    Image.fromarray(still(timeline, project, seconds, preview=preview)).save(stream, "PNG")
    safe_file.write(target, stream.getvalue())
