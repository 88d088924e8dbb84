"""What a text can be there for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.timeline.made import timeline_of
from trainer.model.canvas import CANVASES, Canvas
from trainer.model.invariants import check
from trainer.model.purpose import Purpose
from trainer.model.schema import Role
from trainer.typeset.area import is_inside, text_area
from trainer.typeset.safe_zones import zones
from trainer.typeset.styles import styles
from trainer.ui.reading_note import found
from trainer.ui.text_kinds import KINDS, OFFERED, new_text


def test_every_purpose_of_a_title_has_its_words_and_a_style() -> None:
    assert set(KINDS) == set(Purpose) - {Purpose.TAKARIR}
    assert set(OFFERED) <= set(KINDS)
    assert {kind.style for kind in KINDS.values()} <= set(styles())


@pytest.mark.parametrize("purpose", list(KINDS))
def test_a_new_text_is_right_before_it_is_touched(qapp: QApplication, purpose: Purpose) -> None:
    timeline = check(new_text(timeline_of(300), purpose, 60).apply(timeline_of(300)))
    (text,) = timeline.words(Role.TITLE)
    assert timeline.range_of(text).start == 60
    assert text.anchor.clip == timeline.picture.children[0].id
    assert is_inside(text_area(text, Canvas(270, 480)), zones(CANVASES["9:16"]).strict)
    assert found(timeline, text, Role.TITLE).good


def test_near_the_end_a_text_begins_earlier() -> None:
    timeline = timeline_of(120)
    command = new_text(timeline, Purpose.JUDUL, 110)
    after = command.apply(timeline)
    assert after.range_of(after.words(Role.TITLE)[0]).end == 120


def test_a_second_text_lies_on_no_other(qapp: QApplication) -> None:
    timeline = timeline_of(300)
    for purpose in (Purpose.JUDUL, Purpose.JUDUL, Purpose.JUDUL, Purpose.LOKASI):
        timeline = check(new_text(timeline, purpose, 60).apply(timeline))
    areas = [text_area(text, Canvas(270, 480)) for text in timeline.words(Role.TITLE)]
    for number, area in enumerate(areas):
        assert is_inside(area, zones(CANVASES["9:16"]).strict)
        for other in areas[:number]:
            assert area.top >= other.bottom or area.bottom <= other.top
    first = timeline.words(Role.TITLE)[0].box
    later = new_text(timeline, Purpose.JUDUL, 200).apply(timeline)  # when nothing else is seen
    assert later.words(Role.TITLE)[-1].box == first
