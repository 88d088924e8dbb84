"""A second one of what is there: a clip, a sound or a text, with all that was done to it.

::

    picture  |  A  |  B  |      duplicate A ->  |  A  |  A' |  B  |
    title    [ Batik ]                      ->  [ Batik ][ Batik' ]

A copy is a value.  It can be put down again after the first one is gone, as long as
its file is in the project.  It gets an id of its own; effects, framing, loudness and
pace go along.  Only a transition stays behind: that belongs to a cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trainer.errors import EditImpossible
from trainer.model import anchors, layers, reshape
from trainer.model.canvas import Box
from trainer.model.edits import cut_at
from trainer.model.pieces import NO_CLIP, mint, with_children, with_track
from trainer.model.schema import (
    CLIP_ROLES,
    SOUND_ROLES,
    TEXT_ROLES,
    Anchor,
    Clip,
    Role,
    Text,
    Timeline,
    Track,
)
from trainer.words import QT_TRANSLATE_NOOP

_WRONG_TRACK = QT_TRANSLATE_NOOP("Edits", "That does not belong on this track.")
_NO_ROOM = QT_TRANSLATE_NOOP("Edits", "The video ends where this sound ends.")

_ASIDE = 60
"""How far a second text or small picture that is seen at the same time stands below the first, in
thousandths of the canvas."""


def item(timeline: Timeline, item_id: str) -> tuple[Clip | Text, Role]:
    """The clip or text with that id, and the role of its track.  Raises EditImpossible."""
    for words in timeline.texts:
        for text in words.children:
            if text.id == item_id:
                return text, words.role
    for track in timeline.tracks:
        for clip in track.children:
            if clip.id == item_id:
                return clip, track.role
    raise EditImpossible(NO_CLIP)


def put(timeline: Timeline, role: Role, piece: Clip | Text, frame: int) -> Timeline:
    """Put a copy of ``piece`` on the track of ``role`` at ``frame``.

    On the picture track it is inserted, and what follows is pushed to the right;
    elsewhere nothing moves.
    """
    if role not in (TEXT_ROLES if isinstance(piece, Text) else CLIP_ROLES):
        raise EditImpossible(_WRONG_TRACK)
    if isinstance(piece, Text):
        return layers.add_text(timeline, role, replace(piece, anchor=anchors.at(timeline, frame)))
    if role is Role.PICTURE:
        timeline, clip_id = mint(timeline, "c")
        timeline, index = cut_at(timeline, frame)
        clip = replace(piece, id=clip_id, anchor=None, transition=None)
        children = timeline.picture.children
        return with_children(timeline, (*children[:index], clip, *children[index:]))
    anchor = Anchor(frame) if role is Role.MUSIC else anchors.at(timeline, frame)
    timeline, clip_id = mint(timeline, "c")
    clip = replace(piece, id=clip_id, anchor=anchor)
    track = next((one for one in timeline.tracks if one.role is role), Track(role))
    return with_track(timeline, track, (*track.children, clip))


def duplicate(timeline: Timeline, item_id: str) -> Timeline:
    """Put a copy right after the original.

    On the other shapes it sits where the original does.  Where a text or an overlay ends
    with the video, the copy is seen at the same time, a little lower.  Raises
    EditImpossible when a sound ends with the video: twice the same at the same time would
    only be louder.
    """
    piece, role = item(timeline, item_id)
    placed = timeline.range_of(piece)
    if role is Role.PICTURE or placed.end < timeline.duration:
        copied = put(timeline, role, piece, placed.end)
        return reshape.copied(timeline, copied, item_id, _newest(timeline, copied))
    if role in SOUND_ROLES:
        raise EditImpossible(_NO_ROOM)
    if piece.box is not None:
        piece = replace(piece, box=_aside(piece.box))
    return put(timeline, role, piece, placed.start)


def _newest(before: Timeline, after: Timeline) -> str:
    """The id of the one piece that ``after`` has and ``before`` has not."""
    known = set(_ids(before))
    return next(one for one in _ids(after) if one not in known)


def _ids(timeline: Timeline) -> Iterator[str]:
    yield from (clip.id for track in timeline.tracks for clip in track.children)
    yield from (text.id for track in timeline.texts for text in track.children)


def _aside(box: Box) -> Box:
    lower = box.y + _ASIDE
    return replace(box, y=lower if lower <= 1000 else box.y - _ASIDE)
