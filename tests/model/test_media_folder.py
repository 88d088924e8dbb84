"""The files of a project, copied into it: named, recognised, and never the original."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import unicodedata
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import IO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.conftest import Disk, read_only
from tests.model.strategies import strip, video
from trainer.errors import DiskFull, FileMissing, FileUnreadable, FolderReadOnly, MediaDamaged
from trainer.model import safe_file
from trainer.model.media_folder import (
    copy_in,
    find_again,
    fingerprint,
    is_inside,
    located,
    missing,
    safe_name,
)

MEBIBYTE = 1024 * 1024
posix_only = pytest.mark.skipif(os.name != "posix", reason="there are no pipes or links like these")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "Batik Bu Sri"
    folder.mkdir()
    return folder


def finished(copying: Generator[float, None, tuple[str, str]]) -> tuple[str, str]:
    """Run a copy to its end; its shares grow from 0 to 1."""
    shares = [0.0]
    while True:
        try:
            shares.append(next(copying))
        except StopIteration as end:
            assert shares == sorted(shares)
            assert shares[-1] in (0.0, 1.0)
            result: tuple[str, str] = end.value
            return result


def files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir())


# --- names --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("VID_20260314_120000.MP4", "VID_20260314_120000.mp4"),
        ("Membatik di teras.mp4", "Membatik-di-teras.mp4"),
        ("🌾🎬.mp4", "klip.mp4"),
        ("panen 🌾 raya.mp4", "panen-raya.mp4"),
        ("ꦲꦤ.mp4", "ꦲꦤ.mp4"),
        ("ꦧꦠꦶꦏ꧀ ꦱꦺꦴꦭꦺꦴ.mp4", "ꦧꦠꦶꦏ꧀-ꦱꦺꦴꦭꦺꦴ.mp4"),
        ("ก็ดี.mov", "ก็ดี.mov"),
        ("cafe\u0301.jpg", "café.jpg"),
        ("❤️1️⃣.mp4", "1.mp4"),
        ("a...b..mp4", "a-b.mp4"),
        ("...", "klip"),
        (".mp4", "klip.mp4"),
        ("", "klip"),
        ("tanpa titik", "tanpa-titik"),
        ("titik.", "titik"),
        ("-rf.mp4", "rf.mp4"),
        ("--", "klip"),
        ("a/b\\c:d.mp4", "a-b-c-d.mp4"),
        ("../../etc/passwd", "klip.etcpassw"),
        ("con.mp4", "klip-con.mp4"),
        ("NUL", "klip-NUL"),
        ("Com1.jpg", "klip-Com1.jpg"),
        ("LPT³.jpg", "klip-LPT³.jpg"),
        ("console.mp4", "console.mp4"),
        ("a\0b\nc.mp4", "a-b-c.mp4"),
        ("caf\udce9.mp4", "caf.mp4"),
        ("%20;rm -rf ~&$(x).mp4", "20-rm-rf-x.mp4"),
        ("a.tar.gz", "a-tar.gz"),
        ("a.mp4?x=1", "a.mp4x1"),
    ],
)
def test_a_name_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize("letter", ["n", "ꦲ", "ꦺ", "𒀀"])
def test_three_hundred_letters_become_a_name_with_room(letter: str) -> None:
    safe = safe_name("x" + letter * 300 + ".mp4")
    assert safe.endswith(".mp4")
    assert len(safe.encode()) <= 160


@given(st.text(max_size=80))
def test_any_name_becomes_a_plain_one(name: str) -> None:
    safe = safe_name(name)
    assert is_inside(f"media/{safe}")
    assert not set(safe) & set('<>:"/\\|?*\0\n ')
    assert not safe.startswith((".", "-", "_"))
    assert not safe.endswith((".", "-"))
    assert safe.count(".") <= 1
    assert 0 < len(safe.encode()) <= 160
    assert unicodedata.is_normalized("NFC", safe)
    assert safe_name(safe) == safe


@pytest.mark.parametrize("path", ["media/a.mp4", "a", "media/ꦲꦤ.mp4", "media/..a", "a/./b", "media/a b.mp4"])
def test_a_plain_relative_path_is_inside(path: str) -> None:
    assert is_inside(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "//host/share/a.mp4",
        "../x",
        "media/../../x",
        "..",
        "C:\\x",
        "C:x",
        "c:/x",
        "a\\..\\b",
        "\\\\host\\share",
        "media/a.mp4:stream",
        "media/a\0.mp4",
        "file:///etc/passwd",
        "http://example.org/a.mp4",
    ],
)
def test_a_path_that_leads_out_is_not_inside(path: str) -> None:
    assert not is_inside(path)


# --- recognising ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "size", [0, 1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE, 2 * MEBIBYTE + 1, 5 * MEBIBYTE]
)
def test_a_fingerprint_is_the_size_and_a_hash_of_both_ends(tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    file = tmp_path / "a.mp4"
    file.write_bytes(content)
    ends = content[:MEBIBYTE] + content[max(0, size - MEBIBYTE) :]
    assert fingerprint(file) == f"{size}-{hashlib.sha256(ends).hexdigest()[:32]}"

    renamed = file.rename(tmp_path / "b.mov")
    mark = fingerprint(renamed)
    for place in {0, size - 1} if size else set():
        changed = bytearray(content)
        changed[place] ^= 1
        file.write_bytes(changed)
        assert fingerprint(file) != mark
    file.write_bytes(content + b"x")
    assert fingerprint(file) != mark


@posix_only
def test_a_long_video_is_recognised_without_reading_it_all(tmp_path: Path) -> None:
    file = tmp_path / "long.mp4"
    with file.open("wb") as stream:
        stream.truncate(2**40)
    assert fingerprint(file).startswith(f"{2**40}-")


def test_what_cannot_be_read_has_no_fingerprint(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        fingerprint(tmp_path / "gone.mp4")
    with pytest.raises(FileUnreadable):
        fingerprint(tmp_path)


@posix_only
def test_a_pipe_is_not_waited_for(tmp_path: Path, project: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    with pytest.raises(FileUnreadable):
        fingerprint(tmp_path / "pipe.mp4")
    with pytest.raises(FileUnreadable):
        finished(copy_in(tmp_path / "pipe.mp4", project))


# --- copying in -------------------------------------------------------------------------


def test_a_file_is_copied_in_and_the_original_stays_as_it_was(tmp_path: Path, project: Path) -> None:
    original = tmp_path / "Membatik 🌾.MP4"
    original.write_bytes(os.urandom(9 * MEBIBYTE + 5))
    os.utime(original, ns=(10**18, 10**18))
    before = original.stat()
    content = original.read_bytes()

    path, mark = finished(copy_in(original, project))

    assert path == "media/Membatik.mp4"
    assert (project / path).read_bytes() == content == original.read_bytes()
    assert mark == fingerprint(original) == fingerprint(project / path)
    after = original.stat()
    assert (after.st_mtime_ns, after.st_mode, after.st_ino) == (
        before.st_mtime_ns,
        before.st_mode,
        before.st_ino,
    )
    assert files(project) == [path]


def test_the_same_file_twice_is_copied_once(tmp_path: Path, project: Path) -> None:
    original = tmp_path / "a.mp4"
    original.write_bytes(b"batik")
    first = finished(copy_in(original, project))
    second = finished(copy_in(original.rename(tmp_path / "b.mp4"), project))
    assert first == second
    assert files(project) == ["media/a.mp4"]


@pytest.mark.parametrize("other", ["a.mp4", "A.MP4"])
def test_two_files_of_one_name_are_kept_apart(tmp_path: Path, project: Path, other: str) -> None:
    paths = set()
    for number, name in enumerate(("a.mp4", other, "a.mp4")):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / name).write_bytes(b"batik %d" % number)
        path, _ = finished(copy_in(folder / name, project))
        assert (project / path).read_bytes() == b"batik %d" % number
        paths.add(path.casefold())
    assert len(paths) == 3


def test_two_copies_side_by_side_do_not_mix(tmp_path: Path, project: Path) -> None:
    content = {}
    copies = []
    for letter in (b"1", b"2"):
        folder = tmp_path / letter.decode()
        folder.mkdir()
        content[letter] = letter * (9 * MEBIBYTE)
        (folder / "a.mp4").write_bytes(content[letter])
        copies.append(copy_in(folder / "a.mp4", project))
    paths = []
    while copies:
        for copying in list(copies):
            try:
                next(copying)
            except StopIteration as end:
                paths.append(end.value[0])
                copies.remove(copying)
    assert {(project / path).read_bytes() for path in paths} == set(content.values())


@pytest.mark.parametrize("blocks", [0, 1, 2])
def test_a_copy_that_is_given_up_leaves_nothing(tmp_path: Path, project: Path, blocks: int) -> None:
    original = tmp_path / "a.mp4"
    original.write_bytes(bytes(9 * MEBIBYTE))
    copying = copy_in(original, project)
    for _ in range(blocks):
        next(copying)
    copying.close()
    assert files(project) == []
    assert original.stat().st_size == 9 * MEBIBYTE


def test_an_original_that_is_cut_off_while_it_is_read_is_refused(tmp_path: Path, project: Path) -> None:
    original = tmp_path / "a.mp4"
    original.write_bytes(os.urandom(9 * MEBIBYTE))
    copying = copy_in(original, project)
    next(copying)
    os.truncate(original, 5 * MEBIBYTE)
    with pytest.raises(MediaDamaged):
        finished(copying)
    assert files(project) == []


def test_an_original_that_is_still_being_written_is_refused(tmp_path: Path, project: Path) -> None:
    original = tmp_path / "a.mp4"
    original.write_bytes(os.urandom(9 * MEBIBYTE))
    copying = copy_in(original, project)
    next(copying)
    with original.open("ab") as stream:
        stream.write(b"more")
    with pytest.raises(MediaDamaged):
        finished(copying)
    assert files(project) == []


def test_a_phone_that_is_unplugged_is_named(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = tmp_path / "a.mp4"
    original.write_bytes(os.urandom(9 * MEBIBYTE))
    opened = safe_file.opened
    times_opened = 0

    def unplugged_later(file: Path) -> IO[bytes]:
        nonlocal times_opened
        times_opened += 1
        return opened(file) if times_opened == 1 else cast(IO[bytes], UnpluggedHalfWay(file))

    monkeypatch.setattr(safe_file, "opened", unplugged_later)
    with pytest.raises(FileMissing) as refusal:
        finished(copy_in(original, project))
    assert "a.mp4" in str(refusal.value)
    assert files(project) == []


class UnpluggedHalfWay(io.FileIO):
    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return super().read(size) or b""


def test_an_original_that_is_not_there_is_named(tmp_path: Path, project: Path) -> None:
    with pytest.raises(FileMissing):
        finished(copy_in(tmp_path / "gone.mp4", project))
    with pytest.raises(FileUnreadable):
        finished(copy_in(tmp_path, project))
    assert files(project) == []


def test_an_empty_file_is_copied(tmp_path: Path, project: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    path, _ = finished(copy_in(tmp_path / "empty.mp4", project))
    assert (project / path).read_bytes() == b""


def test_a_full_disk_leaves_nothing_of_the_copy(disk: Disk, tmp_path: Path) -> None:
    original = tmp_path / "a.mp4"
    original.write_bytes(os.urandom(300_000))
    project = disk.folder / "Batik"
    project.mkdir()
    with disk.full():
        with pytest.raises(DiskFull):
            finished(copy_in(original, project))
        assert files(project) == []
    path, _ = finished(copy_in(original, project))
    assert (project / path).read_bytes() == original.read_bytes()


def test_a_read_only_project_is_named(tmp_path: Path, project: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"batik")
    with read_only(project), pytest.raises(FolderReadOnly):
        finished(copy_in(tmp_path / "a.mp4", project))
    (project / "media").mkdir()
    with read_only(project), pytest.raises(FolderReadOnly):
        finished(copy_in(tmp_path / "a.mp4", project))
    assert files(project) == []


def test_a_file_where_the_media_folder_belongs_is_named(tmp_path: Path, project: Path) -> None:
    (project / "media").write_text("a file")
    (tmp_path / "a.mp4").write_bytes(b"batik")
    with pytest.raises(FolderReadOnly):
        finished(copy_in(tmp_path / "a.mp4", project))


@posix_only
def test_links_among_the_media_are_not_followed(tmp_path: Path, project: Path) -> None:
    original = tmp_path / "a.mp4"
    original.write_bytes(b"batik")
    (project / "media").mkdir()
    (project / "media" / "link.mp4").symlink_to(original)
    (project / "media" / "loop.mp4").symlink_to(project / "media" / "loop.mp4")
    os.mkfifo(project / "media" / "pipe.mp4")
    path, _ = finished(copy_in(original, project))
    assert path == "media/a.mp4"
    assert not (project / path).is_symlink()


# --- finding ------------------------------------------------------------------------------


def test_a_file_is_where_its_reference_says(project: Path) -> None:
    file = project / "media" / "A.mp4"
    file.parent.mkdir()
    file.write_bytes(b"batik")
    assert located(project, video("A")) == file
    assert [gone.id for gone in missing(project, strip())] == [*"BCDEFGH", "P", "S"]


@pytest.mark.parametrize(
    "path", ["../secret.mp4", "media/../../secret.mp4", ".", "media", "gone.mp4", "n" * 400]
)
def test_a_path_that_leads_nowhere_or_out_is_missing(tmp_path: Path, project: Path, path: str) -> None:
    (tmp_path / "secret.mp4").write_bytes(b"secret")
    (project / "media").mkdir()
    with pytest.raises(FileMissing) as refusal:
        located(project, replace(video("A"), path=path))
    assert "A.mp4" in str(refusal.value)


@posix_only
def test_a_link_that_leads_out_is_missing(tmp_path: Path, project: Path) -> None:
    (tmp_path / "secret.mp4").write_bytes(b"secret")
    media = project / "media"
    media.mkdir()
    (media / "out.mp4").symlink_to(tmp_path / "secret.mp4")
    (media / "folder").symlink_to(tmp_path)
    (media / "loop.mp4").symlink_to(media / "loop.mp4")
    os.mkfifo(media / "pipe.mp4")
    for path in ("media/out.mp4", "media/folder/secret.mp4", "media/loop.mp4", "media/pipe.mp4"):
        with pytest.raises(FileMissing):
            located(project, replace(video("A"), path=path))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with clips: one renamed, one with the old name and new content."""
    place = tmp_path / "stick"
    (place / "DCIM").mkdir(parents=True)
    (place / ".trash").mkdir()
    (place / "DCIM" / "renamed.mp4").write_bytes(b"batik")
    (place / "DCIM" / "A.MP4").write_bytes(b"something else")
    (place / ".trash" / "B.mp4").write_bytes(b"thrown away")
    return place


def test_a_file_is_found_by_its_fingerprint_before_its_name(stick: Path) -> None:
    known = replace(video("A"), fingerprint=fingerprint(stick / "DCIM" / "renamed.mp4"))
    assert find_again([known], stick) == {"A": stick / "DCIM" / "renamed.mp4"}


def test_a_file_is_found_by_its_name_when_nothing_has_its_fingerprint(stick: Path) -> None:
    assert find_again([video("A")], stick) == {"A": stick / "DCIM" / "A.MP4"}
    assert find_again([replace(video("A"), fingerprint="")], stick) == {"A": stick / "DCIM" / "A.MP4"}


def test_what_was_thrown_away_or_never_there_is_not_found(stick: Path) -> None:
    assert find_again([video("B"), video("C")], stick) == {}
    assert find_again([video("A")], stick / "gone") == {}


@posix_only
def test_searching_neither_waits_nor_follows(stick: Path, tmp_path: Path) -> None:
    os.mkfifo(stick / "pipe")
    (stick / "loop").symlink_to(stick)
    (stick / "self").symlink_to(stick / "self")
    empty = tmp_path / "empty"
    empty.touch()
    assert find_again([replace(video("E"), fingerprint=fingerprint(empty))], stick) == {}
