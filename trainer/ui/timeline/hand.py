"""The mouse on the timeline: from a press to at most one Command.

A press only chooses.  Not before the pointer has travelled the system's drag
distance does a drag begin, so a click never edits.  Escape, another button, or a
timeline that changes underneath gives the drag up, and nothing has happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from trainer.model.schema import Timeline
from trainer.ui.timeline.free_gestures import Carry, Stretch
from trainer.ui.timeline.geometry import Hit, Zone
from trainer.ui.timeline.gestures import Edge, Reorder, Scrub, Trim
from trainer.ui.timeline.lay_gesture import Lay
from trainer.ui.timeline.marker_painting import marker_near
from trainer.ui.timeline.scene import seconds_text
from trainer.ui.timeline.several_gestures import CarryAll, ReorderAll

if TYPE_CHECKING:
    from trainer.ui.timeline.view import TimelineView

_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_EDGES = {Zone.START_EDGE: Edge.START, Zone.END_EDGE: Edge.END}
Drag = Trim | Reorder | ReorderAll | Lay | Carry | CarryAll | Stretch
"""Every drag that ends in a Command."""


@dataclass(frozen=True)
class Showing:
    """What a going drag lays over the timeline; see ``painting.Scene``."""

    timeline: Timeline
    shift: int = 0
    slot: str | None = None
    ghost_left: int | None = None
    line: int | None = None
    label: str = ""
    label_x: int = 0


@dataclass(frozen=True)
class _Press:
    at: QPoint
    hit: Hit
    scrolled: int


class Hand:
    """What the left button holds at the moment."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._press: _Press | None = None
        self._gesture: Drag | Scrub | None = None
        self._alone: str | None = None
        """One of several that was pressed: without a drag it alone is chosen."""
        self._last = QPoint()
        self.showing: Showing | None = None

    @property
    def dragging(self) -> bool:
        return self._gesture is not None

    # --- events ----------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            self.cancel()
            return
        view = self._view
        at = event.position().toPoint()
        hit = view.places().hit(at.x(), at.y(), view.playhead, view.choice.alone)
        self._press = _Press(at, hit, view.scale.scrolled)
        self._last = at
        if hit.zone in (Zone.RULER, Zone.PLAYHEAD):
            self._gesture = Scrub(view.timeline.duration)
            view.scrubbing_changed.emit(True)
            if hit.zone is Zone.RULER:
                self._scrub(at.x())
        elif hit.zone is Zone.CUT:
            view.select_cut(hit.clip)
        elif hit.clip is not None and event.modifiers() & _MORE:
            self._press = None  # this click only chooses; no drag comes of it
            view.choice.extend(hit.clip, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif hit.zone is not Zone.HEADER:
            several = view.choice.every if view.choice.also else frozenset()
            self._alone = hit.clip if hit.clip in several else None
            if self._alone is None:
                view.select(hit.clip)

    def press_twice(self, event: QMouseEvent) -> None:
        """Open what is under the pointer: a marker's words, or what the press chose."""
        self.press(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        view, at = self._view, event.position().toPoint()
        places = view.places()
        on_ruler = places.ruler_rect.holds(at.x(), at.y())
        marked = marker_near(places, view.markers, at.x()) if on_ruler else None
        if marked is not None:
            self.cancel()
            view.marker_opened.emit(marked)
        elif view.selected is not None:
            view.opened.emit(view.selected)

    def point_at(self, at: QPoint) -> None:
        """A menu is wanted at ``at``: choose what it is for; several that are chosen stay so."""
        view = self._view
        hit = view.places().hit(at.x(), at.y(), view.playhead, view.choice.alone)
        if hit.zone is Zone.CUT:
            view.select_cut(hit.clip)
        elif hit.clip is None or hit.clip not in view.choice.every:
            view.select(hit.clip)

    def move(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._last = at
        if self._press is None:
            self._hover(at)
            return
        if self._gesture is None and self._far_enough(at):
            self._begin()
        self._drag_to(at)

    def release(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._press is None:
            return
        gesture, alone = self._gesture, self._alone
        self._end()
        if isinstance(gesture, Drag):
            command = gesture.command
            if command is not None:
                self._view.command_ready.emit(command)
        if gesture is None and alone is not None:
            self._view.select(alone)
        self._hover(event.position().toPoint())

    def again(self) -> None:
        """The timeline was scrolled under a resting hand."""
        if self._gesture is not None:
            self._drag_to(self._last)

    def cancel(self) -> bool:
        """Give up; returns whether there was a drag."""
        was = self.dragging
        self._end()
        return was

    # --- the drag -------------------------------------------------------------------------

    def _far_enough(self, at: QPoint) -> bool:
        assert self._press is not None
        return (at - self._press.at).manhattanLength() >= QApplication.startDragDistance()

    def _begin(self) -> None:
        assert self._press is not None
        hit, timeline = self._press.hit, self._view.timeline
        if hit.clip is None or hit.zone is Zone.CUT:
            return
        edge = _EDGES.get(hit.zone)
        free = self._view.contents.is_free(hit.clip)
        if edge is not None:
            self._view.select(hit.clip)
            self._gesture = (
                Stretch(timeline, hit.clip, edge)
                if free
                else Trim(timeline, hit.clip, edge, black=self._view.black or "")
            )
            self._view.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self._gesture = self._lifted(hit.clip, free)
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
        # Keys belong to the one who drags, so that Escape arrives here.
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    def _lifted(self, clip: str, free: bool) -> Drag:
        """What carrying ``clip`` means: what is chosen together with it goes along."""
        view = self._view
        chosen = view.choice.every if view.choice.also and clip in view.choice.every else {clip}
        timeline, contents = view.timeline, view.contents
        if free:
            items = tuple(sorted(one for one in chosen if contents.is_free(one)))
            return CarryAll(timeline, items, clip) if len(items) > 1 else Carry(timeline, clip)
        if view.black is not None:
            return Lay(timeline, clip, view.black)
        clips = tuple(one.id for one in timeline.picture.children if one.id in chosen)
        return ReorderAll.of(timeline, clips, clip) if len(clips) > 1 else Reorder.of(timeline, clip)

    def _drag_to(self, at: QPoint) -> None:
        gesture = self._gesture
        if gesture is None:
            return
        if isinstance(gesture, Scrub):
            self._scrub(at.x())
        elif isinstance(gesture, Trim):
            self._trim(gesture, at)
        elif isinstance(gesture, Stretch):
            self._stretch(gesture, at)
        elif isinstance(gesture, Carry | CarryAll | Lay):
            self._carry_free(gesture, at)
        else:
            self._carry(gesture, at)
        self._view.edge_scroll.drag_at(at.x())

    def _travelled(self, at: QPoint) -> float:
        """Pixels from the press, counted on the timeline and not on the screen."""
        assert self._press is not None
        return at.x() - self._press.at.x() + self._view.scale.scrolled - self._press.scrolled

    def _scrub(self, x: int) -> None:
        view = self._view
        scrub = Scrub(view.timeline.duration)
        snapped = scrub.moved(view.scale.frame(x), view.magnet(view.contents.row.cuts))
        line = snapped.frame if snapped.held else None
        self._show(Showing(view.timeline, line=line))
        view.scrubbed.emit(snapped.frame)

    def _trim(self, gesture: Trim, at: QPoint) -> None:
        view = self._view
        frames = round(self._travelled(at) / view.scale.pixels_per_frame)
        placed = gesture.placed
        # Whole seconds are counted from the end that stays, so lengths become round.
        still = placed.end if gesture.edge is Edge.START else placed.start
        magnet = view.magnet([view.playhead], offset=still)
        gesture = gesture.moved(frames, magnet)
        self._gesture = gesture
        preview = gesture.preview
        edge = gesture.edge_frame + gesture.by
        self._show(
            Showing(
                preview,
                shift=gesture.shift,
                line=gesture.line,
                label=seconds_text(gesture.source_range.duration, view.timeline.rate),
                label_x=view.scale.x(edge),
            )
        )
        first = edge if gesture.black else placed.start  # without the magnet the beginning itself moves
        looked_at = first if gesture.edge is Edge.START else edge - 1
        view.edge_shown.emit(preview, looked_at)

    def _carry(self, gesture: Reorder | ReorderAll, at: QPoint) -> None:
        assert self._press is not None
        view = self._view
        travelled = self._travelled(at)
        gesture = gesture.moved(round(travelled / view.scale.pixels_per_frame))
        self._gesture = gesture
        lifted_at = view.scale.x(view.timeline.picture.range_of(gesture.clip).start)
        self._show(Showing(gesture.preview, slot=gesture.clip, ghost_left=lifted_at + round(travelled)))

    def _carry_free(self, gesture: Carry | CarryAll | Lay, at: QPoint) -> None:
        view = self._view
        frames = round(self._travelled(at) / view.scale.pixels_per_frame)
        item = gesture.clip if isinstance(gesture, Lay) else gesture.item
        gesture = gesture.moved(frames, view.magnet(view.edges_besides(item)))
        self._gesture = gesture
        start = gesture.start
        self._show(
            Showing(
                gesture.preview,
                line=gesture.line,
                label=seconds_text(start, view.timeline.rate),
                label_x=view.scale.x(start),
            )
        )

    def _stretch(self, gesture: Stretch, at: QPoint) -> None:
        view = self._view
        frames = round(self._travelled(at) / view.scale.pixels_per_frame)
        placed = gesture.placed
        still = placed.end if gesture.edge is Edge.START else placed.start
        gesture = gesture.moved(frames, view.magnet(view.edges_besides(gesture.item), offset=still))
        self._gesture = gesture
        self._show(
            Showing(
                gesture.preview,
                line=gesture.line,
                label=seconds_text(gesture.covered.duration, view.timeline.rate),
                label_x=view.scale.x(gesture.edge_frame),
            )
        )

    def _show(self, showing: Showing | None) -> None:
        if showing != self.showing:
            self.showing = showing
            self._view.update()

    def _end(self) -> None:
        gesture, self._gesture, self._press = self._gesture, None, None
        self._alone = None
        self._show(None)
        self._view.edge_scroll.end()
        self._view.unsetCursor()
        if isinstance(gesture, Scrub):
            self._view.scrubbing_changed.emit(False)
        elif isinstance(gesture, Trim):
            self._view.edge_shown.emit(None, 0)

    def _hover(self, at: QPoint) -> None:
        view = self._view
        hit = view.places().hit(at.x(), at.y(), view.playhead, view.choice.alone)
        on_cut = hit.zone is Zone.CUT
        view.choice.hover(None if on_cut else hit.clip, hit.clip if on_cut else None)
        shapes = {
            Zone.START_EDGE: Qt.CursorShape.SizeHorCursor,
            Zone.END_EDGE: Qt.CursorShape.SizeHorCursor,
            Zone.PLAYHEAD: Qt.CursorShape.SizeHorCursor,
            Zone.RULER: Qt.CursorShape.PointingHandCursor,
            Zone.CUT: Qt.CursorShape.PointingHandCursor,
            Zone.CLIP: Qt.CursorShape.OpenHandCursor,
        }
        view.setCursor(shapes.get(hit.zone, Qt.CursorShape.ArrowCursor))
