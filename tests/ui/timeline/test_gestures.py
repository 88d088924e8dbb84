"""What a drag would do, before the hand lets go."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.made import timeline_of
from trainer.model.commands import AppendClip, InsertClip, MoveClip, TrimClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.ui.timeline.gestures import Drop, Edge, Reorder, Scrub, Trim
from trainer.ui.timeline.snapping import Magnet, Snapped

FREE = Magnet()
lengths = st.lists(st.integers(1, 300), min_size=1, max_size=8)
moves = st.integers(-2_000, 2_000)


def ids(timeline: Timeline) -> list[str]:
    return [clip.id for clip in timeline.picture.children]


def test_trimming_the_end_shortens_and_ripples() -> None:
    timeline = timeline_of(120, 90)
    first, second = ids(timeline)
    trim = Trim(timeline, first, Edge.END).moved(-45, FREE)
    assert trim.command == TrimClip(first, TimeRange(60, 75))
    assert trim.preview.picture.range_of(second) == TimeRange(75, 90)
    assert trim.shift == 0


def test_trimming_the_start_keeps_the_edge_under_the_hand() -> None:
    timeline = timeline_of(120, 90)
    first, second = ids(timeline)
    trim = Trim(timeline, second, Edge.START).moved(30, FREE)
    assert trim.command == TrimClip(second, TimeRange(90, 60))
    assert trim.preview.picture.range_of(second) == TimeRange(120, 60)
    assert trim.shift == 30  # painted at 150, where the hand is; its end stays at 210
    assert trim.preview.picture.range_of(first) == TimeRange(0, 120)


def test_an_edge_stops_where_the_file_ends() -> None:
    timeline = timeline_of(120, spare=60)
    (clip,) = ids(timeline)
    assert Trim(timeline, clip, Edge.END).moved(500, FREE).source_range == TimeRange(60, 180)
    assert Trim(timeline, clip, Edge.START).moved(-500, FREE).source_range == TimeRange(0, 180)


def test_a_hand_cannot_make_a_clip_too_short_to_grab() -> None:
    timeline = timeline_of(120)
    (clip,) = ids(timeline)
    assert Trim(timeline, clip, Edge.END).moved(-500, FREE).source_range.duration == 6
    short = timeline_of(3)
    assert Trim(short, ids(short)[0], Edge.END).moved(-2, FREE).command is None


def test_a_drag_back_to_where_it_began_is_nothing() -> None:
    timeline = timeline_of(120)
    trim = Trim(timeline, ids(timeline)[0], Edge.END).moved(-30, FREE).moved(0, FREE)
    assert trim.command is None
    assert trim.preview is timeline


def test_an_edge_snaps_and_says_where() -> None:
    timeline = timeline_of(120, 90)
    first, _ = ids(timeline)
    trim = Trim(timeline, first, Edge.END).moved(-43, Magnet(strong=[80], reach=6))
    assert trim.by == -40
    assert trim.line == 80


def test_a_snap_beyond_the_file_does_not_hold() -> None:
    timeline = timeline_of(120, spare=10)
    trim = Trim(timeline, ids(timeline)[0], Edge.END).moved(28, Magnet(strong=[150], reach=6))
    assert trim.by == 10
    assert trim.line is None


@given(lengths, moves, st.sampled_from(Edge), st.data())
def test_every_trim_gives_a_sound_timeline(
    durations: list[int], by: int, edge: Edge, data: st.DataObject
) -> None:
    timeline = timeline_of(*durations)
    clip = data.draw(st.sampled_from(ids(timeline)))
    trim = Trim(timeline, clip, edge).moved(by, FREE)
    check(trim.preview)
    assert trim.preview.clip(clip).duration == trim.source_range.duration
    if edge is Edge.START:  # the end does not move on the screen
        assert trim.preview.picture.range_of(clip).end + trim.shift == trim.placed.end


def test_a_clip_lands_in_the_nearest_gap() -> None:
    timeline = timeline_of(100, 50, 80)
    a, b, c = ids(timeline)
    lifted = Reorder.of(timeline, c)
    assert lifted.command is None
    assert lifted.moved(-20).command is None
    assert lifted.moved(-70).command == MoveClip(c, 1)
    assert ids(lifted.moved(-70).preview) == [a, c, b]
    assert lifted.moved(-5_000).command == MoveClip(c, 0)
    assert Reorder.of(timeline, a).moved(5_000).command == MoveClip(a, 2)


@given(lengths, moves, st.data())
def test_a_carried_clip_is_nearest_to_where_it_is_held(
    durations: list[int], by: int, data: st.DataObject
) -> None:
    timeline = timeline_of(*durations)
    clip = data.draw(st.sampled_from(ids(timeline)))
    carried = Reorder.of(timeline, clip).moved(by)
    landed = abs(carried.preview.picture.range_of(clip).start - carried.start)
    for index in range(len(durations)):
        other = MoveClip(clip, index).apply(timeline).picture.range_of(clip).start
        assert landed <= abs(other - carried.start)


def test_a_drop_lands_on_a_cut_and_tears_nothing() -> None:
    timeline = timeline_of(100, 50)
    a, b = ids(timeline)
    assert Drop(timeline, "file1", 20).command == InsertClip("file1", 0)
    assert Drop(timeline, "file1", 70).command == InsertClip("file1", 100)
    assert Drop(timeline, "file1", 140).command == AppendClip("file1")
    assert Drop(timeline, "file1", 9_000).command == AppendClip("file1")
    after = ids(Drop(timeline, "file1", 70).preview)
    assert (after[0], after[2]) == (a, b)


def test_the_first_drop_begins_the_timeline() -> None:
    timeline = timeline_of(100)
    empty = Timeline("kosong", media=timeline.media)
    assert Drop(empty, "file1", 300).command == AppendClip("file1")


def test_the_playhead_stays_on_the_timeline() -> None:
    scrub = Scrub(duration=300)
    assert scrub.moved(-20, FREE) == Snapped(0, held=False)
    assert scrub.moved(900, FREE) == Snapped(300, held=False)
    assert scrub.moved(148, Magnet(strong=[150], reach=3)) == Snapped(150, held=True)
