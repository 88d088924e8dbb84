"""Whoever gets lost in a lesson that ships finds back, whatever they did.

Three hundred random commands in a step; then *Pulihkan langkah ini* leads to the
beginning of the step, one Undo to the learner's own version, and from there
*Kerjakan untukku* reaches the step.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from tests.model.strategies import wander
from trainer.lesson.moment import Moment
from trainer.lesson.pack import Pack, shipped
from trainer.lesson.plan import Wish, plan
from trainer.lesson.player import Rehearsal
from trainer.lesson.progress import Phase
from trainer.lesson.script import Event
from trainer.model.commands import RestoreTimeline

SAMPLE = {("030-bingkai", 2), ("090-lebih-terang", 7)}
"""The steps of the default run; the others are for ``-m heavy``."""

STEPS = [
    pytest.param(
        pack,
        index,
        id=f"{pack.slug} {index + 1}",
        marks=() if (pack.slug, index) in SAMPLE else pytest.mark.heavy,
    )
    for pack in shipped()
    for index in range(len(pack.steps))
]


@pytest.mark.parametrize(("pack", "index"), STEPS)
def test_after_three_hundred_random_commands_the_step_can_be_reached(pack: Pack, index: int) -> None:
    rehearsal = Rehearsal(pack)
    rehearsal.begin()
    rehearsal.to_step(index)
    session, work = rehearsal.session, rehearsal.history
    if work is None:
        assert session.checkpoint is None, "there is no project yet that could be lost"
        return
    checkpoint = session.checkpoint
    assert checkpoint is not None
    for _, _ in zip(range(300), wander(Random(f"{pack.id} {index}"), work), strict=False):
        assert session.index == index, "a step is left by the learner alone"
    lost = work.timeline

    command = session.restoring()
    assert isinstance(command, RestoreTimeline)
    work.do(command)
    assert replace(work.timeline, minted=0, media=()) == replace(checkpoint, minted=0, media=())
    assert {one.id for one in work.timeline.media} >= {one.id for one in checkpoint.media}
    assert session.off_path == ""
    if work.timeline != lost:
        work.undo()
        assert work.timeline == lost, "the learner's version is kept"
        work.redo()

    beats = plan(Wish(pack, index, work.timeline, checkpoint, session.progress.first_name))
    assert beats, "nobody can show this step any more"
    last = beats[-1].after
    if not any(isinstance(beat.action, Event) for beat in beats):
        end = Moment(beats[-1].before, last, "editor", session._facts, session.progress.first_name)
        assert session.step.goal.judge(end).passed or session.outcome.passed
    session.skip()
    assert session.phase is (Phase.FINISHED if index + 1 == len(pack.steps) else Phase.STEPS)
