"""A lesson is recorded by doing it: what a teacher does in the editor becomes steps.

The recording hears the changes of the project and what happens in the window, and
knows three moments: a step is done, a step is done the way beginners get it wrong,
nothing is recorded.  It keeps what it heard as it was; ``retold`` says it again as a
pack would, and ``draft`` adds the teacher's words.

An undo takes a command out of the recording again.  Files that come in while a lesson
is recorded are ready in the learner's project from its beginning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trainer.lesson.moment import Fact
from trainer.model.commands import AddMedia, Command, RelinkMedia, RemoveMedia, RestoreTimeline
from trainer.model.history import Change, Move
from trainer.model.schema import Timeline

MOST_STEPS = 12
MOST_MISTAKES = 4
"""Of one step; more would not be tried by their sentence any more, but by luck."""
MOST_COMMANDS = 400
PAGES = ("editor", "export")
"""The pages on which a step can be about the window itself."""
_OF_THE_BIN = (AddMedia, RemoveMedia, RelinkMedia)


@dataclass
class Take:
    """One way through a step: from ``before`` over ``commands`` to ``after``, as the teacher did it.

    ``facts`` are what happened besides: the video was played, exported, another page shown.
    """

    before: Timeline
    after: Timeline
    commands: list[Command] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing happened, or nothing is left of what was done."""
        return not self.facts and (not self.commands or same(self.before, self.after))

    def as_it_is(self) -> Take:
        """A copy that stays as this one is now."""
        return replace(self, commands=list(self.commands), facts=list(self.facts))

    def add(self, change: Change) -> None:
        self.after = change.after
        if change.move is not Move.UNDO:
            self.commands.append(change.command)
        elif self.commands and self.commands[-1] == change.command:
            self.commands.pop()
        else:
            # What was undone lies before this step; going back there is then what the step does.
            self.commands.append(RestoreTimeline(change.after))
        if len(self.commands) > MOST_COMMANDS:
            self.commands[:] = [RestoreTimeline(change.after)]


@dataclass
class TypicalMistake:
    """What beginners do instead, and what they then read, by language."""

    take: Take
    said: dict[str, str] = field(default_factory=dict)


@dataclass
class RecordedStep:
    """``said`` is the teacher's sentence by language; ``targets`` what the window rings.

    ``chosen`` are the goals that the teacher ticked, as data; None while the proposed
    ones stand.
    """

    take: Take
    said: dict[str, str] = field(default_factory=dict)
    targets: tuple[str, ...] = ()
    chosen: tuple[Mapping[str, object], ...] | None = None
    mistakes: list[TypicalMistake] = field(default_factory=list)


def same(one: Timeline, other: Timeline) -> bool:
    """Whether both show the same, however many ids were given out on the way."""
    return replace(one, minted=0) == replace(other, minted=0)


class Recording:
    """The whole lesson as it was done.  ``start`` is the project in which learners begin."""

    def __init__(self, start: Timeline) -> None:
        self.start = start
        self.steps: list[RecordedStep] = []
        self._take: Take | None = None
        self._seen: dict[str, Timeline] = {one.id: start for one in start.media}

    @classmethod
    def again(
        cls, start: Timeline, steps: list[RecordedStep], take: Take | None, seen: Mapping[str, Timeline]
    ) -> Recording:
        """A recording that goes on where one with these parts was."""
        made = cls(start)
        made.steps, made._take, made._seen = steps, take, dict(seen)
        return made

    def as_it_is(self) -> Recording:
        """A copy that stays as this one is now."""
        steps = [
            replace(
                step,
                take=step.take.as_it_is(),
                said=dict(step.said),
                mistakes=[TypicalMistake(one.take.as_it_is(), dict(one.said)) for one in step.mistakes],
            )
            for step in self.steps
        ]
        take = self._take.as_it_is() if self._take is not None else None
        return Recording.again(self.start, steps, take, self._seen)

    @property
    def take(self) -> Take | None:
        """What is being recorded now."""
        return self._take

    @property
    def seen(self) -> Mapping[str, Timeline]:
        """Each file that was ever in the media box, by its id, with a timeline that knows it."""
        return self._seen

    def begin(self, now: Timeline) -> None:
        """Record from here; what was being recorded is dropped."""
        self._look_at(now)
        self._take = Take(now, now)

    def changed(self, change: Change) -> None:
        """The project made a step, back or forward."""
        self._look_at(change.before)
        self._look_at(change.after)
        take = self._take or self._newest(change.before)
        if take is None:
            return
        if isinstance(change.command, _OF_THE_BIN):
            take.after = change.after
        else:
            take.add(change)

    def _newest(self, before: Timeline) -> Take | None:
        """The newest step, while the project stands where that ended: what follows belongs to it."""
        take = self.steps[-1].take if self.steps else None
        return take if take is not None and same(take.after, before) else None

    def happened(self, fact: Fact) -> None:
        """Something else happened in the window."""
        take = self._take
        if take is None or fact.kind not in ("played", "paused", "page", "exported"):
            return
        if fact.kind == "page" and (fact.about not in PAGES or (not take.facts and fact.about == "editor")):
            return
        if len(take.facts) < MOST_COMMANDS and fact not in take.facts[-1:]:
            take.facts.append(fact)

    def keep_step(self) -> RecordedStep | None:
        """What was recorded is the next step; None when nothing was done or there are too many."""
        take, self._take = self._take, None
        if take is None or take.empty or len(self.steps) >= MOST_STEPS:
            return None
        step = RecordedStep(take)
        self.steps.append(step)
        return step

    def keep_mistake(self, step: RecordedStep) -> TypicalMistake | None:
        """What was recorded is a typical mistake in ``step``; None when nothing was done."""
        take, self._take = self._take, None
        if take is None or take.empty or not take.commands or len(step.mistakes) >= MOST_MISTAKES:
            return None
        made = TypicalMistake(take)
        step.mistakes.append(made)
        return made

    def drop_take(self) -> None:
        """Nothing is recorded any more; what was heard since ``begin`` is forgotten."""
        self._take = None

    def drop_last(self) -> Timeline | None:
        """Forget the newest step; the project as it was when it began, None when there is none."""
        return self.steps.pop().take.before if self.steps else None

    def _look_at(self, timeline: Timeline) -> None:
        for one in timeline.media:
            self._seen[one.id] = timeline
