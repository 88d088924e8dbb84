"""The bar over a template's page: back, what is being made, what is going on, and on to the video."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from trainer.ui import pieces, theme
from trainer.words import translate


class TemplateBar(QFrame):
    """``again``: a project is filled once more, and the way back leads to it."""

    def __init__(self, title: str, again: bool) -> None:
        super().__init__()
        theme.look(self, "bar")
        back, go = translate("Template", "Other templates"), translate("Template", "Edit the video")
        if again:
            back = translate("Template", "Back to the project")
            go = translate("Template", "Make a new project")
        self.back = pieces.button(back, icon="arrow-left")
        self.go = pieces.button(go, look="primary", icon="clapperboard")
        self.state = pieces.text("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(9), theme.px(16), theme.px(9))
        row.setSpacing(theme.px(12))
        row.addWidget(self.back)
        row.addWidget(pieces.text(title, "heading"))
        row.addStretch(1)
        row.addWidget(self.state)
        row.addWidget(self.go)
