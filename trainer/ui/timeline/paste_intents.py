"""What duplicating and pasting would do now: a Command, or None when it would do nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from trainer.errors import EditImpossible
from trainer.model import pasting
from trainer.model.commands import Command, Duplicate, Paste, PasteItems
from trainer.model.schema import SOUND_ROLES, Clip, Role, Text, Timeline
from trainer.model.several import Copy


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


def copied_all(timeline: Timeline, chosen: Collection[str]) -> tuple[Copy, ...]:
    """Copies of everything that is chosen, the earliest first, each with how far it lies behind that."""
    found = []
    for item_id in chosen:
        try:
            piece, role = pasting.item(timeline, item_id)
        except EditImpossible:
            continue
        found.append((timeline.range_of(piece).start, role, piece))
    found.sort(key=lambda one: one[0])
    first = found[0][0] if found else 0
    return tuple(
        Copy(role, start - first, text=piece)
        if isinstance(piece, Text)
        else Copy(role, start - first, clip=piece)
        for start, role, piece in found
    )


def paste_all(timeline: Timeline, playhead: int, pieces: tuple[Copy, ...]) -> Command | None:
    """Put copies down from the playhead on; None where a file is gone or there is no video to go with."""
    if any(one.clip is not None and not timeline.has_media(one.clip.media) for one in pieces):
        return None
    pictures = any(one.role is Role.PICTURE for one in pieces)
    if not pieces or not (timeline.duration or pictures):
        return None
    last = timeline.duration if pictures else timeline.duration - 1
    return PasteItems(max(0, min(playhead, last)), pieces)


def duplicate_all(timeline: Timeline, chosen: Collection[str]) -> Command | None:
    """Second ones right after the last that is chosen; None where the video ends there."""
    pieces = copied_all(timeline, chosen)
    if not pieces:
        return None
    pictures = [one for one in pieces if one.role is Role.PICTURE]
    ends = [timeline.range_of(one.piece).end for one in (pictures or pieces)]
    if not pictures and max(ends) >= timeline.duration:
        return None
    return PasteItems(max(ends), pieces)
