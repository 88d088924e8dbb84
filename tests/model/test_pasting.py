"""A second one has all that the first one has, and an id of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.model.strategies import drawn, strip
from trainer.errors import EditImpossible
from trainer.model.canvas import Box, Fit, Framing
from trainer.model.commands import (
    AddEffect,
    AddText,
    Command,
    DeleteClip,
    Duplicate,
    FrameClip,
    Paste,
    PlaceClip,
    SetFades,
    SetInset,
    SetSpeed,
    SetTransition,
    SetVolume,
    read,
)
from trainer.model.effects import Effect
from trainer.model.inset import Inset
from trainer.model.invariants import check
from trainer.model.schema import Anchor, Clip, Role, Text, Timeline
from trainer.model.transition import Transition, TransitionKind

ABC = strip("A[0:40]", "B[10:50]", "C[0:30]")


def after(timeline: Timeline, *steps: Command) -> Timeline:
    for step in steps:
        timeline = check(step.apply(timeline))
    return timeline


def made(before: Timeline, now: Timeline) -> Clip:
    known = {clip.id for track in before.tracks for clip in track.children}
    (new,) = (clip for track in now.tracks for clip in track.children if clip.id not in known)
    return new


def test_a_clip_is_doubled_with_all_that_was_done_to_it() -> None:
    dressed = after(
        ABC,
        FrameClip("c2", Framing(Fit.BLUR, 400, 600, 90)),
        SetVolume("c2", 60),
        SetFades("c2", 3, 4),
        AddEffect("c2", Effect("light")),
        SetSpeed("c2", 200),
        SetTransition("c2", Transition(TransitionKind.DISSOLVE, 6)),
    )
    doubled = after(dressed, Duplicate("c2"))
    assert [clip.media for clip in doubled.picture.children] == ["A", "B", "B", "C"]
    new = made(dressed, doubled)
    assert new == replace(dressed.clip("c2"), id=new.id, transition=None)
    assert doubled.clip("c2") == dressed.clip("c2")
    assert doubled.duration == dressed.duration + new.duration


def test_a_copy_is_put_into_the_clip_under_the_line_even_when_the_first_is_gone() -> None:
    copy = ABC.clip("c2")
    pasted = after(ABC, DeleteClip("c2"), Paste(Role.PICTURE, 15, copy))
    assert drawn(pasted) == ["A[0:15]", "B[10:50]", "A[15:40]", "C[0:30]"]
    at_the_end = after(ABC, Paste(Role.PICTURE, ABC.duration, copy))
    assert drawn(at_the_end)[-1] == "B[10:50]"


def test_a_small_picture_keeps_its_place_and_its_look() -> None:
    laid = after(ABC, PlaceClip(Role.OVERLAY, "A", Anchor(5, "c1"), None, Box(300, 400, 200)))
    (first,) = laid.clips(Role.OVERLAY)
    laid = after(laid, SetInset(first.id, Inset(80, 100, 0)))
    pasted = after(laid, Paste(Role.OVERLAY, 60, laid.clip(first.id)))
    new = made(laid, pasted)
    assert (new.box, new.inset) == (Box(300, 400, 200), Inset(80, 100, 0))
    assert pasted.range_of(new).start == 60


def test_texts_and_sounds_follow_the_first_one() -> None:
    layered = after(
        ABC,
        AddText(Role.TITLE, Text("Batik tulis", Anchor(0), 20)),
        PlaceClip(Role.MUSIC, "S", Anchor(0)),
    )
    (title,), (music,) = layered.words(Role.TITLE), layered.clips(Role.MUSIC)
    doubled = after(layered, Duplicate(title.id), Duplicate(music.id))
    again = doubled.words(Role.TITLE)[1]
    assert (again.words, doubled.range_of(again).start) == ("Batik tulis", 20)
    assert doubled.range_of(doubled.clips(Role.MUSIC)[1]).start == 100
    assert doubled.clips(Role.MUSIC)[1].anchor == Anchor(100)


def test_what_ends_with_the_video_has_nothing_after_it() -> None:
    long = after(
        ABC,
        AddText(Role.TITLE, Text("WA 0812", Anchor(0), ABC.duration)),
        PlaceClip(Role.MUSIC, "S", Anchor(20)),
    )
    (title,), (music,) = long.words(Role.TITLE), long.clips(Role.MUSIC)
    below = after(long, Duplicate(title.id)).words(Role.TITLE)[1]
    assert long.range_of(title).start == 0
    assert below.box.y > title.box.y
    with pytest.raises(EditImpossible):
        Duplicate(music.id).apply(long)


def test_a_copy_from_a_stranger_is_looked_at() -> None:
    clip, text = ABC.clip("c1"), Text("Batik", Anchor(0), 20)
    for wrong in (
        Paste(Role.PICTURE, 0, replace(clip, media="gone")),
        Paste(Role.PICTURE, -1, clip),
        Paste(Role.PICTURE, 0, replace(clip, box=Box())),
        Paste(Role.TITLE, 0, clip),
        Paste(Role.MUSIC, 0, clip),
        Paste(Role.PICTURE, 0, text=text),
        Paste(Role.TITLE, 0, clip, text),
        Paste(Role.TITLE, 0),
        Duplicate("gone"),
    ):
        with pytest.raises(EditImpossible):
            wrong.apply(ABC)
    whole = Paste(Role.PICTURE, 40, clip)
    assert read(whole.to_plain()) == whole
