"""``kill -9`` in the middle of a lesson: the learner is where they were, or one record before.

One record leads from a step to the next, so that is the same step or the previous one.
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
from tests.lesson.learn_until_killed import learning
from tests.lesson.made import staged
from trainer.lesson import checkpoints
from trainer.lesson.progress import Log, Progress, Record, folded
from trainer.lesson.session import Session

CHILD = ROOT / "tests" / "lesson" / "learn_until_killed.py"
LESSON = staged()

posix_only = pytest.mark.skipif(os.name != "posix", reason="nothing kills like SIGKILL")


def killed_after(home: Path, seed: int, records: int, seconds: float) -> int:
    """Let a child learn for ``records`` records and ``seconds`` more; the last that it reported."""
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(seed)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SEMENIT_HOME": str(home)},
    ) as child:
        assert child.stdout is not None
        for _ in range(records):
            assert child.stdout.readline(), "the child ended by itself"
        time.sleep(seconds)
        child.kill()
        reported = records + child.stdout.read().count(b"\n")
    assert child.returncode == -9
    return reported


def expected(seed: int, least: int) -> list[Record]:
    """The first records of ``seed``, ``least`` or some more."""
    records: list[Record] = []
    learner = learning(seed, records.append, lambda step, folder, timeline: None)
    while len(records) < least:
        next(learner)
    return records


@posix_only
@pytest.mark.parametrize(
    "rounds", [3, pytest.param(60, marks=pytest.mark.heavy)], ids=["a few times", "sixty times"]
)
def test_a_killed_lesson_goes_on_at_the_same_step_or_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rounds: int
) -> None:
    dice = Random(2026)
    kept = 0
    for seed in range(rounds):
        home = tmp_path / f"home {seed}"
        home.mkdir()
        monkeypatch.setenv("SEMENIT_HOME", str(home))
        reported = killed_after(home, seed, dice.choice([1, 6, 20]), dice.uniform(0, 0.2))

        found = list(Log().records())
        assert reported <= len(found) <= reported + 1
        story = expected(seed, len(found))[: len(found)]
        assert [replaced_time(one) for one in found] == story
        progress = Log().progress().get(LESSON.id, Progress())
        assert progress == folded(story)[LESSON.id]

        session = Session(LESSON, progress)
        checkpoint = checkpoints.load(LESSON.id)
        if checkpoint is not None:
            kept += 1
            assert checkpoint.step in {step.id for step in LESSON.steps}
            session.opened(checkpoint.timeline, Path(checkpoint.folder))
        while session.phase.value in ("watch", "steps"):  # and it can be gone on to its end
            session.skip()
        assert session.phase.value == "finished"
    assert kept, "no child got as far as a step"


def replaced_time(record: Record) -> Record:
    return Record(record.lesson, record.version, record.verb, record.step, record.about)
