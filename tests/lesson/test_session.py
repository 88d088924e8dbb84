"""The way through a lesson: judged on events, never lost, never a dead end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from tests.lesson.made import first_lesson
from tests.model.strategies import randoms, video, wander
from trainer import words
from trainer.lesson import script
from trainer.lesson.moment import Fact
from trainer.lesson.pack import Pack
from trainer.lesson.player import OWN, Rehearsal
from trainer.lesson.progress import Mark, Phase, Record, Verb, folded
from trainer.lesson.session import Astray, Session
from trainer.model.commands import AddMedia, AppendClip, DeleteClip, RenameProject, SplitClip, TrimClip
from trainer.model.history import Change, History
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline

LESSON = first_lesson()
STEPS = [step.id for step in LESSON.steps]


class Learner(Rehearsal):
    """A rehearsal that keeps what the session wants remembered."""

    def __init__(self, pack: Pack = LESSON) -> None:
        super().__init__(pack)
        self.records: list[Record] = []
        self.session.on_record = self.records.append

    @property
    def work(self) -> History:
        assert self.history is not None
        return self.history

    def verbs(self) -> list[Verb]:
        return [record.verb for record in self.records]


def at(step: str) -> Learner:
    learner = Learner()
    learner.begin()
    learner.to_step(STEPS.index(step))
    assert learner.session.step.id == step
    return learner


# --- one step ---------------------------------------------------------------------------


def test_nothing_is_judged_and_nothing_is_said_before_the_beginning() -> None:
    session = Session(LESSON)
    assert session.phase is Phase.INTRO
    session.happened(Fact("page", "home"))
    session.opened(Timeline("x"), Path("x"))
    assert session.judged == 0
    assert session.targets == ()


def test_a_step_says_nothing_before_the_learner_has_tried() -> None:
    learner = at("trim")
    assert learner.session.said == ""
    learner.session.happened(Fact("played"))
    learner.session.happened(Fact("page", "editor"))
    assert learner.session.said == "", "playing is no try at trimming"


def test_a_mistake_is_said_with_what_was_measured() -> None:
    learner = at("trim")
    learner.work.do(TrimClip("c1", TimeRange(0, 216)))
    assert learner.session.said == "Klip pertama 7,2 detik. Geser ujungnya ke kiri sampai 4 detik."
    assert not learner.session.may_go_on
    words.use("en")
    assert learner.session.said == "The first clip is 7.2 seconds long. Drag its end left, to 4 seconds."
    assert Verb.SAID in learner.verbs()


def test_what_is_missing_is_counted_to_the_goal_and_not_to_the_saying() -> None:
    words.use("en")
    learner = at("media")
    learner.perform(script.read(LESSON.folder, "mistakes/media.some.jsonl"), "")
    assert learner.session.said == "2 there already. Add 1 more."
    learner = at("more")
    learner.perform(script.read(LESSON.folder, "mistakes/more.count.jsonl"), "")
    assert learner.session.said == "2 clips are on the timeline. Add 1 more."


def test_the_same_saying_is_remembered_once_and_follows_the_measure() -> None:
    learner = at("trim")
    for frames in (216, 200, 190):
        learner.work.do(TrimClip("c1", TimeRange(0, frames)))
    assert "6,3" in learner.session.said
    said = [record for record in learner.records if record.verb is Verb.SAID and record.step == "trim"]
    assert len(said) == 1


def test_reaching_the_goal_ends_the_saying_and_opens_the_next_step() -> None:
    learner = at("trim")
    learner.work.do(TrimClip("c1", TimeRange(0, 216)))
    learner.work.do(TrimClip("c1", TimeRange(0, 118)))
    session = learner.session
    assert session.outcome.passed
    assert session.said == ""
    assert session.praise.startswith("Pas, 3,9 detik")
    assert session.mark is Mark.PASSED
    session.go_on()
    assert session.step.id == "more"


def test_undo_takes_the_pass_back_and_redo_gives_it_again() -> None:
    learner = at("trim")
    learner.work.do(TrimClip("c1", TimeRange(0, 120)))
    learner.work.undo()
    assert not learner.session.may_go_on
    assert learner.session.mark is None
    learner.work.redo()
    assert learner.session.may_go_on


def test_going_on_before_the_goal_does_nothing() -> None:
    learner = at("trim")
    learner.session.go_on()
    assert learner.session.step.id == "trim"


def test_every_route_passes() -> None:
    """Splitting, and deleting the rest, is as good as trimming."""
    other = at("trim")
    other.work.do(SplitClip(121))
    assert other.session.outcome.passed
    other.work.do(DeleteClip(other.work.timeline.picture.children[1].id))
    assert other.session.outcome.passed


def test_what_was_done_ahead_counts_on_arrival() -> None:
    learner = at("trim")
    learner.work.do(RenameProject("sri-batik"))
    learner.solve()
    learner.to_step(STEPS.index("name"))
    assert learner.session.outcome.passed


def test_events_only_count_in_their_own_step() -> None:
    learner = at("first")
    learner.session.happened(Fact("played"))
    learner.session.happened(Fact("paused"))
    learner.solve()
    assert not learner.session.outcome.passed


def test_undo_and_redo_in_the_step_about_them() -> None:
    learner = at("undo")
    learner.work.undo()
    assert learner.session.outcome.saying is not None
    assert learner.session.outcome.saying.id == "undone"
    assert learner.session.outcome.saying.tone == "underway"
    learner.work.redo()
    assert learner.session.outcome.passed
    learner.work.undo()
    assert learner.session.outcome.passed, "what was shown once stays shown"


def test_hints_come_one_by_one_and_start_anew_in_each_step() -> None:
    learner = at("trim")
    session = learner.session
    assert session.hints == ()
    session.hint()
    session.hint()
    session.hint()
    assert session.hints == session.text.hints
    assert not session.more_hints
    assert learner.verbs().count(Verb.HINTED) == 2
    learner.solve()
    assert session.hints == ()


# --- moving -----------------------------------------------------------------------------


def test_back_shows_an_earlier_step_as_done_and_leads_on_again() -> None:
    learner = at("undo")
    learner.solve()
    learner.session.back()
    assert learner.session.step.id == "undo"
    assert learner.session.outcome.passed, "its undo and redo were seen"
    learner.session.go_on()
    assert learner.session.step.id == "name"


def test_back_at_the_first_step_stays_there() -> None:
    learner = at("shape")
    learner.session.back()
    assert learner.session.index == 0


def test_a_skipped_step_is_marked_so_until_it_is_reached() -> None:
    learner = at("trim")
    learner.session.skip()
    assert learner.session.step.id == "more"
    assert learner.session.progress.marks["trim"] is Mark.SKIPPED
    learner.session.back()
    assert learner.session.may_go_on
    learner.work.do(TrimClip("c1", TimeRange(0, 120)))
    assert learner.session.mark is Mark.PASSED


def test_a_step_that_was_undone_later_still_leads_on() -> None:
    learner = at("more")
    learner.work.undo()
    learner.session.back()
    assert not learner.session.outcome.passed
    assert learner.session.may_go_on
    learner.work.do(TrimClip("c1", TimeRange(0, 200)))
    assert learner.session.may_go_on, "it was reached once; nobody is locked in"


def test_repeat_forgets_what_happened_and_keeps_the_checkpoint() -> None:
    learner = at("undo")
    checkpoint = learner.session.checkpoint
    learner.work.undo()
    learner.work.redo()
    learner.session.repeat()
    assert not learner.session.outcome.passed
    assert learner.session.mark is None
    assert learner.session.checkpoint is checkpoint


def test_a_repeated_step_whose_project_was_taken_back_is_open_again() -> None:
    learner = at("trim")
    learner.work.do(TrimClip("c1", TimeRange(0, 120)))
    learner.work.undo()
    learner.session.repeat()
    assert learner.work.timeline == learner.session.checkpoint
    assert not learner.session.may_go_on


def test_the_end_and_back_from_it() -> None:
    learner = at("export")
    learner.solve()
    assert learner.session.phase is Phase.FINISHED
    assert learner.session.targets == ()
    assert learner.session.progress.exported.endswith(".mp4")
    learner.session.back()
    assert learner.session.step.id == "export"


def test_a_lesson_can_be_skipped_through_without_a_project() -> None:
    session = Session(LESSON)
    session.begin()
    for _ in STEPS:
        session.skip()
    assert session.phase is Phase.FINISHED
    assert set(session.progress.marks.values()) == {Mark.SKIPPED}


# --- which project ------------------------------------------------------------------------


def test_an_older_project_is_not_taken_for_the_lessons() -> None:
    session = Session(LESSON)
    session.begin()
    session.opened(Timeline("Acara keluarga"), Path("keluarga"))
    session.happened(Fact("page", "editor"))
    assert session.astray is Astray.OTHER_PROJECT
    assert not session.outcome.passed
    session.adopt()
    assert session.astray is None
    assert session.outcome.passed


def test_choosing_the_shape_again_takes_the_new_project() -> None:
    learner = at("shape")
    learner.perform(script.read(LESSON.folder, "mistakes/shape.other-shape.jsonl"), "")
    words.use("en")
    assert learner.session.said.startswith("This project is wide")
    learner.solve()
    assert learner.session.progress.folder == "rehearsal-2"


def test_another_project_is_not_judged_and_coming_back_goes_on() -> None:
    learner = at("trim")
    mine, folder = learner.work.timeline, learner.session.progress.folder
    learner.session.opened(Timeline("Lain"), Path("lain"))
    assert learner.session.astray == Astray.OTHER_PROJECT
    learner.session.happened(Fact("exported", "whatsapp", 12, "lain.mp4"))
    assert learner.session.progress.exported == ""
    learner.session.opened(None, None)
    assert str(learner.session.astray) == Astray.NOT_OPEN.value
    learner.session.opened(mine, Path(folder))
    assert learner.session.astray is None


def test_closing_the_project_does_not_take_a_pass_back() -> None:
    learner = at("trim")
    learner.work.do(TrimClip("c1", TimeRange(0, 120)))
    learner.session.opened(None, None)
    assert learner.session.mark is Mark.PASSED


# --- resume -------------------------------------------------------------------------------


def _following(session: Session, timeline: Timeline) -> History:
    """A history of ``timeline`` that tells ``session``."""

    def tell(change: Change) -> None:
        session.changed(change)

    return History(timeline, on_change=tell)


def _resumed(learner: Learner) -> Session:
    session = Session(LESSON, folded(learner.records)[LESSON.id])
    session.opened(learner.work.timeline, Path(learner.session.progress.folder))
    return session


@pytest.mark.parametrize("step", STEPS[1:])
def test_it_resumes_at_the_same_step_with_the_same_marks(step: str) -> None:
    learner = at(step)
    session = _resumed(learner)
    assert session.progress == learner.session.progress
    assert session.step.id == step
    assert session.outcome.passed == learner.session.outcome.passed
    assert session.said == ""


def test_a_resumed_step_can_be_done_and_led_on() -> None:
    session = _resumed(at("trim"))
    _following(session, at("trim").work.timeline).do(TrimClip("c1", TimeRange(0, 120)))
    assert session.may_go_on


def test_a_passed_event_survives_the_restart() -> None:
    learner = at("undo")
    learner.work.undo()
    learner.work.redo()
    assert _resumed(learner).outcome.passed


def test_a_step_that_an_update_removed_is_replaced_by_the_first_open_one() -> None:
    learner = at("trim")
    learner.session._record(Verb.ENTERED, "gone-in-version-2")
    assert _resumed(learner).step.id == "trim"


# --- own clips ----------------------------------------------------------------------------


def _own() -> Learner:
    learner = at("export")
    learner.solve()
    learner.begin_own()
    return learner


def test_the_own_task_is_judged_all_at_once_and_ends_by_itself() -> None:
    learner = _own()
    assert learner.session.phase.value == "own"
    learner.perform(script.read(LESSON.folder, OWN), OWN)
    assert learner.session.phase == Phase.OWN_FINISHED
    assert learner.session.progress.own_passed == {goal.id for goal in LESSON.own}


def test_the_lessons_project_does_not_count_as_own() -> None:
    learner = at("export")
    learner.solve()
    finished, folder = learner.work.timeline, Path(learner.session.progress.folder)
    learner.begin_own()
    learner.session.opened(finished, folder)
    learner.session.happened(Fact("exported", "whatsapp", 12, "x.mp4"))
    assert not any(judgement.passed for judgement in learner.session.own_outcomes.values())


def test_undo_takes_an_own_goal_back_and_a_restart_keeps_the_export() -> None:
    learner = _own()
    actions = script.read(LESSON.folder, OWN)
    learner.perform(actions[:-1], OWN)
    assert learner.session.progress.own_passed == {"clips", "length", "name"}
    learner.work.undo()
    assert learner.session.progress.own_passed == {"clips", "length"}
    learner.session.happened(Fact("exported", "tiktok", 13.2, "sri.mp4"))
    session = Session(LESSON, folded(learner.records)[LESSON.id])
    session.opened(learner.work.timeline, Path(learner.session.progress.folder))
    _following(session, learner.work.timeline).do(RenameProject("sri-pasar"))
    assert session.phase is Phase.OWN_FINISHED


# --- laws ---------------------------------------------------------------------------------


def test_idle_is_no_judging_and_each_event_is_judged_once() -> None:
    learner = at("more")
    judged = learner.session.judged
    for number in range(50):
        learner.work.do(AppendClip("m2", TimeRange(number, 10)))
    assert learner.session.judged == judged + 50


Choice = Callable[[Session], object]
CHOICES: tuple[Choice, ...] = (
    Session.go_on, Session.skip, Session.back, Session.repeat, Session.hint, Session.adopt,
)  # fmt: skip
EVENTS = (Fact("played"), Fact("paused"), Fact("page", "export"), Fact("page", "home"))


@given(randoms())
@settings(max_examples=60)
def test_whatever_a_learner_does_the_end_can_be_reached_and_resumed(random: Random) -> None:
    learner = at(random.choice(STEPS[1:]))
    learner.work.do(RenameProject("before"))
    walk = wander(random, learner.work)
    for _ in range(30):
        chance = random.random()
        if chance < 0.6:
            next(walk)
        elif chance < 0.8:
            random.choice(CHOICES)(learner.session)
        else:
            learner.session.happened(random.choice(EVENTS))
        assert learner.session.progress == folded(learner.records)[LESSON.id]
        assert 0 <= learner.session.index < len(STEPS)
    for _ in STEPS:
        learner.session.skip()
    assert learner.session.phase is Phase.FINISHED


def test_adding_media_by_any_command_counts() -> None:
    learner = at("media")
    for name in "ABC":
        learner.work.do(AddMedia(video(name)))
    assert learner.session.outcome.passed
