"""What was learned comes back after 1, 3, 7 and 21 days, as a lesson of one step."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.lesson.made import staged
from trainer.lesson.player import Rehearsal, solution
from trainer.lesson.progress import Phase, Record, Verb, folded
from trainer.lesson.review import as_lesson, due, id_of
from trainer.lesson.script import read

LESSON = staged()
START = datetime(2026, 8, 17, 9, 0, tzinfo=UTC)


def done(day: float, lesson: str = LESSON.id) -> Record:
    return Record(lesson, "1.0.0", Verb.FINISHED, time=(START + timedelta(days=day)).isoformat())


@pytest.mark.parametrize(
    ("again", "first_day"),
    [((), 1), ((1,), 4), ((1, 4), 11), ((1, 4, 11), 32), ((1, 4, 11, 32), 53)],
)
def test_each_time_it_waits_longer(again: tuple[int, ...], first_day: int) -> None:
    records = [done(0), *(done(day, id_of(LESSON.id, "trim")) for day in again)]
    assert due([LESSON], records, START + timedelta(days=first_day, minutes=-1)) is None
    found = due([LESSON], records, START + timedelta(days=first_day))
    assert found is not None
    assert (found.pack.id, found.step) == (LESSON.id, "trim")


def test_nothing_is_due_of_a_lesson_that_was_not_finished() -> None:
    begun = Record(LESSON.id, "1.0.0", Verb.BEGAN, time=START.isoformat())
    strange = Record(LESSON.id, "1.0.0", Verb.FINISHED, time="yesterday")
    assert due([LESSON], [begun, strange], START + timedelta(days=99)) is None


def test_it_is_a_lesson_of_one_step_in_a_project_made_ready_up_to_it() -> None:
    pack = as_lesson(LESSON, "third")
    rehearsal = Rehearsal(pack)
    records: list[Record] = []
    rehearsal.session.on_record = records.append
    rehearsal.begin()
    assert rehearsal.history is not None
    assert rehearsal.history.timeline.picture.children[0].duration == 120, "the step before is done"
    assert rehearsal.session.faded
    rehearsal.perform(read(Path(pack.folder), solution("third")), "third")
    rehearsal.session.go_on()
    assert rehearsal.session.phase is Phase.FINISHED
    assert list(folded(records)) == [id_of(LESSON.id, "third")]
    with pytest.raises(KeyError):
        as_lesson(LESSON, "gone")
