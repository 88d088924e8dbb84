"""A proxy shows, at every moment, the picture that its original shows."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.media.corpus import Recipe, Tone, difference, number, patches, steady, uneven
from trainer.errors import TrainerError
from trainer.media.probe import probe
from trainer.media.proxy_file import GROUP, ProxyDamaged, ProxySource, ProxyWriter, proxy_size
from trainer.media.video import VideoSource
from trainer.media.view import View

Maker = Callable[[Recipe], Path]

CLIPS = [
    Recipe("ntsc.mov", steady(60, Fraction(30_000, 1001))),
    Recipe("uneven-90.mp4", uneven(3), 240, 320, rotation=90),
    Recipe("uneven-mirrored.mp4", uneven(3), mirrored=True),
    Recipe("uneven.mkv", uneven(3)),
    Recipe("fast.mp4", steady(90, 60)),
    Recipe("late.mp4", steady(30, start=Fraction(1, 2)), sound=Tone()),
]


def proxied(file: Path, folder: Path) -> tuple[ProxySource, int]:
    """A proxy of ``file``, and how many pictures the original has."""
    target = folder / "pictures"
    with VideoSource(file) as source, target.open("wb") as stream:
        facts = source.facts
        size = proxy_size(facts.width, facts.height)
        writer = ProxyWriter(stream, size, source.tick, source.shift)
        count = 0
        for time, picture in source.pictures(View.whole(facts.width, facts.height, size)):
            writer.add(time, picture)
            count += 1
        writer.finish()
    return ProxySource(target, facts), count


@pytest.fixture
def steady_clip(clip: Maker) -> Path:
    return clip(Recipe("even.mp4", steady(24)))


@pytest.mark.parametrize("recipe", CLIPS, ids=lambda recipe: recipe.name)
def test_the_same_picture_at_every_moment(recipe: Recipe, clip: Maker, tmp_path: Path) -> None:
    proxy, count = proxied(clip(recipe), tmp_path)
    view = View.whole(recipe.width, recipe.height)
    # Frames of every timeline there is, a hair before and after them, and beyond both ends.
    length = recipe.times[-1] + recipe.hold
    whole = [
        Fraction(frame, rate) for rate in (24, 25, 30, 60) for frame in range(-2, int(length * rate) + 3)
    ]
    moments = [
        moment + by for moment in whole[::3] for by in (Fraction(-1, 5000), Fraction(0), Fraction(1, 5000))
    ]
    with VideoSource(clip(recipe)) as source:
        for moment in sorted(moments):
            expected = number(source.frame(moment, view))
            assert number(proxy.frame(moment, view)) == expected, f"at {moment}"
    assert count == len(recipe.times)
    proxy.close()


def test_it_looks_like_the_original_whichever_part_is_asked_for(clip: Maker, tmp_path: Path) -> None:
    recipe = Recipe("tall.mp4", steady(6), 720, 1280, rotation=270)
    proxy, _ = proxied(clip(recipe), tmp_path)
    assert proxy.size == (540, 960)
    view = View((0, 640, 720, 640), (320, 320), turns=1)
    with VideoSource(clip(recipe)) as source:
        for one, other in (
            (source.frame(0, view), proxy.frame(0, view)),
            (source.frame_yuv(0, view).to_ndarray(), proxy.frame_yuv(0, view).to_ndarray()),
        ):
            assert one.shape == other.shape
            assert np.abs(one.astype(int) - other).mean() < 4
    assert proxy.facts == source.facts
    proxy.close()


def test_colours_of_hdr_are_those_of_the_original(clip: Maker, tmp_path: Path) -> None:
    options = {"x265-params": "log-level=none:colorprim=9:transfer=18:colormatrix=9"}
    recipe = Recipe(
        "hlg.mp4", steady(3), codec="libx265", format="yuv420p10le", options=options, tagged=False
    )
    proxy, _ = proxied(clip(recipe), tmp_path)
    view = View.whole(320, 240)
    with VideoSource(clip(recipe)) as source:
        assert source.facts.hdr
        assert difference(patches(source.frame(0, view)), patches(proxy.frame(0, view))) < 3
    proxy.close()


def test_any_picture_costs_one_group_at_most(steady_clip: Path, tmp_path: Path) -> None:
    proxy, _ = proxied(steady_clip, tmp_path)
    view = View.whole(320, 240)
    for frame in (23, 0, 14, 4, 19, 18):
        before = proxy.decoded
        assert number(proxy.frame(Fraction(frame, 30), view)) == frame
        assert proxy.decoded - before == frame % GROUP + 1
    before = proxy.decoded
    for frame in (19, 20, 21, 21):
        proxy.frame(Fraction(frame, 30), view)
    assert proxy.decoded - before == 3  # it goes on from 18
    proxy.close()


def test_small_and_odd_pictures_are_never_made_larger() -> None:
    assert proxy_size(1080, 1920) == (540, 960)
    assert proxy_size(3840, 2160) == (960, 540)
    assert proxy_size(321, 241) == (320, 240)
    assert proxy_size(1, 1) == (2, 2)


def test_damage_is_told_and_never_shown(steady_clip: Path, tmp_path: Path) -> None:
    proxy, _ = proxied(steady_clip, tmp_path)
    proxy.close()
    whole = (tmp_path / "pictures").read_bytes()
    view = View.whole(320, 240)

    def opened(content: bytes) -> ProxySource:
        (tmp_path / "pictures").write_bytes(content)
        return ProxySource(tmp_path / "pictures", proxy.facts)

    for content in (
        b"",
        whole[:-1],
        whole[: len(whole) // 2],
        b"x" + whole[1:],
        whole[:-60] + b"0" + whole[-59:],
    ):
        with pytest.raises(ProxyDamaged):
            opened(content)
    damaged = opened(whole[:200] + bytes([whole[200] ^ 1]) + whole[201:])
    with pytest.raises(ProxyDamaged):
        damaged.frame(0, view)
    assert number(damaged.frame(Fraction(23, 30), view)) == 23
    damaged.close()
    with pytest.raises(ProxyDamaged):
        ProxySource(tmp_path / "nowhere", proxy.facts)


REAL = [
    "android6-cif-rot270-gps-vfr-digit2.mp4",
    "editlist-preroll.mp4",
    "samsung-slowmo-sef-240fps.mp4",
    "browser-mediarecorder-no-duration.webm",
]


def the_same(file: Path, folder: Path) -> None:
    """Every frame of a timeline shows the same picture in both."""
    proxy, count = proxied(file, folder)
    assert count == len(proxy.times)
    with VideoSource(file) as source:
        for frame in range(int(source.facts.duration * 30) + 2):
            moment = Fraction(frame, 30)
            shown = proxy.times[proxy.shown(moment)] * source.tick - source.facts.start
            assert shown == source.shown_at(moment), f"{file.name}, frame {frame}"
    proxy.close()


@pytest.mark.phone_media
@pytest.mark.parametrize("name", REAL)
def test_the_same_picture_of_real_clips(name: str, phone_media: Path, tmp_path: Path) -> None:
    the_same(phone_media / "phone" / name, tmp_path)


@pytest.mark.heavy
@pytest.mark.phone_media
def test_the_same_picture_of_every_real_clip(phone_media: Path, tmp_path: Path) -> None:
    seen = 0
    for file in sorted((phone_media / "phone").iterdir()):
        with contextlib.suppress(TrainerError):
            facts = probe(file)
            if facts.kind == "video" and facts.duration < 60:
                the_same(file, tmp_path)
                seen += 1
    assert seen > 60
