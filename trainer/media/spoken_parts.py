r"""When somebody speaks in a video: the parts between its pauses, for timing captions.

::

    level    __/~~~\_/~~\__________/~~~~\____
    parts      |-------|           |----|        the short stop inside a sentence counts as speech

Music counts for nothing, nor does a clip that was turned down; what ``speech`` says
of each sound is added up on the timeline.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import numpy as np

from trainer.errors import NobodySpeaks, TrainerError
from trainer.media import envelopes
from trainer.media.ducking import STILL_SPEECH
from trainer.media.pieces import pieces
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.media.speech import CELL, CELLS_A_SECOND, runs, speech
from trainer.model.opentime import TimeRange, samples_per_frame
from trainer.model.schema import Role, Timeline

SHORTEST_PAUSE = CELLS_A_SECOND * 15 // 100
"""Cells.  A stop inside a word (the p of "rapat") takes up to a tenth of a second."""


def parts(timeline: Timeline, project: Path) -> Generator[float, None, tuple[TimeRange, ...]]:
    """The frames of ``timeline`` in which somebody speaks, in order, with a pause between any two.

    Yields the share that is done; closing it early lets go of the files.  A file that
    is gone is silent.  Raises NobodySpeaks.
    """
    spoken = np.zeros(-(-timeline.duration * samples_per_frame(timeline.rate) // CELL), bool)
    wanted = [
        piece
        for piece in pieces(timeline)
        if piece.role is Role.VOICE or (piece.role is Role.PICTURE and piece.volume >= STILL_SPEECH)
    ]
    pool: Pool[SoundSource] = sound_pool(project)
    try:
        for number, piece in enumerate(wanted):
            yield number / len(wanted)
            try:
                power, first, last = envelopes.around(piece, project, pool)
            except TrainerError:
                continue
            active = speech(power, surely=piece.role is Role.VOICE)[first:last]
            start = round(piece.start / CELL)
            place = slice(start, min(len(spoken), start + len(active)))
            spoken[place] |= active[: place.stop - place.start]
    finally:
        pool.close()
    for first, last in runs(~spoken):
        if last - first < SHORTEST_PAUSE and first > 0 and last < len(spoken):
            spoken[first:last] = True
    frame = samples_per_frame(timeline.rate)
    found = []
    for first, last in runs(spoken):
        start, end = first * CELL // frame, min(timeline.duration, -(-last * CELL // frame))
        found.append(TimeRange(start, max(1, end - start)))
    if not found:
        raise NobodySpeaks
    return tuple(found)
