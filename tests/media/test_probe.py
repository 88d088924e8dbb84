"""What a file is, checked on clips of known content and on every real phone file of the catalogue."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.media.corpus import Recipe, Tone, steady, uneven
from trainer import errors, words
from trainer.media import probe as probing
from trainer.media import timing
from trainer.media.probe import AudioFacts, MediaFacts, probe, report

Maker = Callable[[Recipe], Path]

CATALOGUE: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "catalog.toml").read_text(encoding="utf-8")
)


@pytest.mark.phone_media
@pytest.mark.parametrize("name", CATALOGUE)
def test_a_real_file_is_probed_right(name: str, phone_media: Path) -> None:
    expected = CATALOGUE[name]
    file = phone_media / name
    if "error" in expected:
        with pytest.raises(getattr(errors, expected["error"])):
            probe(file)
        said = report(file)
        assert (said["usable"], said["kind"]) == (False, None)
        assert said["reason"]
        return
    facts = probe(file)
    audio = facts.audio and f"{facts.audio.codec} {facts.audio.rate} {facts.audio.channels}"
    assert facts.kind == expected["kind"]
    assert [facts.width, facts.height] == expected.get("size", [0, 0])
    assert (facts.rotation, facts.mirrored) == (expected.get("rotation", 0), expected.get("mirrored", False))
    assert (facts.vfr, facts.hdr) == (expected.get("vfr", False), expected.get("hdr", False))
    assert facts.fps == pytest.approx(expected.get("fps", 0), rel=0.02)
    assert facts.duration == pytest.approx(expected.get("duration", 0), abs=0.05)
    assert audio == expected.get("audio")
    assert facts.location is expected.get("location", False)


@pytest.mark.phone_media
def test_no_real_file_is_forgotten(phone_media: Path) -> None:
    there = {
        file.relative_to(phone_media).as_posix()
        for folder in ("phone", "audio", "photo", "malformed")
        for file in (phone_media / folder).rglob("*")
        if file.is_file()
    }
    assert there == set(CATALOGUE)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_display_matrix_is_understood(rotation: int, mirrored: bool, clip: Maker) -> None:
    size = (240, 320) if rotation % 180 else (320, 240)
    facts = probe(
        clip(
            Recipe(
                f"turned-{rotation}-{mirrored}.mp4",
                steady(6),
                *size,
                rotation=rotation,
                mirrored=mirrored,
            )
        )
    )
    assert (facts.width, facts.height, facts.rotation, facts.mirrored) == (*size, rotation, mirrored)


@pytest.mark.parametrize("ending", ["mp4", "mov", "mkv"])
def test_uneven_spacing_is_noticed(ending: str, clip: Maker) -> None:
    times = uneven(6)
    facts = probe(clip(Recipe(f"uneven.{ending}", times)))
    assert facts.vfr
    assert facts.fps == pytest.approx(len(times) / 6, rel=0.03)
    assert not probe(clip(Recipe(f"even.{ending}", steady(60, Fraction(30_000, 1001))))).vfr


def test_pixels_that_are_not_square_widen_the_picture(clip: Maker) -> None:
    facts = probe(clip(Recipe("wide.mp4", steady(3), shape=Fraction(4, 3))))
    assert (facts.width, facts.height) == (427, 240)


def test_zero_is_the_earliest_picture_or_sound(clip: Maker) -> None:
    times = steady(30, start=Fraction(1, 2))
    sound = Tone(codec="pcm_s16le", delay=Fraction(1, 5))
    facts = probe(clip(Recipe("late.mov", times, sound=sound)))
    assert float(facts.start) == pytest.approx(0.2, abs=0.001)
    assert facts.duration == pytest.approx(1.3, abs=0.03)
    assert facts.audio == AudioFacts("pcm_s16le", 48_000, 1)


@pytest.mark.parametrize("share", [0.35, 0.6, 0.9])
def test_a_cut_off_copy_is_as_long_as_what_is_there(share: float, clip: Maker, tmp_path: Path) -> None:
    whole = clip(Recipe("whole.mkv", steady(300), sound=Tone(), options={"g": "30"})).read_bytes()
    file = tmp_path / "cut.mkv"
    file.write_bytes(whole[: int(len(whole) * share)])
    assert probe(file).duration == pytest.approx(10 * share, abs=1.2)


def test_large_files_are_measured_by_their_ends(clip: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, times in (("large-even.mp4", steady(360)), ("large-uneven.mkv", uneven(12))):
        file = clip(Recipe(name, times, 160, 120, sound=Tone(), options={"g": "30"}))
        whole = probe(file)
        with monkeypatch.context() as patch:
            patch.setattr(probing, "READ_WHOLE", 0)
            patch.setattr(probing, "LOOK", Fraction(2))
            patch.setattr(timing, "LOOK", Fraction(2))
            by_ends = probe(file)
        assert by_ends.duration == pytest.approx(whole.duration, abs=0.05)
        assert (by_ends.start, by_ends.width, by_ends.audio) == (whole.start, whole.width, whole.audio)
        # The uneven one begins at 30 a second, which is all that was looked at.
        assert by_ends.fps == pytest.approx(30, rel=0.15)


def test_the_report_has_the_promised_shape(clip: Maker, tmp_path: Path) -> None:
    file = clip(Recipe("reported.mp4", steady(30), sound=Tone(channels=2)))
    said = json.loads(json.dumps(report(file)))
    assert said == {
        "file": str(file),
        "kind": "video",
        "width": 320,
        "height": 240,
        "rotation": 0,
        "fps": 30.0,
        "vfr": False,
        "hdr": False,
        "duration": pytest.approx(1.0, abs=0.05),
        "audio": {"codec": "aac", "rate": 48_000, "channels": 2},
        "location": False,
        "usable": True,
        "reason": None,
    }
    words.use("en")
    assert report(tmp_path / "gone.mp4") == dict.fromkeys(said) | {
        "file": str(tmp_path / "gone.mp4"),
        "usable": False,
        "reason": "gone.mp4 is not there.",
    }


def test_a_clip_without_sound_has_none(clip: Maker) -> None:
    facts = probe(clip(Recipe("silent.mp4", steady(6))))
    assert isinstance(facts, MediaFacts)
    assert facts.audio is None
