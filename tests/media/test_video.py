"""Pictures at exact times, upright, in true colours."""

from __future__ import annotations

import errno
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import imageio_ffmpeg
import numpy as np
import pytest
from av.video.frame import VideoFrame
from av.video.plane import VideoPlane
from numpy.typing import NDArray

from tests.media.corpus import (
    BT601,
    BT709,
    PATCHES,
    Recipe,
    Tone,
    difference,
    number,
    patches,
    steady,
    uneven,
)
from trainer import errors
from trainer.media import opening, streams
from trainer.media.probe import probe
from trainer.media.video import VideoSource
from trainer.media.view import View

Maker = Callable[[Recipe], Path]

WHOLE = View.whole(320, 240)
UPRIGHT = View.whole(240, 320)


def expected_number(times: Sequence[Fraction], at: Fraction) -> int:
    """The number of the picture whose time has come at ``at``."""
    return max((index for index, time in enumerate(times) if time <= at), default=0)


VARIED = [
    Recipe("even.mp4", steady(150)),
    Recipe("ntsc.mov", steady(150, Fraction(30_000, 1001))),
    Recipe("uneven.mp4", uneven(9), options={"g": "24"}),
    Recipe("uneven-90.mp4", uneven(9), 240, 320, rotation=90, options={"g": "24"}),
    Recipe("uneven-180.mov", uneven(9), rotation=180),
    Recipe("uneven-270.mp4", uneven(9), 240, 320, rotation=270),
    Recipe("uneven-mirrored.mp4", uneven(9), mirrored=True),
    Recipe("uneven.mkv", uneven(9), options={"g": "24"}),
    Recipe("uneven.webm", uneven(6), codec="libvpx-vp9", options={"deadline": "realtime", "cpu-used": "8"}),
    Recipe("uneven.ts", uneven(6)),
    Recipe("no-b-frames.mp4", uneven(6), options={"bf": "0", "g": "1000"}),
    Recipe("fragmented.mp4", uneven(6), muxer={"movflags": "frag_keyframe+empty_moov"}, options={"g": "24"}),
    Recipe(
        "ten-bit.mp4",
        uneven(4),
        codec="libx265",
        format="yuv420p10le",
        options={"x265-params": "log-level=none:keyint=24:open-gop=1"},
    ),
    Recipe("slow-motion.mp4", steady(240, 240)),
    Recipe("late.mp4", uneven(5), sound=Tone(delay=Fraction(0))),
]


@pytest.mark.parametrize("recipe", VARIED, ids=lambda recipe: recipe.name)
def test_the_right_picture_at_twenty_points(recipe: Recipe, clip: Maker) -> None:
    times = recipe.times
    view = View.whole(recipe.width, recipe.height)
    length = times[-1] + recipe.hold
    points = [length * step / 20 for step in range(20)]
    with VideoSource(clip(recipe)) as source:
        assert (source.facts.width, source.facts.height) == (recipe.width, recipe.height)
        forwards = [number(source.frame(at, view)) for at in points]
        backwards = [number(source.frame(at, view)) for at in reversed(points)]
    assert backwards[::-1] == forwards
    # A container that counts in milliseconds may show a picture half of one early.
    slack = Fraction(1, 1000)
    for at, shown in zip(points, forwards, strict=True):
        assert expected_number(times, at - slack) <= shown <= expected_number(times, at + slack)


@pytest.mark.parametrize("recipe", VARIED[:3], ids=lambda recipe: recipe.name)
def test_reading_on_decodes_each_picture_once_and_never_seeks(recipe: Recipe, clip: Maker) -> None:
    with VideoSource(clip(recipe)) as source:
        shown = [number(source.frame(time, WHOLE)) for time in recipe.times]
        assert shown == list(range(len(recipe.times)))
        assert source.decoded == len(recipe.times)
        assert source.seeks == 0


def test_project_frames_land_on_the_pictures_of_the_same_rate(clip: Maker) -> None:
    with VideoSource(clip(VARIED[0])) as source:
        assert [number(source.frame(frame / 30, WHOLE)) for frame in range(150)] == list(range(150))


def test_far_seeks_use_keyframes(clip: Maker) -> None:
    with VideoSource(clip(Recipe("keyed.mp4", steady(450), options={"g": "30"}))) as source:
        before = source.decoded
        assert number(source.frame(13, WHOLE)) == 390
        assert number(source.frame(5, WHOLE)) == 150
        assert source.decoded - before < 150


