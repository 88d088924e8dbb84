"""Where the keyboard is while a lesson runs: never stolen, never lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from trainer.lesson.progress import Phase
from trainer.lesson.session import Session
from trainer.ui.lesson_panel import LessonPanel
from trainer.ui.targets import Targets

TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


def give_to_next(panel: LessonPanel, session: Session, arrived: bool) -> None:
    """Give the keyboard to the way on once it is open, but never while someone types."""
    focus = QApplication.focusWidget()
    if isinstance(focus, TYPING):
        return
    reached = session.phase is Phase.STEPS and session.outcome.passed
    if reached or (arrived and session.phase is not Phase.STEPS):
        button = panel.main_button()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
    elif arrived and focus is not None and panel.isAncestorOf(focus):
        # The button that was pressed is gone; Enter must not fall on its neighbour.
        panel.setFocus(Qt.FocusReason.OtherFocusReason)


def switch(panel: LessonPanel, session: Session, targets: Targets) -> None:
    """From the panel to what it points at, and back."""
    focus = QApplication.focusWidget()
    if focus is None or not panel.isAncestorOf(focus):
        button = panel.main_button() or panel.leave
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    for name in session.targets:
        place = targets.find(name)
        if place is not None and place[0].focusPolicy() != Qt.FocusPolicy.NoFocus:
            place[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
