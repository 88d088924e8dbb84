"""A text on its way: where it is, how large, how much of it, while it comes or goes.

The text was drawn once (``typeset``); on its way its bitmap is moved, scaled or cut
off, which costs a few milliseconds in a handful of frames.  ``come`` counts from 0,
where nothing is there yet, to 1, where the text stands as it will stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.media.patch import Patch
from trainer.media.view import Size
from trainer.model.animation import Motion

if TYPE_CHECKING:
    from trainer.typeset.drawing import Drawn

Bytes = NDArray[np.uint8]

RISES_BY = 0.07
"""How far a rising text comes from below, as a share of the canvas's shorter side."""

SMALLEST = 0.4
"""How large a text is when it begins to spring up."""

_SPRING = 1.70158
"""Robert Penner's "back" curve with this number overshoots by a tenth."""


@dataclass(frozen=True)
class Pose:
    """How a text stands at one frame.

    ``opacity`` and ``written`` from 0 to 1; ``across`` and ``down`` in pixels of the
    canvas from its place; ``scale`` around the middle of its block.
    """

    opacity: float = 1.0
    across: int = 0
    down: int = 0
    scale: float = 1.0
    written: float = 1.0


STILL = Pose()


def pose(motion: Motion, come: float, canvas: Size, left: int, right: int, *, going: bool = False) -> Pose:
    """The pose at ``come`` (0 to 1) of a text that stands from ``left`` to ``right`` on ``canvas``."""
    if come >= 1 or motion is Motion.NONE:
        return STILL
    way = canvas[0] - left if going else right
    return _POSES[motion](max(0.0, come), min(canvas), -way if not going else way)


def _fade(come: float, side: int, way: int) -> Pose:
    return Pose(opacity=come)


def _rise(come: float, side: int, way: int) -> Pose:
    return Pose(opacity=min(1.0, 2 * come), down=round((1 - _slowing(come)) * RISES_BY * side))


def _pop(come: float, side: int, way: int) -> Pose:
    sprung = 1 + (_SPRING + 1) * (come - 1) ** 3 + _SPRING * (come - 1) ** 2
    return Pose(opacity=min(1.0, 3 * come), scale=SMALLEST + (1 - SMALLEST) * sprung)


def _type(come: float, side: int, way: int) -> Pose:
    return Pose(written=come)


def _slide(come: float, side: int, way: int) -> Pose:
    return Pose(across=round((1 - _slowing(come)) * way))


def _slowing(come: float) -> float:
    """Fast at first, slow at the end, as what arrives."""
    return float(1 - (1 - come) ** 3)


_POSES: Mapping[Motion, Callable[[float, int, int], Pose]] = {
    Motion.FADE: _fade,
    Motion.RISE: _rise,
    Motion.POP: _pop,
    Motion.TYPE: _type,
    Motion.SLIDE: _slide,
}


def posed(drawn: Drawn, left: int, top: int, canvas: Size, pose: Pose) -> Patch:
    """The text ``drawn``, whose bitmap lies at (``left``, ``top``), in ``pose``; its opacity is for later."""
    pixels = drawn.pixels
    if pose.written < 1:
        pixels = _written(drawn, pose.written)
    if pose.scale != 1 and pixels.size:
        pixels, left, top = _scaled(drawn, pixels, left, top, pose.scale)
    return Patch(pixels, left + pose.across, top + pose.down, canvas)


def _scaled(drawn: Drawn, pixels: Bytes, left: int, top: int, scale: float) -> tuple[Bytes, int, int]:
    height, width = pixels.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    # Four plain channels to Pillow: the colours are premultiplied, so each may be averaged by itself.
    image = Image.frombuffer("CMYK", (width, height), np.ascontiguousarray(pixels), "raw", "CMYK", 0, 1)
    small = np.asarray(image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0), np.uint8)
    middle = drawn.middle
    return (
        small,
        round(left + middle[0] - middle[0] * size[0] / width),
        round(top + middle[1] - middle[1] * size[1] / height),
    )


def _written(drawn: Drawn, share: float) -> Bytes:
    """The bitmap up to that share of its letters, line after line; the rest transparent.

    Lines are cut at equal steps, one for each letter, and between two lines half way
    from foot to foot.  Scripts whose letters stand above and below each other, and
    colour glyphs, are so written too.
    """
    letters = [max(1, len(line.text)) for line in drawn.lines]
    left_over = round(share * sum(letters))
    pixels = drawn.pixels.copy()
    feet = [line.baseline for line in drawn.lines]
    begun = 0
    for number, (line, count) in enumerate(zip(drawn.lines, letters, strict=True)):
        last = number == len(feet) - 1
        end = len(pixels) if last else round(_between(feet[number], feet[number + 1]))
        end = min(len(pixels), max(begun, end))
        if left_over <= 0:
            pixels[begun:end] = 0
        elif left_over < count:
            pixels[begun:end, max(0, round(line.left + line.width * left_over / count)) :] = 0
        left_over -= count
        begun = end
    return pixels


def _between(foot: float, next_foot: float) -> float:
    """The row that parts two lines: a third of the way down, for letters stand above their foot line."""
    return foot + (next_foot - foot) * 0.3
