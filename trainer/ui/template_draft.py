"""A template that is being filled, on disk: whoever leaves finds everything again.

Each template has one draft, a folder below ``paths.learner()`` with the clips that were
brought in and ``draft.json`` with what was chosen.  When the video is made, its files
move into the new project and the draft is gone.

A project that was made from a template can be filled again (``returned``).  That is a
second draft with copies of the project's files, so that neither the project nor a
draft that somebody is at work on is touched::

    Promosi UMKM (project) --copies--> promosi-umkm.lagi --made--> Promosi UMKM 2
    promosi-umkm  (another draft)                        stays as it is
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import threading
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from trainer import paths
from trainer.errors import FileMissing, FileUnreadable, TrainerError
from trainer.model import media_folder, safe_file
from trainer.model.plain import Malformed, from_plain, to_plain
from trainer.model.schema import MediaReference
from trainer.template.brand import Brand
from trainer.template.filled_in import FilledIn
from trainer.template.pack import Template
from trainer.template.plan import NARRATION, Wish, suits

log = logging.getLogger(__name__)

FILE = "draft.json"
LARGEST = 1024 * 1024
ORIGIN = "dari.txt"
"""In the draft of a return: the project that it came from, and when that was filled."""
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
class Waiting:
    """A file that was not brought in yet, and the place that it is for, if any."""

    file: str
    place: str = ""


@dataclass(frozen=True)
class Draft:
    """What was chosen so far.  ``tray`` are the clips that were brought in, in their order.

    ``waiting`` are those that were still to be copied when the page was left.
    """

    look: str = ""
    length: str = ""
    canvas: str = ""
    answers: tuple[_Answer, ...] = ()
    tray: tuple[MediaReference, ...] = ()
    puts: tuple[_Put, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    written: str = ""


def folder_of(template: Template, again: bool = False) -> Path:
    """The draft's folder, that of a project's template with ``again``.  It may not be there yet."""
    return paths.learner() / "templat" / (f"{template.slug}.lagi" if again else template.slug)


def load(template: Template, brand: Brand, folder: Path) -> tuple[Wish, tuple[MediaReference, ...]]:
    """What was left in ``folder``: the wish and the tray.  A draft that cannot be read is an empty one."""
    draft = _read(folder)
    tray = draft.tray[:MOST_CLIPS]
    here = {number: one for number, one in enumerate(tray) if _is_there(folder, one)}
    wish = Wish(
        template,
        draft.look if draft.look in template.form.looks else template.form.looks[0],
        draft.length,
        draft.canvas,
        answers={one.id: one.words for one in draft.answers},
        brand=brand,
        written=draft.written,
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


def waiting(folder: Path) -> tuple[Waiting, ...]:
    """The files that the draft in ``folder`` still waits for."""
    return _read(folder).waiting[:MOST_CLIPS]


def _read(folder: Path) -> Draft:
    try:
        return from_plain(Draft, json.loads(safe_file.read(folder / FILE, LARGEST)), "draft")
    except (OSError, ValueError, RecursionError, Malformed, FileUnreadable):
        return Draft()


def save(
    wish: Wish, tray: tuple[MediaReference, ...], folder: Path, waiting: tuple[Waiting, ...] = ()
) -> None:
    """Keep what was chosen in ``folder``.  Raises DiskFull or FolderReadOnly."""
    numbers = {one.path: number for number, one in enumerate(tray)}
    puts = [
        _Put(place, numbers[one.path], wish.starts.get(place, -1))
        for place, one in wish.media.items()
        if one.path in numbers
    ]
    if wish.narration is not None and wish.narration.path in numbers:
        puts.append(_Put(NARRATION, numbers[wish.narration.path]))
    answers = tuple(_Answer(name, words) for name, words in wish.answers.items() if words)
    draft = Draft(wish.look, wish.version, wish.shape, answers, tray, tuple(puts), waiting, wish.written)
    with safe_file.writing_in(folder.parent):
        folder.mkdir(parents=True, exist_ok=True)
    safe_file.write(folder / FILE, json.dumps(to_plain(draft), ensure_ascii=False).encode())


class Keeper:
    """Writes the draft in ``folder`` for as long as its page is there.

    Each change is written in a job.  A job that is late must not put an older draft over
    the one that the page left, nor bring back one that became a video.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writing = threading.Lock()
        self._ended = False

    def keep(self, wish: Wish, tray: tuple[MediaReference, ...], waiting: tuple[Waiting, ...] = ()) -> None:
        """Keep what was chosen up to now.  Raises DiskFull or FolderReadOnly."""
        with self._writing:
            if not self._ended:
                save(wish, tray, self._folder, waiting)

    def end(self, wish: Wish, tray: tuple[MediaReference, ...], waiting: tuple[Waiting, ...] = ()) -> None:
        """Keep what was chosen, for the last time.  Raises DiskFull or FolderReadOnly."""
        with self._writing:
            if not self._ended:
                self._ended = True
                save(wish, tray, self._folder, waiting)

    def forget(self) -> None:
        """Remove the draft and everything in it: its video was made."""
        with self._writing:
            self._ended = True
            shutil.rmtree(self._folder, ignore_errors=True)