def test_times_outside_give_the_first_and_the_last(clip: Maker) -> None:
    with VideoSource(clip(VARIED[0])) as source:
        assert number(source.frame(-5, WHOLE)) == 0
        assert number(source.frame(5000, WHOLE)) == 149
        assert number(source.frame(0.0, WHOLE)) == 0
        assert number(source.frame(Fraction(149, 30), WHOLE)) == 149


def test_a_picture_that_starts_late_stands_until_its_successor(clip: Maker) -> None:
    recipe = Recipe(
        "late-picture.mov",
        steady(30, start=Fraction(1, 2)),
        sound=Tone(codec="pcm_s16le", delay=Fraction(1, 5)),
    )
    with VideoSource(clip(recipe)) as source:
        # The sound begins at 0.2 s of the file, which is the clip's zero; pictures come 0.3 s later.
        assert number(source.frame(0, WHOLE)) == 0
        assert number(source.frame(Fraction(3, 10) + Fraction(10, 30), WHOLE)) == 10
        assert source.shown_at(Fraction(3, 10) + Fraction(10, 30)) == pytest.approx(0.6333, abs=0.002)


def test_the_same_picture_is_not_made_twice(clip: Maker) -> None:
    with VideoSource(clip(VARIED[0])) as source:
        first = source.frame(1, WHOLE)
        assert source.frame(1.01, WHOLE) is first
        assert source.frame(1.01, View.whole(320, 240, (32, 24))) is not first
        with pytest.raises(ValueError, match="read-only"):
            first[0, 0, 0] = 1


def test_a_source_belongs_to_its_thread(clip: Maker) -> None:
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            source.frame(0, WHOLE)
        except RuntimeError as error:
            caught.append(error)

    with VideoSource(clip(VARIED[0])) as source:
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert len(caught) == 1


def test_a_sound_file_has_no_pictures(clip: Maker, tmp_path: Path) -> None:
    binary = imageio_ffmpeg.get_ffmpeg_exe()
    file = tmp_path / "suara.m4a"
    subprocess.run([binary, "-v", "error", "-f", "lavfi", "-i", "sine=duration=1", str(file)], check=True)
    with pytest.raises(errors.MediaUnsupported):
        VideoSource(file)


# --- views --------------------------------------------------------------------------


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("mirrored", [False, True])
def test_every_orientation_shows_the_same_upright_picture(rotation: int, mirrored: bool, clip: Maker) -> None:
    recipe = Recipe(f"upright-{rotation}-{mirrored}.mp4", steady(8), rotation=rotation, mirrored=mirrored)
    with VideoSource(clip(recipe)) as source:
        shown = source.frame(Fraction(5, 30), WHOLE)
    assert number(shown) == 5
    assert difference(patches(shown), np.array(PATCHES)) < 2


def test_a_mirrored_and_turned_picture_agrees_with_ffmpeg(clip: Maker) -> None:
    file = clip(Recipe("upright-90-True.mp4", steady(8), rotation=90, mirrored=True))
    binary = imageio_ffmpeg.get_ffmpeg_exe()
    theirs = subprocess.run(
        [
            binary,
            "-v",
            "error",
            "-i",
            str(file),
            "-frames:v",
            "1",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-",
        ],
        check=True,
        capture_output=True,
    ).stdout
    with VideoSource(file) as source:
        ours = source.frame(0, WHOLE)
    assert np.abs(np.frombuffer(theirs, np.uint8).reshape(240, 320, 3).astype(int) - ours).mean() < 2


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_crop_is_counted_in_the_upright_picture(rotation: int, clip: Maker) -> None:
    recipe = Recipe(f"upright-{rotation}-False.mp4", steady(8), rotation=rotation)
    with VideoSource(clip(recipe)) as source:
        # Only the green patch: the second of four in the lower half.
        green = source.frame(0, View((84, 124, 72, 112), (36, 56)))
        assert green.shape == (56, 36, 3)
        assert difference(green.reshape(-1, 3), np.array([[0, 255, 0]])) < 2
        turned = source.frame(0, View((80, 120, 160, 120), (60, 80), turns=1))
        # Green then blue from left to right, turned clockwise: green above blue.
        assert turned.shape == (80, 60, 3)
        assert difference(turned[8:32, 8:-8].mean(axis=(0, 1)), np.array([0, 255, 0])) < 3
        assert difference(turned[48:72, 8:-8].mean(axis=(0, 1)), np.array([0, 0, 255])) < 3


