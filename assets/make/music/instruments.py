"""Instruments out of arithmetic: bronze, bamboo, strings, keys, skins.

Each function gives one note, (samples,), about as loud as the others when played
alone.  Where noise belongs to a sound its seed follows from the note, so the same
call always gives the same sound.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from studio import RATE, Sound

TAU = 2 * np.pi


def _time(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE)) / RATE


def _ends(sound: Sound, attack: float = 0.002, release: float = 0.04) -> Sound:
    time = np.arange(len(sound)) / RATE
    left = time[::-1]
    rise = 0.5 - 0.5 * np.cos(np.pi * np.minimum(time / attack, 1))
    return sound * rise * (0.5 - 0.5 * np.cos(np.pi * np.minimum(left / release, 1)))


def _noise(seconds: float, low: float, high: float, seed: int) -> Sound:
    """Noise between two frequencies, of mean power 1."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    frequency = np.fft.rfftfreq(count, 1 / RATE)
    spectrum *= 1 / (1 + (low / np.maximum(frequency, 1)) ** 6) / (1 + (frequency / high) ** 6)
    sound = np.fft.irfft(spectrum, count)
    return sound / sound.std()


def _partials(pitch: float, seconds: float, parts: tuple[tuple[float, float, float], ...]) -> Sound:
    """Sines at ratios of ``pitch``, each with its level and how fast it dies (1/s)."""
    time = _time(seconds)
    sound = np.zeros_like(time)
    for number, (ratio, level, decay) in enumerate(parts):
        if pitch * ratio < 15_000:
            sound += level * np.exp(-decay * time) * np.sin(TAU * pitch * ratio * time + 0.7 * number)
    return sound


# --- bronze ---------------------------------------------------------------------------


@cache
def saron(pitch: float, seconds: float = 1.6, hard: float = 1.0, ombak: float = 2.5) -> Sound:
    """A struck bronze bar.  A free bar's partials are 1 : 2.76 : 5.40 : 8.93 (Fletcher & Rossing 2.9).

    A second bar ``ombak`` Hz beside it makes the slow wave of paired instruments.
    """
    bar = (
        (1, 1.0, 2.2),
        (2.0, 0.10, 4.0),
        (2.76, 0.32 * hard, 6.0),
        (5.40, 0.16 * hard, 13.0),
        (8.93, 0.06 * hard, 24.0),
    )
    sound = _partials(pitch, seconds, bar)
    sound += 0.55 * _partials(pitch + ombak, seconds, ((1, 1.0, 2.0), (2.76, 0.2 * hard, 7.0)))
    knock = _noise(0.02, 1_500, 7_000, round(pitch)) * np.exp(-_time(0.02) * 300)
    sound[: len(knock)] += 0.10 * hard * knock
    return _ends(0.5 * sound, 0.0015, min(0.3, seconds / 3))


@cache
def gender(pitch: float, seconds: float = 3.0) -> Sound:
    """A thin bar over a tube, struck with a padded disc: round, and long."""
    sound = _partials(
        pitch, seconds, ((1, 1.0, 0.9), (2.0, 0.05, 1.6), (2.76, 0.14, 4.5), (5.40, 0.03, 11.0))
    )
    sound += 0.5 * _partials(pitch + 1.6, seconds, ((1, 1.0, 0.8),))
    return _ends(0.5 * sound, 0.005, min(0.6, seconds / 3))


@cache
def bonang(pitch: float, seconds: float = 1.0) -> Sound:
    """A small bossed pot of bronze: nearly harmonic, short and bright."""
    pot = ((1, 1.0, 4.5), (1.52, 0.22, 7.0), (2.01, 0.4, 6.0), (3.03, 0.25, 10.0), (4.2, 0.10, 16.0))
    return _ends(0.45 * _partials(pitch, seconds, pot), 0.001, 0.1)


@cache
def kenong(pitch: float, seconds: float = 2.4) -> Sound:
    """A large pot that marks the phrase."""
    pot = ((1, 1.0, 1.7), (1.5, 0.15, 3.0), (2.02, 0.35, 2.8), (3.0, 0.12, 5.0))
    sound = _partials(pitch, seconds, pot) + 0.4 * _partials(pitch + 1.9, seconds, ((1, 1.0, 1.6),))
    return _ends(0.45 * sound, 0.003, 0.5)


