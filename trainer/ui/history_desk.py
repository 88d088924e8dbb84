"""Back and forth through the steps: by key, by button, and by the list of all of them.

What is being typed is finished first, so that it is a step of its own and not lost.
"""

from __future__ import annotations

from trainer.ui.desk import AtHand, Desk
from trainer.ui.history_list import HistoryList


class HistoryDesk(Desk):
    """What the editor page does about steps."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand)
        for name, does in (("undo", self.undo), ("redo", self.redo), ("history", self.list_steps)):
            self._page.actions_table.connect_to(name, does)

    def undo(self) -> None:
        """Take the newest step back."""
        self._page.finish_typing()
        self._document.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._page.finish_typing()
        self._document.redo()

    def list_steps(self) -> None:
        """Show every step, as a place to go to."""
        self._page.finish_typing()
        HistoryList(self._document, self._page).open()
