"""The icons can be drawn, take the colour of their text, and are all that the list names."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from trainer.paths import ASSETS

ICONS = sorted((ASSETS / "icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def test_there_are_icons() -> None:
    assert len(ICONS) >= 90


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_24_square_and_drawn_in_the_current_colour_only(icon: Path) -> None:
    root = ElementTree.parse(icon).getroot()
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 24 24"
    paints = {value for element in root.iter() for key in ("stroke", "fill") if (value := element.get(key))}
    assert "currentColor" in paints
    assert paints <= {"currentColor", "none"}


def test_every_icon_leaves_ink_when_qt_draws_it_in_a_colour(qapp: QApplication) -> None:
    empty = []
    for icon in ICONS:
        source = icon.read_text(encoding="utf-8").replace("currentColor", "#9a3a1a")
        renderer = QSvgRenderer(QByteArray(source.encode()))
        image = QImage(48, 48, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        inked = sum(image.pixelColor(x, y).alpha() > 128 for x in range(48) for y in range(48))
        if not renderer.isValid() or inked < 20:
            empty.append(icon.name)
    assert empty == []


@pytest.mark.parametrize("size", SIZES)
def test_the_sign_is_there_in_each_size(size: int) -> None:
    with Image.open(ASSETS / "app" / f"semenit-{size}.png") as sign:
        assert sign.size == (size, size)
        pixels = sign.convert("RGBA")
    grid = np.asarray(pixels, int)
    assert grid[0, 0, 3] < 40  # round corners
    red, green, blue, alpha = grid[round(size * 0.07), size // 2]  # clay above the ring
    assert alpha == 255
    assert red > 2 * green > 2 * blue


def test_windows_finds_all_sizes_in_one_file() -> None:
    with Image.open(ASSETS / "app" / "semenit.ico") as sign:
        assert sign.info["sizes"] == {(size, size) for size in SIZES}
        sign.size = (256, 256)
        sign.load()


def test_the_banner_has_room_for_a_sharp_screen() -> None:
    with Image.open(ASSETS / "app" / "banner-batik.png") as banner:
        assert banner.size == (660, 460)
        colours = banner.convert("RGB").getcolors(660 * 460)
    assert colours is not None
    assert len(colours) > 10_000
