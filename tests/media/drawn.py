"""Pictures and timelines with something on them, and how alike two pictures are."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
from av.video.frame import VideoFrame
from PIL import Image, ImageDraw, ImageFilter

from tests.media.filmed import Picture
from trainer.model.canvas import Box, Canvas, Framing
from trainer.model.opentime import TimeRange
from trainer.model.schema import (
    Anchor,
    Clip,
    MediaKind,
    MediaReference,
    Role,
    Text,
    TextTrack,
    Timeline,
    Track,
)

CANVAS = Canvas(270, 480)
SIZE = (270, 480)


def photograph(size: tuple[int, int], seed: int) -> Picture:
    """Soft shapes and a little grain, as a lens sees them."""
    random = np.random.default_rng(seed)
    rough = random.integers(20, 236, (size[1] // 30 + 2, size[0] // 30 + 2, 3), dtype=np.uint8)
    soft = Image.fromarray(rough).resize(size, Image.Resampling.BICUBIC)
    grain = random.normal(0, 3, (size[1], size[0], 1))
    return np.clip(np.asarray(soft) + grain, 0, 255).astype(np.uint8)


def project(folder: Path) -> Path:
    """A project with a photo for the canvas, a wide one, and a sticker with soft transparent edges."""
    (folder / "media").mkdir(parents=True)
    Image.fromarray(photograph(SIZE, 1)).save(folder / "media" / "upright.png")
    Image.fromarray(photograph((320, 180), 2)).save(folder / "media" / "wide.png")
    sticker = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(sticker).ellipse((10, 10, 190, 90), fill=(220, 40, 30, 200))
    sticker.filter(ImageFilter.GaussianBlur(3)).save(folder / "media" / "sticker.png")
    return folder


def photo(name: str, width: int, height: int) -> MediaReference:
    return MediaReference(
        name, f"{name}.png", f"media/{name}.png", MediaKind.PHOTO, 18_000, "", width, height
    )


MEDIA = (photo("upright", *SIZE), photo("wide", 320, 180), photo("sticker", 200, 100))


def timeline(
    *texts: tuple[Role, Text],
    overlays: tuple[Clip, ...] = (),
    frames: int = 60,
    base: str = "upright",
    framing: Framing = Framing(),  # noqa: B008 - a value that never changes
) -> Timeline:
    """A photo of ``frames`` frames with ``overlays`` and ``texts`` on it."""
    picture = Track(Role.PICTURE, (Clip("base", base, TimeRange(0, frames), framing),))
    over = (Track(Role.OVERLAY, overlays),) if overlays else ()
    tracks = tuple(
        TextTrack(role, of_role)
        for role in (Role.TITLE, Role.CAPTION)
        if (of_role := tuple(text for own, text in texts if own is role))
    )
    return Timeline("", canvas=CANVAS, media=MEDIA, tracks=(picture, *over), texts=tracks)


def text(
    words: str,
    start: int = 0,
    duration: int = 60,
    *,
    style: str = "tegas",
    size: int = 72,
    box: Box = Box(),  # noqa: B008 - a value that never changes
) -> Text:
    return Text(words, Anchor(start), duration, id=f"t{words[:8]}{start}", style=style, size=size, box=box)


def overlay(media: str, start: int = 0, duration: int = 60, box: Box | None = None, turn: int = 0) -> Clip:
    return Clip(
        f"o{media}{start}", media, TimeRange(0, duration), Framing(turn=turn), anchor=Anchor(start), box=box
    )


def psnr(one: Picture, other: Picture) -> float:
    """How alike two pictures are, in decibels; ``tests.bench.parity`` asks for a note of each answer."""
    assert one.shape == other.shape
    error = np.mean((one.astype(float) - other.astype(float)) ** 2)
    found = float(10 * np.log10(255**2 / max(error, 1e-9)))
    if (notes := os.environ.get("SEMENIT_PARITY")) is not None:
        with open(notes, "a", encoding="utf-8") as file:
            file.write(json.dumps([os.environ.get("PYTEST_CURRENT_TEST", ""), found]) + "\n")
    return found


def as_seen(frame: VideoFrame) -> Picture:
    """A yuv420p frame as a player shows it."""
    shown = frame.reformat(format="rgb24", src_colorspace=1, src_color_range=1, dst_color_range=2)
    return np.asarray(shown.to_ndarray(), np.uint8)
