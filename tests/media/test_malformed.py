"""Damaged and hostile files: one named error or honest pictures and sound, and never a hang.

Each file is read in a process of its own with a time limit, so that a hang or a
crash of a codec is seen as what it is and stops nothing else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from tests.media.corpus import Recipe, Tone, steady

ROOT = Path(__file__).resolve().parent.parent.parent

PATIENCE = 120
"""Seconds for a whole batch of files; a quarter of that is more than they need."""

READ_EVERYTHING = """
import json, sys
from trainer.errors import TrainerError
from trainer.media.photo import PhotoSource
from trainer.media.probe import probe
from trainer.media.sound import SoundSource
from trainer.media.video import VideoSource
from trainer.media.view import View

def read(path):
    facts = probe(path)
    said = [facts.kind]
    points = [facts.duration * step / 8 for step in (0, 3, 8, 1, 6)]
    if facts.kind != "audio":
        source = (PhotoSource if facts.kind == "photo" else VideoSource)(path, facts)
        with source:
            for point in points:
                shape = source.frame(point, View.whole(facts.width, facts.height, (48, 64))).shape
                assert shape == (64, 48, 3), shape
    with SoundSource(path, facts) as source:
        for point in points:
            assert source.samples(int(point * 48000), 2000).shape == (2000, 2)
    return said

for path in sys.stdin.read().splitlines():
    try:
        said = read(path)
    except TrainerError as error:
        said = [type(error).__name__, str(error)]
    print(json.dumps([path, said]), flush=True)
"""


def read_all(files: Iterable[Path], home: Path) -> dict[Path, list[str]]:
    """What came of reading each file in another process: its kind, or the error's name and sentence."""
    wanted = list(files)
    done = subprocess.run(
        [sys.executable, "-c", READ_EVERYTHING],
        input="\n".join(map(str, wanted)),
        text=True,
        cwd=ROOT,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
        env={**os.environ, "SEMENIT_HOME": str(home), "PYTHONPATH": str(ROOT)},
    )
    said = dict(json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 0, (wanted[len(said) :][:1], done.stderr)
    assert list(said) == list(map(str, wanted))
    return {Path(path): result for path, result in said.items()}


@pytest.mark.phone_media
def test_every_malformed_real_file(phone_media: Path, home: Path) -> None:
    files = sorted(file for file in (phone_media / "malformed").rglob("*") if file.is_file())
    for file, said in read_all(files, home).items():
        assert said[0] in ("video", "photo", "audio") or "Traceback" not in said[1], file


SOURCES = [
    Recipe("a.mp4", steady(40), sound=Tone(), options={"g": "10"}),
    Recipe("b.mkv", steady(40), sound=Tone(codec="libopus"), options={"g": "10"}),
    Recipe("c.ts", steady(40), sound=Tone(), options={"g": "10"}),
    Recipe("d.mov", steady(20), rotation=90, width=240, height=320, sound=Tone(codec="pcm_s16le")),
    Recipe(
        "e.mp4", steady(40), muxer={"movflags": "frag_keyframe+empty_moov"}, options={"g": "10"}, sound=Tone()
    ),
]


def damaged(content: bytes, chance: np.random.Generator) -> bytes:
    """The content cut off, with bytes changed, or with a piece missing or doubled."""
    kind = int(chance.integers(4))
    if kind == 0:
        return content[: int(chance.integers(16, len(content)))]
    if kind == 1:
        changed = bytearray(content)
        # Half of the changes go to where the tables are, which is where they hurt.
        for _ in range(int(chance.integers(1, 30))):
            limit = len(content) if chance.random() < 0.5 else min(len(content), 4096)
            place = int(chance.integers(8, limit))
            changed[-place if chance.random() < 0.5 else place] = int(chance.integers(256))
        return bytes(changed)
    start = int(chance.integers(16, len(content)))
    end = min(len(content), start + int(chance.integers(1, 5000)))
    return content[:start] + content[end:] if kind == 2 else content[:end] + content[start:]


def batch(clip: Callable[[Recipe], Path], folder: Path, count: int, seed: int) -> list[Path]:
    chance = np.random.default_rng(seed)
    files = []
    for index in range(count):
        source = clip(SOURCES[index % len(SOURCES)])
        file = folder / f"{index}{source.suffix}"
        file.write_bytes(damaged(source.read_bytes(), chance))
        files.append(file)
    return files


def test_damage_of_every_kind(clip: Callable[[Recipe], Path], tmp_path: Path, home: Path) -> None:
    said = read_all(batch(clip, tmp_path, 60, seed=1), home)
    assert any(result[0] == "video" for result in said.values())
    assert any(result[0] == "MediaDamaged" for result in said.values())


@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(2, 12))
def test_much_damage_of_every_kind(
    seed: int, clip: Callable[[Recipe], Path], tmp_path: Path, home: Path
) -> None:
    read_all(batch(clip, tmp_path, 300, seed), home)
