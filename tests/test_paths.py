"""Where things are kept: what is shipped, and what belongs to the person."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from trainer import paths

PLACES: dict[str, Callable[[], Path]] = {
    "data": paths.data,
    "cache": paths.cache,
    "logs": paths.logs,
    "projects": paths.projects,
    "videos": paths.videos,
}


def test_what_is_shipped_is_found_from_the_code() -> None:
    assert (paths.ROOT / "trainer" / "paths.py").is_file()
    assert paths.ASSETS.is_dir()
    assert paths.LESSONS.is_dir()


@pytest.mark.parametrize("place", PLACES)
def test_one_folder_can_hold_everything_of_a_person(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "stick ꦲꦤ 🌾"
    monkeypatch.setenv("SEMENIT_HOME", str(home))
    folder = PLACES[place]()
    assert folder.is_dir()
    assert folder.is_relative_to(home)
    assert PLACES[place]() == folder


def test_each_place_is_a_folder_of_its_own() -> None:
    folders = [place() for place in PLACES.values()]
    assert len(set(folders)) == len(PLACES)
    # What can be made again must go without taking a project or a log with it.
    for kept in (paths.data(), paths.projects(), paths.videos()):
        assert not kept.is_relative_to(paths.cache())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG names the folders of Linux")
def test_without_it_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEMENIT_HOME")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    for name in ("XDG_DOCUMENTS_DIR", "XDG_VIDEOS_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert paths.data() == tmp_path / "XDG_DATA_HOME" / "Semenit"
    assert paths.cache() == tmp_path / "XDG_CACHE_HOME" / "Semenit"
    assert paths.logs() == paths.data() / "logs"
    # A person looks for projects and videos among their own documents.
    assert paths.projects() == tmp_path / "HOME" / "Documents" / "Semenit" / "Proyek"
    assert paths.videos() == tmp_path / "HOME" / "Videos" / "Semenit"
    assert all(place().is_dir() for place in PLACES.values())
    # A folder of videos on a server that is away must not keep anybody from exporting.
    (tmp_path / "away").write_bytes(b"")
    monkeypatch.setattr(platformdirs, "user_videos_dir", lambda: str(tmp_path / "away" / "Videos"))
    assert paths.videos() == tmp_path / "HOME" / "Documents" / "Semenit" / "Video"


def test_nothing_of_a_person_lands_among_what_is_shipped() -> None:
    for place in PLACES.values():
        assert not place().is_relative_to(paths.ROOT)
