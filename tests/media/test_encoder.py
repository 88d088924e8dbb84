"""The file is what platforms ask for, in colours and in time."""

from __future__ import annotations

import contextlib
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from trainer.media.encoder import Converter, Encoding, PictureEncoder
from trainer.media.sound_encoder import SoundEncoder
from trainer.media.video_file import VideoFile
from trainer.model.canvas import Canvas

SIZE = Canvas(64, 96)


def encode(file: Path, encoding: Encoding, frames: int, sound: NDArray[np.float32] | None = None) -> Path:
    converter, samples = Converter(), 48_000 // encoding.rate
    heard = np.zeros((frames * samples, 2), np.float32) if sound is None else sound
    encoder, sounds = PictureEncoder(encoding), SoundEncoder(encoding.audio_kbps)
    with contextlib.closing(VideoFile(file, encoding)) as video:
        for number in range(frames):
            picture = np.full((encoding.size.height, encoding.size.width, 3), number * 7 % 200 + 20, np.uint8)
            video.pictures(encoder.encode(converter.stored(picture)))
            video.sounds(sounds.encode(heard[number * samples : (number + 1) * samples]))
        video.pictures(encoder.finish())
        video.sounds(sounds.finish())
        video.finish()
    return file


@pytest.mark.parametrize(
    ("rgb", "yuv"),
    [
        # ITU-R BT.709-6, item 3.4 and 3.5, quantised to 8 bits.
        ((255, 0, 0), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((0, 0, 255), (32, 240, 118)),
        ((255, 255, 255), (235, 128, 128)),
        ((0, 0, 0), (16, 128, 128)),
        ((128, 128, 128), (126, 128, 128)),
    ],
)
def test_colours_are_stored_by_bt709(rgb: tuple[int, int, int], yuv: tuple[int, int, int]) -> None:
    picture = np.full((32, 32, 3), rgb, np.uint8)
    frame = Converter().stored(picture)
    assert frame.format.name == "yuv420p"
    stored = [int(np.frombuffer(memoryview(plane), np.uint8)[5]) for plane in frame.planes]
    assert stored == pytest.approx(yuv, abs=1)


@pytest.mark.parametrize("rate", [24, 25, 30, 50, 60])
def test_pictures_come_at_a_constant_rate_in_groups_of_half_a_second(tmp_path: Path, rate: int) -> None:
    file = encode(tmp_path / "a.mp4", Encoding(SIZE, rate, 20, 2000, 128), rate * 2 + 3)
    with av.open(str(file)) as container:
        stream = container.streams.video[0]
        packets = [packet for packet in container.demux(stream) if packet.size]
        times = [packet.pts * packet.time_base for packet in packets if packet.pts is not None]
        keys = [number for number, packet in enumerate(packets) if packet.is_keyframe]
        assert times == [Fraction(number, rate) for number in range(rate * 2 + 3)]
        assert keys == list(range(0, rate * 2 + 3, rate // 2))
        assert stream.duration is not None
        assert stream.time_base is not None
        assert stream.duration * stream.time_base == Fraction(rate * 2 + 3, rate)


def test_each_group_can_be_decoded_alone(tmp_path: Path) -> None:
    file = encode(tmp_path / "a.mp4", Encoding(SIZE, 30, 18, 2000, 128), 45)
    with av.open(str(file)) as container:
        whole = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
        stream = container.streams.video[0]
        container.seek(int(1 / stream.time_base) if stream.time_base else 0, stream=stream)
        alone = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    assert len(alone) == 15
    assert all(np.array_equal(one, other) for one, other in zip(alone, whole[30:], strict=True))


def test_a_picture_of_another_file_is_not_forced_on_the_encoder(tmp_path: Path) -> None:
    """A decoded picture remembers being a key frame; the groups here are counted here."""
    first = encode(tmp_path / "first.mp4", Encoding(SIZE, 30, 20, 2000, 128), 20)
    encoder = PictureEncoder(Encoding(SIZE, 60, 20, 2000, 128))
    with av.open(str(first)) as container:
        packets = [packet for frame in container.decode(video=0) for packet in encoder.encode(frame)]
    keys = [packet.is_key for packet in packets + encoder.finish()]
    assert keys == [True, *[False] * 19]


def test_the_header_is_that_of_the_settings_whatever_is_encoded(tmp_path: Path) -> None:
    encoding = Encoding(SIZE, 30, 20, 2000, 128)
    noise = np.random.default_rng(3).integers(0, 255, (96, 64, 3), np.uint8)
    busy, calm = PictureEncoder(encoding), PictureEncoder(encoding)
    for _ in range(20):
        busy.encode(Converter().stored(noise))
        calm.encode(Converter().stored(np.zeros_like(noise)))
    with contextlib.closing(VideoFile(tmp_path / "a.mp4", encoding)) as video:
        assert busy.header == calm.header == video.header
    busy.finish()
    calm.finish()
