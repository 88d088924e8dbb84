"""One picture becoming another, in bytes.

A *plane* is a picture of one kind of samples: RGB as (height, width, 3), or a
plane of video as it is stored, (height, width), where chroma has half the width
and the height of luma.  ``share`` says how far the change has come, 0 (all of
``one``) to 1 (all of ``other``); all sizes are counted in pixels of the whole
picture, so every plane of a frame changes alike.

::

    DISSOLVE  aaaaaaaa  ->  (a + b) / 2   ->  bbbbbbbb
    SLIDE     aaaaaaaa  ->  aaaa|bbbb     ->  bbbbbbbb   a is pushed out to the left
    WIPE      aaaaaaaa  ->  bbbb:aaaa     ->  bbbbbbbb   the edge is soft
    ZOOM      a         ->  larger a, b   ->  b          both nearer in the middle of it
    BLACK     aaaaaaaa  ->  (black)       ->  bbbbbbbb
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.model.transition import TransitionKind

Bytes = NDArray[np.uint8]

SOFT = 1 / 6
"""Width of a wipe's soft edge, as a share of the picture's width."""

NEAREST = 1.4
"""How much larger a zoom shows the picture in its middle."""

_ROWS = 64
"""Rows that are worked on at once, so that what is in between stays in the processor's cache."""


@dataclass(frozen=True)
class Plane:
    """What a plane's samples mean: how much it is shrunk, and its value of black."""

    shrink: int = 1
    black: int = 0


RGB = Plane()
STORED = (Plane(1, 16), Plane(2, 128), Plane(2, 128))
"""Luma and chroma of BT.709 in limited range."""


def eased(share: float) -> float:
    """``share`` as a thing moves that has weight: slow, fast, slow."""
    return share * share * (3 - 2 * share)


def joined(kind: TransitionKind, one: Bytes, other: Bytes, share: float, plane: Plane = RGB) -> Bytes:
    """The picture between ``one`` and ``other``, which stay as they are; a new array of the same shape."""
    return _WAYS[kind](one, other, min(1.0, max(0.0, share)), plane)


def darkened(picture: Bytes, share: float, plane: Plane = RGB) -> Bytes:
    """``picture`` with ``share`` (0 to 1) of its light, the rest black; a new array."""
    weight = round(share * 256)
    steps = np.arange(256)
    table = (steps * weight + plane.black * (256 - weight) + 128) >> 8
    return table.astype(np.uint8)[picture]


def slid(share: float, width: int) -> int:
    """How many pixels of ``other`` have come in on a picture of that width; even, as video wants it."""
    return round(eased(share) * width / 2) * 2


def nearness(share: float) -> tuple[float, float]:
    """How much larger a zoom shows ``one`` and ``other``: the one comes nearer, the other settles."""
    gone = eased(share)
    return 1 + (NEAREST - 1) * gone, NEAREST - (NEAREST - 1) * gone


def _dissolved(one: Bytes, other: Bytes, share: float, plane: Plane) -> Bytes:
    weight = round(share * 256)
    made = np.empty_like(one)
    for start in range(0, len(one), _ROWS):
        rows = slice(start, start + _ROWS)
        sum_ = np.multiply(one[rows], 256 - weight, dtype=np.uint16)
        sum_ += np.multiply(other[rows], weight, dtype=np.uint16)
        sum_ += 127  # 255 * 256 + 127 is the most that 16 bits have to hold
        np.right_shift(sum_, 8, out=made[rows], casting="unsafe")
    return made


def _slid(one: Bytes, other: Bytes, share: float, plane: Plane) -> Bytes:
    width = one.shape[1]
    come = slid(share, width * plane.shrink) // plane.shrink
    made = np.empty_like(one)
    made[:, : width - come] = one[:, come:]
    made[:, width - come :] = other[:, :come]
    return made


def _wiped(one: Bytes, other: Bytes, share: float, plane: Plane) -> Bytes:
    width = one.shape[1]
    soft = max(2.0, width * SOFT)
    edge = eased(share) * (width + soft) - soft  # left of it is all other, right of edge + soft all one
    first, last = max(0, int(edge)), min(width, int(edge + soft) + 1)
    made = one.copy()
    made[:, :first] = other[:, :first]
    if first < last:
        part = (edge + soft - np.arange(first, last) - 0.5) / soft
        weight = np.rint(np.clip(part, 0, 1) * 256).astype(np.uint16)
        weight = weight.reshape(1, -1, *(1,) * (one.ndim - 2))
        between = slice(first, last)
        sum_ = one[:, between] * (256 - weight) + other[:, between] * weight + np.uint16(127)
        made[:, between] = sum_ >> 8
    return made


def _zoomed(one: Bytes, other: Bytes, share: float, plane: Plane) -> Bytes:
    before, after = nearness(share)
    return _dissolved(nearer(one, before), nearer(other, after), eased(share), plane)


def _through_black(one: Bytes, other: Bytes, share: float, plane: Plane) -> Bytes:
    if share < 0.5:
        return darkened(one, 1 - 2 * share, plane)
    return darkened(other, 2 * share - 1, plane)


def nearer(picture: Bytes, factor: float) -> Bytes:
    """The middle of ``picture``, ``factor`` (at least 1) times as large."""
    height, width = picture.shape[:2]
    across, down = width * (1 - 1 / factor) / 2, height * (1 - 1 / factor) / 2
    image = Image.fromarray(np.ascontiguousarray(picture))
    box = (across, down, width - across, height - down)
    return np.asarray(image.resize((width, height), Image.Resampling.BILINEAR, box=box), np.uint8)


_WAYS: Mapping[TransitionKind, Callable[[Bytes, Bytes, float, Plane], Bytes]] = {
    TransitionKind.DISSOLVE: _dissolved,
    TransitionKind.SLIDE: _slid,
    TransitionKind.WIPE: _wiped,
    TransitionKind.ZOOM: _zoomed,
    TransitionKind.BLACK: _through_black,
}
