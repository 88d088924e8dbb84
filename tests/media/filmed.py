"""Small clips as phones make them, filmed for a test.

Every picture carries the number of its frame as black and white bars, so that a
test can say which one it is looking at after it was turned, scaled and encoded;
flashes are white pictures, and each comes with a beep.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import imageio_ffmpeg
import numpy as np
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace, Interpolation
from numpy.typing import NDArray

RATE = 48_000
BITS = 10
Picture = NDArray[np.uint8]


def numbered(number: int, size: tuple[int, int]) -> Picture:
    """A grey picture of ``size`` with ``number`` as bars in the middle of its height."""
    width, height = size
    picture = np.full((height, width, 3), 90, np.uint8)
    for bit in range(BITS):
        left, right = (int(width * (0.1 + 0.8 * edge / BITS)) for edge in (bit, bit + 1))
        picture[height // 3 : height * 2 // 3, left:right] = 235 if number >> (BITS - 1 - bit) & 1 else 16
    return picture


def read_number(picture: Picture) -> int:
    """The number that ``numbered`` drew, read from the same place of a picture of the same shape."""
    height, width = picture.shape[:2]
    rows = picture[height * 5 // 12 : height * 7 // 12].mean(axis=(0, 2))
    number = 0
    for bit in range(BITS):
        middle = int(width * (0.1 + 0.8 * (bit + 0.5) / BITS))
        number = number << 1 | int(rows[middle - 1 : middle + 2].mean() > 125)
    return number


def beep(seconds: float, at: Sequence[float], length: float = 0.05) -> NDArray[np.float32]:
    """A 1 kHz tone of ``length`` at each time of ``at``: (samples, 2)."""
    count = round(seconds * RATE)
    clock = np.arange(count) / RATE
    sound = np.zeros(count)
    for start in at:
        inside = (clock >= start) & (clock < start + length)
        sound[inside] = 0.5 * np.sin(2 * np.pi * 1000 * (clock[inside] - start))
    return np.repeat(sound[:, np.newaxis], 2, axis=1).astype(np.float32)


def film(
    file: Path,
    times: Sequence[float],
    paint: Callable[[int, float], Picture],
    *,
    sound: NDArray[np.float32] | None = None,
    seconds: float | None = None,
    rotation: int = 0,
    crf: int = 12,
) -> Path:
    """Record a clip whose picture ``i`` is ``paint(i, times[i])``, shown from ``times[i]`` seconds on.

    ``paint`` draws upright; the clip is stored turned by ``rotation`` degrees
    counter-clockwise, with the matrix that says so, as a phone does.
    """
    plain = file.with_name(f"plain-{file.stem}.mp4") if rotation else file
    end = seconds if seconds is not None else times[-1] + 1 / 30
    with av.open(str(plain), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=30, options={"preset": "ultrafast", "crf": str(crf)})
        first = np.rot90(paint(0, times[0]), rotation // 90)
        stream.height, stream.width = first.shape[:2]
        stream.pix_fmt = "yuv420p"
        context = stream.codec_context
        context.time_base = Fraction(1, 90_000)
        context.color_primaries = context.color_trc = context.colorspace = context.color_range = 1
        if sound is not None:
            # Noise substitution is dice thrown by the decoder: other noise after every seek.
            heard = container.add_stream("aac", rate=RATE, layout="stereo", options={"aac_pns": "0"})
            frame = AudioFrame.from_ndarray(np.ascontiguousarray(sound.T), format="fltp", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, 0, Fraction(1, RATE)
            container.mux(heard.encode(frame))
            container.mux(heard.encode(None))
        for number, time in enumerate(times):
            picture = np.ascontiguousarray(np.rot90(paint(number, time), rotation // 90))
            shot = VideoFrame.from_ndarray(picture, format="rgb24").reformat(
                format="yuv420p",
                dst_colorspace=Colorspace.ITU709,
                src_color_range=2,
                dst_color_range=1,
                interpolation=Interpolation.BILINEAR | Interpolation.ACCURATE_RND,
            )
            shot.pts, shot.time_base = round(time * 90_000), Fraction(1, 90_000)
            shot.duration = round(((times[number + 1] if number + 1 < len(times) else end) - time) * 90_000)
            container.mux(stream.encode(shot))
        container.mux(stream.encode(None))
    if rotation:
        subprocess.run(
            [
                imageio_ffmpeg.get_ffmpeg_exe(),
                "-nostdin",
                "-loglevel",
                "error",
                "-y",
                "-display_rotation",
                str(-rotation),
                "-i",
                str(plain),
                "-c",
                "copy",
                str(file),
            ],
            check=True,
        )
        plain.unlink()
    return file


def steady(seconds: float, fps: float = 30) -> list[float]:
    """The times of a clip at a constant rate."""
    return [number / fps for number in range(round(seconds * fps))]


def uneven(seconds: float, seed: int = 1) -> list[float]:
    """The times of a phone in the dark: now 30 pictures a second, now 15, now one late."""
    random = np.random.default_rng(seed)
    times, now = [], 0.0
    while now < seconds - 0.01:
        times.append(now)
        now += float(random.choice([1 / 30, 1 / 30, 1 / 15, 0.045, 0.1]))
    return times
