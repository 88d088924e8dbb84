"""The sample clips are what a careful phone writes, and what their list says."""

from __future__ import annotations

import hashlib
import itertools
import json
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from trainer.media.loudness import LoudnessMeter
from trainer.media.probe import probe
from trainer.paths import ASSETS

FOLDER = ASSETS / "samples"
ROWS: list[dict[str, object]] = json.loads((FOLDER / "samples.json").read_text(encoding="utf-8"))["samples"]
each_sample = pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["file"]))

BT709 = 1
"""Number of BT.709 for matrix, primaries and transfer in ITU-T H.273; also ffmpeg's for limited range."""


def _file(row: dict[str, object]) -> Path:
    return FOLDER / str(row["file"])


def _seconds(row: dict[str, object]) -> float:
    return float(str(row["seconds"]))


def test_lesson_one_has_clips_enough_and_they_travel_light() -> None:
    sizes = [_file(row).stat().st_size for row in ROWS]
    assert len(ROWS) >= 4
    assert max(sizes) < 3_000_000
    assert sum(sizes) < 8_000_000
    assert {path.name for path in FOLDER.glob("*.mp4")} == {row["file"] for row in ROWS}


@each_sample
def test_the_list_is_right(row: dict[str, object]) -> None:
    assert hashlib.sha256(_file(row).read_bytes()).hexdigest() == row["sha256"]
    titles = row["title"]
    assert isinstance(titles, dict)
    assert titles.keys() == {"id", "en"}
    assert all(titles.values())
    assert 6 <= _seconds(row) <= 9
    assert row["licence"] == "CC0-1.0"


@each_sample
def test_the_whole_picture_plays_upright_at_an_even_pace_and_moves_in_every_second(
    row: dict[str, object],
) -> None:
    with av.open(str(_file(row))) as clip:
        stream = clip.streams.video[0]
        context = stream.codec_context
        assert (context.name, context.width, context.height, context.pix_fmt) == (
            "h264",
            720,
            1280,
            "yuv420p",
        )
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (
            BT709,
        ) * 4
        times, light, seconds = [], [], []
        for index, frame in enumerate(clip.decode(stream)):
            assert not frame.rotation
            times.append(frame.time)
            luma = frame.to_ndarray()[:1280]
            light.append(float(luma.mean()))
            if index % 30 == 0:
                seconds.append(luma.astype(int))
    assert len(times) == round(_seconds(row) * 30)
    assert np.allclose(times, np.arange(len(times)) / 30, atol=1e-4)
    assert all(40 < level < 200 for level in light)
    assert np.ptp(light) > 1
    for before, after in itertools.pairwise(seconds):
        assert np.abs(after - before).mean() > 2


@each_sample
def test_each_second_starts_with_a_keyframe_that_needs_nothing_before_it(row: dict[str, object]) -> None:
    with av.open(str(_file(row))) as clip:
        packets = [packet for packet in clip.demux(video=0) if packet.pts is not None]
    assert [index for index, packet in enumerate(packets) if packet.is_keyframe] == list(
        range(0, len(packets), 30)
    )
    assert all(packet.pts == packet.dts for packet in packets)  # no frame is shown out of its order


@each_sample
def test_the_sound_is_whole_and_gently_loud(row: dict[str, object]) -> None:
    meter, peak, count = LoudnessMeter(), 0.0, 0
    with av.open(str(_file(row))) as clip:
        stream = clip.streams.audio[0]
        assert (
            stream.codec_context.name,
            stream.codec_context.sample_rate,
            stream.codec_context.channels,
        ) == ("aac", 48000, 2)
        assert stream.duration is not None
        assert stream.time_base is not None
        assert float(stream.duration * stream.time_base) == pytest.approx(_seconds(row), abs=0.001)
        for frame in clip.decode(stream):
            samples = np.ascontiguousarray(frame.to_ndarray().T, np.float32)
            meter.listen(samples)
            peak, count = max(peak, float(np.abs(samples).max())), count + len(samples)
    # The last AAC frame of 1024 samples is filled up.
    assert 0 <= count - round(_seconds(row) * 48000) < 1024
    loudness = meter.integrated()
    assert loudness is not None
    assert loudness == pytest.approx(-20, abs=0.7)
    assert peak < 0.75


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, start of the content and end of each box between two offsets (ISO/IEC 14496-12)."""
    while start + 8 <= end:
        size, name = struct.unpack_from(">I4s", data, start)
        assert size >= 8
        yield name, start + 8, start + size
        start += size


def _edits(data: bytes, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """The (duration, media time) entries of every edit list."""
    for name, inside, stop in _boxes(data, start, end):
        if name in (b"moov", b"trak", b"edts"):
            yield from _edits(data, inside, stop)
        elif name == b"elst":
            assert data[inside] == 0
            (count,) = struct.unpack_from(">I", data, inside + 4)
            yield [struct.unpack_from(">Ii", data, inside + 8 + 12 * index) for index in range(count)]


@each_sample
def test_the_index_comes_first_and_no_edit_list_hides_pictures(row: dict[str, object]) -> None:
    data = _file(row).read_bytes()
    names = [name for name, _, _ in _boxes(data, 0, len(data))]
    assert names.index(b"moov") < names.index(b"mdat")
    edits = list(_edits(data, 0, len(data)))
    assert edits
    for entries in edits:
        assert len(entries) == 1
        # A picture starts at its first frame; a sound may skip the encoder's one frame of lead-in.
        assert entries[0][1] in (0, 1024)
    assert edits[0][0][1] == 0


@each_sample
def test_the_program_itself_finds_nothing_odd(row: dict[str, object]) -> None:
    facts = probe(_file(row))
    assert (facts.width, facts.height, facts.rotation, facts.vfr, facts.hdr) == (720, 1280, 0, False, False)
    assert not facts.location


def test_the_clips_can_be_drawn_again(tmp_path: Path) -> None:
    picture = tmp_path / "look.png"
    script = ASSETS / "make" / "samples.py"
    command = [sys.executable, "-B", str(script), "--look", "4", "-o", str(picture), "batik-canting"]
    subprocess.run(command, check=True, timeout=120)
    with Image.open(picture) as drawn, av.open(str(FOLDER / "batik-canting.mp4")) as clip:
        frame = next(frame for index, frame in enumerate(clip.decode(video=0)) if index == 120)
        shipped = Image.fromarray(frame.to_ndarray(format="rgb24"))
        now = np.asarray(drawn.convert("RGB"), int)
        then = np.asarray(shipped.resize(drawn.size), int)
    assert np.abs(now - then).mean() < 4
