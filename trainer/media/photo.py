"""The picture of a photo file, upright and in sRGB.

Decoded once and kept at no more than 4096 pixels on its long side, which is
enough to zoom into a photo in a 1920 pixel film.  Phones write more than plain
JPEG: HEIC with a Display P3 profile, 16-bit PNG, CMYK from a printer's folder,
Ultra HDR (its plain SDR picture is used), transparent stickers (shown on
black, as video is; on black is also what "premultiplied" means, so with its
``alpha`` the same picture can be laid over another).
"""

from __future__ import annotations

import io
from collections import OrderedDict
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from numpy.typing import NDArray
from PIL import Image, ImageCms

from trainer.media import opening
from trainer.media.facts import MediaFacts
from trainer.media.orientation import Orientation
from trainer.media.view import View

LONG_SIDE = 4096
"""Pixels; the longer side of what is kept in memory of a photo."""

_KEPT_VIEWS = 4

_ORIENTATION = 0x0112
_GPS = 0x8825
_LATITUDE, _LONGITUDE = 2, 4


def photo_facts(path: Path | str) -> MediaFacts:
    """The facts of a photo; it is decoded to the end, so that a damaged one is found.

    Raises the errors of ``opening.open_photo``.
    """
    with opening.open_photo(path) as image:
        facts = _facts(image, str(path))
        image.draft("RGB", (LONG_SIDE, LONG_SIDE))
        image.load()
        return facts


def _facts(image: Image.Image, file: str) -> MediaFacts:
    # Readers of HEIC turn the picture themselves and leave the turn they made in ``info``.
    made = Orientation.from_exif(image.info.get("original_orientation"))
    exif = image.getexif()
    to_make = Orientation.from_exif(exif.get(_ORIENTATION))
    width, height = image.size
    if to_make.sideways:
        width, height = height, width
    stored = made if made.rotation or made.mirrored else to_make
    return MediaFacts(
        file=file,
        kind="photo",
        width=width,
        height=height,
        rotation=stored.rotation,
        mirrored=stored.mirrored,
        fps=0.0,
        vfr=False,
        hdr=False,
        duration=0.0,
        audio=None,
        location=_has_location(exif),
    )


def _has_location(exif: Image.Exif) -> bool:
    """Whether latitude and longitude are there and are numbers; cameras without a fix leave them empty."""
    try:
        place = exif.get_ifd(_GPS)
        values = [float(part) for tag in (_LATITUDE, _LONGITUDE) for part in place[tag]]
    except (KeyError, TypeError, ValueError, ZeroDivisionError, OSError, SyntaxError):
        return False
    return len(values) >= 2 and bool(np.isfinite(values).all())


