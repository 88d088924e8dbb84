"""What a timeline is: values, and where clips lie on them."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given

from tests.model.strategies import frames, photo, strip, timelines
from trainer.model.opentime import TimeRange
from trainer.model.schema import PHOTO_SECONDS, Clip, Role, Timeline, Track


def test_a_new_timeline_is_empty_and_upright() -> None:
    timeline = Timeline("Batik")
    assert timeline.duration == 0
    assert timeline.picture.children == ()
    assert (timeline.canvas.width, timeline.canvas.height) == (1080, 1920)
    assert timeline.rate == 30


def test_values_never_change() -> None:
    timeline = strip("A[0:10]")
    with pytest.raises(FrozenInstanceError):
        timeline.name = "other"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        timeline.picture.children = ()  # type: ignore[misc]


def test_equal_parts_make_equal_timelines() -> None:
    assert strip("A[0:10]", "B[5:9]") == strip("A[0:10]", "B[5:9]")
    assert strip("A[0:10]") != strip("A[0:11]")


def test_asking_for_a_part_does_not_change_the_value() -> None:
    asked, fresh = strip("A[0:10]"), strip("A[0:10]")
    assert asked.picture.duration == 10
    assert asked.reference("A").name == "A.mp4"
    assert asked == fresh
    assert hash(asked) == hash(fresh)


@given(timelines())
def test_clips_touch_and_cover_the_track(timeline: Timeline) -> None:
    track, end = timeline.picture, 0
    for clip, placed in track.placed():
        assert placed == TimeRange(end, clip.duration)
        assert track.range_of(clip.id) == placed
        assert track.children[track.index_of(clip.id)] is clip
        assert timeline.clip(clip.id) is clip
        end = placed.end
    assert track.duration == timeline.duration == end == len(frames(timeline))


@given(timelines())
def test_each_frame_shows_the_clip_that_covers_it(timeline: Timeline) -> None:
    for frame, (media, source, _, _) in enumerate(frames(timeline)):
        found = timeline.picture.at(frame)
        assert found is not None
        clip, placed = found
        shown = clip.source_range.start + frame - placed.start
        assert clip.media == media
        assert clip.pace.shown(shown, timeline.reference(media).available) == source
    assert timeline.picture.at(-1) is None
    assert timeline.picture.at(timeline.duration) is None


def test_what_is_not_there_is_a_key_error() -> None:
    timeline = strip("A[0:10]")
    for ask in (
        lambda: timeline.clip("c9"),
        lambda: timeline.reference("Z"),
        lambda: timeline.picture.index_of("c9"),
        lambda: timeline.picture.range_of("c9"),
        lambda: replace(timeline, tracks=()).track(Role.PICTURE),
    ):
        with pytest.raises(KeyError):
            ask()
    assert timeline.has_media("A")
    assert not timeline.has_media("Z")


def test_a_photo_may_stand_for_ten_minutes() -> None:
    assert photo("P").available_range == TimeRange(0, PHOTO_SECONDS * 30)


def test_a_clip_is_heard_as_it_was_recorded() -> None:
    clip = Clip("c1", "A", TimeRange(0, 5))
    assert (clip.duration, clip.volume) == (5, 100)


def test_a_card_says_what_is_missing_as_long_as_it_is_shown() -> None:
    timeline = strip("A[0:10]", "B[5:9]")
    card = replace(timeline.reference("B"), stands_for="Wajah perajin")
    media = tuple(card if one.id == "B" else one for one in timeline.media)
    held = replace(timeline, media=media)
    assert timeline.still_missing() == ()
    assert held.still_missing() == ("Wajah perajin",)
    assert replace(held, tracks=(Track(Role.PICTURE),)).still_missing() == (), "in the bin it harms nobody"
