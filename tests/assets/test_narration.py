"""The spoken samples are what their list says, and say it when it says so."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from trainer.media.probe import probe
from trainer.media.sound import SoundSource
from trainer.paths import ASSETS

FOLDER = ASSETS / "samples"
ROWS: list[dict[str, Any]] = json.loads((FOLDER / "narration.json").read_text(encoding="utf-8"))["narrations"]
each_narration = pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["file"]))


def test_every_spoken_file_is_listed_and_light() -> None:
    files = sorted(FOLDER.glob("*.ogg"))
    assert {file.name for file in files} == {row["file"] for row in ROWS}
    assert sum(file.stat().st_size for file in files) < 1_000_000


@each_narration
def test_the_list_is_right(row: dict[str, Any]) -> None:
    file: Path = FOLDER / row["file"]
    assert hashlib.sha256(file.read_bytes()).hexdigest() == row["sha256"]
    assert row["title"].keys() == {"id", "en"}
    assert probe(file).duration == pytest.approx(row["seconds"], abs=0.05)


@each_narration
def test_sentences_are_spoken_when_the_list_says(row: dict[str, Any]) -> None:
    lines = row["lines"]
    assert all(first["end"] < second["begin"] for first, second in pairwise(lines))
    with SoundSource(FOLDER / row["file"]) as source:
        samples = np.abs(source.samples(0, round(row["seconds"] * 48_000)))
    levels = [samples[round(line["begin"] * 48_000) : round(line["end"] * 48_000)].mean() for line in lines]
    rests = [
        samples[round((first["end"] + 0.1) * 48_000) : round((second["begin"] - 0.1) * 48_000)].mean()
        for first, second in pairwise(lines)
    ]
    assert min(levels) > 3 * max(rests)
