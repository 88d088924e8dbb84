"""The gallery of templates: what would you like to make?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.settings import Settings
from trainer.template.pack import Template
from trainer.ui import pieces, theme
from trainer.ui.card_grid import CardGrid
from trainer.ui.page_bar import PageBar
from trainer.ui.poster_card import poster_card
from trainer.words import translate


class TemplatesPage(QWidget):
    """``chosen`` carries the slug of a template."""

    chosen = Signal(str)
    brand_requested = Signal()
    back_requested = Signal()

    def __init__(self, templates: Sequence[Template], settings: Settings) -> None:
        super().__init__()
        theme.look(self, "page")
        self.bar = PageBar(
            translate("TemplateGallery", "Home"), translate("TemplateGallery", "Templates"), "house"
        )
        self.bar.back_requested.connect(self.back_requested)
        moving = not settings.reduced_motion
        self.cards = {template.slug: poster_card(template, moving) for template in templates}
        for slug, card in self.cards.items():
            card.clicked.connect(lambda _=False, slug=slug: self.chosen.emit(slug))
        self.brand = pieces.button(
            translate("TemplateGallery", "My brand"), self.brand_requested.emit, icon="badge-check"
        )
        self.brand.setToolTip(
            translate("TemplateGallery", "Name, logo, colours and WhatsApp, for every video.")
        )

        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(theme.px(28), theme.px(18), theme.px(28), theme.px(24))
        page.setSpacing(theme.px(8))
        head = pieces.row(12)
        said = pieces.column(0, 4)
        question = translate("TemplateGallery", "What would you like to make?")
        calm = translate("TemplateGallery", "Put your clips in, write a few words, done.")
        said.addWidget(pieces.text(question, "title", wrap=True))
        said.addWidget(pieces.text(calm, "lead", wrap=True))
        head.addLayout(said, 1)
        head.addWidget(self.brand)
        page.addLayout(head)
        page.addSpacing(theme.px(8))
        page.addWidget(CardGrid(list(self.cards.values()), narrowest=190, most_columns=6, gap=14))
        page.addStretch(1)

        self.lesson_slot = pieces.page(self, self.bar, inside)
        self.beginning = next(iter(self.cards.values()), None) or self.bar.back
