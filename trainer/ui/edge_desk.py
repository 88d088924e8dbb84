"""The ends of clips, moved by one picture with the keys; the preview shows the picture at that end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from trainer.model import pasting
from trainer.model.commands import Command
from trainer.model.schema import Timeline
from trainer.ui.document import Document
from trainer.ui.timeline import edge_intents
from trainer.ui.timeline.gestures import Edge

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

EDGES = {
    "start_earlier": (Edge.START, -1),
    "start_later": (Edge.START, 1),
    "end_earlier": (Edge.END, -1),
    "end_later": (Edge.END, 1),
}
"""Each action with the end that it moves, and by how many frames."""


class EdgeDesk:
    """What the editor page does about ends."""

    def __init__(
        self,
        page: EditorPage,
        document: Document,
        do: Callable[[Command | None], bool],
        go_to: Callable[[int], None],
    ) -> None:
        self._page, self._document = page, document
        self._do, self._go_to = do, go_to
        for name in EDGES:
            page.actions_table.connect_to(name, partial(self.move, name))

    @property
    def _here(self) -> tuple[Timeline, int, str | None]:
        return self._document.timeline, self._page.player.position, self._page.timeline.view.selected

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        for name, (edge, by) in EDGES.items():
            command = edge_intents.moved_edge(*self._here, edge, by)
            self._page.actions_table[name].setEnabled(command is not None)

    def move(self, name: str) -> None:
        """Move one end by one picture, choose that clip and look at its end."""
        edge, by = EDGES[name]
        item_id = edge_intents.meant(*self._here)
        if item_id is not None and self._do(edge_intents.moved_edge(*self._here, edge, by)):
            self._page.timeline.view.select(item_id)
            timeline = self._document.timeline
            placed = timeline.range_of(pasting.item(timeline, item_id)[0])
            seen = edge_intents.worth_seeing(placed, edge)
            self._go_to(min(seen, max(0, timeline.duration - 1)))
