"""The first page: one big next step, then the lessons, then the person's own projects.

The page only shows and asks: it emits a signal for everything that should happen.
Projects are read in a job, so the page is there at once and fills in.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QGridLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from trainer import paths
from trainer.learners import FIRST, Learner
from trainer.settings import Settings
from trainer.template.pack import Template
from trainer.ui import banner, icons, pieces, project_card, project_list, theme
from trainer.ui.card_button import CardButton, FirmCard
from trainer.ui.first_picture import first_pictures
from trainer.ui.home_header import HomeHeader
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_card import LessonCard, ReviewCard
from trainer.ui.lesson_list import LessonList
from trainer.ui.offer_line import OfferLine
from trainer.ui.project_card import ProjectCards
from trainer.ui.project_list import ProjectSummary
from trainer.ui.targets import Targets
from trainer.ui.template_cards import home_cards
from trainer.ui.work_line import WorkLine
from trainer.words import translate

BESIDE = 900
"""Design pixels of width from which Learn and Create stand side by side."""


class HomePage(QWidget):
    """Home.  ``lessons`` is what there is to learn, in order; it may be empty."""

    new_requested = Signal()
    project_requested = Signal(object)
    """Carries the project's folder."""
    lesson_requested = Signal(str)
    """Carries the slug: begin it, or go on where it was left."""
    lesson_restart_requested = Signal(str)
    template_requested = Signal(str)
    """Carries the slug."""
    templates_requested = Signal()
    lesson_install_requested = Signal(object)
    """Carries the file of a packed lesson."""
    lesson_review_requested = Signal(str, str)
    """Carries a lesson's slug and the id of the step to repeat."""
    lesson_remove_requested = Signal(str)
    """Carries the id of an installed lesson."""
    lesson_make_requested = Signal()
    works_requested = Signal()
    package_requested = Signal(object)
    """Carries the zip file of a packed project."""
    trash_requested = Signal()

    def __init__(
        self,
        settings: Settings,
        jobs: Jobs,
        targets: Targets,
        lessons: Sequence[LessonCard] = (),
        learner: Learner | None = None,
        review: ReviewCard | None = None,
        templates: Sequence[Template] = (),
    ) -> None:
        super().__init__()
        theme.look(self, "page")
        self._settings, self._jobs, self._targets = settings, jobs, targets
        self._lessons = list(lessons)
        self._offered = list(templates)
        self._found: list[ProjectSummary] = []
        self.read = False
        """Whether all projects are listed; their posters may still come."""
        self._next = _next_lesson(self._lessons)
        self._first: QWidget | None = None
        """The one next step; it has the focus, so that Enter takes it."""

        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(28), theme.px(14), theme.px(28), theme.px(22))
        page.setSpacing(theme.px(16))
        self.header = HomeHeader(settings, learner or Learner(FIRST, settings.learner_name))
        page.addWidget(self.header)
        targets.add("home.settings", self.header.more)
        targets.add("home.learner", self.header.who)
        self.work = WorkLine(jobs)
        page.addWidget(self.work)
        self.offer = OfferLine()
        page.addWidget(self.offer)
        self._big = self._big_card()
        page.addWidget(self._big)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(16))
        self._learn: QWidget | None = None
        if self._lessons:
            learn = LessonList(self._lessons, self._next, review)
            learn.review_requested.connect(self.lesson_review_requested)
            learn.chosen.connect(self.lesson_requested)
            learn.install_requested.connect(self.lesson_install_requested)
            learn.remove_requested.connect(self.lesson_remove_requested)
            learn.works_requested.connect(self.works_requested)
            learn.make_requested.connect(self.lesson_make_requested)
            self._columns.addWidget(learn, 5)
            self._learn = learn
        self._columns.addWidget(self._create_card(), 7)
        page.addLayout(self._columns, 1)

        outside = pieces.row()
        self.lesson_slot = pieces.lesson_slot()
        outside.addWidget(self.lesson_slot)
        outside.addWidget(pieces.scrolling(inside), 1)
        self.setLayout(outside)
        self._read_projects()

    def show_lesson_running(self, running: bool) -> None:
        """While a lesson stands at the left, the page does not offer lessons as well."""
        self._big.setVisible(not running)
        if running:
            self.offer.hide()
        if self._learn is not None:
            self._learn.setVisible(not running)

    # --- parts ----------------------------------------------------------------------

    def _big_card(self) -> QWidget:
        card = pieces.frame("card")
        card.setMinimumHeight(theme.px(224))
        side_by_side = pieces.row(0)
        side_by_side.setContentsMargins(1, 1, 1, 1)
        card.setLayout(side_by_side)
        shown = banner.picture()
        if shown is not None:
            self._banner: QWidget | None = banner.Banner(shown)
            side_by_side.addWidget(self._banner)
        else:
            self._banner = None
        inside = pieces.column(0, 8)
        inside.setContentsMargins(theme.px(34), theme.px(22), theme.px(34), theme.px(22))
        side_by_side.addLayout(inside, 1)
        inside.addStretch(1)
        if self._next is None:
            self._say_start_empty(inside)
        else:
            self._say_lesson(inside, self._next)
        inside.addStretch(1)
        return card

    def _say_lesson(self, inside: QVBoxLayout, lesson: LessonCard) -> None:
        begun = lesson.begun
        over = translate("Home", "CONTINUE") if begun else translate("Home", "START HERE")
        inside.addWidget(pieces.text(over, "overline"))
        inside.addWidget(pieces.text(lesson.title, "display", wrap=True))
        about = lesson.about
        if begun:
            about = translate(
                "Home", "Step {step} of {all}: {task}", step=lesson.step, all=lesson.steps, task=lesson.task
            )
        inside.addWidget(pieces.text(about, "lead", wrap=True))
        if begun:
            bar = QProgressBar()
            bar.setRange(0, lesson.steps)
            bar.setValue(lesson.step - 1)
            bar.setTextVisible(False)
            bar.setMaximumWidth(theme.px(520))
            bar.setAccessibleName(about)
            inside.addSpacing(theme.px(6))
            inside.addWidget(bar)
        inside.addSpacing(theme.px(10))
        go = pieces.button(
            translate("Home", "Continue the lesson") if begun else translate("Home", "Start the lesson"),
            lambda: self.lesson_requested.emit(lesson.slug),
            "primary",
            "play",
        )
        go.setProperty("big", True)
        self._first = go
        self._targets.add("home.lesson", go)
        buttons = pieces.row(12)
        buttons.addWidget(go)
        if begun:
            again = pieces.button(translate("Home", "Start over"), icon="rotate-ccw")
            again.clicked.connect(lambda: self.lesson_restart_requested.emit(lesson.slug))
            buttons.addWidget(again)
        buttons.addStretch(1)
        inside.addLayout(buttons)

    def _say_start_empty(self, inside: QVBoxLayout) -> None:
        inside.addWidget(pieces.text(translate("Home", "START HERE"), "overline"))
        inside.addWidget(pieces.text(translate("Home", "Make a video"), "display", wrap=True))
        about = translate("Home", "Bring clips from your phone. Your clips themselves stay as they are.")
        inside.addWidget(pieces.text(about, "lead", wrap=True))
        inside.addSpacing(theme.px(10))
        go = pieces.button(translate("Home", "Start a new video"), self.new_requested.emit, "primary", "plus")
        go.setProperty("big", True)
        self._first = go
        buttons = pieces.row(12)
        buttons.addWidget(go)
        buttons.addStretch(1)
        inside.addLayout(buttons)

    def _create_card(self) -> QFrame:
        card = pieces.frame("card")
        layout = pieces.column(20, 10)
        card.setLayout(layout)
        head = pieces.row(10)
        head.addWidget(icons.label("clapperboard", theme.current().primary, 22))
        head.addWidget(pieces.text(translate("Home", "Create"), "heading"), 1)
        layout.addLayout(head)
        grid = QGridLayout()
        grid.setSpacing(theme.px(10))
        for place, one in enumerate([*self._template_cards(), self._start_empty()]):
            grid.addWidget(one, place // 2, place % 2)
        layout.addLayout(grid)
        if self._offered:
            every = pieces.button(
                translate("Home", "See all templates"), self.templates_requested.emit, "link",
                "layout-template", theme.current().primary,
            )  # fmt: skip
            layout.addWidget(every)
        layout.addSpacing(theme.px(6))
        mine = pieces.row(10)
        self._mine_title = pieces.text(translate("Home", "My projects"), "subheading")
        mine.addWidget(self._mine_title, 1)
        other = pieces.button(
            translate("Home", "Open another folder"), self._choose_folder, "link", "folder-open",
            theme.current().primary,
        )  # fmt: skip
        mine.addWidget(other)
        layout.addLayout(mine)
        more = pieces.column(0, 2)
        self.unpack = pieces.button(
            translate("Home", "Open a packed project"), self._choose_package, "link", "file",
            theme.current().primary,
        )  # fmt: skip
        self.trash = pieces.button(
            translate("Home", "Trash"), self.trash_requested.emit, "link", "trash-2",
            theme.current().primary,
        )  # fmt: skip
        for link in (self.unpack, self.trash):
            line = pieces.row()
            line.addWidget(link)
            line.addStretch(1)
            more.addLayout(line)
        self.projects = ProjectCards()
        self._targets.add("home.projects", self._mine_title)
        self.projects.chosen.connect(self.project_requested)
        layout.addWidget(self.projects)
        self.others = pieces.text("", "small", wrap=True)
        """What is said of projects that are not shown, or when there is none yet."""
        layout.addWidget(self.others)
        layout.addLayout(more)
        layout.addStretch(1)
        return card

    def _template_cards(self) -> list[CardButton]:
        cards = home_cards(self._offered)
        for slug, card in cards.items():
            card.clicked.connect(lambda _=False, slug=slug: self.template_requested.emit(slug))
        return list(cards.values())

    def _start_empty(self) -> CardButton:
        title, about = translate("Home", "Start empty"), translate("Home", "upright, wide or square")
        said = pieces.column(0, 2)
        said.addWidget(pieces.text(title, "subheading", wrap=True))
        said.addWidget(pieces.text(about, "small", wrap=True))
        inside = pieces.row(14)
        inside.setContentsMargins(theme.px(14), theme.px(14), theme.px(14), theme.px(14))
        inside.addWidget(icons.label("plus", theme.current().quiet, 24))
        inside.addLayout(said, 1)
        made = FirmCard(inside, f"{title}, {about}", "dashed")
        made.clicked.connect(self.new_requested)
        self._targets.add("home.new", made)
        return made

    # --- projects ---------------------------------------------------------------------

    def _read_projects(self) -> None:
        self._jobs.run(
            project_list.summaries(self._settings.recent_projects),
            progress=self._show_project,
            done=self._all_read,
            owner=self,
        )

    def _show_project(self, summary: ProjectSummary) -> None:
        self._found.append(summary)
        self.projects.show_project(summary)

    def _all_read(self, older: int) -> None:
        self.read = True
        if not self.projects.folders:
            self.others.setText(translate("Home", "Your projects will appear here."))
        elif older:
            said = translate(
                "Home", "{count} older ones are kept, too. Press Open another folder.", count=older
            )
            self.others.setText(said)
        self.others.setVisible(bool(self.others.text()))
        readable = [(one.folder, one.timeline) for one in self._found if one.timeline is not None]
        self._jobs.run(
            first_pictures(readable, round(project_card.POSTER_WIDTH * 2 * theme.factor())),
            progress=lambda found: self.projects.show_poster(*found),
            owner=self,
        )

    def _choose_folder(self) -> None:
        title = translate("Home", "Choose the folder of a project")
        folder = QFileDialog.getExistingDirectory(self, title, str(paths.projects()))
        if folder:
            self.project_requested.emit(Path(folder))

    def _choose_package(self) -> None:
        title = translate("Home", "Choose the packed project")
        kinds = translate("Home", "Packed projects (*.zip)")
        file, _ = QFileDialog.getOpenFileName(self, title, str(paths.videos()), kinds)
        if file:
            self.package_requested.emit(Path(file))

    # --- shape and focus ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(BESIDE)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        if self._banner is not None:
            self._banner.setVisible(wide)


def _next_lesson(lessons: Sequence[LessonCard]) -> LessonCard | None:
    """The lesson to offer: the one that was begun, else the first that is not done, else the last."""
    for lesson in lessons:
        if lesson.begun:
            return lesson
    for lesson in lessons:
        if not lesson.done:
            return lesson
    return lessons[-1] if lessons else None
