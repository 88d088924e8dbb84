"""Marks that a person sets on the timeline: "here the price", "here the music turns".

A marker is not seen in the video.  Like a title it belongs to a moment of the
picture and stays with it::

    marker            v                     v
    picture  |   A   |. x . . |   ->   |. x . . |   A   |

When its clip is taken away it goes too, and undo brings both back.
"""

from __future__ import annotations

from dataclasses import replace

from trainer.errors import EditImpossible
from trainer.model import anchors
from trainer.model.pieces import FULL
from trainer.model.schema import Marker, Timeline
from trainer.words import QT_TRANSLATE_NOOP

MOST_MARKERS = 500
"""Markers of a timeline."""

LONGEST_MARKER = 80
"""Letters that the words of one may have."""

_OUTSIDE = QT_TRANSLATE_NOOP("Edits", "A marker belongs to a picture of the video.")
_NONE_HERE = QT_TRANSLATE_NOOP("Edits", "There is no marker at this place.")
_TOO_LONG = QT_TRANSLATE_NOOP("Edits", "The words of a marker have up to 80 letters.")


def placed(timeline: Timeline) -> tuple[tuple[int, Marker], ...]:
    """Each marker with the frame at which it stands, in the order of time."""
    found = ((timeline.start_of(marker.anchor), marker) for marker in timeline.markers)
    return tuple(sorted(found, key=lambda pair: pair[0]))


def at(timeline: Timeline, frame: int) -> Marker | None:
    """The marker that stands at ``frame``."""
    return next((marker for where, marker in placed(timeline) if where == frame), None)


def put(timeline: Timeline, frame: int, words: str = "") -> Timeline:
    """Set a marker at ``frame``, or give the one there other words."""
    words = " ".join(words.split())
    if not 0 <= frame < timeline.duration:
        raise EditImpossible(_OUTSIDE)
    if len(words) > LONGEST_MARKER:
        raise EditImpossible(_TOO_LONG)
    others = _others(timeline, frame)
    if len(others) >= MOST_MARKERS:
        raise EditImpossible(FULL)
    return replace(timeline, markers=(*others, Marker(anchors.at(timeline, frame), words)))


def remove(timeline: Timeline, frame: int) -> Timeline:
    """Take away what stands at ``frame``."""
    others = _others(timeline, frame)
    if len(others) == len(timeline.markers):
        raise EditImpossible(_NONE_HERE)
    return replace(timeline, markers=others)


def _others(timeline: Timeline, frame: int) -> tuple[Marker, ...]:
    return tuple(marker for marker in timeline.markers if timeline.start_of(marker.anchor) != frame)
