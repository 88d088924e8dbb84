"""Writes down what a learner does, without ever letting the window wait.

A record is with the system before ``remember`` returns, so a crash loses nothing;
pushing it to the disk, which may take a moment, is left to a job.
"""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject

from trainer.errors import LearningDamaged, TrainerError
from trainer.lesson import checkpoints
from trainer.lesson.checkpoints import Checkpoint
from trainer.lesson.progress import Log, Progress, Record
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages


class LessonMemory(QObject):
    """The learner's ``Log``, written from the window's thread and pushed from another."""

    def __init__(self, jobs: Jobs, messages: Messages, log: Log | None = None) -> None:
        super().__init__()
        self.log = log or Log()
        self._jobs, self._messages = jobs, messages
        self._pushing = False
        self._more = False

    def progress(self, lesson: str) -> Progress:
        """Where the learner is in the lesson with this id."""
        return self.log.progress().get(lesson, Progress())

    def remember(self, record: Record) -> None:
        """Write one record.  A disk that refuses is said once for each; the lesson goes on."""
        try:
            self.log.add(record)
        except TrainerError as error:
            self._messages.error(error)
            return
        self.say_damage()
        self._more = True
        if not self._pushing:
            self._push_soon()

    def say_damage(self) -> None:
        """Say it once when the learner's log was damaged and had to be begun anew."""
        if self.log.was_put_aside():
            self._messages.error(LearningDamaged())

    def keep(self, checkpoint: Checkpoint) -> None:
        """Write down how the project is at the beginning of a step, from another thread."""
        self._jobs.run(_keeping(checkpoint), failed=self._messages.error)

    def _push_soon(self) -> None:
        self._pushing, self._more = True, False
        self._jobs.run(self._push(), done=self._pushed, failed=self._refused)

    def _push(self) -> Generator[None, None, None]:
        yield
        self.log.sync()

    def _pushed(self, _: None) -> None:
        self._pushing = False
        if self._more:
            self._push_soon()

    def _refused(self, error: TrainerError) -> None:
        self._pushing = False
        self._messages.error(error)


def _keeping(checkpoint: Checkpoint) -> Generator[None, None, None]:
    yield
    checkpoints.save(checkpoint)
