"""Projects that a lesson makes for the learner: the example, and the one to complete.

The lists of a pack say what is in them (``script``).  Here they become real
projects: clips are copied in, the commands are applied, and the result is
written without undo steps, so that Undo never takes the beginning away.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Generator, Iterable
from pathlib import Path

from trainer import paths
from trainer.errors import LessonFaulty, TrainerError
from trainer.lesson import player, shelf
from trainer.lesson.pack import EXAMPLE, START, Pack
from trainer.lesson.script import Action, Bring
from trainer.lesson.session import Wanted
from trainer.lesson.strict import Fault
from trainer.model import media_folder, project, safe_file
from trainer.model.schema import Timeline

LISTS = {Wanted.EXAMPLE: EXAMPLE, Wanted.START: START}


def make(pack: Pack, wanted: Wanted, folder: Path, name: str) -> Generator[float, None, Path]:
    """Make the project that ``pack`` describes in ``folder``, which must be new; yields the share done.

    Returns ``folder``.  When the generator is closed early or anything fails,
    nothing is left behind.  Raises LessonFaulty, the errors of ``media.imports``,
    DiskFull or FolderReadOnly.
    """
    try:
        actions = player.prepared_by(pack, LISTS[wanted])
        return (yield from made(pack, actions, LISTS[wanted], folder, name))
    except Fault as fault:
        raise LessonFaulty(name=pack.slug, fault=str(fault)) from fault


def made(
    pack: Pack, actions: Iterable[Action], where: str, folder: Path, name: str
) -> Generator[float, None, Path]:
    """The same from a list of actions, which come from the file ``where``.  Raises Fault as well."""
    actions = tuple(actions)
    timeline = player.made(pack, actions, where, name)
    files = [action.file for action in actions if isinstance(action, Bring)]
    with safe_file.writing_in(folder.parent):
        folder.mkdir(parents=True)
    try:
        for number, file in enumerate(files):
            original = shelf.find(pack.folder, file)
            assert original is not None, "the list was read"
            for share in media_folder.copy_in(original, folder):
                yield (number + share) / len(files)
        # Last, because a folder is a project from this moment on.
        with project.Project.create_around(folder, timeline):
            pass
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def look_ahead(pack: Pack) -> Generator[None, None, None]:
    """Read off the clips what ``make`` has to know of them, one clip at a turn; it then begins at once.

    While a learner reads what the lesson is about, this is time that nobody waits.
    What cannot be read is left to ``make``, which says so.
    """
    with contextlib.suppress(Fault, TrainerError, OSError):
        for name, there in ((EXAMPLE, pack.example), (START, pack.prepared)):
            for action in player.prepared_by(pack, name) if there else ():
                file = shelf.find(pack.folder, action.file) if isinstance(action, Bring) else None
                if file is not None:
                    yield
                    shelf.reference(file, Timeline("").rate)


def example_folder(pack: Pack) -> Path:
    """Where the example of ``pack`` is put: beside the things that can be made again."""
    return paths.examples() / pack.id


def forget_example(pack: Pack) -> None:
    """Take away an example that was made earlier, so that it can be made anew."""
    with contextlib.suppress(OSError, TrainerError):
        shutil.rmtree(example_folder(pack))
