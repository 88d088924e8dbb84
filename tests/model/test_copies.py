"""A second project like the first, and another name for one that is not open."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.model.test_package import finished, made
from trainer.errors import ProjectInUse
from trainer.model import copies, media_folder, project
from trainer.model.commands import RenameProject
from trainer.model.project import Project


def test_a_copy_has_the_clips_and_goes_its_own_way(
    tmp_path: Path, on_the_disk: Callable[[Path], bool]
) -> None:
    with made(tmp_path / "Batik", "a.mp4") as opened:
        target = finished(copies.duplicate(opened.folder, tmp_path / "Dua", "Batik (salinan)"))
        assert isinstance(target, Path)
        opened.do(RenameProject("Lain"))
    copy = project.read(target)
    assert copy.name == "Batik (salinan)"
    assert copy.picture == opened.timeline.picture
    assert media_folder.missing(target, copy) == []
    with Project.open(target) as again:
        assert again.history.done == ()
    assert sorted(os.listdir(tmp_path)) == ["Batik", "Dua"]
    assert on_the_disk(target / "media" / "a.mp4")


def test_calling_it_off_leaves_nothing(tmp_path: Path) -> None:
    with made(tmp_path / "Batik", "a.mp4", "b.mp4") as opened:
        work = copies.duplicate(opened.folder, tmp_path / "Dua", "Dua")
        next(work)
        work.close()
    assert os.listdir(tmp_path) == ["Batik"]


def test_another_name_is_a_step_that_can_be_undone(tmp_path: Path) -> None:
    made(tmp_path / "Batik").close()
    copies.rename(tmp_path / "Batik", "Pasar")
    with Project.open(tmp_path / "Batik") as opened:
        assert opened.timeline.name == "Pasar"
        opened.undo()
        assert opened.timeline.name == "Batik Bu Sri"
        with pytest.raises(ProjectInUse):
            copies.rename(opened.folder, "Dua")


def test_steps_that_were_never_saved_are_counted_taken_or_left(tmp_path: Path) -> None:
    with made(tmp_path / "Batik") as opened:
        opened.save()
        assert project.pending(opened.folder) == 0
        opened.do(RenameProject("Satu"))
        opened.do(RenameProject("Dua"))
    folder = tmp_path / "Batik"
    assert project.pending(folder) == 2
    with Project.open(folder, recover=False) as left:
        assert left.timeline.name == "Batik Bu Sri"
        left.do(RenameProject("Tiga"))
        left.save()
    (kept,) = (folder / project.BACKUPS).glob(f"*{project.JOURNAL}")
    assert b"Dua" in kept.read_bytes()
    with Project.open(folder) as again:
        assert again.timeline.name == "Tiga"
