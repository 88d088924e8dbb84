"""Which part of a clip is worth showing: sharp, steady, well exposed.

A clip is looked at in at most ``MOST_MOMENTS`` places, each time at two small
pictures a tenth of a second apart, so two minutes cost no more than ten seconds:

- *sharpness*: the variance of the Laplacian, against the clip's own best (an
  absolute number depends on what is filmed);
- *steadiness*: how far the second picture lies from the first, by phase correlation,
  in percent of the width: more than 1.5 % in a tenth of a second is a shake or a pan;
- *exposure*: how little is drowned in black or burnt to white, and how far the mean
  lies from the middle (content research, section 3, rows 9 to 11).

Faces are not looked for, and what is beautiful is for people to say.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.media.canvas_clip import Picture
from trainer.media.probe import probe
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import media_folder

MOST_MOMENTS = 24
LEAST_APART = 0.5
"""Seconds between two moments."""
_PAIR = 0.1
_HEIGHT = 144
_SHAKY = 1.5
_DARK, _BRIGHT, _MIDDLE = 16, 240, 118
_WEIGHTS = (0.45, 0.35, 0.20)
_WORST_COUNTS = 0.5
"""Share of a part's mark that its worst moment takes: one blurred second spoils five."""
_KEPT = 200

_Looked = tuple["Moment", ...]
_looked: OrderedDict[str, _Looked] = OrderedDict()
_lock = threading.Lock()


@dataclass(frozen=True)
class Moment:
    """What was seen ``second`` seconds into a clip; all marks from 0 to 1."""

    second: float
    sharpness: float
    steadiness: float
    exposure: float

    @property
    def mark(self) -> float:
        marks = (self.sharpness, self.steadiness, self.exposure)
        return sum(weight * mark for weight, mark in zip(_WEIGHTS, marks, strict=True))


def moments(file: Path) -> Generator[float, None, _Looked]:
    """Look through the video ``file``; yields the share that is done.

    What was looked at before is known by its fingerprint.  Raises the errors of
    ``probe``, and MediaDamaged.
    """
    mark = media_folder.fingerprint(file)
    with _lock:
        known = _looked.get(mark)
    if known is None:
        known = yield from _look(file)
        with _lock:
            _looked[mark] = known
            while len(_looked) > _KEPT:
                _looked.popitem(last=False)
    return known


def best_start(looked: Sequence[Moment], used: int, available: int, rate: int) -> int:
    """The frame at which the best part of ``used`` frames begins, of a clip of ``available`` frames.

    The earliest of equals; 0 where nothing was seen or the whole clip is used.
    """
    latest = max(0, available - used)
    candidates = sorted({min(latest, round(one.second * rate)) for one in looked} | {0, latest})
    return max(candidates, key=lambda start: (_worth(looked, start / rate, used / rate), -start))


def quality(looked: Sequence[Moment]) -> float:
    """How good a clip is on the whole, 0 to 1: its middle mark."""
    return float(np.median([one.mark for one in looked])) if looked else 0.0


def _worth(looked: Sequence[Moment], start: float, seconds: float) -> float:
    marks = [one.mark for one in looked if start - 1e-6 <= one.second <= start + seconds]
    if not marks:
        return 0.0
    return (1 - _WORST_COUNTS) * sum(marks) / len(marks) + _WORST_COUNTS * min(marks)


def _look(file: Path) -> Generator[float, None, _Looked]:
    facts = probe(file)
    length = max(float(facts.duration) - _PAIR, 0.0)
    count = max(1, min(MOST_MOMENTS, int(length / LEAST_APART)))
    seen: list[tuple[float, float, float, float]] = []
    with VideoSource(file, facts, threads=1) as source:
        width = max(16, round(_HEIGHT * facts.width / facts.height / 2) * 2)
        view = View.whole(facts.width, facts.height, (width, _HEIGHT))
        for number in range(count):
            second = length * (number + 0.5) / count
            first = _luma(source.frame(second, view))
            after = _luma(source.frame(second + _PAIR, view))
            seen.append((second, _sharpness(first), _steadiness(first, after), _exposure(first)))
            yield (number + 1) / count
    best = max(float(np.percentile([sharp for _, sharp, _, _ in seen], 90)), 1e-6)
    return tuple(Moment(at, min(1.0, sharp / best), steady, light) for at, sharp, steady, light in seen)


def _luma(picture: Picture) -> NDArray[np.float32]:
    return np.asarray(picture @ np.array([0.2126, 0.7152, 0.0722], np.float32), np.float32)


def _sharpness(luma: NDArray[np.float32]) -> float:
    middle = luma[1:-1, 1:-1]
    around = luma[:-2, 1:-1] + luma[2:, 1:-1] + luma[1:-1, :-2] + luma[1:-1, 2:]
    return float((around - 4 * middle).var())


def _steadiness(first: NDArray[np.float32], after: NDArray[np.float32]) -> float:
    window = np.outer(np.hanning(first.shape[0]), np.hanning(first.shape[1]))
    one, other = (np.fft.rfft2((part - part.mean()) * window) for part in (first, after))
    cross = one * np.conj(other)
    found = np.fft.irfft2(cross / np.maximum(np.abs(cross), 1e-9), s=first.shape)
    down, across = np.unravel_index(int(np.argmax(found)), found.shape)
    height, width = first.shape
    moved = np.hypot(min(down, height - down), min(across, width - across)) * 100 / width
    return float(1 / (1 + (moved / _SHAKY) ** 2))


def _exposure(luma: NDArray[np.float32]) -> float:
    lost = float(((luma <= _DARK) | (luma >= _BRIGHT)).mean())
    off = abs(float(luma.mean()) - _MIDDLE) / _MIDDLE
    return max(0.0, 1 - 1.5 * lost) * max(0.0, 1 - 0.6 * off)
