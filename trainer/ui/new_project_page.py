"""A new project begins with one question: which shape?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.model.canvas import CANVASES
from trainer.ui import icons, pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.card_grid import CardGrid
from trainer.ui.page_bar import PageBar
from trainer.ui.targets import Targets
from trainer.words import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True)
class Shape:
    """How a shape of ``canvas.CANVASES`` is offered."""

    target: str
    title: str
    about: str
    icon: str


SHAPES: Mapping[str, Shape] = {
    "9:16": Shape(
        "new.vertical",
        QT_TRANSLATE_NOOP("NewProject", "Upright (phone)"),
        QT_TRANSLATE_NOOP("NewProject", "TikTok, Reels, Shorts, WhatsApp Status"),
        "smartphone",
    ),
    "16:9": Shape(
        "new.wide",
        QT_TRANSLATE_NOOP("NewProject", "Wide (YouTube)"),
        QT_TRANSLATE_NOOP("NewProject", "YouTube, television, projector"),
        "tv",
    ),
    "1:1": Shape(
        "new.square",
        QT_TRANSLATE_NOOP("NewProject", "Square"),
        QT_TRANSLATE_NOOP("NewProject", "Posts on Instagram and Facebook"),
        "square",
    ),
}
"""Shape -> its card, in the order of the cards; the first is the usual one."""


class NewProjectPage(QWidget):
    """``chosen`` carries one of ``canvas.CANVASES``: "9:16", "16:9" or "1:1"."""

    chosen = Signal(str)
    back_requested = Signal()

    def __init__(self, targets: Targets) -> None:
        super().__init__()
        theme.look(self, "page")
        self.bar = PageBar(translate("NewProject", "Home"), translate("NewProject", "New project"), "house")
        self.bar.back_requested.connect(self.back_requested)

        self.cards = {shape: self._card(shape, facts) for shape, facts in SHAPES.items()}
        for shape, facts in SHAPES.items():
            targets.add(facts.target, self.cards[shape])
        grid = CardGrid(list(self.cards.values()), narrowest=230, most_columns=3, gap=18)
        question = translate("NewProject", "Which shape will your video have?")
        calm = translate("NewProject", "Most videos for the phone are upright.")
        page = pieces.column(0, 8)
        page.addStretch(2)
        page.addWidget(pieces.text(question, "title", wrap=True))
        page.addWidget(pieces.text(calm, "lead", wrap=True))
        page.addSpacing(theme.px(16))
        page.addWidget(grid)
        page.addStretch(3)
        middle = QWidget()
        theme.look(middle, "clear")
        middle.setLayout(page)
        middle.setMaximumWidth(theme.px(980))

        inside = QWidget()
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(theme.px(28), theme.px(20), theme.px(28), theme.px(20))
        centred.addStretch(1)
        centred.addWidget(middle, 100)
        centred.addStretch(1)

        self.lesson_slot = pieces.page(self, self.bar, inside)

    def _card(self, shape: str, facts: Shape) -> CardButton:
        title, about = translate("NewProject", facts.title), translate("NewProject", facts.about)
        inside = pieces.column(18, 6)
        inside.addWidget(_Outline(shape, facts.icon), 1)
        inside.addSpacing(theme.px(8))
        inside.addWidget(pieces.text(title, "heading", wrap=True))
        canvas = CANVASES[shape]
        inside.addWidget(pieces.text(f"{shape} · {canvas.width} × {canvas.height}", "small", wrap=True))
        inside.addWidget(pieces.text(about, "small", wrap=True))
        card = CardButton(inside, f"{title}, {shape}, {about}")
        card.clicked.connect(lambda: self.chosen.emit(shape))
        return card

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        next(iter(self.cards.values())).setFocus()


class _Outline(QWidget):
    """The shape itself, drawn, with a sign of where it is watched."""

    def __init__(self, shape: str, icon: str) -> None:
        super().__init__()
        self._shape, self._sign = shape, icons.pixmap(icon, theme.current().primary, 30)
        self.setMinimumHeight(theme.px(190))

    def paintEvent(self, event: QPaintEvent) -> None:
        canvas = CANVASES[self._shape]
        room = self.rect().adjusted(2, 2, -2, -2)
        scale = min(room.width() / canvas.width, room.height() / canvas.height)
        width, height = canvas.width * scale, canvas.height * scale
        outline = QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.primary), theme.px(2)))
        painter.setBrush(QColor(tokens.primary_soft))
        painter.drawRoundedRect(outline, theme.px(12), theme.px(12))
        side = theme.px(30)
        at = outline.center()
        painter.drawPixmap(round(at.x() - side / 2), round(at.y() - side / 2), self._sign)
        painter.end()
