"""Texts and overlays on frames: the same picture as stock MoviePy's, at a fraction of the work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.media.drawn import CANVAS, SIZE, as_seen, overlay, project, psnr, text, timeline
from tests.media.filmed import Picture
from trainer.media.compositor import Composition, placeholder, preview_size
from trainer.media.encoder import Converter
from trainer.media.moviepy_door import CompositeVideoClip
from trainer.model.canvas import Box, Canvas, Fit, Framing
from trainer.model.schema import Role, Text
from trainer.typeset.drawing import typeset
from trainer.typeset.styles import style, styles

TITLE = text("Batik tulis mulai Rp150.000", 0, 40, size=88, box=Box(500, 250, 800))
CAPTION = text("Dikerjakan lima hari 😀", 10, 40, style="takarir", size=64, box=Box(500, 640, 700))
SHADED = text("ꦧꦠꦶꦏ꧀ Bu Sri", 0, 60, style="lembut", size=96, box=Box(480, 850, 900))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("layers") / "Proyek")


def stock_text(shown: Text, size: tuple[int, int] = SIZE) -> Any:
    """The text as MoviePy's own picture clip, with transparency, at its place."""
    from moviepy.video.VideoClip import ImageClip

    drawn = typeset(
        shown.words,
        style(shown.style),
        shown.size * min(size) / 1080,
        round(size[0] * shown.box.width / 1000),
    )
    alpha = np.maximum(drawn.pixels[:, :, 3:].astype(float), 1)
    straight = np.minimum(np.rint(drawn.pixels[:, :, :3].astype(float) * 255 / alpha), 255)
    place = [
        round(side * part / 1000 - own)
        for side, part, own in zip(size, (shown.box.x, shown.box.y), drawn.middle, strict=True)
    ]
    clip = ImageClip(np.dstack([straight, drawn.pixels[:, :, 3]]).astype(np.uint8), transparent=True)
    return (
        clip.with_position(tuple(place))
        .with_start(shown.anchor.frame / 30)
        .with_duration(shown.duration / 30)
    )


