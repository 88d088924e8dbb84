"""Sounds out of arithmetic: wind, birds, water, a brush, plucked bronze.

A track is an array of shape (samples, 2), left and right, -1..1, at 48 kHz; a
single sound is (samples,).  Loudness is ITU-R BS.1770-4: K-weighting, blocks of
400 ms, gates at -70 LUFS and 10 LU below.
"""

from __future__ import annotations

import math

import numpy as np

from scenes.paint import Array

RATE = 48000
SLENDRO = (1.0, 2 ** (240 / 1200), 2 ** (480 / 1200), 2 ** (720 / 1200), 2 ** (960 / 1200))
"""Five nearly equal steps to the octave, as a gamelan in slendro is tuned."""


def silence(seconds: float) -> Array:
    """An empty track."""
    return np.zeros((round(seconds * RATE), 2), np.float32)


def moments(seconds: float) -> Array:
    """The time of each sample, in seconds."""
    return (np.arange(round(seconds * RATE)) / RATE).astype(np.float32)


def hiss(seconds: float, low: float, high: float, seed: int) -> Array:
    """Noise between two frequencies in Hz with soft shoulders, of mean power 1."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    frequency = np.fft.rfftfreq(count, 1 / RATE)
    spectrum *= 1 / (1 + (low / np.maximum(frequency, 1)) ** 4) / (1 + (frequency / high) ** 4)
    sound = np.fft.irfft(spectrum, count)
    return np.asarray(sound / sound.std(), np.float32)


def swell(seconds: float, every: float, low: float, seed: int) -> Array:
    """A slow envelope between ``low`` and 1 that changes about each ``every`` seconds."""
    rng = np.random.default_rng(seed)
    knots = rng.random(math.ceil(seconds / every) + 3)
    place = moments(seconds) / every
    index = place.astype(int)
    part = place - index
    part = part * part * (3 - 2 * part)
    level = knots[index] * (1 - part) + knots[index + 1] * part
    return np.asarray(low + (1 - low) * level, np.float32)


def pluck(pitch: float, seconds: float = 2.6, bright: float = 1.0) -> Array:
    """A struck bronze key over its bamboo tube: partials that are not harmonic, two strings of beating."""
    time = moments(seconds)
    sound = np.zeros_like(time)
    for ratio, level, decay in (
        (1, 1.0, 1.5),
        (2.003, 0.22, 2.6),
        (2.76, 0.30 * bright, 5.0),
        (5.40, 0.10 * bright, 11.0),
    ):
        sound += level * np.exp(-decay * time) * np.sin(math.tau * pitch * ratio * time)
    sound += 0.5 * np.exp(-1.3 * time) * np.sin(math.tau * (pitch * 1.004 + 0.8) * time)
    attack = np.minimum(time / 0.004, 1)
    release = np.minimum((seconds - time) / 0.2, 1)
    return np.asarray(sound * attack * release, np.float32)


def gong(pitch: float = 74.0, seconds: float = 4.0) -> Array:
    """A soft low gong with its slow wave."""
    time = moments(seconds)
    wave = 1 + 0.35 * np.sin(math.tau * 2.1 * time)
    sound = np.sin(math.tau * pitch * time) * wave * np.exp(-0.9 * time)
    sound += 0.4 * np.sin(math.tau * pitch * 2.02 * time) * np.exp(-1.8 * time)
    return np.asarray(sound * np.minimum(time / 0.03, 1) * np.minimum((seconds - time) / 0.4, 1), np.float32)


def chirp(seed: int) -> Array:
    """A bird's short phrase of two to five sliding whistles."""
    rng = np.random.default_rng(seed)
    phrase = np.zeros(0, np.float32)
    base = rng.uniform(2400, 4200)
    for _ in range(int(rng.integers(2, 6))):
        length = rng.uniform(0.05, 0.16)
        time = moments(length)
        part = time / length
        pitch = base * (rng.uniform(0.85, 1.15) + rng.uniform(-0.25, 0.25) * part + 0.02 * np.sin(part * 40))
        note = np.sin(math.tau * np.cumsum(pitch) / RATE) * np.sin(math.pi * part) ** 1.5
        phrase = np.concatenate(
            [phrase, note.astype(np.float32), np.zeros(int(RATE * rng.uniform(0.02, 0.09)), np.float32)]
        )
    return phrase


