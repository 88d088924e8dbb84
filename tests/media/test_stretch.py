"""Faster and slower sound: as long as it should be, at its own pitch, the same in whichever piece."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.media.filmed import beep, film, numbered, steady
from tests.media.listening import speaking
from trainer.media.mix import Mix
from trainer.media.stretch import HOP, Backwards, Slowly, Stretched
from trainer.model import edits, time_edits
from trainer.model.schema import MediaKind, MediaReference, Timeline

RATE = 48_000
Sound = NDArray[np.float32]


def tone(seconds: float, frequency: float = 440) -> Sound:
    clock = np.arange(round(seconds * RATE)) / RATE
    wave = 0.3 * (np.sin(2 * np.pi * frequency * clock) + 0.4 * np.sin(4 * np.pi * frequency * clock))
    return np.repeat(wave[:, np.newaxis], 2, axis=1).astype(np.float32)


class Held:
    """A sound in memory, silence around it; counts what is read."""

    def __init__(self, sound: Sound) -> None:
        self.sound = sound
        self.read = 0

    def samples(self, start: int, count: int) -> Sound:
        self.read += count
        result = np.zeros((count, 2), np.float32)
        first, last = max(start, 0), min(start + count, len(self.sound))
        if first < last:
            result[first - start : last - start] = self.sound[first:last]
        return result


def stretched(sound: Sound, percent: int, name: str) -> Sound:
    length = len(sound) * 100 // percent
    return Stretched(Held(sound).samples, percent, name).samples(0, length)


def strongest(sound: Sound) -> float:
    """The frequency at which the sound is strongest."""
    power = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound))))
    return float(np.argmax(power) * RATE / len(sound))


@pytest.mark.parametrize("percent", [25, 50, 80, 130, 200, 400])
def test_a_tone_keeps_its_pitch_and_does_not_waver(percent: int) -> None:
    sound = stretched(tone(2), percent, f"tone-{percent}")
    assert abs(strongest(sound) - 440) < 3
    inner = sound[2 * HOP : -4 * HOP * max(1, 100 // percent), 0]
    loud = np.sqrt(np.square(inner[: len(inner) // 480 * 480]).reshape(-1, 480).mean(axis=1))
    assert loud.min() > 0.9 * loud.max()
    assert np.abs(np.diff(inner)).max() < 1.15 * np.abs(np.diff(tone(1)[:, 0])).max(), "no click"


def test_at_its_own_speed_it_is_itself() -> None:
    sound = speaking(1)
    assert np.allclose(stretched(sound, 100, "itself")[: -2 * HOP], sound[: -2 * HOP], atol=1e-6)


def test_any_piece_is_the_same_as_the_whole() -> None:
    sound = speaking(25, seed=5)  # more than two rows
    whole = stretched(sound, 70, "pieces")
    random = np.random.default_rng(1)
    for _ in range(20):
        start = int(random.integers(0, len(whole) - 5000))
        count = int(random.integers(1, 5000))
        other = Stretched(Held(sound).samples, 70, f"pieces-{start}")
        assert np.array_equal(other.samples(start, count), whole[start : start + count])


def test_a_far_place_needs_only_its_own_surroundings() -> None:
    held = Held(np.tile(speaking(30), (8, 1)))  # four minutes
    Stretched(held.samples, 200, "far").samples(100 * RATE, 4800)
    assert held.read < 130 * RATE


def test_words_come_when_their_picture_comes() -> None:
    sound = stretched(beep(4, [1, 2, 3], 0.2), 200, "beeps")
    loud = np.flatnonzero(np.abs(sound[:, 0]) > 0.1)
    onsets = [int(loud[0]), *(int(at) for at in loud[1:][np.diff(loud) > 4800])]
    for onset, due in zip(onsets, [0.5, 1.0, 1.5], strict=True):
        assert abs(onset / RATE - due) < 0.03


def test_silence_stays_silent_before_within_and_after() -> None:
    quick = Stretched(Held(np.zeros((RATE, 2), np.float32)).samples, 150, "silence")
    assert not quick.samples(-5000, RATE * 2).any()


def test_backwards_is_the_last_sample_first() -> None:
    sound = speaking(0.5)
    assert np.array_equal(Backwards(Held(sound), len(sound)).samples(100, 50), sound[::-1][100:150])


def test_a_timeline_sounds_as_it_runs(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    sound = beep(2, [0.25], 0.3)
    film(tmp_path / "media" / "a.mp4", steady(2), lambda i, t: numbered(i, (32, 32)), sound=sound)
    reference = MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 60, "", 32, 32, True)
    plain = edits.append(Timeline("", media=(reference,)), "a")

    def onset(timeline: Timeline) -> float:
        with Mix(timeline, tmp_path, strict=True) as mix:
            heard = mix.samples(0, mix.duration)
        found = np.flatnonzero(np.abs(heard[:, 0]) > 0.1)
        return float(found[0]) / RATE if len(found) else -1.0

    clip = plain.picture.children[0].id
    assert abs(onset(plain) - 0.25) < 0.01
    assert abs(onset(time_edits.set_speed(plain, clip, 50)) - 0.5) < 0.04
    assert abs(onset(time_edits.set_speed(plain, clip, 200)) - 0.125) < 0.04
    assert abs(onset(time_edits.set_speed(plain, clip, 100, True)) - 1.45) < 0.01
    # A picture that stands still is silent, and what follows it comes later.
    assert abs(onset(time_edits.freeze(plain, 0, 30)) - 1.25) < 0.01


def test_listening_slowly_keeps_the_pitch_and_the_words_in_time() -> None:
    held = Held(tone(3))
    slow = Slowly(held.samples, RATE // 2, 75)
    pieces = [slow.samples(start, 1_111) for start in range(0, 2 * RATE, 1_111)]
    sound = np.concatenate(pieces)
    assert abs(strongest(sound[: 2 * RATE]) - 440) < 3
    voice = speaking(4, pauses=True)  # from 2 s on there is nothing
    spoken = Slowly(Held(voice).samples, 0, 75).samples(0, 4 * RATE)
    quiet = np.abs(spoken[:, 0]) < 0.005
    assert not quiet[: round(1.8 * RATE / 0.75)].all()
    assert quiet[round(2.1 * RATE / 0.75) : round(3.9 * RATE)].mean() > 0.99


def test_listening_at_full_speed_is_the_sound_itself_and_asking_again_is_the_same() -> None:
    sound = speaking(2)
    full = Slowly(Held(sound).samples, 4_800, 100)
    assert np.array_equal(full.samples(100, 900), sound[4_900:5_800])
    slow = Slowly(Held(sound).samples, 0, 75)
    first = slow.samples(0, 5_000)
    assert np.array_equal(slow.samples(2_000, 3_000), first[2_000:])
