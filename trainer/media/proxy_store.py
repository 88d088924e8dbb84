"""What makes a clip quick, kept on the disk and found again by the file's fingerprint.

::

    proxies/
      4711-0f3a.../           one folder for each file that was brought in anywhere
        proxy.json            which files there are, how long, and their checksums
        pictures              a video's pictures made small (``proxy_file``)
        photo.jpg             or a large photo made small
        peaks                 how loud its sound is (``waveform``)

A cache, and treated as one: it may be deleted at any moment, and nothing here ever
fails what somebody does.  A folder grows under a hidden name, locked by the process
that fills it, and takes its place in one step; a hidden one that nobody holds is
what a crash left, and goes.  When the store grows too large, what was not used for
longest goes first, but nothing that was used today.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from trainer import paths
from trainer.media import leftovers
from trainer.media.facts import MediaFacts
from trainer.media.waveform import Peaks
from trainer.model.media_folder import is_fingerprint

FOLDER = "proxies"
MOST_BYTES = 4_000_000_000
LEAST_FREE = 1_000_000_000
"""Bytes that stay free on the disk; a learner's laptop is often nearly full."""

PICTURES, PHOTO, PEAKS = "pictures", "photo.jpg", "peaks"
_CONTENTS, _LOCK = "proxy.json", "lock"
_VERSION = 1
_A_DAY = 24 * 3600


@dataclass(frozen=True)
class Proxy:
    """What is kept of one file, whose facts are ``facts``; each part is there or None."""

    folder: Path
    facts: MediaFacts
    pictures: Path | None
    photo: Path | None

    def peaks(self) -> Peaks | None:
        """How loud its sound is; None when it has none, or is damaged."""
        content = _whole(self.folder, PEAKS)
        return None if content is None else np.frombuffer(content, np.uint8)


class ProxyStore:
    """The proxies in ``folder`` (default: in the person's cache)."""

    def __init__(
        self, folder: Path | None = None, most_bytes: int = MOST_BYTES, least_free: int = LEAST_FREE
    ) -> None:
        self.folder = folder or paths.cache() / FOLDER
        self.most_bytes, self.least_free = most_bytes, least_free

    def find(self, mark: str) -> Proxy | None:
        """What is kept of the file with the fingerprint ``mark``, which now counts as used."""
        if not is_fingerprint(mark):
            return None  # fingerprints of strangers' projects are no paths
        folder = self.folder / mark
        found = _contents(folder)
        if found is None:
            return None
        facts, contents = found
        whole = all(_size(folder / name) == size for name, (size, _) in contents.items())
        if not whole or (PHOTO in contents and _whole(folder, PHOTO) is None):
            self.discard(mark)
            return None
        with contextlib.suppress(OSError):
            os.utime(folder / _CONTENTS)
        return Proxy(
            folder,
            facts,
            folder / PICTURES if PICTURES in contents else None,
            folder / PHOTO if PHOTO in contents else None,
        )

    def discard(self, mark: str) -> None:
        """Throw away what is kept of a file: it is damaged."""
        if is_fingerprint(mark):
            _remove(self.folder / mark)

    @contextlib.contextmanager
    def making(self) -> Iterator[Path]:
        """A hidden folder to fill, for ``keep``; gone at the end of the block unless it was kept.

        Raises OSError.
        """
        self.sweep()
        folder = self.folder / f".{secrets.token_hex(8)}"
        folder.mkdir(parents=True)
        try:
            with (folder / _LOCK).open("w", encoding="utf-8") as lock:
                leftovers.lock(lock)
                yield folder
        finally:
            _remove(folder)

    def keep(self, mark: str, facts: MediaFacts, filled: Path) -> bool:
        """Put the filled folder in its place as ``mark``; whether there was room.  Raises OSError."""
        contents = {}
        for name in (PICTURES, PHOTO, PEAKS):
            file = filled / name
            if file.exists():
                # The pictures have a checksum each; reading a gigabyte again would cost more than it tells.
                check = None if name == PICTURES else zlib.crc32(file.read_bytes())
                contents[name] = [file.stat().st_size, check]
        if not is_fingerprint(mark) or not self.make_room(sum(size or 0 for size, _ in contents.values())):
            return False
        kept = filled.with_name(f"{filled.name}-kept")
        kept.mkdir()
        try:
            for name in contents:
                os.replace(filled / name, kept / name)
            text = json.dumps({"version": _VERSION, "facts": facts.to_plain(), "files": contents})
            (kept / _CONTENTS).write_text(text, encoding="utf-8")
            _remove(self.folder / mark)
            os.replace(kept, self.folder / mark)
        finally:
            _remove(kept)
        return True

    def make_room(self, wanted: int) -> bool:
        """Remove what was used longest ago until ``wanted`` more bytes fit; False when they cannot."""
        known = sorted(self._known())
        taken = sum(size for _, size, _ in known)
        free = shutil.disk_usage(self.folder).free

        def fits() -> bool:
            return taken + wanted <= self.most_bytes and free - wanted >= self.least_free

        for used, size, folder in known:
            if fits() or time.time() - used < _A_DAY:
                break
            _remove(folder)
            taken, free = taken - size, free + size
        return fits()

    def bytes(self) -> int:
        """How much the store takes."""
        return sum(size for _, size, _ in self._known())

    def sweep(self) -> None:
        """Remove hidden folders that nobody is filling any more."""
        with contextlib.suppress(OSError):
            for folder in self.folder.glob(".*"):
                if _is_dead(folder):
                    _remove(folder)

    def _known(self) -> Iterator[tuple[float, int, Path]]:
        """When each proxy was last used, how much it takes, and its folder."""
        with contextlib.suppress(OSError):
            for folder in self.folder.iterdir():
                if is_fingerprint(folder.name):
                    with contextlib.suppress(OSError):
                        size = sum(file.stat().st_size for file in folder.iterdir())
                        yield _used(folder), size, folder


_Contents = dict[str, tuple[int, int | None]]
"""Name -> size and checksum of a file."""


def _contents(folder: Path) -> tuple[MediaFacts, _Contents] | None:
    """The facts of the original, and the files that belong into ``folder``; None when it is no proxy."""
    try:
        found = json.loads((folder / _CONTENTS).read_text(encoding="utf-8"))
        if found["version"] != _VERSION:
            return None
        contents = {name: (int(size), check) for name, (size, check) in found["files"].items()}
        return MediaFacts.from_plain(found["facts"]), contents
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _whole(folder: Path, name: str) -> bytes | None:
    """The file ``name`` if it is what was written."""
    found = _contents(folder)
    if found is None or name not in found[1]:
        return None
    try:
        content = (folder / name).read_bytes()
    except OSError:
        return None
    return content if zlib.crc32(content) == found[1][name][1] else None


def _size(file: Path) -> int | None:
    try:
        return file.stat().st_size
    except OSError:
        return None


def _used(folder: Path) -> float:
    try:
        return (folder / _CONTENTS).stat().st_mtime
    except OSError:
        return 0.0


def _is_dead(folder: Path) -> bool:
    """Whether nobody fills the hidden ``folder``."""
    try:
        with (folder / _LOCK).open("r+", encoding="utf-8") as lock:
            leftovers.lock(lock)
            return True
    except FileNotFoundError:
        # Made this moment, or on its way to its place.
        with contextlib.suppress(OSError):
            return time.time() - folder.stat().st_mtime > _A_DAY
        return False
    except OSError:
        return False


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
