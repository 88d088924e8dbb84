"""The cover's own window: nothing cut off, everything named, nothing left behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.access import nameless, unreachable
from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.projects import SAMPLES, project
from tests.ui.test_export_page import Scene
from trainer.model.posting import Cover
from trainer.ui.cover_dialog import CoverDialog
from trainer.ui.jobs import Jobs


@pytest.mark.parametrize("text_size", ["normal", "huge"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_is_cut_off_and_cancel_changes_nothing(
    qtbot: QtBot, jobs: Jobs, dress: Dress, text_size: str, language: str
) -> None:
    settings = dress(text_size=text_size, language=language)
    scene = Scene(qtbot, jobs, settings, project(seconds=1, clip=SAMPLES[0]))
    scene.page.resize(1280, 720)
    dialog = CoverDialog(scene.document, scene.page)
    dialog.open()
    QTest.keyClicks(dialog.words, "Batik")
    found = [*lasting_faults(qtbot, dialog), *nameless(dialog), *unreachable(dialog)]
    assert dialog.width() <= 1280
    assert dialog.height() <= 720
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    cover = scene.document.timeline.posting.cover
    jobs.stop()
    scene.document.close()
    assert found == []
    assert cover == Cover()
