"""The example and the prepared project become real projects, whole or not at all."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from tests.lesson.made import STAGED, copied, replaced, staged
from trainer.errors import LessonFaulty
from trainer.lesson import player, prepared, script, shelf
from trainer.lesson.pack import EXAMPLE, START, load
from trainer.lesson.session import Wanted
from trainer.media.imports import bring_in
from trainer.model import media_folder
from trainer.model.project import Project, read

LESSON = staged()


def ended(work: Generator[float, None, Any]) -> Any:
    """Run ``work`` to its end and return its result."""
    while True:
        try:
            assert 0 <= next(work) <= 1
        except StopIteration as end:
            return end.value


def finished(pack_folder: Path, wanted: Wanted, folder: Path) -> Path:
    return Path(ended(prepared.make(load(pack_folder), wanted, folder, folder.name)))


@pytest.mark.parametrize("wanted", list(Wanted))
def test_it_is_the_project_that_the_rehearsal_plays_in(tmp_path: Path, wanted: Wanted) -> None:
    folder = finished(STAGED, wanted, tmp_path / "Tiga tahap")
    name = {Wanted.EXAMPLE: EXAMPLE, Wanted.START: START}[wanted]
    assert read(folder) == player.made(LESSON, script.read(STAGED, name), name, "Tiga tahap")
    assert media_folder.missing(folder, read(folder)) == []
    with Project.open(folder) as project:
        assert project.history.done == (), "undo never takes the beginning away"


def test_the_shelf_knows_a_clip_as_an_import_does(tmp_path: Path) -> None:
    file = shelf.find(STAGED, "batik-canting.mp4")
    assert file is not None
    assert ended(bring_in(file, tmp_path, 30)) == shelf.reference(file, 30)


@pytest.mark.parametrize(
    "name", ["../batik-canting.mp4", "media/x.mp4", "x.py", "", "tidak-ada.mp4", "a" * 99 + ".mp4"]
)
def test_the_shelf_holds_only_plain_names(name: str) -> None:
    assert shelf.find(STAGED, name) is None


def test_a_link_on_the_shelf_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "rahasia.mp4").write_bytes(b"x")
    (tmp_path / "media" / "tari.mp4").symlink_to(tmp_path / "rahasia.mp4")
    assert shelf.find(tmp_path, "tari.mp4") is None


def test_giving_up_leaves_nothing(tmp_path: Path) -> None:
    work = prepared.make(LESSON, Wanted.START, tmp_path / "x", "x")
    next(work)
    work.close()
    assert list(tmp_path.iterdir()) == []


def test_a_pack_that_cannot_be_made_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    broken = copied(tmp_path, replaced(START, '"m2"', '"m8"'), STAGED)
    with pytest.raises(LessonFaulty):
        finished(broken, Wanted.START, tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_clips_that_were_looked_at_ahead_are_not_read_again(tmp_path: Path) -> None:
    shelf._reference.cache_clear()
    assert len(list(prepared.look_ahead(LESSON))) == 6, "three clips for each of its two lists"
    looked_at = shelf._reference.cache_info().misses
    finished(STAGED, Wanted.EXAMPLE, tmp_path / "a")
    finished(STAGED, Wanted.START, tmp_path / "b")
    assert shelf._reference.cache_info().misses == looked_at


def test_what_cannot_be_looked_at_ahead_is_left_to_the_making(tmp_path: Path) -> None:
    broken = copied(tmp_path, lambda folder: (folder / START).write_text("x", encoding="utf-8"), STAGED)
    assert list(prepared.look_ahead(load(broken))) == [None] * 3
