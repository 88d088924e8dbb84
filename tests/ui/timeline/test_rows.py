"""The free rows: laws on random timelines."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.timeline.layered import everything, ids_of, layered
from tests.ui.timeline.made import timeline_of
from trainer.model.schema import Role, Timeline
from trainer.ui.timeline.rows import ORDER, find, free_rows


def test_a_row_is_there_when_it_has_something() -> None:
    assert free_rows(timeline_of(120)) == {}
    assert set(free_rows(everything())) == set(ORDER) - {Role.PICTURE}


def test_what_overlaps_goes_to_another_lane() -> None:
    timeline = everything()
    first, second = ids_of(timeline, Role.TITLE)
    row = free_rows(timeline)[Role.TITLE]
    assert [[item.id for item in lane] for lane in row.lanes] == [[first], [second]]
    assert [item.id for item in row.items] == [first, second]


@given(layered())
def test_no_item_is_lost_and_none_hides_another(timeline: Timeline) -> None:
    rows = free_rows(timeline)
    for role in ORDER:
        if role is Role.PICTURE:
            continue
        lanes = rows[role].lanes if role in rows else ()
        assert sorted(item.id for lane in lanes for item in lane) == sorted(ids_of(timeline, role))
        for lane in lanes:
            for one, following in pairwise(lane):
                assert one.placed.end <= following.placed.start
            for item in lane:
                assert item.placed == timeline.range_of(item.what)
                assert find(rows, item.id) == item
    assert find(rows, "nobody") is None


@given(layered(), st.integers(0, 1_500), st.integers(0, 400))
def test_what_is_looked_at_is_all_that_is_there(timeline: Timeline, first: int, more: int) -> None:
    last = first + more
    for row in free_rows(timeline).values():
        seen = {item.id for item in row.between(first, last)}
        expected = {item.id for item in row.items if item.placed.start <= last and item.placed.end > first}
        assert seen == expected
