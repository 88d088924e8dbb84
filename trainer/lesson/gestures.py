"""What a hand does for each action: where it presses, and where it lets go.

Names of targets only, and a share of one: the window knows where they are.  An
action without a gesture of its own uses what the step points at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from trainer.lesson.script import Action, Bring, Event
from trainer.model.caption_commands import MergeCaptions, SplitCaption, TimeCaptions
from trainer.model.commands import (
    AddEffect,
    AppendClip,
    CutPauses,
    DeleteClip,
    DetachSound,
    FadeEnds,
    FitSound,
    FrameClip,
    FreezeFrame,
    InsertClip,
    LevelSound,
    MoveClip,
    MoveEffect,
    PlaceClip,
    PutSound,
    ReduceNoise,
    RemoveEffect,
    RemoveTransition,
    RenameProject,
    ReplaceTexts,
    SetAllTransitions,
    SetDucking,
    SetEffect,
    SetEffects,
    SetFades,
    SetSpeed,
    SetTransition,
    SetVolume,
    SplitClip,
    TrimClip,
)
from trainer.model.history import Move
from trainer.model.layer_commands import AddText, ChangeText, RemoveText
from trainer.model.schema import Clip, Role, Text, Timeline

Item = TypeVar("Item", Clip, Text)

_EVENTS = {
    "played": ("transport.play",),
    "paused": ("transport.play",),
    "shape_chosen": ("home.new", "new.vertical"),
}
_PAGES = {"export": ("export.button",), "new": ("home.new",)}


@dataclass(frozen=True)
class Gesture:
    """Press each of ``press`` in turn; with ``drag``, hold the last and let go there.

    ``share`` is where on the target of ``drag`` to let go, from its left, 0 to 1;
    outside of these where an end is drawn out.
    """

    press: tuple[str, ...]
    drag: str = ""
    share: float = 0.5


def gesture(
    action: Action, before: Timeline | None, after: Timeline | None, targets: tuple[str, ...]
) -> Gesture:
    """The gesture of ``action``, which leads from ``before`` to ``after``."""
    if isinstance(action, Move):
        return Gesture((f"editor.{action.value}",))
    if isinstance(action, Event):
        if action.kind == "page":
            return Gesture(_PAGES.get(action.about, targets))
        return Gesture(_EVENTS.get(action.kind, targets))
    if isinstance(action, Bring):
        return Gesture(("media.samples",))
    found = _of_command(action, before, after) if before is not None and after is not None else None
    return found or Gesture(targets)


def _of_command(action: Action, before: Timeline, after: Timeline) -> Gesture | None:
    return (
        _on_the_picture(action, before)
        or _of_pictures(action, before)
        or _of_sound(action, before)
        or _of_words(action, before)
    )


def _on_the_picture(action: Action, before: Timeline) -> Gesture | None:
    """What is done on the picture track itself."""
    match action:
        case AppendClip(media=media) | InsertClip(media=media):
            item = _item(before, media)
            return Gesture(("media.tab", item), "timeline.track.picture", 0.8) if item else None
        case PlaceClip(role=Role.OVERLAY, media=media, anchor=anchor):
            item, share = _item(before, media), before.start_of(anchor) / max(1, before.duration)
            return Gesture(("media.tab", item), "timeline.track.overlay", min(1.0, share)) if item else None
        case TrimClip(clip=clip, source_range=stretch):
            place = _place(before, clip)
            if not place:
                return _drawn_out(before, action)
            share = stretch.duration / max(1, before.clip(clip).duration)
            return Gesture((f"{place}.end",), place, min(1.0, share))
        case SplitClip(frame=frame):
            return Gesture((*_moment(before, frame), "editor.split"))
        case DeleteClip(clip=clip):
            return _steps(_place(before, clip), "editor.delete")
        case MoveClip(clip=clip, index=index):
            place = _place(before, clip)
            return Gesture((place,), f"timeline.clip.{index + 1}") if place else None
        case RenameProject():
            return Gesture(("editor.name",))
    return None


def _drawn_out(before: Timeline, trim: TrimClip) -> Gesture | None:
    """The beginning of a voice, drawn to where it is heard from then on."""
    place, voice = _sound(before, trim.clip), before.clip(trim.clip)
    if trim.anchor is None or not place.startswith("timeline.voice."):
        return None
    by = trim.source_range.start - voice.source_range.start
    return Gesture((f"{place}.start",), place, by / max(1, voice.duration))


def _of_pictures(action: Action, before: Timeline) -> Gesture | None:
    """How a clip looks and runs, and how one goes over into the next."""
    match action:
        case FrameClip(clip=clip, framing=framing):
            same = framing.fit is before.clip(clip).framing.fit
            chosen = "properties.centre" if same else f"properties.fit.{framing.fit.value}"
            return _steps(_place(before, clip), "properties.tab", chosen)
        case AddEffect(clip=clip, effect=effect):
            own = effect.name.startswith("own:")
            return None if own else _steps(_place(before, clip), "effects.tab", f"effects.card.{effect.name}")
        case SetEffect(clip=clip) | RemoveEffect(clip=clip) | MoveEffect(clip=clip):
            return _steps(_place(before, clip), "effects.tab", "effects.values")
        case SetEffects(clip=clip):
            return _steps(_place(before, clip), "effects.tab")
        case SetSpeed(clip=clip, percent=percent):
            return _steps(_place(before, clip), "effects.tab", f"effects.speed.{percent}")
        case FreezeFrame(frame=frame):
            found = before.picture.at(frame)
            place = _place(before, found[0].id) if found else ""
            return _steps(place, *_moment(before, frame), "effects.tab", "effects.freeze")
        case SetTransition(clip=clip, transition=transition):
            return _over_cut(before, clip, transition.kind.value)
        case RemoveTransition(clip=clip):
            return _over_cut(before, clip, "none")
        case SetAllTransitions():
            return Gesture(("transition.tab", "transition.all"))
        case FadeEnds():
            return Gesture(("transition.tab",))
    return None


def _of_sound(action: Action, before: Timeline) -> Gesture | None:
    match action:
        case SetVolume(clip=clip):
            if _place(before, clip):
                return _steps(_place(before, clip), "properties.tab", "properties.volume")
            return _steps(_sound(before, clip), "music.tab", "music.volume")
        case SetFades(clip=clip):
            return _steps(_sound(before, clip), "music.tab", "music.fade_out")
        case DetachSound(clip=clip):
            return _steps(_place(before, clip), "properties.tab", "properties.detach")
        case FitSound(clip=clip):
            return _steps(_sound(before, clip), "music.tab", "music.fit")
        case ReduceNoise(clip=clip):
            return _steps(_sound(before, clip), "music.tab", "music.noise")
        case SetDucking():
            return Gesture(("music.tab", "music.voice", "music.ducking"))
        case LevelSound():
            return Gesture(("music.tab", "music.voice", "music.level"))
        case CutPauses():
            return Gesture(("music.tab", "music.voice", "music.pauses"))
        case PutSound():
            return Gesture(("music.tab", "music.tune.1"))
    return None


def _of_words(action: Action, before: Timeline) -> Gesture | None:
    match action:
        case AddText(role=Role.TITLE, text=text):
            return Gesture((*_moment(before, before.start_of(text.anchor)), "text.tab", "text.add"))
        case AddText(role=Role.CAPTION, text=text):
            return Gesture((*_moment(before, before.start_of(text.anchor)), "captions.tab", "captions.list"))
        case ChangeText(text=text):
            old = _text(before, text.id)
            return None if old is None else _changed_text(before, old, text)
        case RemoveText(text=text_id) | SplitCaption(text=text_id) | MergeCaptions(text=text_id):
            place = _words_place(before, text_id)
            caption = place.startswith("timeline.caption.")
            return _steps(
                place, *(("captions.tab", "captions.words") if caption else ("text.tab", "text.words"))
            )
        case ReplaceTexts(role=Role.CAPTION):
            return Gesture(("captions.tab", "captions.mend"))
        case TimeCaptions():
            return Gesture(("captions.tab", "captions.list"))
    return None


def _changed_text(before: Timeline, old: Text, new: Text) -> Gesture | None:
    """By what is different: the words, the moment, the size of the letters, or the place."""
    place = _words_place(before, new.id)
    if place.startswith("timeline.caption."):
        return _steps(place, "captions.tab", "captions.words")
    if new.words != old.words:
        return _steps(place, "text.tab", "text.words")
    if (new.anchor, new.duration) != (old.anchor, old.duration):
        return _steps(place)
    if new.size != old.size:
        return _steps(place, "text.tab", "text.size")
    if new.box != old.box:
        return Gesture((place, "preview.text"), "preview") if place else None
    return _steps(place, "text.tab")


def _steps(first: str, *others: str) -> Gesture | None:
    """Press the thing ``first`` and then the others; none when the thing is not there."""
    return Gesture((first, *others)) if first else None


def _over_cut(timeline: Timeline, clip: str, kind: str) -> Gesture | None:
    """``clip`` is the one after the cut."""
    places = [one.id for one in timeline.picture.children]
    number = places.index(clip) if clip in places else 0
    return (
        Gesture((f"timeline.cut.{number}", "transition.tab", f"transition.kind.{kind}")) if number else None
    )


def _moment(timeline: Timeline, frame: int) -> tuple[str, ...]:
    """Where a press takes the line to about that frame; nowhere at the beginning, where it mostly is."""
    second = round(frame / timeline.rate)
    return (f"timeline.second.{second}",) if second else ()


def _item(timeline: Timeline, media: str) -> str:
    places = [one.id for one in timeline.media]
    return f"media.item.{places.index(media) + 1}" if media in places else ""


def _place(timeline: Timeline, clip: str) -> str:
    places = [one.id for one in timeline.picture.children]
    return f"timeline.clip.{places.index(clip) + 1}" if clip in places else ""


def as_seen(timeline: Timeline, items: Sequence[Item]) -> list[Item]:
    """The items of a free row in the order in which they are numbered: the earliest first."""
    return sorted(items, key=lambda item: timeline.range_of(item).start)


def _sound(timeline: Timeline, clip: str) -> str:
    for role, name in ((Role.VOICE, "voice"), (Role.MUSIC, "music")):
        places = [one.id for one in as_seen(timeline, timeline.clips(role))]
        if clip in places:
            return f"timeline.{name}.{places.index(clip) + 1}"
    return ""


def _words_place(timeline: Timeline, text_id: str) -> str:
    for role, name in ((Role.TITLE, "text"), (Role.CAPTION, "caption")):
        places = [one.id for one in as_seen(timeline, timeline.words(role))]
        if text_id in places:
            return f"timeline.{name}.{places.index(text_id) + 1}"
    return ""


def _text(timeline: Timeline, text_id: str) -> Text | None:
    return next((one for track in timeline.texts for one in track.children if one.id == text_id), None)
