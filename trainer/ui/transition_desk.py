"""Cuts between the badges of the timeline, the tab of transitions, the keys and the document.

The tab shows the cut whose badge is chosen, until the person goes to another one.
Where none is chosen, it follows the playhead to the nearest cut, so that its cards and
keys always mean a place that is seen.
"""

from __future__ import annotations

from trainer.model.commands import Command, SetTransition
from trainer.model.schema import Timeline
from trainer.ui.desk import AtHand, Desk
from trainer.ui.timeline import intents

TAB = "transitions"


class TransitionDesk(Desk):
    """What the editor page does about transitions."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand)
        page = self._page
        self._told: tuple[Timeline, str | None] | None = None
        view, panel, actions = page.timeline.view, page.transitions, page.actions_table
        view.cut_changed.connect(self._chosen)
        panel.command_ready.connect(self._do_here)
        panel.tried.connect(page.desk.look_at)
        panel.cut_wanted.connect(self.go_to_cut)
        page.thumbnails.arrived.connect(panel.picture_arrived)
        actions.connect_to("transition", self.join)
        actions.connect_to("all_transitions", lambda: self._do(self._join_all()))

    @property
    def cut(self) -> str | None:
        """The clip before which the cut lies that is meant now."""
        return self._page.timeline.view.cut or intents.cut_near(self._timeline, self._page.player.position)

    def show(self) -> None:
        """Show the timeline of the document."""
        self._page.transitions.show_cut(self._timeline, self.cut)

    def follow(self) -> None:
        """The playhead has moved."""
        chosen, player = self._page.timeline.view.cut, self._page.player
        if chosen is not None and not player.playing:
            near = intents.cut_near(self._timeline, player.position)
            if near != chosen:
                self._page.timeline.view.select_cut(None)
        if self._page.transitions.isVisible() and self._page.transitions.cut != self.cut:
            self.show()

    def refresh_actions(self) -> None:
        """Say what the two actions would do now; cheap while the playhead runs past no other cut."""
        meant = (self._timeline, self.cut)
        if self._told is not None and self._told[0] is meant[0] and self._told[1] == meant[1]:
            return
        self._told = meant
        actions = self._page.actions_table
        actions["transition"].setEnabled(meant[1] is not None)
        actions["all_transitions"].setEnabled(self._join_all() is not None)

    def go_to_cut(self, clip_id: str) -> None:
        """Choose the cut before that clip, and show it."""
        self._page.timeline.view.select_cut(clip_id)
        self._go_to(self._timeline.picture.range_of(clip_id).start)

    def join(self) -> None:
        """Put the usual transition on the cut that is meant, and let the person choose another."""
        cut = self.cut
        if cut is not None:
            self._do(intents.join_here(self._timeline, cut, self._page.player.position))
            self.go_to_cut(cut)
            self._page.show_tab(TAB)

    def _join_all(self) -> Command | None:
        return intents.join_all(self._timeline, self.cut, self._page.player.position)

    def _do_here(self, command: Command) -> None:
        """A change to the cut of the tab; the preview shows its middle."""
        if self._do(command) and isinstance(command, SetTransition):
            self.go_to_cut(command.clip)

    def _chosen(self, clip_id: str | None) -> None:
        self.show()
        self._page.refresh_actions()
        if clip_id is not None:
            self._page.show_tab(TAB)
            self._go_to(self._timeline.picture.range_of(clip_id).start)
