"""From a plan to Commands.

Nothing but ordinary Commands comes out, in the order in which a person would do
it: files in, clips one after the other, their frames and their loudness, how they
change, texts, music and effects.  The commands are tried out as they are made, on a timeline that is thrown
away: an id that a later command needs is the one that an earlier one gave out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trainer.model import joins
from trainer.model.canvas import Canvas, Fit, Framing
from trainer.model.commands import (
    AddMedia,
    AddText,
    AppendClip,
    Command,
    FrameClip,
    PlaceClip,
    SetCanvas,
    SetCover,
    SetFades,
    SetSpeed,
    SetTransition,
    SetVolume,
    TrimClip,
)
from trainer.model.opentime import TimeRange
from trainer.model.posting import Cover
from trainer.model.schema import Anchor, Clip, MediaReference, Role, Text, Timeline
from trainer.template.form import Sound
from trainer.template.layout import Item, laid
from trainer.template.plan import Plan, Shot, Shown

OWN_SOUND = {Sound.KEEP: 100, Sound.SOFT: 35, Sound.MUTE: 0}
"""Percent of a clip's own sound.  Under 50 it is air, for which no music makes way (``ducking``)."""
UNDER_NARRATION = 25
"""Percent of all own sound while a narrator speaks."""
MUSIC = 55
"""Percent.  Alone it carries the video; under a voice the ducking takes it down further."""
EFFECT = 45
"""Percent.  Effects are made as loud as tunes; a little softer they belong to the music."""
EFFECT_OUT = 0.3
"""Seconds over which an effect goes where its shot ends first."""
MUSIC_IN, MUSIC_OUT = 0.4, 1.6
"""Seconds over which music comes and goes."""

LEAST_SEEN = 0.45
"""Share of a picture that must stay in sight when it fills the canvas; else it is shown whole, on a blur."""


@dataclass(frozen=True)
class Materials:
    """What was drawn or copied for a plan (``materials``); by scene or text id.

    ``cards`` are grounds, ``empty`` the cards of places that are still empty,
    ``strips`` those of missing texts, ``held`` last pictures, ``blurred`` pictures
    under a verdict, ``effects`` sounds by their name.
    """

    cards: Mapping[str, MediaReference]
    empty: Mapping[str, MediaReference]
    strips: Mapping[str, MediaReference]
    held: Mapping[str, MediaReference]
    blurred: Mapping[str, MediaReference]
    music: MediaReference | None = None
    logo: MediaReference | None = None
    effects: Mapping[str, MediaReference] = field(default_factory=dict)


