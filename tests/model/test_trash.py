"""Thrown away is not gone."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from trainer.errors import FolderReadOnly, ProjectInUse
from trainer.model import project, trash
from trainer.model.project import Project
from trainer.model.schema import Timeline

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def made(home: Path, name: str) -> Path:
    with Project.create(home / name, Timeline(name)) as opened:
        (opened.folder / "media").mkdir()
        (opened.folder / "media" / "a.mp4").write_bytes(b"x" * 5000)
    return home / name


def test_what_is_thrown_away_comes_back_as_it_was(tmp_path: Path) -> None:
    folder = made(tmp_path, "Batik")
    before = project.read(folder)
    place = trash.throw(folder, tmp_path, NOW)
    assert not folder.exists()
    (found,) = trash.thrown(tmp_path, NOW + timedelta(hours=2))
    assert (found.name, found.place, found.seconds) == ("Batik", place, 7200)
    assert found.bytes > 5000
    assert trash.restore(place, tmp_path) == folder
    assert project.read(folder) == before
    assert list(trash.thrown(tmp_path)) == []


def test_two_of_one_name_both_go_in_and_both_come_back(tmp_path: Path) -> None:
    places = [
        trash.throw(made(tmp_path, "Batik"), tmp_path, NOW + timedelta(minutes=minute)) for minute in range(2)
    ]
    assert [one.place for one in trash.thrown(tmp_path)] == places[::-1]  # the newest first
    for place in places:
        trash.restore(place, tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir() if not one.name.startswith(".")) == [
        "Batik",
        "Batik 2",
    ]


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_lock_that_is_a_link_makes_no_file_elsewhere(tmp_path: Path) -> None:
    folder = made(tmp_path / "home", "Batik")
    (folder / ".lock").unlink()
    (folder / ".lock").symlink_to(tmp_path / "elsewhere")
    place = trash.throw(folder, tmp_path / "home")
    assert (place / "Batik" / "project.json").is_file()
    assert not (tmp_path / "elsewhere").exists()


def test_an_open_project_and_one_from_elsewhere_stay(tmp_path: Path) -> None:
    folder = made(tmp_path, "Batik")
    with Project.open(folder), pytest.raises(ProjectInUse):
        trash.throw(folder, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(FolderReadOnly):
        trash.throw(made(stick, "Lain"), tmp_path)
    assert folder.is_dir()
    assert (stick / "Lain").is_dir()


def test_emptying_gives_the_room_back_and_touches_nothing_else(tmp_path: Path) -> None:
    kept = made(tmp_path, "Simpan")
    place = trash.throw(made(tmp_path, "Batik"), tmp_path)
    assert list(trash.delete([place, kept])) == [0.5, 1.0]
    assert list(trash.thrown(tmp_path)) == []
    assert kept.is_dir()


def test_a_trash_that_somebody_stirred_still_opens(tmp_path: Path) -> None:
    place = trash.throw(made(tmp_path, "Batik"), tmp_path)
    (place / "dibuang.json").write_text("{", encoding="utf-8")
    (tmp_path / trash.FOLDER / "9").mkdir()
    os.symlink(tmp_path, tmp_path / trash.FOLDER / "8")
    assert [one.name for one in trash.thrown(tmp_path)] == ["Batik"]


@pytest.mark.parametrize(
    "note",
    [b"", b"[]", b'{"thrown": 5}', b'{"thrown": "0001-01-01T00:00:00+23:59"}', b"[" * 4000, b"x" * 5000],
)
def test_a_note_of_anybodys_making_hides_no_project(tmp_path: Path, note: bytes) -> None:
    place = trash.throw(made(tmp_path, "Batik"), tmp_path, NOW)
    (place / "dibuang.json").write_bytes(note)
    assert [one.name for one in trash.thrown(tmp_path, NOW)] == ["Batik"]
