"""Where the parts of the editor stand, and the tabs at its right.

The parts are made by the page; here they only get their places (drawn in
``editor_page``) and the tabs their names.  Places come before what stands in them:
Qt dresses a widget with all that is in it anew each time that it gets a parent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from trainer.ui import pieces, toast
from trainer.ui.side_tabs import SideTabs
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

SIDE_WIDTH = 306
"""Pixels of the tabs at the right."""

TIMELINE_SHARE = 0.3
"""How much of the page's height the rows of the timeline may take; the picture needs the rest."""


def side() -> SideTabs:
    """The tabs at the right, without any yet."""
    return SideTabs(SIDE_WIDTH)


def fill(page: EditorPage) -> None:
    """Put the panels of ``page`` into its tabs; that with the files is shown."""
    side = page.side
    side.add("media", translate("Editor", "Media"), "film", page.media)
    side.add("text", translate("Editor", "Text"), "type", page.texts)
    side.add("captions", translate("Editor", "Captions"), "captions", page.captions)
    side.add("music", translate("Editor", "Music"), "music", page.music)
    side.add("transitions", translate("Editor", "Transitions"), "blend", page.transitions)
    side.add("stickers", translate("Editor", "Stickers"), "sticker", page.stickers)
    side.add("effects", translate("Editor", "Effects"), "sparkles", page.effects)
    side.add("properties", translate("Editor", "Properties"), "sliders-horizontal", page.properties)
    side.show_tab("media")


def lay_out(page: EditorPage) -> None:
    """Put every part of ``page`` in its place; the tabs are still empty."""
    stage = toast.may_stand_over(pieces.frame("stage"))
    column = QVBoxLayout(stage)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page.preview, 1)
    column.addWidget(page.transport)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(page.lesson_slot)
    middle.addWidget(stage, 1)
    middle.addWidget(page.side)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(page.bar)
    layout.addLayout(middle, 1)
    layout.addWidget(pieces.frame("line"))
    layout.addWidget(page.timeline)
