"""A picture on a canvas: never outside itself, never leaving a hole, never squashed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.framing import _unturned, in_box, layout
from trainer.media.view import View
from trainer.model.canvas import Box, Fit, Framing

sides = st.integers(1, 4096)
canvases = st.tuples(st.integers(8, 1080), st.integers(8, 1080)).map(lambda size: (size[0] * 2, size[1] * 2))
framings = st.builds(
    Framing,
    fit=st.sampled_from(Fit),
    centre_x=st.integers(0, 1000),
    centre_y=st.integers(0, 1000),
    turn=st.sampled_from([0, 90, 180, 270]),
)


def shape_after_turns(view: View) -> float:
    _, _, width, height = view.crop
    return height / width if view.turns % 2 else width / height


@given(width=sides, height=sides, canvas=canvases, framing=framings)
def test_every_window_lies_inside_the_picture(
    width: int, height: int, canvas: tuple[int, int], framing: Framing
) -> None:
    laid = layout(width, height, canvas, framing)
    for view in filter(None, (laid.picture, laid.background)):
        left, top, across, down = view.crop
        assert across > 0
        assert down > 0
        assert left >= -1e-6
        assert top >= -1e-6
        assert left + across <= width + 1e-6
        assert top + down <= height + 1e-6


@given(width=sides, height=sides, canvas=canvases, framing=framings)
def test_the_canvas_is_covered_or_black_on_purpose(
    width: int, height: int, canvas: tuple[int, int], framing: Framing
) -> None:
    laid = layout(width, height, canvas, framing)
    if framing.fit is Fit.FILL:
        assert laid.fills(canvas)
        assert laid.background is None
    elif framing.fit is Fit.BLUR and not laid.fills(canvas):
        assert laid.background is not None
        assert laid.background.size == canvas
    inner_width, inner_height = laid.picture.size
    assert inner_width % 2 == inner_height % 2 == laid.left % 2 == laid.top % 2 == 0
    assert laid.left + inner_width <= canvas[0]
    assert laid.top + inner_height <= canvas[1]
    if framing.fit is not Fit.FILL:
        assert inner_width == canvas[0] or inner_height == canvas[1], "as large as fits"
        assert abs(canvas[0] - inner_width - 2 * laid.left) <= 2, "in the middle"
        assert abs(canvas[1] - inner_height - 2 * laid.top) <= 2, "in the middle"


@given(width=sides, height=sides, canvas=canvases, framing=framings)
def test_nothing_is_squashed_by_more_than_a_pixel(
    width: int, height: int, canvas: tuple[int, int], framing: Framing
) -> None:
    laid = layout(width, height, canvas, framing)
    for view in filter(None, (laid.picture, laid.background)):
        shape = shape_after_turns(view)
        if min(view.size) > 2:  # a hair of a picture still gets two pixels
            assert abs(view.size[0] - shape * view.size[1]) <= max(1.0, shape) + 1e-6
            assert abs(view.size[1] - view.size[0] / shape) <= max(1.0, 1 / shape) + 1e-6


@given(width=sides, height=sides, canvas=canvases, framing=framings)
def test_the_centre_is_kept_where_the_edges_allow(
    width: int, height: int, canvas: tuple[int, int], framing: Framing
) -> None:
    view = layout(width, height, canvas, Framing(Fit.FILL, framing.centre_x, framing.centre_y)).picture
    left, top, across, down = view.crop
    for start, length, whole, thousandths in (
        (left, across, width, framing.centre_x),
        (top, down, height, framing.centre_y),
    ):
        wanted = whole * thousandths / 1000
        if length / 2 <= wanted <= whole - length / 2:
            assert start + length / 2 == pytest.approx(wanted)
        else:
            assert start == pytest.approx(0, abs=1e-6) or start + length == pytest.approx(whole)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_window_on_a_turned_picture_is_found_before_the_turn(turns: int) -> None:
    upright = np.arange(6 * 10).reshape(6, 10)
    seen = np.rot90(upright, -turns)  # clockwise
    left, top, width, height = 2, 1, 3, 4
    crop = _unturned((left, top, width, height), seen.shape[1], seen.shape[0], turns)
    x, y, across, down = map(int, crop)
    turned = np.rot90(upright[y : y + down, x : x + across], -turns)
    assert np.array_equal(turned, seen[top : top + height, left : left + width])


def test_a_wide_clip_on_an_upright_canvas() -> None:
    fill = layout(1920, 1080, (1080, 1920), Framing())
    assert fill.picture == View((656.25, 0, 607.5, 1080), (1080, 1920))
    fit = layout(1920, 1080, (1080, 1920), Framing(Fit.FIT))
    assert (fit.picture.size, fit.left, fit.top) == ((1080, 608), 0, 656)
    turned = layout(1920, 1080, (1080, 1920), Framing(turn=90))
    assert turned.picture == View((0, 0, 1920, 1080), (1080, 1920), 1)


def test_a_centre_at_the_edge_shows_no_black() -> None:
    view = layout(1920, 1080, (1080, 1920), Framing(centre_x=1000)).picture
    assert view.crop == (1920 - 607.5, 0, 607.5, 1080)


def test_a_picture_of_the_same_shape_needs_no_background() -> None:
    laid = layout(540, 960, (1080, 1920), Framing(Fit.BLUR))
    assert laid.fills((1080, 1920))
    assert laid.background is None


boxes = st.builds(Box, st.integers(0, 1000), st.integers(0, 1000), st.integers(20, 1000))


@given(width=sides, height=sides, canvas=canvases, box=boxes, turn=st.sampled_from([0, 90, 180, 270]))
def test_in_a_box_a_picture_is_whole_and_around_its_middle(
    width: int, height: int, canvas: tuple[int, int], box: Box, turn: int
) -> None:
    laid = in_box(width, height, canvas, box, turn)
    assert laid.picture.crop == (0, 0, width, height)
    assert laid.background is None
    for corner, side, whole, middle in zip(
        (laid.left, laid.top), laid.picture.size, canvas, (box.x, box.y), strict=True
    ):
        assert corner % 2 == side % 2 == 0
        assert 2 <= side <= whole
        assert abs(corner + side / 2 - whole * middle / 1000) <= 1
    # As wide as the box says, or as high as the canvas; to the nearest even pixel.
    widest = canvas[0] * box.width / 1000
    assert laid.picture.size[0] <= max(2, widest + 1)
    assert laid.picture.size[0] >= widest - 1 or laid.picture.size[1] >= canvas[1] - 1


def test_a_box_gives_the_height_by_the_shape() -> None:
    laid = in_box(1600, 900, (1080, 1920), Box(500, 250, 600))
    assert (laid.picture.size, laid.left, laid.top) == ((648, 364), 216, 298)
    turned = in_box(1600, 900, (1080, 1920), Box(500, 500, 500), 90)
    assert turned.picture.size == (540, 960)


def test_a_framing_that_moves_shows_one_side_and_then_the_other() -> None:
    framing = Framing(centre_x=0, pan_x=1000)
    lefts = [layout(1920, 1080, (270, 480), framing, way).picture.crop[0] for way in (0, 0.25, 0.5, 0.75, 1)]
    assert lefts == sorted(lefts)
    assert lefts[0] == 0
    assert lefts[2] == pytest.approx((1920 - 1080 * 270 / 480) / 2)
    assert lefts[-1] == pytest.approx(1920 - 1080 * 270 / 480)
    assert layout(1920, 1080, (270, 480), Framing(centre_x=0), 1).picture.crop[0] == 0


@given(st.integers(0, 1000), st.integers(0, 1000), st.floats(0, 1))
def test_it_moves_evenly_between_its_two_points(start: int, end: int, way: float) -> None:
    x, y = Framing(centre_x=start, pan_x=end).at(way)
    assert x == pytest.approx(start + (end - start) * way)
    assert y == 500
