"""The colours can be read, the sheet names only what there is, sizes follow the text size."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from trainer.ui import style_sheet, theme
from trainer.ui.theme import READ_ON, THEMES, Theme

PAIRS = [
    (name, ink, background)
    for name in THEMES
    for ink, backgrounds in READ_ON.items()
    for background in backgrounds
]


@pytest.mark.parametrize(("name", "ink", "background"), PAIRS)
def test_letters_stand_out_from_what_they_are_put_on(name: str, ink: str, background: str) -> None:
    tokens = THEMES[name]
    assert theme.contrast(getattr(tokens, ink), getattr(tokens, background)) >= 4.5


def rules() -> list[tuple[str, str, str]]:
    """Selector, letters and background of every rule of the sheet that sets both."""
    found = []
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", style_sheet._RULES):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", body)
        background = re.search(r"(?<!selection-)background(?:-color)?: \$(\w+)", body)
        if ink and background:
            found.append((" ".join(selector.split()), ink[1], background[1]))
    return found


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("selector", "ink", "background"), rules())
def test_every_rule_of_the_sheet_can_be_read(name: str, selector: str, ink: str, background: str) -> None:
    tokens = THEMES[name]
    assert theme.contrast(getattr(tokens, ink), getattr(tokens, background)) >= 4.5, selector


@pytest.mark.parametrize("name", THEMES)
def test_what_is_switched_on_can_be_read(name: str) -> None:
    """Letters of the usual colour on each background that a state gives a button."""
    tokens = THEMES[name]
    state = r"Q(?:Push|Tool)Button[^{}]*:(?:hover|checked|pressed)[^{}]*\{[^}]*background: \$(\w+)"
    states = re.findall(state, style_sheet._RULES)
    assert states
    for background in {*states} - {"primary", "primary_hover"}:
        assert theme.contrast(tokens.ink, getattr(tokens, background)) >= 4.5, background


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("background", ["page", "card", "hover"])
def test_the_focus_ring_is_seen(name: str, background: str) -> None:
    # WCAG 2.2, 1.4.11: 3 : 1 for what is not text.
    tokens = THEMES[name]
    assert theme.contrast(tokens.focus, getattr(tokens, background)) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_token_is_a_colour() -> None:
    for tokens in THEMES.values():
        for one in fields(Theme):
            assert re.fullmatch(r"#[0-9A-F]{6}", getattr(tokens, one.name)), one.name


def test_no_widget_names_a_colour_of_its_own() -> None:
    folder = Path(theme.__file__).parent
    found = [
        f"{file.name}: {colour}"
        for file in folder.rglob("*.py")
        # The pictures of learners are pictures: the same in the light and in the dark.
        if file.name not in ("theme.py", "learner_picture.py")
        for colour in re.findall(r"#[0-9A-Fa-f]{6}\b", file.read_text(encoding="utf-8"))
    ]
    assert not found


def test_the_sheet_has_every_token_and_size_filled_in() -> None:
    tokens = {one.name: getattr(theme.LIGHT, one.name) for one in fields(Theme)}
    sheet = style_sheet.made(tokens, lambda size: round(size))
    assert "$" not in sheet
    assert "~" not in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("text_size", theme.TEXT_SIZES)
def test_buttons_grow_with_the_text_and_can_be_touched(qtbot: QtBot, dress: Dress, text_size: str) -> None:
    dress(text_size=text_size)
    button = QPushButton("Ekspor")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() >= theme.px(40) >= 40
    assert button.font().pixelSize() == theme.px(15)


def test_the_window_speaks_in_its_own_letters(dress: Dress, qtbot: QtBot) -> None:
    dress()
    assert theme.FAMILY in QFontDatabase.families()
    assert theme.OTHER_SCRIPTS in QFontDatabase.families()
    assert QFontInfo(theme.font()).family() == theme.FAMILY


def test_a_look_can_change_while_it_is_seen(dress: Dress, qtbot: QtBot) -> None:
    dress()
    button = QPushButton("Kotak")
    qtbot.addWidget(button)
    theme.look(button, "card")
    button.show()
    before = button.grab().toImage()
    theme.look(button, "chosen")
    assert button.grab().toImage() != before
