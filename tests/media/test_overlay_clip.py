"""Pictures over the picture: whole in a box, or in place of it, and transparent where their file is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.drawn import SIZE, as_seen, overlay, photograph, project, psnr, text, timeline
from tests.media.filmed import Picture, film, numbered, read_number, steady
from trainer.errors import MediaGone
from trainer.media.compositor import Composition
from trainer.media.encoder import Converter
from trainer.media.moviepy_door import CompositeVideoClip
from trainer.media.pool import Pictures
from trainer.model.canvas import Box, Fit, Framing
from trainer.model.inset import Inset
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Clip, MediaKind, MediaReference, Role, Timeline


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = project(tmp_path_factory.mktemp("overlays") / "Proyek")
    film(made / "media" / "counted.mp4", steady(2), lambda number, _: numbered(number, (144, 256)))
    return made


def shown(made: Timeline, folder: Path, index: int = 0) -> Picture:
    with Composition(made, folder, strict=True) as composition:
        return np.array(composition.frame(index))


def stored(made: Timeline, folder: Path, index: int = 0) -> Picture:
    with Composition(made, folder, strict=True) as composition:
        frame = composition.stored(index)
        assert frame is not None
        return as_seen(frame)


def resized(name: str, size: tuple[int, int], folder: Path) -> Image.Image:
    with Image.open(folder / "media" / f"{name}.png") as picture:
        small: Image.Image = picture.resize(size, Image.Resampling.LANCZOS)
        return small


def test_in_a_box_a_picture_is_whole_and_as_wide_as_the_box(folder: Path) -> None:
    made = timeline(overlays=(overlay("wide", box=Box(500, 250, 600)),))
    wanted = Image.fromarray(shown(timeline(), folder))
    inside = resized("wide", (162, 92), folder)  # 60 % of 270, and its shape on even pixels
    wanted.paste(inside, (54, 74))
    assert psnr(shown(made, folder), np.array(wanted)) >= 38
    assert psnr(stored(made, folder), as_seen(Converter().stored(np.array(wanted)))) >= 38


def test_a_box_that_hangs_over_the_edge_is_cut_off(folder: Path) -> None:
    for box in (Box(0, 0, 1000), Box(1000, 1000, 800), Box(0, 1000, 20)):
        made = timeline(overlays=(overlay("wide", box=box),))
        picture = shown(made, folder)
        assert picture.shape == (SIZE[1], SIZE[0], 3)
        assert not np.array_equal(picture, shown(timeline(), folder))
        assert psnr(stored(made, folder), as_seen(Converter().stored(picture))) >= 36


def test_in_a_box_it_can_be_turned(folder: Path) -> None:
    made = timeline(overlays=(overlay("wide", box=Box(500, 500, 400), turn=90),))
    wanted = Image.fromarray(shown(timeline(), folder))
    turned = Image.open(folder / "media" / "wide.png").transpose(Image.Transpose.ROTATE_270)
    wanted.paste(turned.resize((108, 192), Image.Resampling.LANCZOS), (80, 144))  # 81 is odd
    assert psnr(shown(made, folder), np.array(wanted)) >= 34


def test_a_sticker_keeps_its_transparency(folder: Path) -> None:
    made = timeline(overlays=(overlay("sticker", box=Box(500, 500, 800)),))
    below = Image.fromarray(shown(timeline(), folder)).convert("RGBA")
    sticker = Image.open(folder / "media" / "sticker.png").convert("RGBa")
    size = (216, 108)
    layer = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    layer.paste(sticker.resize(size, Image.Resampling.LANCZOS).convert("RGBA"), (28, 186))
    wanted = np.array(Image.alpha_composite(below, layer).convert("RGB"))
    assert psnr(shown(made, folder), wanted) >= 38
    assert psnr(stored(made, folder), as_seen(Converter().stored(wanted))) >= 36
    corner = shown(made, folder)[188:192, 30:36]
    assert np.array_equal(corner, shown(timeline(), folder)[188:192, 30:36])


@pytest.mark.parametrize("fit", list(Fit))
def test_without_a_box_it_stands_in_place_of_the_picture(folder: Path, fit: Fit) -> None:
    over = Clip("o", "wide", TimeRange(0, 60), Framing(fit), anchor=Anchor(0))
    alone = timeline(base="wide", framing=Framing(fit))
    assert np.array_equal(shown(timeline(overlays=(over,)), folder), shown(alone, folder))


def test_without_a_box_a_sticker_lets_the_picture_through(folder: Path) -> None:
    over = Clip("o", "sticker", TimeRange(0, 60), Framing(Fit.FIT), anchor=Anchor(0))
    picture, bare = shown(timeline(overlays=(over,)), folder), shown(timeline(), folder)
    assert np.array_equal(picture[:150], bare[:150]), "no black above it"
    assert not np.array_equal(picture[200:280], bare[200:280])


def test_what_is_wholly_hidden_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = timeline(
        base="wide", overlays=(overlay("sticker", box=Box(500, 100, 300)), overlay("upright", 10, 20))
    )
    with Composition(made, folder) as composition:
        opened: list[str] = []
        get = composition._pool.get

        def noted(reference: MediaReference, reader: str = "") -> Pictures:
            opened.append(reference.id)
            return get(reference, reader)

        monkeypatch.setattr(composition._pool, "get", noted)
        composition.frame(15)
        assert set(opened) == {"upright"}


def test_later_overlays_lie_over_earlier_ones_and_texts_over_all(folder: Path) -> None:
    place = Box(500, 500, 500)
    first, second = overlay("wide", box=place), overlay("upright", box=place)
    one = shown(timeline(overlays=(first, second)), folder)
    other = shown(timeline(overlays=(second, first)), folder)
    assert not np.array_equal(one[230:250, 100:170], other[230:250, 100:170])
    words = (Role.CAPTION, text("Di atas semua", box=place))
    with_words = shown(timeline(words, overlays=(first, second)), folder)
    assert not np.array_equal(with_words[230:250, 100:170], one[230:250, 100:170])


def test_a_video_in_a_box_runs_beside_the_same_file_below_it(folder: Path) -> None:
    reference = MediaReference(
        "counted", "counted.mp4", "media/counted.mp4", MediaKind.VIDEO, 60, "", 144, 256
    )
    base = timeline(
        overlays=(Clip("o", "counted", TimeRange(20, 30), anchor=Anchor(5), box=Box(500, 250, 400)),)
    )
    object.__setattr__(base, "media", (*base.media, reference))
    picture = base.tracks[0].children[0]
    object.__setattr__(picture, "media", "counted")
    with Composition(base, folder) as composition:
        for index in (5, 6, 7, 20, 34):
            frame = composition.frame(index)
            small = frame[24:216, 80:188]  # 108 x 192 around the box's middle
            assert read_number(small) == index + 15
            flat = composition.stored(index)
            assert flat is not None
            assert read_number(as_seen(flat)[24:216, 80:188]) == index + 15
        sources = list(composition._pool._open.values())
        assert len(sources) == 2
        assert sum(source.seeks for source in sources) <= 4  # type: ignore[attr-defined]


def test_an_overlay_that_is_gone_leaves_the_picture(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    Image.fromarray(photograph(SIZE, 1)).save(tmp_path / "media" / "upright.png")
    for gone in (overlay("wide", box=Box()), overlay("sticker"), overlay("wide")):
        made = timeline(overlays=(gone,))
        with Composition(made, tmp_path) as composition:
            assert np.array_equal(composition.frame(0), shown(timeline(), tmp_path))
            assert [reference.id for reference in composition.missing] == [gone.media]
        with Composition(made, tmp_path, strict=True) as composition, pytest.raises(MediaGone):
            composition.frame(0)
        with Composition(made, tmp_path, strict=True) as composition, pytest.raises(MediaGone):
            composition.stored(0)


# --- how it looks -------------------------------------------------------------------------


def looking(inset: Inset, media: str = "wide", box: Box | None = Box(300, 300, 500)) -> Timeline:  # noqa: B008
    return timeline(overlays=(replace(overlay(media, 0, 60, box), inset=inset),))


@pytest.mark.parametrize(
    ("inset", "media", "box"),
    [
        (Inset(60), "wide", Box(300, 300, 500)),
        (Inset(100, 200), "wide", Box(300, 300, 500)),
        (Inset(80, 500, 20), "wide", Box(930, 60, 500)),
        (Inset(40), "upright", None),
        (Inset(50), "sticker", Box(600, 700, 500)),
        (Inset(30, 200, 20), "upright", None),
    ],
)
def test_it_is_moviepys_picture_and_the_encoders(
    folder: Path, inset: Inset, media: str, box: Box | None
) -> None:
    with Composition(looking(inset, media, box), folder) as ours:
        stock = CompositeVideoClip(ours.clip.clips, size=SIZE, bg_color=(0, 0, 0))
        assert psnr(ours.frame(5), stock.get_frame(5 / 30 + 1e-4)) >= 38
        frame = ours.stored(5)
        assert frame is not None
        assert psnr(as_seen(frame), as_seen(Converter().stored(ours.frame(5)))) >= 38


def test_opacity_is_a_share_of_both_pictures(folder: Path) -> None:
    whole, half, bare = (
        shown(made, folder).astype(int) for made in (looking(Inset()), looking(Inset(50)), timeline())
    )
    assert np.abs(half - (whole + bare) / 2).max() <= 1


def test_round_corners_let_the_picture_below_be_seen(folder: Path) -> None:
    changed = (shown(looking(Inset(100, 500)), folder) != shown(timeline(), folder)).any(axis=2)
    rows, columns = np.nonzero(changed)
    corner = changed[rows.min() : rows.min() + 4, columns.min() : columns.min() + 4]
    assert not corner.any()
    assert changed[(rows.min() + rows.max()) // 2, (columns.min() + columns.max()) // 2]


def test_a_border_is_white_and_lies_inside(folder: Path) -> None:
    with_border, plain = shown(looking(Inset(100, 0, 40)), folder), shown(looking(Inset()), folder)
    changed = (with_border != plain).any(axis=2)
    rows, columns = np.nonzero(changed)
    assert (with_border[rows.min() + 2, columns.min() : columns.max()] > 250).all()
    middle = (rows.min() + rows.max()) // 2, (columns.min() + columns.max()) // 2
    assert np.array_equal(with_border[middle], plain[middle])
