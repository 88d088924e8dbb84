"""Between the window and a lesson.

The window tells what happens by the public signals of its parts; the controller hands
that and what the learner chooses to a ``Session``, and sees to what comes of it: a
project is made, opened or taken back, progress is kept, help is given.  The editor
never hears of lessons.

``LessonEars`` listen to the window and a ``LessonPresenter`` shows where the learner is;
``lesson_wiring`` connects it all to the main window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget

from trainer.lesson import checkpoints
from trainer.lesson.checkpoints import Checkpoint
from trainer.lesson.moment import Fact
from trainer.lesson.pack import find, load
from trainer.lesson.progress import Phase
from trainer.lesson.review import as_lesson
from trainer.lesson.session import Session
from trainer.model.history import Change
from trainer.model.project import is_project
from trainer.model.schema import Timeline
from trainer.settings import Settings
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_ears import LessonEars
from trainer.ui.lesson_helper import LessonHelper
from trainer.ui.lesson_maker import LessonMaker
from trainer.ui.lesson_memory import LessonMemory
from trainer.ui.lesson_panel import LessonPanel
from trainer.ui.lesson_presenter import LessonPresenter
from trainer.ui.lesson_works import LessonWorks
from trainer.ui.messages import Messages
from trainer.ui.targets import Targets
from trainer.words import translate

if TYPE_CHECKING:  # the engine behind it takes most of a second to import
    from trainer.media.verify import Report

IN_A_PROJECT = (Phase.WATCH, Phase.PROBE, Phase.STEPS, Phase.OWN)


class LessonController(QObject):
    """Runs at most one lesson at a time; ``session`` is None while there is none."""

    running_changed = Signal(bool)
    home_requested = Signal()
    """The lesson goes on at home, with no project open."""
    project_requested = Signal(object)
    """Open the project in this folder (a Path)."""

    def __init__(
        self, window: QWidget, targets: Targets, messages: Messages, jobs: Jobs, settings: Settings
    ) -> None:
        super().__init__(window)
        self._messages, self._settings = messages, settings
        self.ears = LessonEars()
        self.ears.changed.connect(self._changed)
        self.ears.happened.connect(self._tell)
        self.ears.exported.connect(self._exported)
        self.presenter = LessonPresenter(window, targets, settings)
        self.presenter.panel_made.connect(self._connect)
        self.memory = LessonMemory(jobs, messages)
        self.works = LessonWorks(jobs, messages)
        self.maker = LessonMaker(jobs, messages)
        self.maker.made.connect(self._given)
        self.maker.not_made.connect(self._show)
        self.helper = LessonHelper(window, targets, jobs, messages)
        self.helper.told.connect(self._told)
        self.helper.ended.connect(self._show)
        self.helper.play_requested.connect(self._play)
        self.session: Session | None = None
        self._page = "home"
        self._restoring = False

    @property
    def running(self) -> bool:
        return self.session is not None

    # --- which lesson -------------------------------------------------------------------

    def start(self, slug: str) -> None:
        """Begin the lesson ``slug``, or go on where the learner left it.

        Raises LessonMissing or LessonFaulty.
        """
        pack = load(find(slug))
        progress = self.memory.progress(pack.id)
        if progress.phase is Phase.OWN_FINISHED:
            progress = progress.afresh()
        self._run(Session(pack, progress))

    def restart(self, slug: str) -> None:
        """Show the lesson's introduction again, wherever the learner was.

        Raises LessonMissing or LessonFaulty.
        """
        pack = load(find(slug))
        self._run(Session(pack, self.memory.progress(pack.id).afresh()))

    def review(self, slug: str, step: str) -> None:
        """Repeat one step of the lesson ``slug``, in a fresh project.

        Raises LessonMissing, LessonFaulty, or KeyError when there is no such step.
        """
        self.home_requested.emit()
        session = Session(as_lesson(load(find(slug)), step))
        self._run(session)
        self._begin()

    def leave(self) -> None:
        """Put the lesson away; everything is already remembered."""
        if self.session is None:
            return
        finished = self.session.phase in (Phase.FINISHED, Phase.OWN_FINISHED)
        self.maker.stop()
        self.helper.stop()
        self.session.leave()
        self._let_go(self.session)
        self.session = None
        self.presenter.end()
        if not finished:
            self._messages.note(translate("LessonPanel", "Saved. Go on at any time from the home page."))
        self.running_changed.emit(False)
        self.home_requested.emit()

    def _let_go(self, session: Session) -> None:
        session.on_record = session.on_checkpoint = None

    def _run(self, session: Session) -> None:
        if self.session is not None:
            self._let_go(self.session)
        self.session = session
        session.on_record = self.memory.remember
        session.on_checkpoint = self._keep_checkpoint
        kept = checkpoints.load(session.pack.id)
        if kept is not None and session.phase is Phase.STEPS:
            here = (kept.step, kept.folder) == (session.step.id, session.progress.folder)
            session.checkpoint = kept.timeline if here else None
        session.happened(Fact("page", self._page))
        self._open_if_ours()
        self.presenter.begin(session)
        self.running_changed.emit(True)
        if session.phase is Phase.INTRO:
            self.maker.get_ready(session.pack)
        if session.phase is Phase.FINISHED:
            self._show()
            return
        self._to_the_project()

    def _keep_checkpoint(self, step: str, folder: str, timeline: Timeline) -> None:
        assert self.session is not None
        self.memory.keep(Checkpoint(self.session.pack.id, step, folder, timeline))

    def _to_the_project(self) -> None:
        """Bring the learner to where the lesson goes on."""
        session = self.session
        if session is None:
            return
        folder = Path(session.progress.folder) if session.progress.folder else None
        if session.wanted is not None:
            self._provide()
        elif folder is not None and session.phase in IN_A_PROJECT and is_project(folder):
            self.project_requested.emit(folder)
        else:
            self.home_requested.emit()
        self._show()

    def _provide(self) -> None:
        """Make the project that the lesson wants next, if it wants one."""
        session = self.session
        if session is not None and session.wanted is not None and not self.maker.busy:
            self.maker.make(session.pack, session.wanted)

    def _given(self, folder: Path, name: str) -> None:
        if self.session is not None and self.session.wanted is not None:
            self.session.given(folder, name)
            self._to_the_project()

    # --- what the window tells ----------------------------------------------------------

    def show_on(self, page: str, slot: QFrame | None) -> None:
        """Another page is shown; the panel goes into its ``slot``.

        Also to be called when pages were built anew (language, text size, colours).
        """
        self._page = page
        if self.session is not None:
            self.session.happened(Fact("page", page))
        self.presenter.move_to(slot)
        self._show()

    def watch_document(self, document: Document | None) -> None:
        """Follow ``document`` from now on; None when the project was closed."""
        self.ears.watch_document(document)
        self.helper.stop()
        self._open_if_ours()
        self._show()

    def shape_chosen(self, shape: str) -> None:
        """The learner chose a shape; the project that opens next is the lesson's."""
        self._tell(Fact("shape_chosen", shape))

    @property
    def _document(self) -> Document | None:
        return self.ears.document

    def _open_if_ours(self) -> None:
        if self.session is None:
            return
        document = self._document
        timeline, folder = (document.timeline, document.folder) if document else (None, None)
        self.session.opened(timeline, folder)

    def _changed(self, change: Change) -> None:
        if self._document is not None and self._document.turning:
            self.presenter.spotlight.refresh()
            return
        if self.session is None or self._restoring:
            return
        if self.session.changed(change):
            self._show()
        else:
            self.presenter.spotlight.refresh()

    def _exported(self, report: Report) -> None:
        file = Path(report.file)
        if file.is_file():
            if self.session is not None and self.session.in_its_project:
                self.works.keep(self.session.pack, report)
            self._tell(Fact("exported", report.preset, float(report.duration), file.name))

    def _tell(self, fact: Fact) -> None:
        if self.session is not None and self.session.happened(fact):
            self._show()

    # --- what the learner chooses -------------------------------------------------------

    def _connect(self, panel: LessonPanel) -> None:
        choices = (
            (panel.next_requested, Session.go_on),
            (panel.back_requested, Session.back),
            (panel.skip_requested, Session.skip),
            (panel.probe_requested, Session.begin_probe),
            (panel.adopt_requested, Session.adopt),
        )
        for asked, choice in choices:
            asked.connect(partial(self._choose, choice))
        panel.begin_requested.connect(self._begin)
        panel.again_requested.connect(self._again)
        panel.restore_requested.connect(self._restore)
        panel.show_requested.connect(self._show_how)
        panel.do_requested.connect(self._do_for)
        panel.pair_changed.connect(self._pair)
        panel.hint_requested.connect(self._hint)
        panel.leave_requested.connect(self.leave)
        panel.own_requested.connect(self._begin_own)
        panel.open_requested.connect(self._to_the_project)

    def _begin(self) -> None:
        if self.session is not None:
            self.home_requested.emit()
            self.session.begin()
            self._provide()
            self._show()

    def _choose(self, choice: Callable[[Session], None]) -> None:
        """A choice that the session alone has to know of."""
        session = self.session
        if session is None:
            return
        watched = session.phase is Phase.WATCH
        choice(session)
        if watched and session.phase is Phase.STEPS and session.wanted is None:
            self._to_the_project()  # the example is put away; the first step asks for a new project
            if self.presenter.panel is not None:
                # One more Space, meant for the example, must press nothing there.
                self.presenter.panel.setFocus()
        else:
            self._provide()
            self._show()

    def _hint(self) -> None:
        if self.session is not None:
            self.session.hint()
            self._show()
            self.presenter.say((self.session.task, *self.session.hints)[-1])

    def _show_how(self) -> None:
        """Show the step on a copy."""
        if self.session is not None and self.session.phase is Phase.STEPS:
            self.session.shown()
            self.helper.show(self.session, self._document, self._settings.reduced_motion)

    def _do_for(self) -> None:
        """Do the step for the learner."""
        if self.session is not None and self.session.phase is Phase.STEPS:
            self.session.done_for()
            self.helper.do(self.session, self._document)

    def _told(self, lines: list[str]) -> None:
        if self.presenter.panel is not None:
            self.presenter.panel.told = tuple(lines)
            self._show()
            self.presenter.say(" ".join(lines))

    def _play(self, on: bool) -> None:
        player = self.ears.player
        if player is not None:
            (player.play if on else player.pause)()

    def _pair(self, two: bool) -> None:
        if self.session is not None:
            self.session.pair_up(two)

    def _begin_own(self) -> None:
        if self.session is not None:
            self.session.begin_own()
            self.home_requested.emit()
            self._show()

    def _again(self) -> None:
        """Do the step again, on the project as it was when the step began."""
        if self.session is None:
            return
        self._take_back(self.session)
        self.session.repeat()
        if self._document is not None:
            self.session.opened(self._document.timeline, self._document.folder)
        self._messages.note(
            translate("LessonPanel", "This step begins again. Undo brings your version back.")
        )
        self._show()

    def _restore(self) -> None:
        """Back onto the path: as ``_again``, after something was lost."""
        if self.session is not None:
            self.session.restored()
            self._again()

    def _take_back(self, session: Session) -> None:
        command = session.restoring()
        if self._document is None or command is None or session.astray is not None:
            return
        self._restoring = True
        try:
            self._document.do(command)
        finally:
            self._restoring = False

    def _show(self) -> None:
        self.presenter.show(self.maker.failed)
