"""From a scene to a clip: develop each frame, then encode picture and sound.

The frames get what a phone's lens and sensor add: corners a little darker, a
breath of grain, an exposure that takes half a second to settle.  The file is
what a careful phone writes: H.264 with a keyframe a second, closed groups of
pictures, BT.709 said in the stream, AAC at 48 kHz, the index at the front.
"""

from __future__ import annotations

import math
import subprocess
import tempfile
import wave
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from PySide6.QtGui import QImage, QPainter

from scenes.paint import HEIGHT, WIDTH, Array, brush_on, noise, soften

RATE = 30
"""Frames a second."""

Frame = Callable[[QPainter, float], None]
"""Paints the frame at a time in seconds."""


@dataclass(frozen=True)
class Scene:
    """One clip: its file name, its title in each language, its length, how to paint and sound it.

    ``open`` paints everything that does not move and gives back the function that
    paints a frame.  ``sound`` gives the finished track, shape (samples, 2), -1..1.
    """

    slug: str
    titles: Mapping[str, str]
    seconds: float
    open: Callable[[], Frame]
    sound: Callable[[], Array]


class Lens:
    """Adds vignette, grain and the settling exposure to raw pixels."""

    def __init__(self, seed: int) -> None:
        y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
        distance = np.hypot((x - WIDTH / 2) / WIDTH, (y - HEIGHT / 2) / HEIGHT)
        self._vignette = (1.03 - 0.42 * np.clip(distance - 0.22, 0, 1) ** 1.6)[..., None].astype(np.float32)
        rng = np.random.default_rng(seed)
        tiles = []
        for index in range(4):
            fine = soften(rng.standard_normal((HEIGHT, WIDTH)).astype(np.float32), 1)
            coarse = noise(HEIGHT, WIDTH, 5, seed + index) - 0.5
            tiles.append(((fine / fine.std() * 0.8 + coarse * 1.4) / 255)[..., None].astype(np.float32))
        self._grain = tiles

    def develop(self, image: QImage, index: int) -> bytes:
        """The frame's pixels as rows of blue, green, red, alpha bytes."""
        raw = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)
        pixels = raw[..., :3].astype(np.float32) / 255
        exposure = 1 + 0.10 * math.exp(-index / RATE / 0.22)
        pixels *= self._vignette * exposure
        pixels += self._grain[index // 2 % len(self._grain)]
        np.clip(pixels, 0, 1, out=pixels)
        # A soft shoulder and toe, so that neither whites nor blacks are cut off hard.
        pixels = pixels * (1 - 0.10) + 0.10 * (pixels * pixels * (3 - 2 * pixels))
        out = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
        out[..., :3] = (pixels * 247 + 6).astype(np.uint8)
        return out.tobytes()


def still(frame: Frame, time: float) -> QImage:
    """One raw frame as a picture."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = brush_on(image)
    frame(painter, time)
    painter.end()
    return image


def _write_wave(file: Path, track: Array) -> None:
    with wave.open(str(file), "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(48000)
        out.writeframes((np.clip(track, -1, 1) * 32767).astype("<i2").tobytes())


def shoot(scene: Scene, file: Path, quality: int = 25, cap: int = 1650) -> None:
    """Paint and encode the whole scene into an MP4.

    ``quality`` is x264's constant rate factor, ``cap`` its ceiling in kbit/s.  No
    B-frames, so that no edit list has to hide a delay.  Raises
    ``subprocess.CalledProcessError`` when the encoder fails.
    """
    frame, lens = scene.open(), Lens(seed=len(scene.slug))
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / "sound.wav"
        _write_wave(sound, scene.sound())
        command = [
            imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y",
            "-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-",
            "-i", str(sound),
            "-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=yuv420p",
            "-c:v", "libx264", "-preset", "slow", "-profile:v", "high", "-crf", str(quality),
            "-maxrate", f"{cap}k", "-bufsize", f"{2 * cap}k", "-threads", "2",
            "-bf", "0", "-g", str(RATE), "-keyint_min", str(RATE), "-sc_threshold", "0",
            "-flags", "+cgop+bitexact",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
            "-c:a", "aac", "-b:a", "96k", "-ar", "48000", "-ac", "2", "-flags:a", "+bitexact",
            "-fflags", "+bitexact", "-map_metadata", "-1", "-movflags", "+faststart",
            str(file),
        ]  # fmt: skip
        process = subprocess.Popen(command, stdin=subprocess.PIPE)
        assert process.stdin is not None
        for index in range(round(scene.seconds * RATE)):
            process.stdin.write(lens.develop(still(frame, index / RATE), index))
        process.stdin.close()
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, command)
