"""How far a lesson is: one segment for each step."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui import theme
from trainer.words import translate

HEIGHT = 8
GAP = 5


class Segment(StrEnum):
    """What a segment shows; the value is its colour's token."""

    DONE = "green"
    HERE = "primary"
    SKIPPED = "amber"
    AHEAD = "track"


class StepBar(QWidget):
    """Painted; screen readers hear "Step 4 of 9"."""

    def __init__(self) -> None:
        super().__init__()
        self.segments: tuple[Segment, ...] = ()
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_segments(self, segments: Sequence[Segment], step: int) -> None:
        """``step`` counts from 1."""
        self.segments = tuple(segments)
        said = translate("LessonPanel", "Step {step} of {all}", step=step, all=len(segments))
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.segments:
            return
        gap, count = theme.px(GAP), len(self.segments)
        width = (self.width() - gap * (count - 1)) / count
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, segment in enumerate(self.segments):
            painter.setBrush(theme.current().colour(segment.value))
            radius = self.height() / 2
            painter.drawRoundedRect(QRectF(place * (width + gap), 0, width, self.height()), radius, radius)
        painter.end()
