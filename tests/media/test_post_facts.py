"""Counting what is written beside a video."""

from __future__ import annotations

import pytest

from trainer.media import post_facts
from trainer.model.canvas import CANVASES
from trainer.model.posting import LONGEST_CAPTION


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Batik #batik #umkm", ["#batik", "#umkm"]),
        ("#kulon_progo#batik2026", ["#kulon_progo", "#batik2026"]),
        ("nomor # 5, harga #", []),
        ("#ꦧꦠꦶꦏ꧀ tulis, #desa!", ["#ꦧꦠꦶꦏ꧀", "#desa"]),
    ],
)
def test_hashtags_are_found(words: str, found: list[str]) -> None:
    assert post_facts.tags(words) == found


def test_the_numbers_are_those_of_the_file_and_the_model_holds_as_much() -> None:
    facts = post_facts.caption()
    assert (facts.seen_letters, facts.tags) == (55, 5)
    assert facts.letters == LONGEST_CAPTION


def test_the_square_lies_on_the_canvas() -> None:
    for canvas in CANVASES.values():
        square = post_facts.cover_square(canvas)
        assert 0 < square.left < square.right < 1000
        assert 0 < square.top < square.bottom < 1000
