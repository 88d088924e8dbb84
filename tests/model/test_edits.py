"""Each edit as it is drawn in its docstring, at its edges, and as a law.

The laws compare with the plainest model there is: the list of what is shown at
every frame (``strategies.frames``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.model.strategies import drawn, frames, ranges_within, strip, timelines, video
from trainer.errors import EditImpossible
from trainer.model import edits
from trainer.model.canvas import Framing
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import MOST_CLIPS, MOST_IDS, MOST_MEDIA, Clip, Timeline

AB = strip("A[0:40]", "B[0:20]")
ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")


# --- the drawings -------------------------------------------------------------------


def test_append_adds_at_the_end() -> None:
    after = edits.append(AB, "C", TimeRange(5, 10))
    assert drawn(after) == ["A[0:40]", "B[0:20]", "C[5:15]"]


def test_append_uses_the_whole_file_and_three_seconds_of_a_photo() -> None:
    assert drawn(edits.append(AB, "C"))[-1] == "C[0:100]"
    assert drawn(edits.append(AB, "P"))[-1] == "P[0:90]"
    assert drawn(edits.append(replace(AB, rate=60), "P"))[-1] == "P[0:180]"


def test_insert_pushes_what_follows() -> None:
    assert drawn(edits.insert(AB, "C", 40, TimeRange(0, 5))) == ["A[0:40]", "C[0:5]", "B[0:20]"]


def test_insert_inside_a_clip_splits_it() -> None:
    after = edits.insert(AB, "C", 30, TimeRange(0, 5))
    assert drawn(after) == ["A[0:30]", "C[0:5]", "A[30:40]", "B[0:20]"]


def test_insert_at_both_ends_of_the_track() -> None:
    assert drawn(edits.insert(AB, "C", 0, TimeRange(0, 5)))[0] == "C[0:5]"
    assert drawn(edits.insert(AB, "C", 60, TimeRange(0, 5)))[-1] == "C[0:5]"
    assert drawn(edits.insert(strip(), "C", 0)) == ["C[0:100]"]


def test_overwrite_replaces_a_clip_of_the_same_length() -> None:
    assert drawn(edits.overwrite(ABC, "D", 40, TimeRange(0, 20))) == ["A[0:40]", "D[0:20]", "C[20:50]"]


def test_overwrite_trims_both_edges() -> None:
    after = edits.overwrite(AB, "C", 30, TimeRange(0, 15))
    assert drawn(after) == ["A[0:30]", "C[0:15]", "B[5:20]"]


def test_overwrite_inside_one_clip_leaves_both_its_ends() -> None:
    after = edits.overwrite(AB, "C", 10, TimeRange(0, 5))
    assert drawn(after) == ["A[0:10]", "C[0:5]", "A[15:40]", "B[0:20]"]


def test_overwrite_swallows_what_it_covers() -> None:
    after = edits.overwrite(ABC, "D", 35, TimeRange(0, 30))
    assert drawn(after) == ["A[0:35]", "D[0:30]", "C[25:50]"]


def test_overwrite_past_the_end_grows() -> None:
    assert drawn(edits.overwrite(strip("A[0:40]"), "C", 30)) == ["A[0:30]", "C[0:100]"]
    assert drawn(edits.overwrite(strip("A[0:40]"), "C", 40, TimeRange(0, 5))) == ["A[0:40]", "C[0:5]"]


def test_trim_keeps_what_follows_touching() -> None:
    after = edits.trim(AB, "c1", TimeRange(10, 20))
    assert drawn(after) == ["A[10:30]", "B[0:20]"]
    assert after.picture.range_of("c2") == TimeRange(20, 20)


def test_split_cuts_in_two() -> None:
    after = edits.split(AB, 15)
    assert drawn(after) == ["A[0:15]", "A[15:40]", "B[0:20]"]
    assert [clip.id for clip in after.picture.children] == ["c1", "c3", "c2"]


def test_both_halves_of_a_split_keep_how_the_clip_looks_and_sounds() -> None:
    quiet = edits.change_clip(AB, replace(AB.clip("c1"), volume=30))
    left, right, _ = edits.split(quiet, 15).picture.children
    assert (left.volume, right.volume) == (30, 30)


def test_slip_shows_another_moment() -> None:
    assert drawn(edits.slip(strip("A[2:5]", "B[0:20]"), "c1", 2)) == ["A[4:7]", "B[0:20]"]
    assert drawn(edits.slip(strip("A[2:5]", "B[0:20]"), "c1", -2)) == ["A[0:3]", "B[0:20]"]


def test_slide_makes_the_neighbours_give_and_take() -> None:
    assert drawn(edits.slide(ABC, "c2", 2)) == ["A[0:42]", "B[10:30]", "C[22:50]"]
    assert drawn(edits.slide(ABC, "c2", -2)) == ["A[0:38]", "B[10:30]", "C[18:50]"]


def test_ripple_delete_closes_the_gap() -> None:
    assert drawn(edits.ripple_delete(ABC, "c2")) == ["A[0:40]", "C[20:50]"]
    assert drawn(edits.ripple_delete(strip("A[0:40]"), "c1")) == []


@pytest.mark.parametrize(
    ("clip", "index", "order"),
    [
        ("c3", 0, "CAB"),
        ("c1", 2, "BCA"),
        ("c1", 1, "BAC"),
        ("c2", -5, "BAC"),
        ("c2", 99, "ACB"),
        ("c2", 1, "ABC"),
    ],
)
def test_move_gives_a_clip_another_place(clip: str, index: int, order: str) -> None:
    after = edits.move(ABC, clip, index)
    assert "".join(clip.media for clip in after.picture.children) == order


def test_what_stays_is_shared() -> None:
    after = edits.trim(ABC, "c1", TimeRange(0, 5))
    assert after.media is ABC.media
    assert after.picture.children[1] is ABC.picture.children[1]
    assert edits.move(ABC, "c1", 0) is ABC
    assert edits.slip(ABC, "c1", 0) is ABC
    assert edits.slide(ABC, "c2", 0) is ABC


# --- the bin ------------------------------------------------------------------------


def test_a_file_that_is_brought_in_gets_an_id() -> None:
    after = edits.add_media(Timeline("Batik"), video(""))
    after = edits.add_media(after, video("batik"))
    after = edits.add_media(after, video(""))
    assert [reference.id for reference in after.media] == ["m1", "batik", "m2"]


def test_an_id_that_a_script_chose_is_passed_over() -> None:
    after = edits.add_media(Timeline("Batik"), video("m2"))
    for _ in range(3):
        after = edits.add_media(after, video(""))
    assert [reference.id for reference in after.media] == ["m2", "m1", "m3", "m4"]
    clip_named_ahead = replace(strip("A[0:40]"), minted=0)
    assert [clip.id for clip in edits.append(clip_named_ahead, "B").picture.children] == ["c1", "c2"]


def test_an_id_is_not_given_twice() -> None:
    gone = edits.ripple_delete(edits.append(strip(), "A"), "c1")
    assert edits.append(gone, "A").picture.children[0].id == "c2"


def test_a_file_leaves_the_bin_when_nothing_shows_it() -> None:
    after = edits.remove_media(AB, "C")
    assert not after.has_media("C")
    assert edits.remove_media(edits.ripple_delete(AB, "c2"), "B").has_media("A")


def test_a_moved_file_is_found_and_its_clips_stay() -> None:
    after = edits.relink_media(AB, "A", "media/lain.mp4", "9-f")
    assert (after.reference("A").path, after.reference("A").fingerprint) == ("media/lain.mp4", "9-f")
    assert after.tracks == AB.tracks
    assert after.media[1:] == AB.media[1:]


# --- what cannot be done ---------------------------------------------------------------


def full_track() -> Timeline:
    clips = tuple(Clip(f"c{n}", "A", TimeRange(0, 2)) for n in range(MOST_CLIPS))
    return check(replace(AB, tracks=(replace(AB.picture, children=clips),), minted=MOST_CLIPS))


def full_bin() -> Timeline:
    return check(Timeline("Batik", media=tuple(video(f"v{n}") for n in range(MOST_MEDIA))))


IMPOSSIBLE: dict[str, tuple[Callable[[], Timeline], Callable[[Timeline], Timeline], str]] = {
    "append a file that is gone": (lambda: AB, lambda t: edits.append(t, "Z"), "That file is no longer"),
    "append a sound": (lambda: AB, lambda t: edits.append(t, "S"), "A sound cannot stand"),
    "append nothing": (lambda: AB, lambda t: edits.append(t, "A", TimeRange(5, 0)), "at least one picture"),
    "append past the file": (lambda: AB, lambda t: edits.append(t, "A", TimeRange(99, 2)), "no more picture"),
    "append before the file": (
        lambda: AB,
        lambda t: edits.append(t, "A", TimeRange(-1, 2)),
        "no more picture",
    ),
    "insert before the start": (lambda: AB, lambda t: edits.insert(t, "C", -1), "no clip at this place"),
    "insert past the end": (lambda: AB, lambda t: edits.insert(t, "C", 61), "no clip at this place"),
    "overwrite before the start": (lambda: AB, lambda t: edits.overwrite(t, "C", -1), "no clip at this"),
    "overwrite past the end": (lambda: AB, lambda t: edits.overwrite(t, "C", 61), "no clip at this place"),
    "trim to nothing": (lambda: AB, lambda t: edits.trim(t, "c1", TimeRange(5, 0)), "at least one picture"),
    "trim past the file": (lambda: AB, lambda t: edits.trim(t, "c1", TimeRange(50, 51)), "no more picture"),
    "trim what is gone": (lambda: AB, lambda t: edits.trim(t, "c9", TimeRange(0, 5)), "no longer on"),
    "split at the start": (lambda: AB, lambda t: edits.split(t, 0), "already a cut"),
    "split at a cut": (lambda: AB, lambda t: edits.split(t, 40), "already a cut"),
    "split at the end": (lambda: AB, lambda t: edits.split(t, 60), "no clip at this place"),
    "split before the start": (lambda: AB, lambda t: edits.split(t, -1), "no clip at this place"),
    "split an empty track": (strip, lambda t: edits.split(t, 0), "no clip at this place"),
    "slip before the file": (lambda: ABC, lambda t: edits.slip(t, "c2", -11), "no more picture"),
    "slip past the file": (lambda: ABC, lambda t: edits.slip(t, "c2", 71), "no more picture"),
    "slide the first": (lambda: ABC, lambda t: edits.slide(t, "c1", 1), "a clip on both sides"),
    "slide the last": (lambda: ABC, lambda t: edits.slide(t, "c3", 1), "a clip on both sides"),
    "slide over the left one": (lambda: ABC, lambda t: edits.slide(t, "c2", -40), "at least one picture"),
    "slide over the right one": (lambda: ABC, lambda t: edits.slide(t, "c2", 30), "at least one picture"),
    "slide where the left has no more": (lambda: ABC, lambda t: edits.slide(t, "c2", 61), "no more picture"),
    "slide where the right has no more": (lambda: ABC, lambda t: edits.slide(t, "c2", -21), "no more"),
    "delete what is gone": (lambda: AB, lambda t: edits.ripple_delete(t, "c9"), "no longer on"),
    "move what is gone": (lambda: AB, lambda t: edits.move(t, "c9", 0), "no longer on"),
    "change what is gone": (
        lambda: AB,
        lambda t: edits.change_clip(t, Clip("c9", "A", TimeRange(0, 5))),
        "no longer on",
    ),
    "bring a file in twice": (lambda: AB, lambda t: edits.add_media(t, video("A")), "already in"),
    "bring in a file from elsewhere": (
        lambda: AB,
        lambda t: edits.add_media(t, replace(video(""), path="/etc/passwd")),
        "inside the project",
    ),
    "bring in one more than fits": (full_bin, lambda t: edits.add_media(t, video("")), "Nothing more fits"),
    "append one more than fits": (full_track, lambda t: edits.append(t, "A"), "Nothing more fits"),
    "split one more than fits": (full_track, lambda t: edits.split(t, 1), "Nothing more fits"),
    "give out one more id than there are": (
        lambda: replace(AB, minted=MOST_IDS),
        lambda t: edits.append(t, "A"),
        "Nothing more fits",
    ),
    "take away a file that is shown": (lambda: AB, lambda t: edits.remove_media(t, "A"), "still used"),
    "take away a file that is gone": (lambda: AB, lambda t: edits.remove_media(t, "Z"), "no longer in"),
    "find a file that is gone": (lambda: AB, lambda t: edits.relink_media(t, "Z", "a", ""), "no longer in"),
    "find a file elsewhere": (lambda: AB, lambda t: edits.relink_media(t, "A", "../a", ""), "inside the"),
}


@pytest.mark.parametrize("attempt", IMPOSSIBLE)
def test_what_cannot_be_done_says_why_and_changes_nothing(attempt: str) -> None:
    make, edit, why = IMPOSSIBLE[attempt]
    timeline = make()
    with pytest.raises(EditImpossible) as refusal:
        edit(timeline)
    assert why in str(refusal.value.facts["why"])
    assert timeline == make()


# --- the laws ------------------------------------------------------------------------


@st.composite
def put(draw: st.DrawFn) -> tuple[Timeline, str, int, TimeRange]:
    """A timeline, and a new clip with a frame to put it at."""
    timeline = draw(timelines())
    media = draw(st.sampled_from([reference for reference in timeline.media if reference.id not in "PS"]))
    frame = draw(st.integers(0, timeline.picture.duration))
    return timeline, media.id, frame, draw(ranges_within(media.available))


@st.composite
def chosen(draw: st.DrawFn, least: int = 1) -> tuple[Timeline, Clip]:
    """A timeline and one of its clips."""
    timeline = draw(timelines(least))
    return timeline, draw(st.sampled_from(timeline.picture.children))


def stretch_of(timeline: Timeline, media: str, shown: TimeRange) -> list[object]:
    """The frames of a new clip."""
    return list(frames(edits.append(replace(timeline, tracks=strip().tracks), media, shown)))


@given(put())
def test_insert_is_what_was_before_then_the_clip_then_the_rest(
    case: tuple[Timeline, str, int, TimeRange],
) -> None:
    timeline, media, frame, shown = case
    before = frames(timeline)
    after = check(edits.insert(timeline, media, frame, shown))
    assert frames(after) == before[:frame] + stretch_of(timeline, media, shown) + before[frame:]


@given(put())
def test_overwrite_moves_nothing_and_keeps_the_length_unless_past_the_end(
    case: tuple[Timeline, str, int, TimeRange],
) -> None:
    timeline, media, frame, shown = case
    before = frames(timeline)
    after = check(edits.overwrite(timeline, media, frame, shown))
    assert frames(after) == (
        before[:frame] + stretch_of(timeline, media, shown) + before[frame + shown.duration :]
    )
    assert after.duration == max(timeline.duration, frame + shown.duration)


@given(timelines(), st.integers(-1, 400))
def test_split_never_changes_what_is_shown(timeline: Timeline, frame: int) -> None:
    cuts = [0, *(placed.end for _, placed in timeline.picture.placed())]
    try:
        after = check(edits.split(timeline, frame))
    except EditImpossible:
        assert frame in cuts or not 0 <= frame < timeline.duration
        return
    assert frames(after) == frames(timeline)
    assert [0, *(placed.end for _, placed in after.picture.placed())] == sorted([*cuts, frame])


@given(chosen(), st.integers(-1, 60), st.integers(-1, 60))
def test_trim_shows_what_the_file_has_and_leaves_the_others(
    case: tuple[Timeline, Clip], start: int, duration: int
) -> None:
    timeline, clip = case
    shown = TimeRange(start, duration)
    possible = duration > 0 and timeline.available(clip).contains(shown)
    try:
        after = check(edits.trim(timeline, clip.id, shown))
    except EditImpossible:
        assert not possible
        return
    assert possible
    assert after.clip(clip.id) == replace(clip, source_range=shown)
    assert after.duration == timeline.duration - clip.duration + duration
    assert others(after, clip.id) == others(timeline, clip.id)


@given(chosen(), st.integers(-60, 60))
def test_slip_keeps_every_place(case: tuple[Timeline, Clip], by: int) -> None:
    timeline, clip = case
    try:
        after = check(edits.slip(timeline, clip.id, by))
    except EditImpossible:
        moved = TimeRange(clip.source_range.start + by, clip.duration)
        assert not timeline.available(clip).contains(moved)
        return
    assert places(after) == places(timeline)
    assert after.clip(clip.id).source_range.start == clip.source_range.start + by
    assert others(after, clip.id) == others(timeline, clip.id)


@given(chosen(least=3), st.integers(-30, 30))
def test_slide_moves_one_clip_and_no_other_edge(case: tuple[Timeline, Clip], by: int) -> None:
    timeline, clip = case
    try:
        after = check(edits.slide(timeline, clip.id, by))
    except EditImpossible:
        assert not can_slide(timeline, timeline.picture.index_of(clip.id), by)
        return
    assert after.duration == timeline.duration
    assert after.clip(clip.id) == clip
    assert after.picture.range_of(clip.id).start == timeline.picture.range_of(clip.id).start + by
    index = timeline.picture.index_of(clip.id)
    far = [other for i, other in enumerate(timeline.picture.children) if abs(i - index) > 1]
    for other in far:
        assert after.clip(other.id) == other
        assert after.picture.range_of(other.id) == timeline.picture.range_of(other.id)
    # What is shown outside the two neighbours' moved edges is the same.
    before, now = frames(timeline), frames(after)
    left = timeline.picture.range_of(timeline.picture.children[index - 1].id)
    right = timeline.picture.range_of(timeline.picture.children[index + 1].id)
    assert now[: left.end + min(by, 0)] == before[: left.end + min(by, 0)]
    assert now[right.start + max(by, 0) :] == before[right.start + max(by, 0) :]


@given(chosen())
def test_ripple_delete_takes_exactly_the_clip(case: tuple[Timeline, Clip]) -> None:
    timeline, clip = case
    placed = timeline.picture.range_of(clip.id)
    before = frames(timeline)
    after = check(edits.ripple_delete(timeline, clip.id))
    assert frames(after) == before[: placed.start] + before[placed.end :]


@given(chosen(), st.integers(-3, 12))
def test_move_keeps_every_clip_and_the_order_of_the_others(case: tuple[Timeline, Clip], index: int) -> None:
    timeline, clip = case
    after = check(edits.move(timeline, clip.id, index))
    assert Counter(after.picture.children) == Counter(timeline.picture.children)
    assert others(after, clip.id) == others(timeline, clip.id)
    assert after.picture.index_of(clip.id) == max(0, min(index, len(timeline.picture.children) - 1))
    assert after.duration == timeline.duration


@given(chosen(), st.integers(0, 8))
def test_a_move_there_and_back_is_no_move(case: tuple[Timeline, Clip], index: int) -> None:
    timeline, clip = case
    back = timeline.picture.index_of(clip.id)
    assume(index != back)
    assert edits.move(edits.move(timeline, clip.id, index), clip.id, back) == timeline


def can_slide(timeline: Timeline, index: int, by: int) -> bool:
    clips = timeline.picture.children
    if not 0 < index < len(clips) - 1:
        return False
    left, right = clips[index - 1], clips[index + 1]
    return (
        by > -left.duration
        and by < right.duration
        and left.source_range.end + by <= timeline.available(left).end
        and right.source_range.start + by >= 0
    )


def others(timeline: Timeline, clip_id: str) -> list[Clip]:
    return [clip for clip in timeline.picture.children if clip.id != clip_id]


def places(timeline: Timeline) -> list[tuple[str, TimeRange]]:
    return [(clip.id, placed) for clip, placed in timeline.picture.placed()]


def test_a_picture_that_moves_goes_on_over_a_split() -> None:
    timeline = strip("A[0:40]")
    clip = timeline.picture.children[0]
    panned = edits.change_clip(timeline, replace(clip, framing=Framing(centre_x=100, pan_x=900)))
    left, right = check(edits.split(panned, 10)).picture.children
    assert left.framing == Framing(centre_x=100, pan_x=300)
    assert right.framing == Framing(centre_x=300, pan_x=900)
    for inside in range(40):
        piece, at, whole = (left, inside, 10) if inside < 10 else (right, inside - 10, 30)
        assert piece.framing.at(at / whole) == pytest.approx(
            panned.picture.children[0].framing.at(inside / 40)
        )