@cache
def gong(pitch: float = 68.0, seconds: float = 6.0) -> Sound:
    """The great gong: it blooms, and breathes twice a second."""
    time = _time(seconds)
    low = _partials(
        pitch,
        seconds,
        ((1, 1.0, 0.55), (2.01, 0.45, 0.9), (2.97, 0.2, 1.4), (4.05, 0.14, 2.2), (5.6, 0.07, 3.5)),
    )
    low += 0.7 * _partials(pitch + 2.1, seconds, ((1, 1.0, 0.55), (2.02, 0.3, 0.9)))
    return _ends(0.5 * low * (1 - 0.5 * np.exp(-time / 0.15)), 0.012, 1.2)


# --- bamboo -----------------------------------------------------------------------------


@cache
def angklung(pitch: float, seconds: float = 0.8, seed: int = 0) -> Sound:
    """Two bamboo tubes an octave apart, shaken: a dozen knocks a second, each ringing shortly."""
    random = np.random.default_rng(round(pitch * 10) + seed)
    sound = np.zeros(round((seconds + 0.35) * RATE))
    one = _partials(pitch, 0.3, ((1, 1.0, 16.0), (2.93, 0.10, 45.0)))
    two = _partials(pitch * 2, 0.3, ((1, 0.8, 20.0), (2.93, 0.06, 55.0)))
    dry = _noise(0.3, 700, 4_500, round(pitch)) * np.exp(-_time(0.3) * 140)
    moment, stroke = 0.0, 0
    while moment < seconds:
        strength = (0.75 + 0.25 * np.sin(np.pi * min(1, (moment + 0.08) / seconds))) * random.uniform(
            0.8, 1.1
        )
        hit = (one if stroke % 2 else one * 0.6 + two) + 0.12 * dry
        first = round(moment * RATE)
        sound[first : first + len(hit)] += strength * hit[: len(sound) - first]
        moment += random.normal(0.042, 0.004)
        stroke += 1
    return _ends(0.40 * sound, 0.003, 0.12)


@cache
def suling(pitch: float, seconds: float, before: float = 0.0) -> Sound:
    """A bamboo flute: nearly a sine, with breath around it; it slides in from ``before`` (Hz)."""
    time = _time(seconds + 0.12)
    from_there = (before or pitch * 0.975) / pitch
    slide = 1 + (from_there - 1) * np.exp(-time / 0.035)
    trembling = np.clip((time - 0.25) / 0.5, 0, 1)
    phase = TAU * np.cumsum(pitch * slide * (1 + 0.006 * trembling * np.sin(TAU * 5.2 * time))) / RATE
    tone = np.sin(phase) + 0.16 * np.sin(2 * phase) + 0.10 * np.sin(3 * phase) + 0.02 * np.sin(4 * phase)
    tone *= 1 + 0.06 * trembling * np.sin(TAU * 5.2 * time - 1)
    breath = _noise(seconds + 0.12, pitch * 0.8, pitch * 3, round(pitch))[: len(time)]
    chiff = 0.05 + 0.2 * np.exp(-time / 0.03)
    swell = 0.75 + 0.25 * np.sin(np.pi * np.minimum(time / max(seconds, 0.3), 1))
    return _ends(0.42 * swell * (tone + 0.35 * chiff * breath), 0.045, 0.12)


@cache
def marimba(pitch: float, seconds: float = 0.9) -> Sound:
    """A wooden bar, tuned so that its second partial is two octaves up."""
    bar = ((1, 1.0, 7.0), (3.98, 0.28, 18.0), (9.6, 0.07, 40.0))
    return _ends(0.55 * _partials(pitch, seconds, bar), 0.0015, 0.1)


@cache
def kalimba(pitch: float, seconds: float = 1.6) -> Sound:
    """A thumb piano: a soft tongue of metal on a wooden box."""
    tongue = ((1, 1.0, 3.0), (2.0, 0.10, 5.0), (5.3, 0.10, 16.0), (6.7, 0.05, 25.0))
    return _ends(0.5 * _partials(pitch, seconds, tongue), 0.002, 0.2)


