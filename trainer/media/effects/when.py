"""How far a clip has come when a picture of it is changed, and what of its file is seen."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from trainer.model.canvas import WHOLE, Place


@dataclass(frozen=True)
class When:
    """A moment of a clip.

    ``way`` goes from 0 at its first frame towards 1; ``time`` are the seconds since
    then, of ``length`` altogether.  ``moment`` is where in its file that lies, in
    seconds.  ``window`` is which share of the file's width and height fills the
    picture that is changed, as it is seen after ``turns`` quarter turns clockwise.
    ``place`` is where all of the clip's picture lies on the one that is changed.
    """

    way: float = 0.0
    time: float = 0.0
    length: float = 1.0
    moment: Fraction = Fraction(0)
    window: tuple[float, float] = (1.0, 1.0)
    turns: int = 0
    place: Place = WHOLE
