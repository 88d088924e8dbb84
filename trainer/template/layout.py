"""Where each text stands: under each other, inside the strict safe zone, never on one another.

A text names a place, not a coordinate.  Its block is measured by setting it, then
the blocks of one place are put under each other (from the top, from the bottom, or
around the middle) as far as they are seen at the same time::

    +--------------------+
    |   top: a title     |     Where they do not fit, all that are seen together
    |   top: a second    |     become smaller step by step; the words decide, not
    |                    |     the designer's luck.
    |   middle: price    |
    |                    |
    |   bottom: contact  |
    +--------------------+
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trainer.model.animation import Animation, Motion
from trainer.model.canvas import Box, Canvas
from trainer.model.purpose import Purpose
from trainer.model.reading import EASY_TYPE, LEAST_TYPE
from trainer.model.schema import Anchor, Text
from trainer.template import motion
from trainer.template.form import Place
from trainer.template.plan import Plan, Shown
from trainer.typeset.area import REFERENCE_SIDE, text_area
from trainer.typeset.drawing import typeset
from trainer.typeset.safe_zones import Area, zones
from trainer.typeset.styles import style

SIZES = {
    Purpose.JUDUL: 86,
    Purpose.KETERANGAN: 68,
    Purpose.HARGA: 92,
    Purpose.KONTAK: 78,
    Purpose.LOKASI: 66,
    Purpose.SUMBER: EASY_TYPE,
    Purpose.PUTUSAN: 124,
    Purpose.INSTRUKSI: 76,
    Purpose.AJAKAN: 78,
}
"""Pixels of type on a canvas whose shorter side is 1080."""

ON_CARD = 1.2
"""Texts are larger by this factor where nothing else is to be seen."""

GAP = 26
"""Pixels between two blocks, on the same canvas."""
SMALLEST = 40
"""Only a text far beyond its words gets below ``reading.LEAST_TYPE``."""
_STEP = 4
_SPRING = 6
"""Thousandths that a text which springs up keeps from the zone's upper and lower edge."""
_STRIP_WIDTH, _STRIP_SHAPE = 520, 0.2
_LOGO_WIDTH, _LOGO_HEIGHT = 200, 150
"""Pixels that a logo may take, on a canvas whose shorter side is 1080."""
_JOINTS = ("-", "–", "/", "…")
_INSET = 36
"""Thousandths that texts stay away from the zone's edge where the zone reaches nearly to the picture's."""
_WIDEST = {"9:16": 1000, "1:1": 820, "16:9": 620}


@dataclass
class Item:
    """Something that takes room: a text, the strip of a missing one, or the logo."""

    place: Place
    span: tuple[int, int]
    shown: Shown | None = None
    style: str = ""
    size: int = 0
    coming: Animation | None = None
    shape: float = 0.0
    """Height by width, of a picture."""
    box: Box = field(default=Box())
    area: Area = field(default=Area(0, 0, 0, 0))

    def meets(self, other: Item) -> bool:
        """Whether both are seen at one moment."""
        return self.span[0] < other.span[1] and other.span[0] < self.span[1]


def laid(plan: Plan, logo_shape: float | None = None) -> list[Item]:
    """Every text, strip and logo with its box; ``logo_shape`` is the logo's height by its width."""
    canvas, dress = plan.wish.size, plan.wish.dress
    zone = centred_zone(canvas)
    items: list[Item] = []
    if logo_shape is not None:
        items += [
            Item(Place.TOP, (shot.start, shot.start + shot.frames), shape=logo_shape)
            for shot in plan.shots
            if shot.scene.logo
        ]
    for shown in plan.texts:
        asked = shown.asked
        if shown.missing:
            item = Item(asked.place, plan.span(shown), shown, shape=_STRIP_SHAPE)
        else:
            size = asked.size or SIZES[asked.purpose]
            if all(shot.reference is None for shot in plan.shots[shown.first : shown.last + 1]):
                size = round(size * ON_CARD)
            style_ = dress.style(asked.purpose)
            item = Item(asked.place, plan.span(shown), shown, style_, size, coming=shown.coming)
        items.append(item)
    for group in _seen_together(items):
        _fit(group, canvas, _with_air(zone, group), plan.wish.shape)
    for item in items:
        if item.coming is not None:
            item.coming = motion.kept_inside(item.coming, item.area, zone, canvas, plan.wish.rate)
    return items


def _with_air(zone: Area, group: Sequence[Item]) -> Area:
    """``zone`` without what texts that spring up need around them."""
    if not any(item.coming is not None and item.coming.motion is Motion.POP for item in group):
        return zone
    across = zone.width * motion.SPRINGS_BY / 2
    return Area(zone.left + across, zone.top + _SPRING, zone.right - across, zone.bottom - _SPRING)


def centred_zone(canvas: Canvas) -> Area:
    """The widest area around the middle of the canvas that lies in the strict zone."""
    strict = zones(canvas).strict
    half = min(500 - strict.left, strict.right - 500)
    inset = 0 if canvas.height > canvas.width else _INSET
    return Area(500 - half + inset, strict.top + inset, 500 + half - inset, strict.bottom - inset)


def _seen_together(items: Sequence[Item]) -> list[list[Item]]:
    """Groups of items that are linked by being seen at the same time."""
    groups: list[list[Item]] = []
    for item in items:
        linked = [group for group in groups if any(item.meets(other) for other in group)]
        joined = [other for group in linked for other in group]
        groups = [group for group in groups if group not in linked]
        groups.append([*joined, item])
    order = {id(item): place for place, item in enumerate(items)}
    return [sorted(group, key=lambda item: order[id(item)]) for group in groups]


