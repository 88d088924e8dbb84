"""Where a picture over the picture usually stands: the whole canvas, the middle, a corner.

A corner is one of the zone that stays clear of a platform's buttons.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from trainer.model.canvas import Box
from trainer.model.schema import Clip, Timeline
from trainer.typeset.safe_zones import zones
from trainer.ui.placing import clip_area
from trainer.words import QT_TRANSLATE_NOOP

CORNER_WIDTH, MIDDLE_WIDTH = 380, 700
"""Thousandths of the canvas's width."""


class Place(Enum):
    FULL = auto()
    MIDDLE = auto()
    TOP_LEFT = auto()
    TOP_RIGHT = auto()
    BOTTOM_LEFT = auto()
    BOTTOM_RIGHT = auto()


@dataclass(frozen=True)
class _Facts:
    """``across`` and ``down`` say where in the zone: 0 at its left and top, 1 at its right and bottom."""

    title: str
    across: float = 0.5
    down: float = 0.5
    width: int = CORNER_WIDTH


PLACES: Mapping[Place, _Facts] = {
    Place.FULL: _Facts(QT_TRANSLATE_NOOP("Overlay", "Whole picture")),
    Place.TOP_LEFT: _Facts(QT_TRANSLATE_NOOP("Overlay", "Top left"), 0, 0),
    Place.TOP_RIGHT: _Facts(QT_TRANSLATE_NOOP("Overlay", "Top right"), 1, 0),
    Place.MIDDLE: _Facts(QT_TRANSLATE_NOOP("Overlay", "Middle"), width=MIDDLE_WIDTH),
    Place.BOTTOM_LEFT: _Facts(QT_TRANSLATE_NOOP("Overlay", "Bottom left"), 0, 1),
    Place.BOTTOM_RIGHT: _Facts(QT_TRANSLATE_NOOP("Overlay", "Bottom right"), 1, 1),
}


def box_at(timeline: Timeline, clip: Clip, place: Place, width: int | None = None) -> Box | None:
    """The box of ``clip`` at that place, ``width`` thousandths wide; None covers the whole canvas."""
    if place is Place.FULL:
        return None
    facts = PLACES[place]
    zone = zones(timeline.canvas).daily
    box = Box(500, 500, width or facts.width)
    area = clip_area(timeline, clip, box)
    if area.height > zone.height:  # a tall picture: as wide as its height allows
        box = Box(500, 500, max(60, int(box.width * zone.height / area.height)))
        area = clip_area(timeline, clip, box)
    x = zone.left + area.width / 2 + facts.across * max(0.0, zone.width - area.width)
    y = zone.top + area.height / 2 + facts.down * max(0.0, zone.height - area.height)
    return Box(round(x), round(y), box.width)


def place_of(timeline: Timeline, clip: Clip) -> Place | None:
    """The place at which ``clip`` stands, whatever its width; None where a hand has put it elsewhere."""
    if clip.box is None:
        return Place.FULL
    return next(
        (place for place in PLACES if box_at(timeline, clip, place, clip.box.width) == clip.box), None
    )
