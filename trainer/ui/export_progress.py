"""How far the export is: a bar, a share, the time left, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from trainer.media.render import Progress, Stage
from trainer.ui import pieces, theme, time_words
from trainer.ui.export_plan import place
from trainer.ui.export_run import ExportRun
from trainer.words import translate

WHOLE = 1000
"""Steps of the bar."""


class ExportProgress(QFrame):
    """Shows a ``Progress``; ``cancelled`` when the person wants to stop."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "card")
        self.stage = pieces.text("", "heading", wrap=True)
        self.left = pieces.text("", "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.cancel = pieces.button(translate("Export", "Cancel"), self.cancelled.emit)
        words = pieces.column(0, 2)
        words.addWidget(self.stage)
        words.addWidget(self.left)
        head = pieces.row(12)
        head.addLayout(words, 1)
        head.addWidget(self.cancel)
        inside = pieces.column(18, 12)
        inside.addLayout(head)
        inside.addWidget(self.bar)
        self.setLayout(inside)

    def show_run(self, run: ExportRun) -> None:
        """Show how far a run is; of several videos, also which one it is."""
        self.show_progress(run.progress)
        if run.finishing:
            self.stage.setText(translate("Export", "Saving the files beside it…"))
            self._show_share(1.0)
            return
        if len(run.requests) < 2:
            return
        number, request = min(len(run.reports) + 1, len(run.requests)), run.request
        if request is not None:
            self.stage.setText(
                translate(
                    "Export",
                    "{place} ({number} of {all})… {share} %",
                    place=place(request, run.several_shapes),
                    number=number,
                    all=len(run.requests),
                    share=int(100 * run.share),
                )
            )
        self.left.setText(translate("Export", "You can go on editing meanwhile."))
        self._show_share(run.share)

    def show_other(self, run: ExportRun) -> None:
        """Show how far the run of another project is."""
        self.show_progress(None)
        share = int(100 * run.share)
        self.stage.setText(
            translate("Export", "The video of another project is being made: {share} %", share=share)
        )
        self._show_share(run.share)

    def show_progress(self, progress: Progress | None) -> None:
        """``None`` before the first word from the render process."""
        share = 0.0 if progress is None else progress.share
        percent = translate("Export", "{share} %", share=int(100 * share))
        stage = _stage(progress)
        self.stage.setText(f"{stage} {percent}" if share > 0 else stage)
        left = None if progress is None else progress.seconds_left
        calm = translate("Export", "You can go on editing meanwhile.")
        self.left.setText(calm if left is None else f"{time_words.left(left)} · {calm}")
        self._show_share(share)

    def _show_share(self, share: float) -> None:
        self.bar.setValue(round(WHOLE * share))
        self.bar.setAccessibleName(self.stage.text())


def _stage(progress: Progress | None) -> str:
    if progress is None or progress.stage is Stage.PREPARING:
        return translate("Export", "Getting ready…")
    if progress.stage is Stage.CHECKING:
        return translate("Export", "Checking the video…")
    return translate("Export", "Making the video…")
