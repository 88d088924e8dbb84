"""Where things lie on the canvas, and where a hand moves them.

A text's block is measured by setting it, with the very drawing that the
preview shows; an overlay's height follows from its picture.  Everything is in
thousandths of the canvas, so a place means the same in the preview and in the
export.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.model import hiding
from trainer.model.canvas import WHOLE, Box, Canvas, Place
from trainer.model.commands import ChangeText, Command, SetBox, SetEffect
from trainer.model.effects import Effect
from trainer.model.schema import TEXT_ROLES, Clip, Role, Text, Timeline
from trainer.typeset.area import around, text_area
from trainer.typeset.safe_zones import Area

SMALLEST_SIZE, LARGEST_SIZE = 16, 160
NARROWEST, WIDEST = 60, 1000
"""Widths of an overlay, in thousandths of the canvas."""


@dataclass(frozen=True)
class Hidden:
    """The box of an effect that hides a part of a clip: ``effect`` stands at ``index`` on ``clip``.

    The clip's picture lies at ``place`` on the canvas, and the box on the picture.
    """

    clip: str
    index: int
    effect: Effect
    place: Place = WHOLE

    @property
    def id(self) -> str:
        return f"{self.clip}/{self.index}"

    @property
    def box(self) -> Box:
        x, y, width, _ = hiding.on_canvas(self.effect, self.place)
        return Box(round(x), round(y), round(width))

    @property
    def area(self) -> Area:
        x, y, width, height = hiding.on_canvas(self.effect, self.place)
        return Area(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def at(self, x: float, y: float) -> Hidden:
        """The same with its middle elsewhere on the canvas."""
        _, _, width, height = hiding.values(self.effect)
        moved = hiding.on_picture(self.effect, (_held(x), _held(y), 0, 0), self.place)
        return replace(self, effect=moved.having("width", width).having("height", height))

    def reaching(self, across: float, down: float) -> Hidden:
        """The same around the same middle, so far to its sides and up and down on the canvas."""
        x, y, _, _ = hiding.values(self.effect)
        width, height = (max(NARROWEST // 2, _held(2 * abs(far))) for far in (across, down))
        grown = hiding.on_picture(self.effect, (0, 0, width, height), self.place)
        return replace(self, effect=grown.having("x", x).having("y", y))


def hiding_at_first(timeline: Timeline, clip: Clip) -> Effect:
    """The effect that hides a part of ``clip``, in the upper middle of what is seen of it."""
    effect = Effect(hiding.NAME)
    if not timeline.on_picture(clip.id):
        return effect  # an overlay is seen whole, as a rule
    return hiding.on_picture(effect, hiding.values(effect), hiding.place_in(timeline, clip))


Held = Clip | Text | Hidden


@dataclass(frozen=True)
class OnCanvas:
    """Something that is seen over the picture and can be taken hold of."""

    what: Held
    role: Role
    area: Area

    @property
    def id(self) -> str:
        return self.what.id

    @property
    def box(self) -> Box:
        return self.what.box or Box()


def clip_area(timeline: Timeline, clip: Clip, box: Box) -> Area:
    """The picture of an overlay in ``box``."""
    reference = timeline.reference(clip.media)
    width, height = max(1, reference.width), max(1, reference.height)
    if clip.framing.turn % 180:
        width, height = height, width
    canvas = timeline.canvas
    return around(box, box.width, box.width * canvas.width / canvas.height * height / width)


def seen_at(timeline: Timeline, frame: int, size: Canvas) -> tuple[OnCanvas, ...]:
    """What lies over the picture at ``frame`` and has a place of its own, the lowest first."""
    overlays = [
        OnCanvas(clip, Role.OVERLAY, clip_area(timeline, clip, clip.box))
        for clip in timeline.clips(Role.OVERLAY)
        if clip.box is not None and timeline.range_of(clip).holds(frame)
    ]
    texts = [
        OnCanvas(text, role, text_area(text, size))
        for role in TEXT_ROLES
        for text in timeline.words(role)
        if timeline.range_of(text).holds(frame)
    ]
    return (*overlays, *texts)


@dataclass(frozen=True)
class Moved:
    """Where a drag has brought something, and which lines draw it (thousandths, or None)."""

    box: Box
    line_x: float | None = None
    line_y: float | None = None


def moved(item: OnCanvas, by_x: float, by_y: float, zone: Area, reach: tuple[float, float]) -> Moved:
    """``item`` moved; it jumps to the middle of the canvas and to the edges of ``zone``.

    ``reach`` is how near it must come, across and down, in thousandths.
    """
    area = item.area.moved(by_x, by_y)
    x, line_x = _drawn(area.left, area.right, zone.left, zone.right, reach[0])
    y, line_y = _drawn(area.top, area.bottom, zone.top, zone.bottom, reach[1])
    box = replace(item.box, x=_held(item.box.x + by_x + x), y=_held(item.box.y + by_y + y))
    return Moved(box, line_x, line_y)


def _drawn(start: float, end: float, first: float, last: float, reach: float) -> tuple[float, float | None]:
    middle = (start + end) / 2
    ways = [(500 - middle, 500.0), (first - start, first), (last - end, last)]
    by, line = min(ways, key=lambda way: abs(way[0]))
    return (by, line) if abs(by) <= reach else (0.0, None)


def _held(place: float) -> int:
    return max(0, min(1000, round(place)))


def resized(what: Clip | Text, factor: float) -> Clip | Text:
    """``what`` larger by ``factor``: a text's letters, or an overlay's width."""
    if isinstance(what, Text):
        return replace(what, size=max(SMALLEST_SIZE, min(LARGEST_SIZE, round(what.size * factor))))
    assert what.box is not None
    width = max(NARROWEST, min(WIDEST, round(what.box.width * factor)))
    return replace(what, box=replace(what.box, width=width))


def put(what: Held, box: Box) -> Held:
    """``what`` at the place of ``box``."""
    return what.at(box.x, box.y) if isinstance(what, Hidden) else replace(what, box=box)


def changed_command(before: Held, after: Held) -> Command | None:
    """The one command that makes ``after`` of ``before``; None when they are the same."""
    if before == after:
        return None
    if isinstance(after, Hidden):
        return SetEffect(after.clip, after.index, after.effect)
    return ChangeText(after) if isinstance(after, Text) else SetBox(after.id, after.box)


def brought_inside(box: Box, area: Area, zone: Area) -> Box | None:
    """The nearest place at which ``area`` lies in ``zone``; None when it is too large for it."""
    if area.width > zone.width + 1 or area.height > zone.height + 1:
        return None
    by_x = max(zone.left - area.left, 0) + min(zone.right - area.right, 0)
    by_y = max(zone.top - area.top, 0) + min(zone.bottom - area.bottom, 0)
    return replace(box, x=_held(box.x + by_x), y=_held(box.y + by_y))
