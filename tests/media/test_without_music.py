"""The same video without its music: as loud as it should be, and the project as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.media.exporting import finished, photo_project
from tests.media.listening import music, record, speaking
from trainer.media.render import RenderRequest, Report, render
from trainer.model import edits
from trainer.model.commands import PlaceClip
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role

SECONDS = 1.0


def with_sounds(folder: Path, *, voice: bool) -> RenderRequest:
    request = photo_project(folder, SECONDS)
    timeline = request.timeline
    sounds = {Role.MUSIC: music(SECONDS, 0.3)} | (
        {Role.VOICE: speaking(SECONDS, pauses=False)} if voice else {}
    )
    for role, sound in sounds.items():
        file = record(request.project / "media" / f"{role.value}.wav", sound)
        reference = MediaReference(
            role.value, file.name, f"media/{file.name}", MediaKind.AUDIO, 30, has_sound=True
        )
        timeline = PlaceClip(role, role.value, Anchor(0)).apply(edits.add_media(timeline, reference))
    return replace(request, timeline=timeline)


def made(request: RenderRequest) -> Report:
    return finished(render(request))[0]


def test_without_music_only_the_voice_is_heard(tmp_path: Path) -> None:
    request = with_sounds(tmp_path, voice=True)
    request = replace(request, timeline=replace(request.timeline, ducking=False))
    both, alone = made(request), made(replace(request, music=False))
    assert both.loudness is not None
    assert alone.loudness is not None
    assert alone.loudness < both.loudness - 3


def test_what_was_levelled_is_levelled_anew(tmp_path: Path) -> None:
    request = with_sounds(tmp_path, voice=True)
    levelled = replace(request, timeline=replace(request.timeline, levelled=-60), music=False)
    assert made(levelled).loudness == pytest.approx(-14, abs=1)


def test_where_music_was_all_there_is_silence_is_no_fault(tmp_path: Path) -> None:
    request = with_sounds(tmp_path, voice=False)
    silent = replace(request, timeline=replace(request.timeline, levelled=-60), music=False)
    assert made(silent).loudness is None
