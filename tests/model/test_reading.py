"""How long a text needs, and how large it is."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.made import timeline_of
from trainer.model.purpose import Purpose
from trainer.model.reading import EASY_TYPE, Fault, needed_seconds, read
from trainer.model.schema import Anchor, Role, Text


@pytest.mark.parametrize(
    ("words", "role", "purpose", "seconds"),
    [
        ("Batik tulis", Role.TITLE, Purpose.JUDUL, Fraction(12, 5)),
        (" ".join(["kata"] * 9), Role.TITLE, Purpose.KETERANGAN, Fraction(19, 5)),
        (" ".join(["kata"] * 10), Role.TITLE, Purpose.KETERANGAN, Fraction(5)),
        ("Rp150.000", Role.TITLE, Purpose.HARGA, Fraction(4)),
        ("WA 0812-3456-7890", Role.TITLE, Purpose.KONTAK, Fraction(4)),
        ("Ya.", Role.CAPTION, Purpose.TAKARIR, Fraction(1)),
        ("a" * 30, Role.CAPTION, Purpose.TAKARIR, Fraction(2)),
    ],
)
def test_the_time_that_words_need(words: str, role: Role, purpose: Purpose, seconds: Fraction) -> None:
    assert needed_seconds(words, role, purpose) == seconds


@given(st.lists(st.sampled_from(["Batik", "tulis", "dari", "sanggar"]), min_size=1, max_size=30))
def test_one_word_more_never_needs_less(words: list[str]) -> None:
    fewer = needed_seconds(" ".join(words), Role.TITLE, Purpose.JUDUL)
    assert needed_seconds(" ".join([*words, "kita"]), Role.TITLE, Purpose.JUDUL) > fewer


def test_what_lies_beyond_the_end_is_not_seen() -> None:
    timeline = timeline_of(60)
    text = Text("Batik tulis", Anchor(30), 90, id="t1")
    found = read(timeline, text, Role.TITLE)
    assert (found.shown, found.needed, found.letters, found.words) == (30, 72, 10, 2)
    assert found.faults == (Fault.TOO_SHORT,)


def test_small_letters_are_a_fault_of_their_own() -> None:
    timeline = timeline_of(300)
    small = Text("Batik tulis", Anchor(0), 90, id="t1", size=EASY_TYPE - 1)
    assert read(timeline, small, Role.TITLE).faults == (Fault.SMALL,)
    easy = Text("Batik tulis", Anchor(0), 72, id="t1", size=EASY_TYPE)
    assert read(timeline, easy, Role.TITLE).faults == ()
