"""HDR on an ordinary screen: the formulas, the table, and real HDR clips."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest
from av.filter.graph import Graph
from av.video.frame import VideoFrame

from trainer.media import tone
from trainer.media.video import VideoSource
from trainer.media.view import View


def grey(value: float) -> tone.Light:
    return np.full(3, value)


def test_the_curves_give_the_numbers_of_the_recommendations() -> None:
    # Report ITU-R BT.2408, table 1: reference white is 203 nits, 58 % PQ and 75 % HLG.
    assert tone.pq_to_nits(grey(0.58))[0] == pytest.approx(203, abs=3)
    assert tone.hlg_to_nits(grey(0.75))[0] == pytest.approx(203, abs=2)
    assert tone.hlg_to_nits(grey(1.0))[0] == pytest.approx(1000, abs=1)
    assert tone.pq_to_nits(grey(1.0))[0] == pytest.approx(10_000)
    assert tone.nits_to_pq(grey(100))[0] == pytest.approx(0.5081, abs=0.0005)
    nits = np.geomspace(0.01, 9000, 50)
    assert np.allclose(tone.pq_to_nits(tone.nits_to_pq(nits)), nits)


def test_bright_light_rolls_off_and_dim_light_stays() -> None:
    nits = np.geomspace(0.1, 1000, 200)
    rolled = tone.roll_off(nits)
    assert np.allclose(rolled[nits < 90], nits[nits < 90], rtol=0.01)
    assert rolled[-1] == pytest.approx(tone.WHITE, rel=0.01)
    assert (np.diff(rolled) > 0).all()
    assert tone.roll_off(np.array(5000.0)) == pytest.approx(tone.WHITE, rel=0.01)


@pytest.mark.parametrize("curve", [tone.PQ, tone.HLG])
def test_greys_stay_grey_and_rise(curve: int) -> None:
    ramp = np.repeat(np.linspace(0, 1, 256)[:, None], 3, axis=1)
    shown = tone.to_screen(ramp, curve)
    assert np.abs(shown - shown[:, :1]).max() < 1e-3
    assert (np.diff(shown[:, 0]) > -1e-9).all()
    assert shown[0, 0] == 0
    assert shown[-1, 0] == pytest.approx(1, abs=1e-3)
    white = tone.to_screen(grey(0.58 if curve == tone.PQ else 0.75), curve)[0]
    assert 0.85 < white < 0.95


def test_skin_is_plausible() -> None:
    # BT.2408, 2.4: medium skin lies near 55 % HLG; on an ordinary screen at 55-75 %, more red than blue.
    red, green, blue = tone.to_screen(np.array([0.60, 0.53, 0.49]), tone.HLG)
    assert 0.5 < green < 0.75
    assert red > green > blue


def test_colours_that_the_screen_lacks_pale_but_keep_their_hue() -> None:
    for colour, strongest in (((0.75, 0.1, 0.1), 0), ((0.1, 0.75, 0.1), 1), ((0.1, 0.1, 0.75), 2)):
        shown = tone.to_screen(np.array(colour), tone.HLG)
        assert int(np.argmax(shown)) == strongest
        assert ((shown >= 0) & (shown <= 1)).all()


@pytest.mark.parametrize("curve", [tone.PQ, tone.HLG])
def test_the_table_is_as_good_as_the_formulas(curve: int, home: Path) -> None:
    file = tone.table_file(curve)
    assert home in file.parents
    assert tone.table_file(curve) == file
    chance = np.random.default_rng(2)
    # As far from grey as real pictures are; PQ above 0.77 is clipped anyway.
    signal = 0.5 * chance.random((64, 64, 1)) + 0.5 * chance.random((64, 64, 3))
    if curve == tone.PQ:
        signal *= 0.77
    deep = np.rint(signal * 65535).astype(np.uint16)
    frame = VideoFrame.from_ndarray(deep, format="rgb48le")
    graph = Graph()
    graph.link_nodes(
        graph.add("buffer", video_size="64x64", pix_fmt="rgb48le", time_base="1/90000", pixel_aspect="1/1"),
        graph.add("format", pix_fmts="gbrp16le"),
        graph.add("lut3d", file=str(file), interp="tetrahedral"),
        graph.add("format", pix_fmts="rgb48le"),
        graph.add("buffersink"),
    ).configure()
    graph.push(frame)
    pulled = graph.pull()
    assert isinstance(pulled, VideoFrame)
    looked_up = np.asarray(pulled.to_ndarray(), dtype=np.float64) / 65535
    off = np.abs(looked_up - tone.to_screen(deep / 65535, curve)) * 255
    assert off.mean() < 0.5
    assert np.percentile(off, 99) < 8  # the darkest channel of the most saturated colours


@pytest.mark.phone_media
@pytest.mark.parametrize(
    "name",
    [
        "iphone-hevc10-hlg-dolbyvision-1080p-rot90.mov",
        "pixel-android14-hevc10-hlg-1080p-gps.mp4",
        "hdr10-hevc-1080p-vfr.mp4",
    ],
)
def test_real_hdr_shows_the_picture_that_ffmpeg_shows(name: str, phone_media: Path) -> None:
    """Another way of tone mapping differs in brightness, but every edge and every hue is where ours is."""
    file = phone_media / "phone" / name
    with VideoSource(file) as source:
        facts = source.facts
        assert facts.hdr
        size = (facts.width // 4, facts.height // 4)
        ours = source.frame(0, View.whole(facts.width, facts.height, size)).astype(float)
    theirs_raw = subprocess.run(
        [
            imageio_ffmpeg.get_ffmpeg_exe(),
            "-v",
            "error",
            "-i",
            str(file),
            "-frames:v",
            "1",
            "-vf",
            "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
            f"zscale=t=bt709:m=bt709:r=tv,format=yuv444p,scale={size[0]}:{size[1]}:flags=bicubic",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-",
        ],
        check=True,
        capture_output=True,
    ).stdout
    theirs = np.frombuffer(theirs_raw, np.uint8).reshape(ours.shape).astype(float)
    for part in range(3):
        assert np.corrcoef(ours[..., part].ravel(), theirs[..., part].ravel())[0, 1] > 0.92
    assert ours.mean() > theirs.mean() - 10  # ours is the brighter of the two: white stays near white
    assert np.abs(np.median(ours - theirs)) < 80
