"""Where a finished picture or video may be put.

Whoever names a target may slip: a project's own file, a folder, a device.  What
replaces its target in one step would replace those as well, so they are refused
before anything is made.
"""

from __future__ import annotations

import os
from pathlib import Path

from trainer.errors import ExportOverProject, TargetTaken


def check_destination(target: Path, project: Path, ending: str) -> None:
    """Refuse a ``target`` that stands for something that must stay.

    Originals are never written to, nor is anything else that the folder
    ``project`` keeps; a new file with ``ending`` (".mp4") may stand directly in
    it.  Raises ExportOverProject or TargetTaken.
    """
    place, home = Path(os.path.realpath(target)), Path(os.path.realpath(project))
    beside_it = place.parent == home and place.suffix.lower() == ending
    if place.is_relative_to(home) and not beside_it:
        raise ExportOverProject(name=target.name)
    if os.path.lexists(target) and not os.path.isfile(target):
        raise TargetTaken(name=target.name)
