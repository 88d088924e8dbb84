"""The box that hides a part of a picture: counted on the picture, looked at on the canvas.

A box that lay on the canvas would stay there while the picture moves under it, and a face
that is hidden on the upright shape would be seen on the wide one.  So it lies on the
picture, in thousandths of its width and height, and goes wherever the picture goes::

    picture   0 ------------ x ---------- 1000
    canvas          0 --- x' --- 1000               fills an upright canvas: both sides stand over

Until version 2 of a project a box was counted on the canvas; ``onto_pictures`` brings such
boxes to where they hide the same.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import Any

from trainer.model.canvas import Place, place_of
from trainer.model.effects import KINDS, Effect
from trainer.model.plain import from_plain, to_plain
from trainer.model.schema import Clip, Role, Timeline, Track

NAME = "blur_box"
"""What the effect is called in the table."""

Values = tuple[float, float, float, float]
"""The middle of a box, then its width and its height, all in thousandths."""

Numbers = tuple[int, int, int, int]

_SLACK = 0.01
"""What floats may add to a whole number before it counts as more."""


def values(effect: Effect) -> Numbers:
    """The box of ``effect``, on its picture."""
    x, y, width, height = (effect.value(name) for name in ("x", "y", "width", "height"))
    return x, y, width, height


def on_canvas(effect: Effect, place: Place) -> Values:
    """The box of ``effect`` on the canvas, where its picture lies at ``place``."""
    left, top, across, down = place
    x, y, width, height = values(effect)
    return left + x * across / 1000, top + y * down / 1000, width * across / 1000, height * down / 1000


def on_picture(effect: Effect, box: Values, place: Place) -> Effect:
    """``effect`` with that ``box`` of the canvas, where its picture lies at ``place``; never smaller."""
    left, top, across, down = place
    x, y, width, height = box
    effect = effect.having("x", _held("x", round((x - left) * 1000 / across)))
    effect = effect.having("y", _held("y", round((y - top) * 1000 / down)))
    effect = effect.having("width", _held("width", ceil(width * 1000 / across - _SLACK)))
    return effect.having("height", _held("height", ceil(height * 1000 / down - _SLACK)))


def _held(name: str, value: int) -> int:
    parameter = KINDS[NAME].parameter(name)
    return max(parameter.lowest, min(parameter.highest, value))


def place_in(timeline: Timeline, clip: Clip, way: float = 0) -> Place:
    """Where the picture of a clip that fills or fits the canvas lies when it has come so far, 0 to 1."""
    reference = timeline.reference(clip.media)
    return place_of(reference.width, reference.height, timeline.canvas, clip.framing, way)


def upgraded(data: dict[str, Any]) -> dict[str, Any]:
    """A project of version 2 as version 3 has it; steps that no longer lead there are dropped.

    Raises Malformed, and LookupError where a clip has no file.
    """
    timeline = from_plain(Timeline, data.get("timeline"), "timeline")
    moved = onto_pictures(timeline)
    return data if moved == timeline else {**data, "timeline": to_plain(moved)}


def onto_pictures(timeline: Timeline) -> Timeline:
    """``timeline``, whose boxes were counted on its canvas, with each where it hides the same at first."""

    def moved(clip: Clip) -> Clip:
        if clip.box is not None or all(effect.name != NAME for effect in clip.effects):
            return clip  # in a box of its own a clip is its picture already
        place = place_in(timeline, clip)
        effects = (
            on_picture(effect, values(effect), place) if effect.name == NAME else effect
            for effect in clip.effects
        )
        return replace(clip, effects=tuple(effects))

    def changed(track: Track) -> Track:
        children = tuple(map(moved, track.children))
        return track if children == track.children else replace(track, children=children)

    seen = (Role.PICTURE, Role.OVERLAY)
    tracks = tuple(changed(track) if track.role in seen else track for track in timeline.tracks)
    return timeline if tracks == timeline.tracks else replace(timeline, tracks=tracks)
