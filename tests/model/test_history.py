"""What was done, undone and done again."""

from __future__ import annotations

import itertools
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import drawn, randoms, sound, strip, timelines, video, wander
from trainer.errors import EditImpossible
from trainer.model.commands import (
    AddMedia,
    AppendClip,
    DeleteClip,
    PutSound,
    RelinkMedia,
    RemoveMedia,
    RenameProject,
    SetVolume,
    SplitClip,
)
from trainer.model.history import MOST_STEPS, Change, History, Move
from trainer.model.invariants import check
from trainer.model.schema import Anchor, MediaKind, Role, Timeline


def test_a_step_there_and_back_and_there() -> None:
    base = strip("A[0:40]")
    history = History(base)
    after = history.do(SplitClip(10))
    assert history.timeline is after
    assert drawn(after) == ["A[0:10]", "A[10:40]"]
    assert history.undo() == SplitClip(10)
    assert history.timeline is history.base
    assert history.redo() == SplitClip(10)
    assert history.timeline is after


def test_nothing_to_undo_or_redo() -> None:
    history = History(strip("A[0:40]"))
    assert history.undo() is None
    assert history.redo() is None
    history.do(SplitClip(10))
    assert history.redo() is None


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(strip("A[0:40]"))
    history.do(SplitClip(10))
    history.do(SplitClip(20))
    history.undo()
    assert history.undone == (SplitClip(20),)
    history.do(SplitClip(30))
    assert history.redo() is None
    assert history.done == (SplitClip(10), SplitClip(30))


def test_what_is_undone_is_listed_in_the_order_of_redo() -> None:
    history = History(strip("A[0:40]"))
    for frame in (10, 20, 30):
        history.do(SplitClip(frame))
    history.undo()
    history.undo()
    assert history.undone == (SplitClip(20), SplitClip(30))
    assert history.redo() == SplitClip(20)


def test_a_refused_step_changes_nothing() -> None:
    told: list[Change] = []
    history = History(strip("A[0:40]"), told.append)
    history.do(SplitClip(10))
    history.undo()
    before, count = history.timeline, len(told)
    with pytest.raises(EditImpossible):
        history.do(DeleteClip("c9"))
    assert history.timeline is before
    assert (history.done, history.undone) == ((), (SplitClip(10),))
    assert len(told) == count


def test_a_step_that_no_file_could_hold_is_refused() -> None:
    history = History(strip("A[0:40]"))
    with pytest.raises(EditImpossible) as refusal:
        history.do(RenameProject("caf\udce9"))
    assert refusal.value.reason
    assert history.done == ()


def test_a_step_that_changes_nothing_is_none() -> None:
    told: list[Change] = []
    history = History(strip("A[0:40]"), told.append)
    history.do(SplitClip(10))
    history.undo()
    history.do(SetVolume("c1", 100))
    assert history.done == ()
    assert history.undone == (SplitClip(10),)
    assert [change.move for change in told] == [Move.DO, Move.UNDO]


def test_each_step_is_told_with_what_was_before_and_after() -> None:
    told: list[Change] = []
    base = strip("A[0:40]")
    history = History(base, told.append)
    after = history.do(SplitClip(10))
    history.undo()
    history.redo()
    assert told == [
        Change(Move.DO, base, SplitClip(10), after),
        Change(Move.UNDO, after, SplitClip(10), base),
        Change(Move.REDO, base, SplitClip(10), after),
    ]


def test_the_oldest_steps_are_forgotten() -> None:
    history = History(strip())
    for number in range(MOST_STEPS + 3):
        history.do(RenameProject(f"Batik {number}"))
    assert len(history.done) == MOST_STEPS
    assert history.base.name == "Batik 2"
    while history.undo():
        pass
    assert history.timeline is history.base
    assert len(history.undone) == MOST_STEPS
    rebuilt = History.rebuilt(history.base, history.done, history.undone)
    assert rebuilt.undone == history.undone


def test_a_list_that_does_not_fit_cannot_be_rebuilt() -> None:
    with pytest.raises(EditImpossible):
        History.rebuilt(strip(), [AppendClip("A"), DeleteClip("c9")])


# --- the bin ------------------------------------------------------------------------


def test_a_file_that_arrives_is_no_step() -> None:
    history = History(strip("A[0:40]"))
    history.do(SplitClip(10))
    history.do(SplitClip(20))
    history.undo()
    told: list[Change] = []
    history.on_change = told.append
    history.do(AddMedia(video("")))
    assert history.timeline.has_media("m1")
    assert (history.done, history.undone) == ((SplitClip(10),), (SplitClip(20),))
    named = AddMedia(replace(video(""), id="m1"))
    assert [(change.move, change.command) for change in told] == [(Move.DO, named)]


