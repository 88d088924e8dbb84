"""The shape of a picture in the picture: round corners, a border, a share of its opacity.

A ``Mask`` is made once for a size and laid over every frame::

    below = (below * (255 - mask) + above * mask) / 255

Video as it is stored is blended in the same way, for the way from RGB to YUV is
linear; one sample of chroma takes the mean of the four pixels that it stands for.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from trainer.media.view import Size

Bytes = NDArray[np.uint8]

_FINE = 4
"""The shape is drawn so many times larger and then made smaller, so that its edge is smooth."""

_ROWS = 48


@lru_cache(maxsize=16)
def rounded(size: Size, radius: float, inset: float = 0) -> Bytes:
    """A rectangle of ``size`` with round corners, drawn in by ``inset`` pixels: (height, width), 0 to 255."""
    width, height = size
    image = Image.new("L", (width * _FINE, height * _FINE), 0)
    edge = inset * _FINE
    box = (edge, edge, width * _FINE - 1 - edge, height * _FINE - 1 - edge)
    if box[2] > box[0] and box[3] > box[1]:
        ImageDraw.Draw(image).rounded_rectangle(box, radius=max(0.0, radius - inset) * _FINE, fill=255)
    mask = np.asarray(image.resize(size, Image.Resampling.BOX), np.uint8)
    mask.setflags(write=False)
    return mask


@lru_cache(maxsize=8)
def ring(size: Size, radius: float, width: float) -> Bytes:
    """A white line of ``width`` pixels along the inside of the shape: premultiplied RGBA."""
    whole, hole = rounded(size, radius), rounded(size, radius, width)
    alpha = (whole.astype(np.uint16) * (255 - hole) // 255).astype(np.uint8)
    return np.repeat(alpha[:, :, np.newaxis], 4, axis=2)


def shared(mask: Bytes, opacity: float) -> Bytes:
    """``mask`` with ``opacity`` (0 to 1) of itself."""
    if opacity >= 1:
        return mask
    shares: Bytes = np.rint(np.arange(256) * opacity).astype(np.uint8)
    return shares[mask]


def quartered(mask: Bytes) -> Bytes:
    """The means of squares of 2 x 2 pixels; both sides even."""
    height, width = mask.shape
    means: Bytes = np.rint(mask.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3))).astype(np.uint8)
    return means


def blend(below: Bytes, above: Bytes, mask: Bytes) -> None:
    """Lay ``above`` on ``below`` through ``mask``, in place; both have its height and width."""
    for start in range(0, len(below), _ROWS):
        rows = slice(start, start + _ROWS)
        share = mask[rows].astype(np.uint16)
        if below.ndim == 3:
            share = share[:, :, np.newaxis]
        mixed = below[rows] * (255 - share)
        mixed += above[rows] * share
        mixed += 128  # divided by 255 and rounded; 255 * 255 + 128 + 254 fits into 16 bits
        mixed += mixed >> 8
        np.right_shift(mixed, 8, out=below[rows], casting="unsafe")
