"""What a file is, by its first bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.media.signature import PLAYLIST, UNKNOWN, UNSUPPORTED, Signature, find_mpeg_sound, recognise

READERS = {
    "stream": {
        "mov",
        "matroska",
        "ogg",
        "flac",
        "amr",
        "caf",
        "flv",
        "mpeg",
        "asf",
        "wav",
        "avi",
        "aiff",
        "mpegts",
        "mp3",
        "aac",
    },
    "photo": {"JPEG", "PNG", "GIF", "BMP", "HEIF", "AVIF", "WEBP"},
}

MP3_FRAME = b"\xff\xfb\x90\x00" + bytes(413)  # 128 kbit/s at 44.1 kHz: 417 bytes


def box(kind: bytes, content: bytes = b"") -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


@pytest.mark.parametrize(
    ("head", "reader"),
    [
        (box(b"ftyp", b"isom\0\0\0\0isomavc1"), "mov"),
        (box(b"ftyp", b"qt  \0\0\0\0qt  "), "mov"),
        (box(b"ftyp", b"msf1\0\0\0\0msf1hevcmif1"), "mov"),
        (box(b"wide") + box(b"mdat"), "mov"),
        (b"\x1aE\xdf\xa3", "matroska"),
        (b"OggS\0", "ogg"),
        (b"#!AMR\n\x3c", "amr"),
        (b"#!AMR-WB\n\x04", "amr"),
        (b"RIFF\0\0\0\0WAVEfmt ", "wav"),
        (b"RF64\xff\xff\xff\xffWAVEds64", "wav"),
        (b"RIFF\0\0\0\0AVI LIST", "avi"),
        (b"FORM\0\0\0\0AIFFCOMM", "aiff"),
        ((b"\x47" + bytes(187)) * 5, "mpegts"),
        ((b"\0\0\0\0\x47" + bytes(187)) * 5, "mpegts"),
        (MP3_FRAME * 3, "mp3"),
        (b"ID3\x04\0\0\0\0\0\x0a" + bytes(10) + MP3_FRAME * 3, "mp3"),
        (b"ID3\x04\0\0\0\0\0\x0a" + bytes(10) + b"fLaC", "flac"),
    ],
)
def test_streams_are_known_by_their_first_bytes(head: bytes, reader: str) -> None:
    assert recognise(head, "anything.txt") == Signature("stream", reader)


@pytest.mark.parametrize(
    ("head", "reader"),
    [
        (b"\xff\xd8\xff\xe1", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"GIF89a", "GIF"),
        (b"RIFF\0\0\0\0WEBPVP8X", "WEBP"),
        (box(b"ftyp", b"heic\0\0\0\0mif1heic"), "HEIF"),
        (box(b"ftyp", b"mif1\0\0\0\0mif1heic"), "HEIF"),
        (box(b"ftyp", b"mif1\0\0\0\0mif1avif"), "AVIF"),
        (box(b"ftyp", b"avif\0\0\0\0mif1"), "AVIF"),
    ],
)
def test_photos_are_known_by_their_first_bytes(head: bytes, reader: str) -> None:
    assert recognise(head, "film.mp4") == Signature("photo", reader)


@pytest.mark.parametrize(
    "text",
    [
        "#EXTM3U\n#EXT-X-VERSION:3\n/etc/passwd\n",
        "\ufeff#EXTM3U\r\nhttp://127.0.0.1/a.ts\r\n",
        "  \n#EXTM3U\nsecret.ts",
        "ffconcat version 1.0\nfile '/etc/passwd'\n",
        "file '/etc/passwd'\nfile 'b.mp4'\n",
        "# my list\nfile '/etc/passwd'\n",
        '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>file:///x</BaseURL></MPD>',
        "<SmoothStreamingMedia MajorVersion='2'>",
        "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n",
        "[playlist]\nFile1=http://127.0.0.1/x\n",
        "<asx version='3.0'><entry><ref href='http://127.0.0.1/x'/></entry></asx>",
        '<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"></playlist>',
        "[Reference]\nRef1=http://127.0.0.1/x",
        "https://127.0.0.1/film.mp4",
        "concat:/etc/passwd|/etc/hosts",
    ],
)
def test_lists_of_other_files_are_recognised(text: str) -> None:
    assert recognise(text.encode(), "liburan.mp4") is PLAYLIST


@pytest.mark.parametrize(
    "text",
    [
        "version https://git-lfs.github.com/spec/v1\noid sha256:1\n",
        '{"streams": []}',
        "BMW adalah mobil",
        "<html><body>playlist</body></html>",
        "# catatan\nfilename x\n",
        "",
    ],
)
def test_other_text_is_no_media(text: str) -> None:
    assert recognise(text.encode(), "film.mp4") is UNKNOWN


@pytest.mark.parametrize("head", [b"II*\0", b"MM\0*", b"\xff\x0a\x00", b"MThd\0\0", b"8BPS", b"DKIF"])
def test_media_of_foreign_kinds_is_named_so(head: bytes) -> None:
    assert recognise(head + bytes(64), "x") is UNSUPPORTED


@given(st.binary(max_size=600), st.sampled_from(["a.mp4", "b.mp3", "c", "-i"]))
def test_no_bytes_open_a_reader_that_is_not_allowed(head: bytes, name: str) -> None:
    found = recognise(head, name)
    assert found.reader in READERS.get(found.family, {""})


def test_mpeg_sound_is_found_behind_junk() -> None:
    assert find_mpeg_sound(b"\xde\xad\xbe\xef" * 100 + MP3_FRAME * 3) == 400
    assert find_mpeg_sound(b"\xff\xfb" * 200 + b"\xff\xd8\xff") is None
