"""Between the window and a lesson.

The window tells what happens by the public signals of its parts; the controller
hands that to a ``Session`` and shows what comes back: the panel, the ring around
the next thing, a word to the screen reader.  The editor never hears of lessons.

``lesson_wiring`` connects it to the main window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from trainer.lesson import checkpoints
from trainer.lesson.checkpoints import Checkpoint
from trainer.lesson.moment import Fact
from trainer.lesson.pack import find, load
from trainer.lesson.plan import can_be_done
from trainer.lesson.progress import Phase
from trainer.lesson.review import as_lesson
from trainer.lesson.session import Session
from trainer.lesson.targets import where_to_look
from trainer.model.history import Change
from trainer.model.project import is_project
from trainer.model.schema import Timeline
from trainer.settings import Settings
from trainer.ui import lesson_focus
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_helper import LessonHelper
from trainer.ui.lesson_maker import LessonMaker
from trainer.ui.lesson_memory import LessonMemory
from trainer.ui.lesson_panel import LessonPanel
from trainer.ui.lesson_words import announce
from trainer.ui.lesson_works import LessonWorks
from trainer.ui.messages import Messages
from trainer.ui.spotlight import Spotlight
from trainer.ui.targets import Targets
from trainer.words import translate

if TYPE_CHECKING:  # the engine behind these takes most of a second to import
    from trainer.media.verify import Report
    from trainer.ui.export_page import ExportPage
    from trainer.ui.player import Player

OWN_BEGINS_AT = ("home.new", "new.vertical")
IN_A_PROJECT = (Phase.WATCH, Phase.PROBE, Phase.STEPS, Phase.OWN)


class LessonController(QObject):
    """Runs at most one lesson at a time; ``session`` is None while there is none."""

    running_changed = Signal(bool)
    home_requested = Signal()
    """The lesson goes on at home, with no project open."""
    project_requested = Signal(object)
    """Open the project in this folder (a Path)."""
    moved = Signal()
    """The learner is at another step; cards that show progress are out of date."""

    def __init__(
        self, window: QWidget, targets: Targets, messages: Messages, jobs: Jobs, settings: Settings
    ) -> None:
        super().__init__(window)
        self._targets, self._messages, self._settings = targets, messages, settings
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
        self.panel: LessonPanel | None = None
        self._panel_shown: LessonPanel | None = None
        self.spotlight = Spotlight(window, targets, settings.reduced_motion)
        self.spotlight.on_look = self._looked
        self._document: Document | None = None
        self._player: Player | None = None
        self._export: ExportPage | None = None
        self._page = "home"
        self._slot: QFrame | None = None
        self._restoring = False
        self._said = ""
        self._step_shown: tuple[Phase, int] | None = None
        to_target = QShortcut(QKeySequence(Qt.Key.Key_F6), window)
        to_target.activated.connect(self.switch_focus)
        self._to_target = to_target
        to_target.setEnabled(False)

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
        self._drop_panel()
        self.spotlight.point_at(())
        self._to_target.setEnabled(False)
        if not finished:
            self._messages.note(translate("LessonPanel", "Saved. Go on at any time from the home page."))
        self.running_changed.emit(False)
        self.moved.emit()
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
        self._step_shown = None
        self._to_target.setEnabled(True)
        session.happened(Fact("page", self._page))
        self._open_if_ours()
        self._fill_slot()
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
        self._page, self._slot = page, slot
        if self.session is not None:
            self.session.happened(Fact("page", page))
        self._fill_slot()
        self._show()

    def watch_document(self, document: Document | None) -> None:
        """Follow ``document`` from now on; None when the project was closed."""
        if self._document is not None and isValid(self._document):
            self._document.changed.disconnect(self._changed)
        self.helper.stop()
        self._document = document
        if document is not None:
            document.changed.connect(self._changed)
        self._open_if_ours()
        self._show()

    def watch_player(self, player: Player | None) -> None:
        if self._player is not None and isValid(self._player):
            self._player.playing_changed.disconnect(self._played)
        self._player = player
        if player is not None:
            player.playing_changed.connect(self._played)

    def watch_export(self, page: ExportPage | None) -> None:
        if self._export is not None and isValid(self._export):
            self._export.finished.disconnect(self._exported)
        self._export = page
        if page is not None:
            page.finished.connect(self._exported)

    def shape_chosen(self, shape: str) -> None:
        """The learner chose a shape; the project that opens next is the lesson's."""
        self._tell(Fact("shape_chosen", shape))

    def _open_if_ours(self) -> None:
        if self.session is None:
            return
        document = self._document
        timeline, folder = (document.timeline, document.folder) if document else (None, None)
        self.session.opened(timeline, folder)

    def _changed(self, change: Change) -> None:
        if self._document is not None and self._document.turning:
            self.spotlight.refresh()
            return
        if self.session is None or self._restoring:
            return
        if self.session.changed(change):
            self._show()
        else:
            self.spotlight.refresh()

    def _played(self, playing: bool) -> None:
        self._tell(Fact("played" if playing else "paused"))

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
            if self.panel is not None:
                self.panel.setFocus()  # one more Space, meant for the example, must press nothing there
        else:
            self._provide()
            self._show()

    def _hint(self) -> None:
        if self.session is not None:
            self.session.hint()
            self._show()
            announce(self.spotlight, (self.session.task, *self.session.hints)[-1])

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
        if self.panel is not None:
            self.panel.told = tuple(lines)
            self._show()
            announce(self.spotlight, " ".join(lines))

    def _play(self, on: bool) -> None:
        if self._player is not None:
            (self._player.play if on else self._player.pause)()

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

    def switch_focus(self) -> None:
        """F6: from the panel to what it points at, and back."""
        if self.panel is None or self.session is None:
            return
        lesson_focus.switch(self.panel, self.session, self._targets)

    # --- what is shown ------------------------------------------------------------------

    def _fill_slot(self) -> None:
        slot = self._slot
        if self.session is None or slot is None or not isValid(slot):
            self._drop_panel()
            return
        if self._panel_is_in(slot):
            return
        self._drop_panel()
        self.panel = LessonPanel(self.session)
        self._connect(self.panel)
        layout = slot.layout()
        assert layout is not None, "a lesson slot has a layout"
        layout.addWidget(self.panel)
        slot.show()

    def _panel_is_in(self, slot: QFrame) -> bool:
        panel = self.panel
        there = panel is not None and isValid(panel) and panel.parentWidget() is slot
        return there and panel is not None and panel.session is self.session

    def _drop_panel(self) -> None:
        if self.panel is not None and isValid(self.panel):
            slot = self.panel.parentWidget()
            if slot is not None:
                slot.hide()
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = self._panel_shown = None

    def _show(self) -> None:
        session, panel = self.session, self.panel
        if session is None or panel is None:
            return
        here = (session.phase, session.index)
        arrived = here != self._step_shown
        self._step_shown = here
        if arrived or panel is not self._panel_shown:
            panel.told = ()
            self._panel_shown = panel
            panel.may_do = session.phase is Phase.STEPS and can_be_done(session.pack, session.step)
        panel.stuck = self.maker.failed
        panel.refresh()
        self.spotlight.reduced_motion = self._settings.reduced_motion
        self.spotlight.point_at(self._pointed_at(session))
        self._speak(session, arrived)
        lesson_focus.give_to_next(panel, session, arrived)
        if arrived:
            self.moved.emit()

    def _pointed_at(self, session: Session) -> tuple[str, ...]:
        if session.phase is Phase.OWN and not session.progress.folder:
            return OWN_BEGINS_AT
        # Once the step is reached, the next thing to press is in the panel itself.
        return () if session.outcome.passed or session.astray is not None else session.targets

    def _looked(self, found: frozenset[str]) -> None:
        """Say in words where to look when nothing of the step can be ringed."""
        session, panel = self.session, self.panel
        if session is None or panel is None or not isValid(panel):
            return
        names = self._pointed_at(session)
        where = where_to_look(names[0]) if names and not found else ""
        if where != panel.where:
            panel.where = where
            panel.refresh()

    def _speak(self, session: Session, arrived: bool) -> None:
        if session.phase is not Phase.STEPS:
            said = ""
        elif session.outcome.passed:
            said = session.praise
        else:
            said = session.said or (f"{session.text.title}. {session.task}" if arrived else "")
        if said and (said != self._said or arrived):
            announce(self.spotlight, said)
        self._said = said or self._said
