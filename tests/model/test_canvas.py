"""The shapes that a video may have."""

from __future__ import annotations

import pytest

from trainer.model.canvas import CANVASES


@pytest.mark.parametrize("shape", CANVASES)
def test_canvases_have_even_sides(shape: str) -> None:
    canvas = CANVASES[shape]
    across, down = (int(part) for part in shape.split(":"))
    assert canvas.width % 2 == canvas.height % 2 == 0
    assert canvas.width * down == canvas.height * across
