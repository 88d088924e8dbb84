"""A good file passes with the right report; each way of being wrong is found."""

from __future__ import annotations

import contextlib
import subprocess
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from tests.media.filmed import beep
from trainer.errors import ExportUnverified
from trainer.media.encoded_sound import EncodedSound
from trainer.media.encoder import Converter, Encoding, PictureEncoder
from trainer.media.sound_encoder import SoundEncoder
from trainer.media.verify import Expectation, Report, Unexpected, brightness, verify
from trainer.media.video_file import VideoFile
from trainer.model.canvas import Canvas

SIZE = Canvas(96, 64)
FRAMES = 75


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Expectation]:
    file = tmp_path_factory.mktemp("good") / "film.mp4"
    encoding, converter = Encoding(SIZE, 30, 18, 4000, 192), Converter()
    sound, bright = beep(FRAMES / 30, [0.3, 1.2, 2], 0.3), []
    random = np.random.default_rng(3)
    encoder, sounds = PictureEncoder(encoding), SoundEncoder(encoding.audio_kbps)
    with contextlib.closing(VideoFile(file, encoding)) as video:
        for number in range(FRAMES):
            picture = np.full((64, 96, 3), 40 + number % 10 * 15, np.uint8)
            picture[10:20, number : number + 10] = random.integers(0, 256, 3)
            frame = converter.stored(picture)
            bright.append(brightness(frame))
            video.pictures(encoder.encode(frame))
        video.pictures(encoder.finish())
        packets = (*sounds.encode(sound), *sounds.finish())
        video.sounds(packets)
        video.finish()
    heard = EncodedSound(sounds.header, packets, -14.0, -1.0)
    return file, Expectation(SIZE, 30, 15, tuple(bright), heard, "tiktok")


def checked(file: Path, expected: Expectation) -> Report:
    work = verify(file, expected)
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            assert shares[-1] == 1.0
            report: Report = end.value
            return report


def fault(file: Path, expected: Expectation) -> str:
    with pytest.raises(ExportUnverified) as caught:
        checked(file, expected)
    assert caught.value.__cause__ is not None
    return str(caught.value.__cause__)


def test_a_good_file_passes(good: tuple[Path, Expectation]) -> None:
    file, expected = good
    report = checked(file, expected)
    assert (report.width, report.height, report.duration) == (96, 64, 2.5)
    assert report.bytes == file.stat().st_size
    assert (report.loudness, report.true_peak) == (-14.0, -1.0)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("frames", "pictures than were sent"),
        ("more frames", "lasts"),
        ("size", "video is"),
        ("rate", "lasts"),
        ("group", "key frame"),
        ("order", "not as bright"),
        ("black", "not as bright"),
        ("longer sound", "some of the sound is not there"),
        ("shorter sound", "more sound than was sent"),
        ("later sound", "not what was written"),
        ("another sound", "not what was written"),
        ("another AAC", "announced as"),
        ("bytes", "too many"),
    ],
)
def test_a_file_that_is_another_video_fails(good: tuple[Path, Expectation], wrong: str, told: str) -> None:
    file, expected = good
    shuffled = tuple(np.random.default_rng(4).permutation(expected.brightness).tolist())
    sound = expected.sound
    first, *rest = sound.packets
    expected = {
        "frames": replace(expected, brightness=expected.brightness[:-1]),
        "more frames": replace(expected, brightness=expected.brightness * 2),
        "size": replace(expected, size=Canvas(64, 96)),
        "rate": replace(expected, rate=25),
        "group": replace(expected, group=10),
        "order": replace(expected, brightness=shuffled),
        "black": replace(expected, brightness=tuple(level + 60 for level in expected.brightness)),
        "longer sound": replace(expected, sound=replace(sound, packets=(*sound.packets, first))),
        "shorter sound": replace(expected, sound=replace(sound, packets=sound.packets[:-1])),
        "later sound": replace(expected, sound=replace(sound, packets=(replace(first, place=1), *rest))),
        "another sound": replace(expected, sound=replace(sound, packets=(*rest, first))),
        "another AAC": replace(expected, sound=replace(sound, header=b"")),
        "bytes": replace(expected, largest_bytes=1000),
    }[wrong]
    assert told in fault(file, expected)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (["-c", "copy", "-fflags", "+bitexact"], "behind the pictures"),
        (["-c:v", "copy", "-c:a", "aac", "-movflags", "+faststart", "-fflags", "+bitexact"], "edit list"),
        (["-an"], "streams"),
        (["-vf", "negate"], "not as bright"),
        (["-vf", "fps=15"], "picture"),
        (["-t", "1.5"], "lasts"),
        (["-ar", "44100"], "audio is"),
        (["-ac", "1"], "audio is"),
        (["-colorspace", "bt470bg"], "colour tags"),
        (["-color_range", "pc"], "video is"),
        (["-pix_fmt", "yuv444p"], "video is"),
        (["-metadata", "title=Rahasia"], "tags"),
        (["-g", "30"], "key frame"),
        (["-bf", "2"], "lasts"),
    ],
)
def test_a_file_that_platforms_may_refuse_fails(
    good: tuple[Path, Expectation], tmp_path: Path, change: list[str], told: str
) -> None:
    file, expected = good
    plain = [
        "-map",
        "0",
        "-c:v",
        "libx264",
        "-profile:v",
        "high",
        "-bf",
        "0",
        "-crf",
        "15",
        "-g",
        "15",
        "-keyint_min",
        "15",
        "-sc_threshold",
        "0",
        "-c:a",
        "copy",
        "-colorspace",
        "bt709",
        "-color_primaries",
        "bt709",
        "-color_trc",
        "bt709",
        "-movflags",
        "+faststart",
        "-use_editlist",
        "0",
        "-fflags",
        "+bitexact",
    ]
    if "yuv444p" in change:
        plain.remove("-profile:v")
        plain.remove("high")
    if "copy" in change:
        plain = ["-map", "0"]
    if "-ar" in change or "-ac" in change:
        plain[plain.index("-c:a") + 1] = "aac"
    other = tmp_path / "other.mp4"
    subprocess.run(
        [
            imageio_ffmpeg.get_ffmpeg_exe(),
            "-nostdin",
            "-loglevel",
            "error",
            "-i",
            str(file),
            *plain,
            *change,
            str(other),
        ],
        check=True,
    )
    assert told in fault(other, expected)


def test_a_file_that_was_cut_off_or_damaged_fails(good: tuple[Path, Expectation], tmp_path: Path) -> None:
    file, expected = good
    content = file.read_bytes()
    other = tmp_path / "other.mp4"
    for share in (0.2, 0.6, 0.95):
        other.write_bytes(content[: int(len(content) * share)])
        assert fault(other, expected)
    random = np.random.default_rng(1)
    damaged = bytearray(content)
    for place in random.integers(content.index(b"mdat") + 100, len(content), 400):
        damaged[place] ^= 0x55
    other.write_bytes(damaged)
    assert fault(other, expected)
    other.write_bytes(b"")
    assert fault(other, expected)
    other.unlink()
    assert fault(other, expected)


def test_a_fault_is_not_shown_but_kept_for_the_log(good: tuple[Path, Expectation]) -> None:
    file, expected = good
    with pytest.raises(ExportUnverified) as caught:
        checked(file, replace(expected, size=Canvas(2, 2)))
    assert isinstance(caught.value.__cause__, Unexpected)
    assert "2" not in str(caught.value)
