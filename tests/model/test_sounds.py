"""Sounds are put, fitted, taken off their picture and split; what belongs to a picture stays in step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import randoms, some_command, sound, strip, timelines, video
from trainer.errors import EditImpossible
from trainer.model import edits
from trainer.model.commands import (
    CutPauses,
    DetachSound,
    FitSound,
    PlaceClip,
    PutSound,
    SetAnchor,
    SetSpeed,
    SlipClip,
    SplitSound,
    TrimClip,
)
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Clip, Role, Timeline, Track
from trainer.model.sounds import remaining

ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")
MUSIC = PutSound(Role.MUSIC, Anchor(0), "S", fit=True, fade_out=20)


def heard(timeline: Timeline, role: Role) -> list[tuple[int, int, int]]:
    """Where each sound begins and ends, and at which frame of its file."""
    found = []
    for clip in timeline.clips(role):
        placed = timeline.range_of(clip)
        found.append((placed.start, placed.end, clip.source_range.start + timeline.cut_before(clip)))
    return found


def instants(timeline: Timeline, clip: Clip) -> set[int]:
    """Where frame 0 of the clip's file would lie: the same for a picture and a sound in step."""
    placed = timeline.range_of(clip)
    return {placed.start - clip.source_range.start - timeline.cut_before(clip)}


def test_a_moment_of_sound_does_not_fill_hours_of_picture() -> None:
    media = (video("A", 600_000), replace(sound("S"), available=1))
    clip = Clip("c1", "A", TimeRange(0, 600_000))
    hours = check(Timeline("", media=media, tracks=(Track(Role.PICTURE, (clip,)),), minted=1))
    with pytest.raises(EditImpossible, match="penuh"):
        MUSIC.apply(hours)


# --- put and fitted -----------------------------------------------------------------------


def test_a_tune_is_as_long_as_the_video_and_fades() -> None:
    after = check(MUSIC.apply(ABC))
    assert heard(after, Role.MUSIC) == [(0, 90, 0)]
    assert after.clips(Role.MUSIC)[0].fade_out == 20
    assert len(after.media) == len(ABC.media)


def test_a_tune_that_is_too_short_begins_again() -> None:
    short = replace(sound(""), available=40)
    after = check(PutSound(Role.MUSIC, Anchor(0), reference=short, fit=True, fade_out=20).apply(ABC))
    assert heard(after, Role.MUSIC) == [(0, 40, 0), (40, 70, 0), (70, 90, 0)], "no scrap at the end"
    assert [clip.fade_out for clip in after.clips(Role.MUSIC)] == [0, 0, 20]
    assert after.media[-1].id not in {media.id for media in ABC.media}


def test_fitting_again_after_an_edit_uses_the_repetitions() -> None:
    short = replace(sound(""), available=40)
    before = PutSound(Role.MUSIC, Anchor(0), reference=short, fit=True).apply(ABC)
    first = before.clips(Role.MUSIC)[0].id
    shorter = check(FitSound(first, 9).apply(edits.ripple_delete(before, "c3")))
    assert heard(shorter, Role.MUSIC) == [(0, 40, 0), (40, 60, 0)]
    longer = check(FitSound(first, 9).apply(edits.append(shorter, "C")))
    assert heard(longer, Role.MUSIC) == [(0, 40, 0), (40, 80, 0), (80, 120, 0), (120, 160, 0)]
    assert FitSound(first, 9).apply(longer) == longer


def test_another_tune_takes_the_place_of_the_first() -> None:
    before = MUSIC.apply(ABC)
    (first,) = before.clips(Role.MUSIC)
    after = check(replace(MUSIC, instead=(first.id,)).apply(before))
    assert [clip.id for clip in after.clips(Role.MUSIC)] != [first.id]
    assert len(after.clips(Role.MUSIC)) == 1
    with pytest.raises(EditImpossible):
        replace(MUSIC, instead=("c1",)).apply(before)  # a picture is no sound


def test_a_sound_that_begins_after_the_video_cannot_be_fitted() -> None:
    late = PlaceClip(Role.MUSIC, "S", Anchor(95)).apply(ABC)
    with pytest.raises(EditImpossible):
        FitSound(late.clips(Role.MUSIC)[0].id).apply(late)


@given(timelines(least=1), st.integers(1, 70), st.integers(0, 200))
def test_a_fitted_sound_covers_all_that_is_left(timeline: Timeline, available: int, start: int) -> None:
    short = replace(sound(""), available=available)
    command = PutSound(Role.MUSIC, Anchor(start), reference=short, fit=True, fade_out=9)
    if start >= timeline.duration:
        with pytest.raises(EditImpossible):
            command.apply(timeline)
        return
    after = check(command.apply(timeline))
    at = start
    for first, last, _ in heard(after, Role.MUSIC):
        assert first == at
        at = last
    assert at == after.duration


