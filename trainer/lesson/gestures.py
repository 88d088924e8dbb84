"""What a hand does for each action: where it presses, and where it lets go.

Names of targets only, and a share of one: the window knows where they are.  An
action without a gesture of its own uses what the step points at.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.lesson.script import Action, Bring, Event
from trainer.model.commands import (
    AppendClip,
    DeleteClip,
    FrameClip,
    InsertClip,
    MoveClip,
    RenameProject,
    SetVolume,
    SplitClip,
    TrimClip,
)
from trainer.model.history import Move
from trainer.model.layer_commands import AddText, ChangeText, RemoveText
from trainer.model.schema import Role, Timeline

_EVENTS = {
    "played": ("transport.play",),
    "paused": ("transport.play",),
    "shape_chosen": ("home.new", "new.vertical"),
}
_PAGES = {"export": ("export.button",), "new": ("home.new",)}


@dataclass(frozen=True)
class Gesture:
    """Press each of ``press`` in turn; with ``drag``, hold the last and let go there.

    ``share`` is where on the target of ``drag`` to let go, from its left, 0 to 1.
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
    match action:
        case AppendClip(media=media) | InsertClip(media=media):
            item = _item(before, media)
            return Gesture((item,), "timeline.track.picture", 0.8) if item else None
        case TrimClip(clip=clip, source_range=stretch):
            place = _place(before, clip)
            if not place:
                return None
            share = stretch.duration / max(1, before.clip(clip).duration)
            return Gesture((f"{place}.end",), place, min(1.0, share))
        case SplitClip(frame=frame):
            found = before.picture.at(frame)
            place = _place(before, found[0].id) if found else ""
            return Gesture((place, "editor.split") if place else ("editor.split",))
        case DeleteClip(clip=clip):
            place = _place(before, clip)
            return Gesture((place, "editor.delete")) if place else None
        case MoveClip(clip=clip, index=index):
            place = _place(before, clip)
            return Gesture((place,), f"timeline.clip.{index + 1}") if place else None
        case SetVolume(clip=clip) | FrameClip(clip=clip):
            place = _place(before, clip)
            return Gesture((place,)) if place else None
        case AddText(role=Role.TITLE):
            return Gesture(("text.tab", "text.add"))
        case ChangeText() | RemoveText():
            return Gesture(("preview.text", "text.words"))
        case RenameProject():
            return Gesture(("editor.name",))
    return None


def _item(timeline: Timeline, media: str) -> str:
    places = [one.id for one in timeline.media]
    return f"media.item.{places.index(media) + 1}" if media in places else ""


def _place(timeline: Timeline, clip: str) -> str:
    places = [one.id for one in timeline.picture.children]
    return f"timeline.clip.{places.index(clip) + 1}" if clip in places else ""
