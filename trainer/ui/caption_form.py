"""The caption that is chosen: its words, its times, and what is said about it.

As in the tab of texts, what is typed is tried out at once and becomes one Command
when the person pauses.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.model.caption_commands import TimeCaptions
from trainer.model.captions import CaptionTime
from trainer.model.commands import ChangeText
from trainer.model.opentime import nearest_frame
from trainer.model.schema import Text
from trainer.ui import pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.caption_words import Measuring, finding
from trainer.ui.emoji_picker import with_emoji
from trainer.ui.reading_note import ReadingNote
from trainer.ui.seconds_edit import SecondsEdit
from trainer.ui.words_edit import WordsEdit
from trainer.words import translate

HEIGHT = 62


class CaptionForm(QWidget):
    """Shows one caption of a Measuring."""

    command_ready = Signal(object)
    tried = Signal(object)
    """A Command that is only tried out."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._measuring: Measuring | None = None
        self._text: Text | None = None
        self.words = WordsEdit()
        self.words.setFixedHeight(theme.px(HEIGHT))
        self.words.setAccessibleName(translate("Captions", "Words of the caption"))
        self.start, self.end = SecondsEdit(2), SecondsEdit(2)
        self.start.setAccessibleName(translate("Captions", "Begins, in seconds"))
        self.end.setAccessibleName(translate("Captions", "Ends, in seconds"))
        self.note = ReadingNote()
        self.split = actions.button("caption_split")
        self.join = actions.button("caption_join")
        column = pieces.column(gap=8)
        self.setLayout(column)
        column.addLayout(with_emoji(self.words))
        times = pieces.side_by_side(
            (translate("Captions", "From"), self.start), (translate("Captions", "Until"), self.end), gap=1
        )
        column.addLayout(times)
        column.addWidget(self.note)
        row = pieces.row(8)
        row.addWidget(self.split, 1)
        row.addWidget(self.join, 1)
        column.addLayout(row)
        self.words.typed.connect(lambda _: self._typed())
        self.words.finished.connect(lambda _: self._finished())
        self.start.given.connect(lambda seconds: self._set_times(seconds, None))
        self.end.given.connect(lambda seconds: self._set_times(None, seconds))
        self.note.repair_wanted.connect(lambda _: self._mend())

    @property
    def text(self) -> Text | None:
        return self._text

    def show_caption(self, measuring: Measuring, text: Text | None) -> None:
        """Show ``text``, one of the captions that were measured; None hides the form."""
        if self._text is not None and (text is None or text.id != self._text.id):
            self.flush()
        self._measuring, self._text = measuring, text
        self.setVisible(text is not None)
        if text is None:
            return
        rate, placed = measuring.timeline.rate, measuring.timeline.range_of(text)
        if not self.words.pending:
            self.words.show_words(text.words)
        self.start.show_seconds(placed.start / rate)
        self.end.show_seconds(placed.end / rate)
        self.note.show_finding(finding(measuring, text))

    def flush(self) -> None:
        """Finish what is being typed."""
        self.words.flush()

    def _draft(self) -> Text | None:
        return None if self._text is None else replace(self._text, words=self.words.words or self._text.words)

    def _typed(self) -> None:
        draft = self._draft()
        if draft is not None:
            self.tried.emit(ChangeText(draft))

    def _finished(self) -> None:
        draft = self._draft()
        if draft is not None and draft != self._text:
            self.command_ready.emit(ChangeText(draft))

    def _set_times(self, start: float | None, end: float | None) -> None:
        self.flush()
        text, measuring = self._text, self._measuring
        if text is None or measuring is None:
            return
        timeline = measuring.timeline
        placed = timeline.range_of(text)
        first = placed.start if start is None else nearest_frame(start, timeline.rate)
        last = placed.end if end is None else nearest_frame(end, timeline.rate)
        if start is not None and first >= last:
            last = first + placed.duration  # it was sent elsewhere as a whole
        last = max(last, first + 1)
        self.command_ready.emit(TimeCaptions((CaptionTime(text.id, first, last - first),)))

    def _mend(self) -> None:
        self.flush()
        if self._text is not None and self._measuring is not None:
            # What was being typed has become a command of its own: measure again.
            command = self._measuring.mended(self._text.id)
            if command is not None:
                self.command_ready.emit(command)