def _fit(group: list[Item], canvas: Canvas, zone: Area, shape: str) -> None:
    """Lay a group out, smaller and smaller until it fits."""
    while True:
        for item in group:
            _measure(item, canvas, zone, shape)
        _stack(group, canvas, zone)
        shrinkable = [item for item in group if item.size > SMALLEST]
        if _fits(group, zone) or not shrinkable:
            return
        large = [item for item in shrinkable if item.size > EASY_TYPE] or [
            item for item in shrinkable if item.size > LEAST_TYPE
        ]
        for item in large or shrinkable:
            item.size = max(SMALLEST, item.size - _STEP)


def _measure(item: Item, canvas: Canvas, zone: Area, shape: str) -> None:
    """Set the item's box width and the size of its area; its place comes later."""
    widest = min(zone.width, _WIDEST[shape])
    if item.shape:
        across, down = _picture(item, canvas)
        item.box = Box(500, 500, max(20, round(across)))
        item.area = Area(500 - across / 2, 0, 500 + across / 2, down)
        return
    assert item.shown is not None
    while True:
        # Lines break alike at every size; a quarter is drawn in a sixteenth of the time.
        small = Canvas(canvas.width // 4, canvas.height // 4)
        text = Text(
            item.shown.words, Anchor(0), 1, style=item.style, size=item.size, box=Box(width=round(widest))
        )
        found = text_area(text, small)
        if item.size <= SMALLEST or (found.width <= zone.width and _whole_words(text, small)):
            break
        item.size = max(SMALLEST, item.size - _STEP)
    item.box = text.box
    item.area = Area(500 - found.width / 2, 0, 500 + found.width / 2, found.height)


def _picture(item: Item, canvas: Canvas) -> tuple[float, float]:
    """Width and height of a strip or the logo, in thousandths."""
    unit = min(canvas.width, canvas.height) / REFERENCE_SIDE
    if item.shown is not None:
        width = _STRIP_WIDTH * unit
    else:
        width = min(_LOGO_WIDTH, _LOGO_HEIGHT / item.shape) * unit
    return width * 1000 / canvas.width, width * item.shape * 1000 / canvas.height


def _whole_words(text: Text, size: Canvas) -> bool:
    """Whether lines end only between words, or at a hyphen."""
    pixels = text.size * min(size.width, size.height) / REFERENCE_SIDE
    drawn = typeset(text.words, style(text.style), pixels, round(size.width * text.box.width / 1000))
    rest = " ".join(text.words.split())
    for line in drawn.lines:
        said = " ".join(line.text.split())
        if rest[: len(said)].casefold() != said.casefold():
            return True  # capitals that are longer than their letters, like ß: not to be judged
        rest = rest[len(said) :]
        if rest and not rest[0].isspace() and (not said.endswith(_JOINTS) or _in_a_number(said, rest)):
            return False
        rest = rest.lstrip()
    return True


def _in_a_number(said: str, rest: str) -> bool:
    """Whether a line ends inside a number: 0812-3456-7890 is copied down as one."""
    return said[-2:-1].isdigit() and rest[0].isdigit()


def _stack(group: list[Item], canvas: Canvas, zone: Area) -> None:
    gap = GAP * min(canvas.width, canvas.height) / REFERENCE_SIDE * 1000 / canvas.height
    for place in (Place.TOP, Place.BOTTOM, Place.MIDDLE):
        here = [item for item in group if item.place is place]
        if place is Place.BOTTOM:
            here.reverse()  # the last one stands lowest
        depth: list[tuple[Item, float]] = []
        """Each item with how far its far edge lies from where the stack begins."""
        for item in here:
            before = max((end + gap for other, end in depth if other.meets(item)), default=0.0)
            depth.append((item, before + item.area.height))
        for item, end in depth:
            if place is Place.TOP:
                top = zone.top + end - item.area.height
            elif place is Place.BOTTOM:
                top = zone.bottom - end
            else:
                whole = max(other_end for other, other_end in depth if other.meets(item))
                top = _between(item, group, zone, whole, gap) + end - item.area.height
            _put(item, top)


def _between(item: Item, group: list[Item], zone: Area, whole: float, gap: float) -> float:
    """Where a middle stack of height ``whole`` begins: in the middle, or between what is above and below."""
    met = [other for other in group if other is not item and other.meets(item)]
    above = max((one.area.bottom + gap for one in met if one.place is Place.TOP), default=zone.top)
    below = min((one.area.top - gap for one in met if one.place is Place.BOTTOM), default=zone.bottom)
    centred = (zone.top + zone.bottom - whole) / 2
    return max(above, min(centred, below - whole))


def _put(item: Item, top: float) -> None:
    height = item.area.height
    middle = round(top + height / 2)
    item.box = Box(500, max(0, min(1000, middle)), item.box.width)
    item.area = Area(item.area.left, middle - height / 2, item.area.right, middle + height / 2)


def _fits(group: list[Item], zone: Area) -> bool:
    for index, item in enumerate(group):
        if item.area.top < zone.top - 1 or item.area.bottom > zone.bottom + 1:
            return False
        for other in group[index + 1 :]:
            if item.meets(other) and item.area.top < other.area.bottom and other.area.top < item.area.bottom:
                return False
    return True
