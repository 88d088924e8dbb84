"""What is said about captions, and what mending does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import strip
from trainer.model import layers
from trainer.model.canvas import DEFAULT_CANVAS
from trainer.model.caption_marks import Kind, Mark, marks, mended
from trainer.model.caption_rules import Viewers, rules
from trainer.model.captions import Cue, Look, in_order, made
from trainer.model.invariants import check
from trainer.model.schema import Role, Timeline

RULES = rules(DEFAULT_CANVAS)
PICTURE = strip("A[0:100]", "B[0:100]", "C[0:100]")
"""Ten seconds."""


def captioned(*cues: Cue) -> Timeline:
    return check(layers.replace_texts(PICTURE, Role.CAPTION, made(PICTURE, cues, Look())))


def kinds(timeline: Timeline) -> list[list[Kind]]:
    found = marks(timeline, RULES)
    return [[mark.kind for mark in found[text.id]] for text, _ in in_order(timeline)]


def repaired(timeline: Timeline, only: set[str] | None = None) -> Timeline:
    command = mended(timeline, RULES, only=only)
    return timeline if command is None else check(command.apply(timeline))


def cues(timeline: Timeline) -> list[tuple[str, int, int]]:
    return [(text.words, place.start, place.end) for text, place in in_order(timeline)]


@pytest.mark.parametrize(
    ("listed", "first"),
    [
        ([Cue("Batik tulis", 0, 45)], []),
        ([Cue("Batik tulis dari sanggar", 0, 35)], [Kind.FAST]),
        ([Cue("Ya", 0, 26)], [Kind.SHORT]),
        ([Cue("Batik tulis", 0, 190)], [Kind.LONG]),
        ([Cue("Batik", 0, 60), Cue("tulis", 50, 60)], [Kind.OVERLAP]),
        ([Cue("Batik", 0, 60), Cue("tulis", 61, 60)], [Kind.FLICKER]),
        ([Cue("Batik", 0, 60), Cue("tulis", 60, 60)], []),
        ([Cue("Batik tulis dari sanggar Bu Sri", 0, 120)], [Kind.WIDE]),
        ([Cue("Batik\ntulis\nBu Sri", 0, 120)], [Kind.LINES]),
        ([Cue("Batik tulis", 300, 45)], [Kind.UNSEEN]),
    ],
)
def test_marks(listed: list[Cue], first: list[Kind]) -> None:
    assert kinds(captioned(*listed))[0] == first


def test_what_is_worse_comes_first_and_in_numbers() -> None:
    timeline = captioned(Cue("Batik tulis dari sanggar Bu Sri", 0, 30))
    (found,) = marks(timeline, RULES).values()
    assert found[0] == Mark(Kind.FAST, True, 31, 15)
    assert [mark.bad for mark in found] == sorted((mark.bad for mark in found), reverse=True)


def test_older_viewers_need_more_time() -> None:
    timeline = captioned(Cue("Batik tulis dari\nsanggar", 0, 50))
    assert kinds(timeline) == [[]]
    older = marks(timeline, rules(DEFAULT_CANVAS, Viewers.OLDER))
    assert next(iter(older.values()))[0].kind is Kind.FAST


def test_a_fast_caption_takes_the_room_behind_it_then_before_it() -> None:
    timeline = captioned(Cue("Batik tulis dari\nsanggar", 50, 20), Cue("Ya, batik", 75, 40))
    assert cues(repaired(timeline))[0][1:] == (27, 75)


def test_a_lack_of_room_is_not_made_up() -> None:
    crowded = captioned(*(Cue("Batik tulis dari\nsanggar", start, 30) for start in range(0, 300, 30)))
    assert mended(crowded, RULES) is None
    assert all(Kind.FAST in found for found in kinds(crowded))


def test_other_lines_and_two_captions() -> None:
    wide = captioned(Cue("Batik tulis dari sanggar Bu Sri", 0, 120))
    assert [words for words, _, _ in cues(repaired(wide))] == ["Batik tulis\ndari sanggar Bu Sri"]
    long = captioned(Cue("Batik tulis dari sanggar Bu Sri di Kulon Progo dekat pasar lama", 0, 200))
    after = repaired(long)
    assert len(cues(after)) == 2
    assert kinds(after) == [[], []]
    assert cues(after)[0][2] == cues(after)[1][1]


def test_two_at_the_same_time_share_it() -> None:
    timeline = captioned(Cue("Batik tulis", 10, 80), Cue("dari Bu Sri", 10, 80))
    first, second = cues(repaired(timeline))
    assert (first[1], second[2]) == (10, 90)
    assert first[2] == second[1]


def test_only_the_chosen_one_is_mended() -> None:
    timeline = captioned(Cue("Ya", 0, 26), Cue("Ya", 100, 26))
    last = timeline.words(Role.CAPTION)[1].id
    assert kinds(repaired(timeline, {last})) == [[Kind.SHORT], []]


texts = st.lists(
    st.sampled_from(["batik", "tulis", "di", "pewarnanya", "\n", "Rp25.000,"]), min_size=1, max_size=14
)
listed = st.lists(
    st.builds(
        lambda words, start, length: Cue("x " + " ".join(words), start, length),
        texts,
        st.integers(0, 320),
        st.integers(1, 240),
    ),
    max_size=6,
)


def faults(timeline: Timeline) -> int:
    return sum(kind in (Kind.OVERLAP, Kind.LINES) for one in kinds(timeline) for kind in one)


@given(listed)
def test_mending_keeps_every_word_and_ends_overlaps(found: list[Cue]) -> None:
    before = captioned(*found)
    after = repaired(before)
    said = [word for words, _, _ in cues(before) for word in words.split()]
    assert sorted(word for words, _, _ in cues(after) for word in words.split()) == sorted(said)
    assert {text.id for text, _ in in_order(before)} <= {text.id for text, _ in in_order(after)}
    assert faults(after) <= faults(before)
    assert cues(repaired(after)) == cues(repaired(repaired(after)))
