"""The sound of a timeline, sample by sample.

Each clip's own sound lies exactly under its picture, voices and music exactly
where their clips begin: a frame is a whole number of samples at every rate.
What is heard when stands in ``pieces``; here it is read and added up::

    own sound  --.
    voice      --+-- sum -- levelling (one gain) -- limiter -- what is heard
    music -- ducking

Everything is known before it plays: how strong the speech is (``envelopes``),
how far the music goes down (``ducking``), by how much the whole is levelled
(``Timeline.levelled``).  So a sample comes out the same in whichever piece and
order it is asked for, in the preview and in the export.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from trainer.errors import FileMissing, FileUnreadable, MediaGone, TrainerError
from trainer.media import ducking, envelopes, limiter
from trainer.media.noise import Quieter
from trainer.media.pieces import Piece, ends_gain, pieces
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.media.stretch import running
from trainer.model.opentime import samples_per_frame
from trainer.model.schema import MediaReference, Timeline

T = TypeVar("T")

_BLOCK = 200 * limiter.CELL
_BLOCKS_KEPT = 6

_SILENCE: tuple[NDArray[np.float64], int, int] = (np.zeros(0), 0, 0)


class Mix:
    """The sound of ``timeline``; files come from ``pool`` or are opened and closed here.

    ``strict`` is for the export: then a clip whose file is gone raises MediaGone;
    otherwise it is silent and ``missing`` names it.  ``ceiling`` is where the limiter
    holds it, an amplitude.  Belongs to one thread.
    """

    def __init__(
        self,
        timeline: Timeline,
        project: Path,
        *,
        pool: Pool[SoundSource] | None = None,
        strict: bool = False,
        ceiling: float = limiter.CEILING,
    ) -> None:
        self.timeline = timeline
        self._project = project
        self._pool = sound_pool(project) if pool is None else pool
        self._owns_pool = pool is None
        self._strict = strict
        self._ceiling = ceiling
        self._pieces = list(pieces(timeline))
        self._level = np.float32(10 ** ((timeline.levelled or 0) / 200))
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
        """``count`` samples from sample ``start`` of the timeline: (count, 2) float32.

        They stay below the limiter's ceiling, between samples too; as a rule that is ±0.841 (-1.5 dB).

        Silence before the start and after the end.  The same sample comes out in
        whichever piece it is asked for.  Raises MediaGone and the errors of
        ``probe`` only when strict.
        """
        first = start // limiter.CELL
        last = -(-(start + count) // limiter.CELL)
        raw = self._raw((first - limiter.CONTEXT) * limiter.CELL, (last + limiter.CONTEXT) * limiter.CELL)
        skip = start - first * limiter.CELL
        return limiter.limited(raw, self._ceiling)[skip : skip + count]

    @cached_property
    def ducking(self) -> NDArray[np.float32]:
        """The gain of the music, one value for each 10 ms of the timeline; 1 is untouched.

        Asking for it the first time reads all that is heard while music plays.
        Raises as ``samples``.
        """
        wanted = self._pieces if self.timeline.ducking and self._has_music else []
        return ducking.curve(self.duration, wanted, self._envelope)

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
            if sound is None:
                continue
            sound = sound * piece.gain(first, last)
            if piece.makes_way and self.timeline.ducking:
                sound *= ducking.between(self.ducking, first, last)
            total[first - start : last - start] += sound
        ends = ends_gain(self.timeline, start, end)
        return total * self._level if ends is None else total * self._level * ends

    @property
    def _has_music(self) -> bool:
        return any(piece.makes_way for piece in self._pieces)

    def _heard(self, piece: Piece, first: int, last: int) -> NDArray[np.float32] | None:
        place = piece.source_start + first - piece.start

        def read() -> NDArray[np.float32]:
            sound = running(self._pool, piece.reference, piece.pace, piece.length)
            if piece.denoise:
                name = f"{self._project}|{piece.reference.path}|{piece.reference.fingerprint}|{piece.pace}"
                sound = Quieter(sound, piece.length, piece.denoise, name)
            return sound.samples(place, last - first)

        return self._from_file(piece.reference, read)

    def _envelope(self, piece: Piece) -> tuple[NDArray[np.float64], int, int]:
        found = self._from_file(piece.reference, lambda: envelopes.around(piece, self._project, self._pool))
        return _SILENCE if found is None else found

    def _from_file(self, reference: MediaReference, read: Callable[[], T]) -> T | None:
        """What ``read`` finds in the file of ``reference``; None, and remembered, when it cannot be heard."""
        if reference.id in self._missing:
            return None
        try:
            return read()
        except TrainerError as fault:
            if self._strict and isinstance(fault, (FileMissing, FileUnreadable)):
                raise MediaGone(name=reference.name) from fault
            if self._strict:
                raise
            self._missing[reference.id] = reference
            return None
