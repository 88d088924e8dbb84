"""Files and places that do harm elsewhere: here each gets one plain sentence, or plain success.

Never a traceback, a hang, a connection, or a look into a file that was not
chosen.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import shutil
import socket
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import av
import pytest
from PIL import Image

from tests.cli.conftest import Answer, Run, clips
from trainer.errors import DiskFull, FolderReadOnly

LINUX = sys.platform.startswith("linux")
pytestmark = pytest.mark.skipif(not LINUX, reason="needs mounts, pipes and watches of Linux")


class Watch:
    """Tells whether anybody opened a file since (inotify(7))."""

    _OPENED = 0x20

    def __init__(self, file: Path) -> None:
        self._system = ctypes.CDLL(None, use_errno=True)
        self._handle = self._system.inotify_init1(os.O_NONBLOCK)
        assert self._handle >= 0
        assert self._system.inotify_add_watch(self._handle, os.fsencode(file), self._OPENED) >= 0

    def was_opened(self) -> bool:
        try:
            return bool(os.read(self._handle, 4096))
        except BlockingIOError:
            return False

    def close(self) -> None:
        os.close(self._handle)


@pytest.fixture
def secret(clip: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A real clip that nobody chose; the test fails when anybody opens it."""
    file = tmp_path_factory.mktemp("secret") / "rahasia.ts"
    with av.open(str(clip)) as whole, av.open(str(file), "w") as stream:
        copies = {old: stream.add_stream_from_template(old) for old in whole.streams.video}
        for packet in whole.demux(list(copies)):
            if packet.dts is not None:
                packet.stream = copies[packet.stream]  # type: ignore[index]
                stream.mux(packet)
    watch = Watch(file)
    file.open("rb").close()
    assert watch.was_opened(), "the watch sees nothing here"
    yield file
    opened = watch.was_opened()
    watch.close()
    assert not opened, "a file was opened that nobody chose"


@pytest.fixture
def address() -> Iterator[str]:
    """An address on this computer; the test fails when anybody connects to it."""
    with socket.socket() as door, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as post:
        door.bind(("127.0.0.1", 0))
        door.listen()
        door.setblocking(False)
        port = door.getsockname()[1]
        post.bind(("127.0.0.1", port))
        post.setblocking(False)
        yield f"127.0.0.1:{port}"
        with pytest.raises(BlockingIOError):
            door.accept()
        with pytest.raises(BlockingIOError):
            post.recv(1)


HLS = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:3\n#EXTINF:3.0,\n{what}\n#EXT-X-ENDLIST\n"
DASH = (
    '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
    'mediaPresentationDuration="PT3S" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011"><Period>'
    '<AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1" codecs="avc1">'
    "<BaseURL>{what}</BaseURL></Representation></AdaptationSet></Period></MPD>"
)
LISTS = {
    "hls": HLS,
    "hls with a byte order mark": "\ufeff" + HLS,
    "hls with a key": HLS.replace("#EXTINF", '#EXT-X-KEY:METHOD=AES-128,URI="{what}"\n#EXTINF'),
    "hls of lists": "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n{what}\n",
    "concat": "ffconcat version 1.0\nfile '{what}'\n",
    "concat without its first line": "file '{what}'\n",
    "dash": DASH,
    "sdp": "v=0\no=- 0 0 IN IP4 {host}\ns=x\nc=IN IP4 {host}\nt=0 0\nm=video {port} RTP/AVP 96\n"
    "a=rtpmap:96 H264/90000\n",
    "asx": '<asx version="3.0"><entry><ref href="{what}"/></entry></asx>',
    "pls": "[playlist]\nFile1={what}\nNumberOfEntries=1\n",
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{what}"/></svg>',
    "redirect": "RTSPtext\n{what}\n",
}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("where", ["file", "url"])
def test_a_list_that_points_elsewhere_is_refused(
    ask: Run, tmp_path: Path, secret: Path, address: str, kind: str, where: str
) -> None:
    host, port = address.split(":")
    what = str(secret) if where == "file" else f"http://{address}/a.ts"
    text = LISTS[kind].format(what=what, host=host, port=port)
    for name in ("klip.mp4", "klip.m3u8", "klip.jpg"):
        (tmp_path / name).write_text(text)
        answer = ask("probe", "--json", tmp_path / name)
        assert answer.lines[0]["usable"] is False
        assert answer.sentence.startswith(name)
        assert ask("new", tmp_path / "P", "--clip", tmp_path / name).sentence.startswith(name)
        assert not (tmp_path / "P").exists()