# --- taken off the picture -------------------------------------------------------------------


def test_a_sound_is_taken_off_its_picture() -> None:
    after = check(DetachSound("c2").apply(ABC))
    assert after.clip("c2").volume == 0
    assert heard(after, Role.VOICE) == [(40, 60, 10)]
    with pytest.raises(EditImpossible):
        DetachSound("c2").apply(after)
    with pytest.raises(EditImpossible):
        DetachSound("c1").apply(ABC)  # it has no sound


def test_it_may_begin_before_its_picture_and_end_after_it() -> None:
    before = DetachSound("c2").apply(ABC)
    (voice,) = before.clips(Role.VOICE)
    early = TrimClip(voice.id, TimeRange(4, 36), Anchor(4, "c2", synced=True))
    after = check(early.apply(before))
    assert heard(after, Role.VOICE) == [(34, 70, 4)]


EDITS: dict[str, Callable[[Timeline], Timeline]] = {
    "trim": lambda timeline: edits.trim(timeline, "c2", TimeRange(18, 30)),
    "move": lambda timeline: edits.move(timeline, "c2", 0),
    "split": lambda timeline: edits.split(timeline, 45),
    "trim before": lambda timeline: edits.trim(timeline, "c1", TimeRange(0, 3)),
    "pauses": lambda timeline: CutPauses((TimeRange(42, 5),)).apply(timeline),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_it_stays_in_step_whatever_happens_to_the_picture(edit: Callable[[Timeline], Timeline]) -> None:
    before = DetachSound("c2").apply(ABC)
    after = check(edit(before))
    wanted = {instant for clip in after.picture.children if clip.media == "B"
              for instant in instants(after, clip)}  # fmt: skip
    got = {instant for clip in after.clips(Role.VOICE) for instant in instants(after, clip)}
    assert got <= wanted


def test_what_would_be_heard_before_the_video_begins_is_not() -> None:
    before = DetachSound("c2").apply(ABC)
    (voice,) = before.clips(Role.VOICE)
    early = TrimClip(voice.id, TimeRange(2, 28), Anchor(2, "c2", synced=True)).apply(before)
    after = check(edits.ripple_delete(early, "c1"))
    assert heard(after, Role.VOICE) == [(0, 20, 10)]


def test_a_sound_is_split_and_nothing_moves() -> None:
    before = PlaceClip(Role.VOICE, "S", Anchor(5, "c1"), TimeRange(0, 60)).apply(ABC)
    (voice,) = before.clips(Role.VOICE)
    after = check(SplitSound(voice.id, 50).apply(before))
    assert heard(after, Role.VOICE) == [(5, 50, 0), (50, 65, 45)]
    for frame in (5, 65):
        with pytest.raises(EditImpossible):
            SplitSound(voice.id, frame).apply(before)


# --- without pauses ---------------------------------------------------------------------------


def test_pauses_of_a_voice_are_cut_out_and_the_gaps_close() -> None:
    before = PlaceClip(Role.VOICE, "S", Anchor(5), TimeRange(0, 60)).apply(ABC)
    (voice,) = before.clips(Role.VOICE)
    after = check(CutPauses((TimeRange(20, 10), TimeRange(50, 99)), voice.id).apply(before))
    assert heard(after, Role.VOICE) == [(5, 20, 0), (20, 40, 25)]
    with pytest.raises(EditImpossible):
        CutPauses((TimeRange(0, 200),), voice.id).apply(before)


def test_what_remains() -> None:
    whole = TimeRange(10, 20)
    assert remaining(whole, []) == [whole]
    assert remaining(whole, [TimeRange(0, 12), TimeRange(15, 5), TimeRange(18, 4)]) == [
        TimeRange(12, 3),
        TimeRange(22, 8),
    ]
    assert remaining(whole, [TimeRange(28, 9)]) == [TimeRange(10, 18)]
    assert remaining(whole, [TimeRange(9, 22)]) == []


@given(timelines(least=1), st.data(), randoms())
def test_a_sound_that_was_taken_off_never_slips(
    timeline: Timeline, data: st.DataObject, random: Random
) -> None:
    for clip in timeline.picture.children:
        if timeline.reference(clip.media).has_sound and clip.volume:
            timeline = DetachSound(clip.id).apply(timeline)
    work = timeline
    for _ in range(6):
        command = some_command(random, work)
        if isinstance(command, TrimClip | SetAnchor | SlipClip | SetSpeed | PlaceClip | PutSound):
            continue  # these put a sound somewhere on purpose
        try:
            work = check(command.apply(work))
        except EditImpossible:
            continue
    for voice in work.clips(Role.VOICE):
        # In step: the moment that it is tied to is the one that it begins with.
        if voice.anchor is not None and voice.anchor.synced:
            assert voice.anchor.frame == voice.source_range.start
