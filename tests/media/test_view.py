"""Crops and where they lie."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.darkroom import Stored, stored_rectangle
from trainer.media.orientation import Orientation
from trainer.media.view import View

numbers = st.floats(-500, 2000)


@given(numbers, numbers, numbers, numbers, st.integers(1, 1000), st.integers(1, 1000))
def test_a_crop_always_lies_inside(
    left: float, top: float, across: float, down: float, width: int, height: int
) -> None:
    x, y, w, h = View((left, top, across, down), (10, 10)).within(width, height)
    assert 0 <= x <= width - 1
    assert 0 <= y <= height - 1
    assert w >= 1
    assert h >= 1
    assert x + w <= width + 1e-6
    assert y + h <= height + 1e-6


def test_the_whole_picture_turned_changes_sides() -> None:
    assert View.whole(320, 240) == View((0, 0, 320, 240), (320, 240), 0)
    assert View.whole(320, 240, turns=1).size == (240, 320)
    assert View.whole(320, 240, turns=-1).size == (240, 320)
    assert View.whole(320, 240, (32, 24), turns=2).size == (32, 24)


@given(
    st.sampled_from([0, 90, 180, 270]),
    st.booleans(),
    st.sampled_from([Fraction(1), Fraction(4, 3)]),
    st.integers(0, 200),
    st.integers(0, 100),
    st.integers(1, 100),
    st.integers(1, 80),
)
def test_a_crop_of_the_upright_picture_finds_its_stored_pixels(
    rotation: int, mirrored: bool, shape: Fraction, left: int, top: int, across: int, down: int
) -> None:
    stored = Stored(360, 240, "yuv420p", 1, False, 1, shape, Orientation(rotation, mirrored))
    width, height = float(360 * shape), 240.0

    def upright(u: float, v: float) -> tuple[float, float]:
        """Where the stored point (u, v) is shown: stretch, mirror, turn."""
        x, y = float(u * shape), v
        if mirrored:
            x = width - x
        return {0: (x, y), 90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}[rotation]

    if rotation % 180:
        left, top, across, down = top, left, down, across
    x, y, w, h = stored_rectangle(stored, View((left, top, across, down), (8, 8)))
    corners = [upright(x, y), upright(x + w, y + h)]
    assert min(point[0] for point in corners) == pytest.approx(left, abs=1e-6)
    assert max(point[0] for point in corners) == pytest.approx(left + across, abs=1e-6)
    assert min(point[1] for point in corners) == pytest.approx(top, abs=1e-6)
    assert max(point[1] for point in corners) == pytest.approx(top + down, abs=1e-6)
