"""The card "Learn": the path of lessons, with how far the learner is and what was earned."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLayout, QWidget

from trainer.lesson.installed import ENDINGS
from trainer.lesson.review import MINUTES
from trainer.ui import icons, pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.lesson_card import LessonCard, ReviewCard
from trainer.words import translate


class LessonList(QFrame):
    """``chosen`` carries the slug of the lesson that was clicked."""

    chosen = Signal(str)
    install_requested = Signal(object)
    """Carries the file (a Path) of a lesson to be installed."""
    review_requested = Signal(str, str)
    """Carries a lesson's slug and the id of the step to repeat."""
    remove_requested = Signal(str)
    """Carries the id of an installed lesson to be taken away."""
    make_requested = Signal()
    """A teacher wants to make a lesson."""
    works_requested = Signal()
    """The learner wants to see what came of the lessons."""

    def __init__(
        self,
        lessons: Sequence[LessonCard],
        following: LessonCard | None = None,
        review: ReviewCard | None = None,
    ) -> None:
        """``following``: the lesson to take next; the steps of its path are shown below it.

        ``review``: a step of an earlier lesson that is to be repeated.
        """
        super().__init__()
        theme.look(self, "card")
        layout = pieces.column(20, 6)
        self.setLayout(layout)
        head = pieces.row(10)
        head.addWidget(icons.label("graduation-cap", theme.current().primary, 22))
        head.addWidget(pieces.text(translate("Home", "Learn"), "heading"), 1)
        done = sum(lesson.done for lesson in lessons)
        badges = sum(lesson.badge for lesson in lessons)
        if len(lessons) > 1:
            count = translate("Home", "{done} of {all} done", done=done, all=len(lessons))
            if badges:
                count += " · " + translate("Home", "badges: {count}", count=badges)
            head.addWidget(pieces.text(count, "small"))
        layout.addLayout(head)
        layout.addSpacing(theme.px(8))
        if review is not None:
            layout.addWidget(self._review(review))
            layout.addSpacing(theme.px(8))
        for place, lesson in enumerate(lessons):
            if place:
                layout.addWidget(_Way(lessons[place - 1].done))
            layout.addWidget(self._row(lesson))
            if lesson is following:
                layout.addLayout(_path(lesson))
        layout.addSpacing(theme.px(6))
        install = pieces.button(
            translate("Home", "Install a lesson …"), self._choose, "link", "download", theme.current().primary
        )
        self.works = pieces.button(
            translate("Home", "My works"),
            self.works_requested.emit,
            "link",
            "images",
            theme.current().primary,
        )
        self.make = pieces.button(
            translate("Home", "Make a lesson"),
            self.make_requested.emit,
            "link",
            "video",
            theme.current().primary,
        )
        for link in (self.works, self.make, install):
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _review(self, review: ReviewCard) -> QWidget:
        """Two minutes for something that was learned a while ago."""
        title, minutes = (
            translate("Home", "Repeat a little"),
            translate("Home", "{count} minutes", count=MINUTES),
        )
        words = pieces.column(0, 2)
        words.addWidget(pieces.text(title, "subheading", wrap=True))
        words.addWidget(pieces.text(f"{review.title} · {minutes}", "small", wrap=True))
        inside = pieces.row(14)
        inside.setContentsMargins(theme.px(14), theme.px(11), theme.px(12), theme.px(11))
        inside.addWidget(icons.label("repeat", theme.current().primary, 24))
        inside.addLayout(words, 1)
        card = CardButton(inside, f"{title}, {review.title}, {minutes}", "dashed")
        card.clicked.connect(lambda: self.review_requested.emit(review.slug, review.step))
        return card

    def _choose(self) -> None:
        title = translate("Home", "Choose the file of a lesson")
        kinds = translate("Home", "Lessons") + " (" + " ".join(f"*{ending}" for ending in ENDINGS) + ")"
        file, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if file:
            self.install_requested.emit(Path(file))

    def _row(self, lesson: LessonCard) -> QWidget:
        title = f"{lesson.number}. {lesson.title}"
        words = pieces.column(0, 2)
        words.addWidget(pieces.text(title, "subheading", wrap=True))
        words.addWidget(pieces.text(_state(lesson), "small", wrap=True))
        inside = pieces.row(14)
        inside.setContentsMargins(theme.px(12), theme.px(11), theme.px(12), theme.px(11))
        inside.addWidget(_Disc(lesson))
        inside.addLayout(words, 1)
        card = CardButton(inside, f"{title}, {_state(lesson)}", "chosen" if lesson.begun else "bare")
        card.clicked.connect(lambda: self.chosen.emit(lesson.slug))
        if not lesson.installed:
            return card
        away = pieces.icon_button(
            translate("Home", "Remove the lesson “{title}”", title=lesson.title),
            "trash-2",
            lambda: self.remove_requested.emit(lesson.installed),
        )
        both = QFrame()
        theme.look(both, "clear")
        beside = pieces.row(6)
        beside.addWidget(card, 1)
        beside.addWidget(away)
        both.setLayout(beside)
        return both


def _path(lesson: LessonCard) -> QLayout:
    """The steps, so that the learner sees where it leads and how far it is."""
    made = pieces.column(0, 7)
    made.setContentsMargins(theme.px(22), theme.px(2), 0, theme.px(8))
    tokens = theme.current()
    for number, title in enumerate(lesson.path, start=1):
        passed, now = lesson.done or number < lesson.step, number == lesson.step
        line = pieces.row(10)
        sign = "check" if passed else "arrow-right" if now else "circle"
        colour = tokens.green if passed else tokens.primary if now else tokens.disabled
        line.addWidget(icons.label(sign, colour, 16))
        line.addWidget(pieces.text(title, "subheading" if now else "small", wrap=True), 1)
        made.addLayout(line)
    return made


def _state(lesson: LessonCard) -> str:
    minutes = translate("Home", "{count} minutes", count=lesson.minutes)
    if lesson.done:
        parts = [minutes, translate("Home", "done")]
        if lesson.badge:
            parts.append(translate("Home", "badge: done alone"))
        if lesson.own_done:
            parts.append(translate("Home", "own video made"))
        return " · ".join(parts)
    if lesson.after and not lesson.begun:
        return minutes + " · " + translate("Home", "better after “{title}”", title=lesson.after)
    if lesson.begun:
        return minutes + " · " + translate("Home", "step {step} of {all}", step=lesson.step, all=lesson.steps)
    return minutes


class _Way(QWidget):
    """The piece of the path between two lessons; green where it was walked."""

    def __init__(self, walked: bool) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(8))
        tokens = theme.current()
        self._colour = tokens.green if walked else tokens.track

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = theme.px(12 + 38 // 2)
        painter.fillRect(middle - theme.px(2), 0, theme.px(4), self.height(), QColor(self._colour))
        painter.end()


class _Disc(QWidget):
    """A round sign: done, going on, or not begun."""

    def __init__(self, lesson: LessonCard) -> None:
        super().__init__()
        self.setFixedSize(theme.px(38), theme.px(38))
        tokens = theme.current()
        self._colour = tokens.green if lesson.done else tokens.primary
        sign = ("badge-check" if lesson.badge else "check") if lesson.done else "play"
        self._sign = icons.pixmap(sign, tokens.on_green if lesson.done else tokens.on_primary, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(self.rect())
        side = theme.px(20)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, self._sign)
        painter.end()
