"""Clips made for the tests, of which every picture and every sample is known.

Each picture carries its own number as a row of black and white blocks (its
bits), and four colour patches that tell which way up it is:

    +---------------------------+
    | bit 11 ... bit 0          |   upper half: the number
    +---------------------------+
    | red | green | blue | white|   lower half: the patches
    +---------------------------+

Pictures are drawn in Y'CbCr by the formulas of the recommendations, not by the
library under test.  A clip may flash (a white upper half) and beep (1 kHz) at
the same instants.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame
from numpy.typing import NDArray

BITS = 12
PATCHES = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255))
"""Red, green, blue, white, from left to right."""

BT601, BT709 = 6, 1
_WEIGHTS = {BT601: (0.299, 0.114), BT709: (0.2126, 0.0722)}

BEEP = Fraction(1, 10)
"""Seconds that a flash and its beep last."""

_TICKS = 90_000


@dataclass(frozen=True)
class Tone:
    """The sound of a clip: silent but for the beeps; ``delay`` seconds after the pictures."""

    rate: int = 48_000
    channels: int = 1
    codec: str = "aac"
    delay: Fraction = Fraction(0)


@dataclass(frozen=True)
class Recipe:
    """How to make one clip.

    ``width`` and ``height`` are those of the upright picture; it is stored
    turned the other way by ``rotation`` degrees, and mirrored when asked.
    ``times`` are the seconds at which pictures begin, ``hold`` is how long the
    last one stays.
    """

    name: str
    times: Sequence[Fraction]
    width: int = 320
    height: int = 240
    rotation: int = 0
    mirrored: bool = False
    codec: str = "libx264"
    format: str = "yuv420p"
    matrix: int = BT601
    full_range: bool = False
    tagged: bool = True
    hold: Fraction = Fraction(1, 30)
    flashes: Sequence[Fraction] = ()
    sound: Tone | None = None
    shape: Fraction = Fraction(1)
    options: dict[str, str] = field(default_factory=dict)
    muxer: dict[str, str] = field(default_factory=dict)


def steady(count: int, rate: Fraction | int = 30, start: Fraction = Fraction(0)) -> list[Fraction]:
    """``count`` evenly spaced times."""
    return [start + index / Fraction(rate) for index in range(count)]


def uneven(seconds: int) -> list[Fraction]:
    """Times as a phone makes them when light fails: 30 a second, then 10, then 24, with single drops."""
    times: list[Fraction] = []
    now = Fraction(0)
    while now < seconds:
        times.append(now)
        third = int(3 * now / seconds)
        now += (Fraction(1, 30), Fraction(1, 10), Fraction(1, 24))[third] * (2 if len(times) % 17 == 0 else 1)
    return times


def make(recipe: Recipe, folder: Path) -> Path:
    """The clip below ``folder``, made when it is not there yet."""
    path = folder / hashlib.sha256(repr(recipe).encode()).hexdigest()[:12] / recipe.name
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        beside = path.with_name("." + path.name)
        _write(recipe, beside)
        beside.replace(path)
    return path


def _write(recipe: Recipe, path: Path) -> None:
    upright = (recipe.width, recipe.height)
    stored = upright if recipe.rotation % 180 == 0 else (recipe.height, recipe.width)
    suffix = path.suffix.lstrip(".")
    form = {"mkv": "matroska", "ts": "mpegts"}.get(suffix, suffix)
    with av.open(str(path), "w", format=form, options=recipe.muxer) as container:
        # Of the fast presets this one still reorders pictures, as phones do.
        preset = {"preset": "superfast"} if recipe.codec == "libx264" else {}
        video: Any = container.add_stream(recipe.codec, rate=30, options={**preset, **recipe.options})
        video.width, video.height = stored
        video.pix_fmt = recipe.format
        video.time_base = video.codec_context.time_base = Fraction(1, _TICKS)
        if recipe.shape != 1:
            video.codec_context.sample_aspect_ratio = recipe.shape
        if recipe.tagged:
            video.codec_context.colorspace = recipe.matrix
            video.codec_context.color_primaries = video.codec_context.color_trc = recipe.matrix
            video.codec_context.color_range = 2 if recipe.full_range else 1
        if recipe.rotation or recipe.mirrored:
            # The writer turns counter-clockwise, then mirrors: the same as turned the other way.
            turn = recipe.rotation if recipe.mirrored else -recipe.rotation
            video.set_display_rotation(turn, recipe.mirrored)
        audio: Any = None
        if recipe.sound is not None:
            layout = {1: "mono", 2: "stereo", 6: "5.1"}[recipe.sound.channels]
            audio = container.add_stream(recipe.sound.codec, rate=recipe.sound.rate, layout=layout)
        for packet in _interleaved(recipe, video, audio):
            container.mux(packet)


def _interleaved(recipe: Recipe, video: Any, audio: Any) -> list[Any]:
    packets = []
    for index, time in enumerate(recipe.times):
        frame = picture(recipe, index)
        frame.pts = round(time * _TICKS)
        frame.time_base = Fraction(1, _TICKS)
        follows = recipe.times[index + 1] if index + 1 < len(recipe.times) else time + recipe.hold
        frame.duration = round((follows - time) * _TICKS)
        packets += video.encode(frame)
    packets += video.encode(None)
    if audio is not None and recipe.sound is not None:
        samples = beeps(recipe)
        delay = round(recipe.sound.delay * recipe.sound.rate)
        step = audio.codec_context.frame_size or 1024
        for place in range(0, samples.shape[1], step):
            piece = np.ascontiguousarray(samples[:, place : place + step])
            heard = AudioFrame.from_ndarray(piece, format="fltp", layout=audio.codec_context.layout.name)
            heard.sample_rate = recipe.sound.rate
            heard.time_base = Fraction(1, recipe.sound.rate)
            heard.pts = place + delay
            packets += audio.encode(heard)
        packets += audio.encode(None)
    return sorted(packets, key=lambda packet: float((packet.dts or 0) * packet.time_base))


def beeps(recipe: Recipe) -> NDArray[np.float32]:
    """The clip's sound before encoding: shape (channels, samples)."""
    assert recipe.sound is not None
    rate = recipe.sound.rate
    length = recipe.times[-1] + recipe.hold - recipe.sound.delay
    now = np.arange(int(length * rate)) / rate + float(recipe.sound.delay)
    loud = np.zeros(len(now), dtype=bool)
    for flash in recipe.flashes:
        loud |= (now >= float(flash)) & (now < float(flash + BEEP))
    wave = np.where(loud, 0.5 * np.sin(2 * np.pi * 1000 * now), 0).astype(np.float32)
    return np.repeat(wave[None], recipe.sound.channels, axis=0)


