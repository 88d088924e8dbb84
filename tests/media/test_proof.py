"""What stands for a decoded picture is the picture's bytes, as they are in a finished file."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from trainer.media import proof
from trainer.media.chunk_store import VideoChunk
from trainer.media.encoder import Converter, Encoding, Packet, PictureEncoder
from trainer.media.verify import brightness, mark
from trainer.media.video_file import VideoFile
from trainer.model.canvas import Canvas

SIZE = Canvas(96, 64)
ENCODING = Encoding(SIZE, 30, 18, 4000, 128)


@pytest.fixture(scope="module")
def chunk() -> VideoChunk:
    encoder, converter, random = PictureEncoder(ENCODING), Converter(), np.random.default_rng(5)
    packets, bright = list[Packet](), []
    for number in range(60):
        picture = random.integers(0, 40 + number * 3, (64, 96, 3), np.uint8)
        frame = converter.stored(picture)
        bright.append(brightness(frame))
        packets += encoder.encode(frame)
    packets += encoder.finish()
    return VideoChunk(encoder.header, tuple(packets), tuple(bright))


def test_the_marks_are_those_of_the_packets_in_the_file(chunk: VideoChunk, tmp_path: Path) -> None:
    file = tmp_path / "a.mp4"
    with contextlib.closing(VideoFile(file, ENCODING)) as video:
        video.pictures(chunk.packets)
        video.finish()
    with av.open(str(file)) as container:
        found = [mark(bytes(packet)) for packet in container.demux(video=0) if packet.size]
    assert tuple(found) == proof.marks(chunk)
    assert len(set(found)) == 60


def test_units_with_short_and_long_marks() -> None:
    data = b"\0\0\0\1first\0\0\1second\0\0\0\1third\0\0\1last\0"
    units = [b"first", b"second", b"third", b"last\0"]
    assert proof.in_file(data) == b"".join(len(unit).to_bytes(4, "big") + unit for unit in units)


def test_a_good_chunk_holds(chunk: VideoChunk) -> None:
    assert proof.holds(chunk, SIZE)


def test_a_chunk_that_is_not_what_it_says_does_not_hold(chunk: VideoChunk) -> None:
    assert not proof.holds(chunk, Canvas(64, 96))
    assert not proof.holds(replace(chunk, brightness=(16.0,) * 60), SIZE), "it turned out too bright"
    assert not proof.holds(replace(chunk, packets=chunk.packets[:-1]), SIZE)
    assert not proof.holds(replace(chunk, brightness=chunk.brightness[:-1]), SIZE)
    assert not proof.holds(replace(chunk, packets=chunk.packets[1:]), SIZE), "it begins with no key frame"
    assert not proof.holds(replace(chunk, header=b""), SIZE) or chunk.packets[0].data.count(b"\0\0\1") > 2
    rubbish = tuple(Packet(b"\0\0\0\1" + b"rubbish" * 30, packet.is_key) for packet in chunk.packets)
    assert not proof.holds(replace(chunk, packets=rubbish), SIZE)
