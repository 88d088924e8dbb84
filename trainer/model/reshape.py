"""The same edit on another canvas: every shape of a project keeps how things sit there.

::

    on 9:16                  to 16:9, framed anew      back on 9:16
    | left part | middle |   | blurred | lower part |  | left part | middle |
      [ Batik ]  high up         [ Batik ]  low          [ Batik ]  high up

What belongs to a shape is a clip's framing and its box, and a text's box and its size.
Everything else (cuts, words, styles, effects, sound) is the one edit.

A shape that is left is kept whole, and is as it was when somebody goes back.  What was
added meanwhile sits there as it does here; a new caption as the captions of that shape
do.  The pieces of a clip all know what the clip knew.  What is deleted is forgotten, and
a shape with nothing on it is not kept.  A turn by hand says how the phone was held, which
is true on every shape: a picture that was turned meanwhile is centred anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from trainer.model.canvas import Canvas, ClipPlace, Framing, Shelf, TextPlace
from trainer.model.schema import Clip, Role, Text, TextTrack, Timeline, Track

SEEN = (Role.PICTURE, Role.OVERLAY)
"""The tracks whose clips sit on the canvas."""

Divide = Callable[[Framing], tuple[Framing, Framing]]
Item = TypeVar("Item", Clip, Text)


def canvases(timeline: Timeline) -> tuple[Canvas, ...]:
    """Every shape that the project was given, the present one first."""
    return (timeline.canvas, *(shelf.canvas for shelf in timeline.shelved))


def set_apart(timeline: Timeline) -> tuple[Canvas, ...]:
    """The other shapes on which something sits otherwise than on the present one."""

    def is_apart(canvas: Canvas) -> bool:
        there = on_canvas(timeline, canvas)
        return (there.tracks, there.texts) != (timeline.tracks, timeline.texts)

    return tuple(shelf.canvas for shelf in timeline.shelved if is_apart(shelf.canvas))


def on_canvas(timeline: Timeline, canvas: Canvas) -> Timeline:
    """The same edit on ``canvas``: as it was left there, or as it sits here where that is new."""
    if canvas == timeline.canvas:
        return timeline
    here = _shelf(timeline)
    there = next((shelf for shelf in timeline.shelved if shelf.canvas == canvas), Shelf(canvas))
    others = [shelf for shelf in timeline.shelved if shelf is not there]
    return replace(
        timeline,
        canvas=canvas,
        tracks=_clips_placed(timeline, there),
        texts=_texts_placed(timeline, there),
        shelved=_in_order(here, *others),
    )


def as_seen(timeline: Timeline, canvas: Canvas) -> Timeline:
    """The video on ``canvas`` alone, without what the project keeps for other shapes.

    Two timelines that look and sound the same there are then one value, so a video needs
    nothing made twice.
    """
    shown = on_canvas(timeline, canvas)
    return replace(shown, shelved=()) if shown.shelved else shown


def divided(timeline: Timeline, clip_id: str, piece_id: str, divide: Divide) -> Timeline:
    """``timeline``, in which ``clip_id`` was just cut in two, with the cut on its other shapes too.

    ``divide`` gives the framings of both pieces; the second one is ``piece_id``.
    """

    def parts(place: ClipPlace) -> tuple[ClipPlace, ...]:
        if place.clip != clip_id:
            return (place,)
        left, right = divide(place.framing)
        return replace(place, framing=left), replace(place, clip=piece_id, framing=right)

    shelved = tuple(
        replace(shelf, clips=tuple(part for place in shelf.clips for part in parts(place)))
        for shelf in timeline.shelved
    )
    return replace(timeline, shelved=shelved) if shelved else timeline


def copied(
    before: Timeline,
    after: Timeline,
    item_id: str,
    copy_id: str,
    framed: Callable[[Framing], Framing] = lambda framing: framing,
) -> Timeline:
    """``after``, where ``copy_id`` sits on the other shapes as ``item_id`` did in ``before``.

    ``framed`` makes its framing there of that of ``item_id``.
    """
    known = {shelf.canvas: shelf for shelf in before.shelved}
    shelved = []
    for shelf in after.shelved:
        old = known.get(shelf.canvas, Shelf(shelf.canvas))
        clips = (
            replace(place, clip=copy_id, framing=framed(place.framing))
            for place in old.clips
            if place.clip == item_id
        )
        texts = (replace(place, text=copy_id) for place in old.texts if place.text == item_id)
        shelved.append(replace(shelf, clips=(*shelf.clips, *clips), texts=(*shelf.texts, *texts)))
    return replace(after, shelved=tuple(shelved)) if shelved else after


def forgotten(timeline: Timeline) -> Timeline:
    """``timeline`` without what its shapes keep of clips and texts that are gone."""
    if not timeline.shelved:
        return timeline
    clips = {clip.id for role in SEEN for clip in timeline.clips(role)}
    texts = {text.id for track in timeline.texts for text in track.children}
    shelved = _in_order(
        *(
            replace(
                shelf,
                clips=tuple(place for place in shelf.clips if place.clip in clips),
                texts=tuple(place for place in shelf.texts if place.text in texts),
            )
            for shelf in timeline.shelved
        )
    )
    return timeline if shelved == timeline.shelved else replace(timeline, shelved=shelved)


def _shelf(timeline: Timeline) -> Shelf:
    """What was set on the present canvas."""
    return Shelf(
        timeline.canvas,
        tuple(ClipPlace(clip.id, clip.framing, clip.box) for role in SEEN for clip in timeline.clips(role)),
        tuple(TextPlace(text.id, text.box, text.size) for track in timeline.texts for text in track.children),
    )


def _in_order(*shelves: Shelf) -> tuple[Shelf, ...]:
    kept = [shelf for shelf in shelves if shelf.clips or shelf.texts]
    return tuple(sorted(kept, key=lambda shelf: (shelf.canvas.width, shelf.canvas.height)))


def _clips_placed(timeline: Timeline, shelf: Shelf) -> tuple[Track, ...]:
    known = {place.clip: place for place in shelf.clips}

    def placed(clip: Clip) -> Clip:
        place = known.get(clip.id)
        if place is None:
            return clip
        framing = place.framing
        if framing.turn != clip.framing.turn:
            framing = Framing(framing.fit, turn=clip.framing.turn)
        return _with(clip, framing=framing, box=place.box)

    return tuple(
        replace(track, children=tuple(map(placed, track.children))) if track.role in SEEN else track
        for track in timeline.tracks
    )


def _texts_placed(timeline: Timeline, shelf: Shelf) -> tuple[TextTrack, ...]:
    known = {place.text: place for place in shelf.texts}
    captions = [known[text.id] for text in timeline.words(Role.CAPTION) if text.id in known]

    def placed(text: Text, role: Role) -> Text:
        place = known.get(text.id)
        if place is None and role is Role.CAPTION and captions:
            place = captions[0]
        return text if place is None else _with(text, box=place.box, size=place.size)

    return tuple(
        replace(track, children=tuple(placed(text, track.role) for text in track.children))
        for track in timeline.texts
    )


def _with(item: Item, **changes: Any) -> Item:
    """``item`` itself where it is so already: timelines share what stayed the same."""
    changed = replace(item, **changes)
    return item if changed == item else changed
