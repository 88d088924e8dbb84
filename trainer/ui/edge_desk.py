"""The ends of clips, moved by one picture with the keys; the preview shows the picture at that end."""

from __future__ import annotations

from functools import partial

from trainer.model import pasting
from trainer.model.commands import Command
from trainer.ui.desk import AtHand, Desk
from trainer.ui.timeline import edge_intents
from trainer.ui.timeline.gestures import Edge

EDGES = {
    "start_earlier": (Edge.START, -1),
    "start_later": (Edge.START, 1),
    "end_earlier": (Edge.END, -1),
    "end_later": (Edge.END, 1),
}
"""Each action with the end that it moves, and by how many frames."""


class EdgeDesk(Desk):
    """What the editor page does about ends."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand)
        page = self._page
        for name in EDGES:
            page.actions_table.connect_to(name, partial(self.move, name))

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        for name, (edge, by) in EDGES.items():
            command = self._moved(edge, by)
            self._page.actions_table[name].setEnabled(command is not None)

    def move(self, name: str) -> None:
        """Move one end by one picture, choose that clip and look at its end."""
        edge, by = EDGES[name]
        item_id = edge_intents.meant(*self._here)
        if item_id is not None and self._do(self._moved(edge, by)):
            self._page.timeline.view.select(item_id)
            timeline = self._document.timeline
            placed = timeline.range_of(pasting.item(timeline, item_id)[0])
            seen = edge_intents.worth_seeing(placed, edge)
            self._go_to(min(seen, max(0, timeline.duration - 1)))

    def _moved(self, edge: Edge, by: int) -> Command | None:
        return edge_intents.moved_edge(*self._here, edge, by, self._page.timeline.view.black)
