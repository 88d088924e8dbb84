"""The cover beside the choices: what it looks like in the shape that is exported, and the way to another."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from trainer.media.cover import frame_of, with_words
from trainer.model.schema import Timeline
from trainer.ui import export_shapes, pieces, theme
from trainer.ui.first_picture import picture_at
from trainer.ui.jobs import Job, Jobs
from trainer.ui.picture_box import PictureBox
from trainer.words import clock, decimal, translate

WIDTH = 270
"""Design pixels."""


class ExportCover(QWidget):
    """``other_requested`` when the person wants another cover; its picture comes from a job."""

    other_requested = Signal()

    def __init__(self, timeline: Timeline, folder: Path, jobs: Jobs) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._folder, self._jobs = folder, jobs
        self._shown: object = None
        self.looking: Job | None = None
        """The job that makes the picture, or made it."""
        self.picture = PictureBox(timeline.canvas, WIDTH)
        self._words = pieces.text("", "subheading", wrap=True)
        self._length = pieces.text("", "small", wrap=True)
        self.other = pieces.button(
            translate("Export", "Choose the cover"), self.other_requested.emit, icon="image"
        )
        column = pieces.column(0, 8)
        column.setContentsMargins(0, theme.px(22), 0, theme.px(16))
        column.addWidget(self.picture, 100)
        column.addWidget(self._words)
        column.addWidget(self._length)
        column.addWidget(self.other)
        column.addStretch(1)
        self.setLayout(column)
        self.setFixedWidth(theme.px(WIDTH))

    def show_timeline(self, timeline: Timeline, several: bool) -> None:
        """Show the cover of ``timeline`` in its shape, with the word for it where there are ``several``."""
        length = clock(timeline.duration / timeline.rate)
        self._length.setText(translate("Export", "The video lasts {length}.", length=length))
        self.other.setEnabled(timeline.duration > 0)
        seconds = decimal(frame_of(timeline) / timeline.rate) if timeline.duration else "0"
        said = translate("Export", "Cover: second {seconds}", seconds=seconds)
        self._words.setText(f"{said} · {export_shapes.title(timeline.canvas)}" if several else said)
        self.picture.show_canvas(timeline.canvas)
        shown = (
            timeline.canvas, timeline.posting.cover, timeline.tracks, timeline.texts, timeline.media,
            timeline.opening, timeline.closing,
        )  # fmt: skip
        if shown != self._shown:
            self._shown = shown
            if self.looking is not None:
                self.looking.cancel()  # an older picture must not come after a newer one
            self.looking = self._jobs.run(self._drawn(timeline), done=self.picture.show_picture, owner=self)

    def _drawn(self, timeline: Timeline) -> Generator[None, None, QImage | None]:
        yield
        side = round(WIDTH * theme.factor() * self.devicePixelRatioF())
        return picture_at(with_words(timeline), self._folder, side, frame_of(timeline))
