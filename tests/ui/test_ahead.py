"""Exports are prepared while the learner pauses, and only then."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.media.exporting import workers
from tests.ui.conftest import Dress
from tests.ui.projects import SAMPLES, project
from tests.ui.rest import at_rest
from tests.ui.test_export_run import REQUEST, Renderer
from trainer import paths
from trainer.errors import MediaGone
from trainer.media.chunk_store import FOLDER
from trainer.model.canvas import CANVASES
from trainer.model.commands import RenameProject
from trainer.model.reshape import as_seen
from trainer.model.schema import Timeline
from trainer.ui import ahead
from trainer.ui.ahead import ExportAhead
from trainer.ui.export_page import ExportPage
from trainer.ui.export_run import ExportRun
from trainer.ui.idle_policy import LOOK_AGAIN_SECONDS, QUIET_SECONDS
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, EXPORT, HOME


class Preparer:
    """Stands for the child process: works until it is told to end."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun: list[tuple[Timeline, Path, str]] = []
        self.ended = 0
        self.fault: MediaGone | None = None

    def __call__(self, timeline: Timeline, folder: Path, preset: str) -> Generator[float, None, None]:
        self.begun.append((timeline, folder, preset))
        try:
            while not self.go.wait(0.002):
                yield 0.5
            if self.fault is not None:
                raise self.fault
        finally:
            self.ended += 1


