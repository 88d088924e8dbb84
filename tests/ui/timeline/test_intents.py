"""What buttons and keys would do: a live one always can."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.made import timeline_of
from trainer.model.commands import DeleteClip, MoveClip, SplitClip, TrimClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.ui.timeline import intents


def test_splitting_needs_a_clip_and_no_cut() -> None:
    timeline = timeline_of(120, 90)
    assert intents.split_here(timeline, 50) == SplitClip(50)
    assert intents.split_here(timeline, 0) is None
    assert intents.split_here(timeline, 120) is None
    assert intents.split_here(timeline, 210) is None
    assert intents.split_here(Timeline("kosong"), 0) is None


def test_the_ends_are_cut_off_at_the_playhead() -> None:
    timeline = timeline_of(120, 90)
    second = timeline.picture.children[1].id
    assert intents.trim_start_here(timeline, 150, None) == TrimClip(second, TimeRange(90, 60))
    assert intents.trim_end_here(timeline, 150, None) == TrimClip(second, TimeRange(60, 30))
    assert intents.trim_start_here(timeline, 120, second) is None
    assert intents.trim_end_here(timeline, 210, second) is None


def test_only_a_clip_that_is_there_can_go_or_move() -> None:
    timeline = timeline_of(120, 90)
    first, second = (clip.id for clip in timeline.picture.children)
    assert intents.delete_chosen(timeline, second) == DeleteClip(second)
    assert intents.delete_chosen(timeline, None) is None
    assert intents.delete_chosen(timeline, "gone") is None
    assert intents.move_chosen(timeline, first, 1) == MoveClip(first, 1)
    assert intents.move_chosen(timeline, first, -1) is None
    assert intents.move_chosen(timeline, second, 1) is None


def test_going_from_clip_to_clip() -> None:
    timeline = timeline_of(120, 90, 60)
    first, second, third = (clip.id for clip in timeline.picture.children)
    assert intents.neighbour(timeline, 0, 1) == (second, 120)
    assert intents.neighbour(timeline, 150, -1) == (second, 120)
    assert intents.neighbour(timeline, 120, -1) == (first, 0)
    assert intents.neighbour(timeline, 130, 1) == (third, 210)
    assert intents.neighbour(timeline, 230, 1) is None
    assert intents.neighbour(timeline, 0, -1) is None


@given(st.lists(st.integers(1, 90), min_size=1, max_size=6), st.integers(0, 600), st.data())
def test_what_is_offered_can_be_done(durations: list[int], playhead: int, data: st.DataObject) -> None:
    timeline = timeline_of(*durations)
    chosen = data.draw(st.sampled_from([None, "gone", *(clip.id for clip in timeline.picture.children)]))
    offered = [
        intents.split_here(timeline, playhead),
        intents.delete_chosen(timeline, chosen),
        intents.trim_start_here(timeline, playhead, chosen),
        intents.trim_end_here(timeline, playhead, chosen),
        intents.move_chosen(timeline, chosen, 1),
        intents.move_chosen(timeline, chosen, -1),
    ]
    for command in offered:
        if command is not None:
            assert check(command.apply(timeline)) != timeline
