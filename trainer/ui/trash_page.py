"""Projects that were thrown away: bring one back, or give their room back to the disk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from trainer import paths
from trainer.model import trash
from trainer.model.trash import Thrown
from trainer.ui import icons, pieces, theme, time_words
from trainer.ui.jobs import Jobs
from trainer.ui.page_bar import PageBar
from trainer.words import decimal, translate


class TrashPage(QWidget):
    """``restore_requested`` and ``delete_requested`` carry lists of places in the trash."""

    back_requested = Signal()
    restore_requested = Signal(list)
    delete_requested = Signal(list)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        theme.look(self, "page")
        self.thrown: list[Thrown] = []
        self.read = False
        self.restores: list[QPushButton] = []
        bar = PageBar(translate("Trash", "Home"), translate("Trash", "Trash"), "house")
        bar.back_requested.connect(self.back_requested)
        self._said = pieces.text(translate("Trash", "Looking…"), "lead", wrap=True)
        self.empty = pieces.button(translate("Trash", "Empty the trash"), self._ask, "danger", "trash-2")
        self.empty.hide()
        self._sure, self.yes = self._question()
        self._list = pieces.column(0, 10)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(24))
        page.setSpacing(theme.px(14))
        row = pieces.row(12)
        row.addWidget(self._said, 1)
        row.addWidget(self.empty)
        page.addLayout(row)
        page.addWidget(self._sure)
        page.addLayout(self._list)
        page.addStretch(1)
        inside.setMaximumWidth(theme.px(900))
        self.lesson_slot = pieces.page(self, bar, inside)
        jobs.run(trash.thrown(paths.projects()), progress=self._found, done=self._all, owner=self)

    def _question(self) -> tuple[QFrame, QPushButton]:
        note = pieces.frame("note-amber")
        said = translate("Trash", "What is deleted here cannot come back.")
        row = pieces.row(10)
        row.setContentsMargins(*(theme.px(12),) * 4)
        row.addWidget(icons.label("triangle-alert", theme.current().ink, 20))
        row.addWidget(pieces.text(said, "body", wrap=True), 1)
        yes = pieces.button(translate("Trash", "Delete for good"), self._empty, "danger")
        self.no = pieces.button(translate("Trash", "Keep"), note.hide)
        row.addWidget(self.no)
        row.addWidget(yes)
        note.setLayout(row)
        note.hide()
        return note, yes

    def _found(self, one: Thrown) -> None:
        self.thrown.append(one)
        card = pieces.frame("card")
        words = pieces.column(0, 2)
        words.addWidget(pieces.text(pieces.breakable(one.name), "subheading", wrap=True))
        said = translate(
            "Trash",
            "thrown away {ago} · {size} MB",
            ago=time_words.ago(one.seconds),
            size=_megabytes(one.bytes),
        )
        words.addWidget(pieces.text(said, "small", wrap=True))
        back = pieces.button(
            translate("Trash", "Bring back"), lambda: self.restore_requested.emit([one.place]), icon="undo-2"
        )
        back.setAccessibleName(translate("Trash", "Bring back {name}", name=one.name))
        self.restores.append(back)
        row = pieces.row(12)
        row.setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10))
        row.addLayout(words, 1)
        row.addWidget(back)
        card.setLayout(row)
        self._list.addWidget(card)

    def _all(self, _: object) -> None:
        self.read = True
        room = _megabytes(sum(one.bytes for one in self.thrown))
        self._said.setText(
            translate("Trash", "{count} projects, {size} MB. They stay until you empty the trash.",
                      count=len(self.thrown), size=room)
            if self.thrown
            else translate("Trash", "The trash is empty.")
        )  # fmt: skip
        self.empty.setVisible(bool(self.thrown))

    def _ask(self) -> None:
        self._sure.show()
        self.no.setFocus()  # a key that is still held down deletes nothing

    def _empty(self) -> None:
        self.delete_requested.emit([one.place for one in self.thrown])


def _megabytes(size: int) -> str:
    return decimal(max(size / 1e6, 0.1) if size else 0)