# --- strings and keys ---------------------------------------------------------------------


@cache
def pluck(pitch: float, seconds: float = 2.5, soft: float = 0.5, damping: float = 0.996) -> Sound:
    """A plucked string: a burst of noise that runs round a loop and is smoothed each time.

    Karplus and Strong, "Digital synthesis of plucked string and drum timbres" (1983).
    """
    period = int(RATE / pitch - 0.5)
    count = round(seconds * RATE * 1.1)
    random = np.random.default_rng(round(pitch * 100))
    burst = random.uniform(-1, 1, period)
    for _ in range(round(1 + soft * 6)):
        burst = 0.5 * (burst + np.roll(burst, 1))
    comb = burst - 0.7 * np.roll(burst, max(1, period // 6))  # plucked at a sixth of its length
    comb -= comb.mean()
    string = np.zeros(count + period)
    string[:period] = comb / np.abs(comb).max()
    last = 0.0
    for start in range(period, count, period):
        old = string[start - period : start]
        shifted = np.concatenate(([last], old[:-1]))
        last = old[-1]
        new = damping * (0.5 * old + 0.5 * shifted)
        end = min(start + period, len(string))
        string[start:end] = new[: end - start]
    # A whole number of samples a round is a little out of tune; playing it slightly faster is not.
    true_period = RATE / pitch
    place = np.arange(round(seconds * RATE)) * ((period + 0.5) / true_period)
    sound = np.interp(place, np.arange(len(string)), string)
    return _ends(0.55 * _body(sound), 0.001, min(0.25, seconds / 3))


def _body(string: Sound) -> Sound:
    """The wooden box: two low resonances, and less of the string's sizzle."""
    frequency = np.fft.rfftfreq(len(string), 1 / RATE)
    shape = 1 / (1 + (frequency / 6_500) ** 3)
    for centre, width, gain in ((105, 35, 0.8), (210, 60, 0.7), (400, 120, 0.3)):
        shape += gain / (1 + ((frequency - centre) / width) ** 2)
    return np.fft.irfft(np.fft.rfft(string) * shape, len(string))


@cache
def piano(pitch: float, seconds: float = 3.0, soft: float = 0.7) -> Sound:
    """A felt-soft piano: stiff strings (partials a little sharp), two of them a hair apart."""
    time = _time(seconds)
    sound = np.zeros_like(time)
    stiff = 0.0004 * (pitch / 262)
    for number in range(1, 13):
        ratio = number * np.sqrt(1 + stiff * number * number)
        if pitch * ratio > 9_000:
            break
        level = np.exp(-soft * 0.55 * (number - 1)) / number**0.5
        decay = (0.7 + 0.35 * number) * (pitch / 262) ** 0.4
        both = np.sin(TAU * pitch * ratio * time) + 0.8 * np.sin(TAU * pitch * ratio * 1.0006 * time + 0.5)
        sound += (
            0.5 * level * (0.75 * np.exp(-decay * time * 1.6) + 0.25 * np.exp(-decay * time * 0.4)) * both
        )
    felt = _noise(0.05, 100, 700, round(pitch)) * np.exp(-_time(0.05) * 90)
    sound[: len(felt)] += 0.06 * felt[: len(sound)]
    return _ends(0.6 * sound, 0.004, min(0.3, seconds / 3))


@cache
def epiano(pitch: float, seconds: float = 1.5) -> Sound:
    """An electric piano: a tine's bell over a round tone."""
    time = _time(seconds)
    bell = 1.4 * np.exp(-time * 6) * np.sin(TAU * pitch * time) + 0.25 * np.exp(-time * 20) * np.sin(
        TAU * pitch * 14 * time
    )
    return _ends(0.5 * np.exp(-time * 1.6) * np.sin(TAU * pitch * time + bell), 0.003, min(0.15, seconds / 3))


@cache
def strings(pitch: float, seconds: float, bright: float = 1.0) -> Sound:
    """A quiet section: seven players, none quite together."""
    time = _time(seconds + 0.5)
    random = np.random.default_rng(round(pitch * 10))
    sound = np.zeros_like(time)
    for _ in range(7):
        wander = (
            1
            + 0.0025 * random.normal()
            + 0.002 * np.sin(TAU * random.uniform(4.6, 5.6) * time + random.uniform(0, 6))
        )
        phase = TAU * np.cumsum(pitch * wander) / RATE + random.uniform(0, TAU)
        for number in range(1, 8):
            if pitch * number < 6_000:
                sound += np.sin(number * phase) / number ** (1.5 + 0.5 / bright)
    return _ends(0.11 * sound, 0.35, 0.55)


@cache
def bass(pitch: float, seconds: float = 0.8) -> Sound:
    """A round plucked bass with enough overtones for a phone's speaker."""
    parts = ((1, 1.0, 2.5), (2, 0.5, 3.5), (3, 0.28, 5.0), (4, 0.12, 7.0), (5, 0.06, 9.0))
    return _ends(0.6 * _partials(pitch, seconds, parts), 0.006, min(0.08, seconds / 3))


# --- skins and small things -----------------------------------------------------------------


@cache
def kendang(stroke: str) -> Sound:
    """A two-headed drum: "dung" low and open, "tung" higher, "tak" a slap, "ket" a touch."""
    pitch, seconds, bend, slap = {
        "dung": (92.0, 0.5, 0.35, 0.10),
        "tung": (190.0, 0.32, 0.2, 0.10),
        "tak": (310.0, 0.14, 0.1, 0.9),
        "ket": (420.0, 0.07, 0.0, 0.35),
    }[stroke]
    time = _time(seconds)
    phase = TAU * np.cumsum(pitch * (1 + bend * np.exp(-time / 0.03))) / RATE
    skin = (
        np.sin(phase)
        + 0.45 * np.sin(1.59 * phase) * np.exp(-time * 18)
        + 0.25 * np.sin(2.14 * phase) * np.exp(-time * 25)
    )
    hand = _noise(seconds, 900, 5_000, round(pitch)) * np.exp(-time * 75)
    return _ends(0.7 * (skin * np.exp(-time * (4 / seconds)) + slap * hand), 0.001, 0.04)


@cache
def kick(seconds: float = 0.35) -> Sound:
    """A soft bass drum."""
    time = _time(seconds)
    phase = TAU * np.cumsum(48 + 90 * np.exp(-time / 0.025)) / RATE
    return _ends(0.9 * np.sin(phase) * np.exp(-time * 11), 0.002, 0.05)


@cache
def shaker(seed: int = 0, long: bool = False) -> Sound:
    """Seeds in a shell."""
    seconds = 0.16 if long else 0.09
    time = _time(seconds)
    shape = np.minimum(time / 0.02, 1) * np.exp(-time * (18 if long else 40))
    return _ends(0.16 * _noise(seconds, 4_500, 11_000, 50 + seed) * shape, 0.004, 0.02)


@cache
def clap(seed: int = 0) -> Sound:
    """A few hands, not quite together."""
    random = np.random.default_rng(70 + seed)
    sound = np.zeros(round(0.22 * RATE))
    for _ in range(5):
        first = round(abs(random.normal(0, 0.009)) * RATE)
        hand = _noise(0.12, 800, 3_500, int(random.integers(1_000))) * np.exp(
            -_time(0.12) * random.uniform(45, 80)
        )
        sound[first : first + len(hand)] += 0.12 * hand
    return _ends(sound, 0.001, 0.03)


@cache
def brush(seed: int = 0) -> Sound:
    """A brush on a snare drum."""
    time = _time(0.18)
    return _ends(
        0.22 * _noise(0.18, 1_200, 8_000, 90 + seed) * np.minimum(time / 0.008, 1) * np.exp(-time * 22),
        0.003,
        0.03,
    )


@cache
def block(pitch: float = 900.0) -> Sound:
    """A knock on bamboo: the village's kentongan, or a woodblock when high."""
    sound = _partials(pitch, 0.2, ((1, 1.0, 28.0), (2.4, 0.3, 50.0), (3.8, 0.12, 80.0)))
    return _ends(0.5 * sound, 0.001, 0.03)
