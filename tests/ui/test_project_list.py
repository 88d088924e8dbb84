"""Which projects there are."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from tests.ui.projects import project
from trainer import paths
from trainer.ui import project_list
from trainer.ui.project_list import ProjectSummary


def test_only_folders_that_hold_a_project_are_listed() -> None:
    folder = project("Batik")
    (paths.projects() / "empty").mkdir()
    (paths.projects() / "notes.txt").write_text("x", encoding="utf-8")
    assert project_list.folders(()) == [folder]


def test_a_project_in_both_places_is_listed_once() -> None:
    folder = project("Batik")
    assert project_list.folders([str(folder)]) == [folder]


def test_the_list_is_bounded(tmp_path: Path) -> None:
    for number in range(project_list.MOST + 3):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "project.json").write_text("{}", encoding="utf-8")
    recent = [str(tmp_path / str(number)) for number in range(project_list.MOST + 3)]

    def reading() -> Generator[ProjectSummary, None, None]:
        left_out = yield from project_list.summaries(recent)
        assert left_out == 3

    assert len(list(reading())) == project_list.MOST


def test_a_summary_tells_name_length_and_age() -> None:
    project("Batik", seconds=42)
    (summary,) = project_list.summaries(())
    assert (summary.name, summary.seconds) == ("Batik", 42)
    assert 0 <= summary.age < 60


def test_a_name_that_is_free() -> None:
    assert project_list.free_name("Proyek").name == "Proyek"
    project("Proyek")
    project("Proyek 2")
    assert project_list.free_name("Proyek").name == "Proyek 3"
