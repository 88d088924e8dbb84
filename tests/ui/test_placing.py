"""Where things lie on the canvas, and where a hand moves them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.ui.timeline.layered import everything, ids_of
from trainer.model.canvas import CANVASES, Box, Canvas
from trainer.model.commands import ChangeText, SetBox
from trainer.model.invariants import check
from trainer.model.schema import Anchor, Role, Text
from trainer.typeset.area import is_inside, text_area
from trainer.typeset.safe_zones import Area, zones
from trainer.ui.placing import (
    LARGEST_SIZE,
    SMALLEST_SIZE,
    OnCanvas,
    brought_inside,
    changed_command,
    moved,
    resized,
    seen_at,
)

TEXT = Text("Batik tulis", Anchor(0), 60, id="t1", box=Box(467, 300, 711))
ZONE = zones(CANVASES["9:16"]).strict
HALF = Canvas(540, 960)


def test_a_text_lies_around_the_middle_of_its_box(qapp: QApplication) -> None:
    area = text_area(TEXT, HALF)
    assert area.middle == pytest.approx((467, 300))
    assert 50 < area.width < 711
    assert text_area(replace(TEXT, size=144), HALF).height > area.height


def test_the_area_is_the_same_at_every_size_of_the_preview(qapp: QApplication) -> None:
    small, large = text_area(TEXT, Canvas(270, 480)), text_area(TEXT, CANVASES["9:16"])
    assert small.width == pytest.approx(large.width, abs=3)
    assert small.height == pytest.approx(large.height, abs=3)


def test_what_is_seen_at_a_moment_the_lowest_first(qapp: QApplication) -> None:
    timeline = everything()
    seen = seen_at(timeline, 110, HALF)
    overlay, (_, second) = ids_of(timeline, Role.OVERLAY), ids_of(timeline, Role.TITLE)
    assert [item.id for item in seen] == [*overlay, second]
    picture = seen[0].area
    assert picture.width == pytest.approx(300)
    assert picture.height == pytest.approx(300)  # the file has the canvas's own shape
    assert seen_at(timeline, 260, HALF) == ()


@given(
    st.builds(Box, st.integers(0, 1000), st.integers(0, 1000), st.integers(20, 1000)),
    st.floats(-2_000, 2_000),
    st.floats(-2_000, 2_000),
)
def test_whatever_a_hand_does_the_place_is_sound(box: Box, by_x: float, by_y: float) -> None:
    timeline = everything()
    text = replace(timeline.words(Role.TITLE)[0], box=box)
    area = Area(box.x - 100, box.y - 50, box.x + 100, box.y + 50)
    to = moved(OnCanvas(text, Role.TITLE, area), by_x, by_y, ZONE, (20, 20))
    check(ChangeText(replace(text, box=to.box)).apply(timeline))
    assert to.box.width == box.width


def test_something_jumps_to_the_middle_and_to_the_edges_of_the_zone() -> None:
    item = OnCanvas(TEXT, Role.TITLE, Area(367, 250, 567, 350))
    middle = moved(item, 30, 0, ZONE, (10, 10))
    assert (middle.box.x, middle.line_x) == (500, 500)
    edge = moved(item, ZONE.left - 367 + 4, 0, ZONE, (10, 10))
    assert edge.line_x == ZONE.left
    assert edge.box.x == round(ZONE.left + 100)
    free = moved(item, 60, 77, ZONE, (10, 10))
    assert (free.line_x, free.line_y) == (None, None)
    assert (free.box.x, free.box.y) == (527, 377)


@given(st.floats(0, 50))
def test_resizing_stays_within_bounds(factor: float) -> None:
    text = resized(TEXT, factor)
    assert isinstance(text, Text)
    assert SMALLEST_SIZE <= text.size <= LARGEST_SIZE
    timeline = everything()
    clip = resized(timeline.clips(Role.OVERLAY)[0], factor)
    command = changed_command(timeline.clips(Role.OVERLAY)[0], clip)
    assert command is None or isinstance(command, SetBox)
    if command is not None:
        check(command.apply(timeline))


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_what_fits_is_brought_inside_and_no_further(x: int, y: int) -> None:
    box, area = Box(x, y, 200), Area(x - 100, y - 40, x + 100, y + 40)
    inside = brought_inside(box, area, ZONE)
    assert inside is not None
    assert is_inside(area.moved(inside.x - x, inside.y - y), ZONE)
    if is_inside(area, ZONE):
        assert abs(inside.x - x) + abs(inside.y - y) <= 4


def test_what_is_too_large_cannot_be_brought_inside() -> None:
    assert brought_inside(Box(), Area(0, 0, 1000, 100), ZONE) is None
    assert changed_command(TEXT, TEXT) is None
