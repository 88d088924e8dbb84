"""What was done, undone and can be done again.

Because timelines are values, the history simply keeps each one it has been at;
going back is choosing an earlier one.  Nothing needs an inverse, so nothing can
have a wrong one.

What happens to the bin (``Command.of_the_bin``) is no step.  It is woven into every
timeline that is kept, as if the file had been there from the beginning.

``base`` and the commands ``done`` since then rebuild every step, which is how a
project file remembers its undo steps, and how the journal restores an evening's
work after a power cut: it replays the same calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from trainer.errors import EditImpossible
from trainer.model.commands import Command
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP

MOST_STEPS = 500
"""Older steps are forgotten; an evening's lesson has under a hundred."""


class Move(StrEnum):
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True)
class Change:
    """One step of the history, for everyone who listens to it."""

    move: Move
    before: Timeline
    command: Command
    """The command that was done, taken back, or done again."""
    after: Timeline


@dataclass(frozen=True)
class _Step:
    command: Command
    before: Timeline
    after: Timeline


class History:
    """A timeline with its past and its undone future.

    ``on_change`` is called after each step with the Change; it is one callback,
    and whoever needs more fans it out (``ui.document``).
    """

    def __init__(self, base: Timeline, on_change: Callable[[Change], None] | None = None) -> None:
        self._base = base
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self.on_change = on_change

    @classmethod
    def rebuilt(cls, base: Timeline, done: Iterable[Command], undone: Iterable[Command] = ()) -> History:
        """The history that doing ``done``, then undoing ``undone``, leads to.

        ``undone`` is in the order in which redo would do them.  Raises
        EditImpossible when a command does not fit, as in a file that was changed
        by hand.
        """
        history = cls(base)
        done, undone = list(done), list(undone)
        for command in (*done, *undone):
            history.do(command)
        for _ in undone:
            history.undo()
        return history

    @property
    def timeline(self) -> Timeline:
        """The timeline as it is now."""
        return self._done[-1].after if self._done else self._base

    @property
    def base(self) -> Timeline:
        """The timeline before the oldest step that can be undone."""
        return self._base

    @property
    def done(self) -> tuple[Command, ...]:
        """The commands that undo would take back, oldest first."""
        return tuple(step.command for step in self._done)

    @property
    def undone(self) -> tuple[Command, ...]:
        """The commands that redo would do, next one first."""
        return tuple(step.command for step in reversed(self._undone))

    def do(self, command: Command) -> Timeline:
        """Apply ``command``.  Raises EditImpossible and changes nothing when it cannot be done.

        A command that leaves the timeline as it is makes no step, so that undo
        always does something that can be seen.  One that could not be read again
        is refused: in the journal it would hide every step after it.
        """
        command = command.settled(self._kept())
        if not command.can_be_read_again():
            raise EditImpossible(
                QT_TRANSLATE_NOOP("Edits", "That text is too long or holds letters that cannot be saved.")
            )
        before = self.timeline
        if command.of_the_bin(self._base):
            return self._weave(command, before)
        after = command.apply(before)
        if after == before:
            return before
        self._done.append(_Step(command, before, after))
        self._undone.clear()
        if len(self._done) > MOST_STEPS:
            self._base = self._done.pop(0).after
        self._tell(Move.DO, before, command)
        return after

    def undo(self) -> Command | None:
        """Go one step back; the command that was taken back, or None at the beginning."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._tell(Move.UNDO, step.after, step.command)
        return step.command

    def redo(self) -> Command | None:
        """Go one step forward again; the command that was done again, or None at the end."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._tell(Move.REDO, step.before, step.command)
        return step.command

    def _weave(self, command: Command, before: Timeline) -> Timeline:
        """Let ``command`` hold in all of the past and in what can be done again.

        A clip that finishes copying while the learner works belongs to the project,
        not between two of the learner's steps: undo leaves it there, and what was
        undone can still be done again.
        """
        timelines = self._kept()
        if command.apply(before) == before:
            return before
        woven: dict[int, Timeline] = {}  # a step's end is the next one's beginning, and stays so
        for timeline in timelines:
            if id(timeline) not in woven:
                woven[id(timeline)] = command.woven(timeline, self._base)
        after = woven[id(before)]
        self._base = woven[id(self._base)]
        for kept in (self._done, self._undone):
            kept[:] = [_Step(step.command, woven[id(step.before)], woven[id(step.after)]) for step in kept]
        self._tell(Move.DO, before, command)
        return after

    def _kept(self) -> list[Timeline]:
        """Every timeline that undo or redo can still lead to, and the one of now."""
        steps = (*self._done, *self._undone)
        return [self._base, *(step.before for step in steps), *(step.after for step in steps)]

    def _tell(self, move: Move, before: Timeline, command: Command) -> None:
        if self.on_change is not None:
            self.on_change(Change(move, before, command, self.timeline))
