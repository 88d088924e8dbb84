"""Where everything is: laws on random timelines."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.ui.timeline.layered import layered
from tests.ui.timeline.made import timeline_of
from trainer.model.schema import Timeline
from trainer.ui.timeline.bands import Metrics
from trainer.ui.timeline.geometry import GAP, Geometry, Hit, Zone
from trainer.ui.timeline.picture_row import Row
from trainer.ui.timeline.rows import free_rows
from trainer.ui.timeline.scale import MAX_PIXELS_PER_FRAME, MIN_PIXELS_PER_FRAME, Scale

zooms = st.floats(MIN_PIXELS_PER_FRAME, MAX_PIXELS_PER_FRAME)
scales = st.builds(Scale, pixels_per_frame=zooms, origin=st.integers(0, 400), scrolled=st.integers(0, 50_000))
frames = st.integers(0, 200_000)
lengths = st.lists(st.integers(1, 400), min_size=1, max_size=12)


def geometry_of(durations: list[int], scale: Scale, shift: int = 0) -> Geometry:
    return Geometry(Row(timeline_of(*durations).picture), scale, Metrics(), width=1366, shift=shift)


@given(lengths, scales, st.integers(-50, 50), st.data())
def test_what_is_painted_is_what_is_hit(
    durations: list[int], scale: Scale, shift: int, data: st.DataObject
) -> None:
    geometry = geometry_of(durations, scale, shift)
    index = data.draw(st.integers(0, len(durations) - 1))
    rect = geometry.clip_rect(index)
    left, right = max(rect.x, geometry.metrics.header), min(rect.right, geometry.width)
    assume(right > left)
    x = data.draw(st.integers(left, right - 1))
    y = data.draw(st.integers(rect.y, rect.bottom - 1))
    hit = geometry.hit(x, y, playhead=0)
    badges = [place for number in (index, index + 1) if (place := geometry.badge_rect(number)) is not None]
    if any(place.holds(x, y) for place in badges):
        assert hit.zone is Zone.CUT
    else:
        assert hit.clip == geometry.row.clips[index].id
        assert hit.zone is not Zone.CUT
    assert index in geometry.visible(x, x + 1)


@given(lengths, scales, st.data())
def test_a_badge_lies_on_its_cut_and_leaves_the_edges_free_above(
    durations: list[int], scale: Scale, data: st.DataObject
) -> None:
    geometry = geometry_of(durations, scale)
    index = data.draw(st.integers(0, len(durations)))
    badge = geometry.badge_rect(index)
    if badge is None:
        return
    assert index > 0
    before, after = geometry.cell(index - 1), geometry.cell(index)
    assert badge.x < after.x < badge.right
    assert before.x < badge.x
    assert badge.right < after.right
    assert badge.y > after.y + after.height / 2
    if badge.x >= geometry.metrics.header:
        middle = (badge.x + badge.width // 2, badge.y + badge.height // 2)
        assert geometry.hit(*middle, playhead=-9999) == Hit(Zone.CUT, geometry.row.clips[index].id)


@given(lengths, scales, st.integers(0, 1_365))
def test_every_pixel_of_the_lane_belongs_to_at_most_one_clip(
    durations: list[int], scale: Scale, x: int
) -> None:
    geometry = geometry_of(durations, scale)
    lane = geometry.cell(0)
    owners = [index for index in range(len(durations)) if geometry.cell(index).holds(x, lane.y)]
    assert len(owners) <= 1
    hit = geometry.hit(x, lane.y, playhead=0)
    if x < geometry.metrics.header:
        assert hit == Hit(Zone.HEADER)
    elif owners:
        assert hit.clip == geometry.row.clips[owners[0]].id
    else:
        assert hit == Hit(Zone.EMPTY)


def test_only_what_is_visible_is_looked_at() -> None:
    geometry = geometry_of([60] * 300, Scale(1.0, 116, scrolled=6_000))
    seen = geometry.visible(104, 1366)
    assert len(seen) < 30
    assert geometry.visible(600, 620).stop - geometry.visible(600, 620).start <= 3
    assert not geometry.visible(0, 100)


def test_clips_are_painted_with_a_gap_and_the_edges_trim() -> None:
    geometry = geometry_of([120, 90], Scale(1.0, 116))
    first, second = geometry.clip_rect(0), geometry.clip_rect(1)
    assert (first.x, first.width) == (116, 120 - GAP)
    assert second.x == 116 + 120
    y = first.y + 5
    zones = {x: geometry.hit(x, y, playhead=0).zone for x in (116, 123, 124, 180, 226, 235)}
    assert zones == {
        116: Zone.START_EDGE,
        123: Zone.START_EDGE,
        124: Zone.CLIP,
        180: Zone.CLIP,
        226: Zone.END_EDGE,
        235: Zone.END_EDGE,
    }
    clip = geometry.row.clips[0].id
    assert geometry.hit(128, y, playhead=0, selected=clip).zone is Zone.START_EDGE


def test_a_narrow_clip_keeps_a_middle_to_hold() -> None:
    geometry = geometry_of([12, 90], Scale(1.0, 116))
    y = geometry.clip_rect(0).y
    assert geometry.hit(116 + 5, y, playhead=0).zone is Zone.CLIP


def test_the_head_of_the_playhead_is_in_the_ruler_only() -> None:
    geometry = geometry_of([120], Scale(1.0, 116))
    assert geometry.hit(116 + 40, 5, playhead=43).zone is Zone.PLAYHEAD
    assert geometry.hit(116 + 20, 5, playhead=43).zone is Zone.RULER
    assert geometry.hit(116 + 40, 60, playhead=43).zone is Zone.CLIP


@given(layered(), st.floats(0.2, MAX_PIXELS_PER_FRAME), st.integers(-50, 50), st.data())
def test_an_item_is_hit_where_it_is_painted(
    timeline: Timeline, zoom: float, shift: int, data: st.DataObject
) -> None:
    free = free_rows(timeline)
    item = data.draw(st.sampled_from([item for row in free.values() for item in row.items]))
    before = data.draw(st.integers(0, 600))
    scale = Scale(zoom, 116).scrolled_to(round(item.placed.start * zoom) - before)
    lowered = item.lane * Metrics().lane
    geometry = Geometry(Row(timeline.picture), scale, Metrics(), 1366, shift, free, lowered)
    rect = geometry.item_rect(item)
    left, right = max(rect.x, geometry.metrics.header), min(rect.right, geometry.width)
    assume(right > left)
    x = data.draw(st.integers(left, right - 1))
    y = data.draw(st.integers(rect.y, rect.bottom - 1))
    assert geometry.hit(x, y, playhead=0).clip == item.id
    assert item.id in [seen.id for seen in geometry.items(x, x + 1, y, y + 1)]
