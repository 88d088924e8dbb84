"""The sound of a timeline, sample by sample.

Each clip's own sound lies exactly under its picture: a frame is a whole number
of samples at every rate.  A cut in a sound is a step, and a step is a click; so
the sound of every piece is faded in and out over 8 ms.  Where a clip was only
split, and both pieces still touch in the file, there is no step and nothing is
done: playing over it is as if it had never been split::

      | A: 0-90 | A: 90-150 |   B   |
      /---------------------\\ /----\\
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.errors import FileMissing, FileUnreadable, MediaGone, TrainerError
from trainer.media import limiter
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.model.opentime import SAMPLE_RATE, samples_per_frame
from trainer.model.schema import Clip, MediaReference, Timeline

FADE = SAMPLE_RATE * 8 // 1000
_RISE = (0.5 - 0.5 * np.cos(np.pi * (np.arange(FADE) + 0.5) / FADE)).astype(np.float32)

_BLOCK = 200 * limiter.CELL
_BLOCKS_KEPT = 6


@dataclass(frozen=True)
class _Piece:
    """A clip's sound on the timeline, in samples.

    Its volume grows out of ``before``: that of the piece before it where the sound
    goes on from there, else 0.  It falls to 0 unless it ``goes_on``.
    """

    reference: MediaReference
    start: int
    end: int
    source_start: int
    volume: float
    before: float
    goes_on: bool

    def gain(self, start: int, end: int) -> NDArray[np.float32]:
        """The gain of the samples ``start`` to ``end`` of the timeline: (n, 1)."""
        gain = np.full(end - start, self.volume, np.float32)
        risen, falls = self.start + FADE, self.end - FADE
        if start < risen and self.before != self.volume:
            shape = _RISE[start - self.start : end - self.start]
            gain[: len(shape)] = self.before + (self.volume - self.before) * shape
        if end > falls and not self.goes_on:
            first = max(start, falls)
            gain[first - start :] *= _RISE[::-1][first - falls : end - falls]
        return gain[:, np.newaxis]


class Mix:
    """The sound of ``timeline``; files come from ``pool`` or are opened and closed here.

    ``strict`` is for the export: then a clip whose file is gone raises MediaGone;
    otherwise it is silent and ``missing`` names it.  Belongs to one thread.
    """

    def __init__(
        self,
        timeline: Timeline,
        project: Path,
        *,
        pool: Pool[SoundSource] | None = None,
        strict: bool = False,
    ) -> None:
        self.timeline = timeline
        self._pool = sound_pool(project) if pool is None else pool
        self._owns_pool = pool is None
        self._strict = strict
        self._pieces = list(_pieces(timeline))
        self._blocks: OrderedDict[int, NDArray[np.float32]] = OrderedDict()
        self._missing: dict[str, MediaReference] = {}

    @property
    def duration(self) -> int:
        """Samples."""
        return self.timeline.duration * samples_per_frame(self.timeline.rate)

    @property
    def missing(self) -> tuple[MediaReference, ...]:
        """The media that could not be heard so far."""
        return tuple(self._missing.values())

    def samples(self, start: int, count: int) -> NDArray[np.float32]:
        """``count`` samples from sample ``start`` of the timeline: (count, 2) float32 within ±0.891 (-1 dB).

        Silence before the start and after the end.  The same sample comes out in
        whichever piece it is asked for.  Raises MediaGone and the errors of
        ``probe`` only when strict.
        """
        first = start // limiter.CELL
        last = -(-(start + count) // limiter.CELL)
        raw = self._raw((first - limiter.CONTEXT) * limiter.CELL, (last + limiter.CONTEXT) * limiter.CELL)
        skip = start - first * limiter.CELL
        return limiter.limited(raw)[skip : skip + count]

    def close(self) -> None:
        """Close the files, unless the pool was given."""
        if self._owns_pool:
            self._pool.close()

    def __enter__(self) -> Mix:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _raw(self, start: int, end: int) -> NDArray[np.float32]:
        """The sum of all pieces from sample ``start`` to ``end``, however loud.

        Read in blocks that are kept for a while: the limiter looks back and ahead,
        and a file is read best from front to back.
        """
        first, last = start // _BLOCK, -(-end // _BLOCK)
        joined = np.concatenate([self._block(number) for number in range(first, last)])
        return joined[start - first * _BLOCK : end - first * _BLOCK]

    def _block(self, number: int) -> NDArray[np.float32]:
        block = self._blocks.get(number)
        if block is None:
            block = self._blocks[number] = self._added_up(number * _BLOCK, (number + 1) * _BLOCK)
            while len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(number)
        return block

    def _added_up(self, start: int, end: int) -> NDArray[np.float32]:
        total = np.zeros((end - start, 2), np.float32)
        for piece in self._pieces:
            first, last = max(start, piece.start), min(end, piece.end)
            if first >= last:
                continue
            sound = self._heard(piece, first, last)
            if sound is not None:
                total[first - start : last - start] += sound * piece.gain(first, last)
        return total

    def _heard(self, piece: _Piece, first: int, last: int) -> NDArray[np.float32] | None:
        reference = piece.reference
        if reference.id in self._missing:
            return None
        try:
            source = self._pool.get(reference)
            return source.samples(piece.source_start + first - piece.start, last - first)
        except TrainerError as fault:
            if self._strict and isinstance(fault, (FileMissing, FileUnreadable)):
                raise MediaGone(name=reference.name) from fault
            if self._strict:
                raise
            self._missing[reference.id] = reference
            return None


def _pieces(timeline: Timeline) -> Iterator[_Piece]:
    frame = samples_per_frame(timeline.rate)
    placed = list(timeline.picture.placed())
    joined = [_goes_on(clip, following) for (clip, _), (following, _) in pairwise(placed)]
    for number, (clip, place) in enumerate(placed):
        reference = timeline.reference(clip.media)
        before = placed[number - 1][0].volume if number and joined[number - 1] else 0
        goes_on = number < len(joined) and joined[number]
        if reference.has_sound and (clip.volume or before):
            yield _Piece(
                reference,
                place.start * frame,
                place.end * frame,
                clip.source_range.start * frame,
                clip.volume / 100,
                before / 100,
                goes_on,
            )


def _goes_on(clip: Clip, following: Clip) -> bool:
    """Whether ``following`` is heard as the continuation of ``clip``."""
    return clip.media == following.media and clip.source_range.end == following.source_range.start
