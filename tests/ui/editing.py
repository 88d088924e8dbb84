"""An open document, and the editor around it, for the tests of the editor."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.projects import SAMPLES
from trainer.media.imports import bring_in
from trainer.model import media_folder
from trainer.model.canvas import CANVASES
from trainer.model.commands import AddMedia, AppendClip, Command
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import MediaReference, Timeline
from trainer.ui.document import Document
from trainer.ui.editor_page import EditorPage
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.targets import Targets

OFFSCREEN_MENUS = pytest.mark.qt_log_ignore("This plugin does not support|pipewire|PulseAudio", extend=True)
"""A platform without a screen says this of every menu."""


def brought_in(file: Path, folder: Path, rate: int = 30) -> MediaReference:
    """The file, brought into the project in ``folder`` without a window."""
    work = bring_in(file, folder, rate)
    while True:
        try:
            next(work)
        except StopIteration as end:
            reference: MediaReference = end.value
            return reference


_looked_at: dict[Path, MediaReference] = {}


def _sample_in(file: Path, folder: Path) -> MediaReference:
    """A shipped clip, copied into a new project; it is the same for every test, and looked at once."""
    if file not in _looked_at:
        _looked_at[file] = brought_in(file, folder)
        return _looked_at[file]
    for _ in media_folder.copy_in(file, folder):
        pass
    assert (folder / _looked_at[file].path).is_file()
    return _looked_at[file]


def project_with(folder: Path, *lengths: int, shape: str = "9:16", clip: Path | None = None) -> Project:
    """A project whose clips show so many frames each of one real file."""
    project = Project.create(folder, Timeline("Batik Bu Sri", canvas=CANVASES[shape]))
    if lengths:
        project.do(AddMedia(brought_in(clip, folder) if clip else _sample_in(SAMPLES[0], folder)))
        media = project.timeline.media[0].id
        for length in lengths:
            project.do(AppendClip(media, TimeRange(30, length)))
    return project


def copied(name: str, folder: Path, sample: int = 0) -> Path:
    """A sample clip under another name, as if it came from a phone."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    shutil.copy(SAMPLES[sample], target)
    return target


class Editor:
    """An editor on the screen, and everything around it."""

    def __init__(self, project: Project) -> None:
        self.jobs = Jobs()
        self.messages = Messages()
        self.targets = Targets()
        self.document = Document(project, self.jobs, self.messages)
        self.page = EditorPage(self.document, self.jobs, self.messages, self.targets)
        self.view = self.page.timeline.view
        self.player = self.page.player

    @property
    def timeline(self) -> Timeline:
        return self.document.timeline

    @property
    def done(self) -> tuple[Command, ...]:
        """Every command that can be undone."""
        return self.document.project.history.done

    @property
    def said(self) -> list[str]:
        return [message.text for message in self.messages.history]

    def ids(self) -> list[str]:
        return [clip.id for clip in self.timeline.picture.children]


@contextlib.contextmanager
def editor(qtbot: QtBot, project: Project, screen: tuple[int, int] = (1366, 768)) -> Iterator[Editor]:
    """The editor of ``project``, shown; ended as the window ends it."""
    opened = Editor(project)
    page = opened.page
    page.resize(*screen)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    try:
        yield opened
    finally:
        page.stop()
        opened.jobs.stop()
        QApplication.processEvents()
        opened.document.close()
        page.close()
        page.deleteLater()
        # No event loop runs between tests: without this word every page would live, and be dressed anew
        # with the others by each later test, to the end of the run.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


NO_KEYS = Qt.KeyboardModifier.NoModifier


def press(opened: Editor, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A key, to whatever has the keyboard, by way of the window's shortcuts."""
    QTest.keyClick(QApplication.focusWidget() or opened.page, key, modifier)


def at(opened: Editor, frame: int, y: int = 80) -> QPoint:
    """The place of ``frame`` in the timeline, in its picture track unless ``y`` says another."""
    return QPoint(opened.view.scale.x(frame), y)
