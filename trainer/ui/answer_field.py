"""One question of a template: a label, a line to write in, and one sentence about what is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from trainer.template import answers
from trainer.template.form import Words, WordsText
from trainer.ui import icons, pieces, theme
from trainer.words import translate


class AnswerField(QWidget):
    """Asks for the words of ``asked``; ``given`` was written before, ``branded`` is what the brand says."""

    changed = Signal(str)

    def __init__(self, asked: Words, said: WordsText, given: str, branded: str, formal: bool) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._asked, self._said, self._formal, self._branded = asked, said, formal, branded
        self._better = ""
        self.label = pieces.text(said.label, "subheading", wrap=True)
        self._count = pieces.text("", "small")
        self.line = QLineEdit(given)
        self.line.setMaxLength(answers.LONGEST)
        self.line.setAccessibleName(said.label)
        self.line.setAccessibleDescription(said.help)
        self.line.textChanged.connect(self._written)
        self._mark = icons.label("circle-check", theme.current().green, 18)
        self._says = pieces.text("", "small", wrap=True)
        self.repair = pieces.button("", self._repair, "link")
        head = pieces.row(8)
        head.addWidget(self.label, 1)
        head.addWidget(self._count)
        below = pieces.row(6)
        below.addWidget(self._mark)
        below.addWidget(self._says, 1)
        column = pieces.column(0, 4)
        column.addLayout(head)
        column.addWidget(self.line)
        column.addLayout(below)
        column.addWidget(self.repair)
        self.setLayout(column)
        self._show(given)

    def _written(self, words: str) -> None:
        self._show(words)
        self.changed.emit(words)

    def _show(self, words: str) -> None:
        count = answers.count(words)
        self._count.setText(
            translate("Template", "{count} of {most} words", count=count, most=self._asked.most)
            if count
            else ""
        )
        advice = answers.advice(self._asked, words, self._formal)
        tokens = theme.current()
        if advice is None:
            self._mark.setVisible(False)
            self._better = ""
            says = "" if words.strip() else self._example()
        else:
            says, self._better = advice.says, advice.better
            icon, colour = ("circle-check", tokens.green) if advice.good else ("info", tokens.primary)
            self._mark.setPixmap(icons.pixmap(icon, colour, 18))
            self._mark.setVisible(True)
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self.repair.setVisible(bool(self._better))
        self.repair.setText(translate("Template", "Write {words}", words=pieces.breakable(self._better)))
        self.line.setAccessibleDescription(says)

    def _example(self) -> str:
        """What helps somebody who has not written anything yet."""
        if self._branded:
            return translate("Template", "From your brand: {words}", words=pieces.breakable(self._branded))
        example = translate("Template", "For example: {words}", words=self._said.example)
        return f"{self._said.help} {example}" if self._said.help else example

    def _repair(self) -> None:
        self.line.setText(self._better)
