"""A template that is being filled, on disk: whoever leaves finds everything again.

Each template has one draft, a folder below ``paths.learner()`` with the clips that were
brought in and ``draft.json`` with what was chosen.  When the video is made, its files
move into the new project and the draft is gone.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from trainer import paths
from trainer.errors import FileUnreadable, TrainerError
from trainer.model import media_folder, safe_file
from trainer.model.plain import Malformed, from_plain, to_plain
from trainer.model.schema import MediaReference
from trainer.template.brand import Brand
from trainer.template.pack import Template
from trainer.template.plan import NARRATION, Wish, suits

FILE = "draft.json"
LARGEST = 1024 * 1024
MOST_CLIPS = 60


@dataclass(frozen=True)
class _Answer:
    id: str
    words: str


@dataclass(frozen=True)
class _Put:
    """A clip of the tray, by its number, in a place; ``start`` is the frame of its best part."""

    place: str
    clip: int
    start: int = -1


@dataclass(frozen=True)
class Draft:
    """What was chosen so far.  ``tray`` are the clips that were brought in, in their order."""

    look: str = ""
    length: str = ""
    canvas: str = ""
    answers: tuple[_Answer, ...] = ()
    tray: tuple[MediaReference, ...] = ()
    puts: tuple[_Put, ...] = ()


def folder_of(template: Template) -> Path:
    """The draft's folder.  It may not be there yet."""
    return paths.learner() / "templat" / template.slug


def load(template: Template, brand: Brand) -> tuple[Wish, tuple[MediaReference, ...]]:
    """What was left here: the wish and the tray.  A draft that cannot be read is an empty one."""
    folder = folder_of(template)
    try:
        draft = from_plain(Draft, json.loads(safe_file.read(folder / FILE, LARGEST)), "draft")
    except (OSError, ValueError, RecursionError, Malformed, FileUnreadable):
        draft = Draft()
    tray = draft.tray[:MOST_CLIPS]
    here = {number: one for number, one in enumerate(tray) if _is_there(folder, one)}
    wish = Wish(
        template,
        draft.look if draft.look in template.form.looks else template.form.looks[0],
        draft.length,
        draft.canvas,
        answers={one.id: one.words for one in draft.answers},
        brand=brand,
    )
    scenes = {scene.id: scene for scene in template.form.scenes}
    media, starts = {}, {}
    for put in draft.puts:
        reference = here.get(put.clip)
        if reference is None:
            continue
        if put.place == NARRATION:
            wish = replace(wish, narration=reference)
        elif put.place in scenes and suits(scenes[put.place], reference.kind):
            media[put.place] = reference
            if put.start >= 0:
                starts[put.place] = put.start
    return replace(wish, media=media, starts=starts), tuple(here.values())


def save(wish: Wish, tray: tuple[MediaReference, ...]) -> None:
    """Keep what was chosen.  Raises DiskFull or FolderReadOnly."""
    numbers = {one.path: number for number, one in enumerate(tray)}
    puts = [
        _Put(place, numbers[one.path], wish.starts.get(place, -1))
        for place, one in wish.media.items()
        if one.path in numbers
    ]
    if wish.narration is not None and wish.narration.path in numbers:
        puts.append(_Put(NARRATION, numbers[wish.narration.path]))
    answers = tuple(_Answer(name, words) for name, words in wish.answers.items() if words)
    draft = Draft(wish.look, wish.version, wish.shape, answers, tray, tuple(puts))
    folder = folder_of(wish.template)
    with safe_file.writing_in(folder.parent):
        folder.mkdir(parents=True, exist_ok=True)
    safe_file.write(folder / FILE, json.dumps(to_plain(draft), ensure_ascii=False).encode())


class Keeper:
    """Writes the draft of one template for as long as its page is there.

    Each change is written in a job.  A job that is late must not put an older draft over
    the one that the page left, nor bring back one that became a video.
    """

    def __init__(self) -> None:
        self._writing = threading.Lock()
        self._ended = False

    def keep(self, wish: Wish, tray: tuple[MediaReference, ...]) -> None:
        """Keep what was chosen up to now.  Raises DiskFull or FolderReadOnly."""
        with self._writing:
            if not self._ended:
                save(wish, tray)

    def end(self, wish: Wish, tray: tuple[MediaReference, ...]) -> None:
        """Keep what was chosen, for the last time.  Raises DiskFull or FolderReadOnly."""
        with self._writing:
            if not self._ended:
                self._ended = True
                save(wish, tray)

    def forget(self, template: Template) -> None:
        """Remove the draft and everything in it: its video was made."""
        with self._writing:
            self._ended = True
            shutil.rmtree(folder_of(template), ignore_errors=True)


def hand_over(source: Path, target: Path, timeline_media: tuple[MediaReference, ...]) -> None:
    """Move the files that a project uses from the draft into the project's folder.

    Raises DiskFull or FolderReadOnly.
    """
    (target / media_folder.FOLDER).mkdir(exist_ok=True)
    for reference in timeline_media:
        here, there = source / reference.path, target / reference.path
        if there.exists() or not here.exists():
            continue
        with safe_file.writing_in(there.parent):
            try:
                os.replace(here, there)
            except OSError:  # the draft lies on another disk than the projects
                shutil.copyfile(here, there)


def _is_there(folder: Path, reference: MediaReference) -> bool:
    with contextlib.suppress(TrainerError):
        return media_folder.located(folder, reference).is_file()
    return False
