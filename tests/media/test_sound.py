"""Sound at exact places: in time with the pictures, and the same however it is reached."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

from tests.media.corpus import Recipe, Tone, is_flash, number, steady, uneven
from trainer.media.downmix import stereo
from trainer.media.probe import probe
from trainer.media.sound import RATE, SoundSource
from trainer.media.soundtrack import Soundtrack
from trainer.media.video import VideoSource
from trainer.media.view import View

Maker = Callable[[Recipe], Path]

FLASHES = (Fraction(0), Fraction(4), Fraction(79, 10))

SOUNDING = [
    Recipe("aac.mp4", steady(240), flashes=FLASHES, sound=Tone()),
    Recipe("aac-44k.mov", uneven(8), flashes=FLASHES, sound=Tone(rate=44_100, channels=2)),
    Recipe("aac-8k.mp4", steady(240), flashes=FLASHES, sound=Tone(rate=8_000)),
    Recipe(
        "pcm-late.mov",
        steady(240),
        flashes=FLASHES[1:],
        sound=Tone(codec="pcm_s16le", rate=22_050, delay=Fraction(1, 3)),
    ),
    Recipe("opus.mkv", uneven(8), flashes=FLASHES, sound=Tone(codec="libopus")),
    Recipe(
        "opus.webm",
        steady(240),
        codec="libvpx-vp9",
        options={"deadline": "realtime", "cpu-used": "8"},
        flashes=FLASHES,
        sound=Tone(codec="libopus", channels=2),
    ),
    Recipe("mp3.mp4", steady(240), flashes=FLASHES, sound=Tone(codec="libmp3lame", rate=44_100)),
    Recipe("flac-51.mkv", steady(240), flashes=FLASHES, sound=Tone(codec="flac", channels=6)),
    Recipe("aac.ts", steady(240), flashes=FLASHES, sound=Tone()),
    Recipe("rotated.mp4", uneven(8), 240, 320, rotation=90, flashes=FLASHES, sound=Tone(rate=44_100)),
    Recipe(
        "late-picture.mp4",
        steady(240, start=Fraction(1, 2)),
        flashes=[flash + Fraction(1, 2) for flash in FLASHES],
        sound=Tone(),
    ),
]


def loud_begins(samples: NDArray[np.float32]) -> list[int]:
    """Where the sound rises out of silence, in samples."""
    loud = np.abs(samples).max(axis=1) > 0.1
    near = np.convolve(loud, np.ones(480), mode="same") > 0
    rises = [int(place) + 240 for place in np.flatnonzero(np.diff(near.astype(int)) == 1)]
    return [0, *rises] if near[0] else rises


@pytest.mark.parametrize("recipe", SOUNDING, ids=lambda recipe: recipe.name)
def test_flash_and_beep_come_together_at_start_middle_and_end(recipe: Recipe, clip: Maker) -> None:
    file = clip(recipe)
    facts = probe(file)
    view = View.whole(recipe.width, recipe.height)
    with SoundSource(file, facts) as source:
        begins = sorted(loud_begins(source.samples(0, int(facts.duration * RATE) + RATE)))
    assert len(begins) == len(recipe.flashes)
    with VideoSource(file, facts) as pictures:
        for begin, flash in zip(begins, recipe.flashes, strict=True):
            heard = Fraction(begin, RATE)
            around = [heard + Fraction(step, 120) for step in range(-8, 25)]
            white = [at for at in around if number(pictures.frame(at, view)) == 0xFFF]
            assert white, "no flash near the beep"
            seen = min(pictures.shown_at(at) for at in white)
            # A clip flashes at the next of its own times; a picture of an uneven one stays up to 0.2 s.
            late = min(time for time in recipe.times if is_flash(recipe, time) and time >= flash) - flash
            assert abs(seen - heard - late) <= Fraction(1, 30), (begin, float(seen), float(heard))


@pytest.mark.parametrize("recipe", SOUNDING, ids=lambda recipe: recipe.name)
def test_the_same_sample_however_it_is_reached(recipe: Recipe, clip: Maker) -> None:
    file = clip(recipe)
    facts = probe(file)
    length = int(facts.duration * RATE)
    with SoundSource(file, facts) as source:
        whole = source.samples(0, length)
        assert source.seeks == 0
    with SoundSource(file, facts) as source:
        in_order = np.concatenate([source.samples(place, 1600) for place in range(0, length, 1600)])[:length]
        assert source.seeks == 0
    assert np.abs(in_order - whole).max() < 1e-6
    chance = np.random.default_rng(3)
    with SoundSource(file, facts) as source:
        for _ in range(40):
            place = int(chance.integers(0, length - 1))
            count = min(int(chance.integers(1, 9600)), length - place)
            off = np.abs(source.samples(place, count) - whole[place : place + count]).max()
            assert off < 1e-4, (place, count)


def test_silence_outside(clip: Maker) -> None:
    with SoundSource(clip(SOUNDING[0])) as source:
        before = source.samples(-4800, 9600)
        assert before.shape == (9600, 2)
        assert before.dtype == np.float32
        assert not before[:4800].any()
        assert np.abs(before[4800:]).max() > 0.3
        assert not source.samples(20 * RATE, 1000).any()
        assert not source.samples(-5000, 5000).any()
        assert source.samples(0, 0).shape == (0, 2)


def test_a_silent_clip_is_silence(clip: Maker) -> None:
    with SoundSource(clip(Recipe("silent.mp4", steady(6)))) as source:
        assert source.facts.audio is None
        assert not source.samples(0, 5000).any()


@pytest.mark.parametrize("recipe", SOUNDING, ids=lambda recipe: recipe.name)
def test_a_tone_keeps_its_pitch_and_level(recipe: Recipe, clip: Maker) -> None:
    with SoundSource(clip(recipe)) as source:
        begin = sorted(loud_begins(source.samples(0, 8 * RATE)))[-1]
        beep = source.samples(begin + 960, 2400)[:, 0].astype(np.float64)
    spectrum = np.abs(np.fft.rfft(beep * np.hanning(len(beep))))
    assert np.argmax(spectrum) * RATE / len(beep) == pytest.approx(1000, abs=25)
    level = np.sqrt(2) * beep.std()
    assert level == pytest.approx(0.5, abs=0.08)


def test_the_decoders_lead_is_not_heard(clip: Maker) -> None:
    """AAC begins with a frame of padding that the edit list takes away."""
    with SoundSource(clip(SOUNDING[0])) as source:
        begins = loud_begins(source.samples(0, RATE))
    assert begins == [0]


# --- channels -------------------------------------------------------------------------


def piece(samples: NDArray[np.float32], layout: str, form: str = "fltp") -> AudioFrame:
    frame = AudioFrame.from_ndarray(samples, format=form, layout=layout)
    frame.sample_rate = RATE
    return frame


def test_mono_is_heard_at_its_own_level_on_both_sides() -> None:
    out = stereo(piece(np.full((1, 8), 0.5, np.float32), "mono"))
    assert out.shape == (8, 2)
    assert np.allclose(out, 0.5)


def test_surround_never_gets_louder_than_full_scale() -> None:
    out = stereo(piece(np.ones((6, 8), np.float32), "5.1"))
    assert np.abs(out).max() == pytest.approx(1, abs=1e-6)
    only_left = np.zeros((6, 8), np.float32)
    only_left[0] = 1
    out = stereo(piece(only_left, "5.1"))
    assert out[0, 0] > 0.4
    assert out[0, 1] == 0
    only_deep = np.zeros((6, 8), np.float32)
    only_deep[3] = 1
    assert not stereo(piece(only_deep, "5.1")).any()


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("u8", 192),
        ("u8p", 192),
        ("s16", 16384),
        ("s16p", 16384),
        ("s32", 2**30),
        ("flt", 0.5),
        ("dbl", 0.5),
        ("dblp", 0.5),
    ],
)
def test_every_sample_format_means_the_same(form: str, value: float) -> None:
    kinds = {"u8": np.uint8, "s16": np.int16, "s32": np.int32, "flt": np.float32, "dbl": np.float64}
    shape = (2, 8) if form.endswith("p") else (1, 16)
    samples = np.full(shape, value, dtype=kinds[form.rstrip("p")])
    assert np.allclose(stereo(piece(samples, "stereo", form)), 0.5, atol=0.005)


# --- real files -------------------------------------------------------------------------

RANDOM_BY_NATURE = {
    # Encoders that ask the decoder to make up noise (AAC PNS, AC-3 dither): heard alike, never equal.
    "phone/fragmented-h264.mp4",
    "phone/rot180-720p.mp4",
    "phone/screencast-sar3x2-1280x1080.mp4",
    "phone/sony-a7m3-avchd.mts",
    "phone/ac3-51-audio-only.mp4",
}


@pytest.mark.phone_media
def test_real_sound_is_the_same_however_it_is_reached(phone_media: Path) -> None:
    files = [
        file
        for folder in ("phone", "audio")
        for file in sorted((phone_media / folder).iterdir())
        if file.relative_to(phone_media).as_posix() not in RANDOM_BY_NATURE
    ]
    chance = np.random.default_rng(5)
    heard = 0
    for file in files:
        facts = probe(file) if file.suffix != ".heic" else None
        if facts is None or facts.audio is None or facts.duration > 15:
            continue
        length = int(facts.duration * RATE)
        with SoundSource(file, facts) as source:
            whole = source.samples(0, length)
            for _ in range(6):
                place = int(chance.integers(0, length - 1))
                count = min(int(chance.integers(1, 9600)), length - place)
                off = np.abs(source.samples(place, count) - whole[place : place + count]).max()
                assert off < 1e-4, (file.name, place, count)
        heard += 1
    assert heard > 60


@pytest.mark.phone_media
def test_late_sound_is_heard_late(phone_media: Path) -> None:
    with SoundSource(phone_media / "phone/flir-phone-camera-vfr-1080x1440-gps.mp4") as source:
        assert not source.samples(0, int(0.18 * RATE)).any()
        assert source.samples(int(0.19 * RATE), RATE).any()


def test_a_long_file_is_not_read_into_memory(tmp_path: Path) -> None:
    file = tmp_path / "panjang.wav"
    with av.open(str(file), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=48_000, layout="mono")
        for second in range(60):
            level = np.full((1, RATE), second * 100, np.int16)
            frame = AudioFrame.from_ndarray(level, format="s16", layout="mono")
            frame.sample_rate, frame.pts = RATE, second * RATE
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with SoundSource(file) as source:
        for second in (59, 3, 30, 31, 0):
            middle = source.samples(second * RATE + 1000, 100)
            assert np.allclose(middle, second * 100 / 32768, atol=1e-6)
        assert isinstance(source._reading, Soundtrack)
        assert sum(len(part.samples) for part in source._reading._held) < 3 * RATE
