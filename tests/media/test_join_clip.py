"""Transitions and black ends: stock MoviePy's picture, in RGB and as video is stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.media.drawn import CANVAS, MEDIA, SIZE, as_seen, project, psnr
from tests.media.filmed import Picture
from trainer.media.blending import SOFT, eased, nearness
from trainer.media.blending import slid as slid_pixels
from trainer.media.compositor import Composition
from trainer.media.encoder import Converter
from trainer.media.moviepy_door import CompositeVideoClip, VideoClip
from trainer.model.canvas import Fit, Framing
from trainer.model.commands import FadeEnds, SetTransition
from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Role, Timeline, Track
from trainer.model.transition import Transition, TransitionKind

FRAMES = 14
FIRST, CUT = 13, 20
"""The transition's first frame, and the cut."""
RATE = 30
KINDS = list(TransitionKind)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("joins") / "Proyek")


def timeline(kind: TransitionKind | None, framing: Framing = Framing()) -> Timeline:  # noqa: B008
    clips = (
        Clip("c1", "upright", TimeRange(100, CUT)),
        Clip("c2", "wide", TimeRange(0, 20), framing),
    )
    made = Timeline("", canvas=CANVAS, media=MEDIA, tracks=(Track(Role.PICTURE, clips),))
    return made if kind is None else SetTransition("c2", Transition(kind, FRAMES)).apply(made)


def stills(folder: Path) -> tuple[Any, Any]:
    """Both pictures as MoviePy's own clips."""
    from moviepy.video.VideoClip import ImageClip

    with Composition(timeline(None), folder) as plain:
        one, other = np.array(plain.frame(0)), np.array(plain.frame(30))
    return ImageClip(one).with_duration(2), ImageClip(other).with_duration(2)


def over(*clips: Any) -> Any:
    return CompositeVideoClip(list(clips), size=SIZE, bg_color=(0, 0, 0))


def dissolved(one: Any, other: Any, span: float) -> Callable[[float], Picture]:
    from moviepy.video.fx import CrossFadeIn

    made = over(one, other.with_effects([CrossFadeIn(span)]))
    return lambda share: made.get_frame(share * span)


def slid(one: Any, other: Any, span: float) -> Callable[[float], Picture]:
    from moviepy.video.fx import SlideIn, SlideOut

    made = over(
        one.with_duration(span).with_effects([SlideOut(span, "left")]),
        other.with_effects([SlideIn(span, "right")]),
    )
    # Ours moves by whole squares of video; asked at those places MoviePy must show the very same.
    return lambda share: made.get_frame(slid_pixels(share, SIZE[0]) / SIZE[0] * span)


def wiped(one: Any, other: Any, span: float) -> Callable[[float], Picture]:
    width, height = SIZE
    soft = width * SOFT

    def mask(t: float) -> Any:
        edge = eased(t / span) * (width + soft)
        row = np.clip((edge - np.arange(width) - 0.5) / soft, 0, 1)
        return np.repeat(row[None], height, axis=0)

    made = over(one, other.with_mask(VideoClip(mask, is_mask=True, duration=2)))
    return lambda share: made.get_frame(share * span)


def zoomed(one: Any, other: Any, span: float) -> Callable[[float], Picture]:
    from moviepy.video.fx import Resize

    def at(share: float) -> Picture:
        near = [
            clip.with_effects([Resize(factor)]).with_position("center")
            for clip, factor in zip((one, other), nearness(share), strict=True)
        ]
        return np.asarray(over(near[0], near[1].with_opacity(eased(share))).get_frame(0))

    return at


def through_black(one: Any, other: Any, span: float) -> Callable[[float], Picture]:
    from moviepy.video.fx import FadeIn, FadeOut

    half = span / 2
    gone = one.with_duration(half).with_effects([FadeOut(half)])
    come = other.with_effects([FadeIn(half)])
    return lambda share: gone.get_frame(share * span) if share < 0.5 else come.get_frame(share * span - half)


STOCK = dict(zip(KINDS, (dissolved, slid, wiped, zoomed, through_black), strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_moviepys_own_composition(folder: Path, kind: TransitionKind) -> None:
    stock = STOCK[kind](*stills(folder), (FRAMES + 1) / RATE)
    with Composition(timeline(kind), folder) as ours, Composition(timeline(None), folder) as plain:
        for number in (0, 3, 6, 7, 10, 13):
            wanted = stock((number + 1) / (FRAMES + 1))
            assert psnr(ours.frame(FIRST + number), wanted) >= 38, number
        for outside in (FIRST - 1, FIRST + FRAMES):
            assert ours.frame(outside) is plain.frame(outside) or np.array_equal(
                ours.frame(outside), plain.frame(outside)
            )


@pytest.mark.parametrize("kind", KINDS)
def test_what_goes_to_the_encoder_is_the_same_picture(folder: Path, kind: TransitionKind) -> None:
    faded = FadeEnds(6, 5).apply(timeline(kind))
    with Composition(faded, folder) as composition:
        for index in (0, 4, FIRST, FIRST + 5, CUT, FIRST + 13, 37, 39):
            frame = composition.stored(index)
            assert frame is not None
            wanted = as_seen(Converter().stored(composition.frame(index)))
            assert psnr(as_seen(frame), wanted) >= 38, index


def test_a_clip_on_a_blurred_ground_takes_part(folder: Path) -> None:
    made = timeline(TransitionKind.DISSOLVE, Framing(Fit.BLUR))
    with Composition(made, folder) as composition:
        before, middle, after = (composition.frame(index) for index in (0, CUT, 39))
        assert composition.stored(CUT) is None, "then the encoder takes the whole frame from RGB"
        mean = (before.astype(int) + after) / 2
        assert np.abs(middle - mean).mean() < 8


def test_moviepy_makes_the_same_of_our_own_clips(folder: Path) -> None:
    with Composition(timeline(TransitionKind.SLIDE), folder) as ours:
        stock = over(*ours.clip.clips)
        for index in (0, FIRST + 4, CUT, 39):
            assert psnr(ours.frame(index), stock.get_frame(index / RATE + 1e-4)) >= 38


def test_the_ends_are_moviepys_fades(folder: Path) -> None:
    from moviepy.video.fx import FadeIn

    one, _ = stills(folder)
    stock = one.with_effects([FadeIn(11 / RATE)])
    with Composition(FadeEnds(10, 8).apply(timeline(None)), folder) as ours:
        for index in (0, 4, 9, 10):
            assert psnr(ours.frame(index), stock.get_frame((index + 1) / RATE)) >= 38
        light = [float(ours.frame(index).mean()) for index in range(30, 40)]
        assert light == sorted(light, reverse=True)
        assert light[-1] < 0.2 * light[0]


def test_what_is_laid_on_a_transition_leaves_the_pictures_of_the_files_alone(folder: Path) -> None:
    from tests.media.drawn import text
    from trainer.model.schema import TextTrack

    made = timeline(TransitionKind.DISSOLVE)
    titled = Timeline(
        "", canvas=CANVAS, media=MEDIA, tracks=made.tracks, texts=(TextTrack(Role.TITLE, (text("Judul"),)),)
    )
    with Composition(titled, folder) as composition, Composition(made, folder) as bare:
        composition.frame(CUT)
        for index in (CUT, 5):
            assert not np.array_equal(composition.frame(index), bare.frame(index))
        assert np.array_equal(bare.frame(5), composition.clip.clips[0].get_frame(0))
