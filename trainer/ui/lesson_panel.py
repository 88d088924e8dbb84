"""The lesson at the left of a page: what to do, how it went, and the way on.

The panel shows a Session and asks for everything else by signals; it keeps
nothing of its own.  The words scroll where the window is low; the buttons below
them never do, so there is always a way back, on and out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QIcon, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from trainer.lesson.help import Rung
from trainer.lesson.progress import Mark, Phase
from trainer.lesson.session import Astray, Session
from trainer.model.project import is_project
from trainer.ui import icons, lesson_parts, pieces, roles, theme
from trainer.ui.lesson_words import note, paragraph, with_below
from trainer.ui.step_bar import Segment, StepBar
from trainer.ui.tick_box import TickBox
from trainer.words import translate

MARGIN = 18
LOW, VERY_LOW = 380, 250
"""Design pixels of height below which the quieter buttons shrink to their icons in one row; below
the second the helping ones join them."""


class LessonPanel(QFrame):
    """Shows ``session``.  ``refresh`` after each change; ``where`` says where to look when
    what the step points at cannot be seen.
    """

    begin_requested = Signal()
    probe_requested = Signal()
    """The learner wants to show what is known already."""
    next_requested = Signal()
    back_requested = Signal()
    again_requested = Signal()
    skip_requested = Signal()
    hint_requested = Signal()
    restore_requested = Signal()
    """Something was lost; take the project back to the beginning of the step."""
    show_requested = Signal()
    """Show the step on a copy."""
    do_requested = Signal()
    """Do the step for the learner."""
    pair_changed = Signal(bool)
    """Two learn at one computer, or no longer."""
    leave_requested = Signal()
    own_requested = Signal()
    open_requested = Signal()
    """Open the lesson's own project again."""
    adopt_requested = Signal()
    """Go on in the project that is open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.where = ""
        self.stuck = False
        """Whether the project that the lesson wants could not be made."""
        self.may_do = False
        """Whether this step can be done for the learner at all."""
        self.told: tuple[str, ...] = ()
        """The step in words, after it was shown."""
        self._level = 0
        self._step_shown: tuple[Phase, int] | None = None
        theme.look(self, "clear")
        self.setObjectName("lesson_panel")
        self.setAccessibleName(session.pack.title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        roles.fits(self, QAccessible.Role.Grouping)
        outside = QVBoxLayout(self)
        margin = theme.px(MARGIN)
        outside.setContentsMargins(margin, theme.px(14), 0, theme.px(10))
        outside.setSpacing(theme.px(8))

        head = pieces.column(0, 8)
        head.setContentsMargins(0, 0, margin, 0)
        over = translate(
            "LessonPanel", "LESSON {number} · {title}",
            number=session.pack.number, title=session.pack.title.upper(),
        )  # fmt: skip
        head.addWidget(pieces.text(over, "overline", wrap=True))
        self.bar = StepBar()
        head.addWidget(self.bar)
        outside.addLayout(head)

        self._inside = QWidget()
        self._scroll = pieces.scrolling(self._inside)
        self._scroll.setObjectName("lesson_words")
        outside.addWidget(self._scroll, 1)

        self._buttons = pieces.column(0, 8)
        self._buttons.setContentsMargins(0, 0, margin, 0)
        outside.addLayout(self._buttons)
        self._make_buttons()
        self.refresh()

    # --- the way on -------------------------------------------------------------------

    def _make_buttons(self) -> None:
        def button(
            words: str, asks: Callable[[], object], look: str = "plain", icon: str = ""
        ) -> QPushButton:
            made = pieces.button(words, asks, look, icon)
            made.setAutoDefault(True)  # Enter presses the button that has the focus
            return made

        self.begin = button(translate("LessonPanel", "Begin"), self.begin_requested.emit, "primary", "play")
        self.next = button(
            translate("LessonPanel", "Next"), self.next_requested.emit, "primary", "arrow-right"
        )
        own = translate("LessonPanel", "Try it with own clips")
        self.own = button(own, self.own_requested.emit, "primary", "smartphone")
        self.probe = button(
            translate("LessonPanel", "I can do this already"), self.probe_requested.emit, icon="list-checks"
        )
        self.hint = button(translate("LessonPanel", "Hint"), self._help)
        self.skip = button(translate("LessonPanel", "Skip"), self.skip_requested.emit)
        self.back = button(translate("LessonPanel", "Back"), self.back_requested.emit)
        self.again = button(translate("LessonPanel", "Try again"), self.again_requested.emit)
        self.leave = button(translate("LessonPanel", "Save and leave"), self.leave_requested.emit, "link")
        for one in (self.begin, self.next, self.own, self.probe):
            self._buttons.addWidget(one)
        self._helping, self._moving = pieces.row(8), pieces.row(8)
        self._buttons.addLayout(self._helping)
        self._buttons.addLayout(self._moving)
        self._quiet = {
            self.hint: "lightbulb",
            self.skip: "skip-forward",
            self.back: "arrow-left",
            self.again: "rotate-ccw",
            self.leave: "log-out",
        }
        for one in self._quiet:
            one.setAccessibleName(one.text())
        self._arrange()

    def _help(self) -> None:
        """The next rung of help; its button says which."""
        match self._rung():
            case Rung.SHOW:
                self.show_requested.emit()
            case Rung.DO:
                self.do_requested.emit()
            case _:
                self.hint_requested.emit()

    def _rung(self) -> Rung:
        rung = self.session.rung
        return Rung.SHOW if rung is Rung.DO and not self.may_do else rung

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(theme.current().colour("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = event.size().height()
        level = (height < theme.px(LOW)) + (height < theme.px(VERY_LOW))
        if level != self._level:
            self._level = level
            self._arrange()

    def _arrange(self) -> None:
        """Give the buttons as many rows, and as many words, as there is room for."""
        low, very_low = self._level > 0, self._level > 1
        helping = self._moving if very_low else self._helping
        for button in (self.hint, self.skip):
            helping.addWidget(button, 1)
        for button in (self.back, self.again):
            self._moving.addWidget(button, 1)
        (self._moving if low else self._buttons).addWidget(self.leave)
        theme.look(self.leave, "plain" if low else "link")
        self._name_buttons()

    def _name_buttons(self) -> None:
        """Where the panel is low, those that share a row are icons alone; their names are then tool tips."""
        for button, icon in self._quiet.items():
            helps = button in (self.hint, self.skip)
            beside = {*self._quiet} - (set() if self._level > 1 else {self.hint, self.skip}) - {button}
            alone = all(other.isHidden() for other in beside)
            bare = self._level > (1 if helps else 0) and not alone
            name = button.accessibleName()
            button.setText("" if bare else name)
            button.setToolTip(name if bare else "")
            if bare or button is not self.leave:
                icons.put(button, icon)
            else:
                button.setIcon(QIcon())

    def _show_buttons(self) -> None:
        session, phase = self.session, self.session.phase
        making = session.wanted is not None
        steps = phase is Phase.STEPS and not making
        before = phase in (Phase.WATCH, Phase.PROBE) and not making
        astray = session.astray is not None
        self.begin.setVisible(phase is Phase.INTRO)
        watched = phase is Phase.WATCH and session.watched and not making
        self.next.setVisible((steps and session.may_go_on and not astray) or watched)
        self.probe.setVisible(session.may_probe and not making)
        last = steps and session.index == len(session.pack.steps) - 1
        self.next.setText(translate("LessonPanel", "Finish") if last else translate("LessonPanel", "Next"))
        self.own.setVisible(phase is Phase.FINISHED and bool(session.pack.own))
        done = session.outcome.passed
        self.hint.setVisible(steps and not done and not astray)
        names = {
            Rung.SHOW: translate("LessonPanel", "Show me"),
            Rung.DO: translate("LessonPanel", "Do it for me"),
        }
        self.hint.setAccessibleName(names.get(self._rung(), translate("LessonPanel", "Hint")))
        self.skip.setVisible((steps and not session.may_go_on) or (before and not watched))
        steps_instead = translate("LessonPanel", "Show me the steps")
        skip = steps_instead if phase is Phase.PROBE else translate("LessonPanel", "Skip")
        self.skip.setAccessibleName(skip)
        self.back.setVisible(phase is Phase.FINISHED or (steps and session.index > 0))
        self.again.setVisible(steps and session.index > 0 and not astray)
        finished = phase in (Phase.FINISHED, Phase.OWN_FINISHED)
        save, home = translate("LessonPanel", "Save and leave"), translate("LessonPanel", "To the home page")
        self.leave.setAccessibleName(home if finished else save)
        self._name_buttons()

    # --- the words --------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the session as it is now."""
        session = self.session
        marks, index = session.progress.marks, session.index
        here = session.phase is Phase.STEPS
        self.bar.show_segments(
            [
                _segment(marks.get(step.id), here and at == index)
                for at, step in enumerate(session.pack.steps)
            ],
            index + 1,
        )
        self._show_buttons()
        arrived = (session.phase, index) != self._step_shown
        self._step_shown = (session.phase, index)
        place = 0 if arrived else self._scroll.verticalScrollBar().value()
        before, self._inside = self._inside, QWidget()
        theme.look(self._inside, "clear")
        column = pieces.column(0, 10)
        column.setContentsMargins(0, 0, theme.px(MARGIN), theme.px(4))
        newest: QWidget | None = None
        for part in self._parts():
            column.addWidget(part)
            newest = part if part.property("look") in ("note-amber", "note-green", "note-tip") else newest
        column.addStretch(1)
        self._inside.setLayout(column)
        self._scroll.takeWidget()
        self._scroll.setWidget(self._inside)
        before.deleteLater()
        self._inside.show()
        if newest is not None and here:
            self._bring_into_view(newest)
        else:
            self._scroll.verticalScrollBar().setValue(place)

    def _bring_into_view(self, part: QWidget) -> None:
        # The words get their height with the next layout, so look after it.
        QTimer.singleShot(0, part, lambda: self._scroll.ensureWidgetVisible(part, 0, theme.px(8)))

    def _parts(self) -> Iterator[QWidget]:
        session = self.session
        if session.wanted is not None:
            yield from lesson_parts.preparing(session, self.stuck, self.open_requested.emit)
            return
        astray = self._astray(session.astray) if session.astray is not None else None
        match session.phase:
            case Phase.INTRO:
                yield from lesson_parts.introduction(session)
                yield self._pair()
            case Phase.WATCH:
                yield from lesson_parts.example(session, astray)
            case Phase.PROBE:
                yield from lesson_parts.probe(session, astray)
            case Phase.STEPS:
                yield from self._step(astray)
            case Phase.FINISHED:
                yield from lesson_parts.end(session)
            case Phase.OWN:
                yield from lesson_parts.own_task(session, astray)
            case Phase.OWN_FINISHED:
                yield from lesson_parts.own_end(session)

    def _pair(self) -> QWidget:
        """Two who share a computer take turns."""
        made = TickBox(translate("LessonPanel", "We are two at this computer"))
        made.setChecked(self.session.progress.pair)
        made.toggled.connect(self.pair_changed)
        return made

    def _step(self, astray: QWidget | None) -> Iterator[QWidget]:
        session, tokens = self.session, theme.current()
        yield paragraph(session.text.title, "heading")
        if astray is not None:
            yield astray
            return
        if session.swap and not session.outcome.passed:
            swap = translate("LessonPanel", "Now change seats. Whoever looked on takes the mouse.")
            yield note("note-tip", "users", tokens.primary, swap)
        yield paragraph(session.task)
        if self.where and not session.outcome.passed:
            yield note("clear", "search", tokens.quiet, self.where)
        if session.outcome.passed:
            yield note("note-green", "circle-check", tokens.green, session.praise)
        elif session.outcome.saying is not None:
            if session.outcome.saying.tone == "mistake":
                not_yet = translate("LessonPanel", "Not quite yet.")
                yield note("note-amber", "info", tokens.ink, f"**{not_yet}** {session.said}")
            else:
                on_the_way = translate("LessonPanel", "Go on.")
                yield note("note-tip", "arrow-right", tokens.primary, f"**{on_the_way}** {session.said}")
        if session.off_path:
            yield self._off_path(session.off_path)
        if session.hints and not session.outcome.passed:
            title = translate("LessonPanel", "Hint")
            yield note("note-tip", "lightbulb", tokens.primary, f"**{title}**", *session.hints)
        if not session.outcome.passed:
            if self.told:
                yield note("note-tip", "mouse-pointer-click", tokens.primary, *self.told)
            rule = lesson_parts.rule(session, self._rung(), bool(self.told))
            if rule:
                yield paragraph(rule, "small")

    def _off_path(self, title: str) -> QWidget:
        """What was reached before is gone; one button brings it back."""
        said = translate("LessonPanel", "“{title}” no longer holds.", title=title)
        calm = translate("LessonPanel", "Your version is kept. Press **Undo** to see it.")
        restore = translate("LessonPanel", "Restore this step")
        button = pieces.button(restore, self.restore_requested.emit, icon="rotate-ccw")
        return with_below(note("note-amber", "info", theme.current().ink, said, calm), button)

    def _astray(self, reason: Astray) -> QWidget:
        folder = self.session.progress.folder
        gone = bool(folder) and not is_project(Path(folder))
        if gone:
            words = translate("LessonPanel", "The project of this lesson is no longer there.")
        elif reason is Astray.NOT_OPEN:
            words = translate("LessonPanel", "The project of this lesson is not open now.")
        else:
            words = translate("LessonPanel", "This is not the project of this lesson.")
        box = note("note-amber", "info", theme.current().ink, words)
        buttons = []
        if gone or not folder:
            begin = translate("LessonPanel", "Begin again")
            buttons.append(pieces.button(begin, self.begin_requested.emit, "primary", "rotate-ccw"))
        else:
            open_it = translate("LessonPanel", "Open it")
            buttons.append(pieces.button(open_it, self.open_requested.emit, "primary", "folder-open"))
        if reason is Astray.OTHER_PROJECT and not self.session.given_project:
            use = translate("LessonPanel", "Use this one")
            buttons.append(pieces.button(use, self.adopt_requested.emit))
        return with_below(box, *buttons)

    def main_button(self) -> QPushButton | None:
        """The one next action, None while there is only work to do."""
        return next((one for one in (self.begin, self.next, self.own) if one.isVisibleTo(self)), None)


def _segment(mark: Mark | None, here: bool) -> Segment:
    if here:
        return Segment.DONE if mark is Mark.PASSED else Segment.HERE
    if mark is Mark.PASSED:
        return Segment.DONE
    return Segment.SKIPPED if mark is Mark.SKIPPED else Segment.AHEAD
