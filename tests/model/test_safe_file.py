"""Files that are whole or not there, on disks that are full, refused or odd."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.model.conftest import Disk, read_only
from trainer.errors import DiskFull, FileUnreadable, FolderReadOnly
from trainer.model import safe_file

posix_only = pytest.mark.skipif(os.name != "posix", reason="there are no pipes or links like these")


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()} - {"ballast"}


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "ꦱꦸꦫꦠ꧀ 🌾.json"
    safe_file.write(file, b"one")
    safe_file.write(file, b"two")
    assert file.read_bytes() == b"two"
    assert names(tmp_path) == {file.name}


def test_the_content_is_on_the_disk_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    fsync, replace = os.fsync, os.replace

    def synced(handle: int) -> None:
        happened.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "content")
        fsync(handle)

    def replaced(source: Path, target: Path) -> None:
        happened.append("replaced")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    safe_file.write(tmp_path / "a.json", b"one")
    assert happened == ["content", "replaced", *(["folder"] if os.name == "posix" else [])]


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(disk: Disk) -> None:
    file = disk.folder / "a.json"
    safe_file.write(file, b"old")
    with disk.full():
        with pytest.raises(DiskFull):
            safe_file.write(file, b"n" * 10_000)
        assert file.read_bytes() == b"old"
        assert names(disk.folder) == {"a.json"}
    safe_file.write(file, b"new")
    assert file.read_bytes() == b"new"


def test_a_read_only_folder_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    safe_file.write(file, b"old")
    with read_only(tmp_path):
        with pytest.raises(FolderReadOnly) as refusal:
            safe_file.write(file, b"new")
        assert tmp_path.name in str(refusal.value)
        assert file.read_bytes() == b"old"
    assert names(tmp_path) == {"a.json"}


def test_a_folder_that_has_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderReadOnly):
        safe_file.write(tmp_path / "stick" / "a.json", b"new")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_at_the_last_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    file = tmp_path / "a.json"
    safe_file.write(file, b"old")

    def fails(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        with pytest.raises(DiskFull if code == errno.ENOSPC else FolderReadOnly):
            safe_file.write(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == {"a.json"}


@posix_only
def test_a_shared_folder_that_cannot_be_pushed_still_takes_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def of_files_only(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", of_files_only)
    safe_file.write(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_an_interrupted_write_cleans_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        safe_file.write(tmp_path / "a.json", b"new")
    assert names(tmp_path) == set()


def test_sweeping_removes_only_what_was_left_beside(tmp_path: Path) -> None:
    for name in (".a.json.77.beside", "a.json", ".lock", "beside", "a.beside"):
        (tmp_path / name).touch()
    safe_file.sweep(tmp_path)
    assert names(tmp_path) == {"a.json", ".lock", "beside", "a.beside"}
    safe_file.sweep(tmp_path / "not there")


def test_reading_is_bounded(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"12345")
    assert safe_file.read(file, 5) == b"12345"
    with pytest.raises(FileUnreadable):
        safe_file.read(file, 4)


@posix_only
def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as stream:
        stream.truncate(2**40)  # a terabyte of nothing
    with pytest.raises(FileUnreadable):
        safe_file.read(file, 1_000)


def test_what_is_not_there_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for file in (tmp_path / "gone", tmp_path / "file" / "below"):
        with pytest.raises(FileNotFoundError):
            safe_file.read(file, 10)


@posix_only
def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    pipe, loop = tmp_path / "pipe", tmp_path / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for file in (pipe, loop, tmp_path, Path("/dev/zero")):
        with pytest.raises(FileUnreadable):
            safe_file.read(file, 10)
