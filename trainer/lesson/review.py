"""Earlier skills come back as tasks of two minutes.

A step that a pack names under ``review`` returns 1, 3, 7 and 21 days after it was
last done (the intervals of a Leitner box).  It is a lesson of one step: the same
goal, in a project made ready up to that step, with faded help.  Its records have
an id of their own, so the lesson itself stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from trainer.lesson.pack import Pack
from trainer.lesson.progress import Record, Verb
from trainer.words import translate

DAYS = (1, 3, 7, 21)
MINUTES = 2


@dataclass(frozen=True)
class Due:
    """The step ``step`` of ``pack`` is to be done again; since when."""

    pack: Pack
    step: str
    since: datetime

    @property
    def title(self) -> str:
        return self.pack.text.steps[self.step].title


def id_of(lesson: str, step: str) -> str:
    """Under which id a repetition is remembered; no lesson can have it."""
    return f"{lesson}/{step}"


def due(packs: Iterable[Pack], records: Iterable[Record], now: datetime | None = None) -> Due | None:
    """The repetition that has waited longest, None when nothing is due."""
    now = now or datetime.now(UTC)
    ends: dict[str, list[datetime]] = {}
    for record in records:
        time = _time(record)
        if record.verb is Verb.FINISHED and time is not None:
            ends.setdefault(record.lesson, []).append(time)
    waiting = []
    for pack in packs:
        if pack.id not in ends:
            continue
        for step in pack.review:
            again = ends.get(id_of(pack.id, step), [])
            last = max([ends[pack.id][0], *again])
            since = last + timedelta(days=DAYS[min(len(again), len(DAYS) - 1)])
            if since <= now:
                waiting.append(Due(pack, step, since))
    return min(waiting, key=lambda one: one.since, default=None)


def as_lesson(pack: Pack, step_id: str) -> Pack:
    """The lesson of one step that repeats ``step_id``.  Raises KeyError when there is none."""
    index = pack.index(step_id)
    if index is None:
        raise KeyError(step_id)
    done = translate("LessonPanel", "You still know it. It comes back after a while.")
    again = translate("LessonPanel", "Well remembered")
    texts = {
        language: replace(text, finish_title=again, finish_body=done) for language, text in pack.texts.items()
    }
    return replace(
        pack,
        id=id_of(pack.id, step_id),
        minutes=MINUTES,
        steps=(pack.steps[index],),
        own=(),
        texts=texts,
        example=False,
        fade=1,
        probe=(),
        review=(),
        before=tuple(step.id for step in pack.steps[:index]),
    )


def _time(record: Record) -> datetime | None:
    try:
        time = datetime.fromisoformat(record.time)
    except ValueError:
        return None
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)
