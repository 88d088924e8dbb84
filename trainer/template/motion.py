"""How shots change and texts come: the form says where, the look how, and time how far.

A form marks the scenes with which a story turns, a look names the transition and the
two motions that suit it.  Nothing may be lost by it::

    scene   |      tangan      x      perajin     |     x takes only what either scene
                            |<-->|                        has above its least
    text                       |<->|   Bu Sri     |     the time to read it begins when
                                                          it has come

A text that would leave the safe zone on its way only fades.  Over a claim there is no
transition: a verdict covers it from its first frame to its last.
"""

from __future__ import annotations

from collections.abc import Sequence

from trainer.media.text_motion import RISES_BY
from trainer.model.animation import Animation, Motion
from trainer.model.canvas import Canvas
from trainer.model.purpose import Purpose
from trainer.model.transition import Transition, TransitionKind
from trainer.template.form import Enters, Form, Scene, Words
from trainer.template.looks import Look
from trainer.typeset.area import is_inside
from trainer.typeset.safe_zones import Area

TURN_SECONDS, LEAST_TURN_SECONDS = 0.5, 0.2
"""A transition that has room for less than the second is left out: it would be seen as a fault."""

CALM_TURNS = (Enters.CUT, Enters.TURN, Enters.DISSOLVE, Enters.BLACK)
CALM_MOTIONS = (Motion.NONE, Motion.FADE)

SECONDS = {
    Motion.NONE: 0.0,
    Motion.FADE: 0.25,
    Motion.RISE: 0.35,
    Motion.POP: 0.3,
    Motion.TYPE: 0.7,
}
"""How long each takes.  A text that comes in from the edge of the picture crosses what apps cover there,
so ``Motion.SLIDE`` is not among them."""

SPRINGS_BY = 0.06
"""How far a text that pops up grows beyond its size."""

DISPLAYED = (Purpose.JUDUL, Purpose.HARGA, Purpose.AJAKAN)
"""These come as the look likes it; the rest, which is read beside the picture, comes quietly."""


def coming(form: Form, dress: Look, asked: Words, rate: int) -> Animation:
    """How a text comes, as far as the form and the look are asked."""
    if asked.purpose is Purpose.PUTUSAN:
        motion = Motion.NONE
    elif asked.comes:
        motion = Motion(asked.comes)
    else:
        motion = dress.comes if asked.purpose in DISPLAYED else dress.quietly
    if form.calm and motion not in CALM_MOTIONS:
        motion = Motion.FADE
    return lasting(motion, rate)


def lasting(motion: Motion, rate: int) -> Animation:
    """``motion`` over its usual time."""
    return Animation(motion, max(1, round(SECONDS[motion] * rate)))


def frames(animation: Animation) -> int:
    """Frames before the text stands as it stays."""
    return 0 if animation.motion is Motion.NONE else animation.frames


def kept_inside(animation: Animation, area: Area, zone: Area, canvas: Canvas, rate: int) -> Animation:
    """``animation`` where ``area`` stays in ``zone`` all the while; else it fades where it stands."""
    way = passed(animation.motion, area, canvas)
    return animation if way == area or is_inside(way, zone) else lasting(Motion.FADE, rate)


def passed(motion: Motion, area: Area, canvas: Canvas) -> Area:
    """All that a text in ``area`` covers while it comes; thousandths of the canvas, as ``area`` is."""
    if motion is Motion.RISE:
        below = RISES_BY * min(canvas.width, canvas.height) * 1000 / canvas.height
        return Area(area.left, area.top, area.right, area.bottom + below)
    if motion is Motion.POP:
        across, down = (side * SPRINGS_BY / 2 for side in (area.width, area.height))
        return Area(area.left - across, area.top - down, area.right + across, area.bottom + down)
    return area


def turns(
    form: Form, dress: Look, scenes: Sequence[Scene], lengths: Sequence[int], rate: int
) -> tuple[Transition | None, ...]:
    """How each scene, ``lengths`` frames long, comes in; None where there is a plain cut.

    Halves of a transition come out of what both scenes have above their least, and
    those of one scene never out of the same.
    """
    spare = [length - scene.least * rate for scene, length in zip(scenes, lengths, strict=True)]
    found: list[Transition | None] = []
    for index, scene in enumerate(scenes):
        kind = _kind(form, dress, scene)
        made = None
        if index and kind is not None and not (scene.veil or scenes[index - 1].veil):
            room = min(2 * spare[index - 1], 2 * spare[index])
            wanted = min(round(TURN_SECONDS * rate), room)
            if wanted >= LEAST_TURN_SECONDS * rate:
                made = Transition(kind, wanted)
                spare[index - 1] -= made.before
                spare[index] -= made.after
        found.append(made)
    return tuple(found)


def _kind(form: Form, dress: Look, scene: Scene) -> TransitionKind | None:
    enters = dress.turn if scene.enters is Enters.TURN else scene.enters
    if enters is Enters.CUT:
        return None
    if form.calm and enters not in CALM_TURNS:
        enters = Enters.DISSOLVE
    return TransitionKind(enters.value)
