"""Titles and captions stand where their box says, for as long as they last."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.media.drawn import SIZE, text
from tests.media.filmed import Picture
from trainer.media import text_clip
from trainer.media.patch import Patch
from trainer.media.text_clip import TextOnCanvas
from trainer.model.canvas import Box
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Text

WHOLE = 300


def on_canvas(shown: Text, role: Role = Role.CAPTION, size: tuple[int, int] = SIZE) -> TextOnCanvas:
    placed = TimeRange(shown.anchor.frame, shown.duration)
    return TextOnCanvas(shown, role, placed, size, 30, WHOLE, 1)


def ink(clip: TextOnCanvas, t: float = 0) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what it changes on a grey canvas."""
    grey = np.full((clip.size[1], clip.size[0], 3), 128, np.uint8)
    clip.lay_on(t, grey)
    rows = np.flatnonzero((grey != 128).any(axis=(1, 2)))
    columns = np.flatnonzero((grey != 128).any(axis=(0, 2)))
    return columns[0], rows[0], columns[-1] + 1, rows[-1] + 1


@pytest.mark.parametrize(("x", "y"), [(500, 500), (400, 150), (620, 871)])
def test_the_middle_of_its_plate_is_the_middle_of_its_box(x: int, y: int) -> None:
    left, top, right, bottom = ink(on_canvas(text("Batik", box=Box(x, y, 800))))
    assert (left + right) / 2 == pytest.approx(SIZE[0] * x / 1000, abs=1)
    assert (top + bottom) / 2 == pytest.approx(SIZE[1] * y / 1000, abs=1)


def test_its_size_counts_on_a_canvas_of_1080() -> None:
    words = text("Batik", size=100, box=Box(500, 500, 1000))
    heights = {}
    for size in ((270, 480), (1080, 1920), (1920, 1080)):
        _, top, _, bottom = ink(on_canvas(words, size=size))
        heights[size] = (bottom - top) / min(size)
    assert max(heights.values()) - min(heights.values()) < 0.01


def test_its_width_bounds_it() -> None:
    words = "Dikerjakan lima hari dengan pewarna alam"
    for width in (300, 600, 1000):
        left, _, right, _ = ink(on_canvas(text(words, size=48, box=Box(500, 500, width))))
        assert right - left <= SIZE[0] * width / 1000 + 2


@pytest.mark.parametrize("box", [Box(0, 0, 1000), Box(1000, 1000, 1000), Box(500, 0, 20), Box(990, 500, 20)])
def test_what_leaves_the_canvas_is_cut_off(box: Box) -> None:
    clip = on_canvas(text("Batik tulis yang sangat panjang", size=400, box=box))
    left, top, right, bottom = ink(clip)
    assert 0 <= left < right <= SIZE[0]
    assert 0 <= top < bottom <= SIZE[1]


def test_a_style_that_is_not_known_is_drawn_as_the_first() -> None:
    def drawn(name: str) -> Picture:
        canvas = np.full((SIZE[1], SIZE[0], 3), 128, np.uint8)
        on_canvas(text("Batik", style=name)).lay_on(0, canvas)
        return canvas

    assert np.array_equal(drawn("dari-masa-depan"), drawn("tegas"))
    assert not np.array_equal(drawn("hangat"), drawn("tegas"))


def shares(role: Role, start: int, duration: int) -> list[float]:
    clip = on_canvas(text("Batik", start, duration), role)
    return [round(clip.pose(number / 30).opacity, 3) for number in range(duration)]


def test_a_title_comes_and_goes_in_a_fifth_of_a_second() -> None:
    rising = [round(step / 7, 3) for step in range(1, 7)]
    assert shares(Role.TITLE, 30, 60) == [*rising, *[1.0] * 48, *rising[::-1]]


def test_a_caption_changes_hard() -> None:
    assert shares(Role.CAPTION, 30, 60) == [1.0] * 60


def test_a_title_does_not_fade_at_the_ends_of_the_video() -> None:
    assert shares(Role.TITLE, 0, 60)[0] == 1.0
    assert shares(Role.TITLE, 0, 60)[-1] < 0.2
    assert shares(Role.TITLE, WHOLE - 60, 60)[0] < 0.2
    assert shares(Role.TITLE, WHOLE - 60, 60)[-1] == 1.0
    assert shares(Role.TITLE, 0, WHOLE) == [1.0] * WHOLE


@pytest.mark.parametrize("duration", [1, 2, 3, 5, 12])
def test_a_short_title_is_seen_at_least_once(duration: int) -> None:
    assert max(shares(Role.TITLE, 30, duration)) >= 0.5


def test_a_text_is_drawn_once_for_all_its_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []

    class Counted(Patch):
        def __init__(self, pixels: Picture, left: int, top: int, canvas: tuple[int, int]) -> None:
            super().__init__(pixels, left, top, canvas)
            drawn.append(self)

    monkeypatch.setattr(text_clip, "Patch", Counted)
    for _ in range(2):  # another clip of the same text, as after an edit elsewhere
        clip = on_canvas(text("Hanya sekali"))
        for number in range(10):
            ink(clip, number / 30)
    assert len(drawn) == 1


def test_the_word_that_is_said_lights_up_and_no_letter_moves() -> None:
    shown = text("Batik tulis Bu Sri", size=100, box=Box(500, 500, 1000), duration=60)
    clip = on_canvas(replace(shown, word_by_word=True))
    black = [np.zeros((SIZE[1], SIZE[0], 3), np.uint8) for _ in range(3)]
    for picture, t in zip(black, (0.0, 0.1, 1.0), strict=True):
        clip.lay_on(t, picture)
    assert np.array_equal(black[0], black[1])
    yellow = []
    for picture in black:
        red, _, blue = np.moveaxis(picture.astype(int), 2, 0)
        yellow.append(np.flatnonzero((blue < red - 60).any(axis=0)))
    assert yellow[0].size
    assert yellow[0].max() < yellow[2].min()
    assert ink(clip, 0) == ink(clip, 1) == ink(on_canvas(shown))
