"""How a picture of one shape sits on a canvas of another: pure geometry.

::

      FILL                   FIT                    BLUR
    +-------+              +-------+              +-------+
    |.......|              |       |              |~~~~~~~|    . the picture
    |.......|  a window    |.......|  the whole   |.......|    ~ a window on it,
    |.......|  on the      |.......|  picture     |.......|      blurred
    |.......|  picture     |       |  on black    |~~~~~~~|
    +-------+              +-------+              +-------+

All three speak of the picture *as it is seen*: upright by the file's own
account, then turned by hand.  A centre therefore moves the way the person
moves it, also on a turned clip.  What comes out is a ``View`` for the source,
which counts its crop before the turn.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.media.view import Rectangle, Size, View
from trainer.model.canvas import Box, Fit, Framing


@dataclass(frozen=True)
class Layout:
    """What is asked of the source, and where it goes on the canvas.

    ``picture`` comes out at its own size and is put with its top left corner at
    (``left``, ``top``), both even.  ``background`` fills the whole canvas behind
    it and is to be blurred; None means black.
    """

    picture: View
    left: int = 0
    top: int = 0
    background: View | None = None

    def fills(self, canvas: Size) -> bool:
        """Whether the picture alone covers the canvas."""
        return self.picture.size == canvas


def layout(width: int, height: int, canvas: Size, framing: Framing, way: float = 0) -> Layout:
    """Lay an upright picture of ``width`` x ``height`` pixels on ``canvas``, whose sides are even.

    ``way`` says how far the clip has come, 0 to 1, for a framing that moves.
    """
    fill = _fill(width, height, canvas, framing, way)
    if framing.fit is Fit.FILL:
        return Layout(fill)
    size = _inside(*_seen(width, height, framing), canvas)
    picture = View.whole(width, height, size, framing.turn // 90)
    left, top = ((outer - inner) // 4 * 2 for outer, inner in zip(canvas, size, strict=True))
    if framing.fit is Fit.BLUR and size != canvas:
        return Layout(picture, left, top, background=fill)
    return Layout(picture, left, top)


def in_box(width: int, height: int, canvas: Size, box: Box, turn: int = 0) -> Layout:
    """Lay an upright picture whole into ``box``: as wide as that, as high as its shape asks.

    A picture that would be higher than the canvas is made narrower.  The corner
    and the size are even; the corner may lie off the canvas.
    """
    across, down = (height, width) if turn % 180 else (width, height)
    widest = max(2, round(canvas[0] * box.width / 2000) * 2)
    size = _inside(across, down, (widest, canvas[1]))
    left, top = (
        round((side * middle / 1000 - own / 2) / 2) * 2
        for side, middle, own in zip(canvas, (box.x, box.y), size, strict=True)
    )
    return Layout(View.whole(width, height, size, turn // 90), left, top)


def _seen(width: int, height: int, framing: Framing) -> Size:
    return (height, width) if framing.turn % 180 else (width, height)


def _fill(width: int, height: int, canvas: Size, framing: Framing, way: float) -> View:
    """The largest window of the canvas's shape whose middle is as near to the centre as the edges allow."""
    across, down = _seen(width, height, framing)
    scale = min(across / canvas[0], down / canvas[1])
    window_width = min(float(across), canvas[0] * scale)
    window_height = min(float(down), canvas[1] * scale)
    x, y = framing.at(way)
    left = _clamped(across * x / 1000 - window_width / 2, across - window_width)
    top = _clamped(down * y / 1000 - window_height / 2, down - window_height)
    crop = _unturned((left, top, window_width, window_height), across, down, framing.turn // 90)
    return View(crop, canvas, framing.turn // 90)


def _clamped(value: float, most: float) -> float:
    return min(max(value, 0.0), most)


def _unturned(window: Rectangle, across: float, down: float, turns: int) -> Rectangle:
    """``window`` on a picture of ``across`` x ``down`` as it lay before ``turns`` quarter turns clockwise."""
    left, top, width, height = window
    if turns == 1:
        return (top, across - left - width, height, width)
    if turns == 2:
        return (across - left - width, down - top - height, width, height)
    if turns == 3:
        return (down - top - height, left, height, width)
    return window


def _inside(across: int, down: int, canvas: Size) -> Size:
    """The largest even size of this shape inside ``canvas``, to the nearest even pixel."""
    scale = min(canvas[0] / across, canvas[1] / down)
    return (_even(across * scale, canvas[0]), _even(down * scale, canvas[1]))


def _even(side: float, most: int) -> int:
    return min(most, max(2, round(side / 2) * 2))
