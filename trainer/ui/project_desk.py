"""What is done with whole projects from the first page: rename, duplicate, throw away, unpack.

The files are handled in jobs; the page is made anew when something has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer import paths
from trainer.errors import TrainerError
from trainer.model import copies, package, trash
from trainer.model.commands import RenameProject
from trainer.ui import file_names, project_list
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.home_page import HomePage
    from trainer.ui.main_window import MainWindow
    from trainer.ui.trash_page import TrashPage


class ProjectDesk(QObject):
    """Works for ``window``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def serve(self, page: HomePage) -> None:
        """Do what is asked for on this page."""
        page.projects.renamed.connect(self.rename)
        page.projects.duplicate_requested.connect(lambda folder: self.duplicate(page, folder))
        page.projects.throw_requested.connect(self.throw)
        page.package_requested.connect(lambda file: self.unpack(page, file))

    def serve_trash(self, page: TrashPage) -> None:
        page.restore_requested.connect(self.restore)
        page.delete_requested.connect(self.delete)

    def rename(self, folder: Path, name: str) -> None:
        """Give a project another name; its folder keeps its own."""
        document = self._window.document
        if document is not None and document.folder == folder:
            document.do(RenameProject(name))
            self._again()
        else:
            self._run(_once(lambda: copies.rename(folder, name)))

    def duplicate(self, page: HomePage, folder: Path) -> None:
        """Make a second project like that in ``folder``."""
        document = self._window.document
        known = document.timeline.name if document is not None and document.folder == folder else folder.name
        name = translate("Home", "{name} (copy)", name=known)
        target = project_list.free_name(file_names.safe(name, "Semenit"))
        said = translate("Home", "Duplicating the project…")
        page.work.run(said, copies.duplicate(folder, target, name), lambda _: self._again())

    def throw(self, folder: Path) -> None:
        """Put a project into the trash; one that lies elsewhere is only taken off the list."""
        window = self._window
        if window.run.running and window.run.concerns(folder):
            said = translate("Home", "Its video is still being made. Throw the project away after that.")
            window.messages.note(said)
            return
        if window.document is not None and window.document.folder == folder:
            window.close_project()
        if not trash.can_take(folder, paths.projects()):
            window.settings.forget_project(folder)
            window.messages.note(translate("Home", "Taken off the list. Its files stay where they are."))
            self._again()
            return
        said = translate("Home", "It is in the trash. You can bring it back from there.")
        self._run(_once(lambda: trash.throw(folder, paths.projects())), said)

    def unpack(self, page: HomePage, file: Path) -> None:
        """Make a project of a packed one, and open it."""

        def place(name: str) -> Path:
            return project_list.free_name(file_names.safe(name, "Semenit"))

        said = translate("Home", "Unpacking the project…")
        page.work.run(said, package.unpack(file, place), self._window.open_project)

    def restore(self, places: list[Path]) -> None:
        self._run(_each(lambda place: trash.restore(place, paths.projects()), places))

    def delete(self, places: list[Path]) -> None:
        self._run(trash.delete(places), translate("Home", "The trash is empty."))

    def _run(self, work: Generator[float, None, None], said: str = "") -> None:
        def done(_: None) -> None:
            if said:
                self._window.messages.note(said)
            self._again()

        def failed(fault: TrainerError) -> None:
            self._window.messages.error(fault)
            self._again()

        self._window.jobs.run(work, done=done, failed=failed)

    def _again(self) -> None:
        self._window.show_again()


def _once(work: Callable[[], object]) -> Generator[float, None, None]:
    yield 0.0
    work()


def _each(work: Callable[[Path], object], places: list[Path]) -> Generator[float, None, None]:
    for number, place in enumerate(places, 1):
        work(place)
        yield number / len(places)
