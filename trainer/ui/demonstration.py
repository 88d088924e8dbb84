"""Shows how a step is done, on a copy: a ghost pointer, and the window as it would look.

What is shown is never done: the document shows other timelines for a while and
then the learner's own again (``Document.show``).  Tabs are opened and clips chosen on
the way, as a hand would, and stay so.  Whoever touches anything ends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trainer.lesson.gestures import gesture
from trainer.lesson.plan import Beat
from trainer.ui.document import Document
from trainer.ui.ghost import Ghost, Leg
from trainer.ui.targets import Targets

LOOK_MS = 1_400
"""Time to look at the result before the own project is shown again."""


@dataclass(frozen=True)
class _Stop:
    """A target to go to; with ``held``, the button is held down on the way."""

    name: str
    share: float = 0.5
    held: bool = False


class Demonstration(QObject):
    """One at a time; ``finished`` comes also when it is stopped."""

    finished = Signal()

    def __init__(self, window: QWidget, targets: Targets) -> None:
        super().__init__(window)
        self._window, self._targets = window, targets
        self.ghost = Ghost(window)
        self._document: Document | None = None
        self._beats: list[Beat] = []
        self._points_at: tuple[str, ...] = ()
        self._way: list[_Stop] = []
        """Where the pointer still goes for the present beat."""
        self.not_found: list[str] = []
        """Names that the pointer should have gone to, and that were nowhere on the window."""
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(LOOK_MS)
        self._linger.timeout.connect(self.stop)

    @property
    def running(self) -> bool:
        return self._document is not None

    def start(self, document: Document, beats: Sequence[Beat], points_at: tuple[str, ...]) -> None:
        """Show ``beats``, which begin at the document's timeline."""
        self.stop()
        self._document, self._beats, self._points_at = document, list(beats), points_at
        self.not_found = []
        document.changed.connect(self._changed)
        self._next()

    def stop(self) -> None:
        """Show the learner's own project again."""
        document, self._document = self._document, None
        self._beats, self._way = [], []
        self._linger.stop()
        self.ghost.stop()
        if document is not None:
            document.changed.disconnect(self._changed)
            document.show(None)
            self.finished.emit()

    def _changed(self) -> None:
        """Whoever works on meanwhile has seen enough."""
        if self._document is not None and not self._document.turning:
            self.stop()

    def _next(self) -> None:
        if not self._beats:
            self._linger.start()
            return
        beat = self._beats[0]
        move = gesture(beat.action, beat.before, beat.after, self._points_at)
        self._way = [_Stop(name) for name in move.press]
        if move.drag:
            self._way.append(_Stop(move.drag, move.share, held=True))
        self._go_on()

    def _go_on(self) -> None:
        """To the next place of this beat.

        Places are looked up one by one: a tab that was pressed brings the next one forth.
        """
        if self._document is None:
            return
        while self._way:
            stop = self._way.pop(0)
            place = self._place(stop)
            if place is not None:
                self.ghost.walk([Leg(place, stop.held)], partial(self._arrived, stop))
                return
            self.not_found.append(stop.name)
        self.ghost.walk([], self._pressed)

    def _arrived(self, stop: _Stop) -> None:
        if not stop.held:
            self._targets.open(stop.name)
        QTimer.singleShot(0, self, self._go_on)

    def _pressed(self) -> None:
        if self._document is None or not self._beats:
            return
        beat = self._beats.pop(0)
        if beat.after is not None and beat.after is not beat.before:
            self._document.show(beat.after)
        QTimer.singleShot(0, self, self._next)

    def _place(self, stop: _Stop) -> QPoint | None:
        """Where on the window the target is, ``share`` of its width from its left."""
        self._targets.bring_into_view(stop.name)
        found = self._targets.find(stop.name)
        if found is None or found[0].window() is not self._window:
            return None
        widget, rect = found
        at = QPoint(rect.left() + round(rect.width() * stop.share), rect.center().y())
        return widget.mapTo(self._window, at)
