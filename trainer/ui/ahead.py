"""The export is ready when the learner is: chunks are rendered while nobody needs the computer.

This object listens to the window and asks ``IdlePolicy``; the work is one child
process of the lowest priority (``media.render.prepare``).  Pausing is ending it:
every chunk that is finished stays, so at most two seconds of video are lost.
Nothing in here ever speaks to the person; what cannot be prepared is told when it
is exported.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import TrainerError
from trainer.model.reshape import as_seen
from trainer.model.schema import Timeline
from trainer.ui import battery, engine
from trainer.ui.document import Document
from trainer.ui.idle_policy import IdlePolicy, Reason
from trainer.ui.jobs import Job
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, EXPORT

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage
    from trainer.ui.export_page import ExportPage

log = logging.getLogger(__name__)

Preparer = Callable[[Timeline, Path, str], Generator[float, None, None]]
"""Takes a timeline, its project's folder and the name of a preset, empty for the usual one."""


def attach(window: MainWindow) -> ExportAhead:
    """Prepare exports in ``window``; call once, after it was made."""
    return ExportAhead(window)


def prepare(timeline: Timeline, project: Path, preset: str) -> Generator[float, None, None]:
    """What is done in a worker thread; the engine is only loaded there."""
    engine.load()
    from trainer.media import render
    from trainer.media.presets import usual

    if timeline.duration:
        yield from render.prepare(timeline, project, usual(preset, timeline.canvas))


class ExportAhead(QObject):
    """``working_changed`` says whether something is being prepared."""

    working_changed = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        preparer: Preparer = prepare,
        clock: Callable[[], float] = time.monotonic,
        charge: Callable[[], int | None] = battery.charge,
    ) -> None:
        super().__init__(window)
        self._window, self._preparer, self._clock, self._charge = window, preparer, clock, charge
        self._document: Document | None = None
        self._job: Job | None = None
        self.policy = IdlePolicy()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        window.document_changed.connect(self._opened)
        window.page_made.connect(self._meet)
        window.rebuilt.connect(self._rebuilt)
        window.run.changed.connect(self._exporting)
        window.settings.on_change(self._switched)
        self._switched()
        if window.document is not None:
            self._opened(window.document)
        for name in window.pages:
            self._meet(name)

    @property
    def working(self) -> bool:
        return self._job is not None

    # --- what happens in the window ---------------------------------------------------

    def _opened(self, document: Document | None) -> None:
        if self._document is not None:
            self._document.changed.disconnect(self._changed)
        self._document = document
        if document is not None:
            document.changed.connect(self._changed)
        self.policy.hold(Reason.CLOSED, document is None, self._clock())
        self.policy.hold(Reason.PLAYING, False, self._clock())
        self._changed()

    def _meet(self, name: str) -> None:
        """Listen to a page that was made just now."""
        page = self._window.pages[name]
        if name == EDITOR:
            player = cast("EditorPage", page).player
            player.playing_changed.connect(self._playing)
            player.position_changed.connect(self._touched)
            player.picture_changed.connect(self._touched)  # also while an edge is dragged
        elif name == EXPORT:
            cast("ExportPage", page).preparing.toggled.connect(self._switched)

    def _changed(self) -> None:
        self._stop()
        self.policy.changed(self._clock())
        self._look()

    def _touched(self) -> None:
        self._stop()
        self.policy.touched(self._clock())
        self._look()

    def _playing(self, playing: bool) -> None:
        self._hold(Reason.PLAYING, playing)

    def _rebuilt(self) -> None:
        self._playing(False)  # the page that played is gone

    def _exporting(self) -> None:
        running = self._window.run.running
        self._hold(Reason.EXPORTING, running)

    def _switched(self) -> None:
        self._hold(Reason.SWITCHED_OFF, not self._window.settings.prepare_export)

    def _hold(self, reason: Reason, holds: bool) -> None:
        self.policy.hold(reason, holds, self._clock())
        if holds:
            self._stop()
        self._look()

    def wait_for_clips(self, working: bool) -> None:
        """Clips are being prepared, or are no longer: two children would only slow each other down."""
        self._hold(Reason.CLIPS, working)

    # --- working ----------------------------------------------------------------------

    def _look(self) -> None:
        """Begin when it is time, end when the battery runs low, and look again later."""
        self._timer.stop()
        if self._document is None:
            return
        now = self._clock()
        may_work = self.policy.may_work(now, self._charge())
        if self._job is None and may_work:
            self._begin(self._document)
        elif self._job is not None and not may_work:
            self._stop()
        wait = self.policy.ask_again_in(now)
        if wait is not None:
            self._timer.start(max(1, round(wait * 1000)))

    def _begin(self, document: Document) -> None:
        preset = self._window.settings.export_preset
        timeline = as_seen(document.timeline, document.shapes.of(preset, document.timeline))
        work = self._preparer(timeline, document.folder, preset)
        self._job = self._window.jobs.run(work, done=self._done, failed=self._failed)
        self.working_changed.emit(True)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._ended()

    def _done(self, _: object) -> None:
        self.policy.done()
        self._ended()

    def _failed(self, fault: TrainerError) -> None:
        log.info("not prepared: %s", type(fault).__name__)
        self._done(None)

    def _ended(self) -> None:
        self._job = None
        self.working_changed.emit(False)
