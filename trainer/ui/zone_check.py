"""Which titles a platform's own buttons would cover, before the video leaves.

Nothing lies on a video that is not upright, but what stands too near its edge is hard
to read there; a shape that nobody has looked at yet may well have such titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from trainer.media.presets import Preset
from trainer.model.canvas import Canvas
from trainer.model.reshape import as_seen
from trainer.model.schema import Role, Text, Timeline
from trainer.template.publishing import expired
from trainer.typeset.area import is_inside, text_area
from trainer.typeset.safe_zones import platforms, zones
from trainer.ui.export_plan import Video
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


def warning(videos: Iterable[tuple[Timeline, Preset]]) -> str:
    """What is to be said of the titles of each timeline at its place; empty when all stand well."""
    below: dict[str, int] = {}
    outside: dict[str, int] = {}
    for timeline, place in videos:
        upright = bool(zones(timeline.canvas).platform)
        if upright and place.name not in platforms():
            continue
        count = len(covered(timeline, place.name))
        if count:
            (below if upright else outside)[place.title] = count
    said = []
    if below:
        said.append(
            translate(
                "Export", "{count} titles may be covered at {places}. Look with the safe zone in the editor.",
                count=max(below.values()), places=", ".join(below),
            )
        )  # fmt: skip
    if outside:
        said.append(
            translate(
                "Export", "{count} titles stand at the edge of the picture at {places}.",
                count=max(outside.values()), places=", ".join(outside),
            )
        )  # fmt: skip
    return " ".join(said)


def told_of_places(timeline: Timeline, videos: Sequence[Video], project: Path) -> str:
    """What the places would not show of the video in ``project``, and whether what it tells is old by now."""
    seen = {video.canvas: as_seen(timeline, video.canvas) for video in videos}
    notes = [video.preset.length_note(timeline) for video in videos]
    covered = warning((seen[video.canvas], video.preset) for video in videos)
    return " ".join(note for note in (expired(project), *notes, covered) if note)
