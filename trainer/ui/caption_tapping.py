"""Tapping times while the video plays.

Nothing is changed until it is over: a change would stop the playing, and one
listening is one step of undo.  Meanwhile the video plays without its captions, whose
times are not right yet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.model.caption_commands import TimeCaptions
from trainer.model.captions import CaptionTime, in_order
from trainer.model.schema import Role, Timeline
from trainer.model.tapping import Tapping, left_over
from trainer.ui.document import Document

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage

RUN_UP_SECONDS = 2
"""What is heard before the line at which tapping begins, or goes back to."""
SLOW_PERCENT = 75


class CaptionTapping:
    """One listening at a time; ``running`` says whether there is one."""

    def __init__(self, page: EditorPage, document: Document) -> None:
        self._page, self._document = page, document
        self._tapping: Tapping | None = None
        actions = page.actions_table
        actions.connect_to("caption_tap", self.press)
        actions.connect_to("caption_tap_back", self.back)
        actions.connect_to("caption_tap_done", self.finish)
        actions["caption_slow"].toggled.connect(self._listen_slowly)
        page.player.playing_changed.connect(self._played)

    @property
    def running(self) -> bool:
        return self._tapping is not None

    def press(self) -> None:
        """Begin to listen; while it plays, the next line begins now."""
        page = self._page
        if self._tapping is None:
            self._begin()
        elif not page.player.playing:
            page.player.play()
        else:
            self._tapping = self._tapping.tapped(page.player.position)
            if self._tapping.finished:
                self.finish()
        self._show()

    def back(self) -> None:
        """The last press was wrong: hear that line again."""
        if self._tapping is None or not self._tapping.taps:
            return
        last = self._tapping.taps[-1]
        self._tapping = self._tapping.back()
        self._page.player.seek(max(0, last - RUN_UP_SECONDS * self._tapping.rate))
        self._show()

    def finish(self) -> None:
        """Keep what was tapped, as one step."""
        tapping, self._tapping = self._tapping, None
        if tapping is None:
            return
        page, timeline = self._page, self._document.timeline
        page.player.pause()
        page.actions_table["caption_slow"].setChecked(False)
        known = {text.id for text in timeline.words(Role.CAPTION)}
        found = tapping.times(page.captions.measuring.rules, timeline.duration)
        times = [time for time in found if time.text in known]  # a step may have been taken back meanwhile
        rest = [
            CaptionTime(text.id, place.start, place.duration)
            for text, place in in_order(timeline)
            if text.id in {line for line, _ in tapping.lines[tapping.next :]}
        ]
        page.captions.show_page("list")
        if times:
            page.caption_desk.do(TimeCaptions((*times, *left_over(tapping, times, rest))))
        page.player.set_timeline(self._document.timeline)
        page.refresh_actions()

    def watched(self, timeline: Timeline) -> Timeline:
        """What the player shows of ``timeline``: no captions while their times are tapped."""
        if not self.running:
            return timeline
        texts = tuple(track for track in timeline.texts if track.role is not Role.CAPTION)
        return replace(timeline, texts=texts)

    def _begin(self) -> None:
        page, timeline = self._page, self._document.timeline
        page.captions.flush()
        placed = in_order(timeline)
        if not placed or not timeline.duration:
            return
        chosen = page.captions.text
        first = next((n for n, (text, _) in enumerate(placed) if chosen and text.id == chosen.id), 0)
        lines = tuple((text.id, text.words) for text, _ in placed)
        self._tapping = Tapping(lines, timeline.rate, first=first)
        start = placed[first][1].start - RUN_UP_SECONDS * timeline.rate if first else 0
        page.player.pause()
        page.player.set_timeline(self.watched(timeline))
        page.player.seek(max(0, start))
        page.show_tab("captions")
        page.captions.show_page("taps")
        page.refresh_actions()

    def _played(self, playing: bool) -> None:
        if self._tapping is None:
            return
        if not playing and self._page.player.position >= self._document.timeline.duration:
            self.finish()
        else:
            self._show()

    def _listen_slowly(self, on: bool) -> None:
        self._page.player.set_pace(SLOW_PERCENT if on else 100)

    def _show(self) -> None:
        if self._tapping is not None:
            self._page.captions.taps.show_taps(self._tapping, self._page.player.playing)
            self._page.refresh_actions()

    @property
    def can_go_back(self) -> bool:
        return self._tapping is not None and bool(self._tapping.taps)