def drop(pitch: float, seed: int) -> Array:
    """A drop into a tub: the bubble's tone rises as it closes."""
    rng = np.random.default_rng(seed)
    time = moments(0.16)
    rise = pitch * (1 + 2.2 * time / 0.16)
    body = np.sin(math.tau * np.cumsum(rise) / RATE) * np.exp(-26 * time) * np.minimum(time / 0.002, 1)
    click = rng.standard_normal(len(time)) * np.exp(-time * 700) * 0.2
    return np.asarray(body + click, np.float32)


def stroke(seconds: float, seed: int, low: float = 1800, high: float = 6500) -> Array:
    """Something dry drawn over cloth, louder in the middle."""
    part = moments(seconds) / seconds
    shape = np.sin(math.pi * part) ** 0.8
    return np.asarray(hiss(seconds, low, high, seed) * shape * 0.3, np.float32)


def add(track: Array, sound: Array, at: float, gain: float = 1.0, pan: float = 0.0) -> None:
    """Mix a sound into a track from ``at`` seconds; ``pan`` -1 left .. 1 right.  What hangs over is cut."""
    first = round(at * RATE)
    length = min(len(sound), len(track) - first)
    if first < 0 or length <= 0:
        return
    angle = (pan + 1) * math.pi / 4
    track[first : first + length, 0] += sound[:length] * gain * math.cos(angle)
    track[first : first + length, 1] += sound[:length] * gain * math.sin(angle)


def room(track: Array, seconds: float = 0.9, wet: float = 0.2, seed: int = 5) -> Array:
    """The track with a little reverberation."""
    count = len(track)
    time = moments(seconds)
    size = 1 << (count + len(time)).bit_length()
    result = track.copy()
    for side in (0, 1):
        tail = hiss(seconds, 200, 5000, seed + side) * np.exp(-6 * time / seconds)
        tail /= np.sqrt(np.sum(tail**2))
        echo = np.fft.irfft(np.fft.rfft(track[:, side], size) * np.fft.rfft(tail, size), size)[:count]
        result[:, side] += wet * echo.astype(np.float32)
    return result


def _k_weighted(track: Array) -> Array:
    count = len(track)
    z = np.exp(-1j * math.tau * np.fft.rfftfreq(count))
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    weight = (shelf * high_pass)[:, None]
    return np.fft.irfft(np.fft.rfft(track, axis=0) * weight, count, axis=0).astype(np.float32)


def loudness(track: Array) -> float:
    """Integrated loudness in LUFS (BS.1770-4, filter coefficients of its tables 1 and 2)."""
    power = np.concatenate(
        [np.zeros(1), np.cumsum(np.sum(_k_weighted(track).astype(np.float64) ** 2, axis=1))]
    )
    block, hop = round(0.4 * RATE), round(0.1 * RATE)
    starts = np.arange(0, len(track) - block + 1, hop)
    blocks = (power[starts + block] - power[starts]) / block
    loud = blocks[blocks > 10 ** ((-70 + 0.691) / 10)]
    gate = loud.mean() * 0.1
    return float(-0.691 + 10 * np.log10(loud[loud > gate].mean()))


def levelled(track: Array, target: float = -20.0) -> Array:
    """The track at ``target`` LUFS with soft ends, its peaks rounded below -3 dBFS."""
    ends = np.minimum(moments(len(track) / RATE) / 0.05, 1)
    shape = (ends * ends[::-1])[:, None]
    track = track * shape
    ceiling = 0.66
    for _ in range(4):
        track = track * 10 ** ((target - loudness(track)) / 20)
        over = np.abs(track) > ceiling * 0.6
        bent = ceiling * (0.6 + 0.4 * np.tanh((np.abs(track) / ceiling - 0.6) / 0.4))
        track = np.where(over, np.sign(track) * bent, track)
    return track.astype(np.float32)
