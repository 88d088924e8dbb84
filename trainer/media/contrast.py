"""How well a text stands out from the very picture under it, measured on frames of its time.

Of each frame the pixels that touch the letters are taken (a thin ring around them,
whatever is there: the film, a plate, an outline, a shadow), and their contrast with
the letters as in WCAG 2.2.  A tenth of them may be worse than what is said: a single
bright spot hides no word.  Of several frames the worst counts.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from trainer.errors import TrainerError
from trainer.media.compositor import Composition, preview_size
from trainer.media.luminance import channels, contrast_ratios, luminance
from trainer.media.text_clip import drawn_text
from trainer.model.schema import Text, Timeline
from trainer.typeset.styles import style

MOMENTS = (0.25, 0.5, 0.8)
"""Shares of the text's time at which its picture is looked at."""

WORST = 10
"""Percent of the pixels that may be worse than what is said."""

_RING = 0.09
"""Width of the ring around the letters, as a share of the type's size; outlines are about that wide."""


def is_certain(style_name: str) -> bool:
    """Whether no picture can change the contrast: the plate under the letters lets nothing through."""
    shown = style(style_name)
    return shown.outline is None and shown.plate is not None and shown.plate.opacity >= 100


def measured(timeline: Timeline, project: Path, text: Text) -> Generator[None, None, float | None]:
    """The contrast of a text of ``timeline``, 1 to 21; None where its picture cannot be seen.

    Yields between the frames that it has to read; belongs into a worker thread.
    """
    if is_certain(text.style):
        return style(text.style).contrast
    placed = timeline.range_of(text)
    last = min(placed.end, timeline.duration) - 1
    frames = sorted({placed.start + round(share * (last - placed.start)) for share in MOMENTS})
    found = []
    with Composition(timeline, project, preview_size(timeline.canvas)) as composition:
        for frame in frames:
            yield
            if 0 <= frame < timeline.duration:
                try:
                    found.append(of_frame(composition.frame(frame), text, composition.size))
                except TrainerError:
                    return None
        if composition.missing:
            return None
    ratios = [ratio for ratio in found if ratio is not None]
    return min(ratios) if ratios else None


def of_frame(picture: NDArray[np.uint8], text: Text, size: tuple[int, int]) -> float | None:
    """The contrast of ``text`` on a frame that shows it, (height, width, 3); None off the canvas."""
    drawn, left, top = drawn_text(text, size)
    ink = channels(style(text.style).fill)
    near = np.abs(drawn.pixels[:, :, :3].astype(np.int16) - ink).max(axis=2) <= 2
    letters = near & (drawn.pixels[:, :, 3] == 255)
    reach = max(3, round(_RING * text.size * min(size) / 1080))
    padded = np.pad(letters, reach)
    rows, columns = np.nonzero(_grown(padded, reach) & ~_grown(padded, 1))
    rows, columns = rows + top - reach, columns + left - reach
    inside = (rows >= 0) & (rows < picture.shape[0]) & (columns >= 0) & (columns < picture.shape[1])
    if not inside.any():
        return None
    around = luminance(picture[rows[inside], columns[inside]])
    own = luminance(ink[np.newaxis].astype(np.uint8))
    return float(np.percentile(contrast_ratios(around, own), WORST))


def _grown(mask: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    """``mask`` and everything within ``by`` pixels of it, counted as a square."""
    image = Image.fromarray(mask.astype(np.uint8) * 255)
    return np.asarray(image.filter(ImageFilter.MaxFilter(2 * by + 1))) > 0
