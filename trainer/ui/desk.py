"""A desk: what the parts of the editor page do together about one matter.

A part says what a person wants (an action, a key, a press in a panel) and knows no
other part.  The desk of that matter makes a Command of it, has it done, and sees to it
that the right thing is then chosen and looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.model.commands import Command
from trainer.model.schema import Timeline
from trainer.ui.document import Document

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage


@dataclass(frozen=True)
class AtHand:
    """What every desk has at hand."""

    page: EditorPage
    document: Document
    do: Callable[[Command | None], bool]
    """Has a Command done, and says whether it was."""
    go_to: Callable[[int], None]
    """Puts the playhead at a frame."""


class Desk:
    """One matter of the editor page."""

    def __init__(self, at_hand: AtHand) -> None:
        self._page, self._document = at_hand.page, at_hand.document
        self._do, self._go_to = at_hand.do, at_hand.go_to

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    @property
    def _here(self) -> tuple[Timeline, int, str | None]:
        """The timeline, the frame at which the playhead stands, and what is chosen."""
        return self._timeline, self._page.player.position, self._page.timeline.view.selected
