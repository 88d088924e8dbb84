"""The timeline's widget: it shows a timeline value and turns hands into Commands.

It owns nothing of the project: it is given a timeline and a playhead, and what a
person does leaves it as a signal.  What belongs to looking is kept by those who
work for it::

    contents    the timeline taken apart: rows, markers, beats
    sight       zoom and scroll
    choice      what is chosen, what the mouse rests on
    hand        the mouse, from a press to at most one Command
    dropping    what is dragged here from elsewhere
    edge_scroll a drag that rests near an end
    repainting  the small part that has to be painted again

The widget itself ties them together, hands Qt's events on, and says what is to be
painted now.  Where lessons and tests find a thing, ``landmarks`` reads off its ``places``.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
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

from trainer.model.schema import Timeline
from trainer.ui import roles, theme
from trainer.ui.timeline import painting
from trainer.ui.timeline.bands import Metrics
from trainer.ui.timeline.choice import Choice
from trainer.ui.timeline.contents import Contents
from trainer.ui.timeline.dropping import Dropping
from trainer.ui.timeline.edge_scroll import EdgeScroll
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.hand import Hand, Showing
from trainer.ui.timeline.marker_painting import PlacedMarkers
from trainer.ui.timeline.repainting import Repainting
from trainer.ui.timeline.scale import Scale
from trainer.ui.timeline.scene import Filmstrip, Scene, rectangle
from trainer.ui.timeline.sight import Sight
from trainer.ui.timeline.snapping import REACH_PIXELS, Magnet
from trainer.ui.timeline.sound_marks import NO_MARKS, SoundMarks
from trainer.words import translate


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
        self.metrics = Metrics.scaled(theme.factor())
        self.contents = Contents(Timeline(""))
        self._tried: Contents | None = None
        self._playhead = 0
        self._snapping = True
        self.black: str | None = None
        """The picture that fills gaps while the magnet is off; None while clips close up."""
        self._marks = NO_MARKS
        self._keyboard = False
        self.painted_clips = 0
        """How many clips were drawn since the widget was made; tests count work with it."""
        self.paints = 0
        self.sight = Sight(self)
        self.choice = Choice(self)
        self.repainting = Repainting(self)
        self._hand = Hand(self)
        self._dropping = Dropping(self)
        self.edge_scroll = EdgeScroll(self, self._hand.again)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        roles.fits(self, QAccessible.Role.Canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Timeline", "Timeline"))
        self.choice.describe()

    # --- what is shown -------------------------------------------------------------------

    @property
    def timeline(self) -> Timeline:
        return self.contents.timeline

    def set_timeline(self, timeline: Timeline) -> None:
        """Show ``timeline``; a drag that was going on is given up."""
        if timeline is self.timeline:
            return
        self._hand.cancel()
        was, looked = self.contents, self.places()
        self.contents = now = Contents(timeline, was)
        self._tried = None
        if now.markers != was.markers:
            self.update(rectangle(looked.ruler_rect))
        self.choice.keep_within(now)
        self.sight.follow_contents()
        if not now.looks_like(was):
            if looked.places != self.places().places:
                self.updateGeometry()
            self.sight.lower_to(self.sight.lowered)
            self.repainting.changed(looked, timeline.media is was.timeline.media)
        self.choice.describe()
        self.scale_changed.emit()

    @property
    def markers(self) -> PlacedMarkers:
        """What the person marked, each with the frame at which it stands."""
        return self.contents.markers

    @property
    def playhead(self) -> int:
        return self._playhead

    def set_playhead(self, frame: int) -> None:
        """Put the playhead at ``frame``; repaints two strips."""
        if frame == self._playhead:
            return
        self.update(self.playhead_place())
        self._playhead = frame
        self.update(self.playhead_place())

    @property
    def marks(self) -> SoundMarks:
        return self._marks

    def set_marks(self, marks: SoundMarks) -> None:
        """Show ``marks`` on the sounds; edges are drawn to their beats."""
        if marks is not self._marks:
            self._marks = marks
            self.update()

    def refresh_media(self, media: str) -> None:
        """New pictures of a file are at hand: repaint the clips that show it."""
        self.repainting.showing(media)

    @property
    def dragging(self) -> bool:
        return self._hand.dragging

    def places(self, showing: Showing | None = None) -> Geometry:
        """Where everything is now, or would be in ``showing``."""
        contents, shift = self.contents, 0
        if showing is not None:
            contents, shift = self._contents_of(showing.timeline), showing.shift
        sight = self.sight
        return Geometry(
            contents.row, sight.scale, self.metrics, self.width(), shift, contents.free, sight.lowered
        )

    def _contents_of(self, timeline: Timeline) -> Contents:
        """What is on the timeline that is shown, or on one that is only tried out."""
        if timeline is self.timeline:
            return self.contents
        if self._tried is None or self._tried.timeline is not timeline:
            self._tried = Contents(timeline)
        return self._tried

    def scene(self) -> Scene:
        """What is to be painted now, the going drag included."""
        showing = self._dropping.showing or self._hand.showing
        contents = self._contents_of(showing.timeline) if showing else self.contents
        choice = self.choice
        return Scene(
            geometry=self.places(showing),
            timeline=contents.timeline,
            playhead=self._playhead,
            selected=choice.selected,
            also=choice.also,
            hovered=None if showing else choice.hovered,
            focused=self._keyboard and self.hasFocus(),
            cut=choice.cut,
            hovered_cut=None if showing else choice.hovered_cut,
            slot=showing.slot if showing else None,
            ghost_left=showing.ghost_left if showing else None,
            line=showing.line if showing else None,
            label=showing.label if showing else "",
            label_x=showing.label_x if showing else 0,
            awaiting=self._dropping.awaiting,
            marks=self._marks,
            markers=contents.markers,
        )

    # --- what is chosen --------------------------------------------------------------------

    @property
    def selected(self) -> str | None:
        return self.choice.selected

    @property
    def also(self) -> frozenset[str]:
        """What is chosen together with ``selected``."""
        return self.choice.also

    @property
    def cut(self) -> str | None:
        """The clip before which the chosen cut lies; a cut and a clip are never chosen both."""
        return self.choice.cut

    def select(self, clip: str | None) -> None:
        """Choose a clip or a text, or nothing."""
        self.choice.select(clip)

    def select_cut(self, clip: str | None) -> None:
        """Choose the cut before a clip; then no clip is chosen."""
        self.choice.select_cut(clip)

    # --- which part is in sight ------------------------------------------------------------

    @property
    def scale(self) -> Scale:
        return self.sight.scale

    def sizeHint(self) -> QSize:
        return QSize(800, self.sight.wanted_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sight.wanted_height)

    # --- where things are; ``landmarks`` finds the others --------------------------------------

    def track_place(self) -> QRect:
        """The lane of the picture, without its header."""
        return rectangle(self.places().track_rect)

    def playhead_place(self) -> QRect:
        return painting.playhead_rect(self.scene())

    # --- what draws a position ---------------------------------------------------------------

    def set_black(self, media: str | None) -> None:
        """Let gaps be filled with this picture from now on, or let clips close up (None)."""
        self._hand.cancel()
        self.black = media

    def set_snapping(self, on: bool) -> None:
        self._snapping = on

    def magnet(self, strong: list[int], offset: int = 0) -> Magnet:
        """What draws a position at the present zoom; nothing when snapping is off."""
        if not self._snapping:
            return Magnet()
        return Magnet(
            sorted({*strong, *self.beats, *(frame for frame, _ in self.markers)}),
            self.timeline.rate,
            offset,
            self.scale.frames(REACH_PIXELS),
        )

    @property
    def beats(self) -> list[int]:
        """The frames on which music has a beat."""
        return self.contents.beats(self._marks)

    def edges_besides(self, item_id: str) -> list[int]:
        """Where other things begin and end, and the playhead: what draws an item of a free row."""
        return sorted(self.contents.edges_besides(item_id) | {self._playhead})

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

    # --- Qt's events, handed on -------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sight.follow_size()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.sight.wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hand.press_twice(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._hand.point_at(event.pos())
        if self.contents.row.clips:
            self.menu_requested.emit(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self.choice.hover(None)
        super().leaveEvent(event)

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
        elif event.key() == Qt.Key.Key_Escape and (self.selected, self.cut) != (None, None):
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropping.drop(event)
