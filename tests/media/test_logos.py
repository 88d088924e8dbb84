"""A logo that is seen on whatever ground it stands."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from trainer.media import logos

DARK, LIGHT = "#3A1A0E", "#FFF6E8"


def sign(folder: Path, colour: tuple[int, int, int]) -> Path:
    """Letters on nothing, as most logos are."""
    picture = Image.new("RGBA", (300, 120))
    ImageDraw.Draw(picture).ellipse((20, 20, 280, 100), fill=(*colour, 255))
    picture.save(folder / "logo.png")
    return folder / "logo.png"


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGBA")


def pixel(picture: Image.Image, x: int, y: int) -> tuple[int, ...]:
    found = picture.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize(
    ("colour", "ground", "plated"),
    [
        ((20, 20, 20), DARK, True),
        ((20, 20, 20), LIGHT, False),
        ((250, 250, 250), DARK, False),
        ((250, 250, 250), LIGHT, True),
        ((90, 40, 20), DARK, True),
    ],
)
def test_a_logo_that_would_not_be_seen_stands_on_a_plate(
    tmp_path: Path, colour: tuple[int, int, int], ground: str, plated: bool
) -> None:
    picture = opened(logos.worn(sign(tmp_path, colour), ground))
    assert (picture.width > 300) is plated
    middle, edge = (
        pixel(picture, picture.width // 2, picture.height // 2),
        pixel(picture, picture.width // 2, 2),
    )
    assert middle == pytest.approx((*colour, 255), abs=2)
    assert (edge[3] == 255) is plated
    if plated:
        assert abs(edge[1] - middle[1]) > 90


def test_a_logo_with_its_own_ground_stays_as_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (60, 40), (20, 10, 5)).save(tmp_path / "logo.png")
    assert opened(logos.worn(tmp_path / "logo.png", DARK)).size == (60, 40)


def test_a_copy_keeps_its_colours_and_its_edges(tmp_path: Path) -> None:
    picture = opened(logos.small(sign(tmp_path, (200, 30, 90))))
    assert picture.size == (300, 120)
    assert pixel(picture, 150, 60) == pytest.approx((200, 30, 90, 255), abs=2)
    assert pixel(picture, 2, 2)[3] == 0
