"""Texts on their way: they start from nothing, end where they stay, alike for screen and encoder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.drawn import CANVAS, SIZE, as_seen, project, psnr, text, timeline
from trainer.media.compositor import Composition
from trainer.media.encoder import Converter
from trainer.media.text_clip import TextOnCanvas
from trainer.media.text_motion import SMALLEST, STILL, Pose, pose, posed
from trainer.model.animation import Animation, Motion
from trainer.model.canvas import Box
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Text
from trainer.typeset.drawing import typeset
from trainer.typeset.styles import style

MOVING = [motion for motion in Motion if motion is not Motion.NONE]
TITLE = text("Batik tulis Bu Sri", 5, 50, size=88, box=Box(500, 400, 800))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("motion") / "Proyek")


def moving(motion: Motion, frames: int = 10) -> Text:
    return replace(TITLE, coming=Animation(motion, frames), going=Animation(motion, frames))


def clip(shown: Text, placed: TimeRange = TimeRange(5, 50), role: Role = Role.TITLE) -> TextOnCanvas:  # noqa: B008
    return TextOnCanvas(shown, role, placed, SIZE, 30, 60, 1)


@given(st.sampled_from(Motion), st.floats(0, 1), st.booleans())
def test_a_pose_keeps_its_bounds_and_ends_still(motion: Motion, come: float, going: bool) -> None:
    now = pose(motion, come, SIZE, 40, 230, going=going)
    assert 0 <= now.opacity <= 1
    assert 0 <= now.written <= 1
    assert SMALLEST * 0.8 <= now.scale <= 1.2
    assert abs(now.across) <= max(SIZE)
    assert abs(now.down) <= max(SIZE)
    assert pose(motion, 1, SIZE, 40, 230, going=going) == STILL


@pytest.mark.parametrize("motion", MOVING)
def test_it_comes_stays_and_goes(folder: Path, motion: Motion) -> None:
    made = timeline((Role.TITLE, moving(motion)))
    still = timeline(
        (Role.TITLE, replace(TITLE, coming=Animation(Motion.NONE), going=Animation(Motion.NONE)))
    )
    bare = timeline()
    with (
        Composition(made, folder) as ours,
        Composition(still, folder) as there,
        Composition(bare, folder) as nothing,
    ):

        def distance(frame: int) -> float:
            gone = ours.frame(frame).astype(int) - nothing.frame(frame)
            return float(np.abs(gone).mean())

        assert distance(4) == distance(55) == 0
        assert distance(7) > 0
        assert distance(52) > 0
        for frame in (5, 9, 50, 54):
            assert not np.array_equal(ours.frame(frame), there.frame(frame)), frame
        for frame in (15, 30, 44):
            assert np.array_equal(ours.frame(frame), there.frame(frame)), frame


@pytest.mark.parametrize("motion", MOVING)
def test_what_goes_to_the_encoder_is_the_same_picture(folder: Path, motion: Motion) -> None:
    with Composition(timeline((Role.TITLE, moving(motion))), folder) as composition:
        for index in (5, 8, 12, 48, 53):
            frame = composition.stored(index)
            assert frame is not None
            assert psnr(as_seen(frame), as_seen(Converter().stored(composition.frame(index)))) >= 38


def test_a_text_is_written_from_its_first_letter_to_its_last() -> None:
    drawn = typeset("Satu baris lagi di bawah", style("bersih"), 40, 220)
    assert len(drawn.lines) > 1
    height, width = drawn.pixels.shape[:2]
    before = np.zeros((height, width), bool)
    for share in np.linspace(0, 0.99, 12):
        sheet = np.full((1000, 1000, 3), 90, np.uint8)
        posed(drawn, 0, 0, (1000, 1000), Pose(written=float(share))).lay_on(sheet)
        ink = (sheet[:height, :width] != 90).any(axis=2)
        assert not (before & ~ink).any(), "what is written stays"
        before = ink
    assert before.any()


def test_one_that_springs_up_grows_around_its_middle() -> None:
    drawn = typeset("Rp150.000", style("harga"), 40, 220)
    small = posed(drawn, 100, 200, (1000, 1000), Pose(scale=0.5))
    whole = posed(drawn, 100, 200, (1000, 1000), STILL)
    for near, wide in (("left", "width"), ("top", "height")):
        middles = [getattr(patch, near) + getattr(patch, wide) / 2 for patch in (small, whole)]
        assert middles[0] == pytest.approx(middles[1], abs=3)
    assert small.width == pytest.approx(whole.width / 2, abs=4)


def test_a_text_that_is_too_short_for_both_gives_each_half() -> None:
    shown = moving(Motion.FADE, 30)
    there = clip(shown, TimeRange(5, 10))
    light = [round(there.pose(number / 30).opacity, 3) for number in range(10)]
    assert light == [0.167, 0.333, 0.5, 0.667, 0.833, 0.833, 0.667, 0.5, 0.333, 0.167]


def test_chosen_ways_hold_at_the_ends_of_the_video_and_for_captions() -> None:
    for role in (Role.TITLE, Role.CAPTION):
        there = clip(moving(Motion.FADE), TimeRange(0, 60), role)
        assert there.pose(0).opacity < 0.2
        assert there.pose(59 / 30).opacity < 0.2
    at_once = replace(TITLE, coming=Animation(Motion.NONE, 1), going=Animation(Motion.NONE, 1))
    assert clip(at_once).pose(0) == STILL


def test_no_frame_of_a_still_text_costs_a_bitmap() -> None:
    there = clip(moving(Motion.RISE))
    assert there.patch(25 / 30) is there.patch(26 / 30)
    assert CANVAS.width == there.size[0]
