"""Edits of the captions as a whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import strip
from trainer.errors import EditImpossible
from trainer.model import captions, edits, layers
from trainer.model.canvas import Box
from trainer.model.captions import CaptionTime, Cue, Look, in_order, made
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text, Timeline

PICTURE = strip("A[0:60]", "B[0:60]", "C[0:60]")
CUES = (
    Cue("Batik tulis", 10, 30),
    Cue("dikerjakan tangan", 50, 40),
    Cue("lima hari lamanya", 100, 30),
)


def captioned(*cues: Cue) -> Timeline:
    texts = made(PICTURE, cues or CUES, Look())
    return check(layers.replace_texts(PICTURE, Role.CAPTION, texts))


def cues_of(timeline: Timeline) -> list[Cue]:
    return [Cue(text.words, place.start, place.duration) for text, place in in_order(timeline)]


def ids(timeline: Timeline) -> list[str]:
    return [text.id for text, _ in in_order(timeline)]


def test_captions_stay_with_the_picture_that_they_begin_on() -> None:
    before = captioned()
    assert [text.anchor.clip for text, _ in in_order(before)] == ["c1", "c1", "c2"]
    after = edits.move(before, "c2", 0)
    assert [cue.start for cue in cues_of(after)] == [40, 70, 110]


def test_times_are_given_all_at_once() -> None:
    before = captioned()
    first, second, _ = ids(before)
    after = check(captions.time_captions(before, (CaptionTime(second, 70, 20), CaptionTime(first, 0, 15))))
    assert cues_of(after) == [Cue("Batik tulis", 0, 15), Cue("dikerjakan tangan", 70, 20), CUES[2]]
    assert after.text(second).anchor.clip == "c2"
    assert after.text(first).id == first


@pytest.mark.parametrize(
    "times", [(CaptionTime("t0", 0, 5),), (CaptionTime("t4", -1, 5),), (CaptionTime("t4", 5, 0),)]
)
def test_times_that_cannot_be(times: tuple[CaptionTime, ...]) -> None:
    before = captioned()
    assert "t4" in ids(before)
    with pytest.raises(EditImpossible):
        captions.time_captions(before, times)


def test_all_are_shifted_together_but_not_before_the_start() -> None:
    before = captioned()
    later = captions.shift_captions(before, 5)
    assert [cue.start for cue in cues_of(later)] == [15, 55, 105]
    earliest = captions.shift_captions(before, -500)
    assert [cue.start for cue in cues_of(earliest)] == [0, 40, 90]
    assert captions.shift_captions(earliest, -1) is earliest
    with pytest.raises(EditImpossible):
        captions.shift_captions(PICTURE, 5)


def test_one_look_for_all() -> None:
    look = Look("sorot", 72, Box(500, 600, 700), word_by_word=True)
    after = check(captions.style_captions(captioned(), look))
    assert {Look.of(text) for text in after.words(Role.CAPTION)} == {look}
    assert cues_of(after) == list(CUES)


def test_split_between_two_words() -> None:
    before = captioned()
    second = ids(before)[1]
    after = check(captions.split_caption(before, second, len("dikerjakan")))
    words = [cue.words for cue in cues_of(after)]
    assert words == ["Batik tulis", "dikerjakan", "tangan", "lima hari lamanya"]
    cut = cues_of(after)
    assert (cut[1].start, cut[1].end, cut[2].end) == (50, cut[2].start, 90)
    assert cut[1].duration > cut[2].duration
    at = captions.split_caption(before, second, len("dikerjakan"), 55)
    assert cues_of(at)[2] == Cue("tangan", 55, 35)


@pytest.mark.parametrize("letter", [-1, 0, 17, 99])
def test_a_split_leaves_words_on_both_sides(letter: int) -> None:
    before = captioned()
    with pytest.raises(EditImpossible):
        captions.split_caption(before, ids(before)[1], letter)


def test_join_with_the_next() -> None:
    before = captioned()
    first, _, last = ids(before)
    after = check(captions.merge_captions(before, first))
    assert cues_of(after)[0].words.split() == ["Batik", "tulis", "dikerjakan", "tangan"]
    assert (cues_of(after)[0].start, cues_of(after)[0].end) == (10, 90)
    assert ids(after) == [first, last]
    with pytest.raises(EditImpossible):
        captions.merge_captions(before, last)


def test_joining_and_splitting_come_back_to_the_same_words() -> None:
    before = captioned()
    first = ids(before)[0]
    joined = captions.merge_captions(before, first)
    again = captions.split_caption(joined, first, len("Batik tulis"), 50)
    assert [cue.words.split() for cue in cues_of(again)] == [cue.words.split() for cue in CUES]


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=8), st.integers(8, 300))
def test_a_script_is_laid_out_over_a_time(lines: list[str], length: int) -> None:
    found = captions.laid_out([f"a{line}" for line in lines], TimeRange(7, length))
    assert found[0].start == 7
    assert found[-1].end <= 7 + length + 1
    assert all(one.end <= two.start or one.duration == 1 for one, two in pairwise(found))


def test_only_captions_are_meant() -> None:
    before = layers.add_text(captioned(), Role.TITLE, Text("Batik", Anchor(0), 30))
    title = before.words(Role.TITLE)[0].id
    with pytest.raises(EditImpossible):
        captions.split_caption(before, title, 2)
    with pytest.raises(EditImpossible):
        captions.merge_captions(before, title)
    with pytest.raises(EditImpossible):
        captions.time_captions(before, (CaptionTime(title, 0, 5),))


@pytest.mark.parametrize(("words", "place"), [("satu dua tiga", 8), ("satu", 0), ("a b", 1), ("", 0)])
def test_the_middle_between_two_words(words: str, place: int) -> None:
    assert captions.halfway(words) == place
