"""The main window and its lessons, introduced to each other.

What a lesson that runs or is recorded hears of the window and asks of it is connected
in this file, so neither the pages nor the controllers know of one another.
"""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame

from trainer.errors import TrainerError
from trainer.lesson import installed
from trainer.lesson.pack import Pack
from trainer.lesson.recording_file import Found, Keeper, unfinished
from trainer.ui.home_page import HomePage
from trainer.ui.lesson_controller import LessonController
from trainer.ui.lesson_recorder import LessonRecorder
from trainer.ui.main_window import MainWindow
from trainer.ui.new_project_page import NewProjectPage
from trainer.ui.page_names import EDITOR, EXPORT, HOME, NEW
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.export_page import ExportPage


def _unfinished() -> Generator[None, None, Found | None]:
    yield
    return unfinished()


def attach(window: MainWindow) -> LessonController:
    """Let lessons run in ``window``; call once, after it was made."""
    return _Wiring(window).controller


class _Wiring(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.controller = LessonController(
            window, window.targets, window.messages, window.jobs, window.settings
        )
        self.recorder = LessonRecorder(window, window.targets, window.messages, window.jobs)
        self.recorder.running_changed.connect(self._ran)
        self.recorder.project_wanted.connect(self._new_for_lesson)
        self.recorder.project_requested.connect(self._open)
        self.recorder.try_requested.connect(self._try)
        self.recorder.home_requested.connect(self._go_home)
        self.controller.running_changed.connect(lambda on: self.recorder.leave() if on else None)
        window.document_changed.connect(self.recorder.watch_document)
        self.controller.home_requested.connect(self._go_home)
        self.controller.project_requested.connect(self._open)
        self.controller.running_changed.connect(self._ran)
        self.controller.helper.page_requested.connect(self._show_page)
        self.controller.helper.shape_requested.connect(self._choose_shape)
        window.document_changed.connect(self.controller.watch_document)
        window.learner_changed.connect(self._somebody_else)
        window.page_made.connect(self._meet)
        window.page_changed.connect(self._page_shown)
        for name in window.pages:
            self._meet(name)
        if window.page:
            self._page_shown(window.page)

    def _page_shown(self, name: str) -> None:
        page = self._window.pages[name]
        self.controller.memory.say_damage()
        if name == HOME:
            cast(HomePage, page).show_lesson_running(self.controller.running or self.recorder.running)
        slot = page.findChild(QFrame, "lesson_slot")
        self.controller.show_on(name, slot)
        self.recorder.show_on(name, slot)
        self._make_room()

    def _meet(self, name: str) -> None:
        """Listen to a page that was made just now."""
        page = self._window.pages[name]
        if name == HOME:
            home = cast(HomePage, page)
            home.lesson_requested.connect(self._start)
            home.lesson_restart_requested.connect(self._restart)
            home.lesson_review_requested.connect(self._review)
            home.lesson_install_requested.connect(self._install)
            home.lesson_remove_requested.connect(self._remove)
            home.lesson_make_requested.connect(self._make)
            self._window.jobs.run(_unfinished(), done=partial(self._offer, home), owner=home)
        elif name == NEW:
            cast(NewProjectPage, page).chosen.connect(self.controller.shape_chosen)
        elif name == EDITOR and self._window.editor is not None:
            self.controller.ears.watch_player(self._window.editor.player)
            self.recorder.ears.watch_player(self._window.editor.player)
        elif name == EXPORT:
            self.controller.ears.watch_export(cast("ExportPage", page))
            self.recorder.ears.watch_export(cast("ExportPage", page))

    def _somebody_else(self) -> None:
        """The lesson that is running belongs to whoever sat here before."""
        self.recorder.leave()
        if self.controller.running:
            self.controller.leave()

    def _make(self) -> None:
        """Record a lesson, in a new project of its own."""
        if self.controller.running:
            self.controller.leave()
        self.recorder.start(self._window.learners.current.name)

    def _offer(self, home: HomePage, found: Found | None) -> None:
        """Ask whether a recording that was cut short goes on."""
        if found is None or self.recorder.running or self.controller.running:
            return
        title = found.kept.about.title
        named = translate("RecordLesson", "Go on recording the lesson “{title}”?", title=title)
        home.offer.taken.connect(partial(self._resume, found))
        home.offer.thrown_away.connect(lambda: Keeper(found.file).forget())
        home.offer.offer(named if title else translate("RecordLesson", "Go on recording the lesson?"))

    def _resume(self, offered: Found) -> None:
        """Look once more: another window may have gone on with it meanwhile, or finished it."""
        self._window.jobs.run(_unfinished(), done=partial(self._take_up, offered), owner=self)

    def _take_up(self, offered: Found, found: Found | None) -> None:
        if found is None or found.file != offered.file:
            self._show_home_anew()
            return
        if self.controller.running:
            self.controller.leave()
        self.recorder.resume(found)

    def _new_for_lesson(self) -> None:
        self._window.close_project()
        self._window.show_page(NEW)

    def _try(self, pack: Pack) -> None:
        self._go_home()
        self._start(str(pack.folder))

    def _start(self, slug: str) -> None:
        try:
            self.controller.start(slug)
        except TrainerError as error:
            self._window.messages.error(error)

    def _restart(self, slug: str) -> None:
        try:
            self.controller.restart(slug)
        except TrainerError as error:
            self._window.messages.error(error)

    def _review(self, slug: str, step: str) -> None:
        try:
            self.controller.review(slug, step)
        except (TrainerError, KeyError) as error:
            fault = error if isinstance(error, TrainerError) else TrainerError()
            self._window.messages.error(fault)

    def _install(self, file: Path) -> None:
        self._window.messages.note(translate("Home", "The lesson is being checked …"))
        self._window.jobs.run(
            installed.install(file), done=self._installed, failed=self._window.messages.error, owner=self
        )

    def _installed(self, pack: Pack) -> None:
        said = translate("Home", "The lesson “{title}” is installed.", title=pack.title)
        self._window.messages.note(said)
        self._show_home_anew()

    def _remove(self, lesson: str) -> None:
        installed.remove(lesson)
        self._window.messages.note(
            translate("Home", "The lesson was removed. Your progress and your projects stay.")
        )
        self._show_home_anew()

    def _show_home_anew(self) -> None:
        if self._window.page == HOME:
            self._window.show_page(HOME)

    def _ran(self, _: bool) -> None:
        running = self.controller.running or self.recorder.running
        home = self._window.pages.get(HOME)
        if home is not None:
            cast(HomePage, home).show_lesson_running(running)
        if not running and self._window.page == NEW and not self.controller.running:
            self._window.show_page(HOME)
        self._make_room()

    def _make_room(self) -> None:
        """The export page lays itself out anew when the lesson comes or goes."""
        export = self._window.pages.get(EXPORT)
        if export is not None:
            cast("ExportPage", export).make_room()

    def _show_page(self, name: str) -> None:
        if name in (HOME, NEW) or self._window.document is not None:
            self._window.show_page(name)

    def _choose_shape(self, shape: str) -> None:
        self.controller.shape_chosen(shape)
        self._window.new_project(shape)

    def _go_home(self) -> None:
        at_home = self._window.page == HOME and self._window.document is None
        if at_home and (self.controller.running or self.recorder.running):
            return  # and the cards that would tell of progress are hidden meanwhile
        self._window.close_project()
        self._window.show_page(HOME)

    def _open(self, folder: Path) -> None:
        self._window.open_project(folder)
