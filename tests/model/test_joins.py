"""Transitions: they never move anything, and every edit leaves them sensible."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import frames, randoms, some_command, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import edits
from trainer.model.commands import (
    DeleteClip,
    FadeEnds,
    MoveClip,
    RemoveTransition,
    SetAllTransitions,
    SetTransition,
    SplitClip,
    TrimClip,
)
from trainer.model.invariants import check, faults
from trainer.model.joins import joins
from trainer.model.opentime import TimeRange
from trainer.model.plain import from_plain, to_plain
from trainer.model.schema import Timeline
from trainer.model.transition import Transition, TransitionKind

ABC = strip("A[20:60]", "B[10:40]", "C[0:30]")
WIPE = Transition(TransitionKind.WIPE, 10)


def lengths(timeline: Timeline) -> list[int | None]:
    """The frames of each clip's transition."""
    ways = [clip.transition for clip in timeline.picture.children]
    return [None if way is None else way.frames for way in ways]


def joined(timeline: Timeline = ABC, frames: int = 20) -> Timeline:
    return SetAllTransitions(Transition(TransitionKind.DISSOLVE, frames)).apply(timeline)


def test_a_transition_lies_around_its_cut() -> None:
    (join,) = joins(SetTransition("c2", Transition(frames=15)).apply(ABC))
    assert (join.left.id, join.right.id, join.cut) == ("c1", "c2", 40)
    assert join.frames == TimeRange(33, 15)
    assert (join.left_source, join.right_source) == (53, 3)


@given(timelines(2), st.integers(2, 60), st.sampled_from(TransitionKind), st.data())
def test_it_changes_nothing_but_itself(
    timeline: Timeline, length: int, kind: TransitionKind, data: st.DataObject
) -> None:
    clip = data.draw(st.sampled_from(timeline.picture.children[1:]))
    before = frames(timeline)
    length = min(length, 2 * timeline.rate)
    try:
        after = check(SetTransition(clip.id, Transition(kind, length)).apply(timeline))
    except EditImpossible:
        index = timeline.picture.index_of(clip.id)
        assert min(clip.duration, timeline.picture.children[index - 1].duration) < 2
        return
    assert frames(after) == before
    assert RemoveTransition(clip.id).apply(after) == RemoveTransition(clip.id).apply(timeline)


@given(timelines(2), randoms())
def test_two_transitions_never_meet_whatever_is_edited(timeline: Timeline, random: Random) -> None:
    for _ in range(12):
        with suppress(EditImpossible):
            timeline = some_command(random, timeline).apply(timeline)
        with suppress(EditImpossible):
            timeline = SetAllTransitions(Transition(frames=random.randint(2, 40))).apply(timeline)
        for one, other in pairwise(joins(timeline)):
            assert one.frames.end <= other.frames.start
        for join in joins(timeline):
            assert join.frames.start >= 0
            assert join.frames.end <= timeline.duration


def test_on_all_cuts_each_is_as_long_as_there_is_room() -> None:
    timeline = strip("A[0:40]", "B[0:12]", "C[0:1]", "D[0:30]")
    assert lengths(joined(timeline)) == [None, 12, None, None]
    assert lengths(SetAllTransitions(None).apply(joined())) == [None, None, None]


# --- edits --------------------------------------------------------------------------------


def test_trimming_a_neighbour_shortens_it() -> None:
    assert lengths(TrimClip("c1", TimeRange(20, 12)).apply(joined())) == [None, 12, 20]
    assert lengths(TrimClip("c2", TimeRange(10, 1)).apply(joined())) == [None, None, None]


def test_splitting_leaves_a_plain_cut() -> None:
    assert lengths(SplitClip(55).apply(joined())) == [None, 15, None, 15]


def test_deleting_lets_the_next_clip_come_in_as_before() -> None:
    assert lengths(DeleteClip("c2").apply(joined())) == [None, 20]
    assert lengths(DeleteClip("c1").apply(joined())) == [None, 20]


def test_a_clip_that_becomes_the_first_has_no_cut_to_lie_over() -> None:
    assert lengths(MoveClip("c3", 0).apply(joined())) == [None, None, 20]
    assert lengths(MoveClip("c2", 2).apply(joined())) == [None, 20, 20]


def test_new_clips_come_in_plainly() -> None:
    assert lengths(edits.insert(joined(), "D", 40, TimeRange(0, 30))) == [None, None, 20, 20]
    assert lengths(edits.append(joined(), "D")) == [None, 20, 20, None]


# --- refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(("clip", "length"), [("c1", 10), ("c9", 10), ("c2", 1), ("c2", 61), ("c2", -4)])
def test_what_cannot_be_is_refused(clip: str, length: int) -> None:
    with pytest.raises(EditImpossible):
        SetTransition(clip, Transition(frames=length)).apply(ABC)


def test_one_clip_has_no_cuts() -> None:
    with pytest.raises(EditImpossible):
        SetAllTransitions(WIPE).apply(strip("A[0:40]"))


@pytest.mark.parametrize("ends", [(-1, 0), (0, 91)])
def test_ends_have_their_bounds(ends: tuple[int, int]) -> None:
    with pytest.raises(EditImpossible):
        FadeEnds(*ends).apply(ABC)


def test_ends_are_never_longer_than_half_of_the_video() -> None:
    faded = FadeEnds(90, 20).apply(ABC)
    assert (faded.opening, faded.closing) == (50, 20)
    shorter = DeleteClip("c1").apply(faded)
    assert (shorter.opening, shorter.closing) == (30, 20)
    assert FadeEnds(5, 5).apply(Timeline("")) == Timeline("")


# --- files --------------------------------------------------------------------------------


def test_a_timeline_keeps_its_transitions_in_json() -> None:
    made = FadeEnds(3, 4).apply(SetTransition("c2", WIPE).apply(ABC))
    assert from_plain(Timeline, to_plain(made)) == made
    assert "transition" not in str(to_plain(ABC)), "and a timeline without any is written as it always was"
    assert from_plain(Timeline, to_plain(ABC)) == ABC


@pytest.mark.parametrize("place", [0, 1])
def test_a_file_with_a_transition_that_cannot_be_is_refused(place: int) -> None:
    children = list(ABC.picture.children)
    children[place] = replace(children[place], transition=Transition(frames=31 if place else 10))
    assert list(faults(replace(ABC, tracks=(replace(ABC.picture, children=tuple(children)),))))
