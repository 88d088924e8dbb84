"""Developing pictures without building the same graph twice."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from av.video.frame import VideoFrame

from tests.media.corpus import BT709, drawing, stored_frame
from trainer.media import tone
from trainer.media.darkroom import Darkroom, Stored
from trainer.media.orientation import Orientation
from trainer.media.view import View


def hdr_frame() -> VideoFrame:
    frame = stored_frame(drawing(128, 96, 5) * 0.7, "yuv420p10le", BT709, False)
    frame.colorspace, frame.color_trc = 9, tone.HLG
    return frame


def test_a_slow_zoom_loads_the_tone_table_once() -> None:
    room = Darkroom()
    picture = hdr_frame()
    stored = Stored.of(picture, Fraction(1), Orientation())
    assert (stored.matrix, stored.curve) == (9, tone.HLG)
    tables = set()
    for step in range(8):
        view = View((step, step, 128 - 2 * step, 96 - 2 * step), (64, 48))
        assert room.develop(picture, stored, view, "rgb24").to_ndarray().shape == (48, 64, 3)
        tables |= {steps for steps in room._graphs if any(name == "lut3d" for name, _ in steps)}
    assert len(tables) == 1


def test_graphs_do_not_pile_up() -> None:
    room = Darkroom()
    picture = stored_frame(drawing(128, 96, 5), "yuv420p", BT709, False)
    stored = Stored.of(picture, Fraction(1), Orientation())
    for step in range(40):
        room.develop(picture, stored, View.whole(128, 96, (16 + step, 16)), "rgb24")
    assert len(room._graphs) <= 6
    room.clear()
    assert not room._graphs


def test_an_untouched_picture_reaches_the_encoder_untouched() -> None:
    picture = stored_frame(drawing(128, 96, 5), "yuv420p", BT709, False)
    stored = Stored.of(picture, Fraction(1), Orientation())
    out = Darkroom().develop(picture, stored, View.whole(128, 96), "yuv420p")
    assert np.array_equal(out.to_ndarray(), picture.to_ndarray())


def test_untagged_pictures_get_the_matrix_of_their_size() -> None:
    for height, expected in ((240, 6), (576, 6), (720, 1), (1080, 1), (1920, 1)):
        frame = VideoFrame(64, height, "yuv420p")
        assert Stored.of(frame, Fraction(1), Orientation()).matrix == expected
