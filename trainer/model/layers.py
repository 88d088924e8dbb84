"""Edits of the free tracks: what lies over the picture, and what sounds under it.

Nothing ripples here.  An item begins at its Anchor, and an edit of one item leaves
the others where they are::

    title      [ Batik tulis ]            [ WA 0812-3456-7890 ]
    picture  |   A   |   B   |     C     |
    music    [ ~~~~~~~~~~~~~~~~~~~~~~~~~~ ]
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from trainer.errors import EditImpossible
from trainer.model import reshape
from trainer.model.canvas import Box
from trainer.model.opentime import TimeRange
from trainer.model.pieces import FULL, mint, reference_of, stretch, with_track
from trainer.model.schema import (
    CLIP_ROLES,
    MOST_TEXTS,
    SOUND_ROLES,
    TEXT_ROLES,
    Anchor,
    Clip,
    MediaKind,
    Role,
    Text,
    TextTrack,
    Timeline,
    Track,
)
from trainer.words import QT_TRANSLATE_NOOP

_NO_TEXT = QT_TRANSLATE_NOOP("Edits", "That text is no longer on the timeline.")
_WRONG_TRACK = QT_TRANSLATE_NOOP("Edits", "That file does not belong on this track.")
_NO_ANCHOR = QT_TRANSLATE_NOOP("Edits", "The clip that this belongs to is no longer there.")


def place(
    timeline: Timeline,
    role: Role,
    media_id: str,
    anchor: Anchor,
    source_range: TimeRange | None = None,
    box: Box | None = None,
) -> Timeline:
    """Put a new clip on a free track: a picture over the picture, a voice, or music.

    Without ``source_range`` the whole file is used (a photo stays three seconds).
    """
    reference = reference_of(timeline, media_id)
    silent = not (reference.kind is MediaKind.AUDIO or reference.has_sound)
    unseen = reference.kind is MediaKind.AUDIO
    if role not in CLIP_ROLES or role is Role.PICTURE or (silent if role in SOUND_ROLES else unseen):
        raise EditImpossible(_WRONG_TRACK)
    source_range = stretch(timeline, media_id, source_range)
    timeline, clip_id = mint(timeline, "c")
    # A picture over the picture is silent until somebody turns it up: below it, somebody speaks on.
    volume = 0 if role is Role.OVERLAY else 100
    clip = Clip(clip_id, media_id, source_range, volume=volume, anchor=_checked(timeline, anchor), box=box)
    track = next((track for track in timeline.tracks if track.role is role), Track(role))
    return with_track(timeline, track, (*track.children, clip))


def add_text(timeline: Timeline, role: Role, text: Text) -> Timeline:
    """Put a text on the title or the caption track.  Its id is given out here."""
    return add_texts(timeline, role, (text,))


def add_texts(timeline: Timeline, role: Role, texts: Iterable[Text]) -> Timeline:
    """Put several texts on a track, in one step.  Their ids are given out here."""
    if role not in TEXT_ROLES:
        raise EditImpossible(_WRONG_TRACK)
    added = []
    for text in texts:
        timeline, text_id = mint(timeline, "t")
        added.append(replace(text, id=text_id, anchor=_checked(timeline, text.anchor)))
    return _with_texts(timeline, role, (*timeline.words(role), *added))


def replace_texts(timeline: Timeline, role: Role, texts: Iterable[Text]) -> Timeline:
    """Put ``texts`` in the place of everything on a text track.

    A text that has the id of one that is there keeps it; the others get new ones.
    """
    if role not in TEXT_ROLES:
        raise EditImpossible(_WRONG_TRACK)
    kept = {text.id for text in timeline.words(role)}
    changed = []
    for text in texts:
        if text.id not in kept:
            timeline, text_id = mint(timeline, "t")
            text = replace(text, id=text_id)
        changed.append(replace(text, anchor=_checked(timeline, text.anchor)))
    return _with_texts(timeline, role, changed)


def change_text(timeline: Timeline, changed: Text) -> Timeline:
    """Put ``changed`` in the place of the text with the same id."""
    _checked(timeline, changed.anchor)
    role = _role_of(timeline, changed.id)
    texts = (changed if text.id == changed.id else text for text in timeline.words(role))
    return _with_texts(timeline, role, texts)


def remove_text(timeline: Timeline, text_id: str) -> Timeline:
    """Take a text away."""
    role = _role_of(timeline, text_id)
    return _with_texts(timeline, role, (text for text in timeline.words(role) if text.id != text_id))


def _role_of(timeline: Timeline, text_id: str) -> Role:
    for track in timeline.texts:
        if any(text.id == text_id for text in track.children):
            return track.role
    raise EditImpossible(_NO_TEXT)


def _checked(timeline: Timeline, anchor: Anchor) -> Anchor:
    try:
        timeline.start_of(anchor)
    except KeyError:
        raise EditImpossible(_NO_ANCHOR) from None
    return anchor


def _with_texts(timeline: Timeline, role: Role, texts: Iterable[Text]) -> Timeline:
    changed = TextTrack(role, tuple(texts))
    others = [kept for kept in timeline.texts if kept.role is not role]
    tracks = sorted((*others, changed), key=lambda track: TEXT_ROLES.index(track.role))
    if sum(len(track.children) for track in tracks) > MOST_TEXTS:
        raise EditImpossible(FULL)
    return reshape.forgotten(replace(timeline, texts=tuple(tracks)))
