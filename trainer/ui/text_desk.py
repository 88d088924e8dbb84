"""Texts between the tab, the timeline, the preview and the document.

Typing, sliding and dragging are tried out in the preview before they become a
Command; a text that is changed is brought before the playhead; what lies over the
picture is handed to the preview so that a hand can take hold of it.
"""

from __future__ import annotations

from trainer.model.commands import Command
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, Timeline
from trainer.typeset.styles import FADE_SECONDS
from trainer.ui.desk import Desk
from trainer.ui.placing import OnCanvas, seen_at
from trainer.ui.text_kinds import new_text
from trainer.ui.timeline import intents
from trainer.ui.timeline.free_gestures import free_item


class TextDesk(Desk):
    """What the editor page does about texts and overlays."""

    def do(self, command: Command) -> None:
        """A change to the chosen text or overlay; the preview shows it."""
        self._do(command)
        self.stand_at(self._page.timeline.view.selected)

    def add(self, purpose: Purpose) -> None:
        """Put a text of that purpose at the playhead, and let the person write."""
        self._page.texts.flush()
        known = {text.id for track in self._timeline.texts for text in track.children}
        if self._timeline.duration and self._do(
            new_text(self._timeline, purpose, self._page.player.position)
        ):
            new = next(
                text.id for track in self._timeline.texts for text in track.children if text.id not in known
            )
            self._page.timeline.view.select(new)
            self.write(new)

    def write(self, chosen: str) -> None:
        """Put the keyboard into the words of a text."""
        found = free_item(self._timeline, chosen)
        if found is not None and found[1] is Role.CAPTION:
            self._page.caption_desk.write(chosen)
        elif found is not None and isinstance(found[0], Text):
            self._page.timeline.view.select(chosen)
            self.stand_at(chosen)
            self._page.show_tab("text")
            self._page.texts.focus_words()

    def stand_at(self, chosen: str | None) -> None:
        """Put the playhead to where the item of a free row is wholly seen, unless it is seen already."""
        found = None if chosen is None else free_item(self._timeline, chosen)
        if found is None:
            return
        (item, role), placed = found, self._timeline.range_of(found[0])
        length = self._timeline.duration
        usual = round(FADE_SECONDS * self._timeline.rate)
        coming = item.coming if isinstance(item, Text) else None
        going = item.going if isinstance(item, Text) else None
        come = min(usual if coming is None else coming.frames, placed.duration // 2)
        go = min(usual if going is None else going.frames, placed.duration // 2)
        # On its way a text is hardly seen: the first picture of a title shows a seventh of it.
        fades = role is Role.TITLE
        first = placed.start + (come if coming is not None or (fades and placed.start) else 0)
        last = placed.end - (go if going is not None or (fades and placed.end < length) else 0)
        here = min(self._page.player.position, max(0, length - 1))
        if not first <= here < last:
            self._go_to(placed.start + come)

    def try_out(self, command: Command | None) -> None:
        """Show what is being typed or slid, with its frame."""
        if command is not None:
            self.stand_at(self._page.timeline.view.selected)
        self.look_at(command)
        self.show_items(None if command is None else command.apply(self._timeline))

    def look_at(self, command: Command | None) -> None:
        """Show the present moment as ``command`` would make it; None shows it as it is."""
        if command is None:
            self._page.player.look_back()
        else:
            self._page.player.look_at(command.apply(self._timeline), self._page.player.position)

    def show_items(self, tried: Timeline | None = None) -> None:
        """Tell the preview what can be taken hold of: nothing while playing."""
        timeline = tried or self._page.caption_desk.tapping.watched(self._timeline)
        items: tuple[OnCanvas, ...] = ()
        if timeline.duration and not self._page.player.playing:
            frame = min(self._page.player.position, timeline.duration - 1)
            items = seen_at(timeline, frame, self._page.preview.wanted_size)
        selected = self._page.timeline.view.selected
        hidden = self._page.effecting.hidden_part(timeline)
        if hidden is not None:
            items, selected = (*items, hidden), hidden.id
        self._page.preview.show_items(items, selected)

    def go_to_item(self, by: int) -> None:
        """Choose the next item of the free rows (``by`` 1), or the one before (-1)."""
        page, view = self._page, self._page.timeline.view
        found = intents.next_item(self._timeline, view.selected, page.player.position, by)
        if found is not None:
            view.select(found.id)
            self.stand_at(found.id)
