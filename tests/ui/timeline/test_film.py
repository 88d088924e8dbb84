"""The filmstrip on a clip."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from tests.ui.timeline.made import timeline_of
from trainer.model.opentime import TimeRange
from trainer.model.pace import AS_FILMED, Pace
from trainer.model.schema import Clip, MediaKind, MediaReference
from trainer.ui.timeline.film import film_tiles, picture_grid, tile_width

UPRIGHT = timeline_of(300).media[0]
WIDE = replace(UPRIGHT, width=1920, height=1080)
PHOTO = replace(UPRIGHT, kind=MediaKind.PHOTO)


def tiles(
    reference: MediaReference,
    left: int,
    source: TimeRange,
    scale: float,
    seen: QRect | None = None,
    pace: Pace = AS_FILMED,
) -> list[tuple[int, int, int]]:
    film = QRect(left, 60, max(1, round(source.duration * scale)), 50)
    clip = Clip("c1", reference.id, source, pace=pace)
    return list(film_tiles(film, clip, reference, scale, 30, seen or film))


@given(
    st.sampled_from([UPRIGHT, WIDE, PHOTO]),
    st.integers(-3_000, 1_000),
    st.integers(0, 300),
    st.integers(1, 120),
    st.floats(0.05, 24),
)
def test_the_strip_has_no_hole_and_no_overlap(
    reference: MediaReference, left: int, start: int, duration: int, scale: float
) -> None:
    source = TimeRange(start, duration)
    strip = tiles(reference, left, source, scale)
    assert strip[0][0] <= left
    for (one, width, _), (following, _, _) in pairwise(strip):
        assert one + width == following
    assert strip[-1][0] + strip[-1][1] >= left + round(duration * scale) - 1
    assert all(0 <= frame < reference.available for _, _, frame in strip)


def test_only_the_seen_part_is_asked_for() -> None:
    source = TimeRange(0, 400)
    everything = tiles(UPRIGHT, 100, source, 20.0)
    part = tiles(UPRIGHT, 100, source, 20.0, seen=QRect(500, 60, 200, 50))
    assert len(everything) > 150
    assert len(part) <= 7
    assert set(part) <= set(everything)


def test_trimming_the_start_uncovers_the_strip_and_does_not_move_it() -> None:
    before = tiles(UPRIGHT, 100, TimeRange(0, 300), 2.0)
    after = tiles(UPRIGHT, 100 + 2 * 90, TimeRange(90, 210), 2.0)
    assert set(after) <= set(before)


def test_zooming_a_little_asks_for_the_same_pictures() -> None:
    assert picture_grid(38.0, 30) == picture_grid(52.0, 30) == 30
    assert picture_grid(1.0, 30) == 15
    assert picture_grid(500.0, 30) == 480


def test_a_photo_is_one_picture() -> None:
    assert {frame for _, _, frame in tiles(PHOTO, 100, TimeRange(0, 90), 4.0)} == {0}


def test_tiles_are_neither_slivers_nor_panoramas() -> None:
    assert tile_width(UPRIGHT, 48) == 36
    assert tile_width(WIDE, 48) == 72
    assert tile_width(replace(WIDE, width=8000), 48) == 72


def test_the_strip_of_a_fast_or_reversed_clip_shows_what_the_clip_shows() -> None:
    as_filmed = tiles(UPRIGHT, 0, TimeRange(0, 300), 4.0)
    fast = tiles(UPRIGHT, 0, TimeRange(0, 150), 4.0, pace=Pace(200))
    back = tiles(UPRIGHT, 0, TimeRange(0, 300), 4.0, pace=Pace(backwards=True))
    assert fast[-1][2] == as_filmed[-1][2]
    assert [frame for _, _, frame in back] == sorted((frame for _, _, frame in back), reverse=True)
    assert {frame for _, _, frame in tiles(UPRIGHT, 0, TimeRange(0, 90), 4.0, pace=Pace(still=77))} == {75}
