"""Taking the place at the left of a page that is kept for lessons.

Every page that can show a lesson has that place ready and hidden (``pieces.lesson_slot``).
One panel at a time sits there, of a lesson that runs or of one that is recorded; the
place is seen as long as a panel is in it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid


def put(panel: QWidget, slot: QFrame) -> None:
    """Let ``panel`` take its place in ``slot``."""
    layout = slot.layout()
    assert layout is not None, "a lesson slot has a layout"
    layout.addWidget(panel)
    slot.show()


def take_out(panel: QWidget | None) -> None:
    """Let go of ``panel``, if there is one that did not go with its page; its place is hidden again."""
    if panel is None or not isValid(panel):
        return
    slot = panel.parentWidget()
    if slot is not None:
        slot.hide()
    panel.hide()
    panel.deleteLater()
