"""What is said about an answer while it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.purpose import Purpose
from trainer.template.answers import LONGEST, Advice, advice, tidied, unrepeated
from trainer.template.form import Check, Words


def asked(check: Check, most: int = 8) -> Words:
    return Words("satu", Purpose.HARGA, "adegan", most=most, check=check)


def said(check: Check, answer: str, formal: bool = False) -> Advice:
    found = advice(asked(check), answer, formal)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("Rp 25000", "Rp25.000"),
        ("Rp. 25.000", "Rp25.000"),
        ("rp25000", "Rp25.000"),
        ("25rb", "Rp25.000"),
        ("25k", "Rp25.000"),
        ("Rp 1,5", None),
        ("25000", "Rp25.000"),
        ("IDR 1500000", "Rp1.500.000"),
        ("Rp150.000 sampai 350rb", "Rp150.000 sampai Rp350.000"),
        ("500", "Rp500"),
        ("25 ribu", "Rp25.000"),
        ("1,5 juta", "Rp1.500.000"),
        ("1,25jt", "Rp1.250.000"),
        ("Rp 1.5 juta", "Rp1.500.000"),
        ("25.000 (isi 10)", "Rp25.000 (isi 10)"),
        ("2 potong 50000", "2 potong Rp50.000"),
    ],
)
def test_a_price_is_put_right(written: str, better: str | None) -> None:
    found = said(Check.PRICE, written)
    assert not found.good
    if better is not None:
        assert found.better == better
        assert said(Check.PRICE, better).good


def test_a_good_price_is_praised() -> None:
    assert said(Check.PRICE, "Rp25.000").good
    assert said(Check.PRICE, "mulai Rp1.250.000 per lembar").good
    assert said(Check.PRICE, "Rp25.000,00").good
    assert said(Check.PRICE, "Gratis").good
    assert not said(Check.PRICE, "murah").good
    assert said(Check.PRICE, "isi 10").better == ""


@pytest.mark.parametrize(
    ("shows", "written", "kept"),
    [
        ("WA {answer}", "WA 0812-3456-7890", "0812-3456-7890"),
        ("WA {answer}", "wa: 0812-3456-7890", "0812-3456-7890"),
        ("WA resmi {answer}", "WA 0812-3456-7890", "0812-3456-7890"),
        ("Berlaku sampai {answer}", "sampai 31 Desember", "31 Desember"),
        ("Sumber: {answer}", "Sumber : BMKG", "BMKG"),
        ("1. {answer}", "1. Kupas pisang", "Kupas pisang"),
        ("1. {answer}", "1 sendok gula", "1 sendok gula"),
        ("Mulai {answer}", "Mulai", "Mulai"),
        ("{answer}", "Batik Batik", "Batik Batik"),
    ],
)
def test_words_that_come_by_themselves_are_not_said_twice(shows: str, written: str, kept: str) -> None:
    assert unrepeated(shows, written) == kept


@pytest.mark.parametrize(
    ("written", "good", "better"),
    [
        ("0812-3456-7890", True, ""),
        ("081234567890", False, "0812-3456-7890"),
        ("+62 812 3456 7890", False, "0812-3456-7890"),
        ("0812-3456-78", True, ""),
        ("0812-3456-7", False, ""),
        ("0812-3456-7890-1234", False, ""),
        ("telepon saja", False, ""),
    ],
)
def test_a_number_of_a_phone(written: str, good: bool, better: str) -> None:
    found = said(Check.PHONE, written)
    assert (found.good, found.better) == (good, better)


def test_hours_have_a_dot_and_a_zone() -> None:
    assert said(Check.HOURS, "08:00–16:00").better == "08.00–16.00"
    assert said(Check.HOURS, "08.00–16.00").better == "08.00–16.00 WIB"
    assert said(Check.HOURS, "08.00–16.00 WITA").good
    assert not said(Check.HOURS, "pagi").good


def test_a_date_has_a_number() -> None:
    assert not said(Check.DATE, "besok").good
    assert advice(asked(Check.DATE), "4 Februari 2026") is None


def test_too_many_words_and_too_many_marks() -> None:
    assert not said(Check.WORDS, "satu dua tiga empat lima enam tujuh delapan sembilan").good
    assert said(Check.WORDS, "Murah!!!").better == "Murah!"
    assert advice(asked(Check.WORDS), "Batik tulis") is None


def test_short_spellings_only_matter_in_formal_videos() -> None:
    assert advice(asked(Check.WORDS), "yg baik") is None
    assert said(Check.WORDS, "yg baik", formal=True).better == "yang baik"


def test_nothing_is_said_about_nothing() -> None:
    assert all(advice(asked(check), "  ") is None for check in Check)


@given(st.text(max_size=400), st.sampled_from(Check), st.booleans())
def test_any_answer_gets_an_answer(written: str, check: Check, formal: bool) -> None:
    found = advice(asked(check), written, formal)
    assert found is None or found.says
    assert len(tidied(written)) <= LONGEST
    assert "\n" not in tidied(written)
