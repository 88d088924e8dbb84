"""A logo as videos wear it: small, without anything that a camera wrote into it, and seen on its ground.

Most logos are dark letters on nothing.  On the dark ground of a contact card they would
not be seen, so one of which too little stands out gets a plate behind it::

    +-----------+        +-----------+
    |  (dark)   |   ->   | [ dark  ] |
    +-----------+        +-----------+
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from trainer.media.luminance import channels, contrast_ratios, luminance
from trainer.media.photo import PhotoSource
from trainer.media.view import View

LONG_SIDE = 640
"""Pixels; a logo takes a fifth of a video's width."""
LEAST_CONTRAST = 3.0
"""Of a sign to its ground (WCAG 2.2, 1.4.11)."""
LEAST_SEEN = 0.6
"""Share of the logo's own pixels that must have that contrast."""
PLATES = ("#FFFFFF", "#1E1712")
_HALF = 127
"""A pixel that is more opaque belongs to the logo."""
_AIR = 0.14
"""Of the shorter side, around the logo on its plate."""


def small(file: Path) -> bytes:
    """The picture ``file`` as a PNG, upright, in sRGB, with its transparency.

    Raises the errors of ``opening.open_photo``.
    """
    return _png(_upright(file))


def worn(file: Path, ground: str) -> bytes:
    """The logo ``file`` as a PNG for a ground like "#3A1A0E": as it is, or on a plate.

    Raises the errors of ``opening.open_photo``.
    """
    logo = _upright(file)
    pixels = np.asarray(logo)
    own = pixels[..., 3] > _HALF
    if own.all():
        return _png(logo)  # it brings a ground of its own
    lightness = luminance(pixels[own][:, :3])
    if _seen(lightness, ground) >= LEAST_SEEN:
        return _png(logo)
    plate = max(PLATES, key=lambda colour: _seen(lightness, colour))
    air = round(min(logo.size) * _AIR)
    made = Image.new("RGBA", (logo.width + 2 * air, logo.height + 2 * air))
    ImageDraw.Draw(made).rounded_rectangle((0, 0, made.width - 1, made.height - 1), air, fill=plate)
    made.alpha_composite(logo, (air, air))
    return _png(made)


def _upright(file: Path) -> Image.Image:
    """RGBA, at most ``LONG_SIDE`` pixels long."""
    source = PhotoSource(file)
    width, height = source.facts.width, source.facts.height
    scale = min(1.0, LONG_SIDE / max(width, height))
    view = View.whole(width, height, (max(2, round(width * scale)), max(2, round(height * scale))))
    picture, alpha = source.frame(0, view), source.alpha(view)
    if alpha is None:
        return Image.fromarray(picture).convert("RGBA")
    share = np.maximum(alpha.astype(np.float32), 1)[..., np.newaxis] / 255  # the picture lies on black
    colours = np.clip(picture / share + 0.5, 0, 255).astype(np.uint8)
    return Image.fromarray(np.dstack([colours, alpha]))


def _seen(lightness: NDArray[np.float64], ground: str) -> float:
    """Share of the pixels that stand out from ``ground``."""
    if not lightness.size:
        return 1.0
    behind = luminance(channels(ground)[np.newaxis])
    return float(np.mean(contrast_ratios(lightness, behind) >= LEAST_CONTRAST))


def _png(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=1)
    return stream.getvalue()
