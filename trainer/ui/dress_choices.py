"""The style, the length and the shape of a template's video, each a button that opens a menu."""

from __future__ import annotations

from trainer.template.looks import look
from trainer.template.plan import Wish
from trainer.ui import theme
from trainer.ui.card_grid import CardGrid
from trainer.ui.choice_button import ChoiceButton
from trainer.ui.new_project_page import SHAPES
from trainer.words import translate


class DressChoices(CardGrid):
    """Shows what ``wish`` has chosen; a template of one length offers none."""

    def __init__(self, wish: Wish) -> None:
        form = wish.template.form
        looks = [(name, look(name).title) for name in form.looks]
        self.look = ChoiceButton(translate("Template", "Style"), "sparkles", looks, wish.look)
        lengths = [
            (length.id, translate("Template", "{count} seconds", count=length.seconds))
            for length in form.lengths
        ]
        self.length = ChoiceButton(translate("Template", "Length"), "clock", lengths, wish.version)
        shapes = [(shape, translate("NewProject", SHAPES[shape].title)) for shape in form.canvases]
        self.shape = ChoiceButton(translate("Template", "Shape"), "proportions", shapes, wish.shape)
        offered = [self.look, self.shape]
        if len(lengths) > 1:
            offered.insert(1, self.length)
        super().__init__(offered, narrowest=168, most_columns=3, gap=8)
        self.setMaximumWidth(theme.px(620))
