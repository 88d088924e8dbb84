"""The people who learn on this computer: a name and a picture each, and a folder of their own.

::

    data/                      the first person: nothing has to be chosen by whoever is alone
      settings.json, learning.sqlite
      learners.json            who there is, and who was here last
      learners/2/              the second person's settings and progress
    Proyek/                    the first person's projects
    Proyek/Pak Harto/          the second person's

``paths.learner()`` and ``paths.projects()`` lead to the folders of whoever is here
now; ``use`` says who that is.  Who no longer comes may be taken off the list, and is
``away``: a lab's computer sees many people.  Their folders stay, and they may come back.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from trainer import paths

FILE = "learners.json"
LARGEST = 256 * 1024
MOST = 60
"""Names on the list."""

MOST_EVER = 900
"""Everybody, also who is away; ``LARGEST`` has room for them."""

LONGEST_NAME = 40

PICTURES = ("kawung", "melati", "daun", "gunung", "ombak", "matahari", "burung", "ikan")
"""What a learner may be known by; ``ui.learner_picture`` paints them."""

FIRST = "1"


@dataclass(frozen=True)
class Learner:
    """``id`` names the folder of settings, ``projects`` that of projects (empty: the first person's)."""

    id: str
    name: str
    picture: str = PICTURES[0]
    projects: str = ""
    away: bool = False


class Learners:
    """Everybody who learns here; the first person is always there, with an empty name until they say one."""

    def __init__(self) -> None:
        self._file = paths.data() / FILE
        found = _read(self._file)
        self.all: list[Learner] = found or [Learner(FIRST, "")]
        last = _last(self._file)
        if not self.present:
            self.all[0] = replace(self.all[0], away=False)
        self.current = next((one for one in self.present if one.id == last), self.present[0])

    @property
    def present(self) -> list[Learner]:
        """Who is on the list."""
        return [one for one in self.all if not one.away]

    @property
    def several(self) -> bool:
        return len(self.present) > 1

    @property
    def full(self) -> bool:
        """Whether somebody must be taken off the list before somebody new can be on it."""
        return self.crowded or len(self.all) >= MOST_EVER

    @property
    def crowded(self) -> bool:
        """Whether the list has no room for another name."""
        return len(self.present) >= MOST

    def begin(self) -> None:
        """Let the paths lead to whoever was here last."""
        learner = self.current
        paths.use_learner("" if learner.id == FIRST else learner.id, learner.projects)

    def use(self, learner: Learner) -> None:
        """``learner`` is here now; remembered for the next start."""
        self.current = learner
        self.begin()
        self._save()

    def add(self, name: str, picture: str) -> Learner:
        """Somebody new.  Raises ValueError for a name that ``problem`` would refuse."""
        if problem(name) or self.full:
            raise ValueError(f"nobody can be called {name!r}")
        number = 1 + max((int(one.id) for one in self.all), default=0)
        made = Learner(str(number), name.strip(), _known(picture), _folder_name(name, number))
        self.all.append(made)
        self._save()
        return made

    def change(self, learner: Learner, name: str, picture: str) -> Learner:
        """Another name or picture for ``learner``; the folders stay."""
        if problem(name):
            raise ValueError(f"nobody can be called {name!r}")
        changed = replace(learner, name=name.strip(), picture=_known(picture))
        if self.current.id == learner.id:
            self.current = changed
        return self._put(changed)

    def take_off(self, learner: Learner) -> Learner:
        """``learner`` no longer comes.  Raises ValueError for who is here now."""
        if learner.id == self.current.id:
            raise ValueError(f"{learner.name!r} is here")
        return self._put(replace(learner, away=True))

    def bring_back(self, learner: Learner) -> Learner:
        """``learner`` comes again.  Raises ValueError when the list is full."""
        if self.crowded:
            raise ValueError("the list is full")
        return self._put(replace(learner, away=False))

    def _put(self, learner: Learner) -> Learner:
        self.all = [learner if one.id == learner.id else one for one in self.all]
        self._save()
        return learner

    def _save(self) -> None:
        data = {
            "format": "semenit-learners",
            "version": 1,
            "last": self.current.id,
            "learners": [asdict(one) for one in self.all],
        }
        beside = self._file.with_name(f".{self._file.name}.{os.getpid()}.beside")
        with contextlib.suppress(OSError):  # a disk that refuses must not keep anybody from learning
            with beside.open("wb") as stream:
                stream.write(json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n")
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(beside, self._file)


def problem(name: str) -> bool:
    """Whether nobody could be called that here."""
    return not 0 < len(name.strip()) <= LONGEST_NAME or not name.strip().isprintable()


def _known(picture: str) -> str:
    return picture if picture in PICTURES else PICTURES[0]


def _folder_name(name: str, number: int) -> str:
    """A folder's name that every system takes and that the person recognises."""
    kept = re.sub(r'[<>:"/\\|?*\x00-\x1f.]', " ", name)
    kept = " ".join(kept.split())[:LONGEST_NAME].strip()
    return f"{kept} ({number})" if kept else f"({number})"


def _is_folder_name(folder: str, number: int) -> bool:
    """Whether ``_folder_name`` could have given it; a name of signs alone leaves only the number."""
    return folder in (f"({number})", _folder_name(folder.removesuffix(f" ({number})"), number))


def _data(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            data = json.loads(stream.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _last(file: Path) -> str:
    return str(_data(file).get("last", FIRST))


def _read(file: Path) -> list[Learner]:
    """The learners of ``file``; an entry that cannot be used is passed over."""
    entries = _data(file).get("learners", [])
    found: dict[str, Learner] = {}
    for entry in entries[:MOST_EVER] if isinstance(entries, list) else []:
        if not isinstance(entry, dict):
            continue
        texts = {name: entry.get(name) for name in ("id", "name", "picture", "projects")}
        if not all(isinstance(text, str) and len(text) <= LONGEST_NAME + 8 for text in texts.values()):
            continue
        said = {name: str(text) for name, text in texts.items()}
        away = entry.get("away") is True
        one = Learner(said["id"], said["name"], _known(said["picture"]), said["projects"], away)
        inside = not one.projects or _is_folder_name(one.projects, int_or_0(one.id))
        if re.fullmatch(r"[1-9]\d{0,5}", one.id) and inside and (one.id == FIRST or one.projects):
            found.setdefault(one.id, one)
    if found and FIRST not in found:
        return [Learner(FIRST, ""), *found.values()]
    return list(found.values())


def int_or_0(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 0
