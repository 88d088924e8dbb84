"""A result replaces only what it may replace."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from trainer.errors import ExportOverProject, FolderReadOnly, TargetTaken
from trainer.media.destination import check_destination


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "Proyek"
    (folder / "media").mkdir(parents=True)
    (folder / "media/a.mp4").write_bytes(b"a")
    return folder


@pytest.mark.parametrize("name", ["film.mp4", "FILM.MP4"])
def test_a_result_may_stand_beside_the_project_file(project: Path, name: str) -> None:
    check_destination(project / name, project, ".mp4")


def test_a_result_may_replace_an_older_one(project: Path, tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"old")
    check_destination(tmp_path / "film.mp4", project, ".mp4")


@pytest.mark.parametrize(
    "name",
    ["project.json", "journal.jsonl", ".lock", "media/a.mp4", "media/new.mp4", "backups/x.mp4", "a.png", ""],
)
def test_what_the_project_keeps_stays(project: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "link").symlink_to(project)
    for folder in (project, tmp_path / "link", tmp_path / "Proyek" / "media" / ".."):
        with pytest.raises(ExportOverProject):
            check_destination(folder / name, project, ".mp4")


def test_a_link_to_what_the_project_keeps_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "film.mp4").symlink_to(project / "media/a.mp4")
    with pytest.raises(ExportOverProject):
        check_destination(tmp_path / "film.mp4", project, ".mp4")


def test_what_is_no_file_is_not_replaced(project: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    places = [tmp_path / "folder", tmp_path / "loop", Path(os.devnull)]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        places.append(tmp_path / "pipe")
    for place in places:
        with pytest.raises(TargetTaken) as caught:
            check_destination(place, project, ".mp4")
        assert isinstance(caught.value, FolderReadOnly)
        assert caught.value.facts["name"] == place.name


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no such sockets")
def test_a_socket_is_no_file(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # names of sockets are short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("door")
        with pytest.raises(TargetTaken):
            check_destination(Path("door"), project, ".mp4")
