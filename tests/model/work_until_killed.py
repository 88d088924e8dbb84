"""Edits a project and saves it, on and on, until somebody kills it.

Run by ``test_project_killed.py`` as ``work_until_killed.py FOLDER SEED``.  Each
step that is finished (done and in the journal) is reported as its number on
standard output.  The same seed makes the same steps, so that the test knows what
the project must hold.
"""

from __future__ import annotations

import os
import sys
import threading
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from tests.model.strategies import wander
from trainer.model.history import Change
from trainer.model.media_folder import copy_in
from trainer.model.project import Project


def main(folder: Path, seed: int) -> None:
    project = Project.open(folder)
    step = 0

    def report(_: Change) -> None:
        nonlocal step
        step += 1
        os.write(1, b"%d\n" % step)

    project.on_change = report
    # What comes between the steps has its own dice: the steps stay those of the seed.
    dice = Random(seed)
    now = datetime(2026, 3, 14, 12)
    writing: threading.Thread | None = None
    for _ in wander(Random(seed), project):
        now += timedelta(minutes=1)
        match dice.randrange(12):
            case 0:
                project.save(now)
            case 1 if writing is None or not writing.is_alive():
                writing = threading.Thread(target=project.write, args=(project.snapshot(), now))
                writing.start()
            case 2:
                project.sync()
            case 3:
                clip = folder.parent / f"clip-{dice.randrange(30)}.mp4"
                for _share in copy_in(clip, folder):
                    pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
