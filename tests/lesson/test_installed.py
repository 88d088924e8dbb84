"""A lesson from a zip: whole and working, or one sentence and nothing on the disk."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.lesson.made import STAGED
from trainer import paths
from trainer.errors import LessonFaulty, TrainerError
from trainer.lesson import installed
from trainer.lesson.installed import home, install, on_the_path, remove, versions
from trainer.lesson.pack import Pack
from trainer.lesson.progress import Phase, Progress


def put(file: Path) -> Pack:
    work = install(file)
    while True:
        try:
            next(work)
        except StopIteration as end:
            pack: Pack = end.value
            return pack


def packed(
    file: Path, inside: str = "", change: Callable[[str, bytes], bytes] = lambda _, text: text
) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in sorted(STAGED.rglob("*")):
            if one.is_file():
                name = one.relative_to(STAGED).as_posix()
                archive.writestr(inside + name, change(name, one.read_bytes()))
    return file


def version(number: str) -> Callable[[str, bytes], bytes]:
    return lambda name, text: text.replace(b'version = "1.0.0"', f'version = "{number}"'.encode())


def everything(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*")}


@pytest.mark.parametrize("inside", ["", "tiga-tahap/"])
def test_a_lesson_is_installed_and_taken_away(
    tmp_path: Path, inside: str, on_the_disk: Callable[[Path], bool]
) -> None:
    pack = put(packed(tmp_path / "tiga.pelajaran", inside))
    assert pack.folder == home() / "tiga-tahap" / "1.0.0"
    assert all(on_the_disk(one) for one in pack.folder.rglob("*") if one.is_file())
    assert [one.id for one in versions()] == ["tiga-tahap"]
    assert [one.id for one in on_the_path({})][-1] == "tiga-tahap"
    with pytest.raises(LessonFaulty, match="sudah ada"):
        put(packed(tmp_path / "tiga.zip"))
    remove("tiga-tahap")
    remove("../../x")
    assert list(versions()) == []
    assert list(home().iterdir()) == []


def test_whoever_is_in_the_middle_goes_on_in_the_same_version(tmp_path: Path) -> None:
    put(packed(tmp_path / "a.zip"))
    put(packed(tmp_path / "b.zip", change=version("1.10.0")))

    def chosen(progress: Progress) -> str:
        packs = {pack.id: pack for pack in on_the_path({"tiga-tahap": progress})}
        return packs["tiga-tahap"].version

    assert chosen(Progress()) == "1.10.0"
    assert chosen(Progress(Phase.STEPS, version="1.0.0")) == "1.0.0"
    assert chosen(Progress(Phase.STEPS, version="0.9.0")) == "1.10.0"
    assert chosen(Progress(Phase.OWN_FINISHED, version="1.0.0")) == "1.10.0"


def with_member(tmp_path: Path, name: str, content: bytes = b"x", mode: int = 0) -> Path:
    file = packed(tmp_path / "strange.zip")
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        member = zipfile.ZipInfo(name)
        member.compress_type = zipfile.ZIP_DEFLATED
        member.external_attr = mode << 16
        archive.writestr(member, content)
    return file


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("../evil.jsonl", 0),
        ("/etc/evil.toml", 0),
        ("solution/../../evil.jsonl", 0),
        ("C:\\evil.toml", 0),
        ("media/../../evil.mp4", 0),
        ("run.py", 0),
        ("media/run.exe", 0),
        ("LESSON.TOML", 0),
        ("media/tari.mp4", stat.S_IFLNK | 0o777),
        ("media/pipe.mp4", stat.S_IFIFO | 0o644),
    ],
)
def test_what_no_lesson_has_is_refused_before_anything_is_written(
    tmp_path: Path, name: str, mode: int
) -> None:
    file = with_member(tmp_path, name, mode=mode)
    before = everything(tmp_path)
    with pytest.raises(LessonFaulty):
        put(file)
    assert everything(tmp_path) == before
    assert not home().exists() or list(home().iterdir()) == []


def test_bombs_are_refused_by_what_they_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LessonFaulty):
        put(with_member(tmp_path, "solution/bomb.jsonl", b" " * 3_000_000))
    monkeypatch.setattr(installed, "LARGEST_CLIP", 1_000_000)
    with pytest.raises(LessonFaulty):
        put(with_member(tmp_path, "media/bomb.mp4", b"\0" * 3_000_000))
    monkeypatch.setattr(installed, "LARGEST_PACK", 1_000)
    with pytest.raises(LessonFaulty):
        put(packed(tmp_path / "much.zip"))
    monkeypatch.setattr(installed, "LARGEST_ZIP", 10)
    with pytest.raises(LessonFaulty):
        put(packed(tmp_path / "large.zip"))
    assert list(home().iterdir()) == []


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_cannot_be_unpacked_piece_by_piece_is_refused(tmp_path: Path, way: int) -> None:
    with zipfile.ZipFile(tmp_path / "padat.zip", "w", way) as archive:
        for one in STAGED.rglob("*"):
            if one.is_file():
                archive.write(one, one.relative_to(STAGED).as_posix())
    with pytest.raises(LessonFaulty):
        put(tmp_path / "padat.zip")
    assert list(home().iterdir()) == []


def test_a_lesson_that_does_not_work_is_not_installed(tmp_path: Path) -> None:
    broken = packed(tmp_path / "x.zip", change=lambda _, text: text.replace(b"[0, 120]", b"[0, 200]"))
    with pytest.raises(LessonFaulty):
        put(broken)
    assert list(home().iterdir()) == []


def damaged(random: Random, whole: bytes) -> bytes:
    content = bytearray(whole)
    match random.randrange(4):
        case 0:
            return bytes(content[: random.randrange(len(content))])
        case 1:
            for _ in range(random.randint(1, 40)):
                content[random.randrange(len(content))] = random.randrange(256)
        case 2:
            at = random.randrange(len(content))
            content[at : at + random.randint(1, 400)] = b""
        case _:
            at = random.randrange(len(content))
            content[at:at] = random.randbytes(random.randint(1, 400))
    return bytes(content)


def survive(tmp_path: Path, seeds: range) -> None:
    whole = packed(tmp_path / "whole.zip").read_bytes()
    file = tmp_path / "damaged.zip"
    for seed in seeds:
        file.write_bytes(damaged(Random(seed), whole))
        before = everything(tmp_path)
        said = ""
        try:
            put(file)
        except TrainerError as error:
            said = str(error)
        assert "\n" not in said
        remove("tiga-tahap")
        assert everything(tmp_path) == before
        assert list(home().iterdir()) == []
        assert not any(one.is_symlink() for one in paths.data().rglob("*"))


def test_sixty_damaged_zips_are_one_sentence_each(tmp_path: Path) -> None:
    survive(tmp_path, range(60))


@pytest.mark.heavy
def test_a_thousand_damaged_zips(tmp_path: Path) -> None:
    survive(tmp_path, range(int(os.environ.get("SEMENIT_ZIPS", "1000"))))
