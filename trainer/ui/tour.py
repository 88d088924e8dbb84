"""The tour of one minute: five places of the first page, each with a sentence.

It comes once, by itself, before the first lesson; it can be left at any moment with
Escape or a press, and called again from the settings.  Like a lesson it only points:
everything under it goes on working.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from trainer.ui import pieces, theme
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import HOME
from trainer.ui.settings_page import SettingsPage
from trainer.ui.spotlight import Spotlight
from trainer.words import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True)
class Stop:
    """One place: its target and what is said there."""

    target: str
    title: str
    says: str


STOPS: Sequence[Stop] = (
    Stop(
        "home.lesson",
        QT_TRANSLATE_NOOP("Tour", "Begin here"),
        QT_TRANSLATE_NOOP("Tour", "The first lesson makes a whole video with you, step by step."),
    ),
    Stop(
        "home.new",
        QT_TRANSLATE_NOOP("Tour", "A video of your own"),
        QT_TRANSLATE_NOOP("Tour", "Whenever you like, begin with your own clips. They stay as they are."),
    ),
    Stop(
        "home.projects",
        QT_TRANSLATE_NOOP("Tour", "Your projects"),
        QT_TRANSLATE_NOOP("Tour", "All is saved by itself. What you throw away can be brought back."),
    ),
    Stop(
        "home.settings",
        QT_TRANSLATE_NOOP("Tour", "As you like it"),
        QT_TRANSLATE_NOOP("Tour", "Larger text, dark colours, another language: you see it at once."),
    ),
    Stop(
        "home.learner",
        QT_TRANSLATE_NOOP("Tour", "Who are you?"),
        QT_TRANSLATE_NOOP("Tour", "Several people share a computer. Each has a picture and a name here."),
    ),
)
WIDTH = 340
GAP = 16


class TourCard(QFrame):
    """What is said at one stop; ``next_wanted`` and ``left``."""

    next_wanted = Signal()
    left = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        theme.look(self, "guide")
        self.setProperty("floating", True)
        self.setFixedWidth(theme.px(WIDTH))
        self._count = pieces.text("", "overline")
        self.title = pieces.text("", "heading", wrap=True)
        self.says = pieces.text("", "body", wrap=True)
        self.skip = pieces.button(translate("Tour", "Leave the tour"), self.left.emit, "quiet")
        self.next = pieces.button("", self.next_wanted.emit, "primary")
        row = pieces.row(8)
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.next)
        column = pieces.column(18, 8)
        for part in (self._count, self.title, self.says):
            column.addWidget(part)
        column.addLayout(row)
        self.setLayout(column)

    def show_stop(self, number: int, stop: Stop, beside: QRect) -> None:
        """Say what belongs to ``stop``, near the rectangle ``beside`` of the window and never on it."""
        last = number == len(STOPS) - 1
        self._count.setText(translate("Tour", "{number} OF {all}", number=number + 1, all=len(STOPS)))
        self.title.setText(translate("Tour", stop.title))
        self.says.setText(translate("Tour", stop.says))
        self.next.setText(translate("Tour", "Done") if last else translate("Tour", "Next"))
        self.setAccessibleName(f"{self.title.text()}. {self.says.text()}")
        self.adjustSize()
        self.resize(self.width(), self.heightForWidth(self.width()) or self.height())
        window = self.parentWidget()
        assert window is not None
        self.move(place_beside(beside, self.rect(), window.rect(), theme.px(GAP)))
        self.show()
        self.raise_()
        self.next.setFocus()


def place_beside(target: QRect, card: QRect, room: QRect, gap: int) -> QPoint:
    """Where a card goes: below its target, else above, else at a side; inside ``room``."""
    inner = room.adjusted(gap, gap, -gap, -gap)

    def held(left: int, top: int) -> QPoint:
        return QPoint(
            max(inner.left(), min(left, inner.right() - card.width() + 1)),
            max(inner.top(), min(top, inner.bottom() - card.height() + 1)),
        )

    for left, top in (
        (target.left(), target.bottom() + gap),
        (target.left(), target.top() - gap - card.height()),
        (target.right() + gap, target.top()),
        (target.left() - gap - card.width(), target.top()),
    ):
        place = held(left, top)
        if not QRect(place, card.size()).intersects(target):
            return place
    return held(inner.right(), inner.bottom())


class Tour(QObject):
    """Runs in ``window`` when it is asked for; ``number`` is the present stop, None while it does not run."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.number: int | None = None
        self.spotlight = Spotlight(window, window.targets, window.settings.reduced_motion)
        self.card: TourCard | None = None
        self._leave = QShortcut(QKeySequence("Escape"), window)
        self._leave.setEnabled(False)
        self._leave.activated.connect(self.leave)
        window.page_changed.connect(self._page_shown)
        window.rebuilt.connect(self._again)
        window.installEventFilter(self)

    def offer(self) -> None:
        """Begin, unless this person has seen it or something else is going on."""
        settings = self._window.settings
        if not settings.tour_seen and self._window.page == HOME and self._window.document is None:
            self.begin()

    def begin(self) -> None:
        """Begin at the first stop, on the first page."""
        if self._window.page != HOME:
            self._window.show_page(HOME)
        self._window.settings.tour_seen = True
        self._window.settings.save()
        self._go(0)

    def leave(self) -> None:
        """Stop pointing; nothing else changes."""
        self.number = None
        self._leave.setEnabled(False)
        self.spotlight.point_at(())
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _go(self, number: int) -> None:
        # A place that is not there (no lesson in the box) is passed over.
        while number < len(STOPS) and self._place(STOPS[number]) is None:
            number += 1
        if number >= len(STOPS):
            self.leave()
            return
        if self.card is None:
            self.card = TourCard(self._window)
            self.card.next_wanted.connect(self._next)
            self.card.left.connect(self.leave)
        self.number = number
        self._leave.setEnabled(True)
        self._point()

    def _next(self) -> None:
        if self.number is not None:
            self._go(self.number + 1)

    def _point(self) -> None:
        if self.number is None or self.card is None:
            return
        stop = STOPS[self.number]
        place = self._place(stop)
        if place is None:
            self._go(self.number + 1)
            return
        self.spotlight.reduced_motion = self._window.settings.reduced_motion
        self.spotlight.point_at((stop.target,))
        self.card.show_stop(self.number, stop, place)

    def _place(self, stop: Stop) -> QRect | None:
        self._window.targets.bring_into_view(stop.target)
        found = self._window.targets.find(stop.target)
        if found is None:
            return None
        widget, rect = found
        return QRect(widget.mapTo(self._window, rect.topLeft()), rect.size())

    def _page_shown(self, name: str) -> None:
        if self.number is not None and name != HOME:
            self.leave()
        page = self._window.pages.get(name)
        if isinstance(page, SettingsPage) and not page.property("tour_knows_it"):
            page.setProperty("tour_knows_it", True)
            page.tour_requested.connect(self.begin)

    def _again(self) -> None:
        """The pages were made anew: the card, too, in the new language and size."""
        number = self.number
        if number is not None:
            self.leave()
            QTimer.singleShot(0, self, lambda: self._go(number))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.number is not None:
            QTimer.singleShot(0, self, self._point)
        return False


def attach(window: MainWindow) -> Tour:
    """Let the tour be seen in ``window``; call once, after it was made."""
    return Tour(window)
