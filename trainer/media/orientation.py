"""Which way up a stored picture is, and how wide its pixels are.

Phones store every video as the sensor sees it and add a matrix that says how to
show it (ISO/IEC 14496-12, 8.3.2); photos have eight EXIF orientations (CIPA
DC-008, tag 0x0112).  Both say the same thing here: mirror left to right or not,
then turn clockwise by quarter turns.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

import numpy as np
from av.buffer import Buffer
from av.video.frame import VideoFrame


@dataclass(frozen=True)
class Orientation:
    """How to bring a stored picture upright: first mirror left to right, then turn clockwise."""

    rotation: int = 0
    mirrored: bool = False

    @property
    def sideways(self) -> bool:
        """Whether width and height change places."""
        return self.rotation in (90, 270)

    @staticmethod
    def of(frame: VideoFrame) -> Orientation:
        """What the display matrix of a decoded picture says; upright when it has none."""
        try:
            data = cast(Mapping[str, Buffer], frame.side_data)["DISPLAYMATRIX"]
        except KeyError:
            return UPRIGHT
        except ValueError:
            # PyAV does not know every kind of side data and then shows none; the turn is still told.
            return Orientation(round(-frame.rotation / 90) % 4 * 90)
        matrix = np.frombuffer(bytes(data), dtype="=i4")
        return Orientation.from_matrix([int(value) for value in matrix]) if matrix.size >= 9 else UPRIGHT

    @staticmethod
    def from_matrix(matrix: list[int]) -> Orientation:
        """The nearest quarter turn of a display matrix a b u c d v x y w.

        The point (x, y), y downwards, is shown at (ax + cy, bx + dy).
        """
        a, b, c, d = matrix[0], matrix[1], matrix[3], matrix[4]
        mirrored = a * d - b * c < 0
        if mirrored:
            a, b = -a, -b
        if a == 0 and b == 0:
            return UPRIGHT
        quarter = round(math.degrees(math.atan2(b, a)) / 90) % 4
        return Orientation(quarter * 90, mirrored)

    @staticmethod
    def from_exif(value: object) -> Orientation:
        """What the EXIF orientation 1 to 8 says; upright for anything else."""
        return _EXIF.get(value, UPRIGHT) if isinstance(value, int) else UPRIGHT


UPRIGHT = Orientation()

_EXIF = {
    2: Orientation(0, True),
    3: Orientation(180),
    4: Orientation(180, True),
    5: Orientation(270, True),
    6: Orientation(90),
    7: Orientation(90, True),
    8: Orientation(270),
}


def square_size(width: int, height: int, shape: Fraction | None) -> tuple[int, int]:
    """The size in square pixels of a picture whose pixels are ``shape`` times as wide as high.

    The height stays, the width is stretched.  Shapes beyond 1:10 are faults of
    the writer and are not followed.
    """
    if shape is None or not Fraction(1, 10) <= shape <= 10:
        return width, height
    return max(1, round(width * shape)), height