class PhotoSource:
    """One photo with the interface of ``VideoSource``; every time shows the same picture.

    Crops of a ``View`` are counted in ``facts.width`` x ``facts.height``, also
    when the photo is kept smaller than that in memory.  Raises the errors of
    ``opening.open_photo``.
    """

    def __init__(self, path: Path | str, facts: MediaFacts | None = None) -> None:
        with opening.open_photo(path) as image:
            self._facts = facts or _facts(image, str(path))
            self._picture, self._alpha = _decode(image)
        self._views: OrderedDict[View, NDArray[np.uint8]] = OrderedDict()

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of this file."""
        return self._facts

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """The picture as ``view`` asks: (height, width, 3) uint8 sRGB, read-only, ``seconds`` ignored."""
        if view in self._views:
            self._views.move_to_end(view)
            return self._views[view]
        pixels = self._render(self._picture, view)
        self._views[view] = pixels
        while len(self._views) > _KEPT_VIEWS:
            self._views.popitem(last=False)
        return pixels

    def alpha(self, view: View) -> NDArray[np.uint8] | None:
        """How opaque each pixel of ``frame`` is: (height, width) uint8; None when all of it is."""
        return None if self._alpha is None else self._render(self._alpha, view)

    def _render(self, picture: Image.Image, view: View) -> NDArray[np.uint8]:
        across = picture.width / self._facts.width
        down = picture.height / self._facts.height
        left, top, width, height = view.within(self._facts.width, self._facts.height)
        box = (
            left * across,
            top * down,
            min(picture.width, (left + width) * across),
            min(picture.height, (top + height) * down),
        )
        size = (view.size[1], view.size[0]) if view.turns % 2 else view.size
        shrinks = size[0] < box[2] - box[0]
        small = picture.resize(
            size, Image.Resampling.LANCZOS if shrinks else Image.Resampling.BICUBIC, box=box, reducing_gap=3.0
        )
        pixels = np.ascontiguousarray(np.rot90(np.asarray(small), -view.turns))
        pixels.setflags(write=False)
        return pixels

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """The same picture as a yuv420p frame, BT.709, limited range; both sides of the size even."""
        return as_stored(self.frame(seconds, view))

    def close(self) -> None:
        """Let go of the memory; the source cannot be used afterwards."""
        self._views.clear()
        self._picture.close()
        self._alpha = None

    def __enter__(self) -> PhotoSource:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def as_stored(picture: NDArray[np.uint8]) -> VideoFrame:
    """An sRGB picture, (height, width, 3), as yuv420p, BT.709, limited range; both sides even."""
    frame = av.VideoFrame.from_ndarray(picture, format="rgb24").reformat(
        format="yuv420p",
        dst_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.JPEG,
        dst_color_range=ColorRange.MPEG,
    )
    frame.colorspace = Colorspace.ITU709
    frame.color_range = ColorRange.MPEG
    frame.color_primaries = ColorPrimaries.BT709
    frame.color_trc = ColorTrc.BT709
    return frame


def _decode(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """The picture upright, 8-bit sRGB on black, no longer than LONG_SIDE; and its alpha, where it has one."""
    # JPEG can be decoded at a half or a quarter of its size for a fraction of the work and memory.
    image.draft(None, (LONG_SIDE, LONG_SIDE))
    image.load()
    orientation = Orientation.from_exif(image.getexif().get(_ORIENTATION))
    picture = _eight_bit(image)
    alpha = _alpha(picture)
    if max(picture.size) > LONG_SIDE:
        # Palettes cannot be averaged, and transparent pixels must not bleed their hidden colour.
        picture = _plain(picture)
        picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
        if alpha is not None:
            alpha = alpha.resize(picture.size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    picture = _in_srgb(picture, image.info)
    return _upright(picture, orientation), None if alpha is None else _upright(alpha, orientation)


def _upright(picture: Image.Image, orientation: Orientation) -> Image.Image:
    if orientation.mirrored:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    turn = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }.get(orientation.rotation)
    return picture.transpose(turn) if turn is not None else picture


def _alpha(image: Image.Image) -> Image.Image | None:
    """The opacity of each pixel; None when all are opaque."""
    if not _is_transparent(image):
        return None
    alpha = image.convert("RGBA").getchannel("A")
    return None if alpha.getextrema() == (255, 255) else alpha


def _is_transparent(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info


def _eight_bit(image: Image.Image) -> Image.Image:
    """Grey pictures of 16 or 32 bits brought to 8; Pillow would cut them off at 255."""
    if not image.mode.startswith(("I", "F")):
        return image
    values = np.asarray(image).astype(np.float32)
    if image.mode.startswith("I"):
        values = values / 257.0
    return Image.fromarray(np.clip(np.rint(values), 0, 255).astype(np.uint8))


def _plain(image: Image.Image) -> Image.Image:
    """Without palette, and with transparency put on black."""
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    if _is_transparent(image):
        straight = image.convert("RGBA")
        black = Image.new("RGBA", straight.size, (0, 0, 0, 255))
        return Image.alpha_composite(black, straight).convert("RGB")
    return image


def _in_srgb(image: Image.Image, info: dict[Any, Any]) -> Image.Image:
    """8-bit sRGB of a picture in its own colours."""
    image = _plain(image)
    profile = info.get("icc_profile")
    if profile:
        converted = _through_profile(image, profile)
        if converted is not None:
            return converted
    elif "gamma" in info and "srgb" not in info and image.mode in ("L", "RGB"):
        image = _from_gamma(image, info["gamma"])
    return image.convert("RGB")


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """The picture in sRGB by its colour profile.

    None when the profile is broken or made for another kind of picture.
    """
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(
            image,
            own,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _from_gamma(image: Image.Image, gamma: float) -> Image.Image:
    """Apply the gamma of a PNG (W3C PNG 3rd edition, 13.13) for a screen of exponent 2.2."""
    exponent = 1.0 / (gamma * 2.2) if 0.05 <= gamma <= 20 else 1.0
    if abs(exponent - 1.0) < 0.05:
        return image
    curve = [round(255 * (value / 255) ** exponent) for value in range(256)]
    return image.point(curve * len(image.getbands()))
