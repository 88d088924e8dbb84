"""Markers between the keys, the ruler and the document."""

from __future__ import annotations

from trainer.model import markers
from trainer.model.commands import RemoveMarker, SetMarker
from trainer.ui.desk import AtHand, Desk
from trainer.ui.marker_words import MarkerWords
from trainer.ui.messages import Messages
from trainer.words import translate


class MarkerDesk(Desk):
    """What the editor page does about markers."""

    def __init__(self, at_hand: AtHand, messages: Messages) -> None:
        super().__init__(at_hand)
        page, self._messages = self._page, messages
        self.line = MarkerWords(page.timeline.view)
        self.line.written.connect(lambda frame, words: self._do(SetMarker(frame, words)))
        page.timeline.view.marker_opened.connect(self.name)
        actions = page.actions_table
        actions.connect_to("marker", self.toggle)
        actions.connect_to("name_marker", lambda: self.name(self._frame))
        actions.connect_to("previous_marker", lambda: self.go(-1))
        actions.connect_to("next_marker", lambda: self.go(1))

    @property
    def _frame(self) -> int:
        """The picture that is seen: at the very end, the last one."""
        return max(0, min(self._page.player.position, self._timeline.duration - 1))

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        actions = self._page.actions_table
        for name in ("marker", "name_marker"):
            actions[name].setEnabled(self._timeline.duration > 0)
        actions["previous_marker"].setEnabled(self._neighbour(-1) is not None)
        actions["next_marker"].setEnabled(self._neighbour(1) is not None)

    def toggle(self) -> None:
        """Set a marker where the line stands; where one is, take it away."""
        frame = self._frame
        there = markers.at(self._timeline, frame) is not None
        self._do(RemoveMarker(frame) if there else SetMarker(frame))

    def name(self, frame: int) -> None:
        """Write the words of the marker at ``frame``; where there is none, one is set by that."""
        view = self._page.timeline.view
        view.sight.show_frame(frame)
        marker = markers.at(self._timeline, frame)
        self.line.write(frame, "" if marker is None else marker.words, view.scale.x(frame))

    def go(self, by: int) -> None:
        """Go to the marker before (``by`` -1) or after (1) the line, and say what it says."""
        found = self._neighbour(by)
        if found is not None:
            self._go_to(found)
            marker = markers.at(self._timeline, found)
            if marker is not None and marker.words:
                self._messages.note(translate("Timeline", "Marker: {words}", words=marker.words))

    def _neighbour(self, by: int) -> int | None:
        here = self._page.player.position
        frames = [frame for frame, _ in self._page.timeline.view.markers]
        if by < 0:
            return max((frame for frame in frames if frame < here), default=None)
        return min((frame for frame in frames if frame > here), default=None)
