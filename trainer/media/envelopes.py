"""How strong a file's sound is, 10 ms by 10 ms, measured once.

Ducking has to know the speech before it plays the music.  The files are read in
blocks of half a minute, only where a timeline uses them, and the answer is kept:
an edit moves clips about but does not change what is in them.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.media.loudness import MOST_AT_ONCE, WARM_UP, Weighting
from trainer.media.pieces import Piece
from trainer.media.pool import Pool
from trainer.media.sound import SoundSource
from trainer.media.speech import CELL
from trainer.media.stretch import Sound, running
from trainer.model.pace import Pace

_BLOCK = 30 * 100
"""Cells."""
_KEPT = 2_000
"""Blocks; 24 kB each."""

_blocks: OrderedDict[tuple[str, str, str, Pace, int], NDArray[np.float64]] = OrderedDict()
_lock = threading.Lock()


def around(piece: Piece, project: Path, pool: Pool[SoundSource]) -> tuple[NDArray[np.float64], int, int]:
    """The power of the file of ``piece`` in the blocks that it uses, and its first and last cell in them.

    Power is the mean K-weighted square of each cell, both channels together; it
    ends with the file.
    Raises what ``pool`` and ``SoundSource`` raise.
    """
    first = round(piece.source_start / CELL)
    last = first + round((piece.end - piece.start) / CELL)
    start = first // _BLOCK
    numbers = range(start, max(start, (last - 1) // _BLOCK) + 1)
    blocks = [_block(piece, number, project, pool) for number in numbers]
    return np.concatenate(blocks), first - start * _BLOCK, last - start * _BLOCK


def _block(piece: Piece, number: int, project: Path, pool: Pool[SoundSource]) -> NDArray[np.float64]:
    key = (str(project), piece.reference.path, piece.reference.fingerprint, piece.pace, number)
    with _lock:
        known = _blocks.get(key)
        if known is not None:
            _blocks.move_to_end(key)
            return known
    if piece.pace.as_filmed:
        source = pool.get(piece.reference)
        measured = _measured(source, int(source.facts.duration * CELL * 100), number)
    else:
        sound = running(pool, piece.reference, piece.pace, piece.length)
        measured = _measured(sound, piece.length, number)
    with _lock:
        _blocks[key] = measured
        while len(_blocks) > _KEPT:
            _blocks.popitem(last=False)
    return measured


def _measured(source: Sound, length: int, number: int) -> NDArray[np.float64]:
    weighting = Weighting()
    start, end = number * _BLOCK * CELL, (number + 1) * _BLOCK * CELL
    end = min(end, -(-length // CELL) * CELL)
    weighting.power(source.samples(start - WARM_UP, WARM_UP))
    power = []
    for place in range(start, end, MOST_AT_ONCE):
        count = min(MOST_AT_ONCE, end - place)
        power.append(weighting.power(source.samples(place, count)).reshape(-1, CELL).mean(axis=1))
    return np.concatenate([np.zeros(0), *power])
