"""Pictures for the preview, made by a thread that nobody waits for.

One worker thread owns the compositor and every open file.  The window leaves a
wish and goes on; only the newest wish counts, so a hand that scrubs over a
hundred frames has as many made as the computer can, and always the last one.
While playing, the wishes come from ``FramePolicy``.

Clips are read from their proxies where those are ready (``media.preview_pool``).
A picture leaves the thread as a QImage that owns its pixels: the compositor may
use its memory again at once.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from trainer.media.compositor import Composition
from trainer.media.playback import Clock, FramePolicy, QualityPolicy
from trainer.media.pool import Pictures, Pool
from trainer.media.preview_pool import preview_pool
from trainer.model.canvas import Canvas
from trainer.model.schema import Timeline

log = logging.getLogger(__name__)

KEPT_BYTES = 24 * 1024 * 1024
"""Still pictures kept for scrubbing to and fro: some forty at 304 x 540, a dozen at 540 x 960."""

IDLE_SECONDS = 0.004
"""How long to wait before asking the policy again whether the next picture is due to be made."""


@dataclass(frozen=True)
class _Still:
    ticket: int
    frame: int


@dataclass(frozen=True)
class _Run:
    ticket: int
    policy: FramePolicy
    clock: Clock


class FrameService(QObject):
    """Makes frames of the timeline that was last given to ``show``."""

    ready = Signal(int, int, QImage)
    """The ticket of the wish that it fulfils, the frame, the picture."""
    quality_changed = Signal(float)
    """From now on pictures are played at this share of the size that was asked for."""
    lost = Signal()
    """A file that a picture needed could not be read."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._changed = threading.Condition()
        self._timeline: Timeline | None = None
        self._size: Canvas | None = None
        self._wish: _Still | _Run | None = None
        self._tickets = 0
        self._ending = False
        self._stale = False
        self._quality: dict[int, QualityPolicy] = {}
        self.made = 0
        """Pictures composed so far; tests count work with it."""
        self._thread = threading.Thread(target=self._work, name="frames", daemon=True)
        self._thread.start()

    def show(self, timeline: Timeline, size: Canvas) -> None:
        """The pictures that are asked for from now on are of ``timeline``, at ``size``."""
        with self._changed:
            self._timeline, self._size = timeline, size

    @property
    def next_ticket(self) -> int:
        """The ticket that the next wish will have."""
        return self._tickets + 1

    def request(self, frame: int) -> int:
        """Ask for one frame.  What was asked for before and is not begun is forgotten.

        Returns the ticket of the wish; a later wish has a higher one.
        """
        self._tickets += 1
        self._wish_for(_Still(self._tickets, frame))
        return self._tickets

    def play(self, policy: FramePolicy, clock: Clock) -> int:
        """Make what ``policy`` says until ``request`` or ``pause``; returns the ticket."""
        self._tickets += 1
        self._wish_for(_Run(self._tickets, policy, clock))
        return self._tickets

    def pause(self) -> None:
        """Make nothing until the next wish."""
        self._wish_for(None)

    def look_again(self) -> None:
        """A clip's proxy is ready, or a file is back: open the files anew when they are needed next."""
        with self._changed:
            self._stale = True

    def stop(self) -> None:
        """End the thread and close its files.  Waits for the picture that is being made."""
        with self._changed:
            self._ending = True
            self._changed.notify()
        self._thread.join()

    def _wish_for(self, wish: _Still | _Run | None) -> None:
        with self._changed:
            self._wish = wish
            self._changed.notify()

    # --- in the worker's thread -------------------------------------------------------

    def _work(self) -> None:
        pool = preview_pool(self._folder)
        try:
            table = _Table(pool, self._folder)
            while (task := self._next()) is not None:
                wish, timeline, size = task
                try:
                    if self._is_stale():
                        table.clear()
                        pool.close()
                    if isinstance(wish, _Still):
                        self._make_still(table, wish, timeline, size)
                    else:
                        self._make_next(table, wish, timeline, size)
                    if table.lost():
                        self.lost.emit()
                except Exception:
                    # One picture less; the thread must live, and the log must know.
                    log.exception("a frame could not be made")
                    self._forget(wish)
        finally:
            pool.close()

    def _next(self) -> tuple[_Still | _Run, Timeline, Canvas] | None:
        """What to do now; waits for it.  None at the end."""
        with self._changed:
            while not self._ending:
                if self._wish is not None and self._timeline is not None and self._size is not None:
                    wish = self._wish
                    if isinstance(wish, _Still):
                        self._wish = None
                    return wish, self._timeline, self._size
                self._changed.wait()
            return None

    def _is_stale(self) -> bool:
        with self._changed:
            stale, self._stale = self._stale, False
            return stale

    def _make_still(self, table: _Table, wish: _Still, timeline: Timeline, size: Canvas) -> None:
        if timeline.duration:
            frame = max(0, min(wish.frame, timeline.duration - 1))
            self.ready.emit(wish.ticket, wish.frame, table.still(timeline, size, frame, self._count))

    def _make_next(self, table: _Table, run: _Run, timeline: Timeline, size: Canvas) -> None:
        began = time.monotonic()
        frame = run.policy.next_frame(run.clock.position(began))
        if frame is None or frame >= timeline.duration:
            with self._changed:
                if self._wish is run:
                    self._changed.wait(IDLE_SECONDS)
            return
        quality = self._quality.setdefault(timeline.rate, QualityPolicy(timeline.rate))
        picture = table.picture(timeline, smaller(size, quality.share), frame, self._count)
        cost = time.monotonic() - began
        run.policy.took(cost)
        self.ready.emit(run.ticket, frame, picture)
        if quality.took(cost):
            self.quality_changed.emit(quality.share)

    def _count(self) -> None:
        self.made += 1

    def _forget(self, wish: _Still | _Run) -> None:
        with self._changed:
            if self._wish is wish:
                self._wish = None


