"""A sound looks as loud as it is heard."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from trainer.media.waveform import Peaks
from trainer.model.opentime import TimeRange
from trainer.model.pace import Pace
from trainer.model.schema import Clip
from trainer.ui.timeline.waveform_painting import STEP, Heard, paint_waveform

AREA = QRect(10, 5, 180, 40)
INK, PAPER = QColor("#204060"), QColor("#ffffff")


def loud_second() -> Peaks:
    """Three seconds of which the middle one is loud."""
    found = np.zeros(300, np.uint8)
    found[100:200] = 255
    return found


def heard(peaks: Peaks | None = None, **changes: object) -> Heard:
    """60 pixels a second, from the file's beginning."""
    clip = replace(Clip("a", "m", TimeRange(0, 90)), **changes)  # type: ignore[arg-type]
    return Heard(peaks, clip, 90, AREA.left(), 2.0, 30)


def painted(sound: Heard, seen: QRect | None = None, standing: bool = False) -> QImage:
    image = QImage(200, 50, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    paint_waveform(painter, AREA, seen or image.rect(), sound, INK, standing=standing)
    painter.end()
    return image


def heights(image: QImage) -> list[int]:
    """How much ink each bar has."""
    columns = range(AREA.left() + 1, AREA.right(), STEP)
    return [sum(image.pixelColor(x, y) == INK for y in range(image.height())) for x in columns]


def test_bars_are_as_high_as_the_sound_is_loud() -> None:
    found = heights(painted(heard(loud_second())))
    assert found[1:19] == [2] * 18
    assert found[21:39] == [40] * 18
    assert found[41:59] == [2] * 18


def test_a_trim_uncovers_another_part_of_the_file() -> None:
    found = heights(painted(heard(loud_second(), source_range=TimeRange(30, 60))))
    assert found[1:19] == [40] * 18
    assert found[21:39] == [2] * 18


def test_another_pace_is_seen() -> None:
    quick = heights(painted(heard(loud_second(), pace=Pace(200), source_range=TimeRange(0, 45))))
    assert quick[1:9] == [2] * 8
    assert quick[11:19] == [40] * 8
    first = np.zeros(300, np.uint8)
    first[:100] = 255
    backwards = heights(painted(heard(first, pace=Pace(100, backwards=True))))
    assert backwards[1:39] == [2] * 38
    assert backwards[41:59] == [40] * 18
    assert set(heights(painted(heard(loud_second(), pace=Pace(still=40))))) == {2}


def test_volume_and_fades_are_seen() -> None:
    quiet = heights(painted(heard(loud_second(), volume=25)))
    assert quiet[25] == 20  # a quarter of the volume is half of the height
    fading = heights(painted(heard(np.full(300, 255, np.uint8), volume=100, fade_in=30, fade_out=30)))
    assert fading[:20] == sorted(fading[:20])
    assert fading[-20:] == sorted(fading[-20:], reverse=True)
    assert fading[30] == 40


def test_what_is_not_known_yet_is_a_thin_line() -> None:
    assert set(heights(painted(heard(None)))) == {2}


def test_standing_bars_have_a_common_foot() -> None:
    image = painted(heard(loud_second()), standing=True)
    assert image.pixelColor(AREA.left() + 1, AREA.bottom()) == INK
    assert image.pixelColor(AREA.left() + 1, AREA.center().y()) == PAPER


@pytest.mark.parametrize("left", [10, 57, 131])
def test_painting_a_part_gives_the_same_pixels(left: int) -> None:
    sound = heard(np.random.default_rng(1).integers(0, 255, 300).astype(np.uint8))
    part = QRect(left, 0, 23, 50)
    assert painted(sound, part).copy(part) == painted(sound).copy(part)
