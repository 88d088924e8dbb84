"""Where words stay clear of what platforms lay over a video.

The numbers lie in ``assets/platforms/safe_zones.json`` with the day they were
checked and where they come from.  They are for upright videos; words on other
shapes keep to the inner nine tenths, the old title-safe rule of television.

Places are in thousandths of the canvas's width and height, as in ``canvas.Box``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from trainer import paths
from trainer.model.canvas import Canvas
from trainer.model.purpose import Purpose

FILE = paths.ASSETS / "platforms" / "safe_zones.json"

STRICT = (Purpose.HARGA, Purpose.KONTAK, Purpose.PUTUSAN, Purpose.INSTRUKSI, Purpose.JUDUL)
"""What nobody may miss stays in the strict zone; the rest at least in the daily one."""


@dataclass(frozen=True)
class Area:
    """A rectangle on the canvas, in thousandths of its width and height."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def moved(self, by_x: float, by_y: float) -> Area:
        return Area(self.left + by_x, self.top + by_y, self.right + by_x, self.bottom + by_y)

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Button:
    """A platform's own button: its icon, and its middle in thousandths."""

    icon: str
    x: float
    y: float


@dataclass(frozen=True)
class Zones:
    """The two zones of a canvas, and the buttons that are hinted."""

    strict: Area
    daily: Area
    platform: str = ""
    """The platform's own name; empty where no platform is meant."""
    buttons: tuple[Button, ...] = ()
    lines: tuple[Area, ...] = ()
    """Where the platform writes: who posted it, and the caption text."""

    def of(self, purpose: Purpose) -> Area:
        """Where a text of that purpose belongs."""
        return self.strict if purpose in STRICT else self.daily


_TITLE_SAFE = Area(50, 50, 950, 950)


USUAL = "tiktok"
"""Whose buttons are hinted when nothing was chosen; its zone is free on all platforms together."""


def platforms() -> tuple[str, ...]:
    """The names of the platforms that have zones, the usual one first; as ``presets`` calls them."""
    return tuple(_facts()["platforms"])


def zones(canvas: Canvas, platform: str = USUAL) -> Zones:
    """The zones of a canvas of that shape on ``platform``; on one that is not known, the usual ones."""
    facts = _facts()
    width, height = facts["canvas"]
    if canvas.width * height != canvas.height * width:
        return Zones(_TITLE_SAFE, _TITLE_SAFE)
    own = facts["platforms"].get(platform, facts["platforms"][USUAL])
    buttons = tuple(
        Button(one["icon"], one["x"] * 1000 / width, one["y"] * 1000 / height) for one in own["buttons"]
    )

    def area(zone: dict[str, int]) -> Area:
        return Area(
            zone["left"] * 1000 / width,
            zone["top"] * 1000 / height,
            zone["right"] * 1000 / width,
            zone["bottom"] * 1000 / height,
        )

    strict, daily = area(own.get("strict", facts["zones"]["strict"])), area(facts["zones"]["daily"])
    return Zones(strict, daily, own["title"], buttons, tuple(area(line) for line in own["lines"]))


def verified_on() -> date:
    """The day the numbers were last checked."""
    return date.fromisoformat(_facts()["verified_on"])


@cache
def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    if facts["format"] != "semenit-safe-zones" or facts["version"] != 1:
        raise ValueError(f"{FILE.name} is not a list of safe zones of version 1")
    return facts
