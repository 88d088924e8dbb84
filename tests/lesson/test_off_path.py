"""Losing the path, and coming back to it: never a dead end."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from tests.lesson.made import STAGED, copied, replaced, staged
from tests.model.strategies import randoms, wander
from trainer.lesson.help import Ladder, Rung
from trainer.lesson.pack import load
from trainer.lesson.player import Rehearsal, solution
from trainer.lesson.progress import Phase, Record, Verb
from trainer.lesson.script import read
from trainer.lesson.session import Session
from trainer.model.commands import DeleteClip, TrimClip
from trainer.model.history import History
from trainer.model.opentime import TimeRange

LESSON = staged()
STEPS = [step.id for step in LESSON.steps]


def at(index: int) -> tuple[Rehearsal, Session, History]:
    rehearsal = Rehearsal(LESSON)
    rehearsal.begin()
    rehearsal.to_step(index)
    assert rehearsal.history is not None
    return rehearsal, rehearsal.session, rehearsal.history


def test_what_an_earlier_step_had_reached_is_missed_when_it_is_gone() -> None:
    _, session, work = at(1)
    assert session.off_path == ""
    work.do(TrimClip("c1", TimeRange(0, 30)))
    assert session.off_path == LESSON.text.steps["trim"].title
    work.undo()
    assert session.off_path == ""


def test_an_empty_timeline_is_off_every_path() -> None:
    _, session, work = at(0)
    for clip in work.timeline.picture.children:
        work.do(DeleteClip(clip.id))
    assert session.off_path == LESSON.text.steps["trim"].title


def test_whoever_reaches_the_goal_is_not_off_the_path() -> None:
    rehearsal, session, work = at(1)
    work.do(TrimClip("c1", TimeRange(0, 30)))
    rehearsal.perform(read(STAGED, solution("third")), "third")
    assert session.outcome.passed
    assert session.off_path == ""


def test_a_step_may_say_itself_what_must_stay(tmp_path: Path) -> None:
    change = replaced(
        "lesson.toml", "goal = { clip_count = { at_least = 3 } }",
        "goal = { clip_count = { at_least = 3 } }\ncontext = { clip_count = { at_least = 2 } }",
    )  # fmt: skip
    pack = load(copied(tmp_path, change, STAGED))
    rehearsal = Rehearsal(pack)
    rehearsal.begin()
    rehearsal.to_step(1)
    assert rehearsal.history is not None
    rehearsal.history.do(TrimClip("c1", TimeRange(0, 30)))
    assert rehearsal.session.off_path == ""
    rehearsal.history.do(DeleteClip("c1"))
    assert rehearsal.session.off_path == pack.text.steps["third"].title


def restored_equals_the_checkpoint(random: Random, edits: int) -> None:
    index = random.randrange(len(STEPS))
    rehearsal, session, work = at(index)
    checkpoint = session.checkpoint
    assert checkpoint is not None
    walk = wander(random, work)
    for _ in range(edits):
        next(walk)
    mine = work.timeline
    command = session.restoring()
    assert command is not None
    work.do(command)
    assert replace(work.timeline, minted=0, media=()) == replace(checkpoint, minted=0, media=())
    assert {one.id for one in work.timeline.media} >= {one.id for one in checkpoint.media}
    session.repeat()
    assert session.off_path == ""
    if work.timeline != mine:
        work.undo()
        assert work.timeline == mine, "the learner's version is kept, bit for bit"
        work.redo()
    while session.phase is Phase.STEPS:  # no dead end: from here the solutions lead on, or skipping does
        if edits % 2 == 0:
            rehearsal.perform(read(STAGED, solution(session.step.id)), session.step.id)
        if session.outcome.passed:
            session.go_on()
        else:
            session.skip()
    assert session.phase is Phase.FINISHED


@given(randoms())
@settings(max_examples=8, deadline=None)
def test_random_edits_then_restore_is_the_beginning_of_the_step(random: Random) -> None:
    restored_equals_the_checkpoint(random, random.randrange(12))


@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(int(os.environ.get("SEMENIT_WALKS", "20"))))
def test_three_hundred_random_edits_then_restore(seed: int) -> None:
    restored_equals_the_checkpoint(Random(seed), 300)


def test_two_at_one_computer_change_seats_every_second_step() -> None:
    rehearsal, session, _ = at(0)
    assert not session.swap
    session.pair_up(True)
    swaps = []
    for _ in STEPS:
        swaps.append(session.swap)
        rehearsal.solve()
    assert swaps == [False, False, True]
    session.begin()
    assert session.progress.pair, "it stays so when the lesson begins again"


@pytest.mark.parametrize(
    ("ladder", "hints", "faded", "rung"),
    [
        (Ladder(), 2, False, Rung.HINT),
        (Ladder(), 2, True, Rung.POINT),
        (Ladder(pointed=True), 2, False, Rung.HINT),
        (Ladder(hints=1), 2, False, Rung.HINT),
        (Ladder(hints=2), 2, False, Rung.SHOW),
        (Ladder(mistakes=1), 2, False, Rung.HINT),
        (Ladder(mistakes=2), 2, False, Rung.SHOW),
        (Ladder(mistakes=2), 2, True, Rung.SHOW),
        (Ladder(hints=2, shown=True), 2, False, Rung.DO),
    ],
)
def test_each_rung_is_opened_by_the_one_before_it(
    ladder: Ladder, hints: int, faded: bool, rung: Rung
) -> None:
    assert ladder.rung(hints, faded) is rung


def test_two_mistakes_open_showing_and_the_help_is_written_down() -> None:
    records: list[Record] = []
    _, session, work = at(0)
    session.on_record = records.append
    assert session.rung is Rung.HINT
    work.do(TrimClip("c1", TimeRange(0, 200)))
    work.do(TrimClip("c1", TimeRange(0, 30)))
    assert session.rung.value == Rung.SHOW.value
    session.shown()
    assert session.rung.value == Rung.DO.value
    session.done_for()
    verbs = [record.verb for record in records]
    assert verbs[-2:] == [Verb.SHOWN, Verb.DONE_FOR]


def test_only_a_lesson_without_help_done_for_and_skipping_is_unassisted() -> None:
    rehearsal, session, _ = at(0)
    for _ in STEPS:
        rehearsal.solve()
    assert session.unassisted
    rehearsal, session, _ = at(0)
    session.done_for()
    for _ in STEPS:
        rehearsal.solve()
    assert not session.unassisted
    rehearsal, session, _ = at(1)
    session.skip()
    rehearsal.solve()
    assert not session.unassisted
