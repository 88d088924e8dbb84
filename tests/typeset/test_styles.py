"""Every style that is shipped can be read, in both senses."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from trainer import words
from trainer.model.schema import Text
from trainer.typeset.styles import (
    FALLBACK,
    FILE,
    LEAST_CONTRAST,
    LEAST_LARGE,
    Plate,
    Style,
    base,
    best_ink,
    contrast_ratio,
    mixed,
    read,
    style,
    styles,
)  # fmt: skip


def changed(tmp_path: Path, **fields: Any) -> Path:
    """The shipped file with other ``fields`` in its first style."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    data["styles"][0].update(fields)
    file = tmp_path / "styles.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def test_there_are_twelve_and_the_default_of_a_text_is_one_of_them() -> None:
    assert len(styles()) == 12
    assert Text.__dataclass_fields__["style"].default in styles()
    assert all(name == one.name for name, one in styles().items())


@pytest.mark.parametrize("name", list(styles()))
def test_letters_stand_out_on_every_background(name: str) -> None:
    assert styles()[name].contrast >= LEAST_CONTRAST


@pytest.mark.parametrize("name", styles())
@pytest.mark.parametrize("colour", ["", "@0B6B4B", "@FFD95A", "@FFFFFF", "@1B1210"])
def test_the_word_that_is_said_can_be_read_and_told_apart(name: str, colour: str) -> None:
    one = style(name + colour)
    assert one.spoken_contrast >= (LEAST_LARGE if colour else LEAST_CONTRAST)
    assert one.spoken != one.fill


def test_contrast_is_that_of_wcag() -> None:
    assert Style("", "#000000", plate=Plate("#FFFFFF")).contrast == pytest.approx(21)
    assert Style("", "#777777", plate=Plate("#FFFFFF")).contrast == pytest.approx(4.48, abs=0.005)
    assert Style("", "#FFFFFF", plate=Plate("#000000", opacity=0)).contrast == pytest.approx(1)
    assert Style("", "#FFFFFF").contrast == 1


def test_a_style_has_a_name_in_both_languages() -> None:
    titles = {}
    for language in ("id", "en"):
        words.use(language)
        titles[language] = [one.title for one in styles().values()]
    assert len(set(titles["en"])) == len(set(titles["id"])) == 12
    assert not set(titles["en"]) & set(titles["id"])


def test_a_style_from_a_later_version_falls_back() -> None:
    assert style("hangat").name == "hangat"
    assert style("neon-2031").name == FALLBACK


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"fill": "red"}, "not a colour"),
        ({"weight": 500}, "no letters of weight 500"),
        ({"line_spacing": 20}, "line_spacing is 20"),
        ({"tilt": 90}, "tilt is 90"),
        ({"plate": {"colour": "#000000", "round": 900}}, "plate.round is 900"),
        ({"plate": {"colour": "#000000", "edge": {"colour": "#00", "width": 4}}}, "'#00' is not a colour"),
        ({"shadow": {"colour": "#000000", "opacity": 101}}, "shadow.opacity is 101"),
        ({"name": "baru"}, "instead of tegas"),
        ({"glow": 3}, "unknown field"),
        ({"weight": "bold"}, "not a whole number"),
    ],
)
def test_a_file_that_breaks_the_bounds_is_refused(
    tmp_path: Path, fields: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        read(changed(tmp_path, **fields))


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "styles.json"
    file.write_text('{"version": 2, "styles": []}', encoding="utf-8")
    with pytest.raises(ValueError, match="version 1"):
        read(file)


COLOURS = ("#9A3A1A", "#F0B429", "#777777", "#000000", "#FFFFFF", "#00FF00", "#2E7D4F")


@pytest.mark.parametrize("name", list(styles()))
@pytest.mark.parametrize("colour", COLOURS)
def test_a_style_stays_readable_in_any_colour(name: str, colour: str) -> None:
    tinted = style(f"{name}@{colour[1:]}")
    assert tinted.contrast >= LEAST_CONTRAST
    assert tinted.name == name, "so it keeps its name for people"


def test_a_style_takes_other_letters() -> None:
    assert style("tegas+lora") == replace(style("tegas"), letters="lora")
    assert style("tegas@9A3A1A+fredoka").letters == "fredoka"
    assert style("tegas+unknown") == style("tegas")
    assert style("strange@9A3A1A").name == FALLBACK
    assert style("not a style @") == style(FALLBACK)
    assert base("harga@9A3A1A+lora") == "harga"


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mixed("#000000", "#FFFFFF", 0) == "#000000"
    assert mixed("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mixed("#000000", "#FF8000", 0.5) == "#804000"


def test_the_better_ink_is_taken() -> None:
    assert contrast_ratio(best_ink("#F0B429"), "#F0B429") >= LEAST_CONTRAST
    assert best_ink("#FFFFFF", ("#FFFFFF", "#9A3A1A")) == "#9A3A1A"