class _Table:
    """The composition that is on the worker's table, and the stills that were made from it."""

    def __init__(self, pool: Pool[Pictures], folder: Path) -> None:
        self._pool, self._folder = pool, folder
        self._composition: Composition | None = None
        self._size: Canvas | None = None
        self._stills: OrderedDict[int, QImage] = OrderedDict()
        self._missing = 0

    def still(self, timeline: Timeline, size: Canvas, frame: int, count: Callable[[], None]) -> QImage:
        self._lay(timeline, size)
        picture = self._stills.get(frame)
        if picture is None:
            picture = self._stills[frame] = self.picture(timeline, size, frame, count)
            most = max(1, KEPT_BYTES // picture.sizeInBytes())  # they are all of one size
            while len(self._stills) > most:
                self._stills.popitem(last=False)
        self._stills.move_to_end(frame)
        return picture

    def picture(self, timeline: Timeline, size: Canvas, frame: int, count: Callable[[], None]) -> QImage:
        composition = self._lay(timeline, size)
        count()
        return image_of(composition.frame(frame))

    def lost(self) -> bool:
        """Whether one more file could not be read since this was asked last."""
        before, self._missing = (
            self._missing,
            0 if self._composition is None else len(self._composition.missing),
        )
        return self._missing > before

    def clear(self) -> None:
        """Take the composition off the table: files that it could not open are tried again."""
        composition, self._composition = self._composition, None
        self._stills.clear()
        if composition is not None:
            _take_apart(composition)

    def _lay(self, timeline: Timeline, size: Canvas) -> Composition:
        composition = self._composition
        if composition is None or composition.timeline is not timeline or self._size != size:
            self.clear()  # what was taken apart must not be found where the next one fails
            composition = Composition(timeline, self._folder, size, pool=self._pool)
            self._composition, self._size = composition, size
        return composition


def _take_apart(composition: Composition) -> None:
    """Let the clips of a composition end that nobody will ask again.

    Each holds its own methods, and all hold the composition: thousands of objects at
    each step of a long project, which only a search through all of Python's would find.
    """
    for clip in (*composition.clip.clips, composition.clip):
        vars(clip).clear()


def smaller(size: Canvas, share: float) -> Canvas:
    """``size`` with ``share`` of its sides, both even."""
    if share >= 1:
        return size
    return Canvas(*(max(16, round(side * share / 2) * 2) for side in (size.width, size.height)))


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """(height, width, 3) uint8 RGB as a QImage that owns its pixels."""
    height, width, _ = pixels.shape
    rows = np.ascontiguousarray(pixels)
    borrowed = QImage(rows.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    # Another format means another memory, so nothing points into ``rows`` any more.
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)
