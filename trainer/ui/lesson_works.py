"""Puts what leaves a lesson among the learner's works, while the window goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.lesson import portfolio
from trainer.lesson.pack import Pack
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages

if TYPE_CHECKING:
    from trainer.media.verify import Report


class LessonWorks(QObject):
    """Keeps the first and the newest video of each lesson."""

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._jobs, self._messages = jobs, messages

    def keep(self, pack: Pack, report: Report) -> None:
        """Copy the video of ``report``, which was made in the lesson ``pack``."""
        lesson = pack.id.partition("/")[0]  # a repeated step belongs to its lesson
        keeping = portfolio.keep(lesson, pack.title, report.file, float(report.duration))
        self._jobs.run(keeping, failed=self._messages.error)
