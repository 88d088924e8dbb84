"""One line at the top of a page that offers to go on with something, or to throw it away.

What is thrown away is gone, so the link asks for a second press.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from trainer.ui import icons, pieces, theme
from trainer.words import translate


class OfferLine(QFrame):
    """Hidden until ``offer`` is called."""

    taken = Signal()
    thrown_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "card")
        self._sure = False
        self.said = pieces.text("", "subheading", wrap=True)
        self.take = pieces.button(translate("Offer", "Go on"), self.taken.emit, "plain", "play")
        self.throw = pieces.button("", self._throw, "link", "trash-2", theme.current().primary)
        inside = pieces.row(14)
        inside.setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(12))
        inside.addWidget(icons.label("video", theme.current().primary, 24))
        inside.addWidget(self.said, 1)
        inside.addWidget(self.throw)
        inside.addWidget(self.take)
        self.setLayout(inside)
        self.hide()

    def offer(self, sentence: str) -> None:
        """Ask ``sentence``, which ends in a question mark."""
        self.said.setText(sentence)
        self.take.setAccessibleDescription(sentence)
        self.throw.setText(translate("Offer", "Throw away"))
        self._sure = False
        self.show()

    def _throw(self) -> None:
        if self._sure:
            self.hide()
            self.thrown_away.emit()
        else:
            self._sure = True
            self.throw.setText(translate("Offer", "Yes, throw it away"))
