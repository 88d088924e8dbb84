"""The preview reads proxies where they are ready and sound, and the originals otherwise."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.corpus import Recipe, number, steady
from trainer.errors import FileMissing
from trainer.media import preview_pool as module
from trainer.media import proxy_worker
from trainer.media.photo import PhotoSource
from trainer.media.preview_pool import ProxiedPictures, open_for_preview, preview_pool
from trainer.media.proxy_store import PICTURES, ProxyStore
from trainer.media.view import View
from trainer.model.media_folder import fingerprint
from trainer.model.schema import MediaKind, MediaReference

VIEW = View.whole(320, 240)


@pytest.fixture
def project(tmp_path: Path, clip: Callable[[Recipe], Path]) -> Path:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.mp4").write_bytes(clip(Recipe("even.mp4", steady(24))).read_bytes())
    return tmp_path


def prepared(file: Path) -> ProxyStore:
    store = ProxyStore()
    proxy_worker.make(file, fingerprint(file), store, lambda share: None)
    return store


def reference(file: Path) -> MediaReference:
    return MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 24, fingerprint(file), 320, 240)


def test_a_pool_takes_the_original_until_the_proxy_is_ready(project: Path) -> None:
    file = project / "media" / "a.mp4"
    pool = preview_pool(project)
    assert not isinstance(pool.get(reference(file)), ProxiedPictures)
    prepared(file)
    pool.close()
    source = pool.get(reference(file))
    assert isinstance(source, ProxiedPictures)
    assert number(source.frame(Fraction(17, 30), VIEW)) == 17
    file.unlink()
    pool.close()
    with pytest.raises(FileMissing):
        pool.get(reference_of_gone())


def reference_of_gone() -> MediaReference:
    return MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 24, "", 320, 240)


def test_a_damaged_proxy_gives_way_to_the_original_in_the_middle_of_playing(project: Path) -> None:
    file = project / "media" / "a.mp4"
    store = prepared(file)
    pictures = store.folder / fingerprint(file) / PICTURES
    content = bytearray(pictures.read_bytes())
    content[len(content) // 3] ^= 1
    pictures.write_bytes(content)
    source = open_for_preview(file, store)
    assert [number(source.frame(Fraction(frame, 30), VIEW)) for frame in range(24)] == list(range(24))
    assert source.frame_yuv(Fraction(1), VIEW).width == 320
    assert store.find(fingerprint(file)) is None
    source.close()


def test_a_file_that_changed_does_not_show_the_proxy_of_another(project: Path) -> None:
    file = project / "media" / "a.mp4"
    store = prepared(file)
    with file.open("ab") as stream:
        stream.write(b"\0\0\0\x08free")
    source = open_for_preview(file, store)
    assert not isinstance(source, ProxiedPictures)
    source.close()


def test_a_large_photo_is_read_small_and_shown_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "foto.png"
    picture = np.zeros((1200, 1600, 3), np.uint8)
    picture[:, 800:] = (200, 40, 60)
    Image.fromarray(picture).save(file)
    store = prepared(file)
    monkeypatch.setattr(module, "open_pictures", pytest.fail)  # the original is not touched
    source = open_for_preview(file, store)
    assert isinstance(source, PhotoSource)
    assert (source.facts.width, source.facts.height) == (1600, 1200)
    right = source.frame(0, View((1000, 0, 600, 1200), (30, 60)))
    assert np.abs(right.astype(int) - (200, 40, 60)).max() < 5
    source.close()


def test_a_transparent_or_small_photo_is_read_itself(tmp_path: Path) -> None:
    for name, size, mode in (("stiker.png", (1600, 1200), "RGBA"), ("kecil.png", (60, 40), "RGB")):
        Image.new(mode, size, (10, 20, 30, 128)[: len(mode)]).save(tmp_path / name)
        store = prepared(tmp_path / name)
        found = store.find(fingerprint(tmp_path / name))
        assert found is not None
        assert found.photo is None
        source = open_for_preview(tmp_path / name, store)
        assert (source.alpha(View.whole(*size)) is not None) == (mode == "RGBA")
        source.close()
