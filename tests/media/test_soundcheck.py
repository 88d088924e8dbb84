"""What AAC adds to a peak is known before the file is made, and ffmpeg finds the file below -1 dBTP."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.media.exporting import finished, photo_project
from tests.media.listening import Sound, ebur128, music, record, speaking
from trainer.errors import ExportUnverified, MediaGone
from trainer.media import presets, soundcheck
from trainer.media.encoded_sound import EncodedSound
from trainer.media.limiter import CEILING
from trainer.media.render import RenderRequest, render
from trainer.model import edits, layers
from trainer.model.commands import LevelSound
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role

SECONDS = 2
KBPS = presets.preset("whatsapp").audio_kbps


def drummed(loud: float) -> Sound:
    """A chord with a crack of noise four times a second: what AAC can follow least."""
    sound = music(SECONDS, loud)
    random = np.random.default_rng(5)
    for start in range(0, len(sound), 12_000):
        crack = random.standard_normal((3_000, 2)) * np.linspace(1, 0, 3_000)[:, np.newaxis] ** 2
        sound[start : start + 3_000] += (3 * loud * crack).astype(np.float32)
    return sound


def sounding(folder: Path, gain: int, **sounds: Sound) -> RenderRequest:
    """A photo with these sounds, each on the track that it is called after, levelled by ``gain``."""
    request = photo_project(folder, SECONDS)
    timeline = request.timeline
    for name, sound in sounds.items():
        record(request.project / "media" / f"{name}.wav", sound)
        file = f"media/{name}.wav"
        reference = MediaReference(name, name, file, MediaKind.AUDIO, 30 * SECONDS, has_sound=True)
        timeline = layers.place(edits.add_media(timeline, reference), Role(name), name, Anchor(0))
    timeline = LevelSound(gain).apply(replace(timeline, ducking=False))
    return replace(request, timeline=timeline, preset=presets.preset("whatsapp"))


def found(request: RenderRequest) -> EncodedSound:
    work = soundcheck.encoded(request.timeline, request.project, KBPS)
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            assert all(0 <= share < 1 for share in shares)
            sound: EncodedSound = end.value
            return sound


def peak(request: RenderRequest) -> float:
    sound = found(request)
    assert sound.true_peak is not None
    return sound.true_peak


def test_loud_music_over_a_voice_leaves_below_the_peak(tmp_path: Path) -> None:
    request = sounding(tmp_path, 120, voice=speaking(SECONDS, 0.15), music=drummed(0.15))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(soundcheck, "_LISTENINGS", 1)
        once = peak(request)
    assert once > 20 * np.log10(CEILING), "else AAC added nothing, and the test shows nothing"
    assert peak(request) < min(once, soundcheck.HIGHEST)
    report, _ = finished(render(request))
    assert ebur128(report.file).true_peak <= soundcheck.HIGHEST
    assert report.true_peak is not None
    assert report.true_peak <= soundcheck.HIGHEST


@pytest.mark.parametrize("levelled", [True, False])
def test_what_is_soft_or_was_not_levelled_is_tried_once(tmp_path: Path, levelled: bool) -> None:
    request = sounding(tmp_path, 0, voice=speaking(SECONDS, 0.05 if levelled else 0.9))
    if not levelled:
        request = replace(request, timeline=replace(request.timeline, levelled=None))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(soundcheck, "_LISTENINGS", 1)
        once = found(request)
    assert found(request) == once


def test_silence_has_neither_peak_nor_loudness(tmp_path: Path) -> None:
    sound = found(photo_project(tmp_path, SECONDS))
    assert (sound.true_peak, sound.loudness) == (None, None)
    assert sum(packet.length for packet in sound.packets) >= SECONDS * 48_000


def test_a_sound_that_is_gone_is_named(tmp_path: Path) -> None:
    request = sounding(tmp_path, 0, voice=speaking(SECONDS))
    (request.project / "media" / "voice.wav").unlink()
    with pytest.raises(MediaGone):
        found(request)


def strength(rms: float, samples: int = 48_000) -> soundcheck.Strength:
    return soundcheck.Strength(samples, rms**2 * 2 * samples)


@pytest.mark.parametrize(
    ("sent", "heard", "told"),
    [
        (strength(0.1), strength(0.1, 40_000), "40000 samples instead of 48000"),
        (strength(0.1), strength(0.1, 56_000), "56000 samples instead of 48000"),
        (strength(0.1), strength(0.3), "RMS of 0.3"),
        (strength(0.1), strength(0.03), "RMS of 0.03"),
        (strength(0.1), strength(0), "RMS of 0.0"),
        (strength(0), strength(0.1), "instead of 0.0"),
    ],
)
def test_another_sound_than_was_mixed_is_refused(
    sent: soundcheck.Strength, heard: soundcheck.Strength, told: str
) -> None:
    with pytest.raises(ExportUnverified) as caught:
        soundcheck.compare(sent, heard, 1_600)
    assert told in str(caught.value.__cause__)


def test_what_aac_changes_is_no_other_sound() -> None:
    soundcheck.compare(strength(0.1), strength(0.09, 48_900), 1_600)
    soundcheck.compare(strength(0), strength(0.0015), 1_600)
