"""The templates that home offers first, each a coloured card with its sign."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache

from trainer.errors import TrainerError
from trainer.template import pack
from trainer.template.pack import Template
from trainer.ui import icons, pieces, theme
from trainer.ui.card_button import CardButton, FirmCard
from trainer.words import translate

log = logging.getLogger(__name__)

FIRST = 3
"""How many stand on home; the gallery has them all."""


@cache
def templates() -> tuple[Template, ...]:
    """The shipped templates and those of teachers, in their order; none when their folder cannot be read."""
    try:
        return tuple(pack.offered())
    except (TrainerError, OSError) as fault:
        log.error("the templates cannot be read", exc_info=fault)
        return ()


def home_cards(offered: Sequence[Template]) -> dict[str, CardButton]:
    """A card for each of the first templates, by slug."""
    return {template.slug: _card(template) for template in offered[:FIRST]}


def _card(template: Template) -> CardButton:
    tokens = theme.current()
    tint = template.form.tint if template.form.tint in ("amber", "green", "blue") else "amber"
    colour = {"amber": tokens.primary, "green": tokens.green, "blue": tokens.blue}[tint]
    length = translate("Home", "{count} seconds", count=template.seconds)
    said = pieces.column(0, 2)
    said.addWidget(pieces.text(template.title, "subheading", wrap=True))
    said.addWidget(pieces.text(length, "small", wrap=True))
    inside = pieces.row(14)
    inside.setContentsMargins(theme.px(14), theme.px(14), theme.px(14), theme.px(14))
    inside.addWidget(icons.label(template.form.icon, colour, 26))
    inside.addLayout(said, 1)
    return FirmCard(inside, f"{template.title}, {length}", f"tint-{tint}")
