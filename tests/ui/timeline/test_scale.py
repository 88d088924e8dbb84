"""Frames and pixels: laws at random zooms."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from trainer.ui.timeline.scale import (
    EASY_PIXELS_PER_SECOND,
    MAX_PIXELS_PER_FRAME,
    MIN_PIXELS_PER_FRAME,
    Scale,
    fitting,
    tick_seconds,
)

zooms = st.floats(MIN_PIXELS_PER_FRAME, MAX_PIXELS_PER_FRAME)
scales = st.builds(Scale, pixels_per_frame=zooms, origin=st.integers(0, 400), scrolled=st.integers(0, 50_000))
frames = st.integers(0, 200_000)


@given(scales, frames, frames)
def test_a_later_frame_is_never_further_left(scale: Scale, one: int, other: int) -> None:
    first, second = sorted((one, other))
    assert scale.x(first) <= scale.x(second)


@given(scales, frames)
def test_a_frame_is_found_again_at_its_pixel(scale: Scale, frame: int) -> None:
    found = scale.frame(scale.x(frame))
    assert abs(found - frame) * scale.pixels_per_frame <= 1


@given(scales, st.integers(-2_000, 60_000), st.integers(-2_000, 60_000))
def test_a_pixel_further_right_is_never_an_earlier_frame(scale: Scale, one: int, other: int) -> None:
    first, second = sorted((one, other))
    assert scale.frame(first) <= scale.frame(second)
    assert scale.frame_under(first) <= scale.frame_under(second)
    assert scale.frame(first) >= 0


@given(scales, st.floats(0.2, 5.0), st.integers(0, 1_400))
def test_zoom_keeps_the_frame_under_the_pointer(scale: Scale, factor: float, anchor: int) -> None:
    under = (anchor - scale.origin + scale.scrolled) / scale.pixels_per_frame
    zoomed = scale.zoomed(factor, anchor)
    assert MIN_PIXELS_PER_FRAME <= zoomed.pixels_per_frame <= MAX_PIXELS_PER_FRAME
    assume(zoomed.scrolled > 0)  # at the very left the timeline cannot move further
    assert abs(zoomed.x(under) - anchor) <= 1


@given(st.integers(0, 30 * 600), st.integers(100, 3000))
def test_fitting_shows_everything(duration: int, width: int) -> None:
    pixels = fitting(duration, width, 30)
    assert pixels * duration <= width + 1e-6 or pixels == MIN_PIXELS_PER_FRAME
    assert pixels <= EASY_PIXELS_PER_SECOND / 30


@given(st.floats(0.02, 800), st.integers(40, 120))
def test_labels_of_the_ruler_never_touch(pixels_per_second: float, width: int) -> None:
    seconds = tick_seconds(pixels_per_second, width)
    assert seconds * pixels_per_second >= width or seconds == 3600


def test_a_four_second_grid_as_people_know_it() -> None:
    assert tick_seconds(29.5, 90) == 4


# --- the free rows --------------------------------------------------------------------------
