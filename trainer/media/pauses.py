"""The pauses of speech that can be cut out without clipping a word: what "Buang jeda" proposes.

::

    level     __/~~~\\__________/~~\\_____/~~~~\\____
    speech      |---|            |--|      |----|
    pauses                ####          #            with a margin left at every word

Speech is told as for the ducking (``speech``): relative to how loud this person
speaks, never by a fixed level, because that eats the soft ends of words in quiet
clips (editors research, failures: auto-editor #582, SubtitleEdit #14491).  The
margin stays on both sides, 0.2 s unless somebody chooses otherwise, and edges are
rounded inwards to whole frames.

A clip in which nobody speaks is not one long pause: nothing of it is proposed.
Where a voice of another track speaks there is no pause either.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.errors import TrainerError
from trainer.media import envelopes
from trainer.media.ducking import STILL_SPEECH
from trainer.media.pieces import Piece, pieces
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.media.speech import CELL, runs, speech
from trainer.model.opentime import TimeRange, samples_per_frame
from trainer.model.schema import Role, Timeline

MOST_STRICT, LEAST_STRICT = -10, 10
"""dB by which the threshold can be moved."""
SHORTEST_SECONDS, LONGEST_SECONDS = 0.3, 2.0
"""How long a pause must be to be cut, at least."""


@dataclass(frozen=True)
class Choice:
    """What counts as a pause.

    ``threshold`` moves the limit below which nobody speaks, in dB: below 0 only the
    quietest counts.  ``shortest`` and ``margin`` are seconds.
    """

    threshold: int = 0
    shortest: float = 0.6
    margin: float = 0.2


@dataclass(frozen=True)
class Heard:
    """How strong everything is that may be speech; it stays as it is while a slider is moved."""

    timeline: Timeline
    powers: tuple[tuple[Piece, NDArray[np.float64], int, int], ...]


def listen(timeline: Timeline, project: Path) -> Generator[float, None, Heard]:
    """Measure the speech of ``timeline``; yields the share that is done.

    A file that is gone is silent.
    """
    found: list[tuple[Piece, NDArray[np.float64], int, int]] = []
    pool: Pool[SoundSource] = sound_pool(project)
    wanted = [piece for piece in pieces(timeline) if piece.role is not Role.MUSIC]
    try:
        for number, piece in enumerate(wanted):
            yield number / len(wanted)
            try:
                found.append((piece, *envelopes.around(piece, project, pool)))
            except TrainerError:
                continue
    finally:
        pool.close()
    return Heard(timeline, tuple(found))


def pauses(heard: Heard, choice: Choice, clip: str = "") -> tuple[TimeRange, ...]:
    """The frames of the timeline that can go, in order; of ``clip`` alone when it is given.

    ``clip`` is on the picture or the voice track.
    """
    timeline = heard.timeline
    cells_a_frame = samples_per_frame(timeline.rate) / CELL
    spoken = np.zeros(int(np.ceil(timeline.duration * cells_a_frame)), bool)
    voiced: list[tuple[int, int]] = []
    for piece, power, first, last in heard.powers:
        if piece.role is Role.PICTURE and piece.volume < STILL_SPEECH:
            continue
        active = speech(power, surely=piece.role is Role.VOICE, moved=choice.threshold)[first:last]
        start = round(piece.start / CELL)
        place = slice(start, min(len(spoken), start + len(active)))
        spoken[place] |= active[: place.stop - place.start]
        if active.any():
            voiced.append(_owned(timeline, piece))
    margin = round(choice.margin * 100)
    shortest = round(choice.shortest * 100)
    found = []
    for whole in _meant(timeline, clip, voiced):
        inside = slice(round(whole.start * cells_a_frame), round(whole.end * cells_a_frame))
        for first, last in runs(~spoken[inside]):
            first, last = first + inside.start, last + inside.start
            if last - first < shortest:
                continue
            # A margin is for words; at the ends of what is looked at there is none, and all of it goes.
            start = int(np.ceil((first + margin) / cells_a_frame)) if first > inside.start else whole.start
            end = int((last - margin) // cells_a_frame) if last < inside.stop else whole.end
            if end > start:
                found.append(TimeRange(start, end - start))
    return tuple(found)


def _owned(timeline: Timeline, piece: Piece) -> tuple[int, int]:
    """The first frame that ``piece`` speaks for, and the one after its last.

    A clip's own sound reaches into its neighbours while a transition lies over the cut;
    it says nothing of them.  No transition reaches to the middle of a clip.
    """
    frame = samples_per_frame(timeline.rate)
    if piece.role is Role.PICTURE:
        found = timeline.picture.at((piece.start + piece.end) // 2 // frame)
        if found is not None:
            return found[1].start, found[1].end
    return piece.start // frame, -(-piece.end // frame)


def _meant(timeline: Timeline, clip: str, voiced: list[tuple[int, int]]) -> list[TimeRange]:
    """The stretches of the timeline in which pauses are looked for: clips in which somebody speaks."""
    meant: list[TimeRange] = []
    for one, placed in timeline.picture.placed():
        if clip in ("", one.id) and any(start < placed.end and placed.start < end for start, end in voiced):
            if meant and meant[-1].end == placed.start:
                # A pause may go over a cut.
                placed = TimeRange(meant[-1].start, meant.pop().duration + placed.duration)
            meant.append(placed)
    if clip and not timeline.on_picture(clip):
        placed = timeline.range_of(timeline.clip(clip))
        end = min(placed.end, timeline.duration)
        meant.append(TimeRange(placed.start, max(0, end - placed.start)))
    return meant
