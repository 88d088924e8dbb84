"""Words become balanced lines, and every script is shaped by its own rules."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from trainer.typeset import fonts
from trainer.typeset.lines import EM, MOST_LINES, Line, broken
from trainer.typeset.styles import Style, style

PLAIN = Style("plain", "#FFFFFF")


@pytest.fixture(scope="module", autouse=True)
def _fonts(_application: None) -> None:
    fonts.ready()


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def test_a_short_text_is_one_line() -> None:
    (line,) = broken("Batik tulis", PLAIN, 10 * EM)
    assert line.text == "Batik tulis"
    assert 4 * EM < line.width < 7 * EM
    assert 0.6 * EM < line.top < 0.85 * EM
    assert line.bottom < 0.1 * EM


def test_lines_are_balanced() -> None:
    width = sum(line.width for line in broken("Batik tulis dari sanggar Bu", PLAIN, 50 * EM)) + EM
    lines = broken("Batik tulis dari sanggar Bu Sri", PLAIN, width)
    assert texts(lines) == ["Batik tulis dari", "sanggar Bu Sri"]


def test_a_persons_own_lines_stay() -> None:
    assert texts(broken("Batik tulis\nmulai\r\nRp150.000\u2028saja", PLAIN, 50 * EM)) == [
        "Batik tulis",
        "mulai",
        "Rp150.000",
        "saja",
    ]
    assert texts(broken("atas\n\nbawah", PLAIN, 50 * EM)) == ["atas", "", "bawah"]


def test_prices_and_phone_numbers_are_not_torn() -> None:
    assert texts(broken("Rp150.000 0812-3456-7890", PLAIN, 10 * EM)) == ["Rp150.000", "0812-3456-7890"]


def test_a_long_word_is_broken_where_it_must_be() -> None:
    word = "pertanggungjawabankebijaksanaan"
    lines = broken(word, PLAIN, 6 * EM)
    assert len(lines) > 2
    assert "".join(texts(lines)) == word
    assert all(line.width <= 6 * EM for line in lines)


@pytest.mark.parametrize("text", ["", "   ", "\n \t\n"])
def test_spaces_are_no_text(text: str) -> None:
    assert broken(text, PLAIN, 10 * EM) == ()


def test_a_text_without_end_ends() -> None:
    assert len(broken("a\n" * 500, PLAIN, 10 * EM)) == MOST_LINES
    assert len(broken("kata " * 200, PLAIN, 2 * EM)) == MOST_LINES


def test_a_stamp_is_in_capitals() -> None:
    assert texts(broken("keliru", style("stempel"), 20 * EM)) == ["KELIRU"]


def test_javanese_is_shaped_and_not_set_sign_by_sign() -> None:
    def width(text: str) -> float:
        return sum(line.width for line in broken(text, PLAIN, 50 * EM))

    # The vowel i stands over its letter: alone it needs a room of its own.
    assert width("ꦠꦶ") == pytest.approx(width("ꦠ"), abs=0.02 * EM)
    assert width("ꦧꦠꦶꦏ꧀") < sum(width(sign) for sign in "ꦧꦠꦶꦏ꧀") - 0.2 * EM
    # A letter after pangkon goes under the one before.
    (alone,), (pair,) = broken("ꦏꦤ", PLAIN, 50 * EM), broken("ꦏ꧀ꦤ", PLAIN, 50 * EM)
    assert pair.bottom > alone.bottom + 0.2 * EM
    assert pair.width < alone.width - 0.5 * EM
    # Taling is written before the letter that it follows in speech.
    (taling,) = broken("ꦏꦺ", PLAIN, 50 * EM)
    (reversed_,) = broken("ꦺꦏ", PLAIN, 50 * EM)
    assert taling.width < reversed_.width  # the second shows a dotted circle for the missing letter


def test_colour_signs_are_kept_apart_from_outlines() -> None:
    (line,) = broken("Ayo 👍🏽🇮🇩❤️", PLAIN, 50 * EM)
    glyphs = [glyph for run in line.emoji for glyph in run.glyphIndexes()]
    assert len(glyphs) == 3, "a skin colour, a flag and a heart are one sign each"
    assert line.path.boundingRect().right() < line.width - 3 * EM


@given(st.text(max_size=120), st.integers(EM, 20 * EM))
def test_no_text_breaks_it_and_no_line_is_wider_than_asked(text: str, width: int) -> None:
    fonts.ready()
    lines = broken(text.encode("utf-8", "replace").decode(), PLAIN, width)
    assert len(lines) <= MOST_LINES
    # A single sign may be wider than a width of one em.
    assert all(line.width <= width + 1 or len(line.text) <= 8 for line in lines)


def test_the_outlines_of_the_words_are_those_of_the_line() -> None:
    words = "Batik tulis\ndari sanggar yang panjangsekalinamanya Bu Sri"
    lines = broken(words, PLAIN, 6 * EM, by_word=True)
    assert [line.path for line in lines] == [line.path for line in broken(words, PLAIN, 6 * EM)]
    numbers = [range(line.first, line.first + len(line.words)) for line in lines]
    seen = [number for row in numbers for number in row]
    assert sorted(set(seen)) == list(range(len(words.split())))
    assert len(seen) > len(set(seen))  # the long word is in two lines
    for line in lines:
        whole, ink = line.path.boundingRect(), QRectF()
        for path in line.words:
            ink = ink.united(path.boundingRect())
        assert (ink.left(), ink.right()) == pytest.approx((whole.left(), whole.right()))
