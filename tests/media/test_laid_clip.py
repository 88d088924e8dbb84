"""A clip that lies on the picture is a MoviePy clip with a mask, found when its time has come."""

from __future__ import annotations

import numpy as np
import pytest
from av.video.frame import VideoFrame
from hypothesis import given
from hypothesis import strategies as st

from tests.media.filmed import Picture
from trainer.media.laid_clip import LaidClip, Schedule
from trainer.model.opentime import TimeRange


class Square(LaidClip):
    """Orange at two thirds on the left half, nothing on the right."""

    def lay_on(self, t: float, picture: Picture) -> None:
        left = picture[:, : picture.shape[1] // 2]
        left[:] = np.rint(left / 3 + np.array([240, 120, 60]) * 2 / 3)

    def lay_on_stored(self, t: float, frame: VideoFrame) -> None:
        raise NotImplementedError


def square(start: int, duration: int, layer: int = 1) -> Square:
    return Square(TimeRange(start, duration), (8, 4), 30, layer)


def test_moviepy_sees_colours_and_a_mask() -> None:
    clip = square(30, 60)
    assert (clip.size, clip.start, clip.end, clip.duration) == ((8, 4), 1.0, 3.0, 2.0)
    mask = clip.mask.get_frame(0)
    assert mask[:, :4] == pytest.approx(2 / 3, abs=0.01)
    assert mask[:, 4:].max() == 0
    picture = clip.get_frame(0)
    assert picture[:, :4].reshape(-1, 3) == pytest.approx(np.array([[240, 120, 60]] * 16), abs=2)
    assert clip.mask.is_mask
    assert (clip.mask.start, clip.mask.end) == (1.0, 3.0)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), max_size=20), st.integers(0, 110))
def test_the_schedule_finds_what_plays(spans: list[tuple[int, int]], frame: int) -> None:
    clips = [square(start, duration, layer) for layer, (start, duration) in enumerate(spans)]
    playing = [
        clip
        for clip, (start, duration) in zip(clips, spans, strict=True)
        if start <= frame < start + duration
    ]
    assert Schedule(clips).at(frame / 30) == playing
