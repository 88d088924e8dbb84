"""Grounds for cards."""

from __future__ import annotations

import numpy as np
import pytest

from trainer.typeset.ornaments import PATTERNS, card


@pytest.mark.parametrize("pattern", list(PATTERNS))
def test_a_ground_has_its_colour_and_its_pattern(pattern: str) -> None:
    picture = card(pattern, 90, 160, "#3A1A0E", "#EDBB6C")
    assert picture.shape == (160, 90, 3)
    assert picture[:, :, 0].mean() > picture[:, :, 2].mean(), "the ground is brown"
    assert picture.std() > 3, "there is something to see"
    assert np.array_equal(picture, card(pattern, 90, 160, "#3A1A0E", "#EDBB6C"))


def test_each_pattern_is_another() -> None:
    drawn = {card(pattern, 160, 90, "#14352A", "#F3DDA6").tobytes() for pattern in PATTERNS}
    assert len(drawn) == len(PATTERNS)


def test_a_pattern_that_is_not_known() -> None:
    with pytest.raises(KeyError):
        card("polkadot", 90, 160, "#3A1A0E", "#EDBB6C")
