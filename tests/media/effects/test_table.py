"""Every effect of the table: seen and exported alike, on any clip of MoviePy, nothing where it is zero."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.media.drawn import SIZE, as_seen, overlay, photograph, project, psnr, timeline
from tests.media.filmed import Picture
from trainer.media import chunks
from trainer.media.compositor import Composition
from trainer.media.effects.planes import Darkroom, of_frame, to_frame
from trainer.media.effects.samples import PLAIN, samples
from trainer.media.effects.table import MAKERS, made
from trainer.media.effects.when import When
from trainer.media.encoder import Converter, Encoding
from trainer.model.canvas import Box, Fit, Framing
from trainer.model.effects import KINDS, Effect, Group
from trainer.model.schema import Role, Timeline, Track

SEEN = [name for name, kind in KINDS.items() if kind.group is not Group.TIME]

PICTURED = [name for name in SEEN if name not in ("key", "steady")]
"""What changes any single picture; a green screen and a shaking hand have tests of their own."""

STRONG = {
    "light": Effect.of("light", brightness=40, contrast=30, saturation=30, warmth=50),
    "zoom": Effect.of("zoom", from_size=120, to_size=200, to_x=900),
    "punch": Effect.of("punch", size=180, x=100, y=900),
    "turn": Effect.of("turn", angle=85),
    "blur_box": Effect.of("blur_box", x=400, y=400, width=500, height=300),
}


def strong(name: str) -> Effect:
    return STRONG.get(name, Effect(name))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("effects") / "Proyek")


def with_effects(made_: Timeline, *effects: Effect) -> Timeline:
    clips = tuple(replace(clip, effects=effects) for clip in made_.picture.children)
    return replace(made_, tracks=(Track(Role.PICTURE, clips), *made_.tracks[1:]))


def on_overlay(box: Box | None, name: str, *effects: Effect) -> Timeline:
    return timeline(overlays=(replace(overlay(name, box=box), effects=effects),))


def frame(made_: Timeline, folder: Path, index: int = 20) -> Picture:
    with Composition(made_, folder, strict=True) as composition:
        return np.array(composition.frame(index))


def both(made_: Timeline, folder: Path, index: int = 20) -> tuple[Picture, Picture]:
    """A frame as it is shown, with colours as video stores them, and as it is stored."""
    with Composition(made_, folder, strict=True) as composition:
        stored = composition.stored(index)
        assert stored is not None
        shown = np.array(composition.frame(index))
        return as_seen(Converter().stored(shown)), as_seen(stored)


def test_each_effect_of_the_table_has_its_picture() -> None:
    assert set(MAKERS) == set(SEEN)


@pytest.mark.parametrize("name", PICTURED)
def test_it_is_seen_and_what_is_shown_is_what_is_exported(folder: Path, name: str) -> None:
    plain = frame(timeline(), folder)
    shown, stored = both(with_effects(timeline(), strong(name)), folder)
    assert shown.shape == plain.shape
    assert psnr(shown, plain) < 40, "it is seen"
    assert psnr(shown, stored) >= 38


@pytest.mark.parametrize("name", ["light", "look_film", "mirror", "zoom", "blur_box"])
@pytest.mark.parametrize("box", [None, Box(500, 300, 500)])
def test_it_is_the_same_on_an_overlay(folder: Path, name: str, box: Box | None) -> None:
    plain = frame(on_overlay(box, "wide"), folder)
    shown, stored = both(on_overlay(box, "wide", strong(name)), folder)
    assert psnr(shown, plain) < 45
    assert psnr(shown, stored) >= 38


@pytest.mark.parametrize("name", ["light", "mirror", "turn"])
def test_a_sticker_keeps_its_transparent_edge(folder: Path, name: str) -> None:
    box = Box(500, 300, 500)
    shown, stored = both(on_overlay(box, "sticker", strong(name)), folder)
    assert psnr(shown, stored) >= 36
    below = frame(timeline(), folder)
    now = frame(on_overlay(box, "sticker", strong(name)), folder)
    assert np.array_equal(now[:60], below[:60])
    assert np.array_equal(now[-200:], below[-200:])


@pytest.mark.parametrize("framing", [Framing(Fit.FIT), Framing(Fit.BLUR)])
def test_every_framing_can_be_changed(folder: Path, framing: Framing) -> None:
    bare = timeline(base="wide", framing=framing)
    for effects in ((strong("look_warm"),), (strong("light"), strong("zoom"), strong("blur_box"))):
        shown = frame(with_effects(bare, *effects), folder)
        assert psnr(shown, frame(bare, folder)) < 40


def test_the_black_beside_a_picture_stays_black(folder: Path) -> None:
    framing = Framing(Fit.FIT)
    shown = frame(with_effects(timeline(base="wide", framing=framing), strong("look_film")), folder)
    assert shown[:100].max() <= 2


@pytest.mark.parametrize("name", PICTURED)
def test_it_is_a_moviepy_effect_on_any_clip(name: str) -> None:
    from moviepy.video.VideoClip import ImageClip

    picture = photograph(SIZE, 3)
    clip: Any = ImageClip(picture).with_duration(1).with_effects([made(strong(name))])
    darkroom = Darkroom()
    wanted = made(strong(name)).on(of_frame(darkroom.stored(picture)), When(0.5, 0.5))
    assert psnr(clip.get_frame(0.5), darkroom.shown(to_frame(wanted))) >= 50


def test_effects_at_zero_change_nothing(folder: Path) -> None:
    plain, _ = both(timeline(), folder)
    zero = Effect("light"), Effect("turn"), Effect.of("zoom", to_size=100), Effect.of("look_warm", strength=0)
    shown, _ = both(with_effects(timeline(), *zero), folder)
    assert psnr(shown, plain) >= 38


def test_a_chunk_is_named_by_its_effects(folder: Path) -> None:
    def keys(made_: Timeline) -> list[str]:
        encoding = Encoding(made_.canvas, made_.rate, 20, 8000, 192)
        return [chunks.key(made_, chunk, encoding) for chunk in chunks.cut(made_)]

    plain = timeline()
    light = with_effects(plain, Effect.of("light", brightness=1))
    assert keys(plain) != keys(light) != keys(with_effects(plain, Effect.of("light", brightness=2)))


def test_every_effect_can_be_tried_on_a_clip_in_small(folder: Path) -> None:
    made_ = timeline()
    clip = made_.picture.children[0]
    pictures = dict(samples(made_, folder, clip.id, 10, 90))
    assert set(pictures) == {PLAIN, *PICTURED}
    for name, picture in pictures.items():
        assert min(picture.shape[:2]) == 90
        assert name == PLAIN or psnr(picture, pictures[PLAIN]) < 45


@pytest.mark.parametrize("box", [None, Box(500, 300, 600)])
def test_a_speaker_stands_before_the_picture_and_the_cloth_is_gone(
    tmp_path: Path, folder: Path, box: Box | None
) -> None:
    made_ = project(tmp_path / "Proyek")
    cloth = np.full((180, 320, 3), (20, 190, 70), np.uint8)
    cloth[60:150, 100:220] = (205, 150, 120)
    Image.fromarray(cloth).save(made_ / "media" / "wide.png")
    shown, stored = both(on_overlay(box, "wide", Effect("key")), made_)
    assert psnr(shown, stored) >= 38
    below, now = frame(timeline(), folder), frame(on_overlay(box, "wide", Effect("key")), made_)
    changed = np.abs(now.astype(int) - below).max(axis=2) > 20
    assert 0.01 < changed.mean() < 0.6
    assert np.abs(now[changed].astype(int) - (205, 150, 120)).mean() < 20
