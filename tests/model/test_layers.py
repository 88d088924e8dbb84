"""Titles, captions, overlays and sounds: placed, changed, and kept with the picture."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.strategies import randoms, some_command, strip, timelines
from trainer.errors import EditImpossible
from trainer.model import edits, layers
from trainer.model.canvas import Box
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, Role, Text, Timeline

ABC = strip("A[0:40]", "B[10:30]", "C[20:50]")
TITLE = Text("Batik tulis", Anchor(15, "c2"), 30, purpose=Purpose.JUDUL)


def titled(timeline: Timeline = ABC, anchor: Anchor = TITLE.anchor) -> Timeline:
    return check(layers.add_text(timeline, Role.TITLE, replace(TITLE, anchor=anchor)))


def starts(timeline: Timeline) -> list[int]:
    return [timeline.range_of(text).start for text in timeline.words(Role.TITLE)]


# --- placing ----------------------------------------------------------------------------


def test_a_text_begins_at_its_moment_of_the_clip() -> None:
    assert starts(titled()) == [45]  # c2 begins at 40 with frame 10 of B; frame 15 is five later


def test_a_text_can_belong_to_the_timeline() -> None:
    assert starts(titled(anchor=Anchor(7))) == [7]


def test_music_lies_under_the_picture_and_does_not_lengthen_it() -> None:
    after = check(layers.place(ABC, Role.MUSIC, "S", Anchor(80)))
    (clip,) = after.clips(Role.MUSIC)
    assert after.range_of(clip) == TimeRange(80, 100)
    assert after.duration == ABC.duration == 90


def test_an_overlay_keeps_its_box() -> None:
    after = check(layers.place(ABC, Role.OVERLAY, "P", Anchor(0), TimeRange(0, 20), Box(500, 200, 300)))
    assert after.clips(Role.OVERLAY)[0].box == Box(500, 200, 300)


@pytest.mark.parametrize(
    ("role", "media"),
    [(Role.PICTURE, "A"), (Role.TITLE, "A"), (Role.OVERLAY, "S"), (Role.VOICE, "P"), (Role.MUSIC, "A")],
)
def test_a_file_goes_only_where_it_can_be_seen_or_heard(role: Role, media: str) -> None:
    with pytest.raises(EditImpossible):
        layers.place(ABC, role, media, Anchor(0))


def test_nothing_is_anchored_to_a_clip_that_is_not_there() -> None:
    with pytest.raises(EditImpossible):
        titled(anchor=Anchor(0, "c9"))


# --- changing ---------------------------------------------------------------------------


def test_a_text_is_changed_in_its_place() -> None:
    two = layers.add_text(titled(), Role.TITLE, replace(TITLE, words="Rp150.000"))
    first = two.words(Role.TITLE)[0]
    after = check(layers.change_text(two, replace(first, words="Batik cap")))
    assert [text.words for text in after.words(Role.TITLE)] == ["Batik cap", "Rp150.000"]


def test_replacing_keeps_the_ids_that_are_there() -> None:
    before = check(layers.add_texts(ABC, Role.CAPTION, [TITLE, TITLE]))
    first, second = before.words(Role.CAPTION)
    after = check(layers.replace_texts(before, Role.CAPTION, [second, replace(TITLE, words="baru")]))
    ids = [text.id for text in after.words(Role.CAPTION)]
    assert ids[0] == second.id
    assert ids[1] not in {first.id, second.id}


def test_a_removed_text_is_gone_and_no_other() -> None:
    two = layers.add_text(titled(), Role.TITLE, TITLE)
    first, second = two.words(Role.TITLE)
    assert layers.remove_text(two, first.id).words(Role.TITLE) == (second,)
    with pytest.raises(EditImpossible):
        layers.remove_text(two, "t99")


# --- following the picture ------------------------------------------------------------------


def test_a_text_moves_with_its_clip() -> None:
    assert starts(edits.move(titled(), "c2", 0)) == [5]


def test_a_text_goes_with_the_piece_that_holds_its_moment() -> None:
    after = check(edits.split(titled(), 43))
    right = after.picture.children[2]
    assert after.words(Role.TITLE)[0].anchor == Anchor(15, right.id)
    assert starts(after) == [45]


def test_a_text_waits_at_the_edge_when_its_moment_is_trimmed_away() -> None:
    after = check(edits.trim(titled(), "c2", TimeRange(20, 10)))
    assert starts(after) == [40]
    assert starts(edits.trim(after, "c2", TimeRange(10, 20))) == [45]


def test_a_text_goes_with_its_clip_and_the_others_stay() -> None:
    before = layers.add_text(titled(), Role.TITLE, replace(TITLE, anchor=Anchor(25, "c3")))
    after = check(edits.ripple_delete(before, "c2"))
    assert starts(after) == [45]


def test_what_is_overwritten_takes_its_text_along() -> None:
    assert check(edits.overwrite(titled(), "D", 42, TimeRange(0, 10))).words(Role.TITLE) == ()
    assert starts(check(edits.overwrite(titled(), "D", 48, TimeRange(0, 10)))) == [45]


def test_a_split_fade_stays_at_the_outer_edges() -> None:
    faded = check(edits.change_clip(ABC, replace(ABC.clip("c1"), fade_in=10, fade_out=30)))
    left, right = check(edits.split(faded, 15)).picture.children[:2]
    assert (left.fade_in, left.fade_out, right.fade_in, right.fade_out) == (10, 0, 0, 25)


@given(timelines(least=1), st.data(), randoms())
def test_no_edit_leaves_an_anchor_on_a_clip_that_is_gone(
    timeline: Timeline, data: st.DataObject, random: Random
) -> None:
    clip = data.draw(st.sampled_from(timeline.picture.children))
    frame = data.draw(st.integers(clip.source_range.start, clip.source_range.end - 1))
    work = titled(timeline, Anchor(frame, clip.id))
    for _ in range(6):
        try:
            work = check(some_command(random, work).apply(work))
        except EditImpossible:
            continue
