"""Who is learning?  Several people share a computer; each finds their own name and picture.

Somebody new is one name and one press.  Everyone has settings, progress and
projects of their own (``trainer.learners``).
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from trainer.learners import LONGEST_NAME, PICTURES, Learner, Learners, problem
from trainer.ui import learner_picture, pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.card_grid import CardGrid
from trainer.ui.page_bar import PageBar
from trainer.words import translate

PICTURE, SMALL = 64, 44


class LearnersPage(QWidget):
    """``chosen`` carries the Learner who is here now; ``changed`` after a name or picture was changed."""

    chosen = Signal(object)
    changed = Signal()
    tidy_requested = Signal()
    """Somebody no longer comes."""
    back_requested = Signal()

    def __init__(self, learners: Learners) -> None:
        super().__init__()
        theme.look(self, "page")
        self._learners = learners
        self._picture = PICTURES[len(learners.all) % len(PICTURES)]
        self._editing: Learner | None = None
        self.cards: dict[str, CardButton] = {}
        self.pictures: dict[str, QPushButton] = {}
        bar = PageBar(translate("Learners", "Home"), translate("Learners", "Who is learning?"), "house")
        bar.back_requested.connect(self.back_requested)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(translate("Learners", "Name, such as Bu Sri"))
        self.name.textChanged.connect(self._show)
        self.name.returnPressed.connect(self._save)
        self.save = pieces.button("", self._save, "primary", "plus")

        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(24))
        page.setSpacing(theme.px(16))
        page.addWidget(pieces.text(translate("Learners", "Choose your name"), "title", wrap=True))
        for learner in learners.present:
            self.cards[learner.id] = self._card(learner)
        page.addWidget(CardGrid(list(self.cards.values()), narrowest=230, most_columns=4))
        page.addWidget(self._form())
        page.addStretch(1)
        inside.setMaximumWidth(theme.px(1100))
        self.lesson_slot = pieces.page(self, bar, inside)
        # Whoever was here all along says their name first.
        self.edit(next((one for one in learners.present if not one.name), None))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._editing is not None:
            self.name.setFocus()
        else:
            self.cards[self._learners.current.id].setFocus()

    def edit(self, learner: Learner | None) -> None:
        """Put ``learner`` into the form, or somebody new."""
        self._editing = learner
        if learner is not None:
            self._picture = learner.picture
        self.name.setText("" if learner is None else learner.name)
        self._show()

    # --- parts ----------------------------------------------------------------------

    def _card(self, learner: Learner) -> CardButton:
        name = learner.name or translate("Learners", "First person")
        row = pieces.row(14)
        row.setContentsMargins(*(theme.px(14),) * 4)
        row.addWidget(learner_picture.label(learner.picture, PICTURE))
        row.addWidget(pieces.text(pieces.breakable(name), "heading", wrap=True), 1)
        here = learner.id == self._learners.current.id
        card = CardButton(
            row, f"{name}, {learner_picture.title(learner.picture)}", "chosen" if here else "card"
        )
        card.clicked.connect(lambda: self.chosen.emit(self._now(learner)))
        return card

    def _now(self, learner: Learner) -> Learner:
        return next(one for one in self._learners.all if one.id == learner.id)

    def _form(self) -> QWidget:
        form = pieces.frame("card")
        column = pieces.column(18, 12)
        self._title = pieces.text("", "subheading", wrap=True)
        self._title.setBuddy(self.name)
        column.addWidget(self._title)
        column.addWidget(self.name)
        pictures = pieces.row(8)
        for picture in PICTURES:
            button = QPushButton()
            button.setIcon(learner_picture.pixmap(picture, SMALL))
            button.setIconSize(learner_picture.pixmap(picture, SMALL).deviceIndependentSize().toSize())
            button.setFixedSize(theme.px(SMALL + 16), theme.px(SMALL + 12))
            button.setCheckable(True)
            button.setAccessibleName(
                translate("Learners", "Picture: {name}", name=learner_picture.title(picture))
            )
            button.setToolTip(learner_picture.title(picture))
            button.clicked.connect(lambda _=False, picture=picture: self._take(picture))
            self.pictures[picture] = button
            pictures.addWidget(button)
        pictures.addStretch(1)
        column.addLayout(pictures)
        row = pieces.row(10)
        row.addWidget(self.save)
        current = self._learners.current
        if current.name:
            self.rename = pieces.button(
                translate("Learners", "Change my name or picture"), lambda: self.edit(current), "link"
            )
            row.addWidget(self.rename)
        row.addStretch(1)
        column.addLayout(row)
        self._full = pieces.text(
            translate("Learners", "The list is full. Take a name off it first."), "body", wrap=True
        )
        column.addWidget(self._full)
        if len(self._learners.all) > 1:
            self.tidy = pieces.button(
                translate("Learners", "Tidy the list"), self.tidy_requested.emit, "link"
            )
            row.addWidget(self.tidy)
        form.setLayout(column)
        return form

    # --- what is done -----------------------------------------------------------------

    def _take(self, picture: str) -> None:
        self._picture = picture
        self._show()

    def _show(self) -> None:
        new = self._editing is None
        title = (
            translate("Learners", "Somebody new") if new else translate("Learners", "Your name and picture")
        )
        self._title.setText(title)
        self.name.setAccessibleName(title)
        self.save.setText(translate("Learners", "Add and begin") if new else translate("Learners", "Keep"))
        full = new and self._learners.full
        self._full.setVisible(full)
        self.save.setEnabled(not problem(self.name.text()) and not full)
        for picture, button in self.pictures.items():
            button.setChecked(picture == self._picture)
            theme.look(button, "chosen" if picture == self._picture else "card")
            button.setStyleSheet("text-align: center;")

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        if self._editing is None:
            self.chosen.emit(self._learners.add(self.name.text(), self._picture))
        else:
            self._learners.change(self._editing, self.name.text(), self._picture)
            self.changed.emit()
