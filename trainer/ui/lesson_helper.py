"""The two upper rungs of help: the step is shown, or done for the learner.

Planning looks at clips and may take a moment, so a job does it; showing and doing
happen in the window.  Where movement is not wanted, showing is a list in words.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trainer.errors import LessonFaulty, TrainerError
from trainer.lesson import shelf
from trainer.lesson.plan import Beat, Wish, plan
from trainer.lesson.script import Bring, Event
from trainer.lesson.session import Session
from trainer.lesson.strict import Fault
from trainer.model import media_folder
from trainer.model.commands import AddMedia, Command
from trainer.model.history import Move
from trainer.ui.demonstration import Demonstration
from trainer.ui.document import Document
from trainer.ui.jobs import Job, Jobs
from trainer.ui.lesson_words import in_words
from trainer.ui.messages import Messages
from trainer.ui.targets import Targets
from trainer.words import translate

WATCH_MS = 1_200
"""How long a video plays that is played for the learner."""


@dataclass(frozen=True)
class _Asked:
    wish: Wish
    document: Document | None
    for_real: bool


class LessonHelper(QObject):
    """Shows steps and does them; at most one at a time."""

    told = Signal(list)
    """The step in words, one sentence a line."""
    play_requested = Signal(bool)
    """Play the video, or rest."""
    page_requested = Signal(str)
    shape_requested = Signal(str)
    ended = Signal()
    """The step was shown or done, as far as it could be."""

    def __init__(self, window: QWidget, targets: Targets, jobs: Jobs, messages: Messages) -> None:
        super().__init__(window)
        self._jobs, self._messages = jobs, messages
        self.demonstration = Demonstration(window, targets)
        self.demonstration.finished.connect(self.ended)
        self._job: Job | None = None
        self._beats: list[Beat] = []
        self._document: Document | None = None

    def show(self, session: Session, document: Document | None, still: bool) -> None:
        """Show the step on a copy; only in words when ``still``."""
        self._ask(_Asked(_wish(session, document), None if still else document, False))

    def do(self, session: Session, document: Document | None) -> None:
        """Do the step for the learner."""
        self._ask(_Asked(_wish(session, document), document, True))

    def stop(self) -> None:
        """End whatever is shown or done; the own project is there again."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._beats, self._document = [], None
        self.demonstration.stop()

    def _ask(self, asked: _Asked) -> None:
        self.stop()
        self._job = self._jobs.run(
            _planning(asked.wish, asked.document.folder if asked.document and asked.for_real else None),
            done=lambda beats: self._planned(asked, beats),
            failed=self._failed,
            owner=self,
        )

    def _failed(self, error: TrainerError) -> None:
        self._job = None
        self._messages.error(error)
        self.ended.emit()

    def _planned(self, asked: _Asked, beats: tuple[Beat, ...]) -> None:
        self._job = None
        if not beats:
            said = translate("LessonPanel", "This cannot be shown in this project. Press Try again first.")
            self._messages.note(said)
            self.ended.emit()
            return
        if asked.for_real:
            self._beats, self._document = list(beats), asked.document
            self._do_next()
            return
        self.told.emit(in_words(beats, asked.wish.step.targets))
        if asked.document is None or asked.document.timeline is not asked.wish.mine:
            self.ended.emit()
        else:
            self.demonstration.start(asked.document, beats, asked.wish.step.targets)

    # --- doing -----------------------------------------------------------------------

    def _do_next(self) -> None:
        if not self._beats:
            self.ended.emit()
            return
        beat = self._beats.pop(0)
        wait = 0
        if isinstance(beat.action, Event):
            wait = WATCH_MS if beat.action.kind == "played" else 0
            self._happen(beat.action)
        elif self._document is not None:
            self._change(self._document, beat)
        QTimer.singleShot(wait, self, self._do_next)

    def _change(self, document: Document, beat: Beat) -> None:
        if isinstance(beat.action, Move):
            (document.undo if beat.action is Move.UNDO else document.redo)()
        elif isinstance(beat.action, Bring):
            assert beat.before is not None
            assert beat.after is not None
            known = {one.id for one in beat.before.media}
            for reference in beat.after.media:
                if reference.id not in known:
                    document.do(AddMedia(reference))
        elif isinstance(beat.action, Command):
            document.do(beat.action)

    def _happen(self, event: Event) -> None:
        match event.kind:
            case "played" | "paused":
                self.play_requested.emit(event.kind == "played")
            case "page":
                self.page_requested.emit(event.about)
            case "shape_chosen":
                self.shape_requested.emit(event.about)


def _wish(session: Session, document: Document | None) -> Wish:
    mine = document.timeline if document is not None and session.astray is None else None
    return Wish(session.pack, session.index, mine, session.checkpoint, session.progress.first_name)


def _planning(wish: Wish, folder: Path | None) -> Generator[float, None, tuple[Beat, ...]]:
    """The plan; with ``folder``, the clips that it brings are copied into that project."""
    yield 0.0
    try:
        beats = plan(wish)
    except Fault as fault:
        raise LessonFaulty(name=wish.pack.slug, fault=str(fault)) from fault
    for beat in beats:
        if folder is not None and isinstance(beat.action, Bring):
            file = shelf.find(wish.pack.folder, beat.action.file)
            assert file is not None, "the plan was made"
            yield from media_folder.copy_in(file, folder)
    return beats
