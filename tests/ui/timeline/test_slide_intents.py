"""A live key of slipping and sliding never ends in "that cannot be done"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import strip, timelines
from trainer.errors import EditImpossible
from trainer.model.commands import SlideClip, SlipClip
from trainer.model.invariants import check
from trainer.model.schema import MediaKind, Timeline
from trainer.ui.timeline.slide_intents import slid, slipped

ABC = strip("A[10:40]", "B[10:30]", "C[0:50]")
FRAMES = st.sampled_from((-30, -7, -1, 1, 7, 30))


def test_a_clip_shows_another_part_in_the_same_place() -> None:
    assert slipped(ABC, 0, "c2", 1) == SlipClip("c2", 1)
    assert slipped(ABC, 0, None, -10) == SlipClip("c1", -10)
    assert slipped(ABC, 0, "c1", -11) is None, "the file has no more before it"
    assert slipped(ABC, 0, "c3", 51) is None


def test_a_clip_slides_between_its_neighbours() -> None:
    middle = strip("A[10:40]", "B[10:30]", "C[2:50]")
    command = slid(middle, 0, "c2", -2)
    assert command == SlideClip("c2", -2)
    after = command.apply(middle)
    assert after.duration == middle.duration
    assert after.picture.range_of("c2").start == middle.picture.range_of("c2").start - 2
    assert slid(middle, 0, "c1", 1) is None
    assert slid(middle, 0, "c3", -1) is None
    assert slid(middle, 0, "c2", -3) is None, "the file after has no more before it"
    assert slid(strip("A[0:100]", "B[0:10]", "C[5:50]"), 0, "c2", 1) is None, "the file before has no more"


@given(timelines(), FRAMES, st.data())
def test_alive_means_possible(timeline: Timeline, by: int, data: st.DataObject) -> None:
    ids = [clip.id for track in timeline.tracks for clip in track.children]
    ids += [text.id for words in timeline.texts for text in words.children]
    chosen = data.draw(st.sampled_from([*ids, None]))
    slide, slip = slid(timeline, 0, chosen, by), slipped(timeline, 0, chosen, by)
    for command in (slide, slip):
        if command is not None:
            assert check(command.apply(timeline)).duration == timeline.duration
    if chosen is None or not timeline.on_picture(chosen):
        return
    if slide is None:
        with pytest.raises(EditImpossible):
            SlideClip(chosen, by).apply(timeline)
    clip = timeline.clip(chosen)
    fixed = clip.pace.still is not None or timeline.reference(clip.media).kind is MediaKind.PHOTO
    if slip is None and not fixed:
        with pytest.raises(EditImpossible):
            SlipClip(chosen, by).apply(timeline)
