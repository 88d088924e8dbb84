"""Real phone files, from the first look to the finished video.

A file that ``probe`` calls usable can be put on a timeline, seen and exported;
one that it refuses gets a single sentence and leaves nothing behind; a sound has
no place on the picture track yet, and that is said as well.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run

pytestmark = pytest.mark.phone_media

FOLDERS = ("phone", "photo", "audio", "malformed", "captions", "otio")
LONGEST = 10
"""Seconds of a clip that are exported; the longest in the catalogue lasts six minutes."""

SAMPLE = [
    "phone/iphone-style-rot90.mov",
    "phone/iphone-hevc10-hlg-dolbyvision-720p-rot90-5frames.mov",
    "phone/mac-screenrecording-vfr-0.1s.mov",
    "audio/voice-amr-nb-8k.amr",
    "malformed/encrypted-clearkey.mp4",
    "malformed/moov-missing.mp4",
    "malformed/hls-set/media.m3u8",
    "captions/sbv-sample.sbv",
]


def travel(ask: Run, file: Path, folder: Path) -> None:
    """Bring ``file`` all the way, or see it turned away at the first step."""
    looked = ask("probe", "--json", file)
    (facts,) = looked.lines
    if not facts["usable"] or facts["kind"] == "audio":
        if not facts["usable"]:
            assert looked.sentence == facts["reason"]
        assert ask("new", folder / "P", "--clip", file).sentence
        assert os.listdir(folder) == []
        return

    length = min(facts["duration"], LONGEST)
    stretch = f"@0-{length:.3f}" if facts["duration"] > LONGEST else ""
    assert ask("new", folder / "P", "--clip", f"{file}{stretch}").status == 0
    (shown,) = ask("show", folder / "P", "--json").lines
    if facts["kind"] == "video":
        assert shown["seconds"] == pytest.approx(length, abs=1 / 30 + 1e-3)
    for at in (0.0, shown["seconds"] / 2, shown["seconds"]):
        answer = ask("frame", folder / "P", "--at", f"{at:.3f}", "-o", folder / "a.png", "--proxy")
        assert answer.status == 0
    with Image.open(folder / "a.png") as image:
        assert image.size == (540, 960)
    made = ask("render", folder / "P", "-o", folder / "a.mp4", "--preset", "whatsapp", "--progress", "json")
    done = made.lines[-1]
    assert (done["stage"], done["duration"], done["width"]) == ("done", pytest.approx(shown["seconds"]), 720)
    assert sorted(os.listdir(folder)) == ["P", "a.mp4", "a.png"]


@pytest.mark.parametrize("name", SAMPLE)
def test_a_sample_of_the_catalogue(ask: Run, phone_media: Path, tmp_path: Path, name: str) -> None:
    travel(ask, phone_media / name, tmp_path)


@pytest.mark.heavy
def test_the_whole_catalogue(ask: Run, phone_media: Path, tmp_path: Path) -> None:
    found = (file for folder in FOLDERS for file in sorted((phone_media / folder).rglob("*")))
    files = [file for file in found if file.is_file()]
    assert len(files) > 200
    faults = []
    for number, file in enumerate(files):
        folder = tmp_path / str(number)
        folder.mkdir()
        try:
            travel(ask, file, folder)
        except AssertionError as fault:
            faults.append(f"{file.relative_to(phone_media)}: {fault}")
    assert not faults, "\n".join(faults)
