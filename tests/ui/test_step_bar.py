"""One segment for each step, in its colour, and in words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from trainer import words
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.step_bar import Segment, StepBar


def test_each_segment_is_painted_in_its_colour(qtbot: QtBot, settings: Settings) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.resize(400, theme.px(8))
    bar.show_segments([Segment.DONE, Segment.SKIPPED, Segment.HERE, Segment.AHEAD], 3)
    bar.show()
    picture = bar.grab().toImage()
    ratio = picture.devicePixelRatio()
    for place, segment in enumerate(bar.segments):
        seen = picture.pixelColor(round((place * 100 + 50) * ratio), round(4 * ratio))
        assert seen == theme.current().colour(segment.value)


def test_it_is_said_in_words(qtbot: QtBot, settings: Settings) -> None:
    words.use("en")
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.show_segments([Segment.DONE, Segment.HERE], 2)
    assert bar.accessibleName() == "Step 2 of 2"
