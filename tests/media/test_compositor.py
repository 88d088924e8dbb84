"""The composition is MoviePy's, frame for frame, without what MoviePy does in vain."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter

from tests.media.drawn import psnr
from tests.media.filmed import Picture, film, numbered, read_number, steady
from trainer.errors import MediaGone
from trainer.media.canvas_clip import BLUR, CanvasClip
from trainer.media.compositor import Composition, placeholder, preview_size
from trainer.media.moviepy_door import CompositeVideoClip, VideoClip
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import edits
from trainer.model.canvas import Canvas, Fit, Framing
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Timeline

WIDE, UPRIGHT = (510, 288), (144, 256)  # so that the crops below are whole pixels in both engines
CANVAS = Canvas(144, 256)


def scene(size: tuple[int, int], seed: int) -> Picture:
    """Something like a photograph: soft shapes, an edge as sharp as a lens, some grain."""
    random = np.random.default_rng(seed)
    shapes = random.integers(30, 226, (size[1] // 24 + 2, size[0] // 24 + 2), dtype=np.uint8)
    tints = random.integers(80, 176, (3, 3, 3), dtype=np.uint8)
    grey, tint = (
        np.array(Image.fromarray(rough).resize(size, Image.Resampling.BICUBIC)).astype(float)
        for rough in (shapes, tints)
    )
    picture = grey[:, :, np.newaxis] * 0.6 + tint * 0.4
    picture[size[1] // 4 : size[1] // 3, size[0] // 5 : size[0] // 2] = (200, 60, 50)
    picture += random.normal(0, 4, picture.shape)
    sharp = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))
    return np.array(sharp.filter(ImageFilter.GaussianBlur(0.8)))


def moving(size: tuple[int, int], seed: int, number: int) -> Picture:
    return np.roll(scene(size, seed), number * 2, axis=1)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "media").mkdir()
    film(folder / "media" / "wide.mp4", steady(1), lambda i, t: moving(WIDE, 1, i))
    film(folder / "media" / "upright.mp4", steady(1), lambda i, t: moving(UPRIGHT, 2, i))
    film(folder / "media" / "counted.mp4", steady(3), lambda i, t: numbered(i, UPRIGHT))
    film(folder / "media" / "turned.mp4", steady(0.5), lambda i, t: numbered(i, WIDE), rotation=90)
    Image.fromarray(scene(WIDE, 3)).save(folder / "media" / "photo.png")
    return folder


def clip(name: str, frames: int, size: tuple[int, int]) -> MediaReference:
    return MediaReference(name, f"{name}.mp4", f"media/{name}.mp4", MediaKind.VIDEO, frames, "", *size)


MEDIA = (
    clip("wide", 30, WIDE),
    clip("upright", 30, UPRIGHT),
    clip("counted", 90, UPRIGHT),
    clip("turned", 15, WIDE),
    MediaReference("photo", "photo.png", "media/photo.png", MediaKind.PHOTO, 18_000, "", *WIDE),
)


def timeline(*shots: tuple[str, TimeRange, Framing]) -> Timeline:
    made = Timeline("", canvas=CANVAS, media=MEDIA)
    for media, source_range, framing in shots:
        made = edits.append(made, media, source_range)
        made = edits.change_clip(made, replace(made.picture.children[-1], framing=framing))
    return made


def stock_clip(file: Path, source_range: TimeRange) -> Any:
    """The same stretch as a stock MoviePy clip, of pictures that were all read before."""
    with VideoSource(file) as source:
        whole = View.whole(source.facts.width, source.facts.height)
        frames = [
            source.frame(Fraction(number, 30), whole)
            for number in range(source_range.start, source_range.end)
        ]
    return VideoClip(lambda t: frames[min(round(t * 30), len(frames) - 1)], duration=len(frames) / 30)


def stock_fill(clip: Any, framing: Framing) -> Any:
    from moviepy.video.fx.Crop import Crop  # after the door has been through MoviePy's own imports
    from moviepy.video.fx.Resize import Resize

    scale = min(clip.w / CANVAS.width, clip.h / CANVAS.height)
    width, height = CANVAS.width * scale, CANVAS.height * scale
    x = min(max(clip.w * framing.centre_x / 1000, width / 2), clip.w - width / 2)
    y = min(max(clip.h * framing.centre_y / 1000, height / 2), clip.h - height / 2)
    crop = Crop(x1=round(x - width / 2), y1=round(y - height / 2), width=round(width), height=round(height))
    return clip.with_effects([crop, Resize((CANVAS.width, CANVAS.height))])


def stock_fit(clip: Any) -> Any:
    from moviepy.video.fx.Resize import Resize

    scale = min(CANVAS.width / clip.w, CANVAS.height / clip.h)
    height = round(clip.h * scale / 2) * 2
    resized = clip.with_effects([Resize((CANVAS.width, height))])
    return resized.with_position((0, (CANVAS.height - height) // 4 * 2))  # colour samples are two pixels high


@pytest.mark.parametrize("framing", [Framing(), Framing(centre_x=0), Framing(centre_x=1000)])
def test_fill_is_moviepys_crop_and_resize(project: Path, framing: Framing) -> None:
    stretch = TimeRange(5, 10)
    stock = CompositeVideoClip(
        [stock_fill(stock_clip(project / "media/wide.mp4", stretch), framing)],
        size=(CANVAS.width, CANVAS.height),
        bg_color=(0, 0, 0),
    )
    with Composition(timeline(("wide", stretch, framing)), project) as composition:
        for index in (0, 4, 9):
            assert psnr(composition.frame(index), stock.get_frame(index / 30)) >= 38


def test_fit_is_moviepys_resize_on_black(project: Path) -> None:
    stretch = TimeRange(0, 8)
    stock = CompositeVideoClip(
        [stock_fit(stock_clip(project / "media/wide.mp4", stretch))],
        size=(CANVAS.width, CANVAS.height),
        bg_color=(0, 0, 0),
    )
    with Composition(timeline(("wide", stretch, Framing(Fit.FIT))), project) as composition:
        for index in (0, 7):
            assert psnr(composition.frame(index), stock.get_frame(index / 30)) >= 38
        assert composition.frame(0)[:80].max() == 0


def test_cuts_fall_on_the_same_frames_as_moviepys(project: Path) -> None:
    shots = [("wide", TimeRange(3, 7)), ("upright", TimeRange(0, 5)), ("wide", TimeRange(20, 4))]
    stock, start = [], 0
    for media, stretch in shots:
        clip = stock_fill(stock_clip(project / "media" / f"{media}.mp4", stretch), Framing())
        stock.append(clip.with_start(start / 30))
        start += stretch.duration
    whole = CompositeVideoClip(stock, size=(CANVAS.width, CANVAS.height), bg_color=(0, 0, 0))
    made = timeline(*((media, stretch, Framing()) for media, stretch in shots))
    with Composition(made, project) as composition:
        assert composition.duration == start
        for index in range(start):
            # In the middle of the frame: stock clips end a rounding error beside their neighbour's start.
            assert psnr(composition.frame(index), whole.get_frame(index / 30 + 1e-4)) >= 38, index


def test_blur_is_a_gaussian_behind_the_picture(project: Path) -> None:
    with VideoSource(project / "media/wide.mp4") as source:
        whole = Image.fromarray(source.frame(Fraction(0), View.whole(*WIDE)))
    across = WIDE[1] * CANVAS.width / CANVAS.height
    box = ((WIDE[0] - across) / 2, 0, (WIDE[0] + across) / 2, WIDE[1])
    behind = whole.resize((CANVAS.width, CANVAS.height), Image.Resampling.LANCZOS, box=box)
    behind = behind.filter(ImageFilter.GaussianBlur(float(CANVAS.width * BLUR)))
    height = round(WIDE[1] * CANVAS.width / WIDE[0] / 2) * 2
    before = whole.resize((CANVAS.width, height), Image.Resampling.LANCZOS)
    behind.paste(before, (0, (CANVAS.height - height) // 2))
    with Composition(timeline(("wide", TimeRange(0, 3), Framing(Fit.BLUR))), project) as composition:
        assert psnr(composition.frame(0), np.array(behind)) >= 30


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("media", ["counted", "turned"])
def test_a_clip_can_be_turned_by_hand(project: Path, media: str, turn: int) -> None:
    with Composition(timeline((media, TimeRange(0, 15), Framing(turn=turn))), project) as composition:
        turned = composition.frame(11)
        with VideoSource(next(project.glob(f"media/{media}.mp4"))) as source:
            upright = source.frame(Fraction(11, 30), View.whole(source.facts.width, source.facts.height))
        assert read_number(upright) == 11
        seen = np.rot90(upright, -turn // 90)
        scale = max(CANVAS.width / seen.shape[1], CANVAS.height / seen.shape[0])
        across, down = CANVAS.width / scale / 2, CANVAS.height / scale / 2
        middle = (seen.shape[1] / 2, seen.shape[0] / 2)
        box = (middle[0] - across, middle[1] - down, middle[0] + across, middle[1] + down)
        expected = Image.fromarray(np.ascontiguousarray(seen)).resize(
            (CANVAS.width, CANVAS.height), Image.Resampling.BICUBIC, box=box
        )
        assert psnr(turned, np.array(expected)) >= 28


def test_every_frame_of_a_cut_up_clip_is_the_right_one(project: Path) -> None:
    pieces = [TimeRange(60, 7), TimeRange(0, 1), TimeRange(1, 13), TimeRange(88, 2), TimeRange(30, 11)]
    with Composition(timeline(*(("counted", piece, Framing()) for piece in pieces)), project) as composition:
        expected = [number for piece in pieces for number in range(piece.start, piece.end)]
        assert [read_number(composition.frame(index)) for index in range(len(expected))] == expected
        assert composition.frame(len(expected)).max() == composition.frame(-1).max() == 0


def test_exactly_one_clip_plays_at_any_frame_of_any_rate(project: Path) -> None:
    made = timeline(*[("counted", TimeRange(0, 1 + number % 3), Framing()) for number in range(400)])
    for rate in (24, 25, 30, 50, 60):
        with Composition(replace(made, rate=rate), project) as composition:
            for clip, placed in zip(composition.clip.clips, made.picture.placed(), strict=True):
                for index in (placed[1].start, placed[1].end - 1):
                    assert composition.clip.playing(index / rate) is clip


def test_building_opens_no_file_and_draws_no_frame(tmp_path: Path) -> None:
    made = timeline(*[("counted", TimeRange(0, 3), Framing(Fit.BLUR))] * 300)
    with Composition(made, tmp_path / "nowhere") as composition:
        assert all(isinstance(clip, CanvasClip) for clip in composition.clip.clips)
        assert composition.missing == ()


def test_what_goes_straight_to_the_encoder_is_the_same_picture(project: Path) -> None:
    made = timeline(("wide", TimeRange(0, 5), Framing()), ("wide", TimeRange(0, 5), Framing(Fit.FIT)))
    with Composition(made, project) as composition:
        frame = composition.stored(3)
        assert frame is not None
        assert frame.format.name == "yuv420p"
        shown = frame.reformat(format="rgb24", src_colorspace=1, src_color_range=1, dst_color_range=2)
        assert psnr(composition.frame(3), np.asarray(shown.to_ndarray(), np.uint8)) >= 38
        assert composition.stored(7) is None, "a picture on black has to be put together"


def test_a_photo_stands_still(project: Path) -> None:
    with Composition(timeline(("photo", TimeRange(0, 40), Framing())), project) as composition:
        assert np.array_equal(composition.frame(0), composition.frame(39))
        assert composition.frame(0).shape == (256, 144, 3)


def test_the_preview_is_the_same_picture_smaller(project: Path) -> None:
    assert preview_size(Canvas(1080, 1920)) == Canvas(540, 960)
    assert preview_size(Canvas(1080, 1920), 304) == Canvas(304, 540)
    assert preview_size(CANVAS) == CANVAS
    small = Canvas(72, 128)
    made = timeline(("upright", TimeRange(0, 5), Framing()))
    with Composition(made, project) as full, Composition(made, project, small) as preview:
        shrunk = Image.fromarray(full.frame(2)).resize((72, 128), Image.Resampling.BICUBIC)
        assert psnr(preview.frame(2), np.array(shrunk)) >= 30


def test_a_clip_that_is_gone_is_a_calm_picture_in_the_preview(project: Path, tmp_path: Path) -> None:
    made = timeline(("wide", TimeRange(0, 5), Framing()), ("photo", TimeRange(0, 5), Framing()))
    (tmp_path / "media").mkdir()
    (tmp_path / "media/photo.png").write_bytes((project / "media/photo.png").read_bytes())
    with Composition(made, tmp_path) as composition:
        assert np.array_equal(composition.frame(2), placeholder((144, 256)))
        assert composition.stored(3) is None
        assert not np.array_equal(composition.frame(6), placeholder((144, 256)))
        assert [reference.id for reference in composition.missing] == ["wide"]


def test_a_clip_that_is_gone_stops_an_export(tmp_path: Path) -> None:
    with (
        Composition(timeline(("wide", TimeRange(0, 5), Framing())), tmp_path, strict=True) as composition,
        pytest.raises(MediaGone) as caught,
    ):
        composition.frame(0)
    assert caught.value.facts == {"name": "wide.mp4"}
