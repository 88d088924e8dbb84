"""Zoom, closer, straighten, mirror: the pictures of stock MoviePy; and a box that hides."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from tests.media.drawn import SIZE, photograph, psnr
from tests.media.filmed import Picture, numbered, read_number
from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.blur_box import PATCHES, BlurBox, hidden
from trainer.media.effects.key import Key
from trainer.media.effects.mirror import Mirror
from trainer.media.effects.planes import Darkroom, of_frame, to_frame
from trainer.media.effects.turn import Turn
from trainer.media.effects.when import When
from trainer.media.effects.zoom import Punch, Zoom

WIDTH, HEIGHT = SIZE


def seen(effect: PlanesEffect, picture: Picture, way: float = 0.0) -> Picture:
    darkroom = Darkroom()
    return darkroom.shown(to_frame(effect.on(of_frame(darkroom.stored(picture)), When(way))))


def stock(picture: Picture, *effects: Any) -> Picture:
    """The picture of stock MoviePy effects, with colours as video stores them."""
    from moviepy.video.VideoClip import ImageClip

    darkroom = Darkroom()
    clip: Any = ImageClip(darkroom.shown(darkroom.stored(picture))).with_effects(list(effects))
    made = np.asarray(clip.get_frame(0))[:HEIGHT, :WIDTH].astype(np.uint8)
    return darkroom.shown(darkroom.stored(made))


@pytest.mark.parametrize(("axis", "name"), [(1, "MirrorX"), (0, "MirrorY")])
def test_mirrors_are_moviepys(axis: int, name: str) -> None:
    from moviepy import vfx

    picture = photograph(SIZE, 1)
    assert psnr(seen(Mirror(axis), picture), stock(picture, getattr(vfx, name)())) >= 38


FINER = 4
"""Stock MoviePy crops whole pixels; in a picture so many times larger they are parts of ours."""


@pytest.mark.parametrize(("size", "x", "y"), [(150, 500, 500), (200, 0, 1000), (125, 1000, 250)])
def test_closer_is_moviepys_crop_and_resize(size: int, x: int, y: int) -> None:
    from moviepy import vfx

    picture = photograph(SIZE, 2)
    width, height = WIDTH * FINER, HEIGHT * FINER
    across, down = width * 100 / size, height * 100 / size
    left, top = (width - across) * x / 1000, (height - down) * y / 1000
    crop = vfx.Crop(x1=round(left), y1=round(top), width=round(across), height=round(down))
    wanted = stock(picture, vfx.Resize((width, height)), crop, vfx.Resize(SIZE))
    assert psnr(seen(Punch(size, x, y), picture), wanted) >= 38
    assert psnr(seen(Zoom(size, x, y, size, x, y), picture, 0.7), seen(Punch(size, x, y), picture)) >= 60


def test_a_slow_zoom_moves_evenly_and_by_parts_of_pixels() -> None:
    picture = photograph(SIZE, 3)
    zoom = Zoom(100, 500, 500, 140, 500, 500)
    pictures = [seen(zoom, picture, way).astype(float) for way in np.linspace(0, 1, 31)]
    steps = [float(np.abs(after - before).mean()) for before, after in pairwise(pictures)]
    assert max(steps[1:]) < 2.5 * min(steps[1:]), "no jerks"
    assert np.array_equal(pictures[-1], seen(Punch(140), picture))


@pytest.mark.parametrize("angle", [-300, -35, 20, 450])
def test_straightening_is_moviepys_turn_without_its_corners(angle: int) -> None:
    from moviepy import vfx

    picture = photograph(SIZE, 4)
    got = seen(Turn(angle), picture)
    larger = np.cos(np.radians(abs(angle) / 10)) + np.sin(np.radians(abs(angle) / 10)) * HEIGHT / WIDTH
    grown = (round(WIDTH * larger / 2) * 2, round(HEIGHT * larger / 2) * 2)
    turned: Any = stock_clip(
        picture, vfx.Resize(grown), vfx.Rotate(-angle / 10, resample="bicubic", expand=False)
    )
    across, down = turned.shape[1], turned.shape[0]
    left, top = (across - WIDTH) // 2, (down - HEIGHT) // 2
    wanted = turned[top : top + HEIGHT, left : left + WIDTH]
    darkroom = Darkroom()
    assert psnr(got, darkroom.shown(darkroom.stored(np.ascontiguousarray(wanted)))) >= 38
    white = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    assert seen(Turn(angle), white).min() >= 250, "no empty corner"


def stock_clip(picture: Picture, *effects: Any) -> Picture:
    from moviepy.video.VideoClip import ImageClip

    darkroom = Darkroom()
    clip: Any = ImageClip(darkroom.shown(darkroom.stored(picture))).with_effects(list(effects))
    made: Picture = np.clip(np.rint(np.asarray(clip.get_frame(0))), 0, 255).astype(np.uint8)
    return made


def test_nothing_can_be_read_in_a_hidden_box() -> None:
    box = BlurBox(500, 500, 1000, 400)
    numbers = np.random.default_rng(1).integers(0, 1024, 40).tolist()
    assert [read_number(seen(Punch(100), numbered(number, SIZE))) for number in numbers] == numbers
    read = [read_number(seen(box, numbered(number, SIZE))) for number in numbers]
    assert sum(one == other for one, other in zip(read, numbers, strict=True)) <= 6


def test_what_was_between_the_patches_is_gone() -> None:
    random = np.random.default_rng(2)
    one = random.integers(0, 256, (PATCHES * 8, PATCHES * 8), dtype=np.uint8)
    patches = one.reshape(PATCHES, 8, PATCHES, 8)
    other = patches[:, ::-1, :, ::-1].reshape(one.shape)  # every patch turned round in itself
    assert not np.array_equal(one, other)
    assert np.array_equal(hidden(one, len(one)), hidden(np.ascontiguousarray(other), len(one)))


def test_a_box_that_is_cut_off_shows_no_more_than_a_whole_one() -> None:
    cells = (np.indices((HEIGHT, WIDTH)) // 24).sum(axis=0) % 2 * 255
    picture = np.repeat(cells.astype(np.uint8)[:, :, np.newaxis], 3, axis=2)
    whole, edge = (seen(BlurBox(x, 500, 900, 200), picture) for x in (500, 0))
    middle = slice(HEIGHT * 9 // 20, HEIGHT * 11 // 20)
    left, cut_off = whole[middle, WIDTH // 10 : WIDTH // 2], edge[middle, : WIDTH * 4 // 10]
    assert cut_off.std() <= left.std() + 6


def test_a_box_changes_nothing_around_it() -> None:
    picture = photograph(SIZE, 5)
    plain, boxed = seen(Punch(100), picture), seen(BlurBox(200, 200, 200, 100), picture)
    assert psnr(plain[HEIGHT // 2 :], boxed[HEIGHT // 2 :]) >= 38
    for box in (BlurBox(0, 0, 300, 300), BlurBox(1000, 1000, 1000, 1000), BlurBox(1000, 0, 20, 20)):
        assert seen(box, picture).shape == picture.shape


def test_a_green_cloth_becomes_transparent_and_a_face_does_not() -> None:
    picture = np.full((HEIGHT, WIDTH, 3), (20, 190, 70), np.uint8)
    picture[:, : WIDTH // 3] = (15, 120, 45)  # the cloth in the shade
    picture[150:300, 80:200] = (205, 150, 120)
    planes = Key().on(of_frame(Darkroom().stored(picture)), When())
    assert planes.alpha is not None
    assert planes.alpha[:130].max() == 0
    assert planes.alpha[170:280, 100:180].min() == 255
    shown = Darkroom().shown(to_frame(planes))
    assert np.abs(shown[200:250, 120:160].astype(int) - (205, 150, 120)).max() <= 6
