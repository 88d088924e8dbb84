"""Chunks are found again whole, or not at all."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from trainer import paths
from trainer.media.chunk_store import FOLDER, ChunkStore, VideoChunk
from trainer.media.encoder import Packet

KEY, OTHER = "a" * 64, "b" * 64


def chunk(seed: int = 0, size: int = 1000) -> VideoChunk:
    packets = tuple(Packet(bytes([seed + number]) * size, number == 0) for number in range(3))
    return VideoChunk(b"\0\0\0\1header", packets, (16.0, 17.25, 235.0))


def only_file(store: ChunkStore) -> Path:
    (file,) = store.folder.iterdir()
    return file


def test_what_was_kept_is_found_also_after_a_restart() -> None:
    assert ChunkStore().load(KEY) is None
    assert ChunkStore().keep(KEY, chunk())
    assert ChunkStore().load(KEY) == chunk()
    assert ChunkStore().load(OTHER) is None
    assert ChunkStore().folder == paths.cache() / FOLDER


def test_a_later_chunk_of_one_name_replaces_the_earlier() -> None:
    store = ChunkStore()
    store.keep(KEY, chunk(1))
    store.keep(KEY, chunk(2))
    assert store.load(KEY) == chunk(2)


def _cut(content: bytes) -> bytes:
    return content[:-5]


def _flipped(content: bytes) -> bytes:
    place = len(content) // 2
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


DAMAGES: list[Callable[[bytes], bytes]] = [
    _cut,
    _flipped,
    lambda content: b"",
    lambda content: content + b"x",
    lambda content: b"\0" * len(content),
    lambda content: content.replace(b"semenit-chunk 1", b"semenit-chunk 2"),
    lambda content: content[:40],
]


@pytest.mark.parametrize("number", range(len(DAMAGES)))
def test_a_damaged_chunk_is_none_and_is_removed(number: int) -> None:
    store = ChunkStore()
    store.keep(KEY, chunk())
    file = only_file(store)
    file.write_bytes(DAMAGES[number](file.read_bytes()))
    assert store.load(KEY) is None
    assert not file.exists()
    assert store.keep(KEY, chunk())
    assert store.load(KEY) == chunk()


def test_what_was_not_used_for_longest_goes_first() -> None:
    store = ChunkStore(most_bytes=12_000, least_free=0)
    names = [letter * 64 for letter in "abc"]
    for age, name in zip((300, 200, 100), names, strict=True):
        assert store.keep(name, chunk())
        file = store.folder / f"{name}.chunk"
        os.utime(file, (file.stat().st_atime, file.stat().st_mtime - age))
    store.load(names[0])  # used again
    assert store.keep("d" * 64, chunk())
    found = [name[0] for name in (*names, "d" * 64) if store.load(name) is not None]
    assert found == ["a", "c", "d"]
    assert store.bytes() <= 12_000


def test_a_chunk_larger_than_the_store_is_not_kept() -> None:
    store = ChunkStore(most_bytes=5000, least_free=0)
    store.keep(KEY, chunk(size=100))
    assert not store.keep(OTHER, chunk(size=5000))
    assert store.load(KEY) is not None


def test_a_disk_that_is_nearly_full_keeps_its_room(monkeypatch: pytest.MonkeyPatch) -> None:
    store = ChunkStore()
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=400_000_000))
    assert not store.keep(KEY, chunk())
    assert store.load(KEY) is None


def test_a_place_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert not ChunkStore(blocked / "chunks").keep(KEY, chunk())
    assert ChunkStore(blocked / "chunks").load(KEY) is None


def test_what_was_left_half_written_is_removed_after_an_hour() -> None:
    store = ChunkStore()
    store.keep(KEY, chunk())
    fresh, old = (store.folder / f".{name * 64}.7.beside" for name in "ef")
    for file in (fresh, old):
        file.write_bytes(b"half")
    os.utime(old, (0, 0))
    store.keep(OTHER, chunk())
    assert fresh.exists()
    assert not old.exists()


def _busy(folder: Path, seed: int) -> None:
    store = ChunkStore(folder, most_bytes=20_000, least_free=0)
    for number in range(60):
        name = f"{number % 9}" * 64
        store.keep(name, chunk(number % 9, 900))
        found = store.load(f"{(number * seed) % 9}" * 64)
        assert found is None or found == chunk((number * seed) % 9, 900)


def test_two_processes_share_one_store(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=_busy, args=(tmp_path, seed)) for seed in (2, 5)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    assert [one.exitcode for one in both] == [0, 0]
    store = ChunkStore(tmp_path)
    assert store.bytes() <= 24_000  # each may be one chunk ahead of the other's count
    assert not list(tmp_path.glob("*.beside"))
    for file in tmp_path.glob("*.chunk"):
        assert store.load(file.stem) is not None
