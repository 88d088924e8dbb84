"""What a project was made from, kept beside it: ``template.json``.

With it the template can be filled again with everything that was chosen, and the page
before publishing knows when information expires.  The file travels with the project,
so it is read as a stranger's: files are named by their path inside the project and
looked up there, and whatever is odd counts as nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.errors import FileUnreadable
from trainer.model import companions, safe_file
from trainer.model.plain import Malformed, from_plain, to_plain

if TYPE_CHECKING:
    from trainer.template.plan import Wish  # loads the engine, which a window that opens can wait for

FILE = companions.TEMPLATE
LARGEST = companions.LARGEST[FILE]


@dataclass(frozen=True)
class Answer:
    id: str
    words: str


@dataclass(frozen=True)
class Put:
    """What stands in a place: the path of a file of the project, and the frame of its best part."""

    place: str
    path: str
    start: int = -1


@dataclass(frozen=True)
class FilledIn:
    """``filled`` is the moment at which its words were written, ISO 8601: information is as old as that.

    A project of an early version has no look and no answers.
    """

    template: str
    version: str
    filled: str
    expires_hours: int = 0
    look: str = ""
    length: str = ""
    canvas: str = ""
    answers: tuple[Answer, ...] = ()
    media: tuple[Put, ...] = ()
    narration: str = ""

    @property
    def whole(self) -> bool:
        """Whether it says enough to fill the template again."""
        return bool(self.look)


def remember(project: Path, wish: Wish) -> None:
    """Keep beside the project in that folder what it was made from.  Raises DiskFull or FolderReadOnly."""
    kept = FilledIn(
        wish.template.slug,
        wish.template.form.version,
        wish.written or now(),
        wish.template.form.expires_hours,
        wish.look or wish.template.form.looks[0],
        wish.version,
        wish.shape,
        tuple(Answer(name, words) for name, words in wish.answers.items() if words),
        tuple(Put(place, one.path, wish.starts.get(place, -1)) for place, one in wish.media.items()),
        wish.narration.path if wish.narration is not None else "",
    )
    safe_file.write(project / FILE, json.dumps(to_plain(kept), ensure_ascii=False, indent=1).encode() + b"\n")


def now() -> str:
    """This moment, ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def recall(project: Path) -> FilledIn | None:
    """What the project in that folder was made from; None where that is not known."""
    try:
        return from_plain(FilledIn, json.loads(safe_file.read(project / FILE, LARGEST)), FILE)
    except (OSError, ValueError, RecursionError, Malformed, FileUnreadable):
        return None
