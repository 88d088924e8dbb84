"""Where words stay clear of what platforms lay over a video."""

from __future__ import annotations

import json
from datetime import date

import pytest

from trainer import paths
from trainer.model.canvas import CANVASES, Canvas
from trainer.model.purpose import Purpose
from trainer.typeset.safe_zones import FILE, USUAL, platforms, verified_on, zones


def test_the_numbers_are_those_of_the_sources() -> None:
    here = zones(CANVASES["9:16"])
    width, height = 1080 / 1000, 1920 / 1000
    strict = here.strict
    assert (strict.left * width, strict.right * width) == pytest.approx((120, 888))
    assert (strict.top * height, strict.bottom * height) == pytest.approx((288, 1248))
    assert here.daily.holds(*strict.middle)
    assert here.daily.left < strict.left
    assert here.daily.bottom > strict.bottom


def test_what_nobody_may_miss_keeps_to_the_strict_zone() -> None:
    here = zones(CANVASES["9:16"])
    assert here.of(Purpose.KONTAK) == here.strict
    assert here.of(Purpose.TAKARIR) == here.daily


def test_a_smaller_canvas_of_the_same_shape_has_the_same_zones() -> None:
    assert zones(Canvas(540, 960)) == zones(CANVASES["9:16"])


@pytest.mark.parametrize("shape", ["16:9", "1:1"])
def test_other_shapes_have_no_platform(shape: str) -> None:
    here = zones(CANVASES[shape])
    assert here.platform == ""
    assert here.buttons == ()
    assert here.strict == here.daily


def test_the_file_says_when_and_where_from_and_its_icons_are_shipped() -> None:
    assert verified_on() <= date(2100, 1, 1)
    facts = json.loads(FILE.read_text(encoding="utf-8"))
    for zone in facts["zones"].values():
        assert zone["sources"]
    for button in zones(CANVASES["9:16"]).buttons:
        assert (paths.ASSETS / "icons" / f"{button.icon}.svg").is_file()
        # A button is what a safe zone keeps clear of.
        assert not zones(CANVASES["9:16"]).strict.holds(button.x, button.y)


def test_every_platform_has_buttons_and_a_zone_that_they_leave_free() -> None:
    canvas = CANVASES["9:16"]
    assert platforms()[0] == USUAL
    for name in platforms():
        here = zones(canvas, name)
        assert here.platform
        assert here.buttons
        assert not [one for one in here.buttons if here.strict.holds(one.x, one.y)], name
        for line in here.lines:
            assert line.bottom <= here.strict.top or line.top >= here.strict.bottom, name
    assert zones(canvas, "nowhere") == zones(canvas)
