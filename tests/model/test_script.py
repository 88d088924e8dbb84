"""A script becomes sentences, and sentences become captions that read well."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.script import LINES, LONGEST_SCRIPT, captions, rebroken, sentences


@pytest.mark.parametrize(
    "script",
    [
        "Harga mulai Rp25.000 saja.",
        "Buka pukul 08.00 WIB sampai 17.00 WIB.",
        "Rumahnya No. 5 dekat pasar.",
        "Tanya dr. Ani atau Drs. Bambang.",
        "Kata R.A. Kartini begitu.",
        "Datang ke Jl. Malioboro No. 12, Kec. Gedongtengen.",
        "Ditulis oleh Siti, S.Pd. Guru kelas lima.",
        "Kain, canting, malam, dll. dijual di sini.",
        '"Apa pewarnanya alami?" tanya pembeli.',
        "1. Siapkan kain mori.",
        "Unggah ke www.batik.id lalu tunggu.",
        "Suhunya 37,5 derajat, naik 0.5 dari kemarin.",
    ],
)
def test_a_stop_that_ends_no_sentence(script: str) -> None:
    assert sentences(script) == (script,)


@pytest.mark.parametrize(
    ("script", "parts"),
    [
        ("Batik itu sabar. Dikerjakan lima hari.", 2),
        ("Mau lihat? Mari! Silakan… Duduk dulu.", 4),
        ('Katanya, "Ini batik." Lalu ia tertawa.', 2),
        ("Buka pukul 08.00 WIB. Tutup pukul 16.00 WIB.", 2),
        ("Kami jual kain, selendang, dll. Pesan lewat WA.", 2),
        ("Judul\n\nIsi pertama\nIsi kedua", 3),
        ("baris yang panjang dan\nbersambung di bawahnya", 1),
        ("Satu.\r\nDua.\rTiga.", 3),
        ("Tahun 2026. 500 orang datang.", 2),
        ("", 0),
        (" \n\t ", 0),
    ],
)
def test_sentences_are_found(script: str, parts: int) -> None:
    assert len(sentences(script)) == parts


def test_captions_break_where_a_reader_pauses() -> None:
    found = captions("Batik Tok Til dibuat dengan tangan, oleh Bu Sri dan lima tetangganya di rumah.", 22)
    ends = [line.split()[-1] for caption in found for line in caption.split("\n")]
    assert not set(ends) & {"dan", "di", "oleh", "dengan", "Bu", "Batik", "Tok"}
    assert "tangan," in ends


def test_a_caption_that_fits_stays_whole() -> None:
    assert rebroken("Pesan lewat WA", 22) == ("Pesan lewat WA",)
    assert rebroken("  dua\nbaris  ", 22) == ("dua baris",)
    assert rebroken("", 22) == ()


def test_a_number_keeps_its_unit() -> None:
    for caption in captions("Beratnya cuma 250 gram untuk satu kain panjang berukuran 250 cm.", 16):
        assert not re.search(r"\d$", caption.replace("\n", "|").split("|")[0])


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=9)
scripts = st.lists(st.one_of(words, st.sampled_from(["dan", "di", "Rp25.000,", "WIB.", "Bu"])), max_size=40)


@given(scripts, st.integers(8, 40), st.sampled_from([" ", "\n", " \t"]))
def test_no_word_is_lost_and_every_line_fits(listed: list[str], longest: int, between: str) -> None:
    script = between.join(listed)
    found = captions(script, longest)
    assert " ".join(found).split() == script.split()
    for caption in found:
        lines = caption.split("\n")
        assert 1 <= len(lines) <= LINES
        assert all(len(line) <= longest or " " not in line for line in lines)


def test_a_script_without_a_stop_and_one_without_an_end() -> None:
    endless = captions("kata " * 20_000, 22)
    assert len(" ".join(endless)) <= LONGEST_SCRIPT
    assert len(endless) > 500
