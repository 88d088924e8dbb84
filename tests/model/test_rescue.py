"""A damaged project goes on from its newest good copy, and nothing of it is thrown away."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from trainer.errors import ProjectDamaged, ProjectInUse
from trainer.model import backups, project
from trainer.model.commands import RenameProject
from trainer.model.project import Project
from trainer.model.rescue import rescued
from trainer.model.schema import Timeline

NOON = datetime(2026, 11, 23, 12)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with a copy an hour old, one of now, and a step that only the journal holds."""
    with Project.create(tmp_path / "Batik", Timeline("Batik")) as opened:
        opened.do(RenameProject("Satu"))
        opened.save(NOON - timedelta(hours=1))
        opened.do(RenameProject("Dua"))
        opened.save(NOON)
        opened.do(RenameProject("Tiga"))
    return tmp_path / "Batik"


def test_it_goes_on_from_the_newest_copy_and_the_journal(folder: Path) -> None:
    (folder / project.FILE).write_bytes(b"{")
    with pytest.raises(ProjectDamaged):
        Project.open(folder)
    assert rescued(folder, NOON) == NOON
    assert project.read(folder).name == "Tiga"
    kept = folder / project.BACKUPS
    assert (kept / "damaged-20261123-120000-project.json").read_bytes() == b"{"
    assert b"Tiga" in (kept / "damaged-20261123-120000-journal.jsonl").read_bytes()


def test_a_copy_that_is_damaged_too_is_passed_over(folder: Path) -> None:
    for file in (folder / project.FILE, backups.newest_first(folder / project.BACKUPS)[0]):
        file.write_bytes(file.read_bytes()[:-20])
    assert rescued(folder, NOON) == NOON - timedelta(hours=1)
    with Project.open(folder) as opened:
        assert opened.timeline.name == "Satu", "the journal's step follows on another copy"


def test_without_a_good_copy_or_without_damage_nothing_changes(folder: Path) -> None:
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert rescued(folder) is None
    for copy in backups.newest_first(folder / project.BACKUPS):
        copy.unlink()
        del before[copy]
    (folder / project.FILE).write_bytes(b"{")
    assert rescued(folder) is None
    before[folder / project.FILE] = b"{"
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_an_open_project_is_left_alone(folder: Path) -> None:
    with Project.open(folder):
        (folder / project.FILE).write_bytes(b"{")
        with pytest.raises(ProjectInUse):
            rescued(folder)
