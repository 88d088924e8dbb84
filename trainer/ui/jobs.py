"""Long work, off the window's thread: the one place that owns threads.

A job is a generator: what it yields is its progress, what it returns is its
result.  It runs in a thread of its own; the callbacks arrive on the window's
thread, in order.  Cancelling closes the generator at its next yield, so its
``finally`` runs (files are removed, child processes ended) and no callback
follows.  So long work yields often, and many small pieces of work are one
generator, not many jobs.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from trainer.errors import TrainerError

log = logging.getLogger(__name__)

Progress = TypeVar("Progress")
Result = TypeVar("Result")


class Job:
    """One running generator.  Made by ``Jobs.run``."""

    def __init__(
        self,
        jobs: Jobs,
        generator: Generator[Any, None, Any],
        progress: Callable[[Any], None] | None,
        done: Callable[[Any], None] | None,
        failed: Callable[[TrainerError], None] | None,
    ) -> None:
        self._jobs = jobs
        self._generator = generator
        self._progress, self._done, self._failed = progress, done, failed
        self._cancelled = threading.Event()
        self._finished = False
        name = getattr(generator, "__name__", type(generator).__name__)
        self._thread = threading.Thread(target=self._work, name=f"job {name}", daemon=True)

    @property
    def running(self) -> bool:
        """Whether a callback may still come."""
        return not (self._finished or self._cancelled.is_set())

    def cancel(self) -> None:
        """End the work at its next yield; no callback follows.  Twice does no harm."""
        self._cancelled.set()

    def wait(self) -> None:
        """Wait until the thread is gone; only for the end of the program and for tests."""
        self._thread.join()

    # --- in the worker's thread -----------------------------------------------------

    def _work(self) -> None:
        try:
            self._deliver(self._done, self._drain())
        except TrainerError as fault:
            log.info("job ended with %s", type(fault).__name__, exc_info=fault)
            self._deliver(self._failed or self._jobs.failed.emit, fault)
        except BaseException as fault:
            # Nothing may leave a thread silently; the person hears one calm sentence.
            log.error("job ended unexpectedly", exc_info=fault)
            self._deliver(self._failed or self._jobs.failed.emit, TrainerError())
        finally:
            self._jobs._gone(self)

    def _drain(self) -> Any:
        try:
            while not self._cancelled.is_set():
                try:
                    value = next(self._generator)
                except StopIteration as end:
                    return end.value
                if self._progress is not None:
                    self._jobs._arrived.emit(self, self._progress, value, False)
            return None
        finally:
            self._generator.close()

    def _deliver(self, callback: Callable[[Any], None] | None, value: Any) -> None:
        self._jobs._arrived.emit(self, callback, value, True)

    # --- in the window's thread -----------------------------------------------------

    def _arrive(self, callback: Callable[[Any], None] | None, value: Any, last: bool) -> None:
        wanted = self.running
        self._finished = self._finished or last
        if wanted and callback is not None:
            callback(value)


class Jobs(QObject):
    """Starts jobs and, at the end of the program, ends them all.

    ``failed`` carries the TrainerError of a job that was started without its own
    ``failed`` callback; the window connects it to ``Messages.error``.
    """

    failed = Signal(object)
    _arrived = Signal(object, object, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alive: set[Job] = set()
        self._lock = threading.Lock()
        self._arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        generator: Generator[Progress, None, Result],
        *,
        progress: Callable[[Progress], None] | None = None,
        done: Callable[[Result], None] | None = None,
        failed: Callable[[TrainerError], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run ``generator`` in a thread; call back on this thread.

        ``owner``: an object whose end cancels the job, such as the page that shows
        it.  A TrainerError goes to ``failed``; any other exception is logged with
        its traceback and arrives there as a plain TrainerError.
        """
        job = Job(self, generator, progress, done, failed)
        if owner is not None:
            owner.destroyed.connect(job.cancel)
        with self._lock:
            self._alive.add(job)
        job._thread.start()
        return job

    def stop(self) -> None:
        """Cancel every job and wait until all threads are gone."""
        with self._lock:
            alive = list(self._alive)
        for job in alive:
            job.cancel()
        for job in alive:
            job.wait()

    def _gone(self, job: Job) -> None:
        with self._lock:
            self._alive.discard(job)

    @Slot(object, object, object, bool)
    def _arrive(self, job: Job, callback: Callable[[Any], None] | None, value: Any, last: bool) -> None:
        job._arrive(callback, value, last)
