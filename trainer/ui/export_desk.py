"""What the window says and asks about the export that is going on, whichever page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.errors import MediaGone, TrainerError
from trainer.ui.page_names import EXPORT
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.export_run import ExportRun
    from trainer.ui.main_window import MainWindow


class ExportDesk(QObject):
    """Listens to the run of ``window``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._warned = False
        self.listen_to(window.run)

    def listen_to(self, run: ExportRun) -> None:
        """Speak of ``run`` from now on."""
        run.failed.connect(self._failed)
        run.finished.connect(self._finished)
        run.changed.connect(self._follow)

    def may_close(self) -> bool:
        """Whether the window may close: a running export is only given up when it is asked twice."""
        if not self._window.run.running or self._warned:
            return True
        self._warned = True
        self._window.messages.note(
            translate("Window", "The video is not ready yet. Close once more to stop it.")
        )
        return False

    def _follow(self) -> None:
        if not self._window.run.running:
            self._warned = False  # of the next one it is said again

    def _failed(self, fault: TrainerError) -> None:
        self._window.messages.error(fault)
        if isinstance(fault, MediaGone) and self._window.editor is not None:
            self._window.editor.files.show_missing()

    def _finished(self) -> None:
        window, document = self._window, self._window.document
        seen = window.page == EXPORT and document is not None and window.run.concerns(document.folder)
        if not seen:
            window.messages.note(translate("Window", "Your video is ready."))
