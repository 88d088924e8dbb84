"""How long words take to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.spoken_words import said_at, starts, syllables, weight


@pytest.mark.parametrize(
    ("word", "count"),
    [("batik", 2), ("pewarnanya,", 4), ("pantai", 2), ("di", 1), ("air", 2), ("hm", 1), ("WIB", 3), ("—", 1)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_number_takes_longer_than_it_looks() -> None:
    assert syllables("25") > syllables("di")
    assert syllables("Rp25.000") < syllables("Rp25.137")


def test_a_pause_counts() -> None:
    assert weight("Ya, batik.") > weight("Ya batik")


def test_words_light_up_in_step_with_their_length() -> None:
    begun = starts("di pewarnanya di", 60, 30)
    assert begun[0] == 0
    assert begun[2] - begun[1] > 3 * (begun[1] - begun[0])


def test_a_caption_that_stays_does_not_draw_its_words_out() -> None:
    short, long = starts("Batik tulis", 40, 30), starts("Batik tulis", 300, 30)
    assert long[-1] <= 40
    assert short == long


@given(st.text(max_size=60), st.integers(1, 400), st.sampled_from([24, 30, 60]))
def test_words_begin_in_order_inside_the_caption(words: str, duration: int, rate: int) -> None:
    begun = starts(words, duration, rate)
    assert len(begun) == len(words.split())
    assert list(begun) == sorted(begun)
    assert not begun or (begun[0] == 0 and begun[-1] < duration)
    for frame in range(-1, duration, 7):
        assert not begun or 0 <= said_at(begun, frame) < len(begun)


def test_which_word_is_said() -> None:
    assert [said_at((0, 10, 20), frame) for frame in (-3, 0, 9, 10, 25)] == [0, 0, 0, 1, 2]
