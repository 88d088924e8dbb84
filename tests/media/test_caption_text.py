"""Bytes of any origin become clean text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.caption_text import decoded, moment, stamp

WORDS = "Café “Ibu” – 25 €\nBaris kedua"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("cp1252"),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
    ],
)
def test_every_encoding_says_the_same(data: bytes) -> None:
    assert decoded(data) == WORDS


def test_latin_1_and_chinese() -> None:
    assert decoded("Café\x81".encode("latin-1")) == "Café"
    assert decoded("宇宙守护神 保护我们".encode("gb18030")) == "宇宙守护神 保护我们"


@given(st.binary(max_size=300))
def test_no_bytes_break_it_and_nothing_harmful_is_left(data: bytes) -> None:
    text = decoded(data)
    assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in text)
    assert not set(text) & set("\u202e\u2066\x7f\x9b")
    text.encode()


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("00:00:00,500 --> 00:00:07,000", (500, 7000)),
        ("00:00:07,000 --> 00:00:11.890", (7000, 11890)),
        ("00:00,000 --> 00:01,234", (0, 1234)),
        ("00:00:02 --> 00:00:03", (2000, 3000)),
        ("00:00:013,567 --> 00:00:14,901", (13567, 14901)),
        ("00:16.5 --> 00:18.50 align:start position:0%", (16500, 18500)),
        ("-00:00:02,345 --> 00:00:01,234", (0, 1234)),
        ("0:0:1,5->0:0:2,25", (1500, 2250)),
        ("lihat --> ke sini", None),
        ("00:00:01,000", None),
        ("x 00:00:01,000 --> 00:00:02,000", None),
        ("", None),
    ],
)
def test_times(line: str, times: tuple[int, int] | None) -> None:
    assert stamp(line) == times


def test_a_moment_of_an_ass_file() -> None:
    assert moment("0:00:04.56") == moment("0:00:04:56") == 4560
    assert moment("First subtitle") is None
