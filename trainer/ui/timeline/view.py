"""The timeline's widget: it shows a timeline value and turns hands into Commands.

The widget owns what belongs to looking (zoom, scroll, the chosen clip, the drag
that is going on) and nothing of the project: it is given a timeline and a
playhead, and what a person does leaves it as a signal.  ``hand`` moves the
mouse's part of it, ``dropping`` what is dragged here from elsewhere.

Only what changed is repainted: a strip for the playhead, two clips for another
choice, the clips of one file when its pictures have arrived.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.model import markers
from trainer.model.schema import Clip, Role, Timeline
from trainer.ui import theme
from trainer.ui.timeline import painting, row_painting
from trainer.ui.timeline.dropping import Dropping
from trainer.ui.timeline.geometry import Geometry, Metrics, Row, Scale, Zone, bands, changed_places, fitting
from trainer.ui.timeline.hand import Hand, Showing
from trainer.ui.timeline.marker_painting import PlacedMarkers, marker_near
from trainer.ui.timeline.rows import FreeRows, find, free_rows
from trainer.ui.timeline.scene import Filmstrip, Scene, rectangle, spoken
from trainer.ui.timeline.snapping import REACH_PIXELS, Magnet
from trainer.ui.timeline.sound_marks import NO_MARKS, SoundMarks, beat_frames
from trainer.words import translate

ZOOM_STEP = 1.25
BEYOND = 24
"""How far a clip's badges and ring reach beyond its place, in pixels."""

EDGE_SCROLL_MS = 30
EDGE_SCROLL_ZONE = 36
"""Pixels at either end of the lane where a drag scrolls the timeline."""


