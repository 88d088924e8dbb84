"""Rubbish is taken out on the window's thread, and on no other.

Python looks for objects that only hold each other whenever enough new ones were
made, in whichever thread made the last of them.  A window that was closed is such a
knot, and Qt's objects may only die in the thread that they live in: taken apart in a
worker thread they end the program without a word.  So the collector is switched off
while a window exists, and this object asks on the window's own thread, with Python's
own thresholds, whether it is time.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from trainer.ui import allocator

EVERY_MS = 1_000
"""How often to ask.  A question costs nothing; the young generations take under a millisecond."""


class Collector(QObject):
    """While it holds, collections happen on the thread of ``parent`` only.

    ``stop`` gives the work back to Python.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # What is alive now is the program itself; it need not be looked through again.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start()

    def stop(self) -> None:
        """Switch Python's own collector on again.  Twice does no harm."""
        self._timer.stop()
        gc.enable()


def collect_soon(_: QObject | None = None) -> None:
    """Collect everything once the window has nothing more urgent: a page was closed.

    A page and what it shows hold each other, and thirty megabytes of pictures.  They are
    old by then, and the oldest generation would wait for its turn over several projects.
    """
    QTimer.singleShot(0, _collect_all)


def _collect_all() -> None:
    gc.collect()
    allocator.give_back()


def collect_if_due() -> int | None:
    """Collect the oldest generation whose threshold is passed; answers which one, or None."""
    for generation in (2, 1, 0):
        # The counts go on while the collector is off.
        if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
            gc.collect(generation)
            return generation
    return None
