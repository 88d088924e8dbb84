"""Choosing several things of the timeline with the keyboard; the mouse does it on the timeline itself."""

from __future__ import annotations

from functools import partial

from trainer.ui.desk import AtHand, Desk
from trainer.ui.timeline import choosing
from trainer.ui.timeline.choosing import Chosen


class ChoiceDesk(Desk):
    """What the editor page does about a choice that grows."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand)
        actions = self._page.actions_table
        actions.connect_to("choose_here", lambda: self._take(self._at_playhead()))
        actions.connect_to("choose_before", partial(self._step, -1))
        actions.connect_to("choose_after", partial(self._step, 1))
        actions.connect_to("choose_all", lambda: self._take(self._all()))

    @property
    def _chosen(self) -> Chosen:
        choice = self._page.timeline.view.choice
        return choice.selected, choice.also

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        actions = self._page.actions_table
        actions["choose_here"].setEnabled(self._timeline.duration > 0)
        actions["choose_before"].setEnabled(self._stepped(-1) is not None)
        actions["choose_after"].setEnabled(self._stepped(1) is not None)
        actions["choose_all"].setEnabled(self._all() is not None)

    def _at_playhead(self) -> Chosen | None:
        last = self._timeline.duration - 1
        found = self._timeline.picture.at(min(self._page.player.position, last))
        if found is None:
            return None
        return choosing.extended(self._timeline, self._chosen, found[0].id, through=False)

    def _stepped(self, by: int) -> Chosen | None:
        """One more; where nothing is chosen yet, the clip at the line is the first."""
        if self._chosen[0] is None:
            return self._at_playhead()
        return choosing.stepped(self._timeline, self._chosen, by)

    def _all(self) -> Chosen | None:
        return choosing.all_of_row(self._timeline, self._chosen)

    def _step(self, by: int) -> None:
        self._take(self._stepped(by))
        chosen = self._chosen[0]
        if chosen is not None:
            self._look_at(chosen)

    def _take(self, chosen: Chosen | None) -> None:
        if chosen is not None:
            self._page.timeline.view.choice.take(chosen)

    def _look_at(self, item_id: str) -> None:
        """Let the line stand in the end that moves, so that it is seen."""
        if self._timeline.on_picture(item_id):
            self._page.playhead.stand_in(item_id)
        else:
            self._page.desk.stand_at(item_id)
