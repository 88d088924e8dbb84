"""The playhead and the keys that move it: by pictures, by clips, to either end, by playing.

Wherever it goes by a key, the timeline scrolls along, so the line stays in sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.model.schema import Timeline
from trainer.ui.document import Document
from trainer.ui.timeline import intents

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

JUMP = 10
"""Frames of a jump with Shift and an arrow key."""


class PlayheadDesk:
    """What the editor page does about the moment that is shown."""

    def __init__(self, page: EditorPage, document: Document) -> None:
        self._page, self._document = page, document
        player, shuttle = page.player, page.shuttle
        for name, do in (
            ("play", self.play),
            ("step_back", lambda: player.step(-1)),
            ("step_forward", lambda: player.step(1)),
            ("jump_back", lambda: player.step(-JUMP)),
            ("jump_forward", lambda: player.step(JUMP)),
            ("previous_clip", lambda: self.go_to_clip(-1)),
            ("next_clip", lambda: self.go_to_clip(1)),
            ("go_start", lambda: self.go_to(0)),
            ("go_end", lambda: self.go_to(self._timeline.duration)),
            ("shuttle_back", shuttle.backwards),
            ("shuttle_stop", shuttle.stop),
            ("shuttle_on", shuttle.forwards),
        ):
            page.actions_table.connect_to(name, do)

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    def play(self) -> None:
        """Play, or pause."""
        # What is being typed would come a moment later, and a change stops the playing.
        self._page.finish_typing()
        self._page.player.toggle()

    def go_to(self, frame: int) -> None:
        """Show ``frame`` in the preview and in the timeline."""
        self._page.player.seek(frame)
        self._page.timeline.view.sight.show_frame(frame)

    def go_to_clip(self, by: int) -> None:
        """Choose the next clip (``by`` 1), or the one before (-1); after the last comes the end."""
        found = intents.neighbour(self._timeline, self._page.player.position, by)
        if found is not None:
            self._page.timeline.view.select(found[0])
            self.go_to(found[1])
        elif by > 0:
            self.go_to(self._timeline.duration)

    def stand_in(self, clip: str | None) -> None:
        """Put the playhead into the clip, unless it is there already."""
        track = self._timeline.picture
        if clip is not None and any(known.id == clip for known in track.children):
            placed = track.range_of(clip)
            if not placed.holds(self._page.player.position):
                self.go_to(placed.start)
