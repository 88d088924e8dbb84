"""The cover beside the choices of the export page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.projects import SAMPLES, project
from tests.ui.test_export_page import Scene
from trainer import paths
from trainer.media.cover import with_words
from trainer.model.commands import SetCover
from trainer.model.posting import Cover, CoverPlace
from trainer.settings import Settings
from trainer.ui.cover_dialog import CoverDialog
from trainer.ui.first_picture import picture_at
from trainer.ui.jobs import Jobs


@pytest.fixture
def scene(qtbot: QtBot, jobs: Jobs, settings: Settings) -> Iterator[Scene]:
    made = Scene(qtbot, jobs, settings, project(clip=SAMPLES[0]))
    yield made
    made.run.cancel()
    jobs.stop()
    made.document.close()


def test_the_picture_is_the_first_of_the_video(scene: Scene, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: scene.page.picture.picture is not None, timeout=20_000)
    place = scene.page.picture.place()
    assert place.height() / place.width() == pytest.approx(16 / 9, rel=0.01)


def test_the_chosen_cover_is_shown_kept_and_saved(scene: Scene, qtbot: QtBot) -> None:
    QTest.mouseClick(scene.page.other_cover, Qt.MouseButton.LeftButton)
    (dialog,) = scene.page.findChildren(CoverDialog)
    qtbot.waitUntil(lambda: dialog.picture.picture is not None, timeout=20_000)
    first = dialog.picture.picture
    QTest.keyClicks(dialog.words, "Mulai Rp150.000")
    QTest.mouseClick(dialog.places[CoverPlace.TOP], Qt.MouseButton.LeftButton)
    dialog.moment.setValue(30)
    qtbot.waitUntil(lambda: dialog.picture.picture is not first, timeout=20_000)
    QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert scene.document.timeline.posting.cover == Cover(30, "Mulai Rp150.000", place=CoverPlace.TOP)
    scene.renderer.go.set()
    with qtbot.waitSignal(scene.run.finished, timeout=20_000):
        scene.click("export.start")
    assert (paths.videos() / "batik-bu-sri-sampul.jpg").is_file()
    scene.document.undo()
    assert scene.document.timeline.posting.cover == Cover()


def test_of_two_covers_chosen_in_a_row_the_last_is_shown(scene: Scene, qtbot: QtBot) -> None:
    for words in ("Batik", "Mulai Rp150.000"):
        scene.document.do(SetCover(Cover(30, words)))
    job = scene.page.left.looking
    assert job is not None
    qtbot.waitUntil(lambda: not job.running, timeout=20_000)
    timeline, side = with_words(scene.document.timeline), scene.page.picture.width()
    assert scene.page.picture.picture == picture_at(timeline, scene.document.folder, side, 30)
