"""Files that are not there, and finding them again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.editing import project_with
from trainer.errors import MediaGone
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.missing_media import MissingMedia


class Desk:
    def __init__(self, folder: Path, jobs: Jobs) -> None:
        self.messages = Messages()
        self.document = Document(project_with(folder, 60), jobs, self.messages)
        self.missing = MissingMedia(self.document, jobs, self.messages)
        self.file = next((folder / "media").iterdir())


@pytest.fixture
def desk(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "proyek", jobs)
    yield made
    jobs.stop()
    made.document.close()


def test_nothing_is_missing_at_first(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    desk.missing.look()
    qtbot.waitUntil(lambda: not jobs._alive)
    assert desk.missing.names == []


def test_a_renamed_file_elsewhere_is_found_by_its_content(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    elsewhere = tmp_path / "kartu" / "DCIM"
    elsewhere.mkdir(parents=True)
    shutil.move(desk.file, elsewhere / "nama lain.mp4")
    desk.missing.look()
    qtbot.waitUntil(lambda: len(desk.missing.names) == 1)
    desk.missing.find_in(tmp_path / "kartu")
    assert desk.missing.searching
    qtbot.waitUntil(lambda: desk.missing.names == [])
    reference = desk.document.timeline.media[0]
    assert (desk.document.folder / reference.path).is_file()
    assert (elsewhere / "nama lain.mp4").is_file()


def test_what_is_not_there_is_said(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.file.unlink()
    desk.missing.look()
    qtbot.waitUntil(lambda: len(desk.missing.names) == 1)
    (tmp_path / "lain").mkdir()
    desk.missing.find_in(tmp_path / "lain")
    qtbot.waitUntil(lambda: len(desk.messages.history) == 1)
    assert not desk.missing.searching
    assert len(desk.missing.names) == 1


def test_a_file_that_only_has_the_name_is_not_taken(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """As a copy that was cut off leaves behind: it would count as found, and never be searched again."""
    name = desk.document.timeline.media[0].name
    shutil.move(desk.file, tmp_path / "lain.bin")
    (tmp_path / "kartu").mkdir()
    (tmp_path / "kartu" / name).write_bytes(b"not a video at all" * 1000)
    desk.missing.look()
    qtbot.waitUntil(lambda: len(desk.missing.names) == 1)
    desk.missing.find_in(tmp_path / "kartu")
    qtbot.waitUntil(lambda: not desk.missing.searching)
    assert desk.missing.names == [name]
    assert list((desk.document.folder / "media").iterdir()) == []


def test_a_file_that_is_back_is_found_without_a_question(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    shutil.move(desk.file, tmp_path / "away")
    desk.missing.look()
    qtbot.waitUntil(lambda: len(desk.missing.names) == 1)
    shutil.move(tmp_path / "away", desk.file)
    with qtbot.waitSignal(desk.missing.came_back):
        desk.missing.find(lambda: pytest.fail("asked for a folder"))
    assert desk.missing.names == []


def test_a_double_click_asks_once(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    desk.file.unlink()
    asked = list[None]()

    def ask() -> None:
        asked.append(None)

    desk.missing.find(ask)
    desk.missing.find(ask)
    qtbot.waitUntil(lambda: bool(asked) and not jobs._alive)
    assert len(asked) == 1
    desk.missing.find(ask)
    qtbot.waitUntil(lambda: len(asked) == 2)


def test_a_file_that_goes_meanwhile_is_told(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    desk.missing.look()
    qtbot.waitUntil(lambda: not jobs._alive)
    assert desk.messages.history == []
    desk.file.unlink()
    desk.missing.look()
    desk.missing.look()
    qtbot.waitUntil(lambda: len(desk.missing.names) == 1)
    assert isinstance(desk.messages.history[-1].fault, MediaGone)