def test_undo_and_redo_keep_a_file_that_arrived_later() -> None:
    history = History(strip("A[0:40]"))
    history.do(SplitClip(10))
    history.undo()
    history.do(AddMedia(video("new")))
    history.redo()
    assert drawn(history.timeline) == ["A[0:10]", "A[10:40]"]
    assert history.timeline.has_media("new")
    history.undo()
    assert history.timeline is history.base
    assert history.timeline.has_media("new")


def test_a_file_found_again_stays_found() -> None:
    history = History(strip("A[0:40]"))
    history.do(RelinkMedia("A", "media/lain.mp4", "7-lain"))
    history.do(SplitClip(10))
    history.do(RelinkMedia("A", "media/baru.mp4", "7-baru"))
    history.undo()
    assert history.timeline.reference("A").path == "media/baru.mp4"


def test_a_file_that_a_step_brought_is_found_again_in_a_step() -> None:
    history = History(strip("A[0:40]"))
    history.do(PutSound(Role.MUSIC, Anchor(0), reference=replace(video(""), kind=MediaKind.AUDIO)))
    brought = history.timeline.media[-1].id
    history.do(RelinkMedia(brought, "media/lain.mp4", "7-lain"))
    rebuilt = History.rebuilt(history.base, history.done)
    assert rebuilt.timeline == history.timeline
    history.undo()
    assert history.timeline.reference(brought).path == "media/.mp4"


def test_a_file_that_a_step_brings_has_an_id_that_the_past_does_not_know() -> None:
    """A clip was taken out, a voice recorded, a clip brought in: opened again, undo still leads back."""
    history = History(Timeline("Batik"))
    history.do(AddMedia(video("")))
    history.do(AddMedia(video("A")))
    history.do(AppendClip("A"))
    history.do(RemoveMedia("m1"))
    history.do(PutSound(Role.VOICE, Anchor(0), reference=sound("")))
    assert history.timeline.clips(Role.VOICE)[0].media == "m2"
    history.do(AddMedia(video("")))
    rebuilt = History.rebuilt(history.base, history.done, history.undone)
    assert rebuilt.timeline == history.timeline


def test_an_id_that_the_past_knows_is_not_given_out_again() -> None:
    history = History(Timeline("Batik"))
    history.do(AddMedia(video("")))
    history.do(RemoveMedia("m1"))
    history.do(AddMedia(video("")))
    assert [reference.id for reference in history.timeline.media] == ["m2"]
    history.undo()
    assert [reference.id for reference in history.timeline.media] == ["m1", "m2"]


def test_what_does_not_fit_into_the_past_is_refused() -> None:
    history = History(Timeline("Batik"))
    history.do(AddMedia(video("batik")))
    history.do(RemoveMedia("batik"))
    before, base = history.timeline, history.base
    with pytest.raises(EditImpossible):
        history.do(AddMedia(video("batik")))
    assert (history.timeline, history.base) == (before, base)


@given(timelines(), randoms(), st.integers(0, 25))
def test_base_and_commands_rebuild_every_step(base: Timeline, random: Random, steps: int) -> None:
    history = History(base)
    for _, _ in zip(range(steps), wander(random, history), strict=False):
        check(history.timeline)
    rebuilt = History.rebuilt(history.base, history.done, history.undone)
    for one in (history, rebuilt):
        while one.redo():
            pass
    while True:
        assert rebuilt.timeline == history.timeline
        assert rebuilt.done == history.done
        if history.undo() is None:
            break
        rebuilt.undo()
    assert history.timeline is history.base


@given(timelines(), randoms(), st.integers(1, 25))
def test_undo_and_redo_return_the_identical_timelines(base: Timeline, random: Random, steps: int) -> None:
    told: list[Change] = []
    history = History(base, told.append)
    for _, _ in zip(range(steps), wander(random, history), strict=False):
        pass
    been = [history.timeline]
    while history.undo():
        been.append(history.timeline)
    for timeline in reversed(been[:-1]):
        history.redo()
        assert history.timeline is timeline
    for earlier, later in itertools.pairwise(told):
        assert later.before is earlier.after


@pytest.mark.parametrize(
    "seed", [3, 94, *(pytest.param(seed, marks=pytest.mark.heavy) for seed in range(100, 140))]
)
def test_a_long_evening_is_rebuilt_with_every_step(seed: int) -> None:
    """Longer than hypothesis walks: past the number of steps that are kept."""
    history = History(strip("A[0:40]", "B[10:30]", "C[20:50]"))
    for attempt, _ in zip(range(1000), wander(Random(seed), history), strict=False):
        if attempt % 90 == 89:
            rebuilt = History.rebuilt(history.base, history.done, history.undone)
            assert rebuilt.timeline == history.timeline
            assert (rebuilt.done, rebuilt.undone) == (history.done, history.undone)
