"""Files of the project that go and come back while it is open.

A stick is pulled out, a folder is moved: the person hears of it when they come back to
the window, or when a picture could not be read, and the tab of clips says where to look.
When the files are there again, everything that shows them looks once more.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from trainer.model.history import Change
from trainer.ui.desk import AtHand, Desk


class FilesDesk(Desk):
    """What the editor page does about files that are not there."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand)
        page = self._page
        page.frames.lost.connect(page.missing.look)
        page.missing.came_back.connect(self._came_back)
        self._watch = _Watch(page, page.missing.look)

    def follow(self, change: Change) -> None:
        """The timeline has changed, and with it perhaps the files that it needs."""
        if change.before.media != change.after.media:
            self._page.thumbnails.forget_failures()
            self._page.missing.look()

    def show_missing(self) -> None:
        """A file could not be read: see which are gone, where they can be found again."""
        self._page.show_tab("media")
        self._page.missing.look()

    def _came_back(self) -> None:
        page = self._page
        page.frames.look_again()
        page.thumbnails.forget_failures()
        page.waveforms.look_again()
        page.timeline.view.update()
        page.player.look_back()


class _Watch(QObject):
    """Looks whenever the person comes to the page, or back to its window."""

    def __init__(self, page: QWidget, look: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._look = page, look
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        seen = event.type() == QEvent.Type.WindowActivate and self._page.isVisible()
        if seen or event.type() == QEvent.Type.Show:
            self._look()
        return False