class TimelineView(QWidget):
    """The picture track and the free rows around it, with ruler and playhead."""

    command_ready = Signal(object)
    """A Command that a gesture ended in."""
    selection_changed = Signal(object)
    """The id of the chosen clip or text, or None."""
    cut_changed = Signal(object)
    """The id of the clip before which the chosen cut lies, or None."""
    scrubbed = Signal(int)
    """The person has put the playhead at this frame."""
    scrubbing_changed = Signal(bool)
    """The playhead is being held, or was let go."""
    edge_shown = Signal(object, int)
    """While an edge is dragged: the timeline as it would be, and the frame worth looking at.
    (None, 0) when the drag is over."""
    files_dropped = Signal(list, int)
    """Files from outside were dropped: their paths, and the frame of the cut where they belong."""
    menu_requested = Signal(QPoint)
    """A context menu is wanted at this place of the screen."""
    scale_changed = Signal()
    """Zoom, scroll or the length of what can be scrolled has changed."""
    sound_dropped = Signal(str, int, object)
    """A sound of the library was dropped: its id, the frame, and the Role of the row it fell on."""
    opened = Signal(str)
    """A clip or a text was pressed twice: the person wants to change it."""
    marker_opened = Signal(int)
    """The marker at this frame was pressed twice: the person wants to write its words."""

    def __init__(self, filmstrip: Filmstrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filmstrip = filmstrip
        self._metrics = Metrics.scaled(theme.factor())
        self._timeline = Timeline("")
        self._row = Row(self._timeline.picture)
        self._free: FreeRows = {}
        self._markers: PlacedMarkers = ()
        self._shown: tuple[Timeline, Row, FreeRows] | None = None
        self._lowered = 0
        self._room: int | None = None
        self._scale = Scale(fitting(0, 0, self._timeline.rate), self._metrics.header + self._metrics.pad)
        self._playhead = 0
        self._selected: str | None = None
        self._hovered: str | None = None
        self._cut: str | None = None
        self._hovered_cut: str | None = None
        self._fitted = True
        self._snapping = True
        self._marks = NO_MARKS
        self._beats: list[int] | None = None
        self._keyboard = False
        self.painted_clips = 0
        """How many clips were drawn since the widget was made; tests count work with it."""
        self.paints = 0
        self._hand = Hand(self)
        self._dropping = Dropping(self)
        self._edge_timer = QTimer(self)
        self._edge_timer.setInterval(EDGE_SCROLL_MS)
        self._edge_timer.timeout.connect(self._scroll_at_edge)
        self._edge_x = 0
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Timeline", "Timeline"))
        self._describe()

    # --- what is shown -------------------------------------------------------------------

    @property
    def timeline(self) -> Timeline:
        return self._timeline

    @property
    def playhead(self) -> int:
        return self._playhead

    @property
    def selected(self) -> str | None:
        return self._selected

    @property
    def cut(self) -> str | None:
        """The clip before which the chosen cut lies; a cut and a clip are never chosen both."""
        return self._cut

    @property
    def scale(self) -> Scale:
        return self._scale

    @property
    def metrics(self) -> Metrics:
        return self._metrics

    @property
    def dragging(self) -> bool:
        return self._hand.dragging

    def set_timeline(self, timeline: Timeline) -> None:
        """Show ``timeline``; a drag that was going on is given up."""
        if timeline is self._timeline:
            return
        self._hand.cancel()
        was, looked = self._timeline, self.places()
        same = (timeline.tracks, timeline.texts, timeline.media) == (was.tracks, was.texts, was.media)
        self._timeline = timeline
        self._row = Row(timeline.picture)
        self._free = free_rows(timeline, was, self._free)
        self._shown = None
        self._beats = None
        self._show_markers(markers.placed(timeline))
        if self._selected is not None and not self._is_here(self._selected):
            self.select(None)
        if self._cut is not None and not self._row.index_of(self._cut):
            self.select_cut(None)
        if self._fitted:
            fit = self._fitting()
            if fit < self._scale.pixels_per_frame or not self._row.clips:
                self._scale = Scale(fit, self._scale.origin)
        self._hold_scroll()
        if not same:
            if looked.places != self.places().places:
                self.updateGeometry()
            self.lower_to(self._lowered)
            self._update_changed(looked, timeline.media is was.media)
        self._describe()
        self.scale_changed.emit()

    def _update_changed(self, looked: Geometry, same_media: bool) -> None:
        """Repaint what is no longer as it ``looked``."""
        places = changed_places(looked, self.places()) if same_media else None
        if places is None:
            self.update()
            return
        for place in places:
            self.update(rectangle(place).adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND))

    @property
    def markers(self) -> PlacedMarkers:
        """What the person marked, each with the frame at which it stands."""
        return self._markers

    def _show_markers(self, found: PlacedMarkers) -> None:
        if found != self._markers:
            self._markers = found
            self.update(rectangle(self.places().ruler_rect))

    def set_playhead(self, frame: int) -> None:
        """Put the playhead at ``frame``; repaints two strips."""
        if frame == self._playhead:
            return
        self.update(painting.playhead_rect(self.scene()))
        self._playhead = frame
        self.update(painting.playhead_rect(self.scene()))

    def select(self, clip: str | None) -> None:
        """Choose a clip; repaints the clip that was and the one that is chosen."""
        self.select_cut(None)
        if clip == self._selected:
            return
        self._update_clip(self._selected)
        self._selected = clip
        self._update_clip(clip)
        self._show_row_of(clip)
        self._describe()
        self.selection_changed.emit(clip)

    def select_cut(self, clip: str | None) -> None:
        """Choose the cut before a clip; then no clip is chosen."""
        if clip == self._cut:
            return
        if clip is not None:
            self.select(None)
        for changed in (self._cut, clip):
            self._update_badge(changed)
        self._cut = clip
        self._describe()
        self.cut_changed.emit(clip)

    def set_snapping(self, on: bool) -> None:
        self._snapping = on

    @property
    def marks(self) -> SoundMarks:
        return self._marks

    def set_marks(self, marks: SoundMarks) -> None:
        """Show ``marks`` on the sounds; edges are drawn to their beats."""
        if marks is not self._marks:
            self._marks = marks
            self._beats = None
            self.update()

    @property
    def beats(self) -> list[int]:
        """The frames on which music has a beat."""
        if self._beats is None:
            self._beats = beat_frames(self._timeline, self._marks)
        return self._beats

    def refresh_media(self, media: str) -> None:
        """New pictures of a file are at hand: repaint the clips that show it."""
        places = self.places()
        for index in places.visible(0, self.width()):
            if self._row.clips[index].media == media:
                self.update(rectangle(places.cell(index)))
        for row in self._free.values():
            for item in row.items:
                if isinstance(item.what, Clip) and item.what.media == media:
                    self.update(rectangle(places.item_rect(item)))

    # --- geometry --------------------------------------------------------------------------

    def places(self, showing: Showing | None = None) -> Geometry:
        """Where everything is now, or would be in ``showing``."""
        row, free, shift = self._row, self._free, 0
        if showing is not None:
            shift = showing.shift
            if showing.timeline is not self._timeline:
                row, free = self._rows_of(showing.timeline)
        return Geometry(row, self._scale, self._metrics, self.width(), shift, free, self._lowered)

    def _rows_of(self, timeline: Timeline) -> tuple[Row, FreeRows]:
        """The rows of a timeline that is only tried out, taken apart once."""
        if self._shown is None or self._shown[0] is not timeline:
            self._shown = (timeline, Row(timeline.picture), free_rows(timeline))
        return self._shown[1], self._shown[2]

    def is_free(self, item: str) -> bool:
        """Whether the item with that id is on a free row."""
        return find(self._free, item) is not None

    def _is_here(self, item: str) -> bool:
        return self._row.index_of(item) is not None or self.is_free(item)

    def scene(self) -> Scene:
        """What is to be painted now, the going drag included."""
        showing = self._dropping.showing or self._hand.showing
        timeline = showing.timeline if showing else self._timeline
        return Scene(
            geometry=self.places(showing),
            timeline=timeline,
            playhead=self._playhead,
            selected=self._selected,
            hovered=None if showing else self._hovered,
            focused=self._keyboard and self.hasFocus(),
            cut=self._cut,
            hovered_cut=None if showing else self._hovered_cut,
            slot=showing.slot if showing else None,
            ghost_left=showing.ghost_left if showing else None,
            line=showing.line if showing else None,
            label=showing.label if showing else "",
            label_x=showing.label_x if showing else 0,
            awaiting=self._dropping.awaiting,
            marks=self._marks,
            markers=self._markers if timeline is self._timeline else markers.placed(timeline),
        )

    def clip_place(self, number: int) -> QRect | None:
        """The rectangle of the ``number``-th clip (from 1), or None when there is none."""
        if not 1 <= number <= len(self._row.clips):
            return None
        return rectangle(self.places().clip_rect(number - 1))

    def clip_end_place(self, number: int) -> QRect | None:
        """The rectangle of the handle at the right end of the ``number``-th clip."""
        place = self.clip_place(number)
        return None if place is None else place.adjusted(max(0, place.width() - 16), 0, 3, 0)

    def cut_place(self, number: int) -> QRect | None:
        """The badge of the ``number``-th cut (from 1); None where there is none to be seen."""
        badge = self.places().badge_rect(number)
        return None if badge is None else rectangle(badge)

    def text_place(self, number: int) -> QRect | None:
        """The rectangle of the ``number``-th title (from 1), or None when there is none."""
        return self.place_in_row(Role.TITLE, number)

    def place_in_row(self, role: Role, number: int) -> QRect | None:
        """The rectangle of the ``number``-th item (from 1) of a free row, or None when there is none."""
        row = self._free.get(role)
        if row is None or not 1 <= number <= len(row.items):
            return None
        return rectangle(self.places().item_rect(row.items[number - 1]))

    def item_place(self, item_id: str) -> QRect | None:
        """The rectangle of an item of a free row."""
        item = find(self._free, item_id)
        return None if item is None else rectangle(self.places().item_rect(item))

    def track_place(self) -> QRect:
        return rectangle(self.places().track_rect)

    def playhead_place(self) -> QRect:
        return painting.playhead_rect(self.scene())

    def magnet(self, strong: list[int], offset: int = 0) -> Magnet:
        """What draws a position at the present zoom; nothing when snapping is off."""
        if not self._snapping:
            return Magnet()
        return Magnet(
            sorted({*strong, *self.beats, *(frame for frame, _ in self._markers)}),
            self._timeline.rate,
            offset,
            self._scale.frames(REACH_PIXELS),
        )

    @property
    def cuts(self) -> list[int]:
        return self._row.cuts

    def edges_besides(self, item_id: str) -> list[int]:
        """Where other things begin and end, and the playhead: what draws an item of a free row."""
        others = (item for row in self._free.values() for item in row.items if item.id != item_id)
        edges = {edge for item in others for edge in (item.placed.start, item.placed.end)}
        return sorted(edges | {*self.cuts, self._playhead})

    # --- height ----------------------------------------------------------------------------

    @property
    def whole_height(self) -> int:
        """Of the ruler and every row."""
        places = bands(self._free, self._metrics)
        return self._metrics.ruler + places[-1].bottom + self._metrics.below

    def set_room(self, height: int) -> None:
        """Be no higher than that, but never lower than a picture row alone; the rest is scrolled."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

    @property
    def lower_range(self) -> int:
        """How far the rows can be scrolled up, in pixels."""
        return max(0, self.whole_height - self.height())

    @property
    def lowered(self) -> int:
        return self._lowered

    def lower_to(self, lowered: int) -> None:
        """Show the rows from ``lowered`` pixels below the first."""
        lowered = max(0, min(lowered, self.lower_range))
        if lowered != self._lowered:
            self._lowered = lowered
            self.update()
        self.scale_changed.emit()

    def _show_row_of(self, item_id: str | None) -> None:
        item = None if item_id is None else find(self._free, item_id)
        places = self.places()
        if item is not None:
            place = places.item_cell(item)
        elif item_id is not None and self._row.index_of(item_id) is not None:
            place = places.track_rect
        else:
            return
        if place.y < self._metrics.ruler:
            self.lower_to(self._lowered - (self._metrics.ruler - place.y))
        elif place.bottom > self.height():
            self.lower_to(self._lowered + place.bottom - self.height())

    def sizeHint(self) -> QSize:
        most = self.whole_height if self._room is None else max(self._room, self._metrics.height)
        return QSize(800, min(self.whole_height, most))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    # --- zoom and scroll ---------------------------------------------------------------------

    def zoom(self, factor: float, anchor: int | None = None) -> None:
        """Larger by ``factor``; what is at pixel ``anchor`` (default: the playhead) stays there."""
        if anchor is None:
            at = self._scale.x(self._playhead)
            lane = self.track_place()
            anchor = at if lane.left() <= at <= lane.right() else lane.center().x()
        self._fitted = False
        self._set_scale(self._scale.zoomed(factor, anchor))

    def zoom_to_fit(self) -> None:
        """Show the whole timeline, and keep showing it while it grows."""
        self._fitted = True
        self._set_scale(Scale(self._fitting(), self._scale.origin))

    @property
    def scroll_range(self) -> int:
        """How far the timeline can be scrolled, in pixels."""
        end = round(self._row.duration * self._scale.pixels_per_frame)
        lane = self.width() - self._scale.origin
        beyond = end - lane + self._metrics.pad
        return beyond + lane // 5 if beyond > 0 else 0

    def scroll_to(self, scrolled: int) -> None:
        """Show what begins ``scrolled`` pixels after the start."""
        self._set_scale(self._scale.scrolled_to(min(scrolled, self.scroll_range)))

    def show_frame(self, frame: int) -> None:
        """Scroll, a page at a time, until ``frame`` can be seen."""
        lane = self.track_place()
        x = self._scale.x(frame)
        if x > lane.right() - 8:
            self.scroll_to(self._scale.scrolled + x - lane.left() - lane.width() // 10)
        elif x < lane.left():
            self.scroll_to(self._scale.scrolled + x - lane.left() - lane.width() // 3)

    def _fitting(self) -> float:
        lane = self.width() - self._scale.origin - self._metrics.pad - theme.px(40)
        return fitting(self._row.duration, lane, self._timeline.rate)

    def _set_scale(self, scale: Scale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._hold_scroll()
            self.update()
            self.scale_changed.emit()

    def _hold_scroll(self) -> None:
        # While a clip is dragged past the end, the end may move; it is held again afterwards.
        if self._scale.scrolled > self.scroll_range and not self.dragging:
            self._scale = self._scale.scrolled_to(self.scroll_range)

    def begin_edge_scroll(self, x: int) -> None:
        """A drag is at pixel ``x``: scroll while it stays near an end of the lane."""
        self._edge_x = x
        lane = self.track_place()
        near = x < lane.left() + EDGE_SCROLL_ZONE or x > lane.right() - EDGE_SCROLL_ZONE
        if near and not self._edge_timer.isActive():
            self._edge_timer.start()
        elif not near:
            self._edge_timer.stop()

    def end_edge_scroll(self) -> None:
        self._edge_timer.stop()

    def _scroll_at_edge(self) -> None:
        lane = self.track_place()
        by = 14 if self._edge_x > lane.center().x() else -14
        before = self._scale.scrolled
        self.scroll_to(before + by)
        if self._scale.scrolled != before:
            self._hand.again()

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self.scene()
        painter = QPainter(self)
        self.paints += 1
        for exposed in event.region():  # type: ignore[attr-defined]  # iterable, though its stub forgets it
            painter.setClipRect(exposed)
            self.painted_clips += painting.paint(painter, scene, exposed, self._filmstrip)
        if scene.focused and scene.selected is None:
            painter.setClipping(False)
            painter.setPen(theme.current().colour("focus"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _update_clip(self, clip: str | None) -> None:
        index = None if clip is None else self._row.index_of(clip)
        item = None if clip is None else self.item_place(clip)
        if item is not None:
            self.update(item.adjusted(-4, -4, 4, 4))
        if index is not None:
            self.update(rectangle(self.places().cell(index)).adjusted(-4, -4, 4, 4))

    def _update_badge(self, clip: str | None) -> None:
        index = None if clip is None else self._row.index_of(clip)
        badge = None if index is None else self.places().badge_rect(index)
        if badge is not None:
            self.update(rectangle(badge).adjusted(-4, -4, 4, 4))

    # --- events ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self._scale = Scale(self._fitting(), self._scale.origin)
        self._hold_scroll()
        self.lower_to(self._lowered)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (turned.y() / 120), round(event.position().x()))
        elif event.position().x() < self._metrics.header:
            self.lower_to(self._lowered - turned.y() // 2)
        else:
            self.scroll_to(max(0, self._scale.scrolled - (turned.x() or turned.y())))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)
        at = event.position().toPoint()
        places = self.places()
        marked = (
            marker_near(places, self._markers, at.x()) if places.ruler_rect.holds(at.x(), at.y()) else None
        )
        if marked is not None and event.button() is Qt.MouseButton.LeftButton:
            self._hand.cancel()
            self.marker_opened.emit(marked)
        elif self._selected is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._selected)

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)
        super().leaveEvent(event)

    def hover(self, clip: str | None, cut: str | None = None) -> None:
        """The mouse rests on this clip, or on the badge of the cut before the clip ``cut``."""
        if cut != self._hovered_cut:
            for changed in (self._hovered_cut, cut):
                self._update_badge(changed)
            self._hovered_cut = cut
        if clip != self._hovered:
            self._update_clip(self._hovered)
            self._hovered = clip
            self._update_clip(clip)

    def event(self, event: QEvent) -> bool:
        # Escape gives up a drag before any shortcut of the window hears of it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.dragging
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._hand.cancel():
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and (self._selected, self._cut) != (None, None):
            self.select(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard = False
        self.update()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            at = event.pos()
            hit = self.places().hit(at.x(), at.y(), self._playhead, self._selected)
            (self.select_cut if hit.zone is Zone.CUT else self.select)(hit.clip)
        if self._row.clips:
            self.menu_requested.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropping.drop(event)

    # --- for those who hear the screen ---------------------------------------------------------------

    def _describe(self) -> None:
        """Say which clip is chosen, and how many there are."""
        item = None if self._selected is None else find(self._free, self._selected)
        if item is not None:
            text = row_painting.said(self._timeline, item)
        else:
            text = spoken(self._timeline, self._selected, self._cut)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
