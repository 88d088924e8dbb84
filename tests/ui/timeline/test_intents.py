"""What buttons and keys would do: a live one always can."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.layered import everything, ids_of, titled
from tests.ui.timeline.made import timeline_of
from trainer.model.commands import (
    ChangeText,
    DeleteClip,
    MoveClip,
    RemoveText,
    SetAnchor,
    SplitClip,
    TrimClip,
)
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Timeline
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


def test_items_of_free_rows_go_move_and_are_cut_off() -> None:
    timeline = titled(timeline_of(120, 90), 30, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    assert intents.delete_chosen(timeline, title) == RemoveText(title)
    moved = intents.move_chosen(timeline, title, 1)
    assert isinstance(moved, SetAnchor)
    after = moved.apply(timeline)
    assert after.range_of(after.text(title)).start == 30 + intents.NUDGE
    shorter = intents.trim_end_here(timeline, 50, title)
    assert isinstance(shorter, ChangeText)
    assert shorter.text.duration == 20
    later = intents.trim_start_here(timeline, 50, title)
    assert isinstance(later, ChangeText)
    assert later.text.duration == 40
    assert intents.trim_end_here(timeline, 100, title) is None  # the line does not stand in it
    everywhere = everything()
    (music,) = ids_of(everywhere, Role.MUSIC)
    assert intents.delete_chosen(everywhere, music) == DeleteClip(music)


def test_going_from_item_to_item_and_around() -> None:
    timeline = everything()
    order = [
        *ids_of(timeline, Role.TITLE), *ids_of(timeline, Role.CAPTION), *ids_of(timeline, Role.OVERLAY),
        *ids_of(timeline, Role.VOICE), *ids_of(timeline, Role.MUSIC),
    ]  # fmt: skip
    seen, chosen = [], None
    for _ in range(len(order) + 1):
        found = intents.next_item(timeline, chosen, 0, 1)
        assert found is not None
        chosen = found.id
        seen.append(chosen)
    assert seen == [*order, order[0]]
    back = intents.next_item(timeline, order[0], 0, -1)
    assert back is not None
    assert back.id == order[-1]
    assert intents.next_item(timeline_of(120), None, 0, 1) is None
