"""``kill -9`` at any moment: only the action that was being made may be missing.

A killed process has handed every finished step to the system, so none of them is
lost.  (A power cut may take what was not pushed to the disk yet; ``test_journal.py``
tears and zeroes the file for that.)
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.conftest import ROOT
from tests.model.strategies import strip, wander
from trainer.model import backups, project
from trainer.model.commands import Command
from trainer.model.history import Change, History
from trainer.model.invariants import check
from trainer.model.media_folder import fingerprint
from trainer.model.project import Project, decode
from trainer.model.schema import Timeline

CHILD = ROOT / "tests" / "model" / "work_until_killed.py"
BASE = strip("A[0:40]", "B[10:30]", "C[20:50]")

posix_only = pytest.mark.skipif(os.name != "posix", reason="nothing kills like SIGKILL")


Held = tuple[Timeline, tuple[Command, ...], tuple[Command, ...]]
"""A timeline, and what undo and redo would do."""


class Expected:
    """What the project holds after each step of a seed."""

    def __init__(self, seed: int) -> None:
        self.after: list[Held] = [(BASE, (), ())]
        history = History(BASE, self._keep)
        self._history = history
        self._walk = wander(Random(seed), history)

    def _keep(self, change: Change) -> None:
        self.after.append((change.after, self._history.done, self._history.undone))

    def __getitem__(self, step: int) -> Held:
        while len(self.after) <= step:
            next(self._walk)
        return self.after[step]


def killed_after(folder: Path, seed: int, steps: int, seconds: float) -> int:
    """Let a child work for ``steps`` steps and ``seconds`` more; the last step that it reported."""
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(folder), str(seed)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as child:
        assert child.stdout is not None
        for _ in range(steps):
            assert child.stdout.readline(), "the child ended by itself"
        time.sleep(seconds)
        child.kill()
        reported = steps + child.stdout.read().count(b"\n")
    assert child.returncode == -9
    return reported


@posix_only
@pytest.mark.parametrize(
    "rounds", [8, pytest.param(100, marks=pytest.mark.heavy)], ids=["a few times", "a hundred times"]
)
def test_a_killed_program_loses_at_most_its_last_action(tmp_path: Path, rounds: int) -> None:
    clips = {}
    for number in range(30):
        clip = tmp_path / f"clip-{number}.mp4"
        clip.write_bytes(bytes([number]) * (200_000 + number))
        clips[fingerprint(clip)] = clip
    dice = Random(2026)
    steps = unreported = copies = swept = torn = 0
    for seed in range(rounds):
        folder = tmp_path / f"project {seed}"
        Project.create(folder, BASE).close()
        reported = killed_after(folder, seed, dice.choice([0, 1, 5, 40]), dice.uniform(0, 0.3))
        swept += len(list(folder.rglob("*.beside")))
        before = (folder / project.JOURNAL).stat().st_size

        with Project.open(folder) as opened:
            torn += (folder / project.JOURNAL).stat().st_size != before
            check(opened.timeline)
            step = opened.snapshot().step
            assert reported <= step, "a step that was finished is missing"
            assert step <= reported + 1, "a step that nobody made"
            held = (opened.timeline, opened.history.done, opened.history.undone)
            assert held == Expected(seed)[step]
            opened.save()
        steps += step
        unreported += step - reported

        assert not list(folder.rglob("*.beside"))
        for copy in backups.newest_first(folder / project.BACKUPS):
            check(decode(copy.read_bytes(), copy.name).history.timeline)
            copies += 1
        for media in (folder / "media").glob("*"):
            assert fingerprint(media) in clips
    assert steps, "no child got to work"
    print(
        f"{rounds} kills, {steps} steps, none missing, {unreported} kept that were not reported any more; "
        f"{swept} half files swept, {torn} torn lines cut, {copies} copies readable"
    )
