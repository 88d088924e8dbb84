"""Laying a bitmap on a picture is what alpha compositing says it is, in RGB and in YUV."""

from __future__ import annotations

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.media.drawn import as_seen, photograph, psnr
from trainer.media.encoder import Converter
from trainer.media.patch import Layer, Patch, samples, stored_copy

CANVAS = (64, 96)
Pixels = NDArray[np.uint8]


def bitmap(width: int, height: int, seed: int = 3) -> Pixels:
    """Premultiplied RGBA with every kind of opacity, opaque in its middle."""
    random = np.random.default_rng(seed)
    alpha = np.minimum(255, random.integers(1, 256, (height, width, 1)))
    alpha[height // 3 : height * 2 // 3] = 255
    colour = np.kron(random.integers(0, 256, (2, 2, 3)), np.ones((height, width, 1)))[:height, :width]
    return np.dstack([np.rint(colour * alpha / 255), alpha]).astype(np.uint8)


def expected(picture: Pixels, pixels: Pixels, left: int, top: int) -> Pixels:
    """The same by the book, in floats, pixel for pixel on a margin that is cut off again."""
    margin = 200
    wide = np.pad(picture.astype(float), [(margin, margin), (margin, margin), (0, 0)])
    below = wide[margin + top : margin + top + len(pixels), margin + left : margin + left + pixels.shape[1]]
    below[:] = pixels[:, :, :3] + below * (1 - pixels[:, :, 3:] / 255)
    cut: Pixels = np.rint(wide[margin:-margin, margin:-margin]).astype(np.uint8)
    return cut


@given(
    st.integers(1, 80),
    st.integers(1, 120),
    st.integers(-90, 70),
    st.integers(-130, 100),
    st.integers(0, 9),
)
def test_it_is_source_over_wherever_it_lies(width: int, height: int, left: int, top: int, seed: int) -> None:
    picture, pixels = photograph(CANVAS, 1), bitmap(width, height, seed)
    wanted = expected(picture, pixels, left, top)
    patch = Patch(pixels, left, top, CANVAS)
    patch.lay_on(picture)
    assert np.abs(picture.astype(int) - wanted).max() <= 1
    assert patch.left % 2 == patch.top % 2 == patch.width % 2 == patch.height % 2 == 0


def test_what_lies_off_the_canvas_or_is_empty_changes_nothing() -> None:
    picture = photograph(CANVAS, 1)
    for pixels, left, top in (
        (bitmap(10, 10), 64, 0),
        (bitmap(10, 10), 0, -10),
        (bitmap(10, 10), -500, 900),
        (np.zeros((20, 20, 4), np.uint8), 5, 5),
        (np.zeros((0, 0, 4), np.uint8), 5, 5),
    ):
        patch = Patch(pixels, left, top, CANVAS)
        assert patch.empty
        before = picture.copy()
        patch.lay_on(picture)
        assert np.array_equal(picture, before)
        frame = Converter().stored(picture)
        stored = frame.to_ndarray()
        patch.lay_on_stored(frame, 0.5)
        assert np.array_equal(frame.to_ndarray(), stored)


def test_only_its_own_rectangle_is_touched() -> None:
    pixels = np.pad(bitmap(8, 6), [(20, 20), (20, 20), (0, 0)])
    patch = Patch(pixels, 3, 3, CANVAS)
    assert (patch.left, patch.top, patch.width, patch.height) == (22, 22, 10, 8)


@pytest.mark.parametrize(("left", "top"), [(4, 10), (7, 13), (-9, 50), (40, 71)])
@pytest.mark.parametrize("opacity", [1.0, 0.4])
def test_on_stored_video_it_is_the_same_picture(left: int, top: int, opacity: float) -> None:
    picture = photograph(CANVAS, 1)
    pixels = bitmap(40, 30)
    pixels[:, :, :] = (pixels[0, 0].astype(int) * 0 + [120, 60, 20, 160]).astype(np.uint8)
    patch = Patch(pixels, left, top, CANVAS)
    frame = Converter().stored(picture)
    patch.lay_on_stored(frame, opacity)
    patch.lay_on(picture, opacity)
    assert psnr(as_seen(frame), as_seen(Converter().stored(picture))) >= 40


def test_black_white_and_colours_stay_what_they_are_on_stored_video() -> None:
    for colour in ((0, 0, 0), (255, 255, 255), (255, 0, 0), (0, 0, 255), (128, 128, 128)):
        frame = Converter().stored(photograph(CANVAS, 1))
        Patch(np.full((96, 64, 4), (*colour, 255), np.uint8), 0, 0, CANVAS).lay_on_stored(frame)
        plain = Converter().stored(np.full((96, 64, 3), colour, np.uint8))
        assert np.abs(frame.to_ndarray().astype(int) - plain.to_ndarray()).max() <= 1


def test_fading_is_less_of_the_same() -> None:
    layer = Layer(np.array([[200, 100]], np.uint8), np.array([[0, 100]], np.uint8))
    for share, wanted in ((0.0, [50, 50]), (0.5, [125, 85]), (1.0, [200, 120])):
        below = np.array([[50, 50]], np.uint8)
        layer.faded(share).onto(below)
        assert np.abs(below[0].astype(int) - wanted).max() <= 1


def test_a_copy_of_a_frame_is_its_own() -> None:
    frame = Converter().stored(photograph((66, 34), 1))  # rows of 66 and 33 bytes are padded
    before = frame.to_ndarray().copy()
    copy = stored_copy(frame)
    assert np.array_equal(copy.to_ndarray(), before)
    assert copy.colorspace == frame.colorspace
    for plane in samples(copy):
        plane[:] = 0
    assert np.array_equal(frame.to_ndarray(), before)
    assert isinstance(copy, av.VideoFrame)
