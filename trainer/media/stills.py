"""Single pictures of a clip as files of their own: its last one to be held, or one made unreadable.

They are lossless, upright and in the clip's own size (at most that of a canvas), so
a held picture follows the moving one without a jump.
"""

from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path

from PIL import Image, ImageEnhance, ImageFilter

from trainer.media.canvas_clip import Picture
from trainer.media.photo import PhotoSource
from trainer.media.pool import Pictures
from trainer.media.probe import probe
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import safe_file

LONG_SIDE = 1920
"""Pixels; no canvas is larger."""

BLUR = 45
"""The blur takes one part in so many of the shorter side: letters of a message are gone, its shape stays."""
_DARKER = 0.62


def last_picture(file: Path, target: Path) -> None:
    """Write the last picture of the video ``file`` as the PNG ``target``.

    Raises the errors of ``probe``, MediaDamaged, DiskFull or FolderReadOnly.
    """
    _write(_picture(file, None), target)


def blurred(file: Path, seconds: Fraction | float, target: Path) -> None:
    """Write the picture of ``file`` at ``seconds``, blurred and darkened, as the PNG ``target``.

    Raises as ``last_picture``.
    """
    image = Image.fromarray(_picture(file, seconds))
    image = image.filter(ImageFilter.GaussianBlur(min(image.size) / BLUR))
    _write_image(ImageEnhance.Brightness(image).enhance(_DARKER), target)


def write_picture(picture: Picture, target: Path) -> None:
    """Write (height, width, 3) uint8 RGB as the PNG ``target``.  Raises DiskFull or FolderReadOnly."""
    _write(picture, target)


def _picture(file: Path, seconds: Fraction | float | None) -> Picture:
    facts = probe(file)
    source: Pictures
    if facts.kind == "photo":
        source = PhotoSource(file, facts)
    else:
        source = VideoSource(file, facts, threads=1)
    try:
        scale = min(1.0, LONG_SIDE / max(facts.width, facts.height))
        size = (max(2, round(facts.width * scale)), max(2, round(facts.height * scale)))
        moment = facts.duration if seconds is None else seconds
        return source.frame(moment, View.whole(facts.width, facts.height, size))
    finally:
        source.close()


def _write(picture: Picture, target: Path) -> None:
    _write_image(Image.fromarray(picture), target)


def _write_image(image: Image.Image, target: Path) -> None:
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=1)
    with safe_file.writing_in(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
    safe_file.write(target, stream.getvalue())
