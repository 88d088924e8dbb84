"""When somebody speaks, on the timeline."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.media.exporting import photo_project
from tests.media.listening import Sound, music, record, speaking
from trainer.errors import NobodySpeaks
from trainer.media import spoken_parts
from trainer.model import edits, layers
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Timeline

SECONDS = 8


def sounding(tmp_path: Path, **sounds: Sound) -> tuple[Timeline, Path]:
    """Eight seconds of a photo, with each sound on the track that it is called after."""
    request = photo_project(tmp_path, SECONDS)
    timeline = request.timeline
    for name, sound in sounds.items():
        record(request.project / "media" / f"{name}.wav", sound)
        file = f"media/{name}.wav"
        reference = MediaReference(name, name, file, MediaKind.AUDIO, 30 * SECONDS, has_sound=True)
        timeline = layers.place(edits.add_media(timeline, reference), Role(name), name, Anchor(0))
    return timeline, request.project


def found(timeline: Timeline, project: Path) -> tuple[TimeRange, ...]:
    work = spoken_parts.parts(timeline, project)
    while True:
        try:
            assert 0 <= next(work) < 1
        except StopIteration as end:
            parts: tuple[TimeRange, ...] = end.value
            return parts


def test_two_seconds_of_speech_then_two_of_nothing(tmp_path: Path) -> None:
    parts = found(*sounding(tmp_path, voice=speaking(SECONDS), music=music(SECONDS)))
    spoken = [part for part in parts if part.duration > 6]
    assert all((part.start + 3) % 120 < 65 for part in spoken)
    assert {(part.start + 3) // 120 for part in spoken} == {0, 1}
    assert sum(part.duration for part in parts) == pytest.approx(4 * 30, rel=0.2)
    assert all(one.end < two.start for one, two in pairwise(parts))


def test_music_and_silence_say_nothing(tmp_path: Path) -> None:
    timeline, project = sounding(tmp_path, music=music(SECONDS))
    with pytest.raises(NobodySpeaks):
        found(timeline, project)


def test_a_file_that_is_gone_is_silent_and_an_early_end_lets_go(tmp_path: Path) -> None:
    timeline, project = sounding(tmp_path, voice=speaking(SECONDS))
    work = spoken_parts.parts(timeline, project)
    next(work)
    work.close()
    (project / "media" / "voice.wav").unlink()
    timeline, project = timeline, project / "elsewhere"
    with pytest.raises(NobodySpeaks):
        found(timeline, project)
