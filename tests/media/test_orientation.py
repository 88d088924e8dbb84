"""Which way up a stored picture is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from trainer.media.orientation import UPRIGHT, Orientation, square_size

ONE = 65536


@pytest.mark.parametrize(
    ("matrix", "rotation", "mirrored"),
    [
        ((ONE, 0, 0, ONE), 0, False),
        ((0, ONE, -ONE, 0), 90, False),  # an iPhone held upright
        ((-ONE, 0, 0, -ONE), 180, False),
        ((0, -ONE, ONE, 0), 270, False),
        ((-ONE, 0, 0, ONE), 0, True),
        ((ONE, 0, 0, -ONE), 180, True),
        ((0, ONE, ONE, 0), 270, True),  # mirrored, then turned left: the transposed picture
        ((0, -ONE, -ONE, 0), 90, True),
        ((64_000, 9_000, -9_000, 64_000), 0, False),  # a few degrees off are not followed
        ((0, 0, 0, 0), 0, False),
    ],
)
def test_a_display_matrix_is_a_mirror_and_a_turn(
    matrix: tuple[int, int, int, int], rotation: int, mirrored: bool
) -> None:
    a, b, c, d = matrix
    assert Orientation.from_matrix([a, b, 0, c, d, 0, 0, 0, 1 << 30]) == Orientation(rotation, mirrored)


def test_exif_orientations_outside_one_to_eight_are_upright() -> None:
    assert Orientation.from_exif(6) == Orientation(90)
    for value in (0, 1, 9, 65535, -1, None, "6", 6.0):
        assert Orientation.from_exif(value) == UPRIGHT


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (None, (352, 288)),
        (Fraction(1), (352, 288)),
        (Fraction(12, 11), (384, 288)),
        (Fraction(1, 2), (176, 288)),
        (Fraction(1, 65_535), (352, 288)),
        (Fraction(0), (352, 288)),
        (Fraction(1000), (352, 288)),
    ],
)
def test_the_shape_of_pixels_stretches_the_width(shape: Fraction | None, expected: tuple[int, int]) -> None:
    assert square_size(352, 288, shape) == expected
