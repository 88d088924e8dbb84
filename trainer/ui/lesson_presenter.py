"""How a lesson appears: the panel, the ring around the next thing, a word, the keyboard.

It shows where a ``Session`` is and decides nothing about it.  Whoever runs the lesson
says when to look again, and hears what the learner presses from the panel that
``panel_made`` carries: pages are made anew at times, and each gets a panel of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from trainer.lesson.plan import can_be_done
from trainer.lesson.progress import Phase
from trainer.lesson.session import Session
from trainer.lesson.targets import where_to_look
from trainer.settings import Settings
from trainer.ui import lesson_focus, lesson_slot
from trainer.ui.lesson_panel import LessonPanel
from trainer.ui.lesson_words import announce
from trainer.ui.spotlight import Spotlight
from trainer.ui.targets import Targets

OWN_BEGINS_AT = ("home.new", "new.vertical")
"""What is ringed while the learner has no project of their own yet."""


class LessonPresenter(QObject):
    """``panel`` is None while no lesson runs, or the page that is shown has no place for it."""

    panel_made = Signal(object)
    """Carries a LessonPanel that nobody listens to yet."""

    def __init__(self, window: QWidget, targets: Targets, settings: Settings) -> None:
        super().__init__(window)
        self._targets, self._settings = targets, settings
        self.panel: LessonPanel | None = None
        self.spotlight = Spotlight(window, targets, settings.reduced_motion)
        self.spotlight.on_look = self._looked
        self._session: Session | None = None
        self._slot: QFrame | None = None
        self._panel_shown: LessonPanel | None = None
        self._step_shown: tuple[Phase, int] | None = None
        self._said = ""
        self._to_target = QShortcut(QKeySequence(Qt.Key.Key_F6), window)
        self._to_target.activated.connect(self.switch_focus)
        self._to_target.setEnabled(False)

    # --- beginning and end --------------------------------------------------------------

    def begin(self, session: Session) -> None:
        """Show ``session`` from now on; what is to be seen of it follows with ``show``."""
        self._session, self._step_shown = session, None
        self._to_target.setEnabled(True)
        self._fill_slot()

    def end(self) -> None:
        """Put away all that was shown."""
        self._session = None
        self._drop_panel()
        self.spotlight.point_at(())
        self._to_target.setEnabled(False)

    def move_to(self, slot: QFrame | None) -> None:
        """The page that is shown now has ``slot`` for the panel, or no place for it."""
        self._slot = slot
        self._fill_slot()

    def _fill_slot(self) -> None:
        slot = self._slot
        if self._session is None or slot is None or not isValid(slot):
            self._drop_panel()
        elif not self._panel_is_in(slot):
            self._drop_panel()
            self.panel = LessonPanel(self._session)
            self.panel_made.emit(self.panel)
            lesson_slot.put(self.panel, slot)

    def _panel_is_in(self, slot: QFrame) -> bool:
        panel = self.panel
        there = panel is not None and isValid(panel) and panel.parentWidget() is slot
        return there and panel is not None and panel.session is self._session

    def _drop_panel(self) -> None:
        lesson_slot.take_out(self.panel)
        self.panel = self._panel_shown = None

    # --- what is shown ------------------------------------------------------------------

    def show(self, stuck: bool) -> None:
        """Show where the session is.  ``stuck``: the project that it wants could not be made."""
        session, panel = self._session, self.panel
        if session is None or panel is None:
            return
        here = (session.phase, session.index)
        arrived = here != self._step_shown
        self._step_shown = here
        if arrived or panel is not self._panel_shown:
            panel.told = ()
            self._panel_shown = panel
            panel.may_do = session.phase is Phase.STEPS and can_be_done(session.pack, session.step)
        panel.stuck = stuck
        panel.refresh()
        self.spotlight.reduced_motion = self._settings.reduced_motion
        self.spotlight.point_at(_pointed_at(session))
        self._speak(session, arrived)
        lesson_focus.give_to_next(panel, session, arrived)

    def say(self, words: str) -> None:
        """Let a screen reader say ``words``."""
        announce(self.spotlight, words)

    def switch_focus(self) -> None:
        """F6: from the panel to what it points at, and back."""
        if self.panel is not None and self._session is not None:
            lesson_focus.switch(self.panel, self._session, self._targets)

    def _looked(self, found: frozenset[str]) -> None:
        """Say in words where to look when nothing of the step can be ringed."""
        session, panel = self._session, self.panel
        if session is None or panel is None or not isValid(panel):
            return
        names = _pointed_at(session)
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
            self.say(said)
        self._said = said or self._said


def _pointed_at(session: Session) -> tuple[str, ...]:
    if session.phase is Phase.OWN and not session.progress.folder:
        return OWN_BEGINS_AT
    # Once the step is reached, the next thing to press is in the panel itself.
    return () if session.outcome.passed or session.astray is not None else session.targets
