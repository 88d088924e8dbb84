"""Goes through a lesson at random, on and on, until somebody kills it.

Run by ``test_lesson_killed.py`` as ``learn_until_killed.py SEED`` with a SEMENIT_HOME of
its own.  Each record that was written is reported as its number on standard output.
The same seed learns the same way again, so that the test knows where the learner was.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.lesson.made import staged
from tests.model.strategies import wander
from trainer.lesson import checkpoints
from trainer.lesson.checkpoints import Checkpoint
from trainer.lesson.player import Rehearsal
from trainer.lesson.progress import Log, Phase, Record
from trainer.model.schema import Timeline

Kept = Callable[[str, str, Timeline], None]


def learning(seed: int, written: Callable[[Record], None], kept: Kept) -> Iterator[None]:
    """Do this and that in the lesson, for ever; yields after each thing."""
    dice = Random(seed)
    while True:
        rehearsal = Rehearsal(staged())
        session = rehearsal.session
        session.on_record, session.on_checkpoint = written, kept
        rehearsal.begin()
        while session.phase is Phase.STEPS:
            yield
            match dice.randrange(8):
                case 0:
                    session.hint()
                case 1:
                    session.repeat()
                case 2:
                    session.back()
                case 3:
                    session.skip()
                case 4 | 5 if rehearsal.history is not None:
                    for _, _ in zip(range(dice.randint(1, 8)), wander(dice, rehearsal.history), strict=False):
                        pass
                    back = session.restoring()
                    if back is not None:
                        rehearsal.history.do(back)
                        session.restored()
                case _ if session.outcome.passed:
                    session.go_on()
                case _:
                    session.shown()


def main(seed: int) -> None:
    log, number = Log(), 0

    def written(record: Record) -> None:
        nonlocal number
        log.add(record)
        number += 1
        os.write(1, b"%d\n" % number)

    def kept(step: str, folder: str, timeline: Timeline) -> None:
        checkpoints.save(Checkpoint(staged().id, step, folder, timeline))

    for count, _ in enumerate(learning(seed, written, kept)):
        if count % 5 == 0:
            log.sync()


if __name__ == "__main__":
    assert Path(os.environ["SEMENIT_HOME"]).is_dir()
    main(int(sys.argv[1]))
