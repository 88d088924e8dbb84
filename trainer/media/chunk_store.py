"""Finished chunks and sounds on the disk, found again by their key.

A cache, and treated as one: it may be deleted at any moment, and nothing here ever
fails an export.  A file is::

    semenit-chunk 1\\n  sha256 of the rest, 64 letters  \\n  facts as one line of JSON  \\n  H.264 ...

and its name says whether it was decoded and found good (``proof``): then it ends in
``.proven.chunk``.

It is written beside its place and then takes it, so two processes may keep the same
chunk at once.  It is not pushed to the disk: what a power cut leaves half written
does not fit its checksum, is thrown away and made again.  The time at which a file
was last changed says when it was last used; when the store grows too large, what
was not used for longest goes first.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from trainer import paths
from trainer.media import encoded_sound
from trainer.media.encoded_sound import EncodedSound
from trainer.media.encoder import Packet
from trainer.model.safe_file import BESIDE

FOLDER = "chunks"
MOST_BYTES = 2_000_000_000
LEAST_FREE = 500_000_000
"""Bytes that stay free on the disk; a learner's laptop is often nearly full."""

_MAGIC = b"semenit-chunk 1\n"
_SOUND_MAGIC = b"semenit-sound 1\n"
_DIGITS = 64
_MADE, _PROVEN, _SOUND = ".chunk", ".proven.chunk", ".sound"
_LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read at all: ten times what two seconds can take at any preset."""
_AN_HOUR = 3600


@dataclass(frozen=True)
class VideoChunk:
    """The encoded pictures of a chunk.

    ``header`` is the encoder's, ``brightness`` the mean luma of each picture
    before it was encoded (``verify.brightness``).  From the store it also has the
    ``checksum`` it is kept with, and knows whether it is ``proven``.
    """

    header: bytes
    packets: tuple[Packet, ...]
    brightness: tuple[float, ...]
    checksum: str = field(default="", compare=False)
    proven: bool = field(default=False, compare=False)


class ChunkStore:
    """The chunks in ``folder`` (default: in the person's cache), at most ``most_bytes`` of them."""

    def __init__(
        self, folder: Path | None = None, most_bytes: int = MOST_BYTES, least_free: int = LEAST_FREE
    ) -> None:
        self.folder = folder or paths.cache() / FOLDER
        self._most_bytes, self._least_free = most_bytes, least_free

    def load(self, key: str) -> VideoChunk | None:
        """The chunk called ``key``, which now counts as used; None when there is none or it is damaged."""
        for ending in (_PROVEN, _MADE):
            found = self._body(self._file(key, ending), _MAGIC)
            if found is not None:
                return _unpacked(*found, proven=ending == _PROVEN)
        return None

    def keep(self, key: str, chunk: VideoChunk) -> str:
        """Store ``chunk`` as ``key``; its checksum, empty when there was no room or the disk refused it."""
        checksum = self._write(self._file(key, _MADE), _MAGIC, _packed(chunk))
        if checksum:
            with contextlib.suppress(OSError):
                self._file(key, _PROVEN).unlink(missing_ok=True)
        return checksum

    def prove(self, key: str, checksum: str) -> None:
        """The chunk that was kept as ``key`` with this ``checksum`` was decoded and is good."""
        file = self._file(key, _MADE)
        with contextlib.suppress(OSError):
            with file.open("rb") as stream:
                kept = stream.read(len(_MAGIC) + _DIGITS)[len(_MAGIC) :]
            if kept == checksum.encode():  # else somebody made it once more, meanwhile
                os.replace(file, self._file(key, _PROVEN))

    def load_sound(self, key: str) -> EncodedSound | None:
        """The sound called ``key``, as ``load``."""
        found = self._body(self._file(key, _SOUND), _SOUND_MAGIC)
        return None if found is None else encoded_sound.unpacked(found[0])

    def keep_sound(self, key: str, sound: EncodedSound) -> None:
        """Store ``sound``, which was decoded and is good, as ``key``."""
        self._write(self._file(key, _SOUND), _SOUND_MAGIC, encoded_sound.packed(sound))

    def _body(self, file: Path, magic: bytes) -> tuple[bytes, str] | None:
        """What ``file`` holds and its checksum; a damaged one is removed."""
        try:
            with file.open("rb") as stream:
                content = stream.read(_LARGEST + 1)
        except OSError:
            return None
        start = len(magic) + _DIGITS + 1
        checksum, body = content[len(magic) : start - 1], content[start:]
        whole = content[: len(magic)] == magic and hashlib.sha256(body).hexdigest().encode() == checksum
        with contextlib.suppress(OSError):
            if whole:
                os.utime(file)
            else:
                file.unlink()
        return (body, checksum.decode()) if whole else None

    def _write(self, file: Path, magic: bytes, body: bytes) -> str:
        checksum = hashlib.sha256(body).hexdigest()
        content = magic + checksum.encode() + b"\n" + body
        beside = file.with_name(f".{file.name}.{os.getpid()}{BESIDE}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self._make_room(len(content)):
                return ""
            try:
                beside.write_bytes(content)
                os.replace(beside, file)
            finally:
                beside.unlink(missing_ok=True)
        except OSError:
            return ""
        return checksum

    def bytes(self) -> int:
        """How much the store takes."""
        return sum(size for _, size, _ in self._files())

    def _file(self, key: str, ending: str) -> Path:
        return self.folder / (key + ending)

    def _make_room(self, wanted: int) -> bool:
        """Remove what was used longest ago until ``wanted`` bytes fit; False when they cannot."""
        if wanted > self._most_bytes:
            return False
        files = sorted(self._files())
        taken = sum(size for _, size, _ in files)
        free = shutil.disk_usage(self.folder).free
        for _, size, file in files:
            if taken + wanted <= self._most_bytes and free - wanted >= self._least_free:
                break
            with contextlib.suppress(OSError):  # in use on Windows, or gone: another process makes room, too
                file.unlink()
                taken, free = taken - size, free + size
        return taken + wanted <= self._most_bytes and free - wanted >= self._least_free

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """When each chunk was last used, its size and its file; what was left half written is removed."""
        try:
            entries = list(os.scandir(self.folder))
        except OSError:
            return
        for entry in entries:
            with contextlib.suppress(OSError):
                state = entry.stat(follow_symlinks=False)
                if entry.name.endswith((_MADE, _SOUND)):
                    yield state.st_mtime, state.st_size, Path(entry.path)
                elif entry.name.endswith(BESIDE) and time.time() - state.st_mtime > _AN_HOUR:
                    os.unlink(entry.path)


def _packed(chunk: VideoChunk) -> bytes:
    facts = {
        "header": base64.b64encode(chunk.header).decode(),
        "sizes": [len(packet.data) for packet in chunk.packets],
        "keys": [packet.is_key for packet in chunk.packets],
        "brightness": chunk.brightness,
    }
    return json.dumps(facts).encode() + b"\n" + b"".join(packet.data for packet in chunk.packets)


def _unpacked(body: bytes, checksum: str, *, proven: bool) -> VideoChunk:
    line, _, rest = body.partition(b"\n")
    facts = json.loads(line)  # the checksum says that this is what was written
    packets, start = list[Packet](), 0
    for size, is_key in zip(facts["sizes"], facts["keys"], strict=True):
        packets.append(Packet(rest[start : start + size], is_key))
        start += size
    header = base64.b64decode(facts["header"])
    return VideoChunk(header, tuple(packets), tuple(facts["brightness"]), checksum, proven)
