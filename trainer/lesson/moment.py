"""What a goal may look at: one moment of a learner's work.

A goal never asks the window anything.  Whatever a lesson can judge is in the
``Moment``: the timeline before and after, the page that is shown, and the facts
since the step began.  A moment is a value, so a goal gives the same answer in
the window, in the linter and in a test.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.history import Change
from trainer.model.schema import Timeline

MOST_FACTS = 400
"""Facts that are kept of one step; older ones are forgotten."""

PAGES = ("home", "new", "editor", "export")
"""The pages of the window, by the names under which it announces them."""

HAPPENINGS = ("do", "undo", "redo", "played", "paused", "page", "shape_chosen", "exported")
"""Every kind of fact: a command was done, taken back or done again; the preview
plays or rests; another page is shown; a new project got its shape; a video was
finished and verified."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened.

    ``about`` is the command's name (do, undo, redo), the page, the shape (such as
    "9:16") or the preset (exported).  ``seconds`` and ``file`` belong to exported:
    the measured length and the name of the finished file.
    """

    kind: str
    about: str = ""
    seconds: float = 0.0
    file: str = ""


def fact_of(change: Change) -> Fact:
    """The fact that a step of the history is."""
    return Fact(change.move.value, change.command.name)


@dataclass(frozen=True)
class Moment:
    """What is so, and what happened since the step began.

    ``before`` and ``after`` are the same timeline when the moment is not about a
    change, and None while no project is open.  ``first_name`` is the name that
    the project had when the lesson first saw it.  ``credited`` says that this
    step's facts were seen on an earlier visit, so that only the state counts now.
    """

    before: Timeline | None = None
    after: Timeline | None = None
    page: str = ""
    facts: tuple[Fact, ...] = ()
    first_name: str = ""
    credited: bool = False
