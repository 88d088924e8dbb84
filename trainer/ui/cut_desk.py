"""Cutting, moving and silencing what stands at the playhead or is chosen, by button, menu or key.

What an action would do now is a Command; where it is None the action is grey.
"""

from __future__ import annotations

from functools import partial

from trainer.model.commands import Command, OverwriteClip, SetVolume, TrimClip
from trainer.model.schema import MediaKind
from trainer.ui.desk import AtHand, Desk
from trainer.ui.timeline import choosing, intents, slide_intents, sound_intents


class CutDesk(Desk):
    """What the editor page does about the pieces of the timeline."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand)
        page = self._page
        self._louder: dict[str, int] = {}
        """How loud clips were before they were silenced with the action."""
        for name in self._intents():
            page.actions_table.connect_to(name, partial(self._intend, name))
        page.media.instead_wanted.connect(self.put_instead)

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        for name, command in self._intents().items():
            self._page.actions_table[name].setEnabled(command is not None)

    def put_instead(self, media: str) -> None:
        """Put a file of the bin over what is seen from the line on; nothing else moves."""
        timeline = self._timeline
        if timeline.duration and timeline.reference(media).kind is not MediaKind.AUDIO:
            self._do(OverwriteClip(media, min(self._page.player.position, timeline.duration)))

    def _intents(self) -> dict[str, Command | None]:
        """What the actions would do now; None for those that would do nothing."""
        timeline, playhead = self._timeline, self._page.player.position
        view = self._page.timeline.view
        chosen = view.selected
        return {
            "split": sound_intents.split_sound(timeline, playhead, chosen)
            or intents.split_here(timeline, playhead, chosen),
            "delete": choosing.delete_chosen(timeline, (chosen, view.also), view.cut),
            "trim_start": intents.trim_start_here(timeline, playhead, chosen),
            "trim_end": intents.trim_end_here(timeline, playhead, chosen),
            "move_left": choosing.move_chosen(timeline, (chosen, view.also), -1, view.black),
            "move_right": choosing.move_chosen(timeline, (chosen, view.also), 1, view.black),
            "slip_back": slide_intents.slipped(timeline, playhead, chosen, -1),
            "slip_on": slide_intents.slipped(timeline, playhead, chosen, 1),
            "slide_back": slide_intents.slid(timeline, playhead, chosen, -1),
            "slide_on": slide_intents.slid(timeline, playhead, chosen, 1),
            "fit_sound": sound_intents.fit_sound(timeline, chosen),
            "mute": sound_intents.mute(timeline, playhead, chosen, self._louder),
            "reduce_noise": sound_intents.reduce_noise(timeline, playhead, chosen),
            "detach_sound": sound_intents.detach_sound(timeline, playhead, chosen),
        }

    def _intend(self, name: str) -> None:
        """Do what the action ``name`` means now."""
        standing = self._timeline.picture.at(self._page.player.position)
        command = self._intents()[name]
        if isinstance(command, SetVolume) and not command.percent:
            self._louder[command.clip] = self._timeline.clip(command.clip).volume
        ripples = isinstance(command, TrimClip) and self._timeline.on_picture(command.clip)
        ripples = ripples and self._page.magnet.on
        if self._do(command) and name == "trim_start" and ripples and standing is not None:
            # What was left of the line is gone: the line stays on the same picture.
            self._go_to(standing[1].start)
