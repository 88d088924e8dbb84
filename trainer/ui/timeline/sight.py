"""Which part of the timeline is in sight: how large, how far along, which rows.

Until a person zooms, the whole timeline is kept in sight while it grows.  When the
window leaves less height than the rows need, they are scrolled up under the ruler;
what is chosen is brought into sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from trainer.ui import theme
from trainer.ui.timeline.bands import bands
from trainer.ui.timeline.scale import Scale, fitting

if TYPE_CHECKING:
    from trainer.ui.timeline.view import TimelineView

ZOOM_STEP = 1.25


class Sight:
    """Zoom and scroll of one widget."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self.scale = Scale(fitting(0, 0, view.timeline.rate), view.metrics.header + view.metrics.pad)
        self.lowered = 0
        """How far the rows are scrolled up, in pixels."""
        self._fitted = True
        self._room: int | None = None

    # --- along the timeline --------------------------------------------------------------

    def zoom(self, factor: float, anchor: int | None = None) -> None:
        """Larger by ``factor``; what is at pixel ``anchor`` (default: the playhead) stays there."""
        if anchor is None:
            at = self.scale.x(self._view.playhead)
            lane = self._view.track_place()
            anchor = at if lane.left() <= at <= lane.right() else lane.center().x()
        self._fitted = False
        self._set_scale(self.scale.zoomed(factor, anchor))

    def zoom_to_fit(self) -> None:
        """Show the whole timeline, and keep showing it while it grows."""
        self._fitted = True
        self._set_scale(Scale(self._fitting(), self.scale.origin))

    @property
    def scroll_range(self) -> int:
        """How far the timeline can be scrolled, in pixels."""
        view = self._view
        end = round(view.contents.row.duration * self.scale.pixels_per_frame)
        lane = view.width() - self.scale.origin
        beyond = end - lane + view.metrics.pad
        return beyond + lane // 5 if beyond > 0 else 0

    def scroll_to(self, scrolled: int) -> None:
        """Show what begins ``scrolled`` pixels after the start."""
        self._set_scale(self.scale.scrolled_to(min(scrolled, self.scroll_range)))

    def show_frame(self, frame: int) -> None:
        """Scroll, a page at a time, until ``frame`` can be seen."""
        lane = self._view.track_place()
        x = self.scale.x(frame)
        if x > lane.right() - 8:
            self.scroll_to(self.scale.scrolled + x - lane.left() - lane.width() // 10)
        elif x < lane.left():
            self.scroll_to(self.scale.scrolled + x - lane.left() - lane.width() // 3)

    def follow_contents(self) -> None:
        """Another timeline is shown: one that has grown is kept in sight as a whole."""
        if self._fitted:
            fit = self._fitting()
            if fit < self.scale.pixels_per_frame or not self._view.contents.row.clips:
                self.scale = Scale(fit, self.scale.origin)
        self._hold_scroll()

    def follow_size(self) -> None:
        """The widget has another size."""
        if self._fitted:
            self.scale = Scale(self._fitting(), self.scale.origin)
        self._hold_scroll()
        self.lower_to(self.lowered)

    def _fitting(self) -> float:
        view = self._view
        lane = view.width() - self.scale.origin - view.metrics.pad - theme.px(40)
        return fitting(view.contents.row.duration, lane, view.timeline.rate)

    def _set_scale(self, scale: Scale) -> None:
        if scale != self.scale:
            self.scale = scale
            self._hold_scroll()
            self._view.update()
            self._view.scale_changed.emit()

    def _hold_scroll(self) -> None:
        # While a clip is dragged past the end, the end may move; it is held again afterwards.
        if self.scale.scrolled > self.scroll_range and not self._view.dragging:
            self.scale = self.scale.scrolled_to(self.scroll_range)

    # --- across the rows -------------------------------------------------------------------

    @property
    def whole_height(self) -> int:
        """Of the ruler and every row, in pixels."""
        metrics = self._view.metrics
        return metrics.ruler + bands(self._view.contents.free, metrics)[-1].bottom + metrics.below

    @property
    def wanted_height(self) -> int:
        """As high as the rows, unless there is less room."""
        if self._room is None:
            return self.whole_height
        return min(self.whole_height, max(self._room, self._view.metrics.height))

    def set_room(self, height: int) -> None:
        """Be no higher than that, but never lower than a picture row alone; the rest is scrolled."""
        if height != self._room:
            self._room = height
            self._view.updateGeometry()

    @property
    def lower_range(self) -> int:
        """How far the rows can be scrolled up, in pixels."""
        return max(0, self.whole_height - self._view.height())

    def lower_to(self, lowered: int) -> None:
        """Show the rows from ``lowered`` pixels below the first."""
        lowered = max(0, min(lowered, self.lower_range))
        if lowered != self.lowered:
            self.lowered = lowered
            self._view.update()
        self._view.scale_changed.emit()

    def show_row_of(self, item_id: str | None) -> None:
        """Scroll the rows until the one that holds ``item_id`` can be seen."""
        view = self._view
        item, places = view.contents.item(item_id), view.places()
        if item is not None:
            place = places.item_cell(item)
        elif item_id is not None and view.contents.row.index_of(item_id) is not None:
            place = places.track_rect
        else:
            return
        ruler = view.metrics.ruler
        if place.y < ruler:
            self.lower_to(self.lowered - (ruler - place.y))
        elif place.bottom > view.height():
            self.lower_to(self.lowered + place.bottom - view.height())

    # --- the wheel -----------------------------------------------------------------------------

    def wheel(self, event: QWheelEvent) -> None:
        """Ctrl zooms at the pointer; over the names of the rows they are scrolled, elsewhere the time."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (turned.y() / 120), round(event.position().x()))
        elif event.position().x() < self._view.metrics.header:
            self.lower_to(self.lowered - turned.y() // 2)
        else:
            self.scroll_to(max(0, self.scale.scrolled - (turned.x() or turned.y())))
        event.accept()
