"""What is hidden stays hidden: on every shape, however the picture sits there and moves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.drawn import as_seen, photo
from trainer.media.compositor import Composition, preview_size
from trainer.model.canvas import CANVASES, Box, Fit, Framing
from trainer.model.commands import SetCanvas
from trainer.model.effects import Effect
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Clip, Role, Timeline, Track

SIZES = {"wide": (640, 360), "upright": (360, 640), "black": (360, 640)}
FRAMES = 60
FACE, CELL = 24, 6
"""Pixels of a small board of black and white cells, which nobody may make out; all else is black."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hidden") / "Proyek"
    (made / "media").mkdir(parents=True)
    cells = np.indices((FACE, FACE)) // CELL
    board = (cells.sum(axis=0) % 2 * 255).astype(np.uint8)
    for name, (width, height) in SIZES.items():
        picture = np.zeros((height, width), np.uint8)
        if name != "black":
            left, top = width * 55 // 100 - FACE // 2, height * 40 // 100 - FACE // 2
            picture[top : top + FACE, left : left + FACE] = board
        Image.fromarray(picture).convert("RGB").save(made / "media" / f"{name}.png")
    return made


def hiding(name: str) -> Effect:
    """A box around the board, so large that each of its patches is as large as the board."""
    width, height = (round(5 * FACE * 1000 / side) for side in SIZES[name])
    return Effect.of("blur_box", x=550, y=400, width=width, height=height)


def filmed(name: str, framing: Framing, *effects: Effect, over: Clip | None = None) -> Timeline:
    clip = Clip("c1", name, TimeRange(0, FRAMES), framing, effects=effects)
    tracks = (Track(Role.PICTURE, (clip,)), *([] if over is None else [Track(Role.OVERLAY, (over,))]))
    return Timeline("", media=tuple(photo(one, *size) for one, size in SIZES.items()), tracks=tracks)


def brightest(timeline: Timeline, folder: Path) -> int:
    """The lightest thing that is seen at the beginning, the middle and the end, on screen or in a file."""
    found = 0
    with Composition(timeline, folder, preview_size(timeline.canvas, 360), strict=True) as composition:
        for frame in (0, FRAMES // 2, FRAMES - 1):
            stored = composition.stored(frame)
            pictures = [composition.frame(frame), *([] if stored is None else [as_seen(stored)])]
            found = max(found, *(int(np.max(picture)) for picture in pictures))
    return found


FRAMINGS = {
    "fills": Framing(),
    "fills, beside": Framing(centre_x=600, centre_y=450),
    "whole": Framing(Fit.FIT),
    "on a soft copy": Framing(Fit.BLUR),
    "pans": Framing(centre_x=450, centre_y=350, pan_x=650, pan_y=500),
}


@pytest.mark.parametrize("framing", FRAMINGS.values(), ids=FRAMINGS)
@pytest.mark.parametrize("name", ["wide", "upright"])
def test_a_face_is_hidden_on_every_shape(folder: Path, name: str, framing: Framing) -> None:
    for shape in CANVASES:
        bare, hidden = (
            SetCanvas(shape).apply(filmed(name, framing, *effects)) for effects in ((), (hiding(name),))
        )
        assert brightest(bare, folder) > 200, "else there is nothing to hide"
        assert brightest(hidden, folder) < 170


@pytest.mark.parametrize("box", [None, Box(500, 400, 900)])
@pytest.mark.parametrize("fit", [Fit.FILL, Fit.FIT])
def test_it_is_hidden_over_the_picture_too(folder: Path, fit: Fit, box: Box | None) -> None:
    def over(*effects: Effect) -> Timeline:
        laid = Clip(
            "o1", "wide", TimeRange(0, FRAMES), Framing(fit), anchor=Anchor(0), box=box, effects=effects
        )
        return filmed("black", Framing(), over=laid)

    assert brightest(over(), folder) > 200
    assert brightest(over(hiding("wide")), folder) < 170
