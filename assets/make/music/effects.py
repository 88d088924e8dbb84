"""Twenty short sounds to set a point with: made like the instruments, but for one moment.

Each function gives (samples, 2), left and right; ``make`` brings it to its level.
"""

from __future__ import annotations

import numpy as np
from instruments import (
    TAU,
    _ends,
    _noise,
    _partials,
    _time,
    angklung,
    block,
    bonang,
    gong,
    kalimba,
    kendang,
    marimba,
    saron,
)
from studio import PELOG, RATE, SLENDRO, Sound, hertz


def _stereo(*heard: tuple[Sound, float, float], tail: float = 0.0) -> Sound:
    """Sounds with the second at which they begin and their place from -1 (left) to 1."""
    seconds = max(at + len(sound) / RATE for sound, at, _ in heard) + tail
    both = np.zeros((round(seconds * RATE) + 1, 2))
    for sound, at, pan in heard:
        first, angle = round(at * RATE), (pan + 1) * np.pi / 4
        both[first : first + len(sound)] += sound[:, np.newaxis] * np.array([np.cos(angle), np.sin(angle)])
    return _echo(both, tail) if tail else both


def _echo(dry: Sound, seconds: float) -> Sound:
    wet = dry.copy()
    size = 1 << (2 * len(dry)).bit_length()
    for side in (0, 1):
        time = _time(seconds)
        tail = _noise(seconds, 250, 5_500, 40 + side) * np.exp(-6.9 * time / seconds)
        tail *= 0.28 / np.sqrt(np.square(tail).sum())
        wet[:, side] += np.fft.irfft(np.fft.rfft(dry[:, side], size) * np.fft.rfft(tail, size), size)[
            : len(dry)
        ]
    return wet


def _sweep(seconds: float, low: float, high: float, seed: int) -> Sound:
    """Noise whose colour glides from ``low`` to ``high`` Hz: layers that fade into each other."""
    layers = 14
    place = _time(seconds) / seconds * (layers - 1)
    sound = np.zeros(len(place))
    for layer in range(layers):
        pitch = low * (high / low) ** (layer / (layers - 1))
        share = np.clip(1 - np.abs(place - layer), 0, 1) ** 0.5
        sound += share * _noise(seconds, pitch * 0.75, pitch * 1.35, seed + layer)
    return sound


def klik() -> Sound:
    return _stereo(
        (
            _ends(_noise(0.03, 1_800, 6_000, 1) * np.exp(-_time(0.03) * 260), 0.0005, 0.01)
            + 0.6 * _partials(1_900, 0.03, ((1, 1.0, 180.0),)),
            0.0,
            0.0,
        ),
        tail=0.08,
    )


def pop() -> Sound:
    time = _time(0.13)
    bubble = np.sin(TAU * np.cumsum(320 + 900 * (time / 0.13) ** 1.5) / RATE) * np.exp(-time * 24)
    return _stereo((_ends(bubble, 0.003, 0.03), 0.0, 0.0), tail=0.12)


def wus() -> Sound:
    left = _sweep(0.75, 300, 3_500, 10) * np.sin(np.pi * _time(0.75) / 0.75) ** 2
    right = _sweep(0.75, 300, 3_500, 60) * np.sin(np.pi * np.clip(_time(0.75) / 0.75 - 0.06, 0, 1)) ** 2
    return np.stack([_ends(left, 0.02, 0.05), _ends(right, 0.02, 0.05)], axis=1)


def kibas() -> Sound:
    shape = np.sin(np.pi * np.minimum(_time(0.28) / 0.28, 1)) ** 3
    return np.stack([_sweep(0.28, 900, 6_500, seed) * shape for seed in (110, 160)], axis=1)


def ding() -> Sound:
    return _stereo((saron(hertz("E6"), 1.4, 0.6, 1.2), 0.0, 0.0), tail=0.5)


def benar() -> Sound:
    notes = [
        (kalimba(hertz(name), 0.9), 0.09 * place, -0.3 + 0.3 * place)
        for place, name in enumerate(("G5", "C6", "E6"))
    ]
    return _stereo(*notes, tail=0.4)


def belum() -> Sound:
    return _stereo((marimba(hertz("E4"), 0.5), 0.0, -0.1), (marimba(hertz("C4"), 0.6), 0.16, 0.1), tail=0.2)


def kamera() -> Sound:
    def blade(seed: int, long: float) -> Sound:
        return _ends(
            _noise(long, 1_500, 7_500, seed) * np.exp(-_time(long) * 90)
            + 0.5 * _partials(2_600, long, ((1, 1.0, 120.0), (1.7, 0.5, 160.0))),
            0.0005,
            0.01,
        )

    return _stereo((blade(3, 0.05), 0.0, -0.15), (0.8 * blade(4, 0.07), 0.085, 0.15), tail=0.1)


def halaman() -> Sound:
    time = _time(0.42)
    paper = _sweep(0.42, 900, 4_500, 210) * np.sin(np.pi * time / 0.42) ** 1.2
    paper *= 0.6 + 0.4 * np.repeat(np.random.default_rng(5).random(43), 480)[: len(time)]
    flick = _ends(_noise(0.04, 1_500, 6_000, 6) * np.exp(-_time(0.04) * 110), 0.001, 0.01)
    return _stereo((0.4 * _ends(paper, 0.02, 0.05), 0.0, -0.2), (flick, 0.33, 0.3), tail=0.08)


