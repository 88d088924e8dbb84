"""The door: what it lets in, what it refuses, and that nothing else is opened through it."""

from __future__ import annotations

import os
import socket
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import av
import av.error
import pytest

from tests.media.corpus import Recipe, Tone, steady
from trainer import errors
from trainer.media import opening
from trainer.media.probe import probe, report
from trainer.media.video import VideoSource
from trainer.media.view import View

Maker = Callable[[Recipe], Path]

CLIP = Recipe("plain.mp4", steady(12), sound=Tone())

NAMES = [
    "-i.mp4",
    "--help",
    "a b.mp4",
    "it's.mp4",
    'say "hi".mp4',
    "emoji 🎬.mp4",
    "ꦧꦠꦶꦏ꧀.mp4",
    "film%03d.mp4",
    "a?b=c&d.mp4",
    "concat:x.mp4",
    "file:x.mp4",
    "x,y;z[0].mp4",
    "pipe:0",
    "subfile,,start,0,:x.mp4",
    "é.MP4",
]


@pytest.mark.parametrize(
    "name", [name for name in NAMES if sys.platform != "win32" or not set(name) & set('<>:"/\\|?*')]
)
def test_a_name_is_only_a_name(name: str, clip: Maker, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(clip(CLIP).read_bytes())
    facts = probe(file)
    assert (facts.width, facts.height, facts.kind) == (320, 240, "video")
    with VideoSource(file) as source:
        assert source.frame(0, View.whole(320, 240)).shape == (240, 320, 3)


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing) as caught:
        probe(tmp_path / "sub" / "hilang.mp4")
    assert caught.value.facts == {"name": "hilang.mp4"}


def test_a_folder_and_a_pipe_are_no_media(tmp_path: Path) -> None:
    with pytest.raises(errors.NotMedia):
        probe(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipa.mp4")  # opening one would wait without end
        with pytest.raises(errors.NotMedia):
            probe(tmp_path / "pipa.mp4")


def test_an_impossible_name_cannot_be_read() -> None:
    with pytest.raises(errors.FileUnreadable):
        probe("nol\0.mp4")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_cannot_be_read(clip: Maker, tmp_path: Path) -> None:
    file = tmp_path / "milik orang.mp4"
    file.write_bytes(clip(CLIP).read_bytes())
    file.chmod(0)
    with pytest.raises(errors.FileUnreadable):
        probe(file)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.FileEmpty),
        (b"hanya teks", errors.NotMedia),
        (b"PK\x03\x04" + bytes(100), errors.NotMedia),
        (b"\0\0\0\x20ftypisom" + bytes(20), errors.MediaDamaged),
        (b"II*\0" + bytes(100), errors.MediaUnsupported),
        (b"\xff\xd8\xff\xe0" + bytes(100), errors.MediaDamaged),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(
    content: bytes, error: type[errors.TrainerError], tmp_path: Path
) -> None:
    file = tmp_path / "klip.mp4"
    file.write_bytes(content)
    with pytest.raises(error):
        probe(file)
    said = report(file)
    assert said["usable"] is False
    assert said["reason"]
    assert "Traceback" not in str(said["reason"])


# --- nothing else is opened ---------------------------------------------------------


