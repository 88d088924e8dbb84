"""Records a lesson at random, on and on, until somebody kills it.

Run by ``test_recording_killed.py`` as ``record_until_killed.py SEED`` with a SEMENIT_HOME of
its own.  Each state that was kept is reported as its number on standard output.  The same
seed records the same way again, so that the test knows what must be on the disk.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.lesson.test_recorder import ABOUT, Teacher
from tests.model.strategies import wander
from trainer.lesson.recorder import MOST_STEPS
from trainer.lesson.recording_file import Keeper, Kept
from trainer.model.commands import AppendClip

FOLDER = "Proyek/Pelajaran Bu Ratna"


def recording(seed: int) -> Iterator[Kept]:
    """What has to be kept after each thing that the teacher did, for ever."""
    dice = Random(seed)
    while True:
        teacher = Teacher()
        teacher.prepare(AppendClip("m1"), AppendClip("m2"))
        while len(teacher.recording.steps) < MOST_STEPS:
            teacher.recording.begin(teacher.timeline)
            for _, _ in zip(range(dice.randint(1, 6)), wander(dice, teacher.history), strict=False):
                yield Kept(FOLDER, ABOUT, "step", recording=teacher.recording.as_it_is())
            step = teacher.recording.keep_step()
            if step is not None:
                step.said["id"] = f"Kerjakan langkah {len(teacher.recording.steps)}."
            here = max(0, len(teacher.recording.steps) - 1)
            yield Kept(FOLDER, ABOUT, "describe", here, recording=teacher.recording.as_it_is())


def main(seed: int) -> None:
    keeper = Keeper()
    for number, kept in enumerate(recording(seed), 1):
        keeper.keep(kept, number)
        os.write(1, b"%d\n" % number)


if __name__ == "__main__":
    assert Path(os.environ["SEMENIT_HOME"]).is_dir()
    main(int(sys.argv[1]))
