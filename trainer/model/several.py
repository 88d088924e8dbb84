"""Edits of several things at once: carried together, and put down again together.

::

    picture  | A | B | C | D |   B and C behind D  ->   | A | D | B | C |
    title    [ Batik ] [ Rp ]    both later        ->      [ Batik ] [ Rp ]
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from trainer.errors import EditImpossible
from trainer.model import anchors, pasting
from trainer.model.edits import cut_at
from trainer.model.pieces import NO_CLIP, with_children
from trainer.model.schema import Anchor, Clip, Role, Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP

Item = TypeVar("Item", Clip, Text)

_NOTHING = QT_TRANSLATE_NOOP("Edits", "There is nothing to paste.")


@dataclass(frozen=True)
class Copy:
    """A clip or a text that was copied with others, ``after`` frames behind the first of them."""

    role: Role
    after: int = 0
    clip: Clip | None = None
    text: Text | None = None

    @property
    def piece(self) -> Clip | Text:
        """What was copied.  Raises EditImpossible when it is neither, or both."""
        if (self.clip is None) == (self.text is None):
            raise EditImpossible(_NOTHING)
        found = self.clip or self.text
        assert found is not None
        return found


def move_block(timeline: Timeline, clip_ids: Collection[str], index: int) -> Timeline:
    """Bring clips of the picture together, in their order, and before clip ``index`` of the others."""
    known = {clip.id for clip in timeline.picture.children}
    if not clip_ids or not set(clip_ids) <= known:
        raise EditImpossible(NO_CLIP)
    children = timeline.picture.children
    block = [clip for clip in children if clip.id in clip_ids]
    others = [clip for clip in children if clip.id not in clip_ids]
    at = max(0, min(index, len(others)))
    moved = (*others[:at], *block, *others[at:])
    return timeline if moved == children else with_children(timeline, moved)


def shift(timeline: Timeline, item_ids: Collection[str], by: int) -> Timeline:
    """Let items of free tracks begin ``by`` frames later (earlier when negative), all by the same.

    The first begins inside the video, and so does the last.
    """
    found = [pasting.item(timeline, item_id) for item_id in dict.fromkeys(item_ids)]
    if not found or any(piece.anchor is None for piece, _ in found):
        raise EditImpossible(NO_CLIP)
    starts = [timeline.range_of(piece).start for piece, _ in found]
    by = held(starts, timeline.duration, by)
    if not by:
        return timeline
    begins = {
        piece.id: Anchor(start + by) if role is Role.MUSIC else anchors.at(timeline, start + by)
        for (piece, role), start in zip(found, starts, strict=True)
    }

    def moved(piece: Item) -> Item:
        return replace(piece, anchor=begins[piece.id]) if piece.id in begins else piece

    return replace(
        timeline,
        tracks=tuple(replace(one, children=tuple(map(moved, one.children))) for one in timeline.tracks),
        texts=tuple(replace(one, children=tuple(map(moved, one.children))) for one in timeline.texts),
    )


def held(starts: Collection[int], duration: int, by: int) -> int:
    """``by`` while everything that begins at ``starts`` still begins inside a video of that length."""
    return max(-min(starts), min(by, max(0, duration - 1 - max(starts))))


def put_all(timeline: Timeline, pieces: Sequence[Copy], frame: int) -> Timeline:
    """Put copies down at ``frame``: clips of the picture one after the other, the rest as it lay to them."""
    if not pieces:
        raise EditImpossible(_NOTHING)
    if any(one.role is Role.PICTURE for one in pieces):
        timeline, _ = cut_at(timeline, frame)
    at = frame
    for one in pieces:
        if one.role is Role.PICTURE:
            timeline = pasting.put(timeline, one.role, one.piece, at)
            at += one.piece.duration
    for one in pieces:
        if one.role is not Role.PICTURE:
            start = max(0, min(frame + max(0, one.after), timeline.duration - 1))
            timeline = pasting.put(timeline, one.role, one.piece, start)
    return timeline
