"""Clips are made quick while the learner works, one after the other, and never in the way."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.editing import brought_in
from tests.ui.projects import SAMPLES, project
from tests.ui.test_export_run import REQUEST, Renderer
from trainer.errors import MediaDamaged
from trainer.media.proxies import is_ready
from trainer.model.commands import AddMedia, RemoveMedia, RenameProject
from trainer.model.media_folder import fingerprint
from trainer.model.schema import MediaReference
from trainer.ui import clip_preparing
from trainer.ui.clip_preparing import ClipPreparing, Waiting
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR


class Preparer:
    """Stands for the child process: works until it is told to end."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun: list[str] = []
        self.ended = 0
        self.waiting: Waiting | None = None
        self.fault: MediaDamaged | None = None

    def __call__(
        self, reference: MediaReference, folder: Path, waiting: Waiting
    ) -> Generator[float, None, None]:
        self.begun.append(reference.name)
        self.waiting = waiting
        try:
            while not self.go.wait(0.002):
                yield 0.34
            if self.fault is not None:
                raise self.fault
        finally:
            self.ended += 1


class Scene:
    """A window with a project of one clip, and a battery."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window, self.preparer = qtbot, window, Preparer()
        self.charge: int | None = None
        self.preparing = ClipPreparing(window, self.preparer, lambda: self.charge)
        with qtbot.waitSignal(window.document_changed):
            window.open_project(project(clip=SAMPLES[0], seconds=2))
        qtbot.waitUntil(lambda: window.page == EDITOR and self.preparing.working)

    @property
    def states(self) -> list[str]:
        """What the cards say of their clips."""
        assert self.window.editor is not None
        return [card.state.text() for card in self.window.editor.media.cards]

    def bring(self, sample: int) -> None:
        document = self.window.document
        assert document is not None
        document.do(AddMedia(brought_in(SAMPLES[sample], document.folder)))

    def finish(self) -> None:
        self.preparer.go.set()
        self.qtbot.waitUntil(lambda: not self.preparing.working)


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
    return Scene(qtbot, window)


def test_an_opened_clip_is_prepared_and_its_card_says_so(scene: Scene) -> None:
    scene.qtbot.waitUntil(lambda: scene.states == ["Menyiapkan 34 %"])
    scene.finish()
    assert scene.states == ["2,0 detik"]
    assert scene.preparer.begun == ["klip.mp4"]
    assert not scene.window.messages.history


def test_the_newest_clip_is_next_and_each_is_done_once(scene: Scene) -> None:
    scene.bring(1)
    scene.bring(2)
    assert scene.window.document is not None
    scene.window.document.do(RenameProject("Tenun"))
    scene.finish()
    assert scene.preparer.begun == ["klip.mp4", SAMPLES[2].name, SAMPLES[1].name]


def test_it_waits_while_playing_exporting_and_on_a_low_battery(scene: Scene) -> None:
    assert scene.window.editor is not None
    player, waiting = scene.window.editor.player, scene.preparer.waiting
    scene.qtbot.waitUntil(lambda: scene.preparer.waiting is not None)
    waiting = scene.preparer.waiting
    assert waiting is not None
    assert not waiting.held
    player.playing_changed.emit(True)
    assert waiting.held
    player.playing_changed.emit(False)
    assert not waiting.held
    scene.window.run._renderer = Renderer()
    scene.window.run.start(REQUEST)
    assert waiting.held
    scene.window.run.cancel()
    assert not waiting.held
    scene.charge = 12
    scene.preparing._battery.timeout.emit()
    assert waiting.held
    scene.bring(1)
    scene.preparer.go.set()
    scene.qtbot.waitUntil(lambda: scene.preparer.ended == 1)
    scene.qtbot.waitUntil(lambda: not scene.preparing.working)
    assert len(scene.preparer.begun) == 1  # the next one waits, too
    scene.charge = None
    scene.preparing._battery.timeout.emit()
    scene.qtbot.waitUntil(lambda: len(scene.preparer.begun) == 2)


def test_a_clip_that_is_taken_out_is_given_up(scene: Scene) -> None:
    scene.bring(1)
    document = scene.window.document
    assert document is not None
    media = document.timeline.media[-1].id
    scene.preparer.go.set()
    scene.qtbot.waitUntil(lambda: len(scene.preparer.begun) == 2 and not scene.preparing.working)
    scene.preparer.go.clear()
    scene.bring(2)
    assert scene.preparing.working
    document.do(RemoveMedia(document.timeline.media[-1].id))
    assert not scene.preparing.working
    document.do(RemoveMedia(media))
    scene.qtbot.waitUntil(lambda: scene.preparer.ended == 3)


def test_what_cannot_be_prepared_is_not_told(scene: Scene) -> None:
    scene.preparer.fault = MediaDamaged(name="klip.mp4")
    scene.finish()
    assert not scene.window.messages.history


def test_it_ends_with_the_project(scene: Scene) -> None:
    scene.window.close_project()
    assert not scene.preparing.working
    scene.qtbot.waitUntil(lambda: scene.preparer.ended == 1)


def test_new_pages_show_it_too(scene: Scene) -> None:
    assert scene.window.editor is not None
    scene.window.editor.player.playing_changed.emit(True)
    scene.window.rebuild()
    assert not scene.preparing.waiting
    scene.qtbot.waitUntil(lambda: scene.states == ["Menyiapkan 34 %"])


def test_a_real_child_prepares_and_the_preview_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    preparing = clip_preparing.attach(window)
    window.open_project(project(clip=SAMPLES[0], seconds=2))
    qtbot.waitUntil(lambda: window.page == EDITOR and preparing.working, timeout=30_000)
    assert window.document is not None
    mark = fingerprint(window.document.folder / "media" / "klip.mp4")
    qtbot.waitUntil(lambda: not preparing.working, timeout=60_000)
    assert is_ready(mark)
    assert window.editor is not None
    with qtbot.waitSignal(window.editor.player.picture_changed):
        window.editor.player.seek(20)
