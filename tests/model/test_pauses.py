"""Stretches are cut out of the picture, and what belongs to it stays where it belongs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import drawn, frames, sound, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import layers, pauses
from trainer.model.commands import CutPauses, PutSound
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text, Timeline

ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")


def test_the_gaps_are_closed() -> None:
    after = check(CutPauses((TimeRange(5, 10), TimeRange(35, 10), TimeRange(80, 10))).apply(ABC))
    assert drawn(after) == ["A[0:5]", "A[15:35]", "B[15:30]", "C[20:40]"]


def test_a_clip_that_is_nothing_but_a_pause_goes() -> None:
    assert drawn(check(pauses.cut_out(ABC, [TimeRange(38, 24)]))) == ["A[0:38]", "C[22:50]"]


def test_something_stays_and_something_goes() -> None:
    with pytest.raises(EditImpossible):
        pauses.cut_out(ABC, [TimeRange(0, 90)])
    with pytest.raises(EditImpossible):
        pauses.cut_out(ABC, [TimeRange(95, 9)])


@pytest.mark.parametrize(
    ("anchor", "start"),
    [
        (Anchor(12, "c2"), 30),  # it began in what is gone: at the next picture
        (Anchor(25, "c2"), 40),
        (Anchor(45, "c3"), 69),  # in the last pause: at the last picture
        (Anchor(3), 3),
    ],
)
def test_a_title_is_not_lost_with_a_pause(anchor: Anchor, start: int) -> None:
    titled = layers.add_text(ABC, Role.TITLE, Text("Batik", anchor, 30))
    after = check(pauses.cut_out(titled, [TimeRange(30, 15), TimeRange(85, 5)]))
    (text,) = after.words(Role.TITLE)
    assert after.range_of(text).start == start


def test_a_caption_is_as_long_as_what_is_left_of_its_words() -> None:
    lines = (
        Text("Batik tulis", Anchor(10, "c1"), 25),  # to 35: over the pause at 20
        Text("Bu Sri", Anchor(35, "c1"), 20),  # to 55, a cut inside
        Text("Lima hari", Anchor(26, "c1"), 4),  # nothing but pause
        Text("Datang", Anchor(200), 9),  # after the end of the video
    )
    timeline = layers.add_texts(ABC, Role.CAPTION, lines)
    after = check(pauses.cut_out(timeline, [TimeRange(20, 12), TimeRange(50, 3)]))
    placed = [after.range_of(text) for text in after.words(Role.CAPTION)]
    assert placed == [TimeRange(10, 13), TimeRange(23, 17), TimeRange(20, 4), TimeRange(200, 9)]
    assert not placed[0].overlaps(placed[1])
    titles = layers.add_texts(ABC, Role.TITLE, lines[:1])
    assert pauses.cut_out(titles, [TimeRange(20, 12)]).words(Role.TITLE)[0].duration == 25


def test_music_that_ended_with_the_video_still_does() -> None:
    short = replace(sound(""), available=40)
    before = PutSound(Role.MUSIC, Anchor(0), reference=short, fit=True, fade_out=15).apply(ABC)
    after = check(pauses.cut_out(before, [TimeRange(30, 25)]))
    placed = [after.range_of(clip) for clip in after.clips(Role.MUSIC)]
    assert placed == [TimeRange(0, 40), TimeRange(40, 25)]
    assert after.clips(Role.MUSIC)[-1].fade_out == 15
    alone = PutSound(Role.MUSIC, Anchor(0), "S").apply(ABC)
    assert pauses.cut_out(alone, [TimeRange(30, 25)]).clips(Role.MUSIC) == alone.clips(Role.MUSIC)


@given(timelines(least=1), st.data())
def test_exactly_what_was_named_is_gone(timeline: Timeline, data: st.DataObject) -> None:
    length = timeline.duration
    gone = data.draw(
        st.lists(st.builds(TimeRange, st.integers(0, length), st.integers(1, 20)), min_size=1, max_size=5)
    )
    names = [frame for number, frame in enumerate(frames(timeline))
             if not any(one.holds(number) for one in gone)]  # fmt: skip
    if not names or len(names) == length:
        with pytest.raises(EditImpossible):
            pauses.cut_out(timeline, gone)
        return
    assert frames(check(pauses.cut_out(timeline, gone))) == names
