"""Faster, slower, backwards, still: the same moments, and everything else where it belongs."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import drawn, frames, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import edits, layers, sounds
from trainer.model.canvas import Framing
from trainer.model.commands import FrameClip, SetCanvas, SetEffects, SetTransition
from trainer.model.effects import Effect
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.pace import FASTEST, SLOWEST, Pace
from trainer.model.schema import Anchor, Clip, Role, Text, Timeline, Track
from trainer.model.time_edits import freeze, set_speed
from trainer.model.transition import Transition

PERCENTS = st.integers(SLOWEST, FASTEST)


def texts(timeline: Timeline) -> list[int]:
    return [timeline.range_of(text).start for text in timeline.words(Role.TITLE)]


def test_twice_as_fast_is_half_as_long() -> None:
    timeline = strip("A[20:60]", "B[10:30]")
    fast = check(set_speed(timeline, "c1", 200))
    assert drawn(fast) == ["A[10:30]", "B[10:30]"]
    assert [place for _, place, _, _ in frames(fast)[:20]] == list(range(20, 60, 2))
    assert drawn(set_speed(fast, "c1", 100)) == drawn(timeline)


def test_a_quarter_of_the_speed_is_four_times_as_long() -> None:
    slow = check(set_speed(strip("A[0:100]", "B[10:30]"), "c1", 25))
    assert drawn(slow) == ["A[0:400]", "B[10:30]"]
    assert edits.trim(slow, "c1", TimeRange(390, 10)).duration == 30
    with pytest.raises(EditImpossible):
        edits.trim(slow, "c1", TimeRange(390, 11))


def test_backwards_shows_the_same_from_the_end() -> None:
    timeline = strip("A[20:60]", "B[10:30]")
    back = check(set_speed(timeline, "c1", 100, True))
    assert [place for _, place, _, _ in frames(back)[:40]] == list(range(59, 19, -1))
    assert set_speed(back, "c1", 100) == timeline


def test_a_cut_in_a_fast_clip_loses_nothing() -> None:
    fast = set_speed(strip("A[0:100]"), "c1", 75)
    assert frames(edits.split(fast, 31)) == frames(fast)


def test_a_title_stays_with_its_moment() -> None:
    timeline = strip("A[0:100]", "B[0:50]")
    for anchor in (Anchor(60, "c1"), Anchor(20, "c2")):
        timeline = layers.add_text(timeline, Role.TITLE, Text("Batik", anchor, 10))
    assert texts(timeline) == [60, 120]
    assert texts(set_speed(timeline, "c1", 200)) == [30, 70]
    assert texts(set_speed(timeline, "c1", 50)) == [120, 220]
    assert texts(set_speed(timeline, "c1", 100, True)) == [39, 120]
    # The picture that is inserted is no piece of the clip: the title goes on with the clip.
    assert texts(freeze(timeline, 60, 30)) == [90, 150]
    assert texts(freeze(timeline, 61, 30)) == [60, 150]


@given(timelines(least=1), PERCENTS, st.booleans(), st.data())
def test_the_same_moments_in_another_time(
    timeline: Timeline, percent: int, backwards: bool, data: st.DataObject
) -> None:
    clip = data.draw(st.sampled_from(timeline.picture.children))
    available = timeline.reference(clip.media).available
    changed = check(set_speed(timeline, clip.id, percent, backwards))
    now = changed.clip(clip.id)
    assert now.pace == Pace(percent, backwards)

    def span(one: Clip) -> tuple[float, float]:
        edges = [
            one.pace.shown(frame, available) for frame in (one.source_range.start, one.source_range.end - 1)
        ]
        return float(min(edges)), float(max(edges)) + one.pace.percent / 100

    for before, after in zip(span(clip), span(now), strict=True):
        # A frame for rounding, and one for what is left over at the end of a fast file.
        assert abs(before - after) <= 2 * max(clip.pace.percent, percent) / 100
    others = [other for other in changed.picture.children if other.id != clip.id]
    assert others == [other for other in timeline.picture.children if other.id != clip.id]


@given(timelines(least=1), PERCENTS, st.data())
def test_backwards_twice_is_forwards(timeline: Timeline, percent: int, data: st.DataObject) -> None:
    clip = data.draw(st.sampled_from(timeline.picture.children))
    there = set_speed(timeline, clip.id, clip.pace.percent, not clip.pace.backwards)
    assert set_speed(there, clip.id, clip.pace.percent, clip.pace.backwards) == timeline
    assert sorted(frames(there), key=repr) == sorted(frames(timeline), key=repr)


@given(timelines(least=1), st.integers(1, 90), st.data())
def test_a_picture_stands_still_and_nothing_else_changes(
    timeline: Timeline, duration: int, data: st.DataObject
) -> None:
    frame = data.draw(st.integers(0, timeline.duration))
    before, after = frames(timeline), frames(check(freeze(timeline, frame, duration)))
    assert after[:frame] + after[frame + duration :] == before
    media, place, framing, volume = before[min(frame, timeline.duration - 1)]
    assert set(after[frame : frame + duration]) == {(media, Fraction(int(place)), framing, volume)}


def test_a_photo_and_a_still_picture_only_stand_longer() -> None:
    timeline = check(edits.append(strip(), "P"))
    longer = check(freeze(timeline, 30, 60))
    assert [clip.duration for clip in longer.picture.children] == [30, 60, 60]
    assert {clip.pace for clip in longer.picture.children} == {Pace()}
    still = freeze(strip("A[10:40]"), 5, 40)
    again = check(freeze(still, 20, 40))
    assert [clip.pace.still for clip in again.picture.children] == [None, 15, 15, 15, None]


@pytest.mark.parametrize("percent", [24, 401, 0, -100])
def test_no_other_speed(percent: int) -> None:
    with pytest.raises(EditImpossible):
        set_speed(strip("A[0:40]"), "c1", percent)


def test_what_stands_still_has_no_speed() -> None:
    for timeline in (edits.append(strip(), "P"), freeze(strip("A[0:40]"), 0, 30)):
        with pytest.raises(EditImpossible):
            set_speed(timeline, timeline.picture.children[0].id, 200)


@pytest.mark.parametrize(("frame", "duration"), [(-1, 30), (41, 30), (10, 0), (10, 18_001)])
def test_no_picture_to_freeze(frame: int, duration: int) -> None:
    with pytest.raises(EditImpossible):
        freeze(strip("A[0:40]"), frame, duration)


def test_a_sound_runs_faster_but_does_not_stand_still() -> None:
    song = Clip("c9", "S", TimeRange(0, 90), anchor=Anchor(0))
    timeline = strip("A[0:90]")
    timeline = replace(timeline, tracks=(*timeline.tracks, Track(Role.MUSIC, (song,))))
    fast = check(set_speed(timeline, "c9", 150))
    assert fast.clip("c9").source_range == TimeRange(0, 60)
    silent = replace(song, pace=Pace(still=3), source_range=TimeRange(0, 3))
    with pytest.raises(ValueError, match="c9"):
        check(replace(timeline, tracks=(timeline.picture, Track(Role.MUSIC, (silent,)))))


def test_a_sound_that_was_taken_off_runs_with_its_picture() -> None:
    timeline = strip("A[20:60]", "B[10:30]")
    bin_ = tuple(replace(one, has_sound=True) for one in timeline.media)
    timeline = check(sounds.detach(replace(timeline, media=bin_), "c1"))
    for percent, backwards in ((200, False), (50, False), (100, True)):
        changed = check(set_speed(timeline, "c1", percent, backwards))
        (voice,) = changed.clips(Role.VOICE)
        assert changed.range_of(voice) == changed.picture.range_of("c1")
        assert (voice.pace, voice.source_range) == (
            changed.clip("c1").pace,
            changed.clip("c1").source_range,
        )
    still = freeze(timeline, 0, 30)
    with pytest.raises(EditImpossible):
        sounds.detach(still, still.picture.children[0].id)


def test_a_still_picture_comes_in_as_its_clip_did() -> None:
    timeline = SetTransition("c2", Transition()).apply(strip("A[0:60]", "B[0:60]"))
    _, still, second = check(freeze(timeline, 60, 40)).picture.children
    assert (still.transition, second.transition) == (Transition(), None)
    *_, still, last = check(freeze(timeline, 90, 40)).picture.children
    assert (still.transition, last.transition) == (None, None)


def test_what_moves_slowly_waits_while_the_picture_stands_still() -> None:
    slow = FrameClip("c1", Framing(centre_x=200, pan_x=600)).apply(strip("A[0:40]", "B[0:20]"))
    slow = SetEffects("c1", (Effect.of("zoom", from_size=100, to_size=140), Effect("mirror"))).apply(slow)
    wide = SetCanvas("16:9").apply(slow)
    wide = FrameClip("c1", Framing(centre_x=0, pan_x=1000)).apply(wide)
    for frame, way in ((10, 0.25), (0, 0.0), (30, 0.75)):
        frozen = check(freeze(wide, frame, 50))
        still = next(clip for clip in frozen.picture.children if clip.pace.still is not None)
        assert still.framing == Framing(centre_x=round(1000 * way))
        assert still.effects[1:] == (Effect("mirror"),)
        zoom = still.effects[0]
        assert zoom.value("from_size") == zoom.value("to_size") == 100 + round(40 * way)
        after = frozen.picture.children[frozen.picture.index_of(still.id) + 1]
        assert after.framing.centre_x == still.framing.centre_x
        upright = SetCanvas("9:16").apply(frozen)
        assert upright.clip(still.id).framing == Framing(centre_x=200 + round(400 * way))


def test_a_sound_of_its_own_waits_with_its_picture() -> None:
    timeline = sounds.detach(strip("B[0:60]", "A[0:20]"), "c1")
    frozen = check(freeze(timeline, 20, 30))
    first, second = frozen.clips(Role.VOICE)
    assert (frozen.range_of(first), frozen.range_of(second)) == (TimeRange(0, 20), TimeRange(50, 40))
    assert second.source_range == TimeRange(20, 40)
    assert second.anchor == Anchor(20, frozen.picture.children[2].id, synced=True)
