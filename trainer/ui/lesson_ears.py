"""What a lesson hears of the window: the document, the player, the export page.

Pages are made anew at times and projects come and go; the ears listen to whichever
is there now and tell it in the words of ``lesson.moment``.  Whoever runs a lesson and
whoever records one listen with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from trainer.lesson.moment import Fact
from trainer.model.history import Change
from trainer.ui.document import Document

if TYPE_CHECKING:  # the engine behind these takes most of a second to import
    from trainer.media.verify import Report
    from trainer.ui.export_page import ExportPage
    from trainer.ui.player import Player


class LessonEars(QObject):
    """``document`` and ``player`` are those that are there now, or None."""

    changed = Signal(object)
    """A Change of the document; also while it only turns to show something."""
    happened = Signal(object)
    """A Fact: the preview plays or rests."""
    exported = Signal(object)
    """A Report of a video that was finished and verified."""

    def __init__(self) -> None:
        super().__init__()
        self.document: Document | None = None
        self.player: Player | None = None
        self._export: ExportPage | None = None

    def watch_document(self, document: Document | None) -> None:
        """Follow ``document`` from now on; None when the project was closed."""
        if self.document is not None and isValid(self.document):
            self.document.changed.disconnect(self._changed)
        self.document = document
        if document is not None:
            document.changed.connect(self._changed)

    def watch_player(self, player: Player | None) -> None:
        if self.player is not None and isValid(self.player):
            self.player.playing_changed.disconnect(self._played)
        self.player = player
        if player is not None:
            player.playing_changed.connect(self._played)

    def watch_export(self, page: ExportPage | None) -> None:
        if self._export is not None and isValid(self._export):
            self._export.finished.disconnect(self._exported)
        self._export = page
        if page is not None:
            page.finished.connect(self._exported)

    def _changed(self, change: Change) -> None:
        self.changed.emit(change)

    def _played(self, playing: bool) -> None:
        self.happened.emit(Fact("played" if playing else "paused"))

    def _exported(self, report: Report) -> None:
        self.exported.emit(report)