class Listener:
    """A local address that notices when somebody calls."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.05)
        self.port = self._socket.getsockname()[1]

    def was_called(self) -> bool:
        try:
            self._socket.accept()[0].close()
        except TimeoutError:
            return False
        return True

    def close(self) -> None:
        self._socket.close()


PLAYLISTS: dict[str, tuple[str, str]] = {
    "hls": ("hls", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{target}\n#EXT-X-ENDLIST\n"),
    "ffconcat": ("concat", "ffconcat version 1.0\nfile '{target}'\n"),
    "concat": ("concat", "file '{target}'\n"),
    "dash": (
        "dash",
        '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
        'mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4">'
        '<Representation id="1" bandwidth="1"><BaseURL>{target}</BaseURL></Representation>'
        "</AdaptationSet></Period></MPD>",
    ),
    "sdp": (
        "sdp",
        "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        "m=video {port} RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n",
    ),
    "pls": ("", "[playlist]\nFile1={target}\nNumberOfEntries=1\n"),
}


@pytest.mark.parametrize("ending", [".mp4", ".mov", ".jpg", ".mp3", ".m3u8"])
@pytest.mark.parametrize("kind", PLAYLISTS)
@pytest.mark.parametrize("goal", ["file", "address"])
def test_a_playlist_is_refused_whatever_its_name(
    kind: str, goal: str, ending: str, clip: Maker, tmp_path: Path
) -> None:
    listener = Listener()
    try:
        target = str(clip(CLIP)) if goal == "file" else f"http://127.0.0.1:{listener.port}/rahasia.mp4"
        file = tmp_path / f"liburan{ending}"
        file.write_text(PLAYLISTS[kind][1].format(target=target, port=listener.port))
        with pytest.raises(errors.PlaylistRefused):
            probe(file)
        with pytest.raises(errors.PlaylistRefused):
            VideoSource(file)
        assert not listener.was_called()
    finally:
        listener.close()


@pytest.mark.parametrize("kind", ["hls", "ffconcat", "concat", "dash"])
def test_a_reader_of_playlists_could_open_nothing(kind: str, clip: Maker, tmp_path: Path) -> None:
    """Were the first bytes ever misread, the reader itself still cannot get at another file or address."""
    listener = Listener()
    try:
        for target in (str(clip(CLIP)), f"http://127.0.0.1:{listener.port}/rahasia.mp4"):
            file = tmp_path / "liburan.mp4"
            file.write_text(PLAYLISTS[kind][1].format(target=target))
            with file.open("rb") as opened, pytest.raises((av.error.FFmpegError, PermissionError)):
                _packets(opening.OpenedStream(opened, "liburan.mp4", PLAYLISTS[kind][0]))
        assert not listener.was_called()
    finally:
        listener.close()


def _packets(stream: opening.OpenedStream) -> None:
    assert not list(stream.container.demux())


def with_reference(content: bytes, target: str) -> bytes:
    """The same film with its own pictures blanked, and a reference that says they lie in ``target``.

    Rewrites the data reference of every track into a QuickTime alias with an
    absolute path (QuickTime File Format, "Data Reference Atoms"); the film's
    index lies at its end, so that the places of the pictures stay.
    """
    path = target.encode()
    name = Path(target).name.encode()
    alias = (
        bytes(10)
        + bytes([1])
        + b"X".ljust(27, b"\0")
        + bytes(12)
        + bytes([len(name)])
        + name.ljust(63, b"\0")
        + bytes(16)
        + struct.pack(">hh", 0, 0)
        + bytes(16)
        + struct.pack(">hH", 2, len(path))
        + path
        + bytes(len(path) % 2)
        + struct.pack(">hH", -1, 0)
    )
    reference = box(b"dref", struct.pack(">II", 0, 1) + box(b"alis", bytes(4) + alias))

    def rewritten(part: bytes) -> bytes:
        out = b""
        while len(part) >= 8:
            size, kind = int.from_bytes(part[:4], "big"), part[4:8]
            inside = part[8:size]
            if kind in (b"moov", b"trak", b"mdia", b"minf", b"dinf"):
                out += box(kind, rewritten(inside))
            elif kind == b"mdat":
                out += box(kind, bytes(len(inside)))
            else:
                out += reference if kind == b"dref" else part[:size]
            part = part[size:]
        return out

    return rewritten(content)


def box(kind: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def test_a_film_whose_pictures_lie_in_another_file_stays_closed(clip: Maker, tmp_path: Path) -> None:
    other = clip(Recipe("other.mov", steady(12)))
    pointing = tmp_path / "liburan.mov"
    pointing.write_bytes(with_reference(other.read_bytes(), str(other)))
    # A reader that trusts the file does show the other one's pictures.
    trusting = {"enable_drefs": "1", "use_absolute_path": "1"}
    with av.open(str(pointing), container_options=trusting) as container:
        assert next(container.decode(video=0)).width == 320
    with pytest.raises(errors.MediaDamaged):
        probe(pointing)


# --- sizes ----------------------------------------------------------------------------


def png_header(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    ends = zlib.compress(b"")
    data = b"IDAT" + ends
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in (head, data)
    )


@pytest.mark.parametrize("size", [(20_000, 20_000), (309, 15_403_836), (11_000, 10_001)])
def test_a_photo_too_large_is_refused_by_its_header(size: tuple[int, int], tmp_path: Path) -> None:
    file = tmp_path / "besar.png"
    file.write_bytes(png_header(*size))
    with pytest.raises(errors.MediaTooLarge):
        probe(file)


def test_a_webp_too_large_is_refused_before_its_reader_sees_it(tmp_path: Path) -> None:
    file = tmp_path / "besar.webp"
    canvas = (16_383 - 1).to_bytes(3, "little")
    file.write_bytes(b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + canvas + canvas)
    with pytest.raises(errors.MediaTooLarge):
        probe(file)


def test_a_video_too_wide_is_refused(clip: Maker) -> None:
    wide = clip(Recipe("lebar.mp4", steady(1), width=8256, height=64))
    with pytest.raises(errors.MediaTooLarge):
        probe(wide)


def test_more_pictures_than_bytes_is_a_lie(clip: Maker, tmp_path: Path) -> None:
    content = bytearray(clip(CLIP).read_bytes())
    place = content.index(b"stsz") + 12
    content[place : place + 4] = (0x7FFFFFFF).to_bytes(4, "big")
    content[place - 4 : place] = (1).to_bytes(4, "big")  # "all of one byte": no table is needed to claim it
    file = tmp_path / "bohong.mp4"
    file.write_bytes(bytes(content))
    with pytest.raises(errors.MediaDamaged):
        probe(file)


def test_a_locked_film_is_said_to_be_locked(clip: Maker, tmp_path: Path) -> None:
    content = clip(CLIP).read_bytes().replace(b"avc1", b"encv").replace(b"mp4a", b"enca")
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    with pytest.raises(errors.MediaProtected):
        probe(file)


def test_errors_of_readers_become_named_ones() -> None:
    for raised, expected in (
        (ValueError("x"), errors.MediaDamaged),
        (MemoryError(), errors.MediaTooLarge),
        (OSError("broken data stream"), errors.MediaDamaged),
        (PermissionError(13, "no"), errors.FileUnreadable),
        (FileNotFoundError(2, "gone"), errors.FileMissing),
        (errors.DiskFull(), errors.DiskFull),
    ):
        with pytest.raises(expected), opening.named_errors("x"):
            raise raised
