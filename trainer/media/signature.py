"""Telling what a file is by its first bytes, whatever its name says.

The answer names the one reader that may open the file, so that no library ever
guesses: libavformat's own guessing would also recognise playlists (HLS, DASH,
ffconcat, SDP and more), which make it open other files and addresses.  A file
that is only a list of other files is recognised here to be refused in words
that help.

Sources of the signatures: ISO/IEC 14496-12 (boxes and brands), ISO/IEC
23008-12 (HEIF brands), RFC 8794 (EBML), RFC 3267 (AMR), ISO/IEC 13818-1
(transport stream), ISO/IEC 11172-3 (MPEG audio header), and the format pages of
the Library of Congress for the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

HEAD = 65_536
"""How many first bytes a decision is made on."""

Family = Literal["stream", "photo", "playlist", "unsupported", "unknown"]


@dataclass(frozen=True)
class Signature:
    """What the first bytes say.

    ``reader`` is a libavformat demuxer for a stream, a Pillow format for a
    photo, and empty otherwise.  ``offset`` is where the content begins, after
    junk that some recorders and downloads leave in front.
    """

    family: Family
    reader: str = ""
    offset: int = 0


UNKNOWN = Signature("unknown")
PLAYLIST = Signature("playlist")
UNSUPPORTED = Signature("unsupported")

_BOXES = {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"styp", b"moof", b"sidx", b"uuid"}

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1", b"mif2", b"heif"}
_AVIF_BRANDS = {b"avif"}
_OTHER_STILLS = {b"crx ", b"jp2 ", b"jpx ", b"jxl "}

_STREAMS: tuple[tuple[bytes, str], ...] = (
    (b"\x1aE\xdf\xa3", "matroska"),
    (b"OggS", "ogg"),
    (b"fLaC", "flac"),
    (b"#!AMR\n", "amr"),
    (b"#!AMR-WB\n", "amr"),
    (b"caff", "caf"),
    (b"FLV\x01", "flv"),
    (b"\x00\x00\x01\xba", "mpeg"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "asf"),
)

_PHOTOS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
)

_UNSUPPORTED: tuple[bytes, ...] = (
    b"II*\x00",
    b"MM\x00*",  # TIFF and most camera raw files
    b"\xff\x0a",
    b"\x00\x00\x00\x0cJXL ",
    b"\x00\x00\x00\x0cjP  ",
    b".RMF",
    b"MThd",
    b"8BPS",
    b"DKIF",
    b"\x06\x0e\x2b\x34",
    b"YUV4MPEG2",
    b"qoif",
)

_PLAYLIST_STARTS: tuple[bytes, ...] = (
    b"#extm3u",
    b"ffconcat",
    b"[playlist]",
    b"[reference]",
    b"rtsptext",
    b"file '",
    b'file "',
    b"file file:",
    b"http://",
    b"https://",
    b"rtsp://",
    b"rtmp://",
    b"mms://",
    b"file://",
    b"concat:",
    b"subfile",
)
_PLAYLIST_MARKUP = re.compile(
    rb"<(?:\w+:)?(mpd|smoothstreamingmedia|manifest|asx|playlist|smil|compositionplaylist|assetmap)[\s>]"
)
_SESSION = re.compile(rb"\Av=\d+\s+(?:[a-z]=[^\r\n]*\s+)*?[mco]=")


def recognise(head: bytes, name: str) -> Signature:
    """What the file that begins with ``head`` (up to HEAD bytes) is.

    ``name`` only helps to find MPEG sound behind junk; it never opens a door.
    """
    for start, reader in _PHOTOS:
        if head.startswith(start) and (reader != "BMP" or _is_bitmap(head)):
            return Signature("photo", reader)
    if head[4:8] in _BOXES:
        return _recognise_boxes(head)
    for start, reader in _STREAMS:
        if head.startswith(start):
            return Signature("stream", reader)
    if head[:4] in (b"RIFF", b"RF64", b"BW64"):
        return _recognise_riff(head)
    if head.startswith(b"FORM") and head[8:12] in (b"AIFF", b"AIFC"):
        return Signature("stream", "aiff")
    if _is_transport_stream(head):
        return Signature("stream", "mpegts")
    if head.startswith(_UNSUPPORTED):
        return UNSUPPORTED
    return _recognise_mpeg_sound(head, name) or _recognise_text(head)


def _recognise_boxes(head: bytes) -> Signature:
    stream = Signature("stream", "mov")
    if head[4:8] != b"ftyp":
        return stream
    end = min(int.from_bytes(head[:4], "big"), len(head))
    major = head[8:12]
    brands = {head[at : at + 4] for at in range(16, end - 3, 4)}
    if major in _AVIF_BRANDS or (major in {b"mif1", b"mif2"} and brands & _AVIF_BRANDS):
        return Signature("photo", "AVIF")
    if major in _HEIF_BRANDS:
        return Signature("photo", "HEIF")
    # Image sequences (msf1, hevc, avis) move: they are read as silent video.
    return UNSUPPORTED if major in _OTHER_STILLS else stream


def _recognise_riff(head: bytes) -> Signature:
    form = head[8:12]
    if form == b"WEBP" and head[12:15] == b"VP8":
        return Signature("photo", "WEBP")
    if form == b"WAVE":
        return Signature("stream", "wav")
    if form in (b"AVI ", b"AVIX"):
        return Signature("stream", "avi")
    return UNKNOWN


def _is_bitmap(head: bytes) -> bool:
    # "BM" alone also begins ordinary text; the size of the header must be one of the known ones.
    return int.from_bytes(head[14:18], "little") in (12, 40, 52, 56, 64, 108, 124)


def _is_transport_stream(head: bytes) -> bool:
    def synchronised(first: int, step: int) -> bool:
        places = range(first, min(len(head), first + 5 * step), step)
        return len(places) >= 3 and all(head[place] == 0x47 for place in places)

    return synchronised(0, 188) or synchronised(4, 192)


def _recognise_mpeg_sound(head: bytes, name: str) -> Signature | None:
    at = 0
    if head.startswith(b"ID3") and len(head) >= 10:
        size = 0
        for byte in head[6:10]:
            size = size << 7 | byte & 0x7F
        at = 10 + size
        if at + 4 > len(head):
            return Signature("stream", "mp3")
        if head[at : at + 4] == b"fLaC":
            return Signature("stream", "flac")
        if not _frames_follow(head, at, 2) and not _is_adts(head, at):
            # Padding between the tag and the sound is common; the demuxer looks for it.
            return Signature("stream", "mp3")
    if _is_adts(head, at):
        return Signature("stream", "aac")
    if _frames_follow(head, at, 2):
        return Signature("stream", "mp3")
    return None


def find_mpeg_sound(content: bytes) -> int | None:
    """Where three MPEG sound frames follow each other in ``content``, behind junk; None when nowhere."""
    at = content.find(b"\xff")
    while at >= 0:
        if _frames_follow(content, at, 3):
            return at
        at = content.find(b"\xff", at + 1)
    return None


_BITRATES = {
    (3, 3): (0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (3, 2): (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (3, 1): (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 3): (0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 1): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def _frame_length(head: bytes, at: int) -> int | None:
    """Bytes of the MPEG sound frame at ``at`` (ISO/IEC 11172-3, 2.4.2.3); None when there is none."""
    header = head[at : at + 4]
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return None
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    bitrate_index, rate_index, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == 1 or layer == 0 or bitrate_index in (0, 15) or rate_index == 3:
        return None
    bitrate = _BITRATES[3 if version == 3 else 2, layer][bitrate_index] * 1000
    rate = _RATES[version][rate_index]
    if layer == 3:
        return (12 * bitrate // rate + padding) * 4
    slots = 72 if layer == 1 and version != 3 else 144
    return slots * bitrate // rate + padding


def _frames_follow(head: bytes, at: int, count: int) -> bool:
    for _ in range(count):
        length = _frame_length(head, at)
        if length is None:
            return False
        at += length
    return True


def _is_adts(head: bytes, at: int) -> bool:
    for _ in range(2):
        header = head[at : at + 7]
        if len(header) < 7 or header[0] != 0xFF or header[1] & 0xF6 != 0xF0:
            return False
        at += (header[3] & 3) << 11 | header[4] << 3 | header[5] >> 5
    return True


def _recognise_text(head: bytes) -> Signature:
    text = head[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(_PLAYLIST_STARTS) or _SESSION.match(text):
        return PLAYLIST
    if text.startswith(b"<") and _PLAYLIST_MARKUP.search(text):
        return PLAYLIST
    lines = [line.strip() for line in text.split(b"\n") if line.strip()]
    if lines and lines[0].startswith(b"#") and any(line.startswith((b"file ", b"#extinf")) for line in lines):
        return PLAYLIST
    return UNKNOWN
