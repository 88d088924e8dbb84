"""Titles, captions and overlays cut in two look and lie as before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.model.strategies import strip
from trainer.errors import EditImpossible
from trainer.model import layers
from trainer.model.animation import Animation, Motion
from trainer.model.canvas import Box
from trainer.model.commands import PlaceClip, SetBox, SetCanvas, SetEffects, SplitItem
from trainer.model.effects import Effect
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, Clip, Role, Text, Timeline

ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")
RISE = Animation(Motion.RISE, 9)


def overlaid() -> Timeline:
    timeline = PlaceClip(Role.OVERLAY, "D", Anchor(10, "c1"), TimeRange(20, 60), Box(300, 300, 400)).apply(
        ABC
    )
    clip = timeline.clips(Role.OVERLAY)[0].id
    return SetEffects(clip, (Effect.of("zoom", to_size=160), Effect("mirror"))).apply(timeline)


def test_an_overlay_goes_on_over_its_cut() -> None:
    timeline = overlaid()
    whole = timeline.clips(Role.OVERLAY)[0]
    after = check(SplitItem(whole.id, 40).apply(timeline))
    first, second = after.clips(Role.OVERLAY)
    assert (first.source_range, second.source_range) == (TimeRange(20, 30), TimeRange(50, 30))
    assert (after.range_of(first), after.range_of(second)) == (TimeRange(10, 30), TimeRange(40, 30))
    assert first.effects[0].value("to_size") == second.effects[0].value("from_size") == 130
    assert second.effects[0].value("to_size") == 160
    assert (first.box, second.box) == (whole.box, whole.box)
    assert after.picture == timeline.picture


def test_an_overlay_is_cut_on_the_other_shapes_too() -> None:
    timeline = SetCanvas("16:9").apply(overlaid())
    clip = timeline.clips(Role.OVERLAY)[0].id
    timeline = SetBox(clip, Box(700, 700, 200)).apply(timeline)
    back = SetCanvas("9:16").apply(check(SplitItem(clip, 40).apply(timeline)))
    assert [one.box for one in back.clips(Role.OVERLAY)] == [Box(300, 300, 400)] * 2


def test_a_title_neither_goes_nor_comes_at_its_cut() -> None:
    title = Text("Batik", Anchor(5, "c1"), 60, coming=RISE, going=RISE)
    timeline = layers.add_text(ABC, Role.TITLE, title)
    timeline = layers.add_text(timeline, Role.TITLE, Text("Rp150.000", Anchor(0), 20))
    known = timeline.words(Role.TITLE)[0].id
    after = check(SplitItem(known, 45).apply(timeline))
    first, second, other = after.words(Role.TITLE)
    assert (after.range_of(first), after.range_of(second)) == (TimeRange(5, 40), TimeRange(45, 20))
    assert second.anchor.clip == "c2"
    assert (first.coming, second.going) == (RISE, RISE)
    assert first.going == second.coming == Animation(Motion.NONE, 1)
    assert other.words == "Rp150.000"


@pytest.mark.parametrize(("frame", "first"), [(2, "Batik"), (14, "Batik tulis"), (29, "Batik tulis dari Bu")])
def test_a_caption_is_parted_at_what_is_said(frame: int, first: str) -> None:
    caption = Text("Batik tulis dari Bu Sri", Anchor(0, "c1"), 30, purpose=Purpose.TAKARIR)
    timeline = layers.add_text(ABC, Role.CAPTION, caption)
    after = check(SplitItem(timeline.words(Role.CAPTION)[0].id, frame).apply(timeline))
    one, two = after.words(Role.CAPTION)
    assert one.words == first
    assert f"{one.words} {two.words}" == caption.words
    assert after.range_of(two) == TimeRange(frame, 30 - frame)


def test_a_sound_is_cut_as_ever_and_nothing_else_is() -> None:
    timeline = PlaceClip(Role.VOICE, "S", Anchor(10, "c1")).apply(ABC)
    voice: Clip = timeline.clips(Role.VOICE)[0]
    assert len(check(SplitItem(voice.id, 40).apply(timeline)).clips(Role.VOICE)) == 2
    one_word = layers.add_text(ABC, Role.CAPTION, Text("Batik", Anchor(0), 30))
    for held, item, frame in (
        (timeline, voice.id, 10),
        (timeline, "c1", 20),
        (timeline, "gone", 20),
        (one_word, one_word.words(Role.CAPTION)[0].id, 10),
        (replace(timeline, texts=()), "t1", 10),
    ):
        with pytest.raises(EditImpossible):
            SplitItem(item, frame).apply(held)
