"""Lessons, moments and packs to try the lesson layer on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from trainer import paths
from trainer.lesson import goals
from trainer.lesson.goals import Goal, Judgement
from trainer.lesson.moment import Fact, Moment
from trainer.lesson.pack import Pack, load
from trainer.lesson.strict import Section
from trainer.model.schema import Timeline

FIRST = paths.LESSONS / "010-video-pertama"

STAGED = Path(__file__).parent / "staged"
"""A small lesson with an example, a prepared project, a probe and faded help."""


def goal(name: str, **values: object) -> Goal:
    """The goal of the vocabulary as a pack would write it."""
    return goals.read(Section({name: values}, "goal"))


def judged(wanted: Goal, after: Timeline | None = None, *kinds: str, page: str = "editor") -> Judgement:
    """``wanted`` at the moment when ``after`` stands there and facts of ``kinds`` happened."""
    facts = tuple(Fact(kind) for kind in kinds)
    return wanted.judge(Moment(after, after, page, facts))


def first_lesson() -> Pack:
    """The first lesson without its example, so that it begins with its first step at once."""
    return steps_only(load(FIRST))


def steps_only(pack: Pack) -> Pack:
    texts = {language: replace(text, example=None) for language, text in pack.texts.items()}
    return replace(pack, example=False, texts=texts)


def staged() -> Pack:
    return load(STAGED)


def copied(folder: Path, change: Callable[[Path], object] | None = None, of: Path = FIRST) -> Path:
    """A copy of the lesson ``of`` in ``folder``, changed by ``change``."""
    copy = folder / "lesson"
    shutil.copytree(of, copy)
    if change is not None:
        change(copy)
    return copy


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """A change that replaces the first ``old`` in the file ``name``, which must be there."""

    def change(folder: Path) -> None:
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change
