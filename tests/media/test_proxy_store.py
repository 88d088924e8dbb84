"""What was prepared is found again whole, or not at all."""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import pytest

from trainer import paths
from trainer.media import proxy_store
from trainer.media.facts import MediaFacts
from trainer.media.proxy_store import FOLDER, PEAKS, PHOTO, PICTURES, ProxyStore

MARK, OTHER, THIRD = (f"{size}-{'0a' * 16}" for size in (1, 2, 3))
FACTS = MediaFacts("a.mp4", "video", 540, 960, 90, 29.97, True, False, 3.25, None, False)


def keep(store: ProxyStore, mark: str, size: int = 1000, **more: bytes) -> bool:
    with store.making() as folder:
        (folder / PICTURES).write_bytes(b"p" * size)
        (folder / PEAKS).write_bytes(more.get("peaks", b"\1\2\3"))
        return store.keep(mark, FACTS, folder)


def hidden(store: ProxyStore) -> list[str]:
    return [folder.name for folder in store.folder.glob(".*")]


def test_what_was_kept_is_found_also_after_a_restart() -> None:
    assert ProxyStore().find(MARK) is None
    assert keep(ProxyStore(), MARK)
    found = ProxyStore().find(MARK)
    assert found is not None
    assert found.pictures is not None
    assert found.pictures.read_bytes() == b"p" * 1000
    assert found.facts == FACTS
    assert found.photo is None
    assert np.array_equal(found.peaks(), [1, 2, 3])  # type: ignore[arg-type]
    assert found.folder.parent == paths.cache() / FOLDER
    assert hidden(ProxyStore()) == []


def test_what_is_made_again_replaces_what_was() -> None:
    keep(ProxyStore(), MARK)
    keep(ProxyStore(), MARK, peaks=b"\4")
    found = ProxyStore().find(MARK)
    assert found is not None
    assert list(found.peaks()) == [4]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [PICTURES, PEAKS, "proxy.json"])
def test_a_file_that_is_cut_off_or_gone_is_no_proxy(name: str) -> None:
    store = ProxyStore()
    for spoilt in ("short", "gone"):
        keep(store, MARK)
        file = store.folder / MARK / name
        if spoilt == "short":
            file.write_bytes(file.read_bytes()[:-1])
        else:
            file.unlink()
        assert store.find(MARK) is None
        assert keep(store, MARK)
        assert store.find(MARK) is not None


def test_changed_peaks_and_photos_are_noticed() -> None:
    store = ProxyStore()
    keep(store, MARK)
    (store.folder / MARK / PEAKS).write_bytes(b"\1\2\4")
    found = store.find(MARK)
    assert found is not None
    assert found.peaks() is None
    with store.making() as folder:
        (folder / PHOTO).write_bytes(b"jpeg")
        store.keep(OTHER, FACTS, folder)
    (store.folder / OTHER / PHOTO).write_bytes(b"gepj")
    assert store.find(OTHER) is None


def test_a_fingerprint_is_never_a_path() -> None:
    store = ProxyStore()
    for mark in ("", "..", "../x", "1-" + "0" * 31 + "/", "a-" + "0" * 32, MARK + "\n"):
        assert store.find(mark) is None
        assert not keep(store, mark)
        store.discard(mark)
    assert hidden(store) == []


def test_what_was_used_longest_ago_goes_first_but_nothing_of_today() -> None:
    store = ProxyStore(most_bytes=4000, least_free=0)
    keep(store, MARK)
    keep(store, OTHER)
    assert not keep(store, THIRD, 3500)
    for mark, days in ((MARK, 2), (OTHER, 3)):
        long_ago = time.time() - days * 24 * 3600
        os.utime(store.folder / mark / "proxy.json", (long_ago, long_ago))
    assert keep(store, THIRD, 2000)
    assert store.find(MARK) is not None
    assert store.find(OTHER) is None
    assert store.bytes() <= 4000


def test_a_full_disk_is_left_alone() -> None:
    store = ProxyStore(least_free=1 << 60)
    assert not keep(store, MARK)
    assert store.find(MARK) is None
    assert hidden(store) == []


def test_what_a_crash_left_is_swept_and_what_is_being_made_is_not() -> None:
    store = ProxyStore()
    left = store.folder / ".deadbeef"
    left.mkdir(parents=True)
    (left / PICTURES).write_bytes(b"half")
    (left / "lock").touch()
    with store.making() as folder:
        (folder / PICTURES).write_bytes(b"half")
        ProxyStore().sweep()
        assert hidden(store) == [folder.name]
    assert hidden(store) == []
    nameless = store.folder / ".unlocked"
    nameless.mkdir()
    store.sweep()
    assert hidden(store) == [nameless.name]  # somebody may have made it this moment
    long_ago = time.time() - proxy_store._A_DAY - 1
    os.utime(nameless, (long_ago, long_ago))
    store.sweep()
    assert hidden(store) == []


def test_a_folder_that_cannot_be_written_raises(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError), ProxyStore(tmp_path / "file" / "below").making():
        pass
