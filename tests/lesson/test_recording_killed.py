"""``kill -9`` while a lesson is recorded: what was kept last is there, whole."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from tests.conftest import ROOT
from tests.lesson.record_until_killed import recording
from trainer.lesson import recording_file
from trainer.lesson.recording_file import ENDING, home, load

CHILD = ROOT / "tests" / "lesson" / "record_until_killed.py"

posix_only = pytest.mark.skipif(os.name != "posix", reason="nothing kills like SIGKILL")


def killed_after(place: Path, seed: int, states: int, seconds: float) -> int:
    """Let a child record for ``states`` states and ``seconds`` more; the last that it reported."""
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(seed)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SEMENIT_HOME": str(place)},
    ) as child:
        assert child.stdout is not None
        for _ in range(states):
            assert child.stdout.readline(), "the child ended by itself"
        time.sleep(seconds)
        child.kill()
        reported = states + child.stdout.read().count(b"\n")
    assert child.returncode == -9
    return reported


@posix_only
@pytest.mark.parametrize(
    "rounds", [1, pytest.param(40, marks=pytest.mark.heavy)], ids=["once", "forty times"]
)
def test_a_killed_recording_is_there_as_it_was_kept_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rounds: int
) -> None:
    dice = Random(2026)
    for seed in range(rounds):
        place = tmp_path / f"home {seed}"
        place.mkdir()
        monkeypatch.setenv("SEMENIT_HOME", str(place))
        reported = killed_after(place, seed, dice.choice([1, 5, 15]), dice.uniform(0, 0.05))
        (file,) = home().glob(f"*{ENDING}")
        found = load(file)
        assert found is not None
        # One more may have taken its place before it could be told.
        told, next_one = islice(recording(seed), reported - 1, reported + 1)
        written = recording_file._plain(found)
        assert written in (recording_file._plain(told), recording_file._plain(next_one))
