"""The lessons as cards for the home page, with how far this learner is."""

from __future__ import annotations

import logging

from trainer.errors import LessonFaulty
from trainer.lesson.installed import is_installed, on_the_path
from trainer.lesson.pack import Pack
from trainer.lesson.progress import Log, Phase, Progress
from trainer.lesson.review import due
from trainer.lesson.session import Session
from trainer.ui.lesson_card import LessonCard, ReviewCard

log = logging.getLogger(__name__)


def lesson_cards() -> list[LessonCard]:
    """Every lesson in its order; none when a pack cannot be read, which the log then tells."""
    known = Log().progress()
    try:
        packs = on_the_path(known)
    except LessonFaulty as fault:
        log.error("no lessons: %s", fault)
        return []
    titles = {pack.id: pack.title for pack in packs}
    done = {pack.id for pack in packs if known.get(pack.id, Progress()).finished}
    return [
        _card(
            pack,
            known.get(pack.id, Progress()),
            next((titles[need] for need in pack.needs if need in titles and need not in done), ""),
        )
        for pack in packs
    ]


def to_review() -> ReviewCard | None:
    """The two-minute task that is due, None when there is none."""
    log_of_learner = Log()
    try:
        found = due(on_the_path(log_of_learner.progress()), log_of_learner.records())
    except LessonFaulty as fault:
        log.error("nothing to review: %s", fault)
        return None
    if found is None:
        return None
    slug = str(found.pack.folder) if is_installed(found.pack) else found.pack.slug
    return ReviewCard(slug, found.step, found.title)


def _card(pack: Pack, progress: Progress, after: str) -> LessonCard:
    text = pack.text
    index = Session(pack, progress).index if progress.phase is Phase.STEPS else 0
    watching = progress.phase is Phase.WATCH and text.example is not None
    under_way = progress.phase in (Phase.WATCH, Phase.PROBE, Phase.STEPS)
    task = text.example.title if watching and text.example else text.steps[pack.steps[index].id].title
    return LessonCard(
        slug=str(pack.folder) if is_installed(pack) else pack.slug,
        number=pack.number,
        title=text.title,
        about=text.outcome,
        minutes=pack.minutes,
        steps=len(pack.steps),
        step=index + 1 if under_way else 0,
        task=task if under_way else "",
        done=not under_way and (progress.finished or progress.phase is not Phase.INTRO),
        badge=progress.badge,
        own_done=progress.own_done,
        after=after,
        installed=pack.id if is_installed(pack) else "",
        path=tuple(text.steps[step.id].title for step in pack.steps),
    )
