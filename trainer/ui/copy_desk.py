"""Copying, pasting and duplicating, between the timeline, the keys and the document.

Where several things are chosen, all of them are meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.model.commands import Command, PasteItems
from trainer.model.schema import Clip, Text, Timeline
from trainer.model.several import Copy
from trainer.ui.actions import BY_ID, key_text
from trainer.ui.desk import AtHand, Desk
from trainer.ui.messages import Messages
from trainer.ui.timeline import choosing, paste_intents
from trainer.ui.timeline.paste_intents import Copied
from trainer.words import translate


class CopyDesk(Desk):
    """What the editor page does about second ones; ``copied`` is what would be pasted."""

    def __init__(self, at_hand: AtHand, messages: Messages) -> None:
        super().__init__(at_hand)
        page, self._messages = self._page, messages
        self.copied: Copied | tuple[Copy, ...] | None = None
        for name, does in (
            ("duplicate", self.duplicate),
            ("copy", self.copy),
            ("cut", self.cut),
            ("paste", self.paste),
        ):
            page.actions_table.connect_to(name, does)

    @property
    def _several(self) -> frozenset[str]:
        """What is chosen, when that is more than one thing."""
        choice = self._page.timeline.view.choice
        return choice.every if choice.also else frozenset()

    def refresh_actions(self) -> None:
        """Say which of the actions would do something now."""
        actions = self._page.actions_table
        actions["duplicate"].setEnabled(self._duplicating() is not None)
        actions["copy"].setEnabled(bool(self._several) or paste_intents.copied(*self._here) is not None)
        actions["cut"].setEnabled(self._page.timeline.view.selected is not None)
        actions["paste"].setEnabled(self._pasting() is not None)

    def copy(self) -> None:
        """Keep what is chosen, to be put down somewhere else."""
        several = self._several
        found = paste_intents.copied_all(self._timeline, several) if several else None
        copied = found or paste_intents.copied(*self._here)
        if copied is not None:
            self.copied = copied
            self._messages.note(
                translate(
                    "Timeline",
                    "Copied. {key} puts it where the line stands.",
                    key=key_text(BY_ID["paste"].keys),
                )
            )
            self.refresh_actions()

    def cut(self) -> None:
        """Keep what is chosen, and take it away here."""
        view = self._page.timeline.view
        if view.selected is not None:
            self.copy()
            self._do(choosing.delete_chosen(self._timeline, (view.selected, view.also), None))

    def paste(self) -> None:
        """Put down where the line stands what was copied."""
        self._make(self._pasting())

    def duplicate(self) -> None:
        """Make a second one of what is chosen, right after it."""
        self._make(self._duplicating())

    def _duplicating(self) -> Command | None:
        several = self._several
        if several:
            return paste_intents.duplicate_all(self._timeline, several)
        return paste_intents.duplicate(*self._here)

    def _pasting(self) -> Command | None:
        timeline, playhead = self._timeline, self._page.player.position
        if isinstance(self.copied, tuple):
            return paste_intents.paste_all(timeline, playhead, self.copied)
        return paste_intents.paste(timeline, playhead, self.copied)

    def _make(self, command: Command | None) -> None:
        """Do it, choose what it made and go there."""
        known = {item.id for item in _items(self._timeline)}
        if not self._do(command):
            return
        made = sorted((item for item in _items(self._timeline) if item.id not in known), key=_number)
        view = self._page.timeline.view
        if isinstance(command, PasteItems):
            # Into a clip it makes one more: the clip's other half, whose id is given out first.
            made = made[-len(command.pieces) :]
            view.choice.take((made[0].id, frozenset(item.id for item in made[1:])))
        else:
            # A paste into a clip makes two: the copy, whose id is given out first, and the clip's other half.
            view.select(made[0].id)
        start = self._timeline.range_of(made[0]).start
        self._go_to(min(start, max(0, self._timeline.duration - 1)))


def _items(timeline: Timeline) -> Iterator[Clip | Text]:
    for track in timeline.tracks:
        yield from track.children
    for words in timeline.texts:
        yield from words.children


def _number(item: Clip | Text) -> int:
    return int(item.id[1:])  # a new id is a letter and the count of ids (``pieces.mint``)