def test_a_name_is_never_an_address(run: Run, secret: Path, address: str) -> None:
    names = [
        f"http://{address}/a.mp4",
        f"tcp://{address}",
        f"file:{secret}",
        f"concat:{secret}|{secret}",
        f"subfile,,start,0,end,0,,:{secret}",
        f"crypto:{secret}",
        f"udp://{address}",
        f"cache:{secret}",
        f"data:video/mp4;base64,{secret}",
        "pipe:0",
        "-",
    ]
    with pytest.raises(AssertionError, match="count"):  # one sentence for each, so not just one
        assert run("probe", "--", *names).sentence
    assert len(run("probe", "--json", "--", *names).lines) == len(names)
    for name in names[:4]:
        assert run("new", "P", f"--clip={name}").sentence


# --- files that are not what they seem ------------------------------------------------------


def one_colour(file: Path, width: int, height: int) -> None:
    """A black and white PNG of any size, in a few kilobytes (PNG 3rd edition, 11.2)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(1)
    row = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(row * 100) for _ in range(height // 100)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)


def test_a_picture_of_400_million_pixels(run: Run, tmp_path: Path) -> None:
    one_colour(tmp_path / "besar.png", 20_000, 20_000)
    assert (tmp_path / "besar.png").stat().st_size < 300_000
    assert "terlalu besar" in run("probe", "besar.png").sentence
    assert "terlalu besar" in run("new", "P", "--clip", "besar.png").sentence
    assert os.listdir(tmp_path) == ["besar.png"]


@pytest.mark.heavy
def test_the_largest_picture_that_is_taken(run: Run, tmp_path: Path) -> None:
    one_colour(tmp_path / "besar.png", 12_000, 9_000)
    assert run("new", "P", "--clip", "besar.png").status == 0
    assert run("frame", "P", "--at", "0", "-o", "a.png", "--proxy").status == 0


@pytest.mark.parametrize("share", [0.1, 0.5, 0.999])
@pytest.mark.parametrize("index_first", [False, True])
def test_a_clip_that_was_cut_off(
    ask: Run, clip: Path, tmp_path: Path, share: float, index_first: bool
) -> None:
    """What is there can be used, to its last picture; or one sentence says that it is damaged."""
    whole = clip
    if index_first:
        whole = tmp_path / "whole.mp4"
        with av.open(str(clip)) as old, av.open(str(whole), "w", options={"movflags": "faststart"}) as new:
            copies = {stream.index: new.add_stream_from_template(stream) for stream in old.streams}
            for packet in old.demux():
                if packet.dts is not None:
                    packet.stream = copies[packet.stream_index]
                    new.mux(packet)
    content = whole.read_bytes()
    cut = tmp_path / "putus.mp4"
    cut.write_bytes(content[: int(len(content) * share)])
    answer = ask("new", tmp_path / "P", "--clip", cut)
    if answer.status:
        assert answer.sentence.startswith("putus.mp4")
        assert not (tmp_path / "P").exists()
        return
    (shown,) = ask("show", tmp_path / "P", "--json").lines
    assert 1 <= shown["duration"] <= 90
    assert ask("frame", tmp_path / "P", "--at", "99", "-o", tmp_path / "a.png", "--proxy").status == 0
    assert ask("render", tmp_path / "P", "-o", tmp_path / "a.mp4", "--preset", "whatsapp").status == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"Halo, ini bukan video.\n",
        b"\0" * 100_000,
        b"\xff" * 100_000,
        random.Random(1).randbytes(100_000),
        b"%PDF-1.7\n",
        b"PK\x03\x04" + bytes(100),
        b"MZ" + bytes(1000),
        b"\x7fELF" + bytes(1000),
        b"#!/bin/sh\ntouch disentuh\n",
        b"\0\0\0\x18ftypmp42" + bytes(12),
        b"RIFF\xff\xff\xff\xffAVI ",
    ],
    ids=lambda content: content[:8].hex() or "empty",
)
def test_a_file_that_is_no_clip(ask: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "klip.mp4").write_bytes(content)
    assert ask("probe", tmp_path / "klip.mp4").sentence.startswith("klip.mp4")
    assert ask("new", tmp_path / "P", "--clip", tmp_path / "klip.mp4").sentence.startswith("klip.mp4")
    assert os.listdir(tmp_path) == ["klip.mp4"]


def test_what_is_no_file_at_all(run: Run, tmp_path: Path) -> None:
    """Nothing waits for a pipe, and nothing reads a device to its end."""
    (tmp_path / "folder.mp4").mkdir()
    os.mkfifo(tmp_path / "pipa.mp4")
    (tmp_path / "putaran.mp4").symlink_to("putaran.mp4")
    (tmp_path / "putus.mp4").symlink_to("tidak ada")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(os.path.relpath(tmp_path / "pintu.mp4"))
        names = [
            "folder.mp4",
            "pipa.mp4",
            "putaran.mp4",
            "putus.mp4",
            "pintu.mp4",
            "/dev/zero",
            "/dev/null",
            "/dev/stdin",
            "pipa.mp4/x",
            "",
            "x" * 300,
        ]
        answer = run("probe", "--json", *names)
        assert answer.err.count("\n") == len(names)
        assert [line["usable"] for line in answer.lines] == [False] * len(names)
    for name in ("folder.mp4", "pipa.mp4", "putaran.mp4", "/dev/zero"):
        assert run("new", "P", "--clip", name).sentence
        assert not (tmp_path / "P").exists()
    assert run("apply", "pipa.mp4", "pipa.mp4").sentence
    assert run("show", "pipa.mp4").sentence


# --- names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "video liburan ke pantai.mp4",
        "ꦥꦱꦂ ꦧꦠꦶꦏ꧀ 🎬👨‍👩‍👧.mp4",
        "gambar%03d.mp4",
        "$(touch disentuh);`x`&|.mp4",
        "'kutip' \"ganda\".mp4",
        "a\nb\tc.mp4",
        "-o.mp4",
        "--json",
        "~",
        "CON",
        "\udce9\udcff.mp4",
        "é" * 120 + ".mp4",
        "..mp4",
        "http:",
        "a:b@1-2",
    ],
)
def test_any_name_will_do(
    ask: Run, clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder = tmp_path / "Ruang kelas 📁 ꦗꦮ -x"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / name).write_bytes(clip.read_bytes())
    (facts,) = ask("probe", "--json", "--", name).lines
    assert facts["usable"]
    assert ask("new", f"--clip={name}", "--", f"-{name[:40]}").status == 0
    (made,) = (found for found in os.listdir(folder) if found != name)
    assert [length for _, _, length in clips(folder / made)] == [90]
    (copy,) = os.listdir(folder / made / "media")
    assert (folder / made / "media" / copy).read_bytes() == clip.read_bytes()
    target = f"hasil {name[:60]}.png"
    assert ask("frame", "--at", "1", "-o", target, "--proxy", "--", made).status == 0
    with Image.open(folder / target) as image:
        assert image.size == (540, 960)
    assert not (folder / "disentuh").exists()


def test_a_video_from_odd_to_odd(run: Run, clip: Path, tmp_path: Path) -> None:
    project, target = "-ꦥꦿꦺꦴꦪꦺꦏ꧀ 🧵", "-ꦲꦱꦶꦭ꧀ 🎬 %03d.mp4"
    run("new", f"--clip={clip}@0-0.2", "--", project)
    answer = run("render", f"--output={target}", "--preset", "whatsapp", "--progress", "json", "--", project)
    assert answer.lines[-1]["file"] == target
    with av.open(str(tmp_path / target)) as video:
        assert video.streams.video[0].frames == 6


# --- disks ------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 128 kB."""
    yield from mounted(tmp_path / "disk kecil", "128k")


