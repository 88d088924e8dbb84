"""Each clip is made quick in the background: one after the other, the newest first.

This object listens to the window and looks after one child process of the lowest
priority (``media.proxies``).  It waits while somebody plays or exports and while the
battery is low; unlike the export that is prepared ahead it does not start over then,
for a clip is not made in pieces.  A clip can be used from the moment it is in the
project; what is prepared here only makes it quicker, so a clip that cannot be
prepared is no news for anybody.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import TrainerError
from trainer.model import media_folder
from trainer.model.history import Change
from trainer.model.schema import MediaReference
from trainer.ui import battery, engine
from trainer.ui.document import Document
from trainer.ui.idle_policy import LEAST_CHARGE, LOOK_AGAIN_SECONDS
from trainer.ui.jobs import Job
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

log = logging.getLogger(__name__)


class Waiting(Protocol):
    """What a preparer looks at now and then."""

    @property
    def held(self) -> bool: ...


Preparer = Callable[[MediaReference, Path, Waiting], Generator[float, None, None]]
"""Takes a file of the project in a folder, and what tells it to wait; yields the share that is done."""


class _Reason(StrEnum):
    """Why the work waits."""

    PLAYING = "playing"
    EXPORTING = "exporting"
    BATTERY = "battery"


class _Reasons(set[_Reason]):
    """Why to wait now; the worker's thread looks at it, too."""

    @property
    def held(self) -> bool:
        return bool(self)


def attach(window: MainWindow) -> ClipPreparing:
    """Prepare the clips of the project that is open in ``window``; call once, after it was made."""
    return ClipPreparing(window)


def prepare(reference: MediaReference, project: Path, waiting: Waiting) -> Generator[float, None, None]:
    """What is done in a worker thread; the engine is only loaded there."""
    engine.load()
    from trainer.media import proxies
    from trainer.media.preview_pool import known_mark

    file = media_folder.located(project, reference)
    yield from proxies.prepare(file, known_mark(file), waiting)


class ClipPreparing(QObject):
    """``working_changed`` says whether something is being prepared."""

    working_changed = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        preparer: Preparer = prepare,
        charge: Callable[[], int | None] = battery.charge,
    ) -> None:
        super().__init__(window)
        self._window, self._preparer, self._charge = window, preparer, charge
        self._document: Document | None = None
        self._queue: list[MediaReference] = []
        """The next one is last."""
        self._now: MediaReference | None = None
        self._job: Job | None = None
        self._reasons = _Reasons()
        self._battery = QTimer(self)
        self._battery.setInterval(round(LOOK_AGAIN_SECONDS * 1000))
        self._battery.timeout.connect(self._look_at_battery)
        window.document_changed.connect(self._opened)
        window.page_made.connect(self._meet)
        window.rebuilt.connect(lambda: self._wait_for(_Reason.PLAYING, False))  # the page that played is gone
        window.run.changed.connect(lambda: self._wait_for(_Reason.EXPORTING, window.run.running))
        if window.document is not None:
            self._opened(window.document)
        for name in window.pages:
            self._meet(name)

    @property
    def working(self) -> bool:
        return self._now is not None

    @property
    def waiting(self) -> bool:
        """Whether the computer is needed for something else now."""
        return self._reasons.held

    # --- what happens in the window ---------------------------------------------------

    def _opened(self, document: Document | None) -> None:
        if self._document is not None:
            self._document.changed.disconnect(self._changed)
        self._document = document
        self._give_up()
        self._queue.clear()
        self._reasons.discard(_Reason.PLAYING)
        if document is not None:
            document.changed.connect(self._changed)
            self._queue = list(document.timeline.media)
            self._next()

    def _changed(self, change: Change) -> None:
        if change.before.media is change.after.media:
            return
        before = set(change.before.media)
        self._queue = [reference for reference in self._queue if reference in change.after.media]
        self._queue += [reference for reference in change.after.media if reference not in before]
        if self._now is not None and self._now not in change.after.media:
            self._give_up()
        self._next()

    def _meet(self, name: str) -> None:
        """Listen to a page that was made just now."""
        if name == EDITOR:
            player = cast("EditorPage", self._window.pages[name]).player
            player.playing_changed.connect(lambda playing: self._wait_for(_Reason.PLAYING, playing))

    def _look_at_battery(self) -> None:
        charge = self._charge()
        self._wait_for(_Reason.BATTERY, charge is not None and charge < LEAST_CHARGE)

    def _wait_for(self, reason: _Reason, holds: bool) -> None:
        if holds:
            self._reasons.add(reason)
        else:
            self._reasons.discard(reason)
        self._next()

    # --- working ----------------------------------------------------------------------

    def _next(self) -> None:
        if self._now is not None or not self._queue or self._document is None:
            return
        if not self._battery.isActive():
            self._battery.start()
            self._look_at_battery()  # which comes back here
            return
        if self.waiting:
            return
        self._now = self._queue.pop()
        work = self._preparer(self._now, self._document.folder, self._reasons)
        self._job = self._window.jobs.run(
            work, progress=self._progressed, done=self._done, failed=self._failed
        )
        self.working_changed.emit(True)

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._ended()

    def _progressed(self, share: float) -> None:
        if self._now is not None and self._window.editor is not None:
            self._window.editor.show_preparing(self._now.id, share)

    def _done(self, _: object) -> None:
        media = self._ended()
        if self._window.editor is not None:
            self._window.editor.show_prepared(media)
        self._next()

    def _failed(self, fault: TrainerError) -> None:
        log.info("not prepared: %s", type(fault).__name__)
        self._ended()
        self._next()

    def _ended(self) -> str:
        assert self._now is not None
        media, self._now, self._job = self._now.id, None, None
        if self._window.editor is not None:
            self._window.editor.show_preparing(media, None)
        if not self._queue:
            self._battery.stop()
            self._reasons.discard(_Reason.BATTERY)
        self.working_changed.emit(False)
        return media
