"""Music makes way for a voice.

While somebody speaks, the music lies at least 15 LU under the speech: what the
project's research asks for (over 10 LU words are understood, from 15 LU on
without effort).  How far that is down depends on both, so it is worked out for
each stretch of speech, from its hardest phrase: the softest words over the loudest
music.  Where the music is soft enough already nothing happens::

    speech     |----------| |------|            |-----|
    gain  0 dB \\                     __________          ______
                \\___________________/          \\        /
                                                \\_____/
              200 ms before     300 ms after, up in 600 ms

The whole sound is known, so the music is down when the first word begins.  A
pause too short for the music to come up in and go down again is not one: music
that pumps is worse than music that stays away.  A bell or a swish beside the music
is there to be heard: it neither makes way nor counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from trainer.media.pieces import Piece
from trainer.media.speech import CELL, CELLS_A_SECOND, decibels, runs, speech
from trainer.model.schema import Role

UNDER_SPEECH = 15.0
"""LU.  Source: content research, section 3, row 7: green from 15 (Torcoli 2019), WCAG: 20."""
_MARGIN = 1.0
"""LU more, for what levels of 10 ms cannot know."""
_PHRASE = 2 * CELLS_A_SECOND
"""Cells of speech: about a short sentence, so that one soft word does not silence the music."""
DEEPEST = -40.0
"""dB.  Music that far down is not there; a whisper needs no more."""
STILL_SPEECH = 0.5
"""Volume below which a clip's own sound is background: who turned it down wants to hear the music."""

ATTACK = CELLS_A_SECOND * 2 // 10
HOLD = CELLS_A_SECOND * 3 // 10
RELEASE = CELLS_A_SECOND * 6 // 10
"""Cells of going down before the speech, of staying down after it, and of coming up."""

Envelope = Callable[[Piece], tuple[NDArray[np.float64], int, int]]
"""The power of a piece's file in cells around what is used of it, and the first and last cell that is."""


def curve(length: int, pieces: Iterable[Piece], envelope: Envelope) -> NDArray[np.float32]:
    """The gain of the music, one value for each 10 ms of a timeline of ``length`` samples.

    1 is untouched.  Between the middles of two cells the gain lies on a straight
    line (``between``).
    """
    count = -(-length // CELL)
    voices, music = np.zeros(count), np.zeros(count)
    spoken = np.zeros(count, bool)
    for piece in pieces:
        if piece.role is Role.MUSIC and not piece.makes_way:
            continue
        power, first, last = envelope(piece)
        start = round(piece.start / CELL)
        used = power[first : min(last, first + count - start)] * piece.volume**2
        place = slice(start, start + len(used))
        if piece.makes_way:
            music[place] += used
        elif piece.role is Role.VOICE or piece.volume >= STILL_SPEECH:
            active = speech(power, surely=piece.role is Role.VOICE)[first : first + len(used)]
            spoken[place] |= active
            voices[place] += np.where(active, used, 0.0)
    return gains(spoken, voices, music)


def gains(
    spoken: NDArray[np.bool_], voices: NDArray[np.float64], music: NDArray[np.float64]
) -> NDArray[np.float32]:
    """The gain of the music cell by cell, from who speaks when and how strong both are."""
    down = np.zeros(len(spoken))
    for first, last in _stretches(spoken):
        active = spoken[first:last]
        here, there = (decibels(_phrases(power[first:last][active])) for power in (voices, music))
        depth = max(DEEPEST, float(np.min(here - there)) - UNDER_SPEECH - _MARGIN)
        if depth < 0:
            _press(down, first, last, depth)
    return np.asarray(10 ** (down / 20), np.float32)


def _stretches(spoken: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The stretches of speech, with the pauses in which music cannot come up."""
    joined: list[tuple[int, int]] = []
    for first, last in runs(spoken):
        if joined and first - joined[-1][1] < HOLD + RELEASE + ATTACK:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _phrases(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean of ``power`` over each phrase, one beginning at every cell that leaves room for it."""
    sums = np.cumsum(np.concatenate([[0.0], power]))
    length = min(_PHRASE, len(power))
    return np.asarray((sums[length:] - sums[:-length]) / length)


def _press(down: NDArray[np.float64], first: int, last: int, depth: float) -> None:
    """Bring ``down`` (dB) to ``depth`` from cell ``first`` to ``last``, with its slopes outside."""
    going = 0.5 - 0.5 * np.cos(np.pi * (np.arange(ATTACK) + 0.5) / ATTACK)
    coming = 0.5 + 0.5 * np.cos(np.pi * (np.arange(RELEASE) + 0.5) / RELEASE)
    shape = depth * np.concatenate([going, np.ones(last - first + HOLD), coming])
    start = first - ATTACK
    begin, end = max(start, 0), min(start + len(shape), len(down))
    down[begin:end] = np.minimum(down[begin:end], shape[begin - start : end - start])


def between(cells: NDArray[np.float32], start: int, end: int) -> NDArray[np.float32]:
    """The gain of the samples ``start`` to ``end``, on straight lines between the cells' middles: (n, 1)."""
    place = (np.arange(start, end) + 0.5) / CELL - 0.5
    below = np.floor(place)
    share = (place - below).astype(np.float32)
    here, after = (np.clip(below.astype(np.int64) + step, 0, len(cells) - 1) for step in (0, 1))
    return (cells[here] + (cells[after] - cells[here]) * share)[:, np.newaxis]