@pytest.fixture
def wide_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system with room for everything."""
    yield from mounted(tmp_path / "disk luas", "1g")


def mounted(folder: Path, size: str) -> Iterator[Path]:
    folder.mkdir()
    order = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(order, capture_output=True).returncode:
        pytest.skip("making a disk needs the right to mount")
    yield folder
    subprocess.run(["umount", folder], check=True)


def read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)


def fill(disk: Path) -> None:
    room = os.statvfs(disk)
    (disk / "isi").write_bytes(bytes(room.f_bavail * room.f_frsize))


def says_full(answer: Answer) -> bool:
    return answer.sentence == str(DiskFull())


def says_no(answer: Answer, folder: str) -> bool:
    return answer.sentence == str(FolderReadOnly(name=folder))


@pytest.fixture
def large(clip: Path, tmp_path: Path) -> Path:
    """A photo that the small disk cannot hold."""
    file = tmp_path / "besar.bmp.png"
    Image.effect_noise((600, 600), 80).save(file)
    assert file.stat().st_size > 150_000
    return file


def test_a_project_that_does_not_fit(ask: Run, small_disk: Path, large: Path) -> None:
    assert says_full(ask("new", small_disk / "P", "--clip", large))
    assert os.listdir(small_disk) == []


def test_a_project_on_a_disk_that_is_full(run: Run, small_disk: Path, clip: Path) -> None:
    fill(small_disk)
    assert says_full(run("new", small_disk / "P", "--clip", clip))
    assert os.listdir(small_disk) == ["isi"]


def test_results_that_do_not_fit(ask: Run, small_disk: Path, large: Path, tmp_path: Path) -> None:
    ask("new", tmp_path / "P", "--clip", f"{large}@0-1")
    assert says_full(ask("render", tmp_path / "P", "-o", small_disk / "a.mp4"))
    assert says_full(ask("frame", tmp_path / "P", "--at", "0", "-o", small_disk / "a.png"))
    assert os.listdir(small_disk) == []


def test_a_change_that_does_not_fit_leaves_the_project_whole(
    ask: Run, small_disk: Path, tmp_path: Path
) -> None:
    Image.new("RGB", (90, 160)).save(tmp_path / "a.png")
    ask("new", small_disk / "P", "--clip", tmp_path / "a.png")
    (before,) = ask("show", small_disk / "P", "--json").lines
    commands = [{"command": "rename_project", "to": f"nama {number}"} for number in range(300)]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(command) + "\n" for command in commands))
    (tmp_path / "one.jsonl").write_text(json.dumps(commands[-1]))
    fill(small_disk)
    assert says_full(ask("apply", small_disk / "P", tmp_path / "many.jsonl"))
    (after,) = ask("show", small_disk / "P", "--json").lines
    assert {**after, "name": ""} == {**before, "name": ""}
    (small_disk / "isi").unlink()
    assert ask("apply", small_disk / "P", tmp_path / "one.jsonl").status == 0
    assert ask("show", small_disk / "P", "--json").lines[0]["name"] == "nama 299"


def test_a_disk_that_cannot_be_written_to(run: Run, wide_disk: Path, clip: Path, tmp_path: Path) -> None:
    Image.new("RGB", (90, 160)).save(tmp_path / "a.png")
    run("new", wide_disk / "P", "--clip", "a.png@0-0.1")
    (wide_disk / "kosong").mkdir()
    read_only(wide_disk)
    for folder in ("baru", "kosong"):
        assert says_no(run("new", wide_disk / folder, "--clip", clip), folder)
    assert says_no(run("apply", wide_disk / "P", "-"), "P")
    for verb in (["frame", "--at", "0", "-o", "c.png"], ["render", "-o", "c.mp4"]):
        assert says_no(run(verb[0], wide_disk / "P", *verb[1:-1], wide_disk / verb[-1]), "disk luas")
    # Looking, and making something of it elsewhere, needs no room there.
    assert run("show", wide_disk / "P").status == 0
    assert run("frame", wide_disk / "P", "--at", "0", "-o", "b.png", "--proxy").status == 0
    assert run("render", wide_disk / "P", "-o", "b.mp4", "--preset", "whatsapp").status == 0


def test_a_home_that_cannot_be_written_to(
    run: Run, wide_disk: Path, project: Path, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_only(wide_disk)
    monkeypatch.setenv("SEMENIT_HOME", str(wide_disk / "rumah"))
    assert run("probe", clip).status == 0
    assert run("show", project).status == 0
    assert run("frame", project, "--at", "0", "-o", "a.png", "--proxy").status == 0
    assert says_no(run("render", project, "-o", "a.mp4"), "disk luas")