def is_flash(recipe: Recipe, time: Fraction) -> bool:
    """Whether the picture that begins at ``time`` is a flash."""
    return any(flash <= time < flash + BEEP for flash in recipe.flashes)


def picture(recipe: Recipe, index: int) -> VideoFrame:
    """Picture number ``index`` of a clip, as it is stored."""
    flash = is_flash(recipe, recipe.times[index])

    def stored(upright: NDArray[Any]) -> NDArray[Any]:
        # What brings it upright is: mirror, then turn clockwise.  Undone in the other order.
        turned = np.rot90(upright, recipe.rotation // 90)
        return turned[:, ::-1] if recipe.mirrored else turned

    if "420" not in recipe.format or recipe.width % 2 or recipe.height % 4:
        rgb = stored(drawing(recipe.width, recipe.height, index, flash))
        return stored_frame(rgb, recipe.format, recipe.matrix, recipe.full_range, recipe.tagged)
    # All rows of a half are alike: two of each tell its colours, and clips have thousands of pictures.
    rows = drawing(recipe.width, 4, index, flash)
    planes = [
        stored(np.repeat(coded, recipe.height // 4, axis=0))
        for coded in _coded(rows, recipe.format, recipe.matrix, recipe.full_range)
    ]
    return _frame(planes, recipe.format, recipe.matrix, recipe.full_range, recipe.tagged)


def drawing(width: int, height: int, index: int, flash: bool = False) -> NDArray[np.float64]:
    """The upright picture: RGB 0..255 of shape (height, width, 3)."""
    rgb = np.zeros((height, width, 3))
    half = height // 2
    for bit in range(BITS):
        left, right = bit * width // BITS, (bit + 1) * width // BITS
        rgb[:half, left:right] = 255 if flash or index >> (BITS - 1 - bit) & 1 else 0
    for place, colour in enumerate(PATCHES):
        rgb[half:, place * width // 4 : (place + 1) * width // 4] = colour
    return rgb


def number(pixels: NDArray[np.uint8]) -> int:
    """The number that a shown picture carries (all ones for a flash)."""
    height, width = pixels.shape[:2]
    value = 0
    for bit in range(BITS):
        left, right = bit * width // BITS, (bit + 1) * width // BITS
        middle = pixels[
            height // 8 : 3 * height // 8, left + (right - left) // 4 : right - (right - left) // 4
        ]
        value = value << 1 | int(middle.mean() > 127)
    return value


def patches(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The mean colours of the four patches of a shown picture: shape (4, 3)."""
    height, width = pixels.shape[:2]
    row = pixels[5 * height // 8 : 7 * height // 8]
    return np.array(
        [
            row[:, place * width // 4 + width // 12 : (place + 1) * width // 4 - width // 12].mean(
                axis=(0, 1)
            )
            for place in range(4)
        ]
    )


def stored_frame(
    rgb: NDArray[np.float64], form: str, matrix: int, full_range: bool, tagged: bool = True
) -> VideoFrame:
    """A frame of ``form`` with the colours ``rgb``, by the formulas of BT.601 and BT.709."""
    height, width = rgb.shape[:2]
    if form in ("rgb24", "argb", "rgba"):
        pixels = rgb.astype(np.uint8)
        if form != "rgb24":
            opaque = np.full((height, width, 1), 255, dtype=np.uint8)
            pixels = np.concatenate([opaque, pixels] if form == "argb" else [pixels, opaque], axis=2)
        return VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format=form)
    return _frame(_coded(rgb, form, matrix, full_range), form, matrix, full_range, tagged)


def _coded(rgb: NDArray[np.float64], form: str, matrix: int, full_range: bool) -> list[NDArray[Any]]:
    """The planes Y', Cb and Cr of a picture, as the numbers that are stored."""
    red_weight, blue_weight = _WEIGHTS[matrix]
    red, green, blue = (rgb[..., part] / 255 for part in range(3))
    luma = red_weight * red + (1 - red_weight - blue_weight) * green + blue_weight * blue
    planes = [luma, (blue - luma) / (2 * (1 - blue_weight)), (red - luma) / (2 * (1 - red_weight))]
    depth = 10 if "10le" in form else 8
    across = 1 if "444" in form else 2
    down = 2 if "420" in form else 1
    numbers: list[NDArray[Any]] = []
    for place, values in enumerate(planes):
        if place and (across > 1 or down > 1):
            values = _shrink(values, across, down)
        low, span, middle = (0, 255, 128) if full_range else ((16, 219, 128) if place == 0 else (0, 224, 128))
        coded = (low + span * values if place == 0 else middle + span * values) * 2 ** (depth - 8)
        numbers.append(np.clip(np.rint(coded), 0, 2**depth - 1).astype(np.uint16 if depth > 8 else np.uint8))
    return numbers


def _frame(
    planes: Sequence[NDArray[Any]], form: str, matrix: int, full_range: bool, tagged: bool
) -> VideoFrame:
    height, width = planes[0].shape
    frame = VideoFrame(width, height, form)
    for place, coded in enumerate(planes):
        plane: Any = frame.planes[place]
        rows = np.zeros((plane.height, plane.line_size // coded.itemsize), dtype=coded.dtype)
        rows[:, : coded.shape[1]] = coded
        plane.update(rows.tobytes())
    if tagged:
        frame.colorspace = matrix
        frame.color_range = 2 if full_range else 1
    return frame


def _shrink(values: NDArray[np.float64], across: int, down: int) -> NDArray[np.float64]:
    height, width = values.shape
    padded = np.pad(values, ((0, -height % down), (0, -width % across)), mode="edge")
    blocks = padded.reshape(padded.shape[0] // down, down, -1, across)
    return np.asarray(blocks.mean(axis=(1, 3)), dtype=np.float64)


def difference(ours: NDArray[Any], theirs: NDArray[Any]) -> float:
    """Mean CIE 1976 colour difference of two sets of sRGB colours (..., 3), 0..255."""
    return float(np.sqrt(((_lab(ours) - _lab(theirs)) ** 2).sum(axis=-1)).mean())


def _lab(rgb: NDArray[Any]) -> NDArray[np.float64]:
    """CIELAB (IEC 61966-2-1, D65) of sRGB colours 0..255."""
    signal = np.asarray(rgb, dtype=np.float64) / 255
    light = np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)
    to_xyz = np.array(
        [
            [0.4124, 0.3576, 0.1805],
            [0.2126, 0.7152, 0.0722],
            [0.0193, 0.1192, 0.9505],
        ]
    )
    share = (light @ to_xyz.T) / np.array([0.9505, 1.0, 1.089])
    root = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.stack(
        [
            116 * root[..., 1] - 16,
            500 * (root[..., 0] - root[..., 1]),
            200 * (root[..., 1] - root[..., 2]),
        ],
        axis=-1,
    )
