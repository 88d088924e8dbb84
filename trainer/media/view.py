"""Which part of a picture is wanted, how large, and which way up.

Every picture source speaks one geometry.  The *upright picture* is what the
person who filmed saw: the file's own rotation, mirroring and pixel shape are
already undone, one pixel is square, (0, 0) is the top left corner.  A ``View``
is a window on it:

    upright picture (width x height)
        -> crop      (left, top, width, height) in upright pixels
        -> turns     quarter turns clockwise that the person made by hand
        -> size      (width, height) in pixels of what comes out

The crop is counted before the turns, the size after them.
"""

from __future__ import annotations

from dataclasses import dataclass

Rectangle = tuple[float, float, float, float]
"""Left, top, width, height."""

Size = tuple[int, int]
"""Width, height in whole pixels."""


@dataclass(frozen=True)
class View:
    """A window on the upright picture.

    ``crop`` lies inside the upright picture; parts outside it are cut away.
    ``size`` is what comes out, each side at least 1.  ``turns`` counts quarter
    turns clockwise, any whole number.
    """

    crop: Rectangle
    size: Size
    turns: int = 0

    @staticmethod
    def whole(width: int, height: int, size: Size | None = None, turns: int = 0) -> View:
        """The whole upright picture of ``width`` x ``height``, at ``size`` (default: its own)."""
        own = (height, width) if turns % 2 else (width, height)
        return View((0, 0, width, height), size or own, turns)

    def within(self, width: int, height: int) -> Rectangle:
        """The crop, cut to the upright picture of ``width`` x ``height``; at least one pixel each way."""
        left, top, across, down = self.crop
        right, bottom = min(left + across, width), min(top + down, height)
        left, top = min(max(left, 0), width - 1), min(max(top, 0), height - 1)
        return left, top, max(right - left, 1), max(bottom - top, 1)
