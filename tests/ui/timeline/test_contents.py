"""A timeline taken apart: what is on it, and what draws an edge."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.timeline.layered import everything, ids_of
from trainer.model.commands import MoveClip
from trainer.model.schema import Role
from trainer.ui.timeline.contents import Contents


def test_clips_and_free_items_are_told_apart() -> None:
    contents = Contents(everything())
    (music,) = ids_of(contents.timeline, Role.MUSIC)
    clip = contents.timeline.picture.children[0].id
    assert contents.holds(clip)
    assert not contents.is_free(clip)
    assert contents.holds(music)
    assert contents.is_free(music)
    assert not contents.holds("gone")
    assert contents.item(None) is None


def test_an_item_is_drawn_to_others_and_never_to_itself() -> None:
    contents = Contents(everything())
    edges = contents.edges_besides("nobody")
    assert edges >= set(contents.row.cuts)
    items = [item for row in contents.free.values() for item in row.items]
    assert items
    for item in items:
        others = contents.edges_besides(item.id)
        assert {other.placed.start for other in items if other is not item} <= others <= edges


def test_rows_that_cannot_have_changed_are_taken_over() -> None:
    before = Contents(everything())
    after = Contents(replace(before.timeline, name="Batik lain"), before)
    assert after.looks_like(before)
    assert after.free[Role.MUSIC] is before.free[Role.MUSIC]


def test_a_row_that_holds_on_to_no_clip_is_taken_over_when_clips_move() -> None:
    before = Contents(everything())
    moved = MoveClip(before.timeline.picture.children[0].id, 2).apply(before.timeline)
    after = Contents(moved, before)
    assert after.free[Role.MUSIC] is before.free[Role.MUSIC]
    assert after.free == Contents(moved).free
    assert after.free[Role.TITLE] != before.free[Role.TITLE]
