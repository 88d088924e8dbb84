"""Keeps what a teacher records on the disk, without ever letting the window wait.

A little after each thing that was done or typed the recording is written whole by a
job, the newest state only.  When the recording is left, the last of it is written at
once; so is nothing, when it was finished or thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer

from trainer.errors import TrainerError
from trainer.lesson.recording_file import Found, Keeper, Kept
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages

KEEP_AFTER_MS = 400
"""Quiet time after a key or a step before the recording is written."""


class RecordingMemory(QObject):
    """``state`` tells what is to be kept now; None while there is nothing yet."""

    def __init__(self, jobs: Jobs, messages: Messages, state: Callable[[], Kept | None]) -> None:
        super().__init__()
        self._jobs, self._messages, self._state = jobs, messages, state
        self._keeper: Keeper | None = None
        self._changes = self._kept = 0
        """How often something changed, and up to which of these times it is on the disk."""
        self._writing = self._refused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self._write_soon)

    def begin(self, found: Found | None = None) -> None:
        """Keep a new recording from now on, or go on with one that was found."""
        self.end()
        self._keeper = Keeper(found.file if found is not None else None)
        self._changes = self._kept = 0
        self._writing = self._refused = False

    def changed(self) -> None:
        """Something was done or typed."""
        self._changes += 1
        if self._keeper is not None and not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write now what is not on the disk yet: the program or the project is about to close."""
        self._timer.stop()
        kept = self._state() if self._keeper is not None and self._kept != self._changes else None
        if kept is not None and self._keeper is not None:
            try:
                self._keeper.keep(kept, self._changes)
                self._kept = self._changes
            except TrainerError as error:
                self._not_written(self._keeper, error)

    def end(self) -> None:
        """The recording is left as it is; it can be gone on with later."""
        self.flush()
        self._keeper = None

    def forget(self) -> None:
        """The recording is finished or was thrown away."""
        self._timer.stop()
        if self._keeper is not None:
            self._keeper.forget()
        self._keeper = None

    def _write_soon(self) -> None:
        if self._writing:
            self._timer.start()  # what is said now is written after what was said before
            return
        keeper = self._keeper
        kept = self._state() if keeper is not None else None
        if kept is not None and keeper is not None:
            self._writing = True
            number = self._changes
            self._jobs.run(
                _keeping(keeper, kept, number),
                done=lambda _: self._written(keeper, number),
                failed=lambda error: self._not_written(keeper, error),
            )

    def _written(self, keeper: Keeper, number: int) -> None:
        if keeper is self._keeper:
            self._kept = number
            self._writing = self._refused = False

    def _not_written(self, keeper: Keeper, error: TrainerError) -> None:
        if keeper is self._keeper:
            self._writing = False
        if not self._refused:  # once is enough, as long as the disk stays so
            self._refused = True
            self._messages.error(error)


def _keeping(keeper: Keeper, kept: Kept, number: int) -> Generator[None, None, None]:
    yield
    keeper.keep(kept, number)
