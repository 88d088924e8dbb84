"""Sounds to listen to, and the bundled ffmpeg's opinion of them."""

from __future__ import annotations

import re
import subprocess
import wave
from pathlib import Path
from typing import NamedTuple

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

RATE = 48_000
Sound = NDArray[np.float32]


class Measured(NamedTuple):
    """LUFS and dBTP, to a tenth."""

    loudness: float
    true_peak: float


def ebur128(sound: Sound | Path) -> Measured:
    """What ffmpeg's own meter says of samples (n, 2) or of a file."""
    if isinstance(sound, Path):
        source, data = ["-i", str(sound)], None
    else:
        source, data = ["-f", "f32le", "-ar", str(RATE), "-ac", "2", "-i", "-"], sound.tobytes()
    told = subprocess.run(
        [
            imageio_ffmpeg.get_ffmpeg_exe(),
            "-hide_banner",
            *source,
            "-vn",
            "-filter_complex",
            "ebur128=peak=true",
            "-f",
            "null",
            "-",
        ],
        input=data,
        capture_output=True,
        check=True,
    ).stderr.decode()
    loudness = re.findall(r"I:\s+(-?[\d.]+) LUFS", told)[-1]
    return Measured(float(loudness), float(re.findall(r"Peak:\s+(-?[\d.]+) dBFS", told)[-1]))


def record(file: Path, sound: Sound) -> Path:
    """``sound`` (n, 2) as a WAV file."""
    with wave.open(str(file), "wb") as stream:
        stream.setnchannels(2)
        stream.setsampwidth(2)
        stream.setframerate(RATE)
        stream.writeframes((np.clip(sound, -1, 1) * 32767).round().astype("<i2").tobytes())
    return file


def both_sides(wave_form: NDArray[np.float64]) -> Sound:
    return np.repeat(wave_form[:, np.newaxis], 2, axis=1).astype(np.float32)


def speaking(seconds: float, loud: float = 0.1, seed: int = 3, pauses: bool = True) -> Sound:
    """Like somebody who speaks: a buzzing voice in syllables and words, 2 s of it, then 2 s of nothing.

    ``loud`` is the RMS of a syllable's middle; between words it is nearly silent.
    """
    random = np.random.default_rng(seed)
    clock = np.arange(round(seconds * RATE)) / RATE
    pitch = 120 * (1 + 0.1 * np.sin(2 * np.pi * 0.7 * clock))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    voice = np.asarray(sum(np.sin(n * phase) / n for n in range(1, 25)))
    voice += 0.3 * random.standard_normal(len(clock))
    syllables = np.abs(np.sin(2 * np.pi * 2 * clock)) ** 0.5 * (clock % 1.0 < 0.9)
    spoken = syllables * ((clock % 4 < 2) if pauses else 1)
    spoken = np.convolve(spoken, np.hanning(480) / np.hanning(480).sum(), "same")
    return both_sides(voice / voice.std() * loud * spoken + 1e-4 * random.standard_normal(len(clock)))


def music(seconds: float, loud: float = 0.12) -> Sound:
    """A chord that goes on and on."""
    clock = np.arange(round(seconds * RATE)) / RATE
    chord = np.asarray(sum(np.sin(2 * np.pi * f * clock + f) for f in (196, 247, 294, 392, 588, 1176)))
    return both_sides(chord / chord.std() * loud * (1 + 0.2 * np.sin(2 * np.pi * 2 * clock)))


def murmur(seconds: float, loud: float = 0.05) -> Sound:
    """The steady sound of a place: no speech in it."""
    noise = np.random.default_rng(9).standard_normal(round(seconds * RATE) + 99)
    soft = np.convolve(noise, np.hanning(100), "valid")
    return both_sides(soft / soft.std() * loud)
