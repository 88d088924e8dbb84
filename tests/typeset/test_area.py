"""How much of the canvas a text takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.model.canvas import Box, Canvas
from trainer.model.schema import Anchor, Text
from trainer.typeset.area import SLACK, around, is_inside, text_area
from trainer.typeset.safe_zones import Area


def test_an_area_lies_around_the_middle_of_its_box() -> None:
    assert around(Box(500, 300), 200, 100) == Area(400, 250, 600, 350)


def test_what_only_rounding_puts_outside_is_inside() -> None:
    zone = Area(100, 100, 900, 900)
    assert is_inside(Area(100 - SLACK, 100, 900, 900), zone)
    assert not is_inside(Area(100 - 2 * SLACK, 100, 900, 900), zone)


@pytest.mark.parametrize("letters", ["jakarta", "lora", "fredoka"])
def test_letters_of_every_family_are_set(qapp: object, letters: str) -> None:
    text = Text("Batik tulis", Anchor(0), 60, style=f"tegas+{letters}")
    area = text_area(text, Canvas(270, 480))
    assert 0 < area.width <= 800
    other = "fredoka" if letters == "lora" else "lora"
    assert area.width != text_area(replace(text, style=f"tegas+{other}"), Canvas(270, 480)).width
