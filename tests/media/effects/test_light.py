"""Light, colours and looks: what they promise, sample by sample, and against stock MoviePy."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.drawn import SIZE, photograph, psnr
from tests.media.filmed import Picture
from trainer.media.effects.base import ColourEffect
from trainer.media.effects.grade import LIGHT, curve
from trainer.media.effects.light import Light
from trainer.media.effects.look import RECIPES, Look
from trainer.media.effects.planes import Darkroom, Planes, of_frame, to_frame
from trainer.media.effects.when import When

PERCENT = st.integers(-100, 100)
ALL = [*(Look(name) for name in RECIPES), Light(60, -40, 50, 30), Light(-100, 100, -100, -100)]


def seen(effect: ColourEffect, picture: Picture) -> Picture:
    darkroom = Darkroom()
    return darkroom.shown(to_frame(effect.on(of_frame(darkroom.stored(picture)), When())))


def subsampled(picture: Picture) -> Picture:
    """``picture`` as video stores it."""
    darkroom = Darkroom()
    return darkroom.shown(darkroom.stored(picture))


def greys() -> Planes:
    y = np.repeat(np.arange(16, 236, dtype=np.uint8)[np.newaxis, :], 4, axis=0)
    neutral = np.full((2, 110), 128, np.uint8)
    return Planes(y, neutral, neutral)


def test_brightness_is_moviepys_gamma_on_greys() -> None:
    from moviepy.video.fx.GammaCorrection import GammaCorrection
    from moviepy.video.VideoClip import ImageClip

    grey = np.repeat(photograph(SIZE, 4)[:, :, 1:2], 3, axis=2)
    for brightness in (-80, -30, 40, 100):
        gamma = 2.0 ** (-brightness / 100)
        wanted = ImageClip(grey).with_effects([GammaCorrection(gamma)]).get_frame(0)
        assert psnr(seen(Light(brightness=brightness), grey), subsampled(wanted)) >= 38


def test_without_colour_it_is_moviepys_black_and_white() -> None:
    from moviepy.video.fx.BlackAndWhite import BlackAndWhite
    from moviepy.video.VideoClip import ImageClip

    picture = photograph(SIZE, 5)
    wanted = ImageClip(picture).with_effects([BlackAndWhite((0.2126, 0.7152, 0.0722))]).get_frame(0)
    assert psnr(seen(Light(saturation=-100), picture), subsampled(wanted.astype(np.uint8))) >= 38


@given(PERCENT, PERCENT, PERCENT, PERCENT)
def test_black_white_and_the_order_of_light_stay(
    brightness: int, contrast: int, saturation: int, warmth: int
) -> None:
    changed = Light(brightness, contrast, saturation, warmth).on(greys(), When())
    light = changed.y[0].astype(int)
    assert (light[0], light[-1]) == (16, 235)
    assert (np.diff(light) >= 0).all()
    # Black is tinted by nothing; what is warm has more red and less blue.
    assert abs(int(changed.u[0, 0]) - 128) <= 1
    red, blue = int(changed.v[0, -1]) - 128, int(changed.u[0, -1]) - 128
    assert red * warmth >= 0 >= blue * warmth


@pytest.mark.parametrize("effect", ALL, ids=str)
def test_tables_agree_with_the_formula_in_full(effect: ColourEffect) -> None:
    planes = of_frame(Darkroom().stored(photograph(SIZE, 6)))
    grade, got = effect.grade, effect.on(planes, When())
    y = planes.y.astype(int)
    place = (y[::2, ::2] + y[1::2, 1::2]) // 2
    assert np.abs(got.y - np.clip(grade.curve[y] * 219 + 16, 0, 255)).max() <= 0.51
    for plane, tint, made in ((planes.u, grade.blue, got.u), (planes.v, grade.red, got.v)):
        wanted = 128 + grade.gain[place] * (plane.astype(float) - 128) + 224 * tint[place]
        assert np.abs(made - np.clip(wanted, 16, 240)).max() <= 2.5


@pytest.mark.parametrize("name", RECIPES)
def test_a_look_comes_by_degrees(name: str) -> None:
    picture = photograph(SIZE, 7)
    whole, half, none = (seen(Look(name, strength), picture) for strength in (100, 50, 0))
    assert psnr(none, subsampled(picture)) >= 45
    assert psnr(whole, none) < psnr(half, none) < 60
    assert (np.diff(Look(name).grade.curve) >= -1e-9).all(), "no light place gets darker than a dark one"


def test_looks_do_not_resemble_each_other() -> None:
    picture = photograph(SIZE, 8)
    pictures = [seen(Look(name), picture) for name in RECIPES]
    for number, one in enumerate(pictures):
        for other in pictures[number + 1 :]:
            assert psnr(one, other) < 38


@given(st.lists(st.floats(0, 1), min_size=2, max_size=5, unique=True), st.data())
def test_a_curve_goes_through_its_points_and_never_falls(x: list[float], data: st.DataObject) -> None:
    x = sorted(x)
    if min(np.diff(x)) < 0.01:
        return
    y = sorted(data.draw(st.lists(st.floats(0, 1), min_size=len(x), max_size=len(x))))
    made = curve(list(zip(x, y, strict=True)))
    assert (np.diff(made) >= -1e-9).all()
    inside = (x[0] <= LIGHT) & (x[-1] >= LIGHT)
    assert ((made[inside] >= y[0] - 1e-9) & (made[inside] <= y[-1] + 1e-9)).all()
