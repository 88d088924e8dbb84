"""Right by another way, and wrong without a word: what learners did that no recording foresaw."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer import paths
from trainer.lesson.moment import Fact, Moment
from trainer.lesson.pack import load
from trainer.lesson.player import Rehearsal
from trainer.model.canvas import Fit
from trainer.model.caption_marks import Kind
from trainer.model.caption_rules import Viewers
from trainer.model.commands import (
    ChangeText,
    Command,
    CutPauses,
    DeleteClip,
    FrameClip,
    SplitClip,
    SplitSound,
)
from trainer.model.history import History
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Text, Timeline
from trainer.ui.caption_words import Measuring


def at(slug: str, step: str) -> tuple[Rehearsal, History]:
    lesson = load(paths.LESSONS / slug)
    rehearsal = Rehearsal(lesson)
    rehearsal.begin()
    rehearsal.to_step(lesson.index(step) or 0)
    assert rehearsal.session.step.id == step
    assert rehearsal.history is not None
    return rehearsal, rehearsal.history


def title(work: History) -> Text:
    return work.timeline.words(Role.TITLE)[0]


@pytest.mark.parametrize(
    "words", ["Tahukah Anda berapa lama kain ini dibuat orang?", "Kain ini dibuat lima hari"]
)
def test_a_text_that_stays_as_long_as_the_step_asks_is_enough(words: str) -> None:
    rehearsal, work = at("040-tiga-detik-pertama", "stay")
    work.do(ChangeText(replace(title(work), words=words, duration=80)))
    needed = rehearsal.session.said
    assert needed, "the learner hears what is missing"
    work.do(ChangeText(replace(title(work), duration=120)))  # four seconds, as it says
    assert rehearsal.session.outcome.passed


def test_wide_clips_may_fill_the_screen_each_in_its_way() -> None:
    lesson = load(paths.LESSONS / "030-bingkai")
    full = next(own.goal for own in lesson.own if own.id == "full")
    _, work = at("030-bingkai", "title")
    kinds = {clip.framing.fit for clip in work.timeline.clips(Role.PICTURE)}
    assert kinds == {Fit.FILL, Fit.BLUR}, "as the lesson taught"
    assert full.judge(Moment(work.timeline, work.timeline)).passed
    last = work.timeline.clips(Role.PICTURE)[-1]
    work.do(FrameClip(last.id, replace(last.framing, fit=Fit.FIT)))
    assert not full.judge(Moment(work.timeline, work.timeline)).passed


def test_pauses_may_be_cut_by_hand_but_not_only_parted() -> None:
    rehearsal, work = at("050-suara-jelas", "pauses")
    for frame in (80, 130, 258, 298):
        voice = next(
            clip for clip in work.timeline.clips(Role.VOICE) if work.timeline.range_of(clip).holds(frame)
        )
        work.do(SplitSound(voice.id, frame))
    assert len(work.timeline.clips(Role.VOICE)) == 5
    assert not rehearsal.session.outcome.passed
    voices = sorted(work.timeline.clips(Role.VOICE), key=lambda clip: work.timeline.range_of(clip).start)
    for silent in (voices[1], voices[3]):
        work.do(DeleteClip(silent.id))
    assert rehearsal.session.outcome.passed


def test_pauses_that_were_cut_out_of_the_picture_are_named() -> None:
    rehearsal, work = at("050-suara-jelas", "pauses")
    work.do(CutPauses((TimeRange(80, 50), TimeRange(258, 40), TimeRange(528, 55))))
    assert rehearsal.session.outcome.saying is not None
    assert rehearsal.session.outcome.saying.id == "picture"


def test_another_clip_is_no_way_through_the_cut() -> None:
    rehearsal, work = at("020-potong-dan-susun", "split")
    work.do(SplitClip(60))
    assert not rehearsal.session.outcome.passed
    assert rehearsal.session.said


def test_whoever_exports_early_need_not_export_again() -> None:
    rehearsal, work = at("020-potong-dan-susun", "watch")
    session = rehearsal.session
    session.happened(Fact("played"))
    session.happened(Fact("paused"))
    session.happened(Fact("exported", "tiktok", 20.0, "a.mp4"))
    session.go_on()
    assert session.step.id == "export"
    assert session.outcome.passed
    session.repeat()
    assert not session.outcome.passed, "doing it again is doing it again"

    rehearsal, work = at("020-potong-dan-susun", "watch")
    session = rehearsal.session
    for fact in (Fact("exported", "tiktok", 20.0, "a.mp4"), Fact("played"), Fact("paused")):
        session.happened(fact)
    work.do(SplitClip(10))
    session.go_on()
    assert not session.outcome.passed, "what was exported is not what stands there now"


def test_the_buttons_of_the_captions_lead_through_their_lesson() -> None:
    """What the list marks is what the lesson asks for: the tab's own repair reaches it, one by one."""
    rehearsal, work = at("080-takarir", "lines")
    while (marked := first_marked(work.timeline)) is not None:
        work.do(marked)
    assert rehearsal.session.outcome.passed
    example = Rehearsal(load(paths.LESSONS / "080-takarir"))
    example.session.begin()
    example._give("example.jsonl")
    assert example.history is not None
    assert first_marked(example.history.timeline) is None, "the finished example has no line too many"


def first_marked(timeline: Timeline) -> Command | None:
    """What the button beside the first caption with too many lines does."""
    measuring = Measuring(timeline, Viewers.GENERAL)
    marked = (one for one, found in measuring.marks.items() if Kind.LINES in {mark.kind for mark in found})
    return next((measuring.mended(one) for one in marked), None)
