"""How a hand shook while it filmed: where the picture moved, frame by frame, measured once.

Two small grey pictures that differ by a shift have spectra that differ by a phase;
the inverse transform of that difference has one peak, at the shift (Kuglin and
Hines, "The phase correlation image alignment method", 1975).  A parabola through
the peak and its neighbours finds it to about a tenth of a pixel.  People who walk
through the picture move other parts of it than the hand does; the largest part wins.

The answer counts in shares of the picture, so that it holds for a proxy and for the
original, and is kept on disk by the file's fingerprint.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Generator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer import paths
from trainer.media.patch import samples
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import media_folder
from trainer.model.schema import MediaReference

Path2 = NDArray[np.float32]
"""(frames, 2): how far the picture has moved right and down since the first frame, in shares of its size."""

SMALL = 192
"""Pixels of the longer side of the pictures that are compared."""
_FARTHEST = 0.2
"""A share of the picture; what seems to move further in one frame is another scene, not a hand."""
_SUREST = 0.04
"""How high the peak must be; in darkness and on a blank wall there is none."""
_VERSION = 1


def known(project: Path, reference: MediaReference, rate: int) -> Path2 | None:
    """What was measured of the file of ``reference``; None when it was not, or its file is gone."""
    try:
        content = _kept(project, reference, rate).read_bytes()
        moved = np.load(io.BytesIO(content), allow_pickle=False)
    except (OSError, ValueError):
        return None
    right = moved.shape == (reference.available, 2) and moved.dtype == np.float32
    return moved if right and bool(np.isfinite(moved).all()) else None


def measure(project: Path, reference: MediaReference, rate: int) -> Generator[float, None, Path2]:
    """Measure the file of ``reference`` and keep the answer; yields how far it has come, 0 to 1.

    Raises FileMissing and the errors of ``probe``.
    """
    file = media_folder.located(project, reference)
    moved = np.zeros((reference.available, 2), np.float32)
    with VideoSource(file) as source:
        facts = source.facts
        share = SMALL / max(facts.width, facts.height)
        size = tuple(max(16, round(side * share / 2) * 2) for side in (facts.width, facts.height))
        view = View.whole(facts.width, facts.height, (size[0], size[1]))
        window = np.outer(np.hanning(size[1]), np.hanning(size[0])).astype(np.float32)
        before: NDArray[np.complex64] | None = None
        for number in range(reference.available):
            grey = next(samples(source.frame_yuv(number / rate, view))).astype(np.float32)
            now = np.fft.rfft2((grey - grey.mean()) * window).astype(np.complex64)
            if before is not None:
                right, down = shift(before, now, (size[1], size[0]))
                moved[number] = moved[number - 1] + (right / size[0], down / size[1])
            before = now
            if number % 10 == 0:
                yield number / reference.available
    _keep(_kept(project, reference, rate), moved)
    return moved


def shift(
    before: NDArray[np.complex64], now: NDArray[np.complex64], shape: tuple[int, int]
) -> tuple[float, float]:
    """How far right and down a picture of ``shape`` (rows, columns) moved between two spectra, in pixels."""
    both = now * np.conj(before)
    peak = np.fft.irfft2(both / (np.abs(both) + 1e-6), s=shape)
    row, column = np.unravel_index(int(np.argmax(peak)), shape)
    if peak[row, column] < _SUREST:
        return 0.0, 0.0
    down = _refined(peak[:, column], int(row))
    right = _refined(peak[row], int(column))
    if abs(right) > shape[1] * _FARTHEST or abs(down) > shape[0] * _FARTHEST:
        return 0.0, 0.0
    return right, down


def _refined(line: NDArray[np.floating], at: int) -> float:
    """The place of a peak on a ring of values, to a part of a step; negative beyond the middle."""
    left, top, right = (float(line[(at + step) % len(line)]) for step in (-1, 0, 1))
    bend = left - 2 * top + right
    place = at + (0.5 * (left - right) / bend if bend < 0 else 0.0)
    return place - len(line) if place > len(line) / 2 else place


def _kept(project: Path, reference: MediaReference, rate: int) -> Path:
    mark = reference.fingerprint
    if not media_folder.is_fingerprint(mark):  # "../../elsewhere", say, in a stranger's project
        mark = media_folder.fingerprint(media_folder.located(project, reference))
    return paths.cache() / "motion" / f"{_VERSION}-{mark}-{rate}.npy"


def _keep(file: Path, moved: Path2) -> None:
    beside = file.with_suffix(f".{os.getpid()}")
    # A full disk is no reason to stop; it is then measured again next time.
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("wb") as stream:
                np.save(stream, moved, allow_pickle=False)
            os.replace(beside, file)
        finally:
            beside.unlink(missing_ok=True)
