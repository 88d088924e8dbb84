"""Whether a learner has lost what earlier steps had reached.

What counts is what held when the present step began: the goals of the earlier
steps, those that look at the timeline alone.  A step that rightly undoes an
earlier one says itself what must stay true (``Step.context``).
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from trainer.lesson.goals import About
from trainer.lesson.goals.arrangement import pictures
from trainer.lesson.moment import Moment
from trainer.lesson.pack import Pack, Step
from trainer.model.schema import Timeline


def lost(pack: Pack, index: int, checkpoint: Timeline | None, now: Moment) -> str:
    """The title of what is lost since the step of ``index`` began at ``checkpoint``.

    Empty while everything still holds.  The present step's own title stands for its
    context, and for a timeline from which every clip is gone.
    """
    if checkpoint is None or now.after is None:
        return ""
    step = pack.steps[index]
    titles = pack.text.steps
    if pictures(checkpoint) and not pictures(now.after):
        return titles[step.id].title
    if step.context is not None:
        return "" if step.context.judge(now).passed else titles[step.id].title
    held = _held(pack.steps[:index], checkpoint, now.first_name)
    for earlier in held:
        if not earlier.goal.judge(replace(now, facts=(), credited=False)).passed:
            return titles[earlier.id].title
    return ""


@lru_cache(maxsize=8)
def _held(steps: tuple[Step, ...], checkpoint: Timeline, first_name: str) -> tuple[Step, ...]:
    """The steps whose goals hold at ``checkpoint`` by what stands on the timeline alone."""
    moment = Moment(checkpoint, checkpoint, first_name=first_name)
    return tuple(
        step for step in steps if step.goal.looks_at() == {About.TIMELINE} and step.goal.judge(moment).passed
    )
