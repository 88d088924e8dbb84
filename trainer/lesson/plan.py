"""How a step could be done in the learner's own project.

The same plan is shown on a copy (*tunjukkan*) and done for real (*kerjakan
untukku*).  Three ways are tried: the pack's solution in the project as it is, the
same from the beginning of the step, and, in a project that the lesson prepared,
the result itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.errors import TrainerError
from trainer.lesson import script, shelf
from trainer.lesson.goals import About
from trainer.lesson.moment import Moment
from trainer.lesson.pack import Pack, Step
from trainer.lesson.player import Rehearsal, solution
from trainer.lesson.script import Action, Bring, Event
from trainer.lesson.strict import Fault
from trainer.lesson.transfer import Transfer, carried
from trainer.model.commands import AddMedia, Command
from trainer.model.history import Move
from trainer.model.restore_command import RestoreTimeline
from trainer.model.schema import Timeline


@dataclass(frozen=True)
class Beat:
    """One action of the plan, with the timeline before and after it.

    Moves and events leave the timeline as it is: what they do, only the window knows.
    """

    action: Action
    before: Timeline | None
    after: Timeline | None


@dataclass(frozen=True)
class Wish:
    """Whose step is asked for: ``mine`` is the project as it is, None while none is open."""

    pack: Pack
    index: int
    mine: Timeline | None
    checkpoint: Timeline | None
    first_name: str = ""

    @property
    def step(self) -> Step:
        return self.pack.steps[self.index]


def plan(wish: Wish) -> tuple[Beat, ...]:
    """The beats that reach the step; none when the project is too far from the lesson's.

    May take a moment, for clips are looked at.  Raises Fault when the pack is at fault.
    """
    actions = script.read(wish.pack.folder, solution(wish.step.id))
    rehearsal = Rehearsal(wish.pack)
    rehearsal.begin()
    rehearsal.to_step(wish.index)
    there = rehearsal.history.timeline if rehearsal.history is not None else None
    if there is None or wish.mine is None:
        alone = all(isinstance(action, Event) for action in actions)
        return tuple(Beat(action, wish.mine, wish.mine) for action in actions) if alone else ()
    direct = _attempt(wish, actions, there, wish.mine)
    if direct:
        return direct
    if wish.checkpoint is not None and wish.checkpoint != wish.mine:
        back = RestoreTimeline(wish.checkpoint)
        begun = back.apply(wish.mine)
        again = _attempt(wish, actions, there, begun)
        if again:
            return (Beat(back, wish.mine, begun), *again)
    rehearsal.perform(actions, wish.step.id)
    assert rehearsal.history is not None
    end = carried(rehearsal.history.timeline, wish.mine)
    if end is None:
        return ()
    whole = RestoreTimeline(end)
    return _if_reached(wish, (Beat(whole, wish.mine, whole.apply(wish.mine)),))


def _attempt(wish: Wish, actions: tuple[Action, ...], there: Timeline, here: Timeline) -> tuple[Beat, ...]:
    transfer = Transfer(there, here)
    beats = []
    try:
        for action in actions:
            before = transfer.here
            if isinstance(action, Bring):
                transfer.do(brought(wish.pack, action))
            elif isinstance(action, Command):
                action = transfer.do(action)
            beats.append(Beat(action, before, transfer.here))
    except TrainerError:
        return ()
    return _if_reached(wish, tuple(beats))


def _if_reached(wish: Wish, beats: tuple[Beat, ...]) -> tuple[Beat, ...]:
    """``beats``, when they lead to the goal as far as the timeline can tell."""
    goal = wish.step.goal
    if not beats or any(isinstance(beat.action, Move | Event) for beat in beats):
        return beats
    if goal.looks_at() != {About.TIMELINE}:
        return beats
    end = Moment(beats[-1].before, beats[-1].after, first_name=wish.first_name)
    return beats if goal.judge(end).passed else ()


def brought(pack: Pack, action: Bring, rate: int = 30) -> AddMedia:
    """What bringing a clip of the shelf in does to the project.  Raises the errors of ``media.probe``."""
    file = shelf.find(pack.folder, action.file)
    assert file is not None, "the list was read"
    return AddMedia(shelf.reference(file, rate))


def can_be_done(pack: Pack, step: Step) -> bool:
    """Whether the step can be done for a learner: an export is the learner's own."""
    try:
        actions = script.read(pack.folder, solution(step.id))
    except Fault:
        return False
    return not any(isinstance(one, Event) and one.kind == "exported" for one in actions)
