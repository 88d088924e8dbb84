"""Cutting what lies over the picture, or sounds under it, in two.

::

    title     [   Batik tulis   ]   ->   [ Batik tulis ][ Batik tulis ]
    overlay   [     B-roll      ]   ->   [   B-roll    ][   B-roll    ]
    caption   [ Batik tulis Bu Sri ] ->  [ Batik tulis ][ Bu Sri ]       its words are parted

Nothing moves, and it looks as before: a title that was cut neither goes nor comes at the
cut, and a slow zoom goes on over it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import partial

from trainer.errors import EditImpossible
from trainer.model import anchors, captions, layers, pasting, reshape, sounds, spoken_words
from trainer.model.animation import Animation, Motion
from trainer.model.edits import framings_apart
from trainer.model.effects import divided
from trainer.model.opentime import TimeRange
from trainer.model.pieces import mint, with_track
from trainer.model.schema import SOUND_ROLES, Clip, Role, Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_NOTHING_THERE = QT_TRANSLATE_NOOP("Edits", "There is nothing to cut at this place.")
_AT_ONCE = Animation(Motion.NONE, 1)


def split_item(timeline: Timeline, item_id: str, frame: int) -> Timeline:
    """Cut the item of a free track in two at ``frame`` of the timeline.

    Raises EditImpossible where nothing of it would be on one side.
    """
    item, role = pasting.item(timeline, item_id)
    placed = timeline.range_of(item)
    if role is Role.PICTURE or not placed.start < frame < placed.end:
        raise EditImpossible(_NOTHING_THERE)
    if isinstance(item, Text):
        return (_caption if role is Role.CAPTION else _title)(timeline, item, frame)
    return (sounds.split_sound if role in SOUND_ROLES else _overlay)(timeline, item.id, frame)


def _overlay(timeline: Timeline, clip_id: str, frame: int) -> Timeline:
    track = timeline.track(Role.OVERLAY)
    index = track.index_of(clip_id)
    clip: Clip = track.children[index]
    before = frame - timeline.range_of(clip).start
    after = clip.duration - before
    timeline, new_id = mint(timeline, "c")
    parts = (TimeRange(0, before), TimeRange(before, after))
    divide = partial(framings_apart, before=before, after=after)
    pieces = [
        replace(piece, effects=effects, framing=framing)
        for piece, effects, framing in zip(
            sounds.parted(timeline, clip, parts, (clip_id, new_id), close=False),
            divided(clip.effects, before, after),
            divide(clip.framing),
            strict=True,
        )
    ]
    cut = with_track(timeline, track, (*track.children[:index], *pieces, *track.children[index + 1 :]))
    return reshape.divided(cut, clip_id, new_id, divide)


def _title(timeline: Timeline, text: Text, frame: int) -> Timeline:
    before = frame - timeline.range_of(text).start
    first = replace(text, duration=before, going=_AT_ONCE)
    rest = replace(
        text,
        id="",
        anchor=anchors.at(timeline, frame),
        duration=text.duration - before,
        coming=_AT_ONCE,
    )
    texts = list(timeline.words(Role.TITLE))
    here = texts.index(text)
    cut = layers.replace_texts(timeline, Role.TITLE, (*texts[:here], first, rest, *texts[here + 1 :]))
    return reshape.copied(timeline, cut, text.id, cut.words(Role.TITLE)[here + 1].id)


def _caption(timeline: Timeline, text: Text, frame: int) -> Timeline:
    """Part the words where they are said at ``frame``, with one word at least on either side."""
    placed = timeline.range_of(text)
    words = [found.start() for found in spoken_words.WORD.finditer(text.words)]
    begun = spoken_words.starts(text.words, placed.duration, timeline.rate)
    number = max(1, min(bisect_left(begun, frame - placed.start), len(words) - 1))
    return captions.split_caption(timeline, text.id, words[number] if len(words) > 1 else 0, frame)
