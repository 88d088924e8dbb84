"""With the magnet off, one clip changes and everything else stays where it is."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.model.strategies import drawn, frames, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import in_place, layers
from trainer.model.commands import DeleteItems, LayClip, SplitClip
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text, Timeline

ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")
BLACK = "P"


def black(frames: int) -> str:
    """Black of that length, from the middle of its file."""
    start = (18_000 - frames) // 2
    return f"P[{start}:{start + frames}]"


def test_a_clip_that_is_taken_away_leaves_black() -> None:
    assert drawn(check(DeleteItems(("c2",), BLACK).apply(ABC))) == ["A[0:40]", black(20), "C[20:50]"]
    assert drawn(check(DeleteItems(("c1", "c2"), BLACK).apply(ABC))) == [black(60), "C[20:50]"]
    assert drawn(check(DeleteItems(("c2", "c3"), BLACK).apply(ABC))) == ["A[0:40]"]
    assert drawn(check(DeleteItems(("c1", "c2", "c3"), BLACK).apply(ABC))) == []


def test_a_shorter_clip_leaves_black_beside_it() -> None:
    shorter = check(LayClip("c2", 40, BLACK, TimeRange(10, 12)).apply(ABC))
    assert drawn(shorter) == ["A[0:40]", "B[10:22]", black(8), "C[20:50]"]
    later = check(LayClip("c2", 45, BLACK, TimeRange(15, 15)).apply(ABC))
    assert drawn(later) == ["A[0:40]", black(5), "B[15:30]", "C[20:50]"]
    assert drawn(check(LayClip("c3", 60, BLACK, TimeRange(20, 10)).apply(ABC)))[-1] == "C[20:30]"


def test_a_longer_clip_covers_its_neighbours() -> None:
    assert drawn(check(LayClip("c2", 40, BLACK, TimeRange(10, 35)).apply(ABC))) == [
        "A[0:40]", "B[10:45]", "C[35:50]"
    ]  # fmt: skip
    assert drawn(check(LayClip("c2", 40, BLACK, TimeRange(10, 60)).apply(ABC))) == ["A[0:40]", "B[10:70]"]
    assert drawn(check(LayClip("c2", 33, BLACK, TimeRange(3, 27)).apply(ABC))) == [
        "A[0:33]", "B[3:30]", "C[20:50]"
    ]  # fmt: skip


def test_a_clip_is_carried_over_the_others_and_past_the_end() -> None:
    assert drawn(check(LayClip("c2", 70, BLACK).apply(ABC))) == ["A[0:40]", black(20), "C[20:30]", "B[10:30]"]
    assert drawn(check(LayClip("c1", 100, BLACK).apply(ABC))) == [
        black(40), "B[10:30]", "C[20:50]", black(10), "A[0:40]"
    ]  # fmt: skip
    inside = check(LayClip("c3", 10, BLACK, TimeRange(20, 10)).apply(ABC))
    assert drawn(inside) == ["A[0:10]", "C[20:30]", "A[20:40]", "B[10:30]"]


def test_black_beside_black_only_gets_longer() -> None:
    once = DeleteItems(("c2",), BLACK).apply(ABC)
    (gap,) = (clip for clip in once.picture.children if clip.media == BLACK)
    again = check(LayClip("c1", 0, BLACK, TimeRange(0, 30)).apply(once))
    assert [clip.id for clip in again.picture.children] == ["c1", gap.id, "c3"]
    assert again.clip(gap.id).duration == 30


def test_a_title_in_what_is_covered_waits_at_the_edge() -> None:
    titled = layers.add_text(ABC, Role.TITLE, Text("Batik", Anchor(22, "c3"), 10))
    after = check(LayClip("c2", 40, BLACK, TimeRange(10, 30)).apply(titled))
    (title,) = after.words(Role.TITLE)
    assert after.range_of(title).start == 70


def test_nothing_lies_before_the_video_and_only_a_photo_is_black() -> None:
    for command in (
        LayClip("c1", -1, BLACK),
        LayClip("c1", 2**40, BLACK),
        LayClip("c1", 100, "A"),
        LayClip("c1", 0, BLACK, TimeRange(0, 101)),
        LayClip("c9", 0, BLACK),
        DeleteItems(("c1",), "gone"),
    ):
        with pytest.raises(EditImpossible):
            command.apply(ABC)


@given(timelines(least=1), st.integers(0, 200), st.data())
def test_what_is_neither_left_nor_covered_stays_as_it_is(
    timeline: Timeline, start: int, data: st.DataObject
) -> None:
    clip = data.draw(st.sampled_from(timeline.picture.children))
    assume(start <= timeline.duration + 50)
    left = timeline.picture.range_of(clip.id)
    covered = TimeRange(start, clip.duration)
    before, after = frames(timeline), frames(check(in_place.lay(timeline, clip.id, start, BLACK)))
    assert after[covered.start : covered.end] == before[left.start : left.end]
    for frame, shown in enumerate(after):
        if not covered.holds(frame):
            gone = left.holds(frame) or frame >= len(before)
            assert (shown[0] == BLACK) if gone else shown == before[frame]
    assert len(after) >= max(covered.end, len(before) if left.end < len(before) else 0)


@given(timelines(least=1), st.data())
def test_a_lifted_clip_moves_nothing(timeline: Timeline, data: st.DataObject) -> None:
    clip = data.draw(st.sampled_from(timeline.picture.children))
    left = timeline.picture.range_of(clip.id)
    before, after = frames(timeline), frames(check(in_place.lift(timeline, [clip.id], BLACK)))
    assert all(
        shown[0] == BLACK if left.holds(frame) else shown == before[frame]
        for frame, shown in enumerate(after)
    )


def test_a_split_and_a_lift_are_one_hole() -> None:
    cut = SplitClip(10).apply(SplitClip(30).apply(ABC))
    middle = cut.picture.children[1].id
    assert drawn(check(DeleteItems((middle,), BLACK).apply(cut))) == [
        "A[0:10]", black(20), "A[30:40]", "B[10:30]", "C[20:50]"
    ]  # fmt: skip
