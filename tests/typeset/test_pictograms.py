"""Pictograms, and the cards that hold a place."""

from __future__ import annotations

import pytest

from trainer.typeset.pictograms import PICTOGRAMS, empty_card, empty_strip

COLOURS = ("#FBF3E6", "#2B211B", "#9A3A1A")


@pytest.mark.parametrize("name", list(PICTOGRAMS))
def test_each_pictogram_is_drawn(name: str) -> None:
    picture = empty_card(name, "Tangan bekerja", "Taruh klip Anda di sini", 108, 192, COLOURS)
    assert picture.shape == (192, 108, 3)
    blank = empty_card("card", "Tangan bekerja", "Taruh klip Anda di sini", 108, 192, COLOURS)
    assert (picture != blank).any() or name == "card"


def test_a_strip_is_a_fifth_as_high_as_it_is_wide() -> None:
    picture = empty_strip("Nomor WhatsApp: belum ditulis", 400, COLOURS)
    assert picture.shape == (80, 400, 3)
    assert (picture < 100).any(), "there are letters"
