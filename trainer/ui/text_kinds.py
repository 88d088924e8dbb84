"""What a text is there for, as a person chooses it: name, icon, first words, style and place.

A new text stands in the strict zone, so that it is right before it is touched.
Where in the zone depends on its purpose, so that a title, a price and a phone
number do not lie on each other.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.model.canvas import Box, Canvas
from trainer.model.commands import AddText
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import TEXT_ROLES, Anchor, Role, Text, Timeline
from trainer.typeset.area import text_area
from trainer.typeset.safe_zones import Area, zones
from trainer.ui.timeline.free_gestures import anchor_at
from trainer.words import QT_TRANSLATE_NOOP, translate

SECONDS = 3
"""How long a new text stays."""

AIR = 10
"""Thousandths of the canvas that stay free between a new text and the others."""


@dataclass(frozen=True)
class Kind:
    """One purpose.  ``height`` is where in the strict zone its middle stands, 0 (top) to 1."""

    title: str
    icon: str
    first_words: str
    style: str
    height: float
    size: int = 72
    seconds: int = SECONDS


KINDS: Mapping[Purpose, Kind] = {
    Purpose.JUDUL: Kind(
        QT_TRANSLATE_NOOP("Texts", "Title"), "type",
        QT_TRANSLATE_NOOP("Texts", "Write the title here"), "tegas", 0.15, 80,
    ),
    Purpose.KETERANGAN: Kind(
        QT_TRANSLATE_NOOP("Texts", "Note"), "info",
        QT_TRANSLATE_NOOP("Texts", "Write a note here"), "bersih", 0.85, 64,
    ),
    Purpose.HARGA: Kind(
        QT_TRANSLATE_NOOP("Texts", "Price"), "store",
        QT_TRANSLATE_NOOP("Texts", "Write the price here"), "harga", 0.5, seconds=4,
    ),
    Purpose.KONTAK: Kind(
        QT_TRANSLATE_NOOP("Texts", "Contact"), "message-circle",
        QT_TRANSLATE_NOOP("Texts", "Write the number here"), "kontak", 0.7, seconds=4,
    ),
    Purpose.LOKASI: Kind(
        QT_TRANSLATE_NOOP("Texts", "Place"), "flag",
        QT_TRANSLATE_NOOP("Texts", "Write the place here"), "hangat", 0.3,
    ),
    Purpose.AJAKAN: Kind(
        QT_TRANSLATE_NOOP("Texts", "Call"), "megaphone",
        QT_TRANSLATE_NOOP("Texts", "Write what viewers should do"), "terang", 0.6,
    ),
    Purpose.SUMBER: Kind(
        QT_TRANSLATE_NOOP("Texts", "Source"), "book-open",
        QT_TRANSLATE_NOOP("Texts", "Write the source here"), "resmi", 0.92, 64,
    ),
    Purpose.PUTUSAN: Kind(
        QT_TRANSLATE_NOOP("Texts", "Verdict"), "badge-check",
        QT_TRANSLATE_NOOP("Texts", "Write the verdict here"), "stempel", 0.4,
    ),
    Purpose.INSTRUKSI: Kind(
        QT_TRANSLATE_NOOP("Texts", "Instruction"), "list-checks",
        QT_TRANSLATE_NOOP("Texts", "Write the instruction here"), "resmi", 0.4,
    ),
}  # fmt: skip
"""Every purpose of a title; captions have a row and a purpose of their own."""

OFFERED = (
    Purpose.JUDUL, Purpose.KETERANGAN, Purpose.HARGA, Purpose.KONTAK,
    Purpose.LOKASI, Purpose.AJAKAN, Purpose.SUMBER,
)  # fmt: skip
"""What the tab offers; the others are chosen as a purpose of a text."""


def kind_title(purpose: Purpose) -> str:
    """A purpose as a person reads it."""
    if purpose is Purpose.TAKARIR:
        return translate("Timeline", "Caption")
    return translate("Texts", KINDS[purpose].title)


def new_box(purpose: Purpose, canvas: Canvas) -> Box:
    """The place of a new text."""
    strict = zones(canvas).strict
    middle, _ = strict.middle
    height = strict.top + KINDS[purpose].height * strict.height
    return Box(round(middle), round(height), round(strict.width))


def new_text(timeline: Timeline, purpose: Purpose, playhead: int) -> AddText:
    """Put a text of that purpose at the playhead, held to what is seen there.

    Near the end of the video it begins earlier, so that it is not cut off.
    """
    kind = KINDS[purpose]
    duration = max(1, round(kind.seconds * timeline.rate))
    start = max(0, min(playhead, timeline.duration - duration))
    anchor = anchor_at(timeline, start, Role.TITLE) if timeline.duration else Anchor(0)
    words = translate("Texts", kind.first_words)
    box = new_box(purpose, timeline.canvas)
    text = Text(words, anchor, duration, purpose=purpose, style=kind.style, size=kind.size, box=box)
    return AddText(Role.TITLE, _beside_others(timeline, text, TimeRange(start, duration)))


def _beside_others(timeline: Timeline, text: Text, seen: TimeRange) -> Text:
    """``text`` at the height nearest to its own at which it lies on no other text, if there is one."""
    small = Canvas(timeline.canvas.width // 4, timeline.canvas.height // 4)  # lines break alike at every size
    taken = [
        text_area(other, small)
        for role in TEXT_ROLES
        for other in timeline.words(role)
        if timeline.range_of(other).overlaps(seen)
    ]
    area, zone = text_area(text, small), zones(timeline.canvas).strict
    ways = [
        by
        for by in range(math.ceil(zone.top - area.top), math.floor(zone.bottom - area.bottom) + 1)
        if not any(_meet(area.moved(0, by), other) for other in taken)
    ]
    by = min(ways, key=abs, default=0) if any(_meet(area, other) for other in taken) else 0
    return replace(text, box=replace(text.box, y=text.box.y + by))


def _meet(one: Area, other: Area) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom + AIR and other.top < one.bottom + AIR
