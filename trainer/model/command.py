"""A change as a value.

Every change of a project is one of these small frozen dataclasses: the window
makes one from a gesture, the history keeps it, the journal writes it to disk as
one line of JSON, a lesson judges it, and a lesson's solution, a template, a test
or a script is a list of them::

    {"command": "append_clip", "media": "m1", "source_range": [0, 120]}

A command says *what* in the words of ``edits``, which does it.  ``apply`` takes a
timeline and returns another, or raises EditImpossible.  ``title`` is its name for
the person, as in "Undo: Split clip".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from trainer.errors import EditImpossible
from trainer.model.invariants import faults
from trainer.model.plain import Malformed, from_plain, to_plain
from trainer.model.schema import Clip, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_REGISTRY: dict[str, type[Command]] = {}


@dataclass(frozen=True)
class Command:
    """One change of a timeline.  ``name`` is what it is called in JSON."""

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        _REGISTRY[cls.name] = cls

    def apply(self, timeline: Timeline) -> Timeline:
        """The changed timeline.  Raises EditImpossible when it cannot be done."""
        raise NotImplementedError(type(self).__name__)

    def of_the_bin(self, base: Timeline) -> bool:
        """Whether this is about a file and no step.

        Then it holds before and after every step since ``base``, where the past
        begins, and undo never takes it back (``history``).
        """
        return False

    def settled(self, timelines: Sequence[Timeline]) -> Command:
        """This command with what it would choose by itself written down.

        ``timelines`` are all that the history keeps.  Whoever brings a file takes an id
        that is free in every one of them: a file that arrives later is there before this
        step too, and must neither meet its id nor change what the step does when the
        project is opened again.
        """
        return self

    def woven(self, timeline: Timeline, base: Timeline) -> Timeline:
        """``timeline`` as it would be, had this been done to ``base``, where its past begins.

        Only one ``of_the_bin`` is asked.  Raises EditImpossible when it cannot be done.
        """
        raise NotImplementedError(type(self).__name__)

    def to_plain(self) -> dict[str, Any]:
        """The command as a JSON object."""
        return {"command": self.name, **to_plain(self)}

    def to_line(self) -> str:
        """The command as one line of JSON, without the line's end."""
        return json.dumps(self.to_plain(), ensure_ascii=False, separators=(",", ":"))

    def can_be_read_again(self) -> bool:
        """Whether the command comes back from its JSON as the same value.

        One made in code may hold what no file takes: a text without end, or half
        a letter from an odd file name.
        """
        try:
            return read(self.to_plain()) == self
        except Malformed:
            return False


def known() -> dict[str, type[Command]]:
    """Every command by its name."""
    return dict(_REGISTRY)


def read(data: object) -> Command:
    """The command that a JSON object describes.  Raises Malformed."""
    if not isinstance(data, dict):
        raise Malformed("a command is a JSON object")
    kind = _REGISTRY.get(str(data.get("command")))
    if kind is None:
        raise Malformed(f"there is no command {str(data.get('command'))[:80]!r}")
    fields = {name: value for name, value in data.items() if name != "command"}
    return from_plain(kind, fields, kind.name)


def possible(after: Timeline, before: Timeline | None = None) -> Timeline:
    """``after``, when it is sound; what it shares with ``before`` is.  Raises EditImpossible otherwise."""
    if any(faults(after, before)):  # a list of commands may come from anywhere
        raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "What is said about that file does not fit."))
    return after


def clip_of(timeline: Timeline, clip_id: str) -> Clip:
    """The clip with that id.  Raises EditImpossible."""
    try:
        return timeline.clip(clip_id)
    except KeyError:
        raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "That clip is no longer on the timeline.")) from None
