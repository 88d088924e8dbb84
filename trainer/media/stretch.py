"""Sound that runs faster, slower or backwards; a voice keeps its pitch.

Faster sound is cut into overlapping pieces of 40 ms which are laid closer together
than they were (WSOLA: Verhelst and Roelands, "An overlap-add technique based on
waveform similarity", ICASSP 1993).  Each piece is taken from up to 11 ms beside its
due place, where it goes on best as the piece before it went::

    in    ..[ a ]......[ b ]......[ c ]..      200 %: every second piece
    out   ..[ a ][ b ][ c ]..                  each shifted until the waves meet

So each piece depends on the one before.  To answer for any place alone, and always
the same, the row of pieces begins anew at the quietest piece of every ten seconds
(``_Row``), where nobody hears a wave that does not meet.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from trainer.media.pool import Pool
from trainer.media.sound import RATE, SoundSource
from trainer.model.pace import Pace
from trainer.model.schema import MediaReference

V = TypeVar("V")

Samples = NDArray[np.float32]
Read = Callable[[int, int], Samples]
"""Gives ``count`` samples from ``start``: (count, 2) float32; silence outside the sound."""

HOP = RATE // 50
"""Samples from one piece to the next; a piece is two of them long."""
_REACH = 512
"""Samples to either side of its due place from which a piece may be taken: a wave of 47 Hz."""
_COARSE = 4
"""The search looks at every fourth sample first, then at each around the best."""
_ROW = 512
"""Pieces in which one quiet one is looked for: ten seconds."""
_ROWS_KEPT = 400

_RISE = (0.5 - 0.5 * np.cos(np.pi * (np.arange(HOP) + 0.5) / HOP)).astype(np.float32)[:, np.newaxis]

Key = tuple[str, int, int]
"""The name of a sound, its percent, the number of a row."""

_rows: OrderedDict[Key, NDArray[np.int64]] = OrderedDict()
_quiet: OrderedDict[Key, int] = OrderedDict()
_lock = threading.Lock()


class Sound(Protocol):
    """What can be asked for samples."""

    def samples(self, start: int, count: int) -> Samples: ...


def running(pool: Pool[SoundSource], reference: MediaReference, pace: Pace, length: int) -> Sound:
    """The sound of ``reference`` as it runs at ``pace``, ``length`` samples long.

    The file comes from ``pool`` whenever it is needed.  Raises what ``pool`` raises.
    """
    if pace.as_filmed:
        return pool.get(reference)

    def read(start: int, count: int) -> Samples:
        return pool.get(reference).samples(start, count)

    name = f"{reference.path}|{reference.fingerprint}"
    sound: Sound = _Plain(read) if pace.percent == 100 else Stretched(read, pace.percent, name)
    return Backwards(sound, length) if pace.backwards else sound


class _Plain:
    def __init__(self, read: Read) -> None:
        self.samples = read


class Backwards:
    """A sound of ``length`` samples from its end to its beginning."""

    def __init__(self, sound: Sound, length: int) -> None:
        self._sound, self._length = sound, length

    def samples(self, start: int, count: int) -> Samples:
        return self._sound.samples(self._length - start - count, count)[::-1]


class Stretched:
    """What ``read`` gives, at ``percent`` of its speed and at its own pitch.

    A sample comes out the same in whichever piece it is asked for.  What was found
    out about a sound is kept under its ``name``.
    """

    def __init__(self, read: Read, percent: int, name: str) -> None:
        self._read, self._percent, self._name = read, percent, name

    def samples(self, start: int, count: int) -> Samples:
        first, last = start // HOP, -(-(start + count) // HOP)
        places = np.array([self._place(piece) for piece in range(first - 1, last)])
        begin = int(places.min())
        sound = self._read(begin, int(places.max()) + 2 * HOP - begin)
        pieces = sound[(places - begin)[:, np.newaxis] + np.arange(2 * HOP)]
        # Both halves of two neighbours add up to one, so a place that is no cut comes out as it was.
        joined = pieces[1:, :HOP] * _RISE + pieces[:-1, HOP:] * (1 - _RISE)
        skip = start - first * HOP
        result: Samples = joined.reshape(-1, 2)[skip : skip + count]
        return result

    def _due(self, piece: int) -> int:
        """Where in the sound a piece lies by its time alone."""
        return piece * HOP * self._percent // 100

    def _place(self, piece: int) -> int:
        """The first sample of the sound that a piece is made of."""
        if piece < 0:
            return piece * HOP
        number = piece // _ROW
        if piece < self._beginning(number):
            number -= 1
        return int(self._row(number)[piece - self._beginning(number)])

    def _beginning(self, number: int) -> int:
        """The piece at which row ``number`` begins: the quietest among its ten seconds."""
        if number == 0:
            return 0
        key = (self._name, self._percent, number)
        with _lock:
            known = _quiet.get(key)
        if known is None:
            first = number * _ROW
            begin = self._due(first)
            sound = self._mono(begin, self._due(first + _ROW) + 2 * HOP - begin)
            power = np.concatenate([[0.0], np.cumsum(np.square(sound, dtype=np.float64))])
            places = np.array([self._due(first + piece) - begin for piece in range(_ROW)])
            known = first + int(np.argmin(power[places + 2 * HOP] - power[places]))
            _keep(_quiet, key, known)
        return known

    def _row(self, number: int) -> NDArray[np.int64]:
        """The places of all pieces from one quiet one up to the next."""
        key = (self._name, self._percent, number)
        with _lock:
            known = _rows.get(key)
            if known is not None:
                _rows.move_to_end(key)
                return known
        first, last = self._beginning(number), self._beginning(number + 1)
        row = self._matched(first, last)
        _keep(_rows, key, row)
        return row

    def _matched(self, first: int, last: int) -> NDArray[np.int64]:
        begin = self._due(first) - HOP - _REACH
        sound = self._mono(begin, self._due(last) + 3 * HOP + 2 * _REACH - begin)
        coarse = sound[: len(sound) // _COARSE * _COARSE].reshape(-1, _COARSE).mean(axis=1)
        places = np.zeros(max(0, last - first), np.int64)
        for number in range(len(places)):
            due = self._due(first + number) - begin
            if number == 0:
                places[0] = due
                continue
            wanted = int(places[number - 1]) + HOP
            if abs(wanted - due) <= _REACH and self._percent == 100:
                places[number] = wanted
                continue
            near = _best(coarse, wanted // _COARSE, due // _COARSE, HOP // _COARSE, _REACH // _COARSE)
            places[number] = _best(sound, wanted, near * _COARSE, HOP, _COARSE)
        return places + begin

    def _mono(self, start: int, count: int) -> NDArray[np.float32]:
        mean: NDArray[np.float32] = self._read(start, count).mean(axis=1)
        return mean


class Slowly:
    """A sound from ``first`` on at ``percent`` of its speed and at its own pitch, for listening at once.

    As ``Stretched``, but made from front to back: nothing is looked for ahead, so the
    first sample costs no more than the others.  ``samples`` may be asked for what
    was asked for last, or what comes after it.
    """

    def __init__(self, read: Read, first: int, percent: int) -> None:
        self._read, self._first, self._percent = read, first, percent
        self._place, self._pieces = first, 1
        self._made = np.zeros((0, 2), np.float32)
        self._start = 0
        """Which sample of the answer the first of ``_made`` is."""

    def samples(self, start: int, count: int) -> Samples:
        """``count`` samples from ``start`` after the beginning: (count, 2) float32."""
        if self._percent == 100:
            return self._read(self._first + start, count)
        self._made = self._made[start - self._start :]
        self._start = start
        while len(self._made) < count:
            self._made = np.concatenate([self._made, self._piece()])
        return self._made[:count]

    def _piece(self) -> Samples:
        """The next 20 ms: the end of one piece going over into the beginning of the next."""
        wanted = self._place + HOP
        due = self._first + self._pieces * HOP * self._percent // 100
        begin = min(wanted, due - _REACH)
        sound = self._read(begin, max(wanted, due + _REACH) + 2 * HOP - begin)
        mono = sound.mean(axis=1)
        coarse = mono[: len(mono) // _COARSE * _COARSE].reshape(-1, _COARSE).mean(axis=1)
        near = _best(
            coarse, (wanted - begin) // _COARSE, (due - begin) // _COARSE, HOP // _COARSE, _REACH // _COARSE
        )
        place = begin + _best(mono, wanted - begin, near * _COARSE, HOP, _COARSE)
        self._place, self._pieces = place, self._pieces + 1
        going = sound[wanted - begin : wanted - begin + HOP] * (1 - _RISE)
        coming = sound[place - begin : place - begin + HOP] * _RISE
        return going + coming


def _best(sound: NDArray[np.float32], wanted: int, due: int, length: int, reach: int) -> int:
    """The place within ``reach`` of ``due`` from which the sound is most alike what begins at ``wanted``."""
    pattern = sound[wanted : wanted + length]
    start = max(0, due - reach)
    among = sound[start : due + reach + length]
    alike = np.correlate(among, pattern, "valid")
    power = np.concatenate([[0.0], np.cumsum(np.square(among, dtype=np.float64))])
    strength = np.sqrt(np.maximum(power[length:] - power[:-length], 1e-9))
    score = alike / strength
    best = int(np.argmax(score))
    # In silence everything is alike; then the due place is the best.
    return start + best if score[best] > score[min(due - start, len(score) - 1)] + 1e-6 else due


def _keep(kept: OrderedDict[Key, V], key: Key, value: V) -> None:
    with _lock:
        kept[key] = value
        while len(kept) > _ROWS_KEPT:
            kept.popitem(last=False)
