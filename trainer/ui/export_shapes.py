"""Which shape the video has at each place: the project's own, unless another one was chosen there.

::

    the project is upright      TikTok     upright
                                YouTube    wide       chosen: framed by itself until somebody looks

The choice belongs to the open project and lasts as long as it is open.  Somebody who
only goes to look at the wide shape in the editor (``look``) has a wide project then, and
still means TikTok to be upright; whoever chooses a shape in the editor means all places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import gcd

from trainer.model.canvas import CANVASES, Canvas
from trainer.model.reshape import canvases
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP, translate

TITLES: Mapping[str, str] = {
    "upright": QT_TRANSLATE_NOOP("Shapes", "Upright"),
    "wide": QT_TRANSLATE_NOOP("Shapes", "Wide"),
    "square": QT_TRANSLATE_NOOP("Shapes", "Square"),
}
ICONS: Mapping[str, str] = {
    "upright": "rectangle-vertical",
    "wide": "rectangle-horizontal",
    "square": "square",
}


class ExportShapes:
    """What was chosen for the places of one project; places are called as ``presets`` calls them."""

    def __init__(self) -> None:
        self._chosen: dict[str, Canvas] = {}
        self._home: Canvas | None = None
        self._looked_at: set[Canvas] = set()

    def of(self, place: str, timeline: Timeline) -> Canvas:
        """The shape that a video of ``timeline`` gets at ``place``."""
        return self._chosen.get(place, self._own(timeline))

    def choose(self, place: str, canvas: Canvas, timeline: Timeline) -> None:
        """Give ``place`` that shape; with the project's own it follows the project again."""
        self._chosen.pop(place, None)
        if canvas != self._own(timeline):
            self._chosen[place] = canvas

    def look(self, canvas: Canvas, timeline: Timeline) -> None:
        """The project is about to have the shape of ``canvas``, only to be looked at."""
        home = self._own(timeline)
        if home != self._home:
            self._home, self._looked_at = home, set()
        self._looked_at.add(canvas)

    def mean(self, canvas: Canvas) -> None:
        """The project gets the shape of ``canvas`` because the person wants it so, wherever it is shown."""
        self._looked_at.discard(canvas)

    def _own(self, timeline: Timeline) -> Canvas:
        if self._home is not None and timeline.canvas in self._looked_at:
            return self._home
        return timeline.canvas

    def offered(self, place: str, fitting: Iterable[str], timeline: Timeline) -> tuple[Canvas, ...]:
        """What can be chosen for ``place``: shapes that fit it, that the project was given, and its own."""
        wanted = {CANVASES[shape] for shape in fitting} | {*canvases(timeline), self.of(place, timeline)}
        usual = [canvas for canvas in CANVASES.values() if canvas in wanted]
        return (*usual, *sorted(wanted - set(usual), key=lambda canvas: (canvas.width, canvas.height)))


def title(canvas: Canvas) -> str:
    """The shape in one plain word."""
    return translate("Shapes", TITLES[_kind(canvas)])


def icon(canvas: Canvas) -> str:
    """The name of the icon that shows the shape."""
    return ICONS[_kind(canvas)]


def ratio(canvas: Canvas) -> str:
    """The shape in numbers, as "9:16"."""
    whole = gcd(canvas.width, canvas.height)
    return f"{canvas.width // whole}:{canvas.height // whole}"


def unframed(shapes: Iterable[Canvas], timeline: Timeline) -> list[str]:
    """Those of ``shapes`` on which nobody has looked at ``timeline`` yet, by their names in ``CANVASES``."""
    new = set(shapes) - set(canvases(timeline))
    return [shape for shape, canvas in CANVASES.items() if canvas in new]


def _kind(canvas: Canvas) -> str:
    if canvas.width == canvas.height:
        return "square"
    return "upright" if canvas.width < canvas.height else "wide"
