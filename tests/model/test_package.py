"""A project as one zip: it opens anywhere, and a stranger's zip does no harm."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from trainer.errors import (
    ExportOverProject,
    FileMissing,
    PackageRefused,
    PackageUnreadable,
    ProjectDamaged,
)
from trainer.model import companions, copies, media_folder, package, project
from trainer.model.commands import AddMedia, AppendClip, RenameProject
from trainer.model.project import Project
from trainer.model.schema import MediaKind, MediaReference, Timeline


def finished(work: Generator[float, None, object]) -> object:
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            return end.value


def made(folder: Path, *names: str, missing: str = "") -> Project:
    """A project with small files for clips."""
    opened = Project.create(folder, Timeline("Batik Bu Sri"))
    (folder / "media").mkdir()
    for name in names:
        (folder / "media" / name).write_bytes(os.urandom(3000))
        reference = MediaReference("", name, f"media/{name}", MediaKind.VIDEO, 90, "", 1080, 1920)
        opened.do(AddMedia(reference))
    if missing:
        (folder / "media" / missing).unlink()
    if names:
        opened.do(AppendClip(opened.timeline.media[0].id))
    return opened


def placed(home: Path) -> Callable[[str], Path]:
    return lambda name: home / f"{name} (dibuka)"


def test_what_is_packed_is_the_same_project_elsewhere(tmp_path: Path) -> None:
    with made(tmp_path / "Batik", "a.mp4", "ꦲ.mp4") as opened:
        target = tmp_path / "stick" / "batik.zip"
        assert finished(package.pack(opened.folder, opened.snapshot(), target)) == []
        timeline, done = opened.timeline, opened.history.done
    folder = finished(package.unpack(target, placed(tmp_path / "lain")))
    assert isinstance(folder, Path)
    assert folder.name == "Batik Bu Sri (dibuka)"
    with Project.open(folder) as again:
        assert again.timeline == timeline
        assert again.history.done == done
        assert media_folder.missing(folder, timeline) == []
    originals = {file.name: file.read_bytes() for file in (tmp_path / "Batik" / "media").iterdir()}
    assert {file.name: file.read_bytes() for file in (folder / "media").iterdir()} == originals
    assert sorted(os.listdir(tmp_path / "lain")) == [folder.name]
    assert os.listdir(target.parent) == [target.name]


def test_what_it_was_made_from_goes_along(tmp_path: Path) -> None:
    target = tmp_path / "batik.zip"
    with made(tmp_path / "Batik", "a.mp4") as opened:
        (opened.folder / companions.TEMPLATE).write_bytes(b'{"template": "resep"}')
        (opened.folder / "rahasia.txt").write_bytes(b"stays at home")
        finished(package.pack(opened.folder, opened.snapshot(), target))
        finished(copies.duplicate(opened.folder, tmp_path / "Dua", "Dua"))
    folder = finished(package.unpack(target, placed(tmp_path / "lain")))
    assert isinstance(folder, Path)
    for other in (folder, tmp_path / "Dua"):
        assert (other / companions.TEMPLATE).read_bytes() == b'{"template": "resep"}'
        assert not (other / "rahasia.txt").exists()


def test_a_companion_that_is_far_too_large_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "batik.zip"
    with made(tmp_path / "Batik") as opened:
        finished(package.pack(opened.folder, opened.snapshot(), target))
    with zipfile.ZipFile(target, "a") as package_file:
        package_file.writestr(f"Batik-Bu-Sri/{companions.TEMPLATE}", b" " * 300_000)
    with pytest.raises(PackageRefused):
        finished(package.unpack(target, placed(tmp_path / "lain")))


def test_what_a_power_cut_left_is_removed_after_a_day(tmp_path: Path) -> None:
    with made(tmp_path / "Batik", "a.mp4") as opened:
        old, new = tmp_path / ".1.77.beside", tmp_path / ".2.77.beside"
        for left in (old, new):
            (left / "media").mkdir(parents=True)
            (left / "media" / "a.mp4").write_bytes(b"half")
        os.utime(old, (0, 0))
        finished(package.pack(opened.folder, opened.snapshot(), tmp_path / "b.zip"))
        assert not old.exists()
        assert new.exists(), "somebody may be filling it"


def test_a_missing_clip_is_told_and_stops_nobody(tmp_path: Path) -> None:
    with made(tmp_path / "Batik", "a.mp4", "b.mp4", missing="b.mp4") as opened:
        assert finished(package.pack(opened.folder, opened.snapshot(), tmp_path / "b.zip")) == ["b.mp4"]
        folder = finished(package.unpack(tmp_path / "b.zip", placed(tmp_path / "lain")))
        assert isinstance(folder, Path)
        assert [one.name for one in media_folder.missing(folder, opened.timeline)] == ["b.mp4"]


def test_calling_it_off_leaves_nothing(tmp_path: Path) -> None:
    with made(tmp_path / "Batik", "a.mp4", "b.mp4") as opened:
        target = tmp_path / "aus" / "b.zip"
        packing = package.pack(opened.folder, opened.snapshot(), target)
        next(packing)
        packing.close()
        assert os.listdir(target.parent) == []
        finished(package.pack(opened.folder, opened.snapshot(), target))
    unpacking = package.unpack(target, placed(tmp_path / "lain"))
    next(unpacking)
    unpacking.close()
    assert os.listdir(tmp_path / "lain") == []


def test_it_is_never_packed_into_itself(tmp_path: Path) -> None:
    with made(tmp_path / "Batik") as opened, pytest.raises(ExportOverProject):
        finished(package.pack(opened.folder, opened.snapshot(), opened.folder / "media" / "b.zip"))


# --- strangers -------------------------------------------------------------------------

PROJECT = "Batik/project.json"


def content() -> bytes:
    return project.encode(project.Snapshot(0, Timeline("Batik"), Timeline("Batik"), (), ()))


def zipped(file: Path, entries: dict[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(file, "w", way) as made_zip:
        for name, data in entries.items():
            made_zip.writestr(name, data)
    return file


def refused(file: Path, home: Path, fault: type[Exception]) -> None:
    with pytest.raises(fault):
        finished(package.unpack(file, placed(home)))
    assert not home.exists() or os.listdir(home) == []


@pytest.mark.parametrize(
    "name",
    [
        "../luar.mp4",
        "Batik/../../luar.mp4",
        "/etc/luar",
        "C:/luar.mp4",
        "Batik\\..\\luar.mp4",
        "Batik/media/../../x",
    ],
)
def test_a_name_that_leads_elsewhere_refuses_all(tmp_path: Path, name: str) -> None:
    file = tmp_path / "slip.zip"
    with zipfile.ZipFile(file, "w") as made_zip:
        made_zip.writestr(PROJECT, content())
        about = zipfile.ZipInfo("x")
        about.filename = name  # the constructor would tidy it
        made_zip.writestr(about, b"x")
    refused(file, tmp_path / "lain", PackageRefused)
    assert not (tmp_path / "luar.mp4").exists()


def test_a_link_refuses_all(tmp_path: Path) -> None:
    file = tmp_path / "link.zip"
    with zipfile.ZipFile(file, "w") as made_zip:
        made_zip.writestr(PROJECT, content())
        about = zipfile.ZipInfo("Batik/media/a.mp4")
        about.external_attr = (stat.S_IFLNK | 0o777) << 16
        made_zip.writestr(about, "/etc/passwd")
    refused(file, tmp_path / "lain", PackageRefused)


def test_a_bomb_refuses_all(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bom.zip", {PROJECT: content(), "Batik/media/a.mp4": bytes(40 * 1024 * 1024)})
    refused(bomb, tmp_path / "lain", PackageRefused)
    fat = zipped(tmp_path / "gemuk.zip", {PROJECT: content() + b" " * (project.LARGEST + 1)})
    refused(fat, tmp_path / "lain", PackageRefused)


def test_an_entry_that_holds_more_than_it_says_is_refused(tmp_path: Path) -> None:
    data = os.urandom(5000)
    file = zipped(
        tmp_path / "bohong.zip", {PROJECT: content(), "Batik/media/a.mp4": data}, zipfile.ZIP_STORED
    )
    raw = file.read_bytes()
    lied = raw.replace(
        (5000).to_bytes(4, "little") * 2, (5000).to_bytes(4, "little") + (90).to_bytes(4, "little")
    )
    assert lied != raw
    file.write_bytes(lied)
    refused(file, tmp_path / "lain", PackageUnreadable)


def test_two_names_that_one_disk_takes_for_one_are_refused(tmp_path: Path) -> None:
    file = zipped(
        tmp_path / "dua.zip", {PROJECT: content(), "Batik/media/a.mp4": b"1", "Batik/media/A.mp4": b"2"}
    )
    refused(file, tmp_path / "lain", PackageRefused)


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_cannot_be_unpacked_piece_by_piece_is_refused(tmp_path: Path, way: int) -> None:
    file = zipped(tmp_path / "padat.zip", {PROJECT: content(), "Batik/media/a.mp4": b"x" * 100}, way)
    refused(file, tmp_path / "lain", PackageUnreadable)


def test_a_folder_with_the_name_of_the_project_is_none(tmp_path: Path) -> None:
    refused(zipped(tmp_path / "f.zip", {"project.json/": b""}), tmp_path / "lain", PackageUnreadable)


def test_what_was_unpacked_is_on_the_disk(tmp_path: Path, on_the_disk: Callable[[Path], bool]) -> None:
    file = zipped(tmp_path / "b.zip", {PROJECT: content(), "Batik/media/a.mp4": b"x" * 100})
    folder = finished(package.unpack(file, placed(tmp_path / "lain")))
    assert isinstance(folder, Path)
    assert on_the_disk(folder / "project.json")
    assert on_the_disk(folder / "media" / "a.mp4")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a zip", b"x" * 1000])
def test_what_is_no_package_is_told(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "x.zip"
    file.write_bytes(data)
    refused(file, tmp_path / "lain", PackageUnreadable)
    refused(zipped(tmp_path / "y.zip", {"foto/a.jpg": b"x"}), tmp_path / "lain", PackageUnreadable)
    refused(tmp_path / "tiada.zip", tmp_path / "lain", FileMissing)


def test_a_damaged_project_makes_no_folder(tmp_path: Path) -> None:
    refused(zipped(tmp_path / "r.zip", {PROJECT: b"{"}), tmp_path / "lain", ProjectDamaged)


def test_only_the_project_and_its_media_are_taken_out(tmp_path: Path) -> None:
    file = zipped(
        tmp_path / "m.zip",
        {
            "project.json": content(),
            "media/a.mp4": b"1",
            "media/.hidden": b"2",
            "media/jalan/a.mp4": b"3",
            "__MACOSX/._a": b"4",
            "journal.jsonl": b'{"n":1,"do":{}}\n',
            "run.exe": b"5",
        },
    )
    folder = finished(package.unpack(file, placed(tmp_path / "lain")))
    assert isinstance(folder, Path)
    files = sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())
    assert files == [os.path.join("media", "a.mp4"), "project.json"]


def test_the_newest_step_is_packed_although_it_is_not_saved_yet(tmp_path: Path) -> None:
    with made(tmp_path / "Batik") as opened:
        opened.do(RenameProject("Pasar"))
        finished(package.pack(opened.folder, opened.snapshot(), tmp_path / "p.zip"))
    folder = finished(package.unpack(tmp_path / "p.zip", placed(tmp_path / "lain")))
    assert isinstance(folder, Path)
    assert project.read(folder).name == "Pasar"
