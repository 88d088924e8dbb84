"""One line for work that takes longer than a moment: what is done, how far it is, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from trainer.ui import pieces, theme
from trainer.ui.jobs import Job, Jobs
from trainer.words import translate

WHOLE = 1000


class WorkLine(QFrame):
    """Runs one generator of shares (0 to 1) at a time; hidden while there is none.

    ``ended`` when the work is over, however it ended.
    """

    ended = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        theme.look(self, "card")
        self._jobs = jobs
        self._job: Job | None = None
        self.said = pieces.text("", "subheading", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.cancel = pieces.button(translate("Work", "Cancel"), self.stop)
        words = pieces.column(0, 6)
        words.addWidget(self.said)
        words.addWidget(self.bar)
        inside = pieces.row(12)
        inside.setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(12))
        inside.addLayout(words, 1)
        inside.addWidget(self.cancel)
        self.setLayout(inside)
        self.hide()

    @property
    def working(self) -> bool:
        return self._job is not None

    def run(self, said: str, work: Generator[float, None, Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` and hand what it returns to ``done``; nothing while other work is going on."""
        if self._job is not None:
            return
        self.said.setText(said)
        self.bar.setAccessibleName(said)
        self.bar.setValue(0)
        self.show()
        self._job = self._jobs.run(
            work,
            progress=lambda share: self.bar.setValue(round(WHOLE * share)),
            done=lambda result: self._over(lambda: done(result)),
            failed=lambda fault: self._over(lambda: self._jobs.failed.emit(fault)),
            owner=self,
        )

    def stop(self) -> None:
        """Call the work off; it leaves nothing behind."""
        if self._job is not None:
            self._job.cancel()
            self._over(lambda: None)

    def _over(self, then: Callable[[], None]) -> None:
        self._job = None
        self.hide()
        then()
        self.ended.emit()