class _Script:
    """Commands, and the timeline that they lead to."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.commands: list[Command] = []
        self._media: dict[str, str] = {one.path: one.id for one in timeline.media}

    def do(self, command: Command) -> None:
        self.timeline = command.apply(self.timeline)
        self.commands.append(command)

    def media(self, reference: MediaReference) -> str:
        """The id of ``reference`` in the project; brought in when it is first needed."""
        known = self._media.get(reference.path)
        if known is None:
            self.do(AddMedia(replace(reference, id="")))
            known = self._media[reference.path] = self.timeline.media[-1].id
        return known

    def append(self, reference: MediaReference, stretch: TimeRange) -> Clip:
        self.do(AppendClip(self.media(reference), stretch))
        return self.timeline.picture.children[-1]

    def place(self, command: PlaceClip) -> Clip:
        self.do(command)
        return self.timeline.track(command.role).children[-1]


def fill(plan: Plan, materials: Materials, timeline: Timeline | None = None) -> list[Command]:
    """The commands that make the planned video on ``timeline``, an empty one (default: a new one)."""
    script = _Script(timeline or Timeline(""))
    if script.timeline.canvas != plan.wish.size:
        script.do(SetCanvas(plan.wish.shape))
    first_clips = [_put_shot(script, plan, shot, materials) for shot in plan.shots]
    for shot, clip in zip(plan.shots, first_clips, strict=True):
        _put_turn(script, shot, clip)
    logo = materials.logo
    shape = logo.height / logo.width if logo is not None else None
    items = laid(plan, shape)
    for item in items:
        _put_item(script, plan, item, materials, first_clips)
    _put_cover(script, items)
    _put_narration(script, plan)
    _put_music(script, plan, materials.music)
    for shown in plan.heard:
        sound = materials.effects.get(shown.asked.effect)
        if sound is not None:
            _put_effect(script, plan, shown, first_clips[shown.first], sound)
    return script.commands


def _put_shot(script: _Script, plan: Plan, shot: Shot, materials: Materials) -> Clip:
    """Put the shot at the end; returns its first clip."""
    scene_id = shot.scene.id
    if shot.reference is None:
        card = materials.empty[scene_id] if shot.empty else materials.cards[scene_id]
        return script.append(card, TimeRange(0, shot.frames))
    blurred = materials.blurred.get(scene_id)
    if blurred is not None:
        clip = script.append(blurred, TimeRange(0, shot.frames))
        _frame(script, clip, blurred, plan.wish.size)
        return clip
    length = shot.used if shot.percent == 100 else shot.reference.available
    clip = script.append(shot.reference, TimeRange(shot.source_start, length))
    if shot.percent != 100:
        script.do(SetSpeed(clip.id, shot.percent))
        slowed = script.timeline.clip(clip.id)
        if slowed.duration != shot.used:
            script.do(TrimClip(clip.id, TimeRange(slowed.source_range.start, shot.used)))
    _frame(script, clip, shot.reference, plan.wish.size)
    if shot.reference.has_sound:
        volume = OWN_SOUND[shot.scene.sound]
        if plan.wish.narration is not None:
            volume = min(volume, UNDER_NARRATION)
        if volume != clip.volume:
            script.do(SetVolume(clip.id, volume))
    if shot.held:
        still = materials.held[scene_id]
        _frame(script, script.append(still, TimeRange(0, shot.held)), still, plan.wish.size)
    return clip


def _frame(script: _Script, clip: Clip, reference: MediaReference, canvas: Canvas) -> None:
    if seen_when_filling(reference, canvas) < LEAST_SEEN:
        script.do(FrameClip(clip.id, Framing(Fit.BLUR)))


def seen_when_filling(reference: MediaReference, canvas: Canvas) -> float:
    """The share of a picture that stays in sight when it fills the canvas, 0 to 1."""
    own = reference.width * canvas.height
    shape = reference.height * canvas.width
    return min(own, shape) / max(own, shape, 1)


def _put_turn(script: _Script, shot: Shot, clip: Clip) -> None:
    """Let the shot come in as it was planned, where the clips on both sides are long enough."""
    if shot.enters is None:
        return
    pictures = script.timeline.picture.children
    index = next(place for place, one in enumerate(pictures) if one.id == clip.id)
    if joins.longest(pictures[index - 1], pictures[index], script.timeline.rate) >= shot.enters.frames:
        script.do(SetTransition(clip.id, shot.enters))


def _put_item(script: _Script, plan: Plan, item: Item, materials: Materials, first_clips: list[Clip]) -> None:
    start, end = item.span
    shown = item.shown
    if shown is None:
        index = next(place for place, shot in enumerate(plan.shots) if shot.start == start)
        picture = materials.logo
    else:
        index, picture = shown.first, materials.strips.get(shown.asked.id)
    clip = first_clips[index]
    anchor = Anchor(clip.source_range.start, clip.id)
    if item.shape:
        assert picture is not None
        media = script.media(picture)
        script.place(PlaceClip(Role.OVERLAY, media, anchor, TimeRange(0, end - start), item.box))
        return
    assert shown is not None
    text = Text(
        shown.words,
        anchor,
        end - start,
        purpose=shown.asked.purpose,
        style=item.style,
        size=item.size,
        box=item.box,
        coming=item.coming,
    )
    script.do(AddText(Role.TITLE, text))


def _put_cover(script: _Script, items: list[Item]) -> None:
    """Words that come with the first picture are half there on it; the cover waits until they can be read."""
    first = max((item.coming.frames for item in items if item.coming and not item.span[0]), default=0)
    if first:
        script.do(SetCover(Cover(first)))


def _put_narration(script: _Script, plan: Plan) -> None:
    narration = plan.wish.narration
    if narration is not None:
        stretch = TimeRange(0, min(narration.available, plan.frames))
        script.place(PlaceClip(Role.VOICE, script.media(narration), Anchor(0), stretch))


def _put_music(script: _Script, plan: Plan, music: MediaReference | None) -> None:
    """The tune again and again to the end, where it goes softly."""
    if music is None:
        return
    rate = plan.wish.rate
    start = 0
    while start < plan.frames:
        length = min(music.available, plan.frames - start)
        clip = script.place(PlaceClip(Role.MUSIC, script.media(music), Anchor(start), TimeRange(0, length)))
        script.do(SetVolume(clip.id, MUSIC))
        last = start + length == plan.frames
        fade_in = min(length // 2, round(MUSIC_IN * rate)) if start == 0 else 0
        fade_out = min(length // 2, round(MUSIC_OUT * rate)) if last else 0
        if fade_in or fade_out:
            script.do(SetFades(clip.id, fade_in, fade_out))
        start += length


def _put_effect(script: _Script, plan: Plan, shown: Shown, clip: Clip, sound: MediaReference) -> None:
    """An effect as a text comes; it stays with the clip under it and never outlasts that shot."""
    length = min(sound.available, plan.shots[shown.first].frames)
    anchor = Anchor(clip.source_range.start, clip.id)
    put = script.place(PlaceClip(Role.MUSIC, script.media(sound), anchor, TimeRange(0, length)))
    script.do(SetVolume(put.id, EFFECT))
    if length < sound.available:
        script.do(SetFades(put.id, 0, min(length, round(EFFECT_OUT * plan.wish.rate))))
