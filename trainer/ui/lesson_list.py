"""The card "Learn": the path of lessons, with how far the learner is and what was earned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from trainer.ui import icons, pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.lesson_card import LessonCard
from trainer.words import translate


class LessonList(QFrame):
    """``chosen`` carries the slug of the lesson that was clicked."""

    chosen = Signal(str)

    def __init__(self, lessons: Sequence[LessonCard], following: LessonCard | None = None) -> None:
        """``following``: the lesson to take next; the steps of its path are shown below it."""
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
        for place, lesson in enumerate(lessons):
            if place:
                layout.addWidget(_Way(lessons[place - 1].done))
            layout.addWidget(self._row(lesson))
            if lesson is following:
                layout.addLayout(_path(lesson))
        layout.addStretch(1)

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
        return card


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