def test_turning_by_hand_is_rot90(clip: Maker) -> None:
    with VideoSource(clip(VARIED[0])) as source:
        straight = source.frame(1, WHOLE).astype(int)
        for turns in (1, 2, 3, -1, 5):
            turned = source.frame(1, View.whole(320, 240, turns=turns))
            assert np.abs(np.rot90(straight, -turns) - turned).mean() < 3


def test_crops_outside_the_picture_are_cut(clip: Maker) -> None:
    with VideoSource(clip(VARIED[0])) as source:
        for crop in ((-50, -50, 1000, 1000), (319, 239, 50, 50), (10.5, 20.25, 33.3, 44.4), (500, 500, 5, 5)):
            assert source.frame(0, View(crop, (16, 8))).shape == (8, 16, 3)


def test_pixels_that_are_not_square_are_stretched(clip: Maker) -> None:
    with VideoSource(clip(Recipe("wide.mp4", steady(5), shape=Fraction(4, 3)))) as source:
        shown = source.frame(Fraction(3, 30), View.whole(427, 240))
        assert number(shown) == 3
        # The upright picture is 427 wide; its last quarter is white.
        white = source.frame(0, View((330, 130, 90, 100), (30, 30)))
        assert difference(white.reshape(-1, 3), np.array([[255, 255, 255]])) < 2


@pytest.mark.parametrize("size", [(321, 241), (33, 17)])
def test_odd_sizes_in_and_out(size: tuple[int, int], clip: Maker) -> None:
    recipe = Recipe(f"odd-{size[0]}.mp4", steady(4), *size, format="yuv444p")
    with VideoSource(clip(recipe)) as source:
        assert source.frame(0, View.whole(*size, (51, 29))).shape == (29, 51, 3)
        assert source.frame(0, View.whole(*size, turns=1)).shape == (size[0], size[1], 3)


# --- colour -------------------------------------------------------------------------

COLOURS = [
    Recipe(f"colour-{matrix}-{form}-{full}.mp4", steady(3), matrix=matrix, format=form, full_range=full)
    for matrix in (BT601, BT709)
    for form, full in (
        ("yuv420p", False),
        ("yuvj420p", True),
        ("yuv422p", False),
        ("yuv444p", False),
        ("yuv420p10le", False),
    )
] + [
    Recipe("colour-untagged-sd.mp4", steady(3), matrix=BT601, tagged=False),
    Recipe("colour-untagged-hd.mp4", steady(3), 1280, 720, matrix=BT709, tagged=False),
    Recipe("colour-untagged-tall.mp4", steady(3), 720, 1280, rotation=0, matrix=BT709, tagged=False),
    Recipe("colour-rgb.mov", steady(3), codec="qtrle", format="rgb24", tagged=False),
    Recipe("colour-argb.mov", steady(3), codec="qtrle", format="argb", tagged=False),
]


@pytest.mark.parametrize("recipe", COLOURS, ids=lambda recipe: recipe.name)
def test_colours_come_out_as_they_were_meant(recipe: Recipe, clip: Maker) -> None:
    with VideoSource(clip(recipe)) as source:
        shown = patches(source.frame(0, View.whole(recipe.width, recipe.height)))
        smaller = patches(source.frame(0, View.whole(recipe.width, recipe.height, (160, 120))))
    assert difference(shown, np.array(PATCHES)) < 2
    assert difference(smaller, np.array(PATCHES)) < 2


