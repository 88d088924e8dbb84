"""The export that is going on, whichever page is shown.

Making videos takes minutes; meanwhile the person may go back to editing, make the
text larger or look at another page.  So the run belongs to the window, and the
export page only shows it.

One run makes one video after the other, then what stands beside them, such as the
cover.  Videos that are
finished stay whatever happens to the next one; and because the pictures of a video
are kept in pieces, the next attempt goes on where this one was cut off.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
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


@dataclass(frozen=True)
class _Made:
    """One video of a run is finished."""

    report: Report


class ExportRun(QObject):
    """At most one run at a time.

    ``changed`` after every step; ``made`` carries the Report of each video that
    another one follows; at the end ``finished`` carries that of the last one, or
    ``failed`` the TrainerError.  ``progress`` is that of the video that is being made,
    ``reports`` are those of the present run.
    """

    changed = Signal()
    made = Signal(object)
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
        self.requests: tuple[RenderRequest, ...] = ()
        self.reports: list[Report] = []

    @property
    def running(self) -> bool:
        return self.state is State.RUNNING

    @property
    def report(self) -> Report | None:
        """The video that was finished last."""
        return self.reports[-1] if self.reports else None

    @property
    def request(self) -> RenderRequest | None:
        """The video that is being made."""
        return self.requests[len(self.reports)] if self.running and self._under_way else None

    @property
    def _under_way(self) -> bool:
        return len(self.reports) < len(self.requests)

    @property
    def finishing(self) -> bool:
        """Whether all videos are made, and only what stands beside them is not."""
        return self.running and bool(self.requests) and not self._under_way

    def concerns(self, project: Path) -> bool:
        """Whether the run, if there is one, is of the project in that folder."""
        return all(request.project == project for request in self.requests)

    @property
    def several_shapes(self) -> bool:
        """Whether the videos of the run are not all of one shape."""
        return len({request.timeline.canvas for request in self.requests}) > 1

    @property
    def share(self) -> float:
        """How much of the whole run is done, 0 to 1."""
        if not self.requests:
            return 0.0
        present = self.progress.share if self.progress is not None and self._under_way else 0.0
        return (len(self.reports) + present) / len(self.requests)

    def start(self, *requests: RenderRequest, beside: Sequence[Callable[[], None]] = ()) -> None:
        """Begin.  Does nothing while another run is going on.

        ``beside`` is called after the last video, in a worker thread: each writes a file.
        """
        if self.running:
            return
        self.progress, self.reports, self.requests = None, [], requests
        self._become(State.RUNNING)
        self._job = self._jobs.run(
            self._work(requests, beside), progress=self._heard, done=self._done, failed=self._not_done
        )

    def _work(
        self, requests: tuple[RenderRequest, ...], beside: Sequence[Callable[[], None]]
    ) -> Generator[Progress | _Made, None, None]:
        for request in requests:
            yield _Made((yield from self._rendered(request)))
        for write in beside:
            write()

    def _rendered(self, request: RenderRequest) -> Generator[Progress, None, Report]:
        if self._renderer is not None:
            return (yield from self._renderer(request))
        from trainer.media.render import render

        return (yield from render(request))

    def cancel(self) -> None:
        """Stop; nothing unfinished is left on the disk, and no signal but ``changed`` follows."""
        if self._job is not None and self.running:
            self._job.cancel()
            self._become(State.FINISHED if self.reports else State.IDLE)

    def forget(self) -> None:
        """Lay the finished export aside, to begin another."""
        if not self.running:
            self.progress, self.reports, self.requests = None, [], ()
            self._become(State.IDLE)

    def _heard(self, said: Progress | _Made) -> None:
        if isinstance(said, _Made):
            self.progress = None
            self.reports.append(said.report)
            if self._under_way:
                self.made.emit(said.report)
        else:
            self.progress = said
        self.changed.emit()

    def _done(self, _: None) -> None:
        report = self.report
        assert report is not None  # a run has at least one request
        self._become(State.FINISHED)
        self.finished.emit(report)

    def _not_done(self, fault: TrainerError) -> None:
        if self.report is not None and not self._under_way:  # only what stands beside it is missing
            self.made.emit(self.report)
        self._become(State.FINISHED if self.reports else State.IDLE)
        self.failed.emit(fault)

    def _become(self, state: State) -> None:
        self.state = state
        self.changed.emit()
