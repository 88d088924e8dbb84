"""An amber ring around what a lesson speaks of.

The ring lies over the window and changes nothing in it: clicks go through, the
keyboard never comes here, and it is drawn outside its target, never on it.  It
follows its targets by the events that move them (resize, scroll, show, hide,
repaint), never by asking again and again; many events in one turn of the event
loop are one look.

The widget is masked to the rings, so a playing preview below costs nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from trainer.ui import theme
from trainer.ui.targets import Targets

AIR = 4
"""Design pixels between a target and its ring."""
THICK = 4
RADIUS = 12
APPEAR_MS = 500

_MOVING = frozenset(
    (
        QEvent.Type.Resize,
        QEvent.Type.Move,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.LayoutRequest,
        QEvent.Type.ZOrderChange,
    )
)


class Spotlight(QWidget):
    """Rings targets of ``window`` by their names.

    ``on_look`` is called after each look with the names that were found, so that
    whoever points can say in words where the others are.
    """

    def __init__(self, window: QWidget, targets: Targets, reduced_motion: bool = False) -> None:
        super().__init__(window)
        self.setObjectName("spotlight")
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("")
        self._window, self._targets = window, targets
        self.reduced_motion = reduced_motion
        self.on_look: Callable[[frozenset[str]], None] | None = None
        self.names: tuple[str, ...] = ()
        self.rings: tuple[QRect, ...] = ()
        """The rectangles that are ringed, in the window's coordinates."""
        self.looks = 0
        """How often the targets were looked up; it stands still while nothing moves."""
        self._new = False
        """Whether the names changed since the last look."""
        self._painted: set[QObject] = set()
        self._watched: set[QObject] = set()
        self._stacks: set[QStackedWidget] = set()
        self._coalesce = QTimer(self)
        self._coalesce.setSingleShot(True)
        self._coalesce.setInterval(0)
        self._coalesce.timeout.connect(self.look)
        self._growth = 1.0
        self._appear = QVariantAnimation(self)
        self._appear.setStartValue(0.0)
        self._appear.setEndValue(1.0)
        self._appear.setDuration(APPEAR_MS)
        self._appear.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._appear.valueChanged.connect(self._grow)
        self.hide()

    def point_at(self, names: Sequence[str]) -> None:
        """Ring these targets, those that can be seen; none when ``names`` is empty."""
        if tuple(names) != self.names:
            self.names = tuple(names)
            self._new = True
        self.look()

    def refresh(self) -> None:
        """Look again soon: something that is painted may have moved."""
        if self.names:
            self._coalesce.start()

    def look(self) -> None:
        """Find the targets as they are now, ring them, and follow them from here."""
        self._coalesce.stop()
        self.looks += 1
        found = {name: place for name in self.names if (place := self._targets.find(name)) is not None}
        # Only what stands in this window; a page that waits has no place on it.
        found = {name: place for name, place in found.items() if place[0].window() is self._window}
        rings = tuple(
            QRect(widget.mapTo(self._window, rect.topLeft()), rect.size()) for widget, rect in found.values()
        )
        self._follow([widget for widget, _ in found.values()])
        if rings != self.rings or self._new:
            fresh = self._new or not self.rings
            self.rings, self._new = rings, False
            self._show_rings(fresh)
        if self.on_look is not None:
            self.on_look(frozenset(found))

    # --- following --------------------------------------------------------------------

    def _follow(self, widgets: Sequence[QWidget]) -> None:
        wanted: set[QObject] = set()
        if self.names:
            wanted.add(self._window)
            # What was pointed at and went out of sight may come back by a repaint.
            self._painted = set(widgets) or {one for one in self._painted if isValid(one)}
            for widget in self._painted:
                ancestor: QObject | None = widget
                while isinstance(ancestor, QWidget) and ancestor is not self._window:
                    wanted.add(ancestor)
                    ancestor = ancestor.parent()
            self._follow_stacks()
        else:
            self._painted = set()
        for gone in self._watched - wanted:
            if isValid(gone):
                gone.removeEventFilter(self)
        for new in wanted - self._watched:
            new.installEventFilter(self)
        self._watched = wanted

    def _follow_stacks(self) -> None:
        """A page or a tab that comes to the front can bring a target with it."""
        self._stacks = {stack for stack in self._stacks if isValid(stack)}
        for stack in self._window.findChildren(QStackedWidget):
            if stack not in self._stacks:
                stack.currentChanged.connect(self.refresh)
                self._stacks.add(stack)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVING or (kind == QEvent.Type.Paint and watched in self._painted):
            self.refresh()
        return False

    # --- drawing ----------------------------------------------------------------------

    def _show_rings(self, fresh: bool) -> None:
        if not self.rings:
            self._appear.stop()
            self.hide()
            return
        if fresh and not self.reduced_motion:
            self._appear.stop()
            self._appear.start()
        elif self._appear.state() != QVariantAnimation.State.Running:
            self._growth = 1.0
        self.setGeometry(self._window.rect())
        self._mask()
        self.show()
        self.raise_()
        self.update()

    def _grow(self, value: float) -> None:
        self._growth = float(value)
        if self.rings:
            self._mask()
            self.update()

    @property
    def _air(self) -> float:
        return theme.px(AIR) + (1.0 - self._growth) * theme.px(14)

    def _frames(self) -> list[QRectF]:
        """The middle lines of the rings, kept inside the window."""
        out = self._air + theme.px(THICK) / 2
        inset = theme.px(THICK) / 2
        room = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        return [QRectF(ring).adjusted(-out, -out, out, out) & room for ring in self.rings]

    def _mask(self) -> None:
        half = theme.px(THICK) / 2 + 1
        region = QRegion()
        for frame, ring in zip(self._frames(), self.rings, strict=True):
            outer = frame.adjusted(-half, -half, half, half).toAlignedRect()
            region += QRegion(outer) - QRegion(ring)
        for ring in self.rings:
            region -= QRegion(ring)
        self.setMask(region & QRegion(self.rect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.current().colour("amber", max(0.2, self._growth)), theme.px(THICK)))
        radius = theme.px(RADIUS)
        for frame in self._frames():
            painter.drawRoundedRect(frame, radius, radius)
        painter.end()

    def ring_at(self, place: QPoint) -> bool:
        """Whether a ring is drawn at ``place`` of the window; for tests and for the curious."""
        return self.isVisible() and self.mask().contains(place)
