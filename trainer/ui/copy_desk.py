"""Copying, pasting and duplicating, between the timeline, the keys and the document."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.model.commands import Command
from trainer.model.schema import Clip, Text, Timeline
from trainer.ui.actions import BY_ID, key_text
from trainer.ui.desk import AtHand, Desk
from trainer.ui.messages import Messages
from trainer.ui.timeline import paste_intents
from trainer.ui.timeline.paste_intents import Copied
from trainer.words import translate


class CopyDesk(Desk):
    """What the editor page does about second ones; ``copied`` is what would be pasted."""

    def __init__(self, at_hand: AtHand, messages: Messages) -> None:
        super().__init__(at_hand)
        page, self._messages = self._page, messages
        self.copied: Copied | None = None
        page.actions_table.connect_to("duplicate", self.duplicate)
        page.actions_table.connect_to("copy", self.copy)
        page.actions_table.connect_to("paste", self.paste)

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        actions = self._page.actions_table
        actions["duplicate"].setEnabled(paste_intents.duplicate(*self._here) is not None)
        actions["copy"].setEnabled(paste_intents.copied(*self._here) is not None)
        actions["paste"].setEnabled(self._pasting() is not None)

    def copy(self) -> None:
        """Keep what is chosen, to be put down somewhere else."""
        found = paste_intents.copied(*self._here)
        if found is not None:
            self.copied = found
            self._messages.note(
                translate(
                    "Timeline",
                    "Copied. {key} puts it where the line stands.",
                    key=key_text(BY_ID["paste"].keys),
                )
            )
            self.refresh_actions()

    def paste(self) -> None:
        """Put down where the line stands what was copied."""
        self._make(self._pasting())

    def duplicate(self) -> None:
        """Make a second one of what is chosen, right after it."""
        self._make(paste_intents.duplicate(*self._here))

    def _pasting(self) -> Command | None:
        return paste_intents.paste(self._timeline, self._page.player.position, self.copied)

    def _make(self, command: Command | None) -> None:
        """Do it, choose what it made and go there."""
        known = {item.id for item in _items(self._timeline)}
        if not self._do(command):
            return
        # A paste into a clip makes two: the copy, whose id is given out first, and the clip's other half.
        made = min((item for item in _items(self._timeline) if item.id not in known), key=_number)
        self._page.timeline.view.select(made.id)
        start = self._timeline.range_of(made).start
        self._go_to(min(start, max(0, self._timeline.duration - 1)))


def _items(timeline: Timeline) -> Iterator[Clip | Text]:
    for track in timeline.tracks:
        yield from track.children
    for words in timeline.texts:
        yield from words.children


def _number(item: Clip | Text) -> int:
    return int(item.id[1:])  # a new id is a letter and the count of ids (``pieces.mint``)
