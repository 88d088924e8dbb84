"""What duplicating and pasting would do now: a Command, or None when it would do nothing."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.errors import EditImpossible
from trainer.model import pasting
from trainer.model.commands import Command, Duplicate, Paste
from trainer.model.schema import SOUND_ROLES, Clip, Role, Text, Timeline


@dataclass(frozen=True)
class Copied:
    """What was copied, as it was at that moment."""

    piece: Clip | Text
    role: Role


def meant(timeline: Timeline, playhead: int, chosen: str | None) -> str | None:
    """The id of what is chosen, else of the clip at the playhead."""
    if chosen is not None:
        return chosen
    found = timeline.picture.at(playhead)
    return None if found is None else found[0].id


def copied(timeline: Timeline, playhead: int, chosen: str | None) -> Copied | None:
    """A copy of what is meant."""
    item_id = meant(timeline, playhead, chosen)
    try:
        return None if item_id is None else Copied(*pasting.item(timeline, item_id))
    except EditImpossible:
        return None


def duplicate(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """A second one of what is meant, unless it is a sound that ends with the video."""
    what = copied(timeline, playhead, chosen)
    if what is None:
        return None
    if what.role in SOUND_ROLES and timeline.range_of(what.piece).end >= timeline.duration:
        return None
    return Duplicate(what.piece.id)


def paste(timeline: Timeline, playhead: int, what: Copied | None) -> Command | None:
    """Put the copy down where the playhead stands; None where it has no file or no video to go with."""
    if what is None:
        return None
    piece, role = what.piece, what.role
    if isinstance(piece, Clip) and not timeline.has_media(piece.media):
        return None
    if role is Role.PICTURE:
        frame = max(0, min(playhead, timeline.duration))
    elif not timeline.duration:
        return None
    elif playhead < timeline.duration:
        frame = max(0, playhead)
    else:  # after the last picture nothing would be seen or heard: let it end with the video
        frame = max(0, timeline.duration - piece.duration)
    if isinstance(piece, Text):
        return Paste(role, frame, text=piece)
    return Paste(role, frame, clip=piece)
