"""A solution works in a project with other ids, from wherever the learner is, or says that it does not."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings

from tests.lesson.made import first_lesson, judged, staged
from tests.model.strategies import randoms, wander
from trainer import paths
from trainer.lesson.gestures import gesture
from trainer.lesson.pack import Pack, load, shipped
from trainer.lesson.plan import Beat, Wish, can_be_done, plan
from trainer.lesson.player import Rehearsal
from trainer.lesson.script import Event
from trainer.lesson.targets import is_known
from trainer.model.commands import AddText, AppendClip, ChangeText, DeleteClip, RestoreTimeline, TrimClip
from trainer.model.history import History, Move
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text, Timeline

STAGED, FIRST = staged(), first_lesson()


def at(index: int) -> tuple[Timeline, Timeline]:
    """The learner's timeline with ids of its own, and the checkpoint, at the step of ``index``."""
    rehearsal = Rehearsal(STAGED)
    rehearsal.begin()
    rehearsal.to_step(index)
    assert rehearsal.history is not None
    timeline = rehearsal.history.timeline
    clips = tuple(
        replace(clip, id=f"c{number + 70}") for number, clip in enumerate(timeline.picture.children)
    )
    other = replace(timeline, tracks=(replace(timeline.picture, children=clips),), minted=90)
    return other, other


def reached(index: int, beats: tuple[Beat, ...]) -> bool:
    after = beats[-1].after
    return judged(STAGED.steps[index].goal, after).passed


@pytest.mark.parametrize("index", [0, 1])
def test_it_is_said_again_for_other_ids(index: int) -> None:
    mine, checkpoint = at(index)
    beats = plan(Wish(STAGED, index, mine, checkpoint))
    assert len(beats) == 1
    assert reached(index, beats)


def test_from_off_the_path_it_goes_back_first() -> None:
    mine, checkpoint = at(0)
    work = History(mine)
    for clip in mine.picture.children:
        work.do(DeleteClip(clip.id))
    beats = plan(Wish(STAGED, 0, work.timeline, checkpoint))
    assert isinstance(beats[0].action, RestoreTimeline)
    assert reached(0, beats)


def test_without_a_checkpoint_the_result_itself_is_put_there() -> None:
    mine, _ = at(0)
    work = History(mine)
    for clip in mine.picture.children:
        work.do(DeleteClip(clip.id))
    beats = plan(Wish(STAGED, 0, work.timeline, None))
    assert len(beats) == 1
    assert reached(0, beats)
    assert beats[0].after is not None
    assert beats[0].after.name == mine.name


def test_in_a_project_without_its_clips_it_cannot_be_done() -> None:
    assert plan(Wish(STAGED, 0, Timeline("Kosong"), None)) == ()


def test_the_learners_own_words_stay_when_only_their_time_is_changed() -> None:
    lesson = load(paths.LESSONS / "040-tiga-detik-pertama")
    index = lesson.index("early") or 0
    rehearsal = Rehearsal(lesson)
    rehearsal.begin()
    rehearsal.to_step(index)
    assert rehearsal.history is not None
    (text,) = rehearsal.history.timeline.words(Role.TITLE)
    rehearsal.history.do(ChangeText(replace(text, words="Kopi ini dipetik pagi tadi", style="hangat")))
    beats = plan(Wish(lesson, index, rehearsal.history.timeline, rehearsal.session.checkpoint))
    assert len(beats) == 1
    assert beats[0].after is not None
    (moved,) = beats[0].after.words(Role.TITLE)
    assert (moved.words, moved.style, moved.anchor.frame) == ("Kopi ini dipetik pagi tadi", "hangat", 0)


def test_texts_and_sounds_are_numbered_as_they_are_seen() -> None:
    late, early = (
        AddText(Role.TITLE, Text(words, Anchor(frame), 30)) for words, frame in (("akhir", 60), ("awal", 0))
    )
    mine = early.apply(late.apply(at(0)[0]))
    (one,) = (text for text in mine.words(Role.TITLE) if text.words == "akhir")
    later = ChangeText(replace(one, duration=40))
    assert gesture(later, mine, later.apply(mine), ()).press == ("timeline.text.2",)


def test_events_need_no_project() -> None:
    assert [beat.action for beat in plan(Wish(FIRST, 0, None, None))] == [
        Event("page", "new"), Event("shape_chosen", "9:16"),
    ]  # fmt: skip


def test_an_export_is_the_learners_own() -> None:
    assert [step.id for step in FIRST.steps if not can_be_done(FIRST, step)] == ["export"]


def test_each_gesture_presses_what_a_window_has() -> None:
    for pack in (FIRST, STAGED):
        rehearsal = Rehearsal(pack)
        rehearsal.begin()
        for index, step in enumerate(pack.steps):
            mine = rehearsal.history.timeline if rehearsal.history else None
            for beat in plan(Wish(pack, index, mine, mine)):
                move = gesture(beat.action, beat.before, beat.after, step.targets)
                assert move.press, step.id
                assert all(is_known(name) for name in (*move.press, *filter(None, (move.drag,))))
            rehearsal.solve()


def test_a_trim_is_dragged_to_its_new_end() -> None:
    mine, _ = at(0)
    clip = mine.picture.children[0]
    trim = TrimClip(clip.id, TimeRange(0, clip.duration // 2))
    move = gesture(trim, mine, trim.apply(mine), ())
    assert (move.press, move.drag, move.share) == (("timeline.clip.1.end",), "timeline.clip.1", 0.5)
    assert gesture(Move.UNDO, mine, mine, ()).press == ("editor.undo",)
    assert gesture(AppendClip("m2"), mine, mine, ()).press == ("media.tab", "media.item.2")


@given(randoms())
@settings(max_examples=15, deadline=None)
def test_from_anywhere_it_reaches_the_goal_or_says_no(random: Random) -> None:
    mine, checkpoint = at(0)
    work = History(mine)
    for _ in range(random.randrange(10)):
        next(wander(random, work))
    beats = plan(Wish(STAGED, 0, work.timeline, checkpoint))
    assert beats == () or reached(0, beats)
    for beat in beats:
        assert beat.before is not None


SHOWN = [
    pytest.param(pack, index, id=f"{pack.slug} {step.id}")
    for pack in shipped()
    for index, step in enumerate(pack.steps)
]


@pytest.mark.parametrize(("pack", "index"), SHOWN)
def test_every_step_that_ships_can_be_shown(pack: Pack, index: int) -> None:
    """Each action has a gesture of its own, in names that the window knows, and they lead to the goal."""
    rehearsal = Rehearsal(pack)
    rehearsal.begin()
    rehearsal.to_step(index)
    session, history = rehearsal.session, rehearsal.history
    mine = history.timeline if history else None
    beats = plan(Wish(pack, index, mine, session.checkpoint, session.progress.first_name))
    assert beats
    nowhere = ("nowhere",)
    for beat in beats:
        move = gesture(beat.action, beat.before, beat.after, nowhere)
        if isinstance(beat.action, Event) and beat.action.kind == "exported":
            continue  # an export is the learner's own; what the step points at is shown
        assert move.press, beat.action
        assert all(is_known(name) for name in (*move.press, *filter(None, [move.drag]))), (beat.action, move)
        least = -1 if move.press[-1].endswith(".start") else 0  # a beginning is drawn out to the left
        assert least <= move.share <= 1
