"""Every shape keeps how things sit there."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.model.strategies import framings, randoms, some_command, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import commands
from trainer.model.canvas import CANVASES, Box, Canvas, Fit, Framing
from trainer.model.captions import Look
from trainer.model.commands import Command
from trainer.model.history import History
from trainer.model.invariants import check, faults
from trainer.model.opentime import TimeRange
from trainer.model.plain import from_plain, to_plain
from trainer.model.purpose import Purpose
from trainer.model.reshape import SEEN, as_seen, canvases, on_canvas, set_apart
from trainer.model.schema import Anchor, Role, Text, Timeline

TALL, WIDE, SQUARE = CANVASES.values()
LEFT, LOW = Framing(centre_x=200), Framing(Fit.BLUR, centre_y=800)

shapes = st.sampled_from(list(CANVASES))


def done(timeline: Timeline, *steps: Command) -> Timeline:
    for step in steps:
        timeline = check(step.apply(timeline))
    return timeline


def walked(timeline: Timeline, random: Random, steps: int) -> Timeline:
    for _ in range(steps):
        with suppress(EditImpossible):
            timeline = some_command(random, timeline).apply(timeline)
    return timeline


def sits(timeline: Timeline) -> dict[str, object]:
    """What belongs to the shape, by the ids of clips and texts; a turn by hand does not."""
    clips: dict[str, object] = {
        clip.id: (replace(clip.framing, turn=0), clip.box) for role in SEEN for clip in timeline.clips(role)
    }
    return clips | {text.id: (text.box, text.size) for track in timeline.texts for text in track.children}


def layered() -> Timeline:
    """Two clips, a small picture over them, a title and two captions."""
    return done(
        strip("A[0:40]", "B[0:40]"),
        commands.PlaceClip(Role.OVERLAY, "C", Anchor(10), TimeRange(0, 20), Box(500, 200, 300)),
        commands.AddText(Role.TITLE, Text("Batik", Anchor(0, "c1"), 30)),
        commands.AddText(Role.CAPTION, Text("Ini batik", Anchor(0), 20, purpose=Purpose.TAKARIR)),
        commands.AddText(Role.CAPTION, Text("tulis tangan", Anchor(20), 20, purpose=Purpose.TAKARIR)),
    )


# --- laws -----------------------------------------------------------------------------------


@st.composite
def changes_of_place(draw: st.DrawFn, timeline: Timeline) -> list[Command]:
    """Some clips and texts of ``timeline`` sit elsewhere."""
    steps: list[Command] = []
    boxes = st.builds(Box, st.integers(0, 1000), st.integers(0, 1000), st.integers(20, 1000))
    for role in SEEN:
        for clip in timeline.clips(role):
            if draw(st.booleans()):
                framing = replace(draw(framings), turn=clip.framing.turn)
                steps.append(commands.FrameClip(clip.id, framing))
            if role is Role.OVERLAY and draw(st.booleans()):
                steps.append(commands.SetBox(clip.id, draw(st.none() | boxes)))
    for track in timeline.texts:
        for text in track.children:
            if draw(st.booleans()):
                moved = replace(text, box=draw(boxes), size=draw(st.integers(16, 400)))
                steps.append(commands.ChangeText(moved))
    return steps


@settings(max_examples=25)
@given(timelines(), randoms(), st.lists(shapes, min_size=1, max_size=4), st.data())
def test_a_shape_is_as_it_was_when_somebody_comes_back(
    base: Timeline, random: Random, tour: list[str], data: st.DataObject
) -> None:
    first = walked(base, random, 12)
    home = first.canvas
    here = first
    for shape in tour:
        here = done(here, commands.SetCanvas(shape))
        if here.canvas != home:
            here = done(here, *data.draw(changes_of_place(here)))
    back = on_canvas(here, home)
    assert sits(back) == sits(first)
    assert (back.tracks, back.texts) == (first.tracks, first.texts)


@settings(max_examples=25)
@given(timelines(), randoms(), shapes)
def test_whatever_is_done_on_another_shape_what_stays_sits_as_it_did(
    base: Timeline, random: Random, shape: str
) -> None:
    first = walked(base, random, 8)
    away = done(first, commands.SetCanvas(shape))
    assume(away.canvas != first.canvas)
    for _ in range(8):
        command = some_command(random, away)
        if not isinstance(command, commands.RestoreTimeline | commands.SetCanvas | commands.SplitClip):
            with suppress(EditImpossible):
                away = check(command.apply(away))
    back = check(on_canvas(away, first.canvas))
    was, now, turns = sits(first), sits(back), (_turns(first), _turns(back))
    divided = {clip.id for clip in first.clips(Role.PICTURE) if clip.framing.moves}
    for item in now.keys() & was.keys() - divided:
        if turns[0].get(item) == turns[1].get(item):
            assert now[item] == was[item]


def _turns(timeline: Timeline) -> dict[str, int]:
    return {clip.id: clip.framing.turn for role in SEEN for clip in timeline.clips(role)}


@settings(max_examples=25)
@given(timelines(least=1), randoms(), shapes, st.data())
def test_a_cut_is_the_same_on_every_shape(
    base: Timeline, random: Random, shape: str, data: st.DataObject
) -> None:
    first = walked(base, random, 6)
    assume(first.duration > 1)
    for clip in first.clips(Role.PICTURE)[:2]:
        first = done(first, commands.FrameClip(clip.id, replace(clip.framing, pan_x=900)))
    away = done(first, commands.SetCanvas(shape), *data.draw(changes_of_place(first)))
    cut = commands.SplitClip(data.draw(st.integers(0, first.duration - 1)))
    try:
        there_and_cut = on_canvas(cut.apply(away), first.canvas)
        cut_and_there = cut.apply(on_canvas(away, first.canvas))
    except EditImpossible:
        return
    check(there_and_cut)
    assert there_and_cut.tracks == cut_and_there.tracks
    assert there_and_cut.texts == cut_and_there.texts
    assert set(there_and_cut.shelved) == set(cut_and_there.shelved)


@settings(max_examples=25)
@given(timelines(), randoms(), st.lists(shapes, min_size=1, max_size=5))
def test_undo_brings_the_very_value_back_and_a_file_holds_it(
    base: Timeline, random: Random, tour: list[str]
) -> None:
    history = History(walked(base, random, 8))
    been = [history.timeline]
    for shape in tour:
        history.do(commands.SetCanvas(shape))
        command = some_command(random, history.timeline)
        if not command.of_the_bin(history.base):  # a file that arrives was always there
            with suppress(EditImpossible):
                history.do(command)
        been.append(history.timeline)
        plain = json.loads(json.dumps(to_plain(history.timeline)))
        assert check(from_plain(Timeline, plain)) == history.timeline
    steps = history.done
    while history.undo():
        pass
    assert history.timeline is been[0]
    again = History.rebuilt(history.timeline, steps)
    assert again.timeline == been[-1]


@settings(max_examples=25)
@given(timelines(), randoms(), shapes)
def test_only_what_belongs_to_the_shape_differs(base: Timeline, random: Random, shape: str) -> None:
    first = walked(base, random, 10)
    there = check(on_canvas(first, CANVASES[shape]))
    assert on_canvas(there, CANVASES[shape]) is there
    assert as_seen(first, CANVASES[shape]) == replace(there, shelved=())
    assert replace(there, canvas=first.canvas, tracks=first.tracks, texts=first.texts, shelved=()) == replace(
        first, shelved=()
    )
    items = [*(clip for track in there.tracks for clip in track.children)]
    for now in items:
        was = first.clip(now.id)
        assert replace(now, framing=was.framing, box=was.box) == was


# --- what is kept, said by hand -------------------------------------------------------------------


def test_a_new_shape_begins_as_the_present_one() -> None:
    first = layered()
    there = done(first, commands.SetCanvas("16:9"))
    assert (there.tracks, there.texts) == (first.tracks, first.texts)
    assert there.picture.children[0] is first.picture.children[0]
    assert canvases(there) == (WIDE, TALL)


def test_pictures_boxes_titles_and_captions_find_their_places_again() -> None:
    first = done(layered(), commands.FrameClip("c1", LEFT))
    wide = done(
        first,
        commands.SetCanvas("16:9"),
        commands.FrameClip("c1", LOW),
        commands.SetBox("c3", None),
        commands.ChangeText(replace(first.text("t4"), box=Box(100, 900, 400), size=48, words="Batik tulis")),
        commands.StyleCaptions(Look("sorot", 50, Box(500, 900, 900))),
        commands.SetCanvas("1:1"),
        commands.FrameClip("c2", LEFT),
    )
    back = on_canvas(wide, TALL)
    assert sits(back) == sits(first)
    assert back.text("t4").words == "Batik tulis"
    assert {text.style for text in back.words(Role.CAPTION)} == {"sorot"}
    again = on_canvas(back, WIDE)
    assert (again.clip("c1").framing, again.clip("c2").framing) == (LOW, Framing())
    assert (again.clip("c3").box, again.text("t4").size) == (None, 48)


def test_a_shape_is_set_apart_once_something_sits_otherwise_there() -> None:
    looked = done(layered(), commands.SetCanvas("1:1"), commands.SetCanvas("16:9"))
    assert canvases(looked) == (WIDE, SQUARE, TALL)
    assert set_apart(looked) == ()
    framed = done(looked, commands.FrameClip("c1", LOW))
    assert set_apart(framed) == (SQUARE, TALL)
    assert set_apart(on_canvas(framed, TALL)) == (WIDE,)


def test_what_was_added_meanwhile_comes_along_as_it_is() -> None:
    wide = done(
        layered(),
        commands.SetCanvas("16:9"),
        commands.AppendClip("D"),
        commands.AddText(Role.TITLE, Text("Harga", Anchor(0), 30, box=Box(300, 300, 300))),
    )
    added = wide.picture.children[-1].id
    wide = done(wide, commands.FrameClip(added, LOW))
    back = on_canvas(wide, TALL)
    assert back.clip(added).framing == LOW
    assert back.words(Role.TITLE)[-1].box == Box(300, 300, 300)


def test_a_new_caption_sits_as_the_captions_of_that_shape_do() -> None:
    wide = done(
        layered(),
        commands.SetCanvas("16:9"),
        commands.StyleCaptions(Look("sorot", 50, Box(500, 900, 900))),
        commands.SplitCaption("t5", 4),
    )
    assert len({(text.box, text.size) for text in on_canvas(wide, TALL).words(Role.CAPTION)}) == 1


def test_what_is_deleted_is_forgotten_and_an_empty_shape_is_not_kept() -> None:
    wide = done(layered(), commands.SetCanvas("16:9"), commands.DeleteClip("c1"))
    (shelf,) = wide.shelved
    assert [place.clip for place in shelf.clips] == ["c2", "c3"]
    assert [place.text for place in shelf.texts] == ["t5", "t6"]  # the title went with its clip
    empty = done(wide, commands.DeleteItems(("c2", "c3", "t5", "t6")))
    assert canvases(empty) == (WIDE,)
    assert canvases(done(strip(), commands.SetCanvas("1:1"))) == (SQUARE,)


def test_halves_a_picture_that_stands_and_a_copy_know_what_the_clip_knew() -> None:
    first = done(strip("A[0:40]"), commands.FrameClip("c1", LEFT))
    wide = done(first, commands.SetCanvas("16:9"), commands.FrameClip("c1", LOW))
    for step in (commands.SplitClip(10), commands.FreezeFrame(10, 15), commands.Duplicate("c1")):
        back = on_canvas(done(wide, step), TALL)
        assert len(back.picture.children) > 1
        assert {clip.framing for clip in back.picture.children} == {LEFT}


def test_a_turn_by_hand_is_true_on_every_shape() -> None:
    first = done(strip("A[0:40]"), commands.FrameClip("c1", replace(LEFT, fit=Fit.BLUR)))
    wide = done(first, commands.SetCanvas("16:9"), commands.FrameClip("c1", Framing(turn=90)))
    assert on_canvas(wide, TALL).clip("c1").framing == Framing(Fit.BLUR, turn=90)


BROKEN: dict[str, Callable[[Timeline], Timeline]] = {
    "the present shape": lambda it: replace(it, shelved=(replace(it.shelved[0], canvas=it.canvas),)),
    "twice": lambda it: replace(it, shelved=it.shelved * 2),
    "an odd side": lambda it: replace(it, shelved=(replace(it.shelved[0], canvas=Canvas(17, 16)),)),
    "nothing": lambda it: replace(it, shelved=(replace(it.shelved[0], clips=(), texts=()),)),
    "a clip twice": lambda it: _with_clips(it, it.shelved[0].clips * 2),
    "a clip that is gone": lambda it: _with_clips(it, (replace(it.shelved[0].clips[0], clip="c9"),)),
    "a box on the picture": lambda it: _with_clips(it, (replace(it.shelved[0].clips[0], box=Box()),)),
    "a centre outside": lambda it: _with_clips(
        it, (replace(it.shelved[0].clips[0], framing=Framing(centre_x=1001)),)
    ),
    "letters too small": lambda it: replace(
        it, shelved=(replace(it.shelved[0], texts=(replace(it.shelved[0].texts[0], size=1),)),)
    ),
    "five of them": lambda it: replace(
        it, shelved=tuple(replace(it.shelved[0], canvas=Canvas(16, side)) for side in (16, 18, 20, 22, 24))
    ),
}  # fmt: skip


def _with_clips(timeline: Timeline, clips: tuple[object, ...]) -> Timeline:
    shelf = replace(timeline.shelved[0], clips=clips)  # type: ignore[arg-type]
    return replace(timeline, shelved=(shelf,))


@pytest.mark.parametrize("how", BROKEN)
def test_a_file_that_keeps_nonsense_is_not_taken(how: str) -> None:
    wide = done(layered(), commands.SetCanvas("16:9"))
    assert not list(faults(wide))
    assert list(faults(BROKEN[how](wide)))
