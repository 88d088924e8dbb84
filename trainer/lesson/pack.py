"""A lesson pack: a folder of data, read as one reads a letter from a stranger.

::

    lessons/010-video-pertama/
      lesson.toml            steps, goals, targets
      text/id.toml  en.toml  every sentence, one file a language
      example.jsonl          makes the finished example to watch (may be missing)
      start.jsonl            makes the prepared project (may be missing)
      media/                 clips of this lesson alone (may be missing)
      solution/<step>.jsonl  one way to do the step; solution/own.jsonl the own task
      mistakes/<step>.<saying>.jsonl   what leads to that saying

No field of a pack is a path or code: file names follow from ids, and what the
lists hold is the closed set of ``script``.  Sizes are bounded, links that lead
out of the folder are refused, and a fault is one plain sentence (LessonFaulty).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from trainer import paths, words
from trainer.errors import FileUnreadable, LessonFaulty, LessonMissing
from trainer.lesson import goals, shelf
from trainer.lesson.goals import Goal
from trainer.lesson.strict import UNKNOWN, Fault, Section, shortened
from trainer.lesson.targets import is_known
from trainer.lesson.texts import LessonText
from trainer.lesson.texts import read as read_texts
from trainer.model import safe_file
from trainer.words import QT_TRANSLATE_NOOP

FILE = "lesson.toml"
EXAMPLE = "example.jsonl"
START = "start.jsonl"
FORMAT = 1
LARGEST = 256 * 1024
"""Bytes of any one file of a pack."""
MOST_STEPS = 24
MOST_SAYINGS = 8
MOST_TARGETS = 4
MOST_OWN_GOALS = 8
MOST_MEDIA = 24
MOST_KEPT = 48
"""Packs that are kept as they were read."""
TONES = ("mistake", "underway")

Texts = tuple[tuple[str, bytes | Fault], ...]
"""Name of a file of a pack -> what it holds, or why that cannot be said."""

_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")

_NO_FILE = QT_TRANSLATE_NOOP("LessonFaults", "The file is missing.")
_UNREADABLE = QT_TRANSLATE_NOOP("LessonFaults", "The file cannot be read, or it is larger than {most} KB.")
_OUTSIDE = QT_TRANSLATE_NOOP("LessonFaults", "The file leads out of the lesson's folder.")
_NOT_TOML = QT_TRANSLATE_NOOP("LessonFaults", "This is not TOML: {cause}.")
_TOO_NEW = QT_TRANSLATE_NOOP("LessonFaults", "The lesson was made for a newer Semenit.")
_BAD_VERSION = QT_TRANSLATE_NOOP("LessonFaults", "A version is written like 1.0.0.")
_TWICE = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is there twice.")


@dataclass(frozen=True)
class Saying:
    """What to say when a goal is not reached and ``when`` holds.

    ``tone``: "mistake" is shown as *Not quite yet*, "underway" as a neutral line
    on the right path.  ``targets`` are what it points at instead of the step's; empty
    when it points at the same.
    """

    id: str
    tone: str
    when: Goal
    targets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """One step.  ``sayings`` are tried in order; ``targets`` are what it points at.

    ``context`` is what must stay true while the step is done, for those who want
    to say it themselves; None lets the session derive it from the earlier steps.
    """

    id: str
    goal: Goal
    targets: tuple[str, ...]
    sayings: tuple[Saying, ...]
    context: Goal | None = None


@dataclass(frozen=True)
class OwnGoal:
    """One part of the task on own clips; the parts can be done in any order."""

    id: str
    goal: Goal


@dataclass(frozen=True)
class PackMedia:
    """A clip that comes with the pack, in its folder ``media``; ``source`` says where it is from."""

    file: str
    licence: str
    source: str


@dataclass(frozen=True)
class Pack:
    """A lesson that was read and is sound in form; ``linter`` says whether it works.

    ``slug`` is the folder's name, ``id`` stays the same through all versions,
    ``number`` is its place on the path of lessons, ``needs`` are the ids of the
    lessons that come before.  ``example`` says whether there is a finished example
    to watch, ``prepared`` whether the steps begin in a prepared project.

    ``fade`` is how many of the last steps are shown with less help the first time,
    ``probe`` the steps whose goals show that a learner can skip ahead, ``review``
    the steps that come back as two-minute tasks; all by ids.
    """

    folder: Path
    slug: str
    id: str
    version: str
    number: int
    minutes: int
    needs: tuple[str, ...]
    licence: str
    authors: tuple[str, ...]
    steps: tuple[Step, ...]
    own: tuple[OwnGoal, ...]
    texts: Mapping[str, LessonText]
    example: bool = False
    prepared: bool = False
    fade: int = 0
    probe: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    media: tuple[PackMedia, ...] = ()
    before: tuple[str, ...] = ()
    """Steps whose solutions are part of the prepared project (``review``)."""

    @property
    def text(self) -> LessonText:
        """Everything that it says, in the language in use."""
        return self.texts[words.language()]

    @property
    def title(self) -> str:
        return self.text.title

    def index(self, step_id: str) -> int | None:
        """Where the step stands, None when there is none of that id."""
        return next((index for index, step in enumerate(self.steps) if step.id == step_id), None)


def shipped() -> list[Pack]:
    """The lessons that come with the program, in their order.  Raises LessonFaulty."""
    if not paths.LESSONS.is_dir():
        return []
    folders = [folder for folder in paths.LESSONS.iterdir() if (folder / FILE).is_file()]
    return sorted((load(folder) for folder in folders), key=lambda pack: (pack.number, pack.slug))


def find(name: Path | str) -> Path:
    """The folder of the lesson called ``name``: a folder, or the name of a shipped one.

    Raises LessonMissing.
    """
    for folder in (Path(name), paths.LESSONS / Path(name).name):
        if (folder / FILE).is_file():
            return folder
    raise LessonMissing(name=Path(name).name or str(name))


def load(folder: Path) -> Pack:
    """Read the pack in ``folder``.  Raises LessonFaulty.

    The window asks for every lesson each time that it comes home, so what was read
    is kept for as long as its files say the same.
    """
    try:
        return _read(
            folder,
            folder.resolve().name,
            _as_they_are(folder),
            example=(folder / EXAMPLE).is_file(),
            prepared=(folder / START).is_file(),
        )
    except Fault as fault:
        raise LessonFaulty(name=folder.resolve().name, fault=str(fault)) from fault


def content(folder: Path, name: str) -> bytes:
    """The file ``name`` of the pack in ``folder``.

    Raises Fault when it is missing, too large, or a link that leads out of the folder.
    """
    file = folder / name
    try:
        if not file.resolve().is_relative_to(folder.resolve()):
            raise Fault(name, _OUTSIDE)
        return safe_file.read(file, LARGEST)
    except FileNotFoundError:
        raise Fault(name, _NO_FILE) from None
    except (OSError, RuntimeError, FileUnreadable) as cause:
        raise Fault(name, _UNREADABLE, most=LARGEST // 1024) from cause


def _toml(contents: Texts, name: str) -> dict[str, object]:
    text = dict(contents)[name]
    if isinstance(text, Fault):
        raise text
    try:
        return tomllib.loads(text.decode())
    except (ValueError, RecursionError) as cause:  # not only TOMLDecodeError: a number of 5000 digits
        raise Fault(name, _NOT_TOML, cause=shortened(cause)) from cause


def _as_they_are(folder: Path) -> Texts:
    """Every text that a Pack is made of.  A clock is too coarse to tell one from the next."""
    found: list[tuple[str, bytes | Fault]] = []
    for name in (FILE, *(f"text/{language}.toml" for language in words.LANGUAGES)):
        try:
            found.append((name, content(folder, name)))
        except Fault as fault:
            found.append((name, fault))  # told in its turn
    return tuple(found)


@lru_cache(maxsize=MOST_KEPT)
def _read(folder: Path, slug: str, contents: Texts, example: bool, prepared: bool) -> Pack:
    section = Section(_toml(contents, FILE), FILE)
    if section.whole("format", 1, 1_000_000) > FORMAT:
        raise Fault(FILE, _TOO_NEW)
    version = section.text("version", 20)
    if not _VERSION.fullmatch(version):
        raise Fault(FILE, _BAD_VERSION)
    steps = tuple(_step(one) for one in section.sections("steps", 1, MOST_STEPS))
    own = tuple(_own(one) for one in section.sections("own", 1, MOST_OWN_GOALS))
    _once([step.id for step in steps], f"{FILE}.steps")
    _once([goal.id for goal in own], f"{FILE}.own")
    sayings = {step.id: tuple(saying.id for saying in step.sayings) for step in steps}
    own_ids = tuple(goal.id for goal in own)
    media = (
        tuple(_media(one) for one in section.sections("media", 0, MOST_MEDIA)) if section.has("media") else ()
    )
    _once([one.file for one in media], f"{FILE}.media")
    pack = Pack(
        folder=folder,
        slug=slug,
        id=section.id("id"),
        version=version,
        number=section.whole("number", 1, 999),
        minutes=section.whole("minutes", 1, 240),
        needs=section.texts("needs", 0, 12, 40),
        licence=section.text("licence", 60),
        authors=section.texts("authors", 1, 12, 80),
        steps=steps,
        own=own,
        texts={
            language: read_texts(_toml(contents, name), name, sayings, own_ids, example)
            for language in words.LANGUAGES
            for name in (f"text/{language}.toml",)
        },
        example=example,
        prepared=prepared,
        fade=section.whole("fade", 0, MOST_STEPS) if section.has("fade") else 0,
        probe=_step_ids(section, "probe", steps),
        review=_step_ids(section, "review", steps),
        media=media,
    )
    section.end()
    return pack


def _step(section: Section) -> Step:
    targets = _targets(section)
    sayings: tuple[Saying, ...] = ()
    if section.has("sayings"):
        sayings = tuple(_saying(one) for one in section.sections("sayings", 0, MOST_SAYINGS))
    context = goals.read(section.section("context")) if section.has("context") else None
    step = Step(section.id("id"), goals.read(section.section("goal")), targets, sayings, context)
    _once([saying.id for saying in sayings], f"{section.where}.sayings")
    section.end()
    return step


def _saying(section: Section) -> Saying:
    saying = Saying(
        section.id("id"),
        section.choice("tone", TONES),
        goals.read(section.section("when")),
        _targets(section) if section.has("targets") else (),
    )
    section.end()
    return saying


def _targets(section: Section) -> tuple[str, ...]:
    targets = section.texts("targets", 1, MOST_TARGETS, 60)
    for target in targets:
        if not is_known(target):
            raise Fault(f"{section.where}.targets", UNKNOWN, field=shortened(target))
    return targets


def _own(section: Section) -> OwnGoal:
    goal = OwnGoal(section.id("id"), goals.read(section.section("goal")))
    section.end()
    return goal


def _step_ids(section: Section, field: str, steps: tuple[Step, ...]) -> tuple[str, ...]:
    """A list of steps by their ids; empty when it is left out."""
    if not section.has(field):
        return ()
    chosen = section.texts(field, 0, MOST_STEPS, 40)
    _once(list(chosen), f"{section.where}.{field}")
    known = {step.id for step in steps}
    for one in chosen:
        if one not in known:
            raise Fault(f"{section.where}.{field}", UNKNOWN, field=shortened(one))
    return chosen


def _media(section: Section) -> PackMedia:
    file = section.text("file", shelf.LONGEST_NAME)
    if not shelf.is_name(file):
        raise Fault(f"{section.where}.file", UNKNOWN, field=shortened(file))
    media = PackMedia(file, section.text("licence", 60), section.text("source", 200))
    section.end()
    return media


def _once(ids: list[str], where: str) -> None:
    for one in ids:
        if ids.count(one) > 1:
            raise Fault(where, _TWICE, field=one)
