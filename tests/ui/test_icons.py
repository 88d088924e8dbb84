"""Icons: every one that is named is shipped, tinted and crisp."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.ui import icons, theme

SHIPPED = {file.stem for file in icons.FOLDER.glob("*.svg")}


def test_an_icon_is_drawn_in_the_colour_that_was_asked_for(settings: Settings) -> None:
    image = icons.pixmap("play", "#2E7D4F", 40).toImage()
    inked = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {QColor("#2E7D4F").name()}


def test_an_icon_that_is_not_shipped_is_a_fault_of_the_program(settings: Settings) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_icons_grow_with_the_text(dress: object, settings: Settings) -> None:
    assert callable(dress)
    dress(text_size="huge")
    assert icons.pixmap("play", size=20).deviceIndependentSize().width() == theme.px(20) == 28


def test_there_is_air_between_icon_and_text_but_none_beside_an_icon_alone(
    qtbot: QtBot, settings: Settings
) -> None:
    said, alone = QPushButton("Putar"), QPushButton()
    for button in (said, alone):
        qtbot.addWidget(button)
        icons.put(button, "play")
    assert said.iconSize() == QSize(20 + icons.AIR, 20)
    assert alone.iconSize() == QSize(20, 20)


def test_every_icon_that_the_code_names_is_shipped() -> None:
    named: dict[str, Path] = {}
    for file in Path(icons.__file__).parent.rglob("*.py"):
        for name in re.findall(r'icons\.\w+\([^)"]*"([a-z0-9-]+)"', file.read_text(encoding="utf-8")):
            named[name] = file
    assert named
    assert not {name: file for name, file in named.items() if name not in SHIPPED}
