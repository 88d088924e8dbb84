"""Measures the contrast of the text that is being worked on, while the person goes on working.

A text is measured when it has rested for a moment; a newer wish replaces an older
one, and a result that nobody waits for any more is dropped.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import TrainerError
from trainer.media import contrast
from trainer.model.schema import Text, Timeline
from trainer.typeset.styles import style
from trainer.ui.jobs import Job, Jobs

REST_MS = 400


class ContrastWatch(QObject):
    """One for each editor page."""

    measured = Signal(str, object)
    """The text with this id has this contrast; None: it cannot be told."""

    def __init__(self, jobs: Jobs, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._folder = jobs, folder
        self._wish: tuple[Timeline, Text] | None = None
        self._known: tuple[Timeline, Text] | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._begin)

    def watch(self, timeline: Timeline, text: Text | None) -> None:
        """Measure ``text`` of ``timeline`` soon; None: nothing is wanted any more."""
        if text is None:
            self.stop()
            return
        if contrast.is_certain(text.style):
            self.stop()
            self.measured.emit(text.id, style(text.style).contrast)
            return
        wish = (replace(timeline, name=""), text)
        if wish in (self._wish, self._known):
            return
        self.stop()
        self._wish = wish
        self._timer.start()

    def stop(self) -> None:
        """Give up what is wanted and what is being measured."""
        self._timer.stop()
        self._wish = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        if self._wish is not None:
            timeline, text = self._wish
            work = contrast.measured(timeline, self._folder, text)
            self._job = self._jobs.run(work, done=self._done, failed=self._failed, owner=self)

    def _done(self, ratio: float | None) -> None:
        wish, self._wish, self._job = self._wish, None, None
        if wish is not None:
            self._known = wish
            self.measured.emit(wish[1].id, ratio)

    def _failed(self, fault: TrainerError) -> None:
        self._done(None)
