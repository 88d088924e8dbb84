"""How a sound looks on the timeline: bars as high as it is loud.

The bars are tied to the beginning of the item and each shows the loudest moment that
it covers, so they travel with the item and nothing loud is lost when zoomed out.
What the learner does to the loudness is seen: volume makes the bars higher or lower,
fades make them rise and fall.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from trainer.media.waveform import Peaks, columns
from trainer.model.schema import Clip

BAR, STEP = 2, 3
"""Width and distance of the bars, in pixels."""

SILENT = 2
"""Height of a bar of silence, and of every bar while the sound is not known yet, in pixels."""


@dataclass(frozen=True)
class Heard:
    """A clip's sound as it lies on the timeline: its first frame is at pixel ``origin``.

    ``peaks`` are those of the whole file, which has ``available`` frames; None while they are not known.
    """

    peaks: Peaks | None
    clip: Clip
    available: int
    origin: int
    pixels_per_frame: float
    rate: int

    def heights(self, first: int, last: int) -> list[float]:
        """How high the bars ``first`` to ``last`` (exclusive) are, 0 to 1."""
        if self.peaks is None or last <= first:
            return [0.0] * max(0, last - first)
        clip = self.clip
        edges = np.arange(first, last + 1) * (STEP / self.pixels_per_frame)
        found = self._found(self.peaks, clip.source_range.start + edges)
        middle = (edges[:-1] + edges[1:]) / 2
        gain = np.full(len(middle), clip.volume / 100)
        if clip.fade_in:
            gain *= np.clip(middle / clip.fade_in, 0, 1)
        if clip.fade_out:
            gain *= np.clip((clip.duration - middle) / clip.fade_out, 0, 1)
        shown: list[float] = np.minimum(found * np.sqrt(gain), 1).tolist()
        return shown

    def _found(self, peaks: Peaks, edges: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
        """The heights between ``edges``, counted in frames of the file as it runs."""
        pace = self.clip.pace
        if pace.still is not None:
            return np.zeros(len(edges) - 1, np.float32)
        if pace.backwards:
            edges = (pace.length(self.available, 0) - edges)[::-1]
        found = columns(peaks, edges * (pace.percent / 100 / self.rate))
        return found[::-1] if pace.backwards else found


def paint_waveform(
    painter: QPainter, area: QRect, seen: QRect, heard: Heard, colour: QColor, *, standing: bool = False
) -> None:
    """Draw the bars that lie in ``area`` and touch ``seen``.

    They grow from its middle both ways, or ``standing`` from its foot.
    """
    part = area & seen
    if part.isEmpty():
        return
    first = (part.left() - heard.origin) // STEP
    last = (part.right() - heard.origin) // STEP + 1
    bars = []
    for number, height in enumerate(heard.heights(first, last), first):
        high = max(SILENT, round(height * area.height()))
        top = area.bottom() + 1 - high if standing else area.top() + (area.height() - high) // 2
        bars.append(QRect(heard.origin + number * STEP, top, BAR, high))
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRects(bars)
    painter.restore()
