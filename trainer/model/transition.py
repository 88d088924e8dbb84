"""How one clip gives way to the next: a value that belongs to the cut.

The clip after the cut carries it (``Clip.transition``: how this clip comes in), so
it travels with that clip and goes with it.  As in OpenTimelineIO a transition lies
over the cut and never changes when anything happens::

    | A     |     B |        A and B are as long as before, the cut is where it was
          |<-->|             both are seen: A's frames go on behind the cut, B's begin
                             before it, out of what their files hold beyond the cut

Where a file holds nothing more, its first or last picture stands still.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SHORTEST = 2
"""Frames: one on either side of the cut."""

LONGEST_SECONDS = 2
"""Longer ones hide what the clips were filmed for."""

DEFAULT_FRAMES = 15
"""Half a second at 30 frames a second."""

LONGEST_END_SECONDS = 3
"""How long a video may take to come out of black, or to go into it."""


class TransitionKind(StrEnum):
    DISSOLVE = "dissolve"
    """The one fades into the other."""
    SLIDE = "slide"
    """The next pushes the one before it out to the left."""
    WIPE = "wipe"
    """A soft edge runs from left to right."""
    ZOOM = "zoom"
    """The picture comes nearer and settles as the next one."""
    BLACK = "black"
    """The one goes into black, the next comes out of it."""


@dataclass(frozen=True, slots=True)
class Transition:
    """``frames`` (at least ``SHORTEST``): half of them before the cut, the odd one after it."""

    kind: TransitionKind = TransitionKind.DISSOLVE
    frames: int = DEFAULT_FRAMES

    @property
    def before(self) -> int:
        """Frames of it that lie before the cut."""
        return self.frames // 2

    @property
    def after(self) -> int:
        """Frames of it that lie behind the cut."""
        return self.frames - self.frames // 2
