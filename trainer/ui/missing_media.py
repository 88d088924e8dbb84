"""Files of the project that are not there, and finding them again.

A project opens whatever is missing.  This looks, off the window's thread, which
files are gone; given a folder, it recognises them there by their content (or,
failing that, by their name), copies them into the project, and tells the
timeline where they are.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trainer.model import media_folder
from trainer.model.commands import RelinkMedia
from trainer.model.schema import MediaReference, Timeline
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.words import translate


class MissingMedia(QObject):
    """Knows which media of the document cannot be found."""

    changed = Signal()
    """``names`` is another list now."""

    def __init__(self, document: Document, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._document = document
        self._jobs = jobs
        self._messages = messages
        self._gone: list[MediaReference] = []
        self.searching = False

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(reference.id for reference in self._gone)

    @property
    def names(self) -> list[str]:
        """The files that are missing, as the person knows them."""
        return [reference.name for reference in self._gone]

    def look(self) -> None:
        """Look again which files are there."""
        self._jobs.run(
            _missing(self._document.folder, self._document.timeline), done=self._looked, owner=self
        )

    def find_in(self, place: Path) -> None:
        """Search ``place`` for what is missing, and take what is found into the project."""
        if self.searching or not self._gone:
            return
        self.searching = True
        self.changed.emit()
        self._jobs.run(
            _found_again(self._gone, place, self._document.folder),
            done=self._found,
            failed=self._failed,
            owner=self,
        )

    def _looked(self, gone: list[MediaReference]) -> None:
        if gone != self._gone:
            self._gone = gone
            self.changed.emit()

    def _found(self, found: list[RelinkMedia]) -> None:
        self.searching = False
        for command in found:
            self._document.do(command)
        if found:
            self._messages.note(translate("Media", "Files found again: {count}.", count=len(found)))
        else:
            self._messages.note(translate("Media", "The missing files are not in that folder."))
        self.changed.emit()
        self.look()

    def _failed(self, error: Exception) -> None:
        self.searching = False
        self.changed.emit()
        self._jobs.failed.emit(error)


def _missing(folder: Path, timeline: Timeline) -> Generator[None, None, list[MediaReference]]:
    yield
    return media_folder.missing(folder, timeline)


def _found_again(
    gone: list[MediaReference], place: Path, project: Path
) -> Generator[float, None, list[RelinkMedia]]:
    yield 0.0
    found = []
    for media, file in media_folder.find_again(gone, place).items():
        path, mark = yield from media_folder.copy_in(file, project)
        found.append(RelinkMedia(media, path, mark))
    return found