def returned(
    template: Template, filled: FilledIn, project: Path, media: tuple[MediaReference, ...]
) -> Generator[float, None, Path]:
    """A draft with everything that the project in that folder, with those ``media``, was made from.

    A return to the same project that was begun before goes on where it was left.
    Files that are gone leave their places empty.  Raises DiskFull or FolderReadOnly.
    """
    folder = folder_of(template, again=True)
    mark = f"{project.resolve()}\n{filled.filled}\n".encode()
    with contextlib.suppress(OSError, FileUnreadable):
        if safe_file.read(folder / ORIGIN, LARGEST) == mark:
            return folder
    shutil.rmtree(folder, ignore_errors=True)
    with safe_file.writing_in(folder.parent):
        (folder / media_folder.FOLDER).mkdir(parents=True)
    known = {one.path: one for one in media}
    wanted = [*(put.path for put in filled.media), filled.narration]
    here: dict[str, MediaReference] = {}
    for path in dict.fromkeys(one for one in wanted[:MOST_CLIPS] if one in known):
        with contextlib.suppress(FileMissing):
            file = media_folder.located(project, known[path])
            copy, _ = yield from media_folder.copy_in(file, folder)
            here[path] = replace(known[path], id="", path=copy)
    numbers = {path: number for number, path in enumerate(here)}
    puts = [_Put(put.place, numbers[put.path], put.start) for put in filled.media if put.path in here]
    if filled.narration in here:
        puts.append(_Put(NARRATION, numbers[filled.narration]))
    answers = tuple(_Answer(one.id, one.words) for one in filled.answers)
    draft = Draft(
        filled.look, filled.length, filled.canvas, answers, tuple(here.values()), tuple(puts),
        written=filled.filled,
    )  # fmt: skip
    safe_file.write(folder / FILE, json.dumps(to_plain(draft), ensure_ascii=False).encode())
    safe_file.write(folder / ORIGIN, mark)  # last: a copy that was broken off is begun anew
    return folder


def hand_over(source: Path, target: Path, timeline_media: tuple[MediaReference, ...]) -> None:
    """Move the files that a project uses from the draft into the project's folder.

    Raises DiskFull or FolderReadOnly.
    """
    with safe_file.writing_in(target):
        (target / media_folder.FOLDER).mkdir(exist_ok=True)
    for reference in timeline_media:
        here, there = source / reference.path, target / reference.path
        if there.exists() or not here.exists():
            continue
        with safe_file.writing_in(there.parent):
            try:
                os.replace(here, there)
            except OSError:  # the draft lies on another disk than the projects
                _copied(here, there)


def take_back(project: Path, draft: Path, media: tuple[MediaReference, ...]) -> None:
    """The project in that folder is not to be: the draft has its files again, and it is gone."""
    try:
        hand_over(project, draft, media)
    except TrainerError:
        log.exception("the draft's files stay in %s", project)
    else:
        shutil.rmtree(project, ignore_errors=True)


def _copied(here: Path, there: Path) -> None:
    """Copy ``here``; ``there`` is whole, or not there.  Raises OSError."""
    beside = there.with_name(f".{there.name}.{os.getpid()}{safe_file.BESIDE}")
    try:
        shutil.copyfile(here, beside)
        safe_file.push(beside)
        os.replace(beside, there)
    finally:
        beside.unlink(missing_ok=True)


def _is_there(folder: Path, reference: MediaReference) -> bool:
    with contextlib.suppress(TrainerError):
        return media_folder.located(folder, reference).is_file()
    return False
