"""Contrast is measured on the pictures that the letters really touch."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.drawn import CANVAS, SIZE, project, text, timeline
from trainer.media.contrast import is_certain, measured, of_frame
from trainer.model.canvas import Box
from trainer.model.schema import Role, Text, Timeline
from trainer.typeset.styles import Plate, Shadow, Style, style, styles

BARE, SHADED = "polos", "berbayang"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("contrast") / "Proyek")


def grey(folder: Path, level: int) -> None:
    Image.new("RGB", SIZE, (level,) * 3).save(folder / "media" / "upright.png")


def worth(work: Generator[None, None, float | None]) -> float | None:
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: float | None = end.value
            return result


def titled(shown: Text) -> Timeline:
    return timeline((Role.TITLE, shown))


def ratio(one: float, other: float) -> float:
    """WCAG's, of two grey levels from 0 to 255."""
    lights = sorted(
        (level / 255 / 12.92 if level <= 10 else ((level / 255 + 0.055) / 1.055) ** 2.4) + 0.05
        for level in (one, other)
    )
    return lights[1] / lights[0]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """White letters with nothing of their own around them, and the same with a soft shadow."""
    plain = replace(style("lembut"), fill="#FFFFFF", outline=None, plate=None, shadow=None)
    shaded = replace(plain, shadow=Shadow("#000000", 90, 0, 2, 8))
    known = {BARE: plain, SHADED: shaded}
    for module in ("contrast", "text_clip"):
        monkeypatch.setattr(f"trainer.media.{module}.style", lambda name: known.get(name) or style(name))


def test_only_under_a_full_plate_the_picture_cannot_matter() -> None:
    for name, one in styles().items():
        full = one.outline is None and one.plate is not None and one.plate.opacity == 100
        assert is_certain(name) is full


@pytest.mark.parametrize("level", [10, 90, 250])
def test_a_plain_ground_gives_the_contrast_of_its_colour(folder: Path, level: int) -> None:
    grey(folder, level)
    shown = text("Batik tulis", style="tegas", size=140, box=Box(500, 500, 900))
    own: Style = style("tegas")
    assert isinstance(own.plate, Plate)
    got = worth(measured(titled(shown), folder, shown))
    assert got is not None
    channels = [int(own.plate.colour[place : place + 2], 16) for place in (1, 3, 5)]
    share = own.plate.opacity / 100
    under = float(np.mean([share * channel + (1 - share) * level for channel in channels]))
    assert got == pytest.approx(ratio(255, under), rel=0.12)


@pytest.mark.usefixtures("bare")
def test_white_letters_on_a_white_sky_are_found_out(folder: Path) -> None:
    grey(folder, 250)
    shown = text("Batik tulis", style=BARE, size=120, box=Box(500, 500, 900))
    bright = worth(measured(titled(shown), folder, shown))
    grey(folder, 20)
    dark = worth(measured(titled(shown), folder, shown))
    assert bright is not None
    assert dark is not None
    assert bright < 4.5 < dark


@pytest.mark.usefixtures("bare")
def test_a_text_off_the_canvas_and_a_missing_file_cannot_be_told(folder: Path, tmp_path: Path) -> None:
    shown = text("Batik", style=BARE, box=Box(500, 500, 900))
    picture = np.zeros((CANVAS.height, CANVAS.width, 3), np.uint8)
    assert of_frame(picture, replace(shown, box=Box(500, 5000, 900)), SIZE) is None
    assert worth(measured(titled(shown), tmp_path, shown)) is None


@pytest.mark.usefixtures("bare")
def test_a_shadow_counts(folder: Path) -> None:
    grey(folder, 200)
    plain, shaded = (text("Batik", style=name, size=120, box=Box(500, 500, 900)) for name in (BARE, SHADED))
    ratios = [worth(measured(titled(shown), folder, shown)) for shown in (plain, shaded)]
    assert ratios[0] is not None
    assert ratios[1] is not None
    assert ratios[0] == pytest.approx(ratio(255, 200), rel=0.05)
    assert ratios[1] > 1.15 * ratios[0]
