"""The project itself, given away from the export page."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.projects import SAMPLES, project
from tests.ui.test_export_page import Scene
from trainer import paths
from trainer.model.commands import RenameProject
from trainer.settings import Settings
from trainer.ui.jobs import Jobs


@pytest.fixture
def scene(qtbot: QtBot, jobs: Jobs, settings: Settings) -> Iterator[Scene]:
    made = Scene(qtbot, jobs, settings, project(seconds=1, clip=SAMPLES[0]))
    yield made
    jobs.stop()
    made.document.close()


def way(scene: Scene, ending: str) -> QAction:
    return next(one for one in scene.page.handover.menu.actions() if ending in one.text())


@pytest.mark.parametrize("ending", ["zip", ".otioz", ".otio)"])
def test_each_way_makes_its_file_and_says_where(scene: Scene, qtbot: QtBot, ending: str) -> None:
    scene.document.do(RenameProject("Pasar Pagi"))
    with qtbot.waitSignal(scene.page.work.ended):
        way(scene, ending).trigger()
        assert scene.page.work.isVisible()
    assert not scene.page.work.isVisible()
    file = paths.videos() / f"pasar-pagi.{ending.strip('.)')}"
    assert file.is_file()
    assert str(file) in scene.messages.history[-1].text
    if ending != ".otio)":
        assert "lokasi" in scene.messages.history[-1].text, "the clips tell where they were filmed"
        with zipfile.ZipFile(file) as zipped:
            assert any(name.endswith("media/klip.mp4") for name in zipped.namelist())


def test_the_next_one_has_another_name(scene: Scene, qtbot: QtBot) -> None:
    (paths.videos() / "batik-bu-sri.zip").write_bytes(b"old")
    with qtbot.waitSignal(scene.page.work.ended):
        way(scene, "zip").trigger()
    assert (paths.videos() / "batik-bu-sri.zip").read_bytes() == b"old"
    assert (paths.videos() / "batik-bu-sri-2.zip").is_file()
