"""The rows below each other."""

from __future__ import annotations

from hypothesis import given

from tests.ui.timeline.layered import everything, layered
from trainer.model.schema import Role, Timeline
from trainer.ui.timeline.bands import Metrics, bands
from trainer.ui.timeline.rows import ORDER, free_rows


@given(layered())
def test_the_rows_stand_below_each_other(timeline: Timeline) -> None:
    free = free_rows(timeline)
    placed = bands(free, Metrics())
    assert [band.role for band in placed] == [role for role in ORDER if role in free or role is Role.PICTURE]
    top = 0
    for band in placed:
        assert band.top == top
        top = band.bottom


def test_the_picture_is_lower_when_it_has_company() -> None:
    metrics = Metrics()
    assert bands({}, metrics)[0].height == metrics.track
    free = free_rows(everything())
    picture = next(band for band in bands(free, metrics) if band.role is Role.PICTURE)
    assert picture.height == metrics.thin_track
