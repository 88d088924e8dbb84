"""The tunes and effects are as their lists say, loud enough, never too loud, and loop without a seam."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from trainer.media.imports import bring_in
from trainer.media.loudness import LoudnessMeter
from trainer.media.sound import SoundSource
from trainer.media.true_peak import PeakMeter
from trainer.model.schema import MediaKind
from trainer.paths import ASSETS

Row = dict[str, object]


def _rows(folder: str) -> list[Row]:
    rows: list[Row] = json.loads((ASSETS / folder / f"{folder}.json").read_text(encoding="utf-8"))[folder]
    return rows


TUNES, EFFECTS = _rows("music"), _rows("effects")
FOLDER_OF = {id(row): folder for folder, rows in (("music", TUNES), ("effects", EFFECTS)) for row in rows}
every_tune = pytest.mark.parametrize("row", TUNES, ids=lambda row: str(row["id"]))
every_sound = pytest.mark.parametrize("row", [*TUNES, *EFFECTS], ids=lambda row: str(row["id"]))


def _file(row: Row) -> Path:
    return ASSETS / FOLDER_OF[id(row)] / str(row["file"])


@cache
def _heard(file: Path) -> NDArray[np.float32]:
    with SoundSource(file) as source:
        return source.samples(0, round(source.facts.duration * 48_000))


def _loudness(sound: NDArray[np.float32]) -> float:
    meter = LoudnessMeter()
    rest = np.zeros((19_200, 2), np.float32)
    meter.listen(np.concatenate([rest, sound, rest]))
    found = meter.integrated()
    assert found is not None
    return found


def test_there_are_enough_and_they_travel_light() -> None:
    assert len(TUNES) >= 12
    assert len(EFFECTS) >= 20
    assert sum(_file(row).stat().st_size for row in (*TUNES, *EFFECTS)) < 6_000_000
    for folder, rows in (("music", TUNES), ("effects", EFFECTS)):
        assert {file.name for file in (ASSETS / folder).glob("*.ogg")} == {row["file"] for row in rows}
        assert len({row["id"] for row in rows}) == len(rows)


@every_sound
def test_the_list_is_right(row: Row) -> None:
    assert hashlib.sha256(_file(row).read_bytes()).hexdigest() == row["sha256"]
    assert row["licence"] == "CC0-1.0"
    # Where a file has but one page of Ogg, the length of its first packet, 2.7 ms, is not told.
    assert len(_heard(_file(row))) / 48_000 == pytest.approx(float(str(row["seconds"])), abs=0.004)
    for told in (row["title"], row.get("mood", row["title"])):
        assert isinstance(told, dict)
        assert told.keys() == {"id", "en"}
        assert all(told.values())


@every_sound
def test_a_sound_has_its_level_and_room_above_it(row: Row) -> None:
    sound = _heard(_file(row))
    meter = PeakMeter()
    meter.listen(sound)
    peak = meter.true_peak()
    assert peak is not None
    assert peak <= -1
    # Clicks are too short to be as loud as the others without being clipped.
    lowest = -18.5 if row in TUNES else -24
    assert lowest <= _loudness(sound) <= -17.5


@every_tune
def test_a_tune_is_short_wide_and_has_a_pace(row: Row) -> None:
    assert 20 <= float(str(row["seconds"])) <= 40
    assert 40 <= float(str(row["bpm"])) <= 140
    left, right = _heard(_file(row)).T
    assert 0.1 < np.corrcoef(left, right)[0, 1] < 0.97
    balance = 20 * np.log10(left.std() / right.std())
    assert abs(balance) < 3


@every_tune
def test_a_tune_loops_without_a_seam(row: Row) -> None:
    # The encoder does not know that the end meets the beginning; the mix fades every edge over 8 ms.
    sound = _heard(_file(row))
    around = np.concatenate([sound[-4_800:], sound[:4_800]])
    steps = np.abs(np.diff(around, axis=0)).max(axis=1)
    assert steps[4_790:4_810].max() <= max(steps[:4_700].max(), steps[4_900:].max(), 0.04)
    loud = np.sqrt(np.square(sound).mean())
    assert np.sqrt(np.square(around).mean()) > 0.1 * loud


@pytest.mark.parametrize("row", EFFECTS, ids=lambda row: str(row["id"]))
def test_an_effect_begins_at_once_and_ends_in_silence(row: Row) -> None:
    sound = np.abs(_heard(_file(row))).max(axis=1)
    assert len(sound) < 6 * 48_000
    assert sound[-48:].max() < 0.02
    if row["id"] not in ("naik", "tepuk-tangan", "wus", "kibas", "halaman"):  # these swell
        assert np.argmax(sound > 0.1 * sound.max()) < 1_200


def test_a_tune_can_be_brought_into_a_project(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    work = bring_in(_file(TUNES[0]), tmp_path, 30)
    while True:
        try:
            next(work)
        except StopIteration as end:
            reference = end.value
            break
    assert (reference.kind, reference.has_sound) == (MediaKind.AUDIO, True)
    assert reference.available == int(float(str(TUNES[0]["seconds"])) * 30 + 0.1)


def test_the_sounds_can_be_made_again() -> None:
    """The script makes the very sound that is shipped; what encoding changes is left aside."""
    script = """
import sys
sys.path.insert(0, sys.argv[1])
import make
sys.stdout.buffer.write(make.effect(make.EFFECTS["pembuka"].sound()).tobytes())
"""
    folder = ASSETS / "make" / "music"
    made = subprocess.run(
        [sys.executable, "-B", "-c", script, str(folder)], check=True, timeout=120, capture_output=True
    ).stdout
    now = np.frombuffer(made, np.float32).reshape(-1, 2)
    (row,) = (row for row in EFFECTS if row["id"] == "pembuka")
    then = _heard(_file(row))
    assert len(now) == len(then)
    assert np.square(now - then).mean() < 0.02 * np.square(now).mean()
