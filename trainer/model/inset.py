"""How a picture over the picture looks: how opaque, how round its corners, how wide its border."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_OPACITY = 10
"""Percent; below it a picture cannot be found any more to be taken away."""

MOST_ROUND = 500
"""Half of the shorter side: a round picture, or a pill."""

MOST_BORDER = 40


@dataclass(frozen=True, slots=True)
class Inset:
    """``opacity`` in percent (10 to 100); ``round`` is the corners' radius in thousandths of the
    picture's own shorter side (0 to 500); ``border`` the width of a white line around it, in
    thousandths of the canvas's shorter side (0 to 40).

    Corners and border belong to a picture in a box; one that covers the canvas has none, and
    a file that is itself transparent keeps its own shape.
    """

    opacity: int = 100
    round: int = 0
    border: int = 0


def is_lawful(inset: Inset) -> bool:
    """Whether every part is within its bounds."""
    return (
        LEAST_OPACITY <= inset.opacity <= 100
        and 0 <= inset.round <= MOST_ROUND
        and 0 <= inset.border <= MOST_BORDER
    )
