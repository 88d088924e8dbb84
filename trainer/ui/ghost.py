"""A second pointer that shows how it is done, over the window's own buttons and clips.

It only paints: clicks go through, the keyboard never comes here, and nothing that
it passes is pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from trainer.ui import theme

LEG_MS = 900
"""One way from place to place."""
PRESS_MS = 350
_ARROW = ((0, 0), (0, 21), (5, 16), (9, 25), (13, 23), (9, 15), (16, 15))
"""The pointer in design pixels; its tip is the place."""
HALO = 16


@dataclass(frozen=True)
class Leg:
    """A way to ``to`` (in the window's coordinates), with the button held down when ``held``."""

    to: QPoint
    held: bool = False


class Ghost(QWidget):
    """Walks along legs; each ends with a press."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("ghost")
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("")
        self._window = window
        self.place = QPointF(window.rect().center())
        self._legs: list[Leg] = []
        self._done: Callable[[], None] | None = None
        self._from = self.place
        self._pressing = False
        self._move = QVariantAnimation(self)
        self._move.setStartValue(0.0)
        self._move.setEndValue(1.0)
        self._move.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._move.valueChanged.connect(self._walk)
        self._move.finished.connect(self._arrived)
        self.hide()

    def walk(self, legs: Sequence[Leg], done: Callable[[], None]) -> None:
        """Go along ``legs`` and call ``done`` at the end."""
        self._legs, self._done = list(legs), done
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._next()

    def stop(self) -> None:
        """Vanish; nothing is called any more."""
        self._legs, self._done = [], None
        self._move.stop()
        self._pressing = False
        self.hide()

    def _next(self) -> None:
        if not self._legs:
            done, self._done = self._done, None
            if done is not None:
                done()
            return
        self._from, self._pressing = self.place, self._legs[0].held
        self._move.setDuration(LEG_MS)
        self._move.start()

    def _walk(self, share: float) -> None:
        if self._legs and self._move.duration() == LEG_MS:
            way = QPointF(self._legs[0].to) - self._from
            self.place = self._from + way * float(share)
        self.update()

    def _arrived(self) -> None:
        if not self._legs:
            return
        if self._move.duration() == LEG_MS:  # there; now it presses, or lets go
            self._pressing = True
            self._move.setDuration(PRESS_MS)
            self._move.start()
            return
        self._legs.pop(0)
        self._next()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, unit = theme.current(), theme.px(100) / 100
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pressing:
            painter.setPen(QPen(tokens.colour("amber"), theme.px(3)))
            painter.setBrush(tokens.colour("amber", 0.25))
            painter.drawEllipse(self.place, theme.px(HALO), theme.px(HALO))
        painter.setPen(QPen(tokens.colour("card"), theme.px(2)))
        painter.setBrush(tokens.colour("primary"))
        painter.drawPolygon(QPolygonF([self.place + QPointF(x * unit, y * unit) for x, y in _ARROW]))
        painter.end()