def rectangle(shown: Text) -> tuple[slice, slice]:
    """Rows and columns of the canvas that the text covers."""
    drawn = typeset(
        shown.words,
        style(shown.style),
        shown.size * CANVAS.width / 1080,
        round(CANVAS.width * shown.box.width / 1000),
    )
    height, width = drawn.pixels.shape[:2]
    middle = CANVAS.width * shown.box.x // 1000, CANVAS.height * shown.box.y // 1000
    return (
        slice(max(0, middle[1] - height // 2), middle[1] + height // 2),
        slice(max(0, middle[0] - width // 2), middle[0] + width // 2),
    )


@pytest.mark.parametrize("framing", [Framing(), Framing(Fit.FIT), Framing(Fit.BLUR)])
def test_it_is_moviepys_composite_of_picture_clips(folder: Path, framing: Framing) -> None:
    base = "upright" if framing.fit is Fit.FILL else "wide"
    bare = timeline(base=base, framing=framing)
    made = timeline(
        (Role.TITLE, TITLE), (Role.CAPTION, CAPTION), (Role.TITLE, SHADED), base=base, framing=framing
    )
    with Composition(bare, folder) as below, Composition(made, folder) as ours:
        stock = CompositeVideoClip(
            [below.clip.clips[0], stock_text(TITLE), stock_text(SHADED), stock_text(CAPTION)],
            size=SIZE,
            bg_color=(0, 0, 0),
        )
        for index in (0, 9, 10, 25, 33, 45, 53):  # before the first title goes, and the second
            wanted, got = stock.get_frame(index / 30 + 1e-4), ours.frame(index)
            assert psnr(got, wanted) >= 38
            for shown in (TITLE, SHADED, CAPTION):
                where = rectangle(shown)
                assert psnr(got[where], wanted[where]) >= 38


def test_moviepy_makes_the_same_picture_of_our_own_clips(folder: Path) -> None:
    made = timeline(
        (Role.TITLE, text("Judul", 5, 50)),
        (Role.CAPTION, CAPTION),
        overlays=(overlay("wide", 0, 30, Box(300, 300, 500)), overlay("sticker", 10, 50, Box(700, 800, 500))),
    )
    with Composition(made, folder) as ours:
        stock = CompositeVideoClip(ours.clip.clips, size=SIZE, bg_color=(0, 0, 0))
        for index in (0, 6, 12, 30, 52, 58):  # also while the title comes and goes
            assert psnr(ours.frame(index), stock.get_frame(index / 30 + 1e-4)) >= 38, index


def test_what_goes_to_the_encoder_is_the_same_picture(folder: Path) -> None:
    made = timeline(
        (Role.TITLE, TITLE),
        (Role.CAPTION, CAPTION),
        (Role.TITLE, SHADED),
        overlays=(overlay("sticker", 0, 50, Box(700, 500, 500)), overlay("wide", 5, 40, Box(200, 480, 300))),
    )
    converter = Converter()
    with Composition(made, folder) as composition:
        for index in (0, 12, 37, 52):
            frame = composition.stored(index)
            assert frame is not None
            got, wanted = as_seen(frame), as_seen(converter.stored(composition.frame(index)))
            assert psnr(got, wanted) >= 38
            for shown in (TITLE, SHADED, CAPTION):
                where = rectangle(shown)
                assert psnr(got[where], wanted[where]) >= 30


@pytest.mark.parametrize("name", list(styles()))
def test_every_style_reaches_the_encoder_as_it_is(folder: Path, name: str) -> None:
    shown = text("Batik tulis", style=name, size=120, box=Box(500, 500, 900))
    with Composition(timeline((Role.CAPTION, shown)), folder) as composition:
        frame = composition.stored(0)
        assert frame is not None
        got, wanted = as_seen(frame), as_seen(Converter().stored(composition.frame(0)))
        where = rectangle(shown)
        assert psnr(got, wanted) >= 38
        assert psnr(got[where], wanted[where]) >= 30


def test_a_frame_on_which_nothing_lies_is_handed_through(folder: Path) -> None:
    made = timeline((Role.TITLE, text("Sebentar", 10, 10)))
    with Composition(made, folder) as composition:
        clip = composition.clip.clips[0]
        assert composition.frame(0) is composition.frame(30), "the photo itself, not a copy"
        assert np.array_equal(composition.frame(0), clip.get_frame(0))
        assert not np.array_equal(composition.frame(15), clip.get_frame(0.5))
        assert np.array_equal(composition.frame(25), clip.get_frame(0)), "and the source stays clean"
        for index in (15, 25, 15):
            frame = composition.stored(index)
            assert frame is not None
            wanted = as_seen(Converter().stored(composition.frame(index)))
            assert psnr(as_seen(frame), wanted) >= 38


def test_captions_lie_over_titles_and_later_texts_over_earlier(folder: Path) -> None:
    place = Box(500, 500, 900)
    dark, light = text("Satu", style="tegas", box=place), text("Satu", style="terang", box=place)

    def first(*texts: tuple[Role, Text]) -> Picture:
        with Composition(timeline(*texts), folder) as composition:
            return np.array(composition.frame(0))[225:228, 115:155]

    assert first((Role.TITLE, dark), (Role.TITLE, light)).mean() > 200
    assert first((Role.TITLE, light), (Role.TITLE, dark)).mean() < 120
    assert first((Role.CAPTION, light), (Role.TITLE, dark)).mean() > 200


def test_preview_and_export_are_the_same_picture(folder: Path) -> None:
    made = timeline(
        (Role.TITLE, TITLE), (Role.CAPTION, CAPTION), overlays=(overlay("wide", box=Box(300, 450, 400)),)
    )
    full_size = Canvas(540, 960)
    with Composition(made, folder, full_size) as full, Composition(made, folder) as preview:
        assert preview_size(full_size, 270) == CANVAS
        large, small = full.frame(20), preview.frame(20)
        shrunk = large.reshape(480, 2, 270, 2, 3).mean(axis=(1, 3))
        assert psnr(np.rint(shrunk).astype(np.uint8), small) >= 26  # half a pixel of each edge


def test_texts_stay_on_a_picture_whose_file_is_gone(tmp_path: Path) -> None:
    made = timeline((Role.TITLE, TITLE))
    with Composition(made, tmp_path) as composition:
        picture = composition.frame(20)
        assert not np.array_equal(picture, placeholder(SIZE))
        assert np.array_equal(picture[300:], placeholder(SIZE)[300:])
        assert [reference.id for reference in composition.missing] == ["upright"]


def test_building_thousands_of_captions_draws_none(folder: Path) -> None:
    from trainer.media import text_clip

    before = text_clip._patch.cache_info().misses
    captions = [(Role.CAPTION, text(f"Takarir {number}", number, 1)) for number in range(3000)]
    with Composition(timeline(*captions, frames=3000), folder) as composition:
        assert text_clip._patch.cache_info().misses == before
        assert [clip.text.words for clip in composition.clip.playing_clips(1500 / 30)[1:]] == ["Takarir 1500"]


def test_a_framing_that_moves_is_the_same_for_screen_and_encoder(folder: Path) -> None:
    moving = timeline(base="wide", framing=Framing(centre_x=200, pan_x=800))
    with Composition(moving, folder) as ours:
        for index in (0, 30, 59):
            centre = round(200 + 600 * index / 60)
            with Composition(timeline(base="wide", framing=Framing(centre_x=centre)), folder) as still:
                assert psnr(ours.frame(index), still.frame(0)) >= 38
            frame = ours.stored(index)
            assert frame is not None
            assert psnr(as_seen(frame), as_seen(Converter().stored(ours.frame(index)))) >= 38
        assert not np.array_equal(ours.frame(0), ours.frame(59))
