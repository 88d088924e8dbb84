"""A drag that rests near an end of the lane scrolls the timeline, so that nothing is out of reach."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from trainer.ui.timeline.view import TimelineView

INTERVAL_MS = 30
ZONE = 36
"""Pixels at either end of the lane where a drag scrolls the timeline."""
STEP = 14
"""Pixels that it is scrolled at each interval."""


class EdgeScroll:
    """Scrolls while a drag is near an end; ``moved`` is called when the timeline has moved under it."""

    def __init__(self, view: TimelineView, moved: Callable[[], None]) -> None:
        self._view = view
        self._moved = moved
        self._x = 0
        self._timer = QTimer(view)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._scroll)

    def drag_at(self, x: int) -> None:
        """A drag is at pixel ``x`` of the widget."""
        self._x = x
        lane = self._view.track_place()
        near = x < lane.left() + ZONE or x > lane.right() - ZONE
        if near and not self._timer.isActive():
            self._timer.start()
        elif not near:
            self._timer.stop()

    def end(self) -> None:
        self._timer.stop()

    def _scroll(self) -> None:
        view = self._view
        before = view.scale.scrolled
        view.sight.scroll_to(before + (STEP if self._x > view.track_place().center().x() else -STEP))
        if view.scale.scrolled != before:
            self._moved()
