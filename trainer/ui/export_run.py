"""The export that is going on, whichever page is shown.

Making a video takes minutes; meanwhile the person may go back to editing, make
the text larger or look at another page.  So the run belongs to the window, and
the export page only shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trainer.errors import TrainerError
from trainer.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from trainer.media.render import Progress, RenderRequest
    from trainer.media.verify import Report

Renderer = Callable[["RenderRequest"], Generator["Progress", None, "Report"]]


class State(StrEnum):
    IDLE = "idle"
    RUNNING = "running"
    FINISHED = "finished"


class ExportRun(QObject):
    """At most one export at a time.

    ``changed`` after every step; then ``finished`` carries the Report, or
    ``failed`` the TrainerError.  ``progress`` and ``report`` are those of the
    present run.
    """

    changed = Signal()
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, renderer: Renderer | None = None) -> None:
        """``renderer``: ``trainer.media.render.render`` when None."""
        super().__init__()
        self._jobs = jobs
        self._renderer = renderer
        self._job: Job | None = None
        self.state = State.IDLE
        self.progress: Progress | None = None
        self.report: Report | None = None

    @property
    def running(self) -> bool:
        return self.state is State.RUNNING

    def start(self, request: RenderRequest) -> None:
        """Begin.  Does nothing while another export is going on."""
        if self.running:
            return
        self.progress = self.report = None
        self._become(State.RUNNING)
        self._job = self._jobs.run(
            self._work(request), progress=self._heard, done=self._done, failed=self._not_done
        )

    def _work(self, request: RenderRequest) -> Generator[Progress, None, Report]:
        if self._renderer is not None:
            return (yield from self._renderer(request))
        from trainer.media.render import render

        return (yield from render(request))

    def cancel(self) -> None:
        """Stop; nothing is left on the disk, and no signal but ``changed`` follows."""
        if self._job is not None and self.running:
            self._job.cancel()
            self._become(State.IDLE)

    def forget(self) -> None:
        """Lay the finished export aside, to begin another."""
        if not self.running:
            self.progress = self.report = None
            self._become(State.IDLE)

    def _heard(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _done(self, report: Report) -> None:
        self.report = report
        self._become(State.FINISHED)
        self.finished.emit(report)

    def _not_done(self, fault: TrainerError) -> None:
        self._become(State.IDLE)
        self.failed.emit(fault)

    def _become(self, state: State) -> None:
        self.state = state
        self.changed.emit()
