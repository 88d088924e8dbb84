"""The file is what platforms ask for: its tags, its index, its sound in its place."""

from __future__ import annotations

import contextlib
import errno
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from tests.media.filmed import beep
from tests.media.test_encoder import SIZE, encode
from trainer.media.encoder import Converter, Encoding, PictureEncoder
from trainer.media.sound_encoder import SoundEncoder
from trainer.media.video_file import VideoFile


def test_the_file_says_bt709_and_nothing_about_anybody(tmp_path: Path) -> None:
    file = encode(tmp_path / "a.mp4", Encoding(SIZE, 30, 20, 2000, 192), 30)
    with av.open(str(file)) as container:
        video = container.streams.video[0].codec_context
        assert (video.colorspace, video.color_primaries, video.color_trc, video.color_range) == (1, 1, 1, 1)
        assert (video.profile, video.has_b_frames, video.pix_fmt) == ("High", False, "yuv420p")
        assert set(container.metadata) <= {"major_brand", "minor_version", "compatible_brands"}
        audio = container.streams.audio[0].codec_context
        assert (audio.sample_rate, audio.layout.name, audio.profile) == (48_000, "stereo", "LC")
    content = file.read_bytes()
    assert b"colrnclx\0\x01\0\x01\0\x01" in content
    assert b"elst" not in content
    assert content.index(b"moov") < content.index(b"mdat")


def test_sound_without_an_edit_list_is_in_its_place(tmp_path: Path) -> None:
    at = [0.5, 1.0, 2.25]
    file = encode(tmp_path / "a.mp4", Encoding(SIZE, 30, 20, 2000, 192), 90, beep(3, at))
    with av.open(str(file)) as container:
        frames = list(container.decode(audio=0))
        assert frames[0].pts == 0
        sound = np.concatenate([frame.to_ndarray() for frame in frames], axis=1)[0]
        stream = container.streams.audio[0]
        assert (stream.start_time, stream.duration) == (0, 3 * 48_000)
    for second in at:
        place = int(second * 48_000)
        loud = np.flatnonzero(np.abs(sound[place - 4800 : place + 4800]) > 0.1)[0] - 4800
        assert abs(loud) <= 48, "within a millisecond"


def test_pictures_that_come_long_before_their_sound_are_stored_beside_it(tmp_path: Path) -> None:
    """A chunk brings two seconds of pictures at once; a player must not have to jump."""
    encoding, file = Encoding(SIZE, 30, 20, 2000, 192), tmp_path / "a.mp4"
    encoder, converter = PictureEncoder(encoding), Converter()
    picture = np.random.default_rng(1).integers(0, 255, (SIZE.height, SIZE.width, 3), np.uint8)
    packets = [packet for _ in range(120) for packet in encoder.encode(converter.stored(picture))]
    packets += encoder.finish()
    sounds = SoundEncoder(encoding.audio_kbps)
    with contextlib.closing(VideoFile(file, encoding)) as video:
        for second in range(0, 4, 2):
            video.pictures(packets[second * 30 : second * 30 + 60])
            video.sounds(sounds.encode(np.zeros((96_000, 2), np.float32)))
        video.sounds(sounds.finish())
        video.finish()
    with av.open(str(file)) as container:
        times = [
            float(packet.dts * packet.time_base) for packet in container.demux() if packet.dts is not None
        ]
    assert len(times) > 300
    assert all(later - earlier > -0.2 for earlier, later in pairwise(times))


def test_a_folder_that_is_gone_is_an_oserror(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        VideoFile(tmp_path / "tidak ada" / "a.mp4", Encoding(SIZE, 30, 20, 2000, 128))
    assert caught.value.errno == errno.ENOENT
