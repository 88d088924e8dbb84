"""Keeps the brand kit while it is being written, without ever letting the window wait for the disk.

A little after a letter or a colour the kit is written by a job, the newest one only; when
the page is left, what is not on the disk yet is written at once.
"""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer

from trainer.errors import TrainerError
from trainer.template import brand
from trainer.template.brand import Brand
from trainer.ui.jobs import Job, Jobs
from trainer.ui.messages import Messages

KEEP_AFTER_MS = 400
"""Quiet time after a letter before the kit is written."""


class BrandKeeper(QObject):
    """One for each page of the brand kit."""

    def __init__(self, jobs: Jobs, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._messages = jobs, messages
        self._wanted: Brand | None = None
        """What is not on its way to the disk yet."""
        self._writing: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self._write)

    def keep(self, kit: Brand) -> None:
        """Write ``kit`` soon, unless a newer one comes."""
        self._wanted = kit
        self._soon.start()

    def flush(self) -> None:
        """Write now what is not on the disk yet: the page is about to go."""
        self._soon.stop()
        if self._writing is not None:
            self._writing.wait()  # it must not come after what is written here
        kit, self._wanted = self._wanted, None
        if kit is not None:
            try:
                brand.save(kit)
            except TrainerError as error:
                self._messages.error(error)

    def _write(self) -> None:
        if self._writing is not None:
            self._soon.start()
            return
        kit, self._wanted = self._wanted, None
        if kit is not None:
            self._writing = self._jobs.run(
                _saved(kit), done=self._done, failed=lambda error: self._failed(kit, error)
            )

    def _done(self, _: None) -> None:
        self._writing = None

    def _failed(self, kit: Brand, error: TrainerError) -> None:
        self._writing = None
        self._wanted = self._wanted or kit  # tried once more when the page is left
        self._messages.error(error)


def _saved(kit: Brand) -> Generator[None, None, None]:
    brand.save(kit)
    yield
