"""The window: which page is shown, which project is open, and who talks to whom.

Pages know nothing of each other; each says with a signal what the person wants,
and the window does it.  What must outlive a page (the document, a running export,
the settings) belongs to the window, so a change of language, text size or colours
simply makes all pages anew.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from trainer import paths, words
from trainer.learners import Learner, Learners
from trainer.settings import Settings
from trainer.ui import engine, file_names, pieces, project_opening, theme, time_words, window_frame
from trainer.ui.collector import collect_soon
from trainer.ui.document import Document
from trainer.ui.export_desk import ExportDesk
from trainer.ui.export_run import ExportRun
from trainer.ui.home_page import HomePage
from trainer.ui.jobs import Jobs
from trainer.ui.learners_page import LearnersPage
from trainer.ui.learners_tidy_page import LearnersTidyPage
from trainer.ui.lesson_cards import lesson_cards, to_review
from trainer.ui.messages import Messages
from trainer.ui.new_project_page import NewProjectPage
from trainer.ui.page_names import (
    BRAND,
    EDITOR,
    EXPORT,
    HOME,
    LEARNERS,
    LEARNERS_TIDY,
    NEW,
    PUBLISHING,
    RECOVER,
    SETTINGS,
    TEMPLATE,
    TEMPLATES,
    TRASH,
    WORKS,
)
from trainer.ui.project_desk import ProjectDesk
from trainer.ui.project_opening import Found, Rescued, Unsaved
from trainer.ui.recover_page import RecoverPage
from trainer.ui.room import Room, scrolling
from trainer.ui.settings_page import SettingsPage
from trainer.ui.targets import Targets
from trainer.ui.template_cards import templates
from trainer.ui.template_desk import TemplateDesk
from trainer.ui.trash_page import TrashPage
from trainer.ui.works_page import WorksPage
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

log = logging.getLogger(__name__)

FRESH = (HOME, SETTINGS, LEARNERS, LEARNERS_TIDY, TRASH, TEMPLATE, BRAND, PUBLISHING, WORKS)
"""Pages that are made anew each time: they tell what is so now."""


@runtime_checkable
class Stoppable(Protocol):
    """A page that has threads of its own."""

    def stop(self) -> None: ...


@runtime_checkable
class Beginning(Protocol):
    """A page that says where the keyboard begins on it; on the others it is the way back."""

    beginning: QWidget


class MainWindow(QMainWindow):
    """``page_changed`` carries the name of the page that is now shown.

    ``page_made`` carries the name of a page that was made anew and is shown next; whoever
    listens to pages meets it then, once.
    ``document_changed`` carries the Document that is now open, or None.
    ``rebuilt`` is sent after all pages were made anew.
    """

    page_made = Signal(str)
    page_changed = Signal(str)
    document_changed = Signal(object)
    rebuilt = Signal()
    learner_changed = Signal()

    def __init__(self, settings: Settings, learners: Learners | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.learners = learners or Learners()
        self.jobs = Jobs()
        self.messages = Messages(self)
        self.targets = Targets()
        self.run = ExportRun(self.jobs)
        self.document: Document | None = None
        self.pages: dict[str, QWidget] = {}
        self.editor: EditorPage | None = None
        """The editor's page, while a document is open and the page was made."""
        self._page = ""
        self._recovering: tuple[Path, int] | None = None
        self._opening = False
        self.desk = ProjectDesk(self)
        self.export = ExportDesk(self)
        self.templates = TemplateDesk(self)
        self._stack = QStackedWidget()
        self._room = Room(self._stack)
        self.setCentralWidget(scrolling(self._room))
        self.setWindowIcon(window_frame.icon())
        self.setMinimumSize(*window_frame.LEAST)
        self._room.give(self.settings.text_size)
        self.jobs.failed.connect(self.messages.error)
        # Later, because the button that changed a setting is about to be made anew.
        settings.on_change(lambda: QTimer.singleShot(0, self, self.rebuild))
        self.show_page(LEARNERS if self.learners.several else HOME)

    # --- pages ------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """The name of the page that is shown, as ``HOME``."""
        return self._page

    def show_page(self, name: str) -> None:
        """Go to a page; "editor" and "export" need an open document."""
        self._pause()
        if name in (HOME, TEMPLATES, LEARNERS):
            self.drop(TEMPLATE)  # it keeps its draft
        new = name not in self.pages or (name in FRESH and not self._busy(name))
        if new:
            self._make(name)
        page = self.pages[name]
        self._stack.setCurrentWidget(page)
        if new and isinstance(page, Beginning):
            page.beginning.setFocus()
        self._page = name
        self.messages.settle()
        self._show_title()
        self.page_changed.emit(name)

    def _make(self, name: str) -> None:
        makers: dict[str, Callable[[], QWidget]] = {
            HOME: self._home, NEW: self._new, EDITOR: self._editor, EXPORT: self._export,
            SETTINGS: self._settings, LEARNERS: self._who, LEARNERS_TIDY: self._tidy,
            TRASH: self._trash, RECOVER: self._recover,
            TEMPLATES: self.templates.gallery, TEMPLATE: self.templates.filling, BRAND: self.templates.brand,
            PUBLISHING: self.templates.before_publishing, WORKS: self._works,
        }  # fmt: skip
        self.drop(name)
        page = makers[name]()
        self.pages[name] = page
        self._stack.addWidget(page)
        self.page_made.emit(name)

    def drop(self, name: str) -> None:
        """Let go of a page, if it was made."""
        page = self.pages.pop(name, None)
        if self.editor is not None and page is self.editor:
            self.editor.stop()
            self.editor = None
        if isinstance(page, Stoppable):
            page.stop()
        if page is not None:
            self.targets.forget(page)
            self._stack.removeWidget(page)
            page.hide()
            page.destroyed.connect(collect_soon)
            page.deleteLater()

    def _home(self) -> HomePage:
        page = HomePage(
            self.settings,
            self.jobs,
            self.targets,
            lesson_cards(),
            self.learners.current,
            to_review(),
            templates=templates(),
        )
        page.templates_requested.connect(lambda: self.show_page(TEMPLATES))
        page.template_requested.connect(self.templates.fill)
        page.new_requested.connect(lambda: self.show_page(NEW))
        page.project_requested.connect(self.open_project)
        page.header.settings_requested.connect(lambda: self.show_page(SETTINGS))
        page.header.learners_requested.connect(lambda: self.show_page(LEARNERS))
        page.trash_requested.connect(lambda: self.show_page(TRASH))
        page.works_requested.connect(lambda: self.show_page(WORKS))
        self.desk.serve(page)
        return page

    def _settings(self) -> SettingsPage:
        page = SettingsPage(self.settings)
        page.back_requested.connect(lambda: self.show_page(HOME))
        return page

    def _who(self) -> LearnersPage:
        page = LearnersPage(self.learners)
        page.back_requested.connect(lambda: self.show_page(HOME))
        page.chosen.connect(self.use_learner)
        page.changed.connect(lambda: self.show_page(LEARNERS))
        page.tidy_requested.connect(lambda: self.show_page(LEARNERS_TIDY))
        return page

    def _tidy(self) -> LearnersTidyPage:
        page = LearnersTidyPage(self.learners)
        page.back_requested.connect(lambda: self.show_page(LEARNERS))
        page.changed.connect(lambda: self.show_page(LEARNERS_TIDY))
        return page

    def _trash(self) -> TrashPage:
        page = TrashPage(self.jobs)
        page.back_requested.connect(lambda: self.show_page(HOME))
        self.desk.serve_trash(page)
        return page

    def _works(self) -> WorksPage:
        page = WorksPage(self.jobs, self.messages)
        page.back_requested.connect(lambda: self.show_page(HOME))
        return page

    def _recover(self) -> RecoverPage:
        assert self._recovering is not None
        page = RecoverPage(*self._recovering)
        page.decided.connect(self._recovered)
        return page

    def _new(self) -> NewProjectPage:
        page = NewProjectPage(self.targets)
        page.back_requested.connect(lambda: self.show_page(HOME))
        page.chosen.connect(self.new_project)
        return page

    def _editor(self) -> QWidget:
        engine.load()
        from trainer.ui.editor_page import EditorPage

        assert self.document is not None
        page = EditorPage(
            self.document, self.jobs, self.messages, self.targets, self.settings, parent=self._stack
        )
        page.home_requested.connect(lambda: self.show_page(HOME))
        page.export_requested.connect(lambda: self.show_page(EXPORT))
        self.templates.serve(page, self.document)
        self.editor = page
        return page

    def _export(self) -> QWidget:
        engine.load()
        from trainer.ui.export_page import ExportPage

        assert self.document is not None
        page = ExportPage(self.document, self.run, self.settings, self.jobs, self.messages, self.targets)
        page.back_requested.connect(lambda: self.show_page(EDITOR))
        page.bar.row.addWidget(self.templates.publishing_button(self.document))
        return page

    def _busy(self, name: str) -> bool:
        """Whether the page does something that making it anew would call off."""
        page = self.pages.get(name)
        return isinstance(page, HomePage) and page.work.working

    def show_again(self) -> None:
        """Make the page that is shown anew, if it tells of projects."""
        if self._page in (HOME, TRASH):
            self.show_page(self._page)

    def use_learner(self, learner: Learner) -> None:
        """Somebody else sits down: their settings, their progress, their projects."""
        if learner.id != self.learners.current.id:
            self.close_project()
            self.run.forget()
            self.learners.use(learner)
            self.learner_changed.emit()
            self.settings.switch()
        self.show_page(HOME)

    def rebuild(self) -> None:
        """Make every page anew, in the language, size and colours of the settings."""
        words.use(self.settings.language)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        shown = self._page
        for name in list(self.pages):
            self.drop(name)
        # Now, not later: Qt would first dress every widget of them anew, which takes two seconds.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        theme.apply(application, self.settings)
        self._room.give(self.settings.text_size)
        self.messages.attach(self)
        self.show_page(shown)
        self.rebuilt.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: what has the keyboard then is scrolled into sight, also where it comes from outside."""
        moved = super().focusNextPrevChild(forward)
        now = QApplication.focusWidget()
        if moved and now is not None:
            pieces.into_view(now)
        return moved

    def _pause(self) -> None:
        if self.editor is not None:
            self.editor.player.pause()

    def _show_title(self) -> None:
        inside = self.document is not None and self._page in (EDITOR, EXPORT)
        name = self.document.timeline.name if self.document is not None and inside else ""
        self.setWindowTitle(f"{name} – Semenit" if name else "Semenit")

    # --- projects -----------------------------------------------------------------------

    def new_project(self, shape: str) -> None:
        """Make a project of ``shape`` (one of ``canvas.CANVASES``) and open it."""
        stem = file_names.safe(translate("Window", "Project"), "Semenit")
        self._open(project_opening.made(stem, shape))

    def open_project(self, folder: Path) -> None:
        """Open the project in ``folder``; what cannot be opened is explained."""
        if self.document is not None and self.document.folder == folder:
            self.show_page(EDITOR)
        else:
            self._open(project_opening.opened(folder))

    def _recovered(self, folder: Path, take: bool) -> None:
        self.show_page(HOME)
        self._open(project_opening.opened(folder, ask=False, recover=take))

    def _open(self, work: Generator[None, None, Found]) -> None:
        if not self._opening:  # a double click asks twice
            self._opening = True
            self.jobs.run(work, done=self.adopt, failed=self._not_opened)

    def _not_opened(self, fault: Exception) -> None:
        self._opening = False
        self.jobs.failed.emit(fault)

    def adopt(self, found: Found) -> None:
        """Go on with a project that was just opened or made; one with unsaved steps is asked about first."""
        self._opening = False
        self.drop(TEMPLATE)
        if isinstance(found, Unsaved):
            self._recovering = (found.folder, found.steps)
            self.drop(RECOVER)
            self.show_page(RECOVER)
            return
        project = found.project if isinstance(found, Rescued) else found
        self.close_project()
        self.run.forget()
        if project.folder.parent not in (paths.projects(), paths.examples()):
            self.settings.remember_project(project.folder)
        self.document = Document(project, self.jobs, self.messages)
        self.document.changed.connect(self._show_title)
        self.document_changed.emit(self.document)
        self.show_page(EDITOR)
        if isinstance(found, Rescued):
            said = translate("Window", "The project file was damaged. You see its copy, saved {ago}.",
                             ago=time_words.ago(found.seconds))  # fmt: skip
            self.messages.note(said)

    def close_project(self) -> None:
        """Save and let go of the open project; the page shown does not change."""
        if self.document is None:
            return
        for name in (PUBLISHING, EDITOR, EXPORT):
            self.drop(name)
        document, self.document = self.document, None
        self.document_changed.emit(None)
        document.close()

    # --- the end ------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and stop.  A running export is only given up when the person closes twice."""
        if not self.export.may_close():
            event.ignore()
            return
        self.run.cancel()
        self.jobs.stop()  # first, so that a save that is under way cannot overtake the last one
        self.close_project()
        for name in list(self.pages):
            self.drop(name)
        self.jobs.stop()
        event.accept()
