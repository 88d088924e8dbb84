"""Files of the project that are not there, and finding them again.

A project opens whatever is missing.  This looks, off the window's thread, which
files are gone: when the project is opened, when the person comes back to it, and when
a picture could not be read.  A stick that was put in again is all it takes; else, given
a folder, it recognises the files there by their content (or, failing that, by their
name), copies them into the project, and tells the timeline where they are.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trainer.errors import MediaGone, TrainerError
from trainer.media.probe import probe
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
    """``names`` is another list now, or a search began, went on or ended."""
    came_back = Signal()
    """Files that were missing are there again."""

    def __init__(self, document: Document, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._document = document
        self._jobs = jobs
        self._messages = messages
        self._gone: list[MediaReference] = []
        self._looking = self._once_more = self._asking = False
        self._there: set[str] = set()
        """The media whose files have been seen."""
        self.searching = False
        self.share: float | None = None
        """How much of what was found is copied, 0 to 1; None while nothing is."""

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(reference.id for reference in self._gone)

    @property
    def names(self) -> list[str]:
        """The files that are missing, as the person knows them."""
        return [reference.name for reference in self._gone]

    def look(self) -> None:
        """Look again which files are there."""
        if self._looking:
            self._once_more = True  # what is looked at now may be older than what is asked now
        else:
            self._run_look(self._looked)

    def find(self, ask: Callable[[], Path | None]) -> None:
        """Look where the files were; only when some are still missing, ``ask`` for another place."""

        def looked(found: _Look) -> None:
            before = len(self._gone)
            self._looked(found)
            place = None
            if self._gone:
                place = ask()
            else:
                self._say_found(before)
            self._asking = False
            if place is not None:
                self.find_in(place)

        if not self.searching and not self._asking:
            self._asking = True  # a double click is one wish
            self._run_look(looked)

    def find_in(self, place: Path) -> None:
        """Search ``place`` for what is missing, and take what is found into the project."""
        if self.searching or not self._gone:
            return
        self.searching = True
        self.changed.emit()
        self._jobs.run(
            _found_again(self._gone, place, self._document.folder),
            progress=self._copied,
            done=self._found,
            failed=self._failed,
            owner=self,
        )

    def _run_look(self, done: Callable[[_Look], None]) -> None:
        self._looking = True
        self._jobs.run(_look(self._document.folder, self._document.timeline), done=done, owner=self)

    def _looked(self, found: _Look) -> None:
        self._looking, once_more = False, self._once_more
        if once_more:
            self._once_more = False
            self.look()
        known, (there, gone) = self.ids, found
        lost = [reference for reference in gone if reference.id in self._there]
        self._there = there
        if lost:  # what was missing all along is said by the panel; nobody has lost anything just now
            self._messages.error(MediaGone(name=lost[0].name))
        if gone != self._gone:
            self._gone = gone
            self.changed.emit()
        if known & there:
            self.came_back.emit()

    def _copied(self, share: float) -> None:
        self.share = share
        self.changed.emit()

    def _found(self, found: list[RelinkMedia]) -> None:
        self.searching, self.share = False, None
        for command in found:
            self._document.do(command)
        if found:
            self._say_found(len(found))
        else:
            self._messages.note(translate("Media", "The missing files are not in that folder."))
        self.changed.emit()
        self.look()

    def _say_found(self, count: int) -> None:
        self._messages.note(translate("Media", "Files found again: {count}.", count=count))

    def _failed(self, error: Exception) -> None:
        self.searching, self.share = False, None
        self.changed.emit()
        self._jobs.failed.emit(error)


_Look = tuple[set[str], list[MediaReference]]
"""The ids of the media whose files are there, and the media whose files are gone."""


def _look(folder: Path, timeline: Timeline) -> Generator[None, None, _Look]:
    yield
    gone = media_folder.missing(folder, timeline)
    return {reference.id for reference in timeline.media} - {reference.id for reference in gone}, gone


def _found_again(
    gone: list[MediaReference], place: Path, project: Path
) -> Generator[float, None, list[RelinkMedia]]:
    found = []
    wanted = {reference.id: reference for reference in gone}
    files = media_folder.find_again(gone, place)
    usable = {media: file for media, file in files.items() if _is_it(wanted[media], file)}
    for number, (media, file) in enumerate(usable.items()):
        copying = media_folder.copy_in(file, project)
        while True:
            try:
                yield (number + next(copying)) / len(usable)
            except StopIteration as end:
                path, mark = end.value
                break
        found.append(RelinkMedia(media, path, mark))
    return found


def _is_it(reference: MediaReference, file: Path) -> bool:
    """Whether ``file`` can be shown in the place of ``reference``.

    A name alone says little: what a cut-off copy left behind often has the right one.
    """
    try:
        if media_folder.fingerprint(file) == reference.fingerprint:
            return True
        return probe(file).kind == reference.kind.value
    except TrainerError:
        return False
