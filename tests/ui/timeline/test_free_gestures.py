"""What a drag of a title, a caption, an overlay or a sound would do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.layered import everything, ids_of, layered, titled
from tests.ui.timeline.made import timeline_of
from trainer.model.commands import ChangeText, MoveClip, SetAnchor, TrimClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Timeline
from trainer.ui.timeline.free_gestures import Carry, Stretch, anchor_at, covering, free_item, moved_to
from trainer.ui.timeline.gestures import Edge
from trainer.ui.timeline.rows import free_rows
from trainer.ui.timeline.snapping import Magnet

FREE = Magnet()


def items(timeline: Timeline) -> list[str]:
    return [item.id for row in free_rows(timeline).values() for item in row.items]


def test_an_item_belongs_to_the_clip_under_its_start_and_music_to_the_timeline() -> None:
    timeline = timeline_of(120, 90)
    second = timeline.picture.children[1].id
    assert anchor_at(timeline, 130, Role.TITLE) == Anchor(70, second)
    assert anchor_at(timeline, 130, Role.MUSIC) == Anchor(130)
    assert anchor_at(timeline, 210, Role.TITLE) == Anchor(210)


def test_carrying_a_title_gives_it_to_another_clip() -> None:
    timeline = titled(timeline_of(120, 90), 10, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    second = timeline.picture.children[1].id
    carried = Carry(timeline, title).moved(120, FREE)
    assert carried.command == SetAnchor(title, Anchor(70, second))
    moved = MoveClip(second, 0).apply(carried.preview)
    assert moved.range_of(moved.text(title)).start == 10  # it stays with its moment


def test_either_end_of_a_carried_item_is_drawn() -> None:
    timeline = titled(timeline_of(300), 10, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    by_start = Carry(timeline, title).moved(88, Magnet(strong=[100], reach=6))
    assert (by_start.start, by_start.line) == (100, 100)
    by_end = Carry(timeline, title).moved(33, Magnet(strong=[100], reach=6))
    assert (by_end.start, by_end.line) == (40, 100)
    assert Carry(timeline, title).moved(0, FREE).command is None


def test_an_item_stays_where_something_of_it_is_seen() -> None:
    timeline = titled(timeline_of(120), 10, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    assert Carry(timeline, title).moved(-500, FREE).start == 0
    assert Carry(timeline, title).moved(5_000, FREE).start == 119


def test_stretching_a_title_at_both_ends() -> None:
    timeline = titled(timeline_of(300), 60, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    text, clip = timeline.text(title), timeline.picture.children[0].id
    longer = Stretch(timeline, title, Edge.END).moved(30, FREE)
    assert longer.command == ChangeText(replace(text, duration=90))
    earlier = Stretch(timeline, title, Edge.START).moved(-20, FREE)
    assert earlier.command == ChangeText(replace(text, duration=80, anchor=Anchor(100, clip)))
    assert earlier.preview.range_of(earlier.preview.text(title)) == TimeRange(40, 80)


def test_stretching_a_clip_keeps_the_other_end_and_the_sound_in_place() -> None:
    timeline = everything()
    (voice,) = ids_of(timeline, Role.VOICE)
    later = Stretch(timeline, voice, Edge.START).moved(20, FREE)
    command = later.command
    assert isinstance(command, TrimClip)
    assert command.source_range == TimeRange(50, 80)
    assert later.preview.range_of(later.preview.clip(voice)) == TimeRange(50, 80)
    shorter = Stretch(timeline, voice, Edge.END).moved(-20, FREE)
    assert shorter.command == TrimClip(voice, TimeRange(30, 80))
    # It cannot begin before its file does, nor end after it.
    assert Stretch(timeline, voice, Edge.START).moved(-500, FREE).covered.start == 0
    assert Stretch(timeline, voice, Edge.END).moved(5_000, FREE).covered.duration == 870


def test_an_edge_snaps_and_says_where() -> None:
    timeline = titled(timeline_of(300), 60, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    held = Stretch(timeline, title, Edge.END).moved(25, Magnet(strong=[150], reach=6))
    assert (held.covered, held.line) == (TimeRange(60, 90), 150)


@given(layered(), st.integers(-2_000, 2_000), st.sampled_from(Edge), st.data())
def test_every_stretch_is_sound_and_moves_one_end(
    timeline: Timeline, by: int, edge: Edge, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from(items(timeline)))
    stretch = Stretch(timeline, chosen, edge).moved(by, FREE)
    after = check(stretch.preview)
    found = free_item(after, chosen)
    assert found is not None
    placed = after.range_of(found[0])
    assert placed == stretch.covered
    if edge is Edge.START:
        assert placed.end == stretch.placed.end
    else:
        assert placed.start == stretch.placed.start


@given(layered(), st.integers(-2_000, 2_000), st.data())
def test_every_carry_is_sound_and_keeps_the_length(timeline: Timeline, by: int, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(items(timeline)))
    carry = Carry(timeline, chosen).moved(by, FREE)
    after = check(carry.preview)
    found = free_item(after, chosen)
    assert found is not None
    assert after.range_of(found[0]) == TimeRange(carry.start, carry.placed.duration)
    assert after.picture == timeline.picture


def test_nothing_is_no_command() -> None:
    timeline = titled(timeline_of(120), 10, 60)
    (title,) = ids_of(timeline, Role.TITLE)
    assert moved_to(timeline, title, 10) is None
    assert covering(timeline, title, 10, 60) is None
    assert covering(timeline, title, 20, 60) == moved_to(timeline, title, 20)
    assert free_item(timeline, timeline.picture.children[0].id) is None
    with pytest.raises(KeyError):
        moved_to(timeline, "nobody", 3)
