"""The pieces of a composition are MoviePy clips and a MoviePy effect, and draw only when asked."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.filmed import film, numbered, read_number, steady
from trainer.media.canvas_clip import CanvasClip, OnCanvas, SourceClip
from trainer.media.moviepy_door import Effect, VideoClip
from trainer.media.pool import Pictures
from trainer.media.video import VideoSource
from trainer.model.canvas import Fit, Framing
from trainer.model.opentime import FRAME_RATES, TimeRange
from trainer.model.schema import MediaKind, MediaReference

SIZE = (96, 54)
REFERENCE = MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 1_000_000, "", *SIZE)


def refuse(reference: MediaReference) -> Pictures:
    raise AssertionError("nothing is to be opened")


@given(
    first=st.integers(0, 600_000),
    start=st.integers(0, 600_000),
    length=st.integers(1, 300),
    rate=st.sampled_from(FRAME_RATES),
    data=st.data(),
)
def test_every_frame_lies_at_its_exact_place_in_the_file(
    first: int, start: int, length: int, rate: int, data: st.DataObject
) -> None:
    clip = SourceClip(refuse, REFERENCE, TimeRange(first, length), start, rate)
    frame = data.draw(st.integers(0, length - 1))
    # The time as a composition computes it: two floats subtracted.
    assert clip.moment((start + frame) / rate - clip.start) == Fraction(first + frame, rate)
    following = SourceClip(refuse, REFERENCE, TimeRange(0, 1), start + length, rate)
    assert clip.end == following.start


def test_an_effect_makes_a_new_clip_without_drawing() -> None:
    clip = SourceClip(refuse, REFERENCE, TimeRange(0, 30), 15, 30)
    framed = clip.with_effects([OnCanvas((32, 64), Framing(Fit.BLUR))])
    assert isinstance(framed, CanvasClip)
    assert isinstance(framed, VideoClip)
    assert issubclass(OnCanvas, Effect)
    assert (clip.size, framed.size) == (SIZE, (32, 64))
    assert (framed.start, framed.end, framed.duration) == (0.5, 1.5, 1.0)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film(tmp_path_factory.mktemp("clip") / "a.mp4", steady(1), lambda i, t: numbered(i, SIZE))


def test_a_source_clip_shows_the_upright_picture_at_its_own_size(file: Path) -> None:
    with VideoSource(file) as source:
        clip = SourceClip(lambda reference: source, REFERENCE, TimeRange(10, 10), 0, 30)
        assert clip.get_frame(0).shape == (54, 96, 3)
        assert [read_number(clip.get_frame(frame / 30)) for frame in range(10)] == list(range(10, 20))


@pytest.mark.parametrize("fit", Fit)
def test_a_picture_that_is_handed_on_is_not_drawn_into(file: Path, fit: Fit) -> None:
    with VideoSource(file) as source:
        clip = SourceClip(lambda reference: source, REFERENCE, TimeRange(0, 10), 0, 30)
        framed = clip.with_effects([OnCanvas((64, 64), Framing(fit))])
        first = framed.get_frame(0)
        copy = first.copy()
        framed.get_frame(0.3)
        assert np.array_equal(framed.get_frame(0), copy)
        assert np.array_equal(first, copy)


def test_a_file_that_was_found_again_in_another_size_is_not_squashed(file: Path) -> None:
    other = MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 30, "", 1080, 1920)
    with VideoSource(file) as source:
        clip = SourceClip(lambda reference: source, other, TimeRange(7, 10), 0, 30)
        framed = clip.with_effects([OnCanvas(SIZE, Framing())])
        assert read_number(framed.get_frame(0)) == 7
