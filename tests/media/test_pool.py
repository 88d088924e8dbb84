"""Few files are open at once, none is open for longer than its pool, and none is measured twice."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.media.filmed import Picture, beep, film, numbered, steady
from trainer.errors import FileMissing, NotMedia
from trainer.media import pool as pools
from trainer.media.facts import MediaFacts
from trainer.media.photo import PhotoSource
from trainer.media.pool import MOST_PICTURES, MOST_SOUNDS, picture_pool, sound_pool
from trainer.media.probe import probe
from trainer.media.video import VideoSource
from trainer.model.schema import MediaKind, MediaReference

SIZE = (32, 32)


def painted(number: int, time: float) -> Picture:
    return numbered(number, SIZE)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "media").mkdir()
    for number in range(6):
        film(folder / f"media/{number}.mp4", steady(0.3), painted, sound=beep(0.3, [0]))
    Image.new("RGB", SIZE).save(folder / "media/photo.png")
    (folder / "media/teks.mp4").write_text("bukan video\n" * 50)
    return folder


def clip(name: str, fingerprint: str = "") -> MediaReference:
    return MediaReference(name, name, f"media/{name}", MediaKind.VIDEO, 9, fingerprint)


def held(project: Path) -> list[str]:
    """The files of the project that this process holds open (Linux)."""
    if not sys.platform.startswith("linux"):
        return []
    found = []
    for handle in Path("/proc/self/fd").iterdir():
        try:
            target = os.readlink(handle)
        except OSError:
            continue
        if target.startswith(str(project)):
            found.append(Path(target).name)
    return sorted(found)


def test_few_files_are_open_at_once(project: Path) -> None:
    seen, heard = picture_pool(project), sound_pool(project)
    for number in [*range(6), *range(6)]:
        seen.get(clip(f"{number}.mp4"))
        heard.get(clip(f"{number}.mp4"))
    assert (len(seen), len(heard)) == (MOST_PICTURES, MOST_SOUNDS)
    assert len(held(project)) in (0, MOST_PICTURES + MOST_SOUNDS)
    seen.close()
    heard.close()
    assert (len(seen), len(heard), held(project)) == (0, 0, [])


def test_what_was_used_last_stays_open(project: Path) -> None:
    pool = picture_pool(project)
    first = pool.get(clip("0.mp4"))
    for number in (1, 2, 0, 3, 4):
        pool.get(clip(f"{number}.mp4"))
    assert pool.get(clip("0.mp4")) is first
    pool.close()


def test_a_photo_is_a_photo_and_a_video_a_video_whatever_the_project_says(project: Path) -> None:
    pool = picture_pool(project)
    assert isinstance(pool.get(clip("photo.png")), PhotoSource)
    assert isinstance(pool.get(clip("0.mp4")), VideoSource)
    pool.close()


def test_a_file_is_measured_once_until_it_changes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measured = []

    def counting(file: Path) -> MediaFacts:
        measured.append(file.name)
        return probe(file)

    monkeypatch.setattr(pools, "probe", counting)
    file = project / "media/new.mp4"
    film(file, steady(0.3), painted)
    for _ in range(3):
        for pool in (picture_pool(project), sound_pool(project)):
            pool.get(clip("new.mp4"))
            pool.close()
    assert measured == ["new.mp4"]
    film(file, steady(0.6), painted)
    pool = picture_pool(project)
    assert pool.get(clip("new.mp4")).facts.duration == pytest.approx(0.6, abs=0.01)
    pool.close()


def test_what_cannot_be_opened_is_told_and_nothing_stays_open(project: Path) -> None:
    pool = picture_pool(project)
    with pytest.raises(FileMissing):
        pool.get(clip("tidak ada.mp4"))
    with pytest.raises(FileMissing):
        pool.get(MediaReference("x", "x", "../media/0.mp4", MediaKind.VIDEO, 9))
    with pytest.raises(NotMedia):
        pool.get(clip("teks.mp4"))
    assert (len(pool), held(project)) == (0, [])


def test_two_readers_of_a_file_do_not_pull_it_to_and_fro(project: Path) -> None:
    pool = picture_pool(project)
    below, above = pool.get(clip("0.mp4")), pool.get(clip("0.mp4"), "overlay")
    assert below is not above
    assert pool.get(clip("0.mp4")) is below
    assert pool.get(clip("0.mp4"), "overlay") is above
    pool.close()
