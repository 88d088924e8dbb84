"""The open project, as the window sees it.

One object stands between the widgets and ``model.project``: it turns the
history's changes into a Qt signal, shows what could not be done, and saves by
itself.  A step is in the journal before ``do`` returns; ``project.json`` follows
a second after the last change, written by a worker thread, so neither the person
nor the widgets ever wait for a disk.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import TrainerError
from trainer.model.commands import Command
from trainer.model.history import Change, Move
from trainer.model.project import Project, Snapshot
from trainer.model.restore_command import RestoreTimeline
from trainer.model.schema import Timeline
from trainer.ui.export_shapes import ExportShapes
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages
from trainer.words import translate

SAVE_AFTER_MS = 1_000
"""Quiet time after a change before the project is written."""


class SaveState(StrEnum):
    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Document(QObject):
    """A Project that is open in the window.

    ``changed`` carries each Change of the history; ``save_state_changed`` carries
    a SaveState.
    """

    changed = Signal(object)
    save_state_changed = Signal(str)

    def __init__(self, project: Project, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self.project = project
        self._jobs = jobs
        self._messages = messages
        self._writing: Job | None = None
        self._instead: Timeline | None = None
        self._closed = False
        self.turning = False
        """Whether a change that is told now only turns to what ``show`` shows, or back."""
        self.shapes = ExportShapes()
        """In which shape the video goes where; kept while the project is open."""
        self._save_state = SaveState.SAVED if project.saved else SaveState.SAVING
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)
        project.on_change = self._on_change
        if not project.saved:
            self._timer.start()

    @property
    def timeline(self) -> Timeline:
        """What the window shows: the project's timeline, or what ``show`` put in its place."""
        return self.project.timeline if self._instead is None else self._instead

    @property
    def showing(self) -> bool:
        """Whether something else than the project is shown."""
        return self._instead is not None

    def show(self, timeline: Timeline | None) -> None:
        """Show ``timeline`` in place of the project's own for a while; None shows that again.

        Nothing of it is ever written: the project, its undo steps and its journal stay
        as they are.  Whoever edits meanwhile edits the project, which is then shown.
        """
        before = self.timeline
        self._instead = timeline
        if self.timeline is before:
            return
        self.turning = True
        try:
            self.changed.emit(Change(Move.DO, before, RestoreTimeline(self.timeline), self.timeline))
        finally:
            self.turning = False

    @property
    def folder(self) -> Path:
        return self.project.folder

    @property
    def save_state(self) -> SaveState:
        return self._save_state

    @property
    def can_undo(self) -> bool:
        return bool(self.project.history.done)

    @property
    def can_redo(self) -> bool:
        return bool(self.project.history.undone)

    @property
    def undo_title(self) -> str:
        """The name of the action that undo would take back; empty when there is none."""
        done = self.project.history.done
        return translate("Commands", done[-1].title) if done else ""

    @property
    def redo_title(self) -> str:
        """The name of the action that redo would do again; empty when there is none."""
        undone = self.project.history.undone
        return translate("Commands", undone[0].title) if undone else ""

    def do(self, command: Command) -> bool:
        """Apply ``command``; say why when it cannot be done.  Returns whether anything changed."""
        self.show(None)
        before = self.timeline
        self._stepped(lambda: self.project.do(command))
        return self.timeline is not before

    def undo(self) -> None:
        self.show(None)
        self._stepped(self.project.undo)

    def redo(self) -> None:
        self.show(None)
        self._stepped(self.project.redo)

    def close(self) -> None:
        """Save what is not saved yet and let go of the project.

        When the disk refuses, the person is told; every step is in the journal.
        """
        self._closed = True
        self._timer.stop()
        if self._writing is not None:
            # Its answer would come to a closed project, and its file after the last one.
            self._writing.cancel()
            self._writing.wait()
        if not self.project.saved:
            try:
                self.project.save()
            except TrainerError as error:
                self._messages.error(error)
        self.project.on_change = None
        self.project.close()

    def _stepped(self, step: Callable[[], object]) -> None:
        if self._closed:
            return  # a field that was being typed in speaks once more when its page goes
        try:
            step()
        except TrainerError as error:  # it does not fit, or the disk did not take it
            self._messages.error(error)

    def _on_change(self, change: Change) -> None:
        self._show(SaveState.SAVING)
        self._timer.start()
        self.changed.emit(change)

    def _save(self) -> None:
        if self._writing is not None:
            self._timer.start()
            return
        work = self._write(self.project.snapshot())
        self._writing = self._jobs.run(work, done=self._saved, failed=self._not_saved)

    def _write(self, snapshot: Snapshot) -> Generator[None, None, Snapshot]:
        self.project.sync()
        yield
        self.project.write(snapshot)
        return snapshot

    def _saved(self, snapshot: Snapshot) -> None:
        self._writing = None
        try:
            self.project.written(snapshot)
        except TrainerError as error:
            self._not_saved(error)
            return
        if self.project.saved:
            self._show(SaveState.SAVED)

    def _not_saved(self, error: TrainerError) -> None:
        self._writing = None
        self._show(SaveState.FAILED)
        self._messages.error(error)

    def _show(self, state: SaveState) -> None:
        if state is not self._save_state:
            self._save_state = state
            self.save_state_changed.emit(state.value)
