"""Filling by itself: which clip goes where, and which part of it.

The opening gets the clip with the best marks (``media.best_part``), for it decides
whether anybody stays; the others follow in the order in which they were filmed.  What is
called wrong in the video (``veil``) is chosen by a person alone: nobody's face gets
under that stamp by chance.
Faces are not looked for, and taste is left to people: everything can be changed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from trainer.media.best_part import best_start, moments, quality
from trainer.model import media_folder
from trainer.model.schema import MediaKind, MediaReference
from trainer.template.plan import Wish, plan, suits, with_media


def auto_filled(wish: Wish, folder: Path, pictures: list[MediaReference]) -> Generator[float, None, Wish]:
    """``wish`` with its empty places filled from ``pictures``, each clip at its best part.

    The opening gets the clip with the best marks; the others follow in their order,
    each once, and again with another part only where there are fewer clips than places.
    """
    marks: dict[str, float] = {}
    for number, reference in enumerate(pictures):
        yield number / (2 * len(pictures))
        if reference.kind is MediaKind.VIDEO:
            looked = yield from moments(media_folder.located(folder, reference))
            marks[reference.path] = quality(looked)
    used = {one.path for one in wish.media.values()}
    slots = tuple(scene for scene in wish.template.slots(wish.version) if not scene.veil)
    fresh = [one for one in pictures if one.path not in used]
    if fresh and slots and slots[0].id not in wish.media:
        first = max(
            (one for one in fresh if suits(slots[0], one.kind)),
            key=lambda one: marks.get(one.path, 0.5),
            default=None,
        )
        if first is not None:
            fresh.remove(first)
            fresh.insert(0, first)
    again = deque(pictures)
    for scene in slots:
        if scene.id in wish.media:
            continue
        chosen = next((one for one in fresh if suits(scene, one.kind)), None)
        if chosen is not None:
            fresh.remove(chosen)
        elif not scene.optional:
            chosen = next((one for one in again if suits(scene, one.kind)), None)
            if chosen is not None:
                again.remove(chosen)
                again.append(chosen)
        if chosen is not None:
            wish = with_media(wish, scene.id, chosen)
    return (yield from _with_best_parts(wish, folder))


def taken_over(now: Wish, before: Wish, found: Wish) -> Wish:
    """``now`` with what was ``found`` for the places that were empty in ``before`` and still are.

    Looking takes a while, in which the person goes on writing and choosing.
    """
    media, starts = dict(now.media), dict(now.starts)
    for place, reference in found.media.items():
        if place in before.media or place in media:
            continue
        media[place] = reference
        if place in found.starts:
            starts[place] = found.starts[place]
    return replace(now, media=media, starts=starts)


def _with_best_parts(wish: Wish, folder: Path) -> Generator[float, None, Wish]:
    starts = dict(wish.starts)
    taken: dict[str, list[tuple[int, int]]] = {}
    for shot in plan(wish).shots:
        reference = shot.reference
        if reference is None or reference.kind is not MediaKind.VIDEO:
            continue
        looked = yield from moments(media_folder.located(folder, reference))
        others = taken.setdefault(reference.path, [])
        free = [
            one for one in looked if not any(start <= one.second * wish.rate <= end for start, end in others)
        ]
        start = starts.get(shot.scene.id)
        if start is None:
            start = best_start(free or looked, shot.used, reference.available, wish.rate)
            starts[shot.scene.id] = start
        others.append((start - shot.used // 2, start + shot.used))
    return replace(wish, starts=starts)
