"""The words on the timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.timeline.made import timeline_of
from trainer import words
from trainer.model.schema import Timeline
from trainer.ui.timeline.scene import clip_name, seconds_text, spoken

REFERENCE = timeline_of(300).media[0]


def test_a_clip_is_called_by_its_file() -> None:
    assert clip_name(replace(REFERENCE, name="Tangan membatik.MP4")) == "Tangan membatik"
    assert clip_name(replace(REFERENCE, name="tanpa akhiran")) == "tanpa akhiran"


@pytest.mark.parametrize(("language", "length"), [("id", "4,2 detik"), ("en", "4.2 s")])
def test_lengths_are_written_as_people_say_them(language: str, length: str) -> None:
    words.use(language)
    assert seconds_text(126, 30) == length


def test_the_timeline_can_be_heard() -> None:
    words.use("en")
    timeline = timeline_of(120, 90)
    second = timeline.picture.children[1].id
    assert spoken(timeline, second) == "Clip 2 of 2: klip-2, 3.0 s"
    assert spoken(timeline, None) == spoken(timeline, "gone") == "Clips: 2, together 7.0 s"
    assert spoken(Timeline("kosong"), None) == "Still empty"
