"""A window with one slot and a document, in which lessons can run without the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast
from unittest.mock import patch

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.lesson.made import steps_only
from trainer.lesson import shelf
from trainer.lesson.pack import Pack, load
from trainer.lesson.player import solution
from trainer.lesson.script import Bring, Event, read
from trainer.media.verify import Report
from trainer.model.canvas import CANVASES
from trainer.model.commands import AddMedia, Command
from trainer.model.project import Project
from trainer.model.schema import Timeline
from trainer.settings import Settings
from trainer.ui import pieces
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_controller import LessonController
from trainer.ui.messages import Messages
from trainer.ui.targets import Targets

SLUG = "010-video-pertama"


def as_command(action: Command | Bring, pack: Path) -> Command:
    """What a list does; a clip is only named in the project, its file is not copied."""
    if isinstance(action, Command):
        return action
    file = shelf.find(pack, action.file)
    assert file is not None
    return AddMedia(shelf.reference(file, 30))


class Plays(QObject):
    """Tells what a player tells."""

    playing_changed = Signal(bool)

    def play(self) -> None:
        self.playing_changed.emit(True)

    def pause(self) -> None:
        self.playing_changed.emit(False)


class Exports(QObject):
    """Tells what the export page tells."""

    finished = Signal(object)


class Stage:
    """The window, and the learner's hands: ``act`` does what a solution says."""

    def __init__(self, qtbot: QtBot, jobs: Jobs, settings: Settings, folder: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.slot = pieces.lesson_slot()
        self.button, self.field = QPushButton("Export"), QLineEdit()
        row = QHBoxLayout(self.window)
        row.addWidget(self.slot)
        for widget in (QLabel("editor"), self.button, self.field):
            row.addWidget(widget)
        self.targets = Targets()
        self.targets.add("export.button", self.button)
        self.jobs, self.folder = jobs, folder
        self.messages = Messages()
        self.player, self.export = Plays(), Exports()
        self.document: Document | None = None
        self.asked: list[object] = []
        self.controller = LessonController(self.window, self.targets, self.messages, jobs, settings)
        self.controller.home_requested.connect(self._home)
        self.controller.project_requested.connect(self._open)
        helper = self.controller.helper
        helper.page_requested.connect(lambda page: self.controller.show_on(page, self.slot))
        helper.shape_requested.connect(lambda shape: self._happen(Event("shape_chosen", shape)))
        self.controller.ears.watch_player(cast(Any, self.player))
        self.controller.ears.watch_export(cast(Any, self.export))
        self.window.resize(1366, 768)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.controller.show_on("home", self.slot)

    def _home(self) -> None:
        self.asked.append("home")
        self.close_document()
        self.controller.show_on("home", self.slot)

    def _open(self, folder: Path) -> None:
        self.asked.append(folder)
        if self.document is None or self.document.folder != folder:
            self._edit(Project.open(folder))
        else:
            self.controller.show_on("editor", self.slot)

    def _edit(self, project: Project) -> None:
        self.close_document()
        self.document = Document(project, self.jobs, self.messages)
        self.controller.watch_document(self.document)
        self.controller.show_on("editor", self.slot)

    def close_document(self) -> None:
        if self.document is not None:
            document, self.document = self.document, None
            self.controller.watch_document(None)
            document.close()

    @property
    def panel(self) -> Any:
        assert self.controller.presenter.panel is not None
        return self.controller.presenter.panel

    @property
    def session(self) -> Any:
        assert self.controller.session is not None
        return self.controller.session

    def act(self, name: str) -> None:
        """Do the actions of a file of the pack, as a window would tell them."""
        for action in read(self.session.pack.folder, name):
            if isinstance(action, Event):
                self._happen(action)
                continue
            assert self.document is not None
            if isinstance(action, Command | Bring):
                assert self.document.do(as_command(action, self.session.pack.folder))
            else:
                (self.document.undo if action.value == "undo" else self.document.redo)()

    def _happen(self, event: Event) -> None:
        if event.kind == "shape_chosen":
            self.controller.shape_chosen(event.about)
            project = self.folder / f"Proyek {len(list(self.folder.iterdir())) + 1}"
            self._edit(Project.create(project, Timeline(project.name, canvas=CANVASES[event.about])))
        elif event.kind == "page":
            self.controller.show_on(event.about, self.slot)
        elif event.kind == "exported":
            assert self.document is not None
            timeline = self.document.timeline
            file = self.folder.parent / f"{timeline.name}.mp4"
            file.write_bytes(b"finished")
            seconds = timeline.duration / timeline.rate
            self.export.finished.emit(Report(file, seconds, 720, 1280, 8, None, event.about))
        else:
            self.player.playing_changed.emit(event.kind == "played")

    def to_step(self, step: str) -> None:
        """Begin the lesson and do every step before ``step``."""
        self.controller.start(SLUG)
        self.panel.begin.click()
        while self.session.step.id != step:
            self.act(solution(self.session.step.id))
            self.panel.next.click()


@contextmanager
def without_examples(*slugs: str) -> Iterator[None]:
    """These lessons begin with their first step, because the example is not what a test is about."""

    def loaded(folder: Path) -> Pack:
        pack = load(folder)
        return steps_only(pack) if pack.slug in slugs else pack

    with patch("trainer.ui.lesson_controller.load", loaded):
        yield


@contextmanager
def stage(qtbot: QtBot, jobs: Jobs, settings: Settings, folder: Path) -> Iterator[Stage]:
    """A stage that is closed at the end; the lesson of ``to_step`` has no example there."""
    projects = folder / "projects"
    projects.mkdir()
    made = Stage(qtbot, jobs, settings, projects)
    with without_examples(SLUG):
        try:
            yield made
        finally:
            made.close_document()
            jobs.stop()


__all__ = ["SLUG", "Stage", "as_command", "solution", "stage", "without_examples"]