def tetes() -> Sound:
    time = _time(0.18)
    drop = np.sin(TAU * np.cumsum(700 * (1 + 1.6 * time / 0.18)) / RATE) * np.exp(-time * 26)
    second = 0.4 * np.sin(TAU * np.cumsum(1_150 * (1 + 1.2 * time / 0.18)) / RATE) * np.exp(-time * 34)
    return _stereo((_ends(drop, 0.002, 0.03), 0.0, -0.2), (_ends(second, 0.002, 0.03), 0.11, 0.3), tail=0.5)


def kilau() -> Sound:
    random = np.random.default_rng(8)
    names = ("E6", "G6", "B6", "D7", "E7", "G7", "B7", "D8", "E8")
    notes = [
        (
            _ends(_partials(hertz(name), 0.8, ((1, 1.0, 6.0), (2.76, 0.2, 14.0))), 0.002, 0.1),
            0.05 * place + random.uniform(0, 0.02),
            random.uniform(-0.8, 0.8),
        )
        for place, name in enumerate(names)
    ]
    return _stereo(*notes, tail=0.6)


def gong_besar() -> Sound:
    return _stereo(
        (gong(72.0, 4.5), 0.0, 0.0),
        (0.12 * _noise(0.08, 80, 500, 9) * np.exp(-_time(0.08) * 50), 0.0, 0.0),
        tail=0.6,
    )


def tepuk_tangan() -> Sound:
    random = np.random.default_rng(12)
    seconds = 3.2
    both = np.zeros((round((seconds + 0.3) * RATE), 2))
    hands = [
        _noise(0.09, float(random.uniform(500, 1_100)), float(random.uniform(2_200, 4_500)), seed)
        * np.exp(-_time(0.09) * random.uniform(50, 95))
        for seed in range(300, 340)
    ]
    for _person in range(45):
        moment, pace = random.uniform(0, 0.4), random.uniform(0.17, 0.26)
        side = random.uniform(0.15, 0.85)
        while moment < seconds:
            crowd = np.minimum(1, moment / 0.35 + 0.2) * np.clip((seconds - moment) / 1.3, 0, 1)
            hand = hands[int(random.integers(len(hands)))] * crowd * random.uniform(0.5, 1)
            first = round(moment * RATE)
            both[first : first + len(hand)] += hand[:, np.newaxis] * np.array([1 - side, side])
            moment += pace * random.normal(1, 0.08)
    return _echo(both, 0.25)


def ketik() -> Sound:
    random = np.random.default_rng(14)
    moments = np.cumsum(random.uniform(0.07, 0.15, 9))
    keys = [
        (
            _ends(
                _noise(0.035, 900, 5_000, 400 + key) * np.exp(-_time(0.035) * random.uniform(120, 200)),
                0.0005,
                0.01,
            )
            * random.uniform(0.6, 1),
            moment,
            random.uniform(-0.3, 0.3),
        )
        for key, moment in enumerate(moments - moments[0])
    ]
    return _stereo(*keys, tail=0.05)


def kentongan() -> Sound:
    beats = (0.0, 0.17, 0.34, 0.68, 0.85)
    return _stereo(
        *(
            (block(520 if place % 2 else 470), at, -0.15 + 0.3 * (place % 2))
            for place, at in enumerate(beats)
        ),
        tail=0.35,
    )


def kocok_angklung() -> Sound:
    return _stereo(
        (angklung(hertz("C5"), 0.9), 0.0, -0.3),
        (angklung(hertz("E5"), 0.9, 1), 0.02, 0.0),
        (angklung(hertz("G5"), 0.9, 2), 0.04, 0.3),
        tail=0.4,
    )


def cucuran_slendro() -> Sound:
    tones = (15, 14, 13, 12, 11, 5, 4, 3)
    return _stereo(
        *(
            (bonang(SLENDRO[tone], 1.1), 0.075 * place, -0.6 + 0.17 * place)
            for place, tone in enumerate(tones)
        ),
        tail=0.5,
    )


def pukulan_kendang() -> Sound:
    strokes = (
        ("tak", 0.0),
        ("ket", 0.12),
        ("tung", 0.24),
        ("tak", 0.36),
        ("dung", 0.54),
        ("dung", 0.66),
        ("tak", 0.78),
    )
    return _stereo(
        *((kendang(stroke), at, 0.2 if stroke in ("tak", "ket") else -0.2) for stroke, at in strokes),
        tail=0.25,
    )


def naik() -> Sound:
    time = _time(1.6)
    shape = (time / 1.6) ** 2
    both = np.stack([_sweep(1.6, 250, 6_000, seed) for seed in (500, 550)], axis=1) * shape[:, np.newaxis]
    tone = np.sin(TAU * np.cumsum(180 * 2 ** (2 * time / 1.6)) / RATE) * shape * 0.4
    return _ends(both[:, 0] + tone, 0.02, 0.03)[:, np.newaxis] * np.array([1, 0]) + _ends(
        both[:, 1] + tone, 0.02, 0.03
    )[:, np.newaxis] * np.array([0, 1])


def pembuka() -> Sound:
    notes = ((1, 0.0), (3, 0.14), (5, 0.28), (11, 0.42))
    bars = [(saron(PELOG[tone] * 2, 1.8, 0.8, 5.0), at, -0.4 + at) for tone, at in notes]
    return _stereo(*bars, (0.6 * gong(73.0, 2.8), 0.42, 0.0), tail=0.6)


def koin() -> Sound:
    ring = ((1, 1.0, 9.0), (1.48, 0.6, 12.0), (2.32, 0.4, 16.0))
    return _stereo(
        (_ends(_partials(2_350, 0.5, ring), 0.001, 0.1), 0.0, -0.2),
        (_ends(_partials(3_150, 0.7, ring), 0.001, 0.15), 0.08, 0.2),
        tail=0.2,
    )