class Scene:
    """A window with a project, a clock that is moved by hand, and a battery."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window, self.preparer = qtbot, window, Preparer()
        self.now = 100.0
        self.charge: int | None = None
        self.ahead = ExportAhead(window, self.preparer, lambda: self.now, lambda: self.charge)
        with qtbot.waitSignal(window.document_changed):
            window.open_project(project(clip=SAMPLES[0], seconds=2))
        qtbot.waitUntil(lambda: window.page == EDITOR)

    def pass_time(self, seconds: float = QUIET_SECONDS) -> None:
        """Time goes by, and the timer that was set for it rings."""
        self.now += seconds
        if self.ahead._timer.isActive():
            self.ahead._timer.stop()
            self.ahead._timer.timeout.emit()

    def rest(self) -> None:
        """Wait for pictures that are still on their way: they count as a touch."""
        editor = self.window.editor
        assert editor is not None
        self.qtbot.waitUntil(lambda: not (self.ahead.working or editor.preview.picture.isNull()))
        at_rest(self.qtbot, lambda: (editor.frames.made, editor.preview.picture.cacheKey()))

    def rename(self, name: str) -> None:
        assert self.window.document is not None
        self.window.document.do(RenameProject(name))


@pytest.fixture
def window(qtbot: QtBot, dress: Dress) -> Iterator[MainWindow]:
    made = MainWindow(dress())
    made.resize(1366, 768)
    made.show()
    yield made
    made.run.cancel()
    made.close()
    made.deleteLater()


@pytest.fixture
def scene(qtbot: QtBot, window: MainWindow) -> Scene:
    made = Scene(qtbot, window)
    assert made.window.editor is not None
    made.rest()
    return made


def test_an_opened_project_is_prepared_after_a_moment_for_the_chosen_place(scene: Scene) -> None:
    scene.window.settings.export_preset = "whatsapp"
    assert not scene.preparer.begun
    with scene.qtbot.waitSignal(scene.ahead.working_changed):
        scene.pass_time()
    assert scene.window.document is not None
    document = scene.window.document
    assert scene.preparer.begun == [(document.timeline, document.folder, "whatsapp")]
    scene.preparer.go.set()
    scene.qtbot.waitUntil(lambda: not scene.ahead.working)
    scene.pass_time(100)
    assert len(scene.preparer.begun) == 1
    document.shapes.choose("whatsapp", CANVASES["1:1"], document.timeline)
    scene.rename("Tenun")
    scene.pass_time()
    scene.qtbot.waitUntil(lambda: len(scene.preparer.begun) == 2)
    assert scene.preparer.begun[1][0] == as_seen(document.timeline, CANVASES["1:1"])


def test_an_edit_ends_the_work_and_the_new_timeline_is_prepared(scene: Scene) -> None:
    scene.pass_time()
    scene.rename("Tenun")
    assert not scene.ahead.working
    scene.qtbot.waitUntil(lambda: scene.preparer.ended == 1)
    scene.pass_time(QUIET_SECONDS / 2)
    scene.rename("Tenun Sumba")
    scene.pass_time(QUIET_SECONDS / 2)
    assert len(scene.preparer.begun) == 1
    scene.rest()
    scene.pass_time()
    assert scene.preparer.begun[1][0].name == "Tenun Sumba"


def test_it_rests_while_playing_and_scrubbing(scene: Scene) -> None:
    scene.pass_time()
    assert scene.window.editor is not None
    player = scene.window.editor.player
    player.playing_changed.emit(True)
    assert not scene.ahead.working
    scene.pass_time(60)
    assert not scene.ahead.working
    player.playing_changed.emit(False)
    scene.pass_time()
    assert scene.ahead.working
    player.position_changed.emit(7)
    assert not scene.ahead.working
    scene.pass_time()
    assert scene.ahead.working


def test_it_rests_while_exporting(scene: Scene) -> None:
    renderer = Renderer()
    scene.window.run._renderer = renderer
    scene.pass_time()
    scene.window.run.start(REQUEST)
    assert not scene.ahead.working
    scene.pass_time(60)
    assert not scene.ahead.working
    scene.window.run.cancel()
    scene.pass_time()
    assert scene.ahead.working
    assert isinstance(scene.window.run, ExportRun)


def test_it_rests_on_a_low_battery_and_looks_again(scene: Scene) -> None:
    scene.charge = 20
    scene.pass_time()
    assert not scene.ahead.working
    scene.charge = 90
    scene.pass_time(LOOK_AGAIN_SECONDS)
    assert scene.ahead.working
    scene.charge = 10
    scene.pass_time(LOOK_AGAIN_SECONDS)
    assert not scene.ahead.working


def test_it_rests_while_clips_are_prepared(scene: Scene) -> None:
    scene.pass_time()
    scene.ahead.wait_for_clips(True)
    assert not scene.ahead.working
    scene.pass_time(60)
    assert not scene.ahead.working
    scene.ahead.wait_for_clips(False)
    scene.pass_time()
    assert scene.ahead.working


def test_it_can_be_switched_off_where_the_export_lives(scene: Scene) -> None:
    scene.pass_time()
    scene.window.show_page(EXPORT)
    page = scene.window.pages[EXPORT]
    assert isinstance(page, ExportPage)
    assert page.preparing.text() == "Siapkan ekspor selagi saya menyunting"
    assert page.preparing.isChecked()
    scene.pass_time()
    QTest.keyClick(page.preparing, Qt.Key.Key_Space)
    assert not scene.window.settings.prepare_export
    assert not scene.ahead.working
    scene.rename("Tenun")
    scene.pass_time(60)
    assert not scene.ahead.working
    QTest.keyClick(page.preparing, Qt.Key.Key_Space)
    scene.pass_time()
    assert scene.ahead.working


def test_what_cannot_be_prepared_is_not_told_and_not_tried_again(scene: Scene) -> None:
    scene.preparer.fault = MediaGone(name="klip.mp4")
    scene.preparer.go.set()
    scene.pass_time()
    scene.qtbot.waitUntil(lambda: not scene.ahead.working)
    assert not scene.window.messages.history
    scene.pass_time(100)
    assert len(scene.preparer.begun) == 1


def test_it_ends_with_the_project_and_with_the_window(scene: Scene) -> None:
    scene.pass_time()
    scene.window.close_project()
    scene.window.show_page(HOME)
    assert not scene.ahead.working
    scene.pass_time(60)
    assert len(scene.preparer.begun) == 1
    scene.window.close()
    assert scene.preparer.ended == 1


def test_playing_is_forgotten_when_the_pages_are_made_anew(scene: Scene) -> None:
    assert scene.window.editor is not None
    scene.window.editor.player.playing_changed.emit(True)
    scene.window.rebuild()
    scene.rest()
    scene.pass_time()
    assert scene.ahead.working


def test_a_real_child_fills_the_store_and_is_gone_with_the_window(qtbot: QtBot, window: MainWindow) -> None:
    prepared = ahead.attach(window)
    window.open_project(project(clip=SAMPLES[0], seconds=4))
    qtbot.waitUntil(lambda: prepared.working, timeout=30_000)
    store = paths.cache() / FOLDER
    qtbot.waitUntil(lambda: store.is_dir() and any(store.glob("*.chunk")), timeout=60_000)
    window.close()
    assert workers() == []
