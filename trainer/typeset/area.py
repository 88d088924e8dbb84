"""How much of the canvas a text takes, in thousandths of its width and height.

Measured by setting it, with the very drawing that preview and export show.
"""

from __future__ import annotations

from trainer.model.canvas import Box, Canvas
from trainer.model.schema import Text
from trainer.typeset.drawing import typeset
from trainer.typeset.safe_zones import Area
from trainer.typeset.styles import style

REFERENCE_SIDE = 1080
"""The shorter side of the canvas on which ``Text.size`` counts pixels."""

SLACK = 2.0
"""Thousandths that rounding may take."""


def text_area(text: Text, size: Canvas) -> Area:
    """The block of ``text`` on a canvas that is drawn at ``size`` pixels."""
    drawn = typeset(
        text.words,
        style(text.style),
        text.size * min(size.width, size.height) / REFERENCE_SIDE,
        round(size.width * text.box.width / 1000),
    )
    left, top, right, bottom = drawn.block
    return around(text.box, (right - left) * 1000 / size.width, (bottom - top) * 1000 / size.height)


def around(box: Box, width: float, height: float) -> Area:
    """An area of that width and height with the middle of ``box``."""
    return Area(box.x - width / 2, box.y - height / 2, box.x + width / 2, box.y + height / 2)


def is_inside(area: Area, zone: Area) -> bool:
    """Whether all of ``area`` lies in ``zone``."""
    return (
        area.left >= zone.left - SLACK
        and area.right <= zone.right + SLACK
        and area.top >= zone.top - SLACK
        and area.bottom <= zone.bottom + SLACK
    )
