"""Which titles a platform's own buttons would cover, before the video leaves."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.media.presets import Preset
from trainer.model.canvas import Canvas
from trainer.model.schema import Role, Text, Timeline
from trainer.typeset.area import is_inside, text_area
from trainer.typeset.safe_zones import platforms, zones
from trainer.words import translate


def covered(timeline: Timeline, platform: str) -> list[Text]:
    """The titles of ``timeline`` that reach out of where words stay clear on ``platform``."""
    canvas = timeline.canvas
    here = zones(canvas, platform)
    # Lines break alike at every size; a quarter is drawn in a sixteenth of the time.
    small = Canvas(canvas.width // 4, canvas.height // 4)
    return [
        text
        for text in timeline.words(Role.TITLE)
        if not is_inside(text_area(text, small), here.of(text.purpose))
    ]


def warning(timeline: Timeline, places: Iterable[Preset]) -> str:
    """One sentence about the places whose buttons would cover titles; empty when there is none."""
    known = [place for place in places if place.name in platforms()]
    found = {place.title: len(covered(timeline, place.name)) for place in known}
    names = [name for name, count in found.items() if count]
    if not names:
        return ""
    return translate(
        "Export", "{count} titles may be covered at {places}. Look with the safe zone in the editor.",
        count=max(found.values()), places=", ".join(names),
    )  # fmt: skip
