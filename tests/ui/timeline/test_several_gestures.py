"""What a drag of several chosen things would do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.layered import everything, ids_of
from tests.ui.timeline.made import timeline_of
from trainer.model.commands import LayClip, MoveClips, MoveItems
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Role, Timeline
from trainer.ui.timeline.gestures import Drop, Edge, Trim
from trainer.ui.timeline.lay_gesture import Lay
from trainer.ui.timeline.several_gestures import CarryAll, ReorderAll
from trainer.ui.timeline.snapping import Magnet

FREE = Magnet()
BLACK = MediaReference("hitam", "hitam.png", "media/hitam.png", MediaKind.PHOTO, 18_000, "1-x", 64, 64)


def with_black(*durations: int) -> Timeline:
    made = timeline_of(*durations)
    return Timeline(made.name, media=(*made.media, BLACK), tracks=made.tracks, minted=made.minted)


def test_all_go_by_the_same_and_the_held_one_is_drawn() -> None:
    timeline = everything()
    titles = tuple(ids_of(timeline, Role.TITLE))  # at 10 and 60
    drag = CarryAll(timeline, titles, titles[1]).moved(27, Magnet(strong=[90], reach=6))
    assert drag.command == MoveItems(titles, 30)
    assert drag.line == 90
    assert [drag.preview.range_of(text).start for text in drag.preview.words(Role.TITLE)] == [40, 90]
    assert CarryAll(timeline, titles, titles[1]).moved(-500, FREE).command == MoveItems(titles, -10)
    assert CarryAll(timeline, titles, titles[0]).moved(0, FREE).command is None


def test_a_block_lands_where_the_held_one_hangs() -> None:
    timeline = timeline_of(60, 60, 60, 60)
    first, second, third, fourth = (clip.id for clip in timeline.picture.children)
    block = (second, third)
    drag = ReorderAll.of(timeline, block, third)
    assert drag.moved(0).command is None
    assert drag.moved(50).command == MoveClips(block, 2)
    assert drag.moved(-70).command == MoveClips(block, 0)
    assert [clip.id for clip in drag.moved(50).preview.picture.children] == [first, fourth, second, third]


def test_without_the_magnet_a_start_is_no_earlier_than_the_video() -> None:
    timeline = with_black(120, 90)
    first, second = (clip.id for clip in timeline.picture.children)
    assert Trim(timeline, first, Edge.START, black="hitam").moved(-30, FREE).command is None
    later = Trim(timeline, first, Edge.START, black="hitam").moved(30, FREE)
    assert later.command == LayClip(first, 30, "hitam", TimeRange(90, 90))
    assert later.shift == 0
    assert later.preview.picture.range_of(second) == TimeRange(120, 90)
    lay = Lay(timeline, second, "hitam").moved(-33, Magnet(strong=[90], reach=6))
    assert lay.command == LayClip(second, 90, "hitam")
    assert lay.line == 90
    assert Lay(timeline, second, "hitam").moved(-500, FREE).start == 0


@given(st.lists(st.integers(1, 300), min_size=1, max_size=6), st.integers(-900, 900), st.data())
def test_every_drag_without_the_magnet_gives_a_sound_timeline(
    durations: list[int], by: int, data: st.DataObject
) -> None:
    timeline = with_black(*durations)
    clip = data.draw(st.sampled_from([clip.id for clip in timeline.picture.children]))
    check(Lay(timeline, clip, "hitam").moved(by, FREE).preview)
    for edge in Edge:
        check(Trim(timeline, clip, edge, black="hitam").moved(by, FREE).preview)
    check(Drop(timeline, "file1", by, over=True).preview)
