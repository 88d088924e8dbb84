"""The dead leave nothing; the living keep what is theirs; nothing else is ever deleted."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from trainer import paths
from trainer.errors import FolderReadOnly
from trainer.media.leftovers import claimed, part_beside, sweep_folder, sweep_jobs

A_WEEK_AGO = time.time() - 7 * 24 * 3600


def record(part: Path | str, name: str = "a") -> Path:
    folder = paths.cache() / "jobs"
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.json"
    file.write_text(json.dumps({"pid": 1, "part": str(part)}))
    return file


def test_a_part_is_hidden_beside_its_target_and_goes_with_its_block(tmp_path: Path) -> None:
    part = part_beside(tmp_path / "film.mp4")
    assert part.parent == tmp_path
    assert part.name.startswith(".semenit-")
    assert part != part_beside(tmp_path / "film.mp4")
    with claimed(part):
        assert part.exists()
        sweep_jobs()
        assert part.exists()
    assert list(tmp_path.iterdir()) == []
    assert list((paths.cache() / "jobs").iterdir()) == []


def test_a_part_that_became_the_video_stays(tmp_path: Path) -> None:
    part = part_beside(tmp_path / "film.mp4")
    with claimed(part):
        os.replace(part, tmp_path / "film.mp4")
    assert [file.name for file in tmp_path.iterdir()] == ["film.mp4"]


def test_what_the_dead_left_is_removed(tmp_path: Path) -> None:
    part = part_beside(tmp_path / "film.mp4")
    part.write_bytes(b"setengah")
    left = record(part)
    sweep_jobs()
    assert not part.exists()
    assert not left.exists()


@pytest.mark.parametrize("name", ["foto.jpg", ".semenit-x.part", "semenit-0123456789abcdef.part", ".bashrc"])
def test_a_record_cannot_make_it_delete_anything_else(tmp_path: Path, name: str) -> None:
    precious = tmp_path / name
    precious.write_bytes(b"penting")
    left = record(precious)
    sweep_jobs()
    assert precious.exists()
    assert not left.exists()


def test_records_that_cannot_be_read_are_no_obstacle(tmp_path: Path) -> None:
    folder = paths.cache() / "jobs"
    folder.mkdir(exist_ok=True)
    for number, content in enumerate(["{", "[]", '"x"', '{"part": 7}', '{"pid": 1}', "\0\0\0"]):
        (folder / f"{number}.json").write_text(content)
    newborn, stillborn = folder / "newborn.json", folder / "stillborn.json"
    newborn.touch()
    stillborn.touch()
    os.utime(stillborn, (A_WEEK_AGO, A_WEEK_AGO))
    sweep_jobs()
    assert list(folder.iterdir()) == [newborn], "it may be locked in a moment"


def test_parts_without_a_record_are_removed_after_a_day(tmp_path: Path) -> None:
    fresh, old, other = part_beside(tmp_path / "a"), part_beside(tmp_path / "b"), tmp_path / ".lama.part"
    for file in (fresh, old, other):
        file.write_bytes(b"x")
    for file in (old, other):
        os.utime(file, (A_WEEK_AGO, A_WEEK_AGO))
    sweep_folder(tmp_path)
    assert set(tmp_path.iterdir()) == {fresh, other}
    sweep_folder(tmp_path / "tidak ada")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderReadOnly), claimed(part_beside(tmp_path / "tidak ada" / "a.mp4")):
        raise AssertionError("the block must not begin")
    assert list((paths.cache() / "jobs").iterdir()) == []
