"""Thumbnails are right, are made once, and are made again when they were lost."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.filmed import film, numbered, read_number, steady
from trainer import paths
from trainer.errors import FileMissing, MediaUnsupported, NotMedia
from trainer.media import thumbnails
from trainer.media.thumbnails import filmstrip, poster


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clip")
    return film(folder / "klip.mp4", steady(4), lambda i, t: numbered(i, (192, 108)), rotation=180)


def kept() -> list[Path]:
    return sorted((paths.cache() / "thumbnails").glob("*/*"))


def test_a_filmstrip_shows_the_pictures_of_its_times(clip: Path) -> None:
    times = [0, 0.5, 1.25, 3.9]
    strip = list(filmstrip(clip, times, 54))
    assert [picture.shape for picture in strip] == [(54, 96, 3)] * 4
    assert [read_number(picture) for picture in strip] == [0, 15, 37, 117]


def test_pictures_are_kept_and_not_drawn_again(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = list(filmstrip(clip, [0.5, 1], 54))
    assert len(kept()) == 2

    def refuse(file: Path) -> None:
        raise AssertionError(f"{file} was opened")

    monkeypatch.setattr(thumbnails, "_opened", refuse)
    again = list(filmstrip(clip, [1, 0.5], 54))
    assert np.abs(again[1].astype(int) - first[0]).mean() < 3
    assert read_number(again[0]) == 30


def test_a_damaged_thumbnail_is_made_anew(clip: Path) -> None:
    list(filmstrip(clip, [2], 54))
    for content in (b"", b"\xff\xd8\xff", kept()[0].read_bytes()[:200]):
        kept()[0].write_bytes(content)
        assert read_number(next(filmstrip(clip, [2], 54))) == 60


def test_a_file_that_changed_gets_new_pictures(clip: Path, tmp_path: Path) -> None:
    file = tmp_path / "klip.mp4"
    file.write_bytes(clip.read_bytes())
    assert read_number(next(filmstrip(file, [1], 54))) == 30
    film(file, steady(2), lambda i, t: numbered(i + 100, (192, 108)))
    assert read_number(next(filmstrip(file, [1], 54))) == 130


def test_a_poster_is_from_a_little_way_in(clip: Path, tmp_path: Path) -> None:
    assert read_number(poster(clip, 54)) == 12
    Image.new("RGB", (400, 300), (200, 40, 60)).save(tmp_path / "foto.png")
    picture = poster(tmp_path / "foto.png", 60)
    assert picture.shape == (60, 80, 3)
    assert np.abs(picture.reshape(-1, 3).mean(axis=0) - (200, 40, 60)).max() < 4


def test_a_very_wide_picture_is_cut(tmp_path: Path) -> None:
    Image.new("RGB", (2000, 20)).save(tmp_path / "panorama.png")
    assert poster(tmp_path / "panorama.png", 50).shape == (50, 200, 3)


def test_what_has_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "teks.mp4").write_text("bukan video\n" * 100)
    with pytest.raises(NotMedia):
        poster(tmp_path / "teks.mp4")
    with pytest.raises(FileMissing):
        poster(tmp_path / "tidak ada.mp4")
    wav = tmp_path / "suara.wav"
    _write_wave(wav)
    with pytest.raises(MediaUnsupported):
        poster(wav)
    assert kept() == []


def _write_wave(file: Path) -> None:
    import wave

    with wave.open(str(file), "wb") as stream:
        stream.setnchannels(1)
        stream.setsampwidth(2)
        stream.setframerate(8000)
        stream.writeframes(np.zeros(8000, "<i2").tobytes())


def test_an_early_end_closes_the_file(clip: Path) -> None:
    strip = filmstrip(clip, [0, 1, 2], 54)
    next(strip)
    strip.close()
    if os.path.isdir("/proc/self/fd"):
        links = [os.readlink(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd") if _open(fd)]
        assert str(clip) not in links


def _open(fd: str) -> bool:
    return os.path.lexists(f"/proc/self/fd/{fd}")


def test_the_oldest_are_let_go(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thumbnails, "_MOST_KEPT", 4)
    list(filmstrip(clip, [0, 0.1, 0.2, 0.3, 0.4, 0.5], 20))
    assert len(kept()) == 3
