"""Who no longer comes: names off the list of learners, and on it again.

A lab's computer sees many people, and whoever comes today looks for their own name among
all of them.  Nothing is deleted here: what somebody made waits until their name is back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.learners import Learner, Learners
from trainer.ui import learner_picture, pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.card_grid import CardGrid
from trainer.ui.page_bar import PageBar
from trainer.words import translate

PICTURE = 48


class LearnersTidyPage(QWidget):
    """``changed`` after a name went off the list or came back."""

    changed = Signal()
    back_requested = Signal()

    def __init__(self, learners: Learners) -> None:
        super().__init__()
        theme.look(self, "page")
        self._learners = learners
        self.cards: dict[str, CardButton] = {}
        bar = PageBar(translate("Learners", "Who is learning?"), translate("Learners", "Tidy the list"))
        bar.back_requested.connect(self.back_requested)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(24))
        page.setSpacing(theme.px(14))
        page.addWidget(pieces.text(translate("Learners", "Who no longer learns here?"), "title", wrap=True))
        said = translate("Learners", "Press a name to take it off the list. Projects and progress are kept.")
        page.addWidget(pieces.text(said, "lead", wrap=True))
        others = [one for one in learners.present if one.id != learners.current.id]
        if others:
            page.addWidget(self._grid(others, self._take_off))
        else:
            page.addWidget(pieces.text(translate("Learners", "Only you are on the list."), "body", wrap=True))
        away = [one for one in learners.all if one.away]
        if away:
            page.addSpacing(theme.px(10))
            page.addWidget(pieces.text(translate("Learners", "Off the list"), "heading", wrap=True))
            back = translate("Learners", "Press a name to put it on the list again.")
            if learners.crowded:
                back = translate("Learners", "The list is full. Take a name off it first.")
            page.addWidget(pieces.text(back, "body", wrap=True))
            grid = self._grid(away, self._bring_back)
            grid.setEnabled(not learners.crowded)
            page.addWidget(grid)
        self.beginning: QWidget = next(iter(self.cards.values()), bar.back)
        page.addStretch(1)
        inside.setMaximumWidth(theme.px(1100))
        self.lesson_slot = pieces.page(self, bar, inside)

    def _grid(self, some: Sequence[Learner], does: Callable[[Learner], None]) -> CardGrid:
        for learner in some:
            self.cards[learner.id] = self._card(learner, does)
        return CardGrid([self.cards[one.id] for one in some], narrowest=230, most_columns=4)

    def _card(self, learner: Learner, does: Callable[[Learner], None]) -> CardButton:
        name = learner.name or translate("Learners", "First person")
        row = pieces.row(12)
        row.setContentsMargins(*(theme.px(12),) * 4)
        row.addWidget(learner_picture.label(learner.picture, PICTURE))
        row.addWidget(pieces.text(pieces.breakable(name), "subheading", wrap=True), 1)
        words = (
            translate("Learners", "Put {name} on the list again", name=name)
            if learner.away
            else translate("Learners", "Take {name} off the list", name=name)
        )
        card = CardButton(row, words, "card")
        card.clicked.connect(lambda: does(learner))
        return card

    def _take_off(self, learner: Learner) -> None:
        self._learners.take_off(learner)
        self.changed.emit()

    def _bring_back(self, learner: Learner) -> None:
        self._learners.bring_back(learner)
        self.changed.emit()
