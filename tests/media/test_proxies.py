"""Clips are prepared by a child that waits when it should and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.media.corpus import BEEP, Recipe, Tone, steady
from tests.media.exporting import soon, workers
from trainer import paths
from trainer.errors import ExportFailed, FileMissing, NotMedia
from trainer.media import proxies, proxy_worker, thumbnails
from trainer.media.proxies import prepare
from trainer.media.proxy_store import ProxyStore
from trainer.media.waveform import PEAKS_A_SECOND
from trainer.model.media_folder import fingerprint

Maker = Callable[[Recipe], Path]


@dataclass
class Switch:
    held: bool = False


def left() -> list[str]:
    return [folder.name for folder in ProxyStore().folder.glob(".*")]


@pytest.fixture
def sounding(clip: Maker) -> Path:
    flashes = [BEEP * 5]
    return clip(Recipe("beep.mp4", steady(45), flashes=flashes, sound=Tone(channels=2)))


def test_one_pass_makes_pictures_peaks_poster_and_strip(
    sounding: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = fingerprint(sounding)
    shares = list(prepare(sounding, mark, Switch()))
    assert shares == sorted(shares)
    found = ProxyStore().find(mark)
    assert found is not None
    assert found.pictures is not None
    peaks = found.peaks()
    assert peaks is not None
    assert len(peaks) == PEAKS_A_SECOND * 3 // 2
    loud = np.flatnonzero(peaks > 128)
    assert 48 <= loud[0] <= 51
    assert 58 <= loud[-1] <= 62
    assert left() == []
    assert proxies.is_ready(mark)
    assert list(prepare(sounding, mark, Switch())) == []

    monkeypatch.setattr(thumbnails, "_opened", pytest.fail)  # all pictures are there already
    assert thumbnails.poster(sounding).shape[0] == thumbnails.POSTER_HEIGHT
    assert len(list(thumbnails.filmstrip(sounding, [0, 1], thumbnails.STRIP_HEIGHT))) == 2


def test_it_waits_and_goes_on(clip: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []

    def tell(share: float) -> None:
        told.append(share)

    file = clip(Recipe("even.mp4", steady(24)))
    proxy_worker.make(file, fingerprint(file), ProxyStore(), tell)
    assert len(told) >= 24  # at every picture it hears whether to wait
    ProxyStore().discard(fingerprint(file))
    switch = Switch(held=True)
    work = prepare(file, fingerprint(file), switch)
    assert soon(lambda: (next(work), left())[1] != [])
    for _ in range(3):
        next(work)
    assert ProxyStore().find(fingerprint(file)) is None
    switch.held = False
    assert list(work)[-1] <= 1
    assert ProxyStore().find(fingerprint(file)) is not None


def test_closing_it_ends_the_child_and_leaves_nothing(sounding: Path) -> None:
    switch = Switch(held=True)
    work = prepare(sounding, fingerprint(sounding), switch)
    next(work)
    assert soon(lambda: (next(work), left())[1] != [])
    work.close()
    assert left() == []
    assert ProxyStore().find(fingerprint(sounding)) is None
    assert not workers()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs signals")
def test_a_child_that_dies_is_told_and_swept(sounding: Path) -> None:
    work = prepare(sounding, fingerprint(sounding), Switch(held=True))
    next(work)
    assert soon(lambda: (next(work), left())[1] != [])
    os.kill(int(children()[0]), signal.SIGKILL)
    with pytest.raises(ExportFailed):
        list(work)
    assert left() == []


def children() -> list[str]:
    """The children of this process that prepare clips."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            mine = f"PPid:\t{os.getpid()}\n" in (process / "status").read_text()
            if mine and proxies.MODULE.encode() in (process / "cmdline").read_bytes():
                found.append(process.name)
        except OSError:
            continue
    return found


def test_what_cannot_be_prepared_is_named(tmp_path: Path) -> None:
    file = tmp_path / "catatan.mp4"
    file.write_bytes(b"not a film at all" * 100)
    with pytest.raises(NotMedia):
        list(prepare(file, fingerprint(file), Switch()))
    with pytest.raises(FileMissing):
        proxy_worker.make(tmp_path / "hilang.mp4", fingerprint(file), ProxyStore(), lambda share: None)
    assert left() == []
    assert not list((paths.cache() / "proxies").glob("*-*"))


def test_a_file_that_changed_meanwhile_is_left_to_its_new_name(sounding: Path) -> None:
    other = "1-" + "0" * 32
    proxy_worker.make(sounding, other, ProxyStore(), lambda share: None)
    assert ProxyStore().find(other) is None
