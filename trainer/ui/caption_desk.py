"""Captions between their tab, the timeline, the preview and the document.

What a button of the tab or a key does with captions is done here; the page only
says which action it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.model import captions, script
from trainer.model.caption_commands import MergeCaptions, ShiftCaptions, SplitCaption, StyleCaptions
from trainer.model.caption_rules import rules
from trainer.model.captions import Cue, in_order, laid_out, made, next_of
from trainer.model.commands import AddText, Command, ReplaceTexts
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Text, Timeline
from trainer.model.spoken_words import weight
from trainer.ui.caption_looks import look_of
from trainer.ui.caption_tapping import CaptionTapping
from trainer.ui.caption_transfer import CaptionTransfer
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.timeline.intents import NUDGE
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

SYLLABLES_A_SECOND = 4
"""Calm speech; what a script is laid out at until its times are known."""

NEW_SECONDS = 2
"""How long a caption stays that is added by hand."""


class CaptionDesk:
    """What the editor page does about captions."""

    def __init__(
        self,
        page: EditorPage,
        document: Document,
        jobs: Jobs,
        messages: Messages,
        do: Callable[[Command | None], bool],
    ) -> None:
        self._page, self._document = page, document
        self.do = do
        self._counted: tuple[Timeline, bool] | None = None
        self.tapping = CaptionTapping(page, document)
        self.transfer = CaptionTransfer(page, document, jobs, messages, self.replace)
        panel, actions = page.captions, page.actions_table
        panel.command_ready.connect(self._change)
        panel.tried.connect(page.desk.try_out)
        panel.chosen.connect(self._choose)
        panel.script.paper.textChanged.connect(self.refresh)
        panel.taps_left.connect(self.tapping.finish)
        for name, does in (
            ("caption_script", self.cut_script),
            ("caption_add", self.add),
            ("caption_split", self.split),
            ("caption_join", self.join),
            ("caption_mend", self.mend),
            ("caption_earlier", lambda: self.do(ShiftCaptions(-NUDGE))),
            ("caption_later", lambda: self.do(ShiftCaptions(NUDGE))),
            ("caption_clear", lambda: self.do(ReplaceTexts(Role.CAPTION, ()))),
        ):
            actions.connect_to(name, does)
        actions["caption_by_word"].triggered.connect(self._light_up)

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    def refresh(self) -> None:
        """Say which actions do something now."""
        timeline, panel, actions = self._timeline, self._page.captions, self._page.actions_table
        texts = timeline.words(Role.CAPTION)
        chosen = panel.text
        for name, possible in (
            ("caption_script", timeline.duration > 0 and bool(panel.script.script.strip())),
            ("caption_add", timeline.duration > 0),
            ("caption_split", chosen is not None and len(chosen.words.split()) > 1),
            ("caption_join", chosen is not None and next_of(timeline, chosen.id) is not None),
            ("caption_mend", bool(texts)),
            ("caption_earlier", self._room_before()),
            ("caption_later", bool(texts)),
            ("caption_by_word", bool(texts)),
            ("caption_clear", bool(texts)),
            ("caption_tap", bool(texts) and timeline.duration > 0),
            ("caption_tap_back", self.tapping.can_go_back),
            ("caption_tap_done", self.tapping.running),
            ("caption_slow", self.tapping.running),
            ("caption_auto", bool(texts) and timeline.duration > 0 and not self.transfer.running),
            ("caption_import", timeline.duration > 0 and not self.transfer.running),
            ("caption_recognise", timeline.duration > 0 and not self.transfer.running),
            ("caption_export", bool(texts) and not self.transfer.running),
        ):
            actions[name].setEnabled(possible)
        # All captions look alike, so any tells; to find the earliest would take longest of all this.
        actions["caption_by_word"].setChecked(bool(texts) and texts[0].word_by_word)

    def _room_before(self) -> bool:
        """Whether the first caption begins after the start; counted once for each timeline."""
        timeline = self._timeline
        if self._counted is None or self._counted[0] is not timeline:
            texts = timeline.words(Role.CAPTION)
            later = all(timeline.start_of(text.anchor) > 0 for text in texts)
            self._counted = timeline, bool(texts) and later
        return self._counted[1]

    # --- from a script -------------------------------------------------------------------

    def cut_script(self) -> None:
        """Make captions of the script, in the place of those that are there."""
        timeline = self._timeline
        lines = script.captions(self._page.captions.script.script, rules(timeline.canvas).wanted_line)
        if not lines or not timeline.duration:
            return
        calm = sum(map(weight, lines)) * timeline.rate // SYLLABLES_A_SECOND
        within = TimeRange(0, max(len(lines), min(timeline.duration, calm)))
        if self.replace(laid_out(lines, within)):
            self._page.captions.show_page("list")

    def replace(self, cues: tuple[Cue, ...]) -> bool:
        """Put these captions in the place of all, and choose the first."""
        timeline = self._timeline
        if not self.do(ReplaceTexts(Role.CAPTION, made(timeline, cues, look_of(timeline)))):
            return False
        placed = in_order(self._timeline)
        if placed:
            self._choose(placed[0][0].id)
        return True

    # --- one by one ------------------------------------------------------------------------

    def add(self) -> None:
        """Put a caption at the playhead, or behind the one there, as long as there is room, to be written."""
        self._page.captions.flush()
        timeline = self._timeline
        if not timeline.duration:
            return
        start = max(0, min(self._page.player.position, timeline.duration - 1))
        placed = [place for _, place in in_order(timeline)]
        for place in placed:
            # All stand at the same height: over another one neither could be read.
            if place.holds(start) and place.end < timeline.duration:
                start = place.end
        end = min(start + NEW_SECONDS * timeline.rate, timeline.duration)
        later = [place.start for place in placed if place.start > start]
        end = min([end, *later])
        words = translate("Captions", "Write a caption here")
        (text,) = made(timeline, [Cue(words, start, end - start)], look_of(timeline))
        known = {one.id for one in timeline.words(Role.CAPTION)}
        if self.do(AddText(Role.CAPTION, text)):
            new = next(one.id for one in self._timeline.words(Role.CAPTION) if one.id not in known)
            self.write(new)
            self._page.captions.form.words.selectAll()

    def split(self) -> None:
        """Part the chosen caption where the writing mark stands, else in its middle."""
        panel = self._page.captions
        cursor = panel.form.words.letters_before
        panel.flush()
        text = self._chosen()
        if text is None:
            return
        place = self._timeline.range_of(text)
        if not (text.words[:cursor].strip() and text.words[cursor:].strip()):
            cursor = captions.halfway(text.words)
        playhead = self._page.player.position
        # Choosing a caption takes the line to its beginning: that is no moment that was meant.
        least = panel.measuring.rules.shortest.bearable * self._timeline.rate // 1000
        frame = playhead if place.start + least <= playhead <= place.end - least else None
        self.do(SplitCaption(text.id, cursor, frame))

    def join(self) -> None:
        """Make one caption of the chosen one and the next."""
        self._page.captions.flush()
        text = self._chosen()
        if text is not None:
            self.do(MergeCaptions(text.id))

    def mend(self) -> None:
        """Mend what can be mended without changing a word."""
        self._page.captions.flush()
        self.do(self._page.captions.measuring.mended())

    def write(self, chosen: str) -> None:
        """Put the keyboard into the words of a caption."""
        self._choose(chosen)
        self._page.show_tab("captions")
        self._page.captions.focus_words()

    def _light_up(self, on: bool) -> None:
        timeline = self._timeline
        if timeline.words(Role.CAPTION):
            self.do(StyleCaptions(replace(look_of(timeline), word_by_word=on)))

    def _chosen(self) -> Text | None:
        chosen = self._page.captions.text
        return next(
            (one for one in self._timeline.words(Role.CAPTION) if chosen and one.id == chosen.id), None
        )

    def _choose(self, chosen: str) -> None:
        self._page.timeline.view.select(chosen)
        self._page.desk.stand_at(chosen)

    def _change(self, command: Command) -> None:
        """A change that the panel made; the preview shows it."""
        self.do(command)
        self._page.desk.stand_at(self._page.timeline.view.selected)
