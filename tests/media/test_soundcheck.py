"""What AAC adds to a peak is known before the file is made, and ffmpeg finds the file below -1 dBTP."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.media.exporting import finished, photo_project
from tests.media.listening import Sound, ebur128, music, record, speaking
from trainer.errors import MediaGone
from trainer.media import presets, soundcheck
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


def found(request: RenderRequest) -> float:
    work = soundcheck.ceiling(request.timeline, request.project, KBPS)
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            assert all(0 <= share < 1 for share in shares)
            height: float = end.value
            return height


def test_loud_music_over_a_voice_leaves_below_the_peak(tmp_path: Path) -> None:
    request = sounding(tmp_path, 120, voice=speaking(SECONDS, 0.15), music=drummed(0.15))
    assert found(request) < CEILING, "else AAC added nothing, and the test shows nothing"
    report, _ = finished(render(request))
    assert ebur128(report.file).true_peak <= soundcheck.HIGHEST
    assert report.true_peak is not None
    assert report.true_peak <= soundcheck.HIGHEST


def test_what_is_soft_keeps_the_usual_ceiling(tmp_path: Path) -> None:
    assert found(sounding(tmp_path, 0, voice=speaking(SECONDS, 0.05))) == CEILING


def test_silence_keeps_the_usual_ceiling(tmp_path: Path) -> None:
    assert found(photo_project(tmp_path, SECONDS)) == CEILING


def test_a_sound_that_is_gone_is_named(tmp_path: Path) -> None:
    request = sounding(tmp_path, 0, voice=speaking(SECONDS))
    (request.project / "media" / "voice.wav").unlink()
    with pytest.raises(MediaGone):
        found(request)