@pytest.mark.parametrize("recipe", COLOURS, ids=lambda recipe: recipe.name)
def test_the_frame_for_the_encoder_is_bt709_limited(recipe: Recipe, clip: Maker) -> None:
    with VideoSource(clip(recipe)) as source:
        frame = source.frame_yuv(0, View.whole(recipe.width, recipe.height, (320, 240)))
    assert (frame.format.name, frame.width, frame.height) == ("yuv420p", 320, 240)
    assert (frame.colorspace, frame.color_range, frame.color_primaries, frame.color_trc) == (1, 1, 1, 1)

    def patch_means(plane: VideoPlane) -> NDArray[np.float64]:
        rows = np.frombuffer(bytes(plane), np.uint8).reshape(plane.height, plane.line_size)
        band = rows[5 * plane.height // 8 : 7 * plane.height // 8, : plane.width]
        edges = [place * plane.width // 4 for place in range(5)]
        return np.array([band[:, edges[place] + 8 : edges[place + 1] - 8].mean() for place in range(4)])

    luma, blue, red = (patch_means(plane) for plane in frame.planes)
    y, cb, cr = (luma - 16) / 219, (blue - 128) / 224, (red - 128) / 224
    r, b = y + 2 * (1 - 0.2126) * cr, y + 2 * (1 - 0.0722) * cb
    g = (y - 0.2126 * r - 0.0722 * b) / 0.7152
    assert difference(np.clip(np.stack([r, g, b], axis=-1) * 255, 0, 255), np.array(PATCHES)) < 2


def test_transparency_lies_on_black(tmp_path: Path) -> None:
    file = tmp_path / "stiker.mov"
    with av.open(str(file), "w") as container:
        stream: Any = container.add_stream("qtrle", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "argb"
        pixels = np.zeros((64, 64, 4), np.uint8)
        pixels[..., 1:] = (200, 100, 50)
        pixels[:, 32:, 0], pixels[:, :32, 0] = 255, 128
        frame = av.VideoFrame.from_ndarray(pixels, format="argb")
        container.mux(stream.encode(frame) + stream.encode(None))
    with VideoSource(file) as source:
        shown = source.frame(0, View.whole(64, 64))
    assert np.abs(shown[8:-8, 40:56].reshape(-1, 3).mean(axis=0) - (200, 100, 50)).max() < 2
    assert np.abs(shown[8:-8, 8:24].reshape(-1, 3).mean(axis=0) - (100, 50, 25)).max() < 2


# --- real files ---------------------------------------------------------------------


@pytest.mark.phone_media
def test_real_clips_show_the_same_pictures_in_any_order(phone_media: Path) -> None:
    view_sides = 64
    for name in (
        "phone/flir-phone-camera-vfr-1080x1440-gps.mp4",
        "phone/editlist-1fps-bframes.mp4",
        "phone/iphone4s-h264-rot90-gps.mov",
        "phone/sony-a7m3-avchd.mts",
        "phone/vp9-10bit.webm",
        "phone/iphone-hevc10-hlg-dolbyvision-1080p-rot90.mov",
        "phone/screencast-8797fps-rot90.mp4",
        "phone/editlist-preroll.mp4",
        "phone/gopro-karma-480p-gpmf.mp4",
        "phone/camera-mjpeg-pcm.avi",
    ):
        facts = probe(phone_media / name)
        view = View.whole(facts.width, facts.height, (view_sides, view_sides))
        points = [facts.duration * step / 7 for step in range(7)]
        with VideoSource(phone_media / name, facts) as source:
            forwards = [source.frame(at, view) for at in points]
            for at, expected in list(zip(points, forwards, strict=True))[::-1]:
                assert np.array_equal(source.frame(at, view), expected), (name, at)


@pytest.mark.phone_media
def test_the_four_rotations_of_one_phone_stand_upright(phone_media: Path) -> None:
    for rotation in (0, 90, 180, 270):
        with VideoSource(phone_media / f"phone/iphone-style-rot{rotation}.mov") as source:
            assert source.facts.rotation == rotation
            assert (source.facts.width > source.facts.height) == (rotation % 180 == 0)


def test_a_file_that_goes_while_it_is_opened_is_closed(clip: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    file = clip(Recipe("even.mp4", steady(30)))
    facts = probe(file)
    opened = list[opening.OpenedStream]()
    open_stream = opening.open_stream

    def noted(path: Path) -> opening.OpenedStream:
        opened.append(open_stream(path))
        return opened[-1]

    def unplugged(*_: object) -> Iterator[VideoFrame]:
        raise OSError(errno.EIO, "the stick is gone")

    monkeypatch.setattr(opening, "open_stream", noted)
    monkeypatch.setattr(streams, "pictures", unplugged)
    with pytest.raises(errors.FileUnreadable):
        VideoSource(file, facts)
    assert [one._file.closed for one in opened] == [True]
