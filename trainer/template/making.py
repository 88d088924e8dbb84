"""A whole project from a wish: files are brought in, the rest is made, and it is levelled."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from trainer.errors import NothingHeard, SlotUnknown, SlotUnsuitable
from trainer.media import levelling
from trainer.media.best_part import best_start, moments
from trainer.media.imports import bring_in
from trainer.model import media_folder
from trainer.model.commands import LevelSound
from trainer.model.project import Project
from trainer.model.schema import MediaKind, MediaReference, Timeline
from trainer.template.filled_in import remember
from trainer.template.filling import Materials, fill
from trainer.template.form import Scene
from trainer.template.materials import Workshop
from trainer.template.plan import NARRATION, Plan, Wish, kinds, plan, suits, with_media
from trainer.words import translate

T = TypeVar("T")


@dataclass(frozen=True)
class Made:
    """What came out: what is still missing, and what the person should know."""

    missing: tuple[str, ...]
    notes: tuple[str, ...]


def fill_project(project: Project, wish: Wish, files: Mapping[str, Path]) -> Generator[float, None, Made]:
    """Fill ``project``, a new one, with ``wish`` and with ``files`` by their places.

    Yields the share that is done.  Raises SlotUnknown, SlotUnsuitable, and the errors
    of ``imports.bring_in``.
    """
    wish = yield from with_files(wish, project.folder, files)
    planned = plan(wish)
    materials = yield from _part(Workshop(project.folder, wish.rate).gather(planned), 0.6, 0.8)
    for command in fill(planned, materials, project.timeline):
        project.do(command)
    gain = yield from _part(level(project.timeline, project.folder), 0.8, 1.0)
    if gain is not None:
        project.do(LevelSound(gain))
    remember(project.folder, wish)
    project.save()
    return Made(planned.missing, planned.notes)


def with_files(wish: Wish, folder: Path, files: Mapping[str, Path]) -> Generator[float, None, Wish]:
    """``wish`` with ``files`` brought into the project's ``folder``, each at its best part."""
    scenes = {scene.id: scene for scene in wish.template.slots(wish.version)}
    places = (*scenes, NARRATION)
    for place in files:
        if place not in places:
            raise SlotUnknown(name=place[:60], places=", ".join(places))
    for number, (place, file) in enumerate(files.items()):
        share = number * 0.6 / len(files)
        reference = yield from _part(bring_in(file, folder, wish.rate), share, share)
        if place == NARRATION:
            wish = replace(wish, narration=spoken(reference))
        else:
            wish = with_media(wish, place, suiting(wish, scenes[place], reference))
    return (yield from at_best(wish, folder, tuple(files)))


def at_best(wish: Wish, folder: Path, places: tuple[str, ...] | None = None) -> Generator[float, None, Wish]:
    """``wish`` with the best part of each clip (of those in ``places``) chosen."""
    starts = dict(wish.starts)
    for shot in plan(wish).shots:
        reference = shot.reference
        if reference is None or reference.kind is not MediaKind.VIDEO:
            continue
        if (places is not None and shot.scene.id not in places) or shot.used >= reference.available:
            continue
        file = media_folder.located(folder, reference)
        looked = yield from _part(moments(file), 0.6, 0.6)
        starts[shot.scene.id] = best_start(looked, shot.used, reference.available, wish.rate)
    return replace(wish, starts=starts)


def suiting(wish: Wish, scene: Scene, reference: MediaReference) -> MediaReference:
    """``reference``, when it may stand in the scene.  Raises SlotUnsuitable."""
    if not suits(scene, reference.kind):
        title = wish.template.scene_text(scene.id).title
        raise SlotUnsuitable(name=reference.name, place=title, kinds=kinds(scene))
    return reference


def spoken(reference: MediaReference) -> MediaReference:
    """``reference``, when it can be heard.  Raises SlotUnsuitable."""
    if reference.kind is MediaKind.PHOTO or not reference.has_sound:
        place = translate("Templates", "Narration")
        raise SlotUnsuitable(name=reference.name, place=place, kinds=translate("Templates", "sound"))
    return reference


def level(timeline: Timeline, folder: Path) -> Generator[float, None, int | None]:
    """The gain for ``LevelSound``; None where nothing is heard."""
    with contextlib.suppress(NothingHeard):
        return (yield from levelling.measure(timeline, folder))
    return None


def preview(planned: Plan, materials: Materials) -> Timeline:
    """The timeline of a plan, to be looked at while it is filled."""
    timeline = Timeline("")
    for command in fill(planned, materials, timeline):
        timeline = command.apply(timeline)
    return timeline


def _part(work: Generator[float, None, T], start: float, end: float) -> Generator[float, None, T]:
    """``work`` as the part from ``start`` to ``end`` of something larger."""
    while True:
        try:
            yield start + (end - start) * next(work)
        except StopIteration as done:
            result: T = done.value
            return result
