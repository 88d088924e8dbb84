"""What is said about a caption, in a sentence or two, and the button that mends it."""

from __future__ import annotations

import math

from trainer.model import caption_marks
from trainer.model.caption_marks import Kind, Mark
from trainer.model.caption_rules import Rules, Viewers, rules
from trainer.model.commands import Command
from trainer.model.schema import Text, Timeline
from trainer.typeset.area import REFERENCE_SIDE
from trainer.typeset.drawing import set_lines
from trainer.typeset.styles import style
from trainer.ui.reading_note import Finding
from trainer.words import QT_TRANSLATE_NOOP, decimal, translate

VIEWERS = {
    Viewers.GENERAL: QT_TRANSLATE_NOOP("Captions", "Everybody"),
    Viewers.OLDER: QT_TRANSLATE_NOOP("Captions", "Older people"),
    Viewers.CHILDREN: QT_TRANSLATE_NOOP("Captions", "Children"),
}

_SHORT_WORDS = {
    Kind.UNSEEN: QT_TRANSLATE_NOOP("Captions", "After the end"),
    Kind.OVERLAP: QT_TRANSLATE_NOOP("Captions", "Over the next one"),
    Kind.FAST: QT_TRANSLATE_NOOP("Captions", "Too fast"),
    Kind.SHORT: QT_TRANSLATE_NOOP("Captions", "Too short"),
    Kind.LINES: QT_TRANSLATE_NOOP("Captions", "Too many lines"),
    Kind.WIDE: QT_TRANSLATE_NOOP("Captions", "Line too long"),
    Kind.LONG: QT_TRANSLATE_NOOP("Captions", "Seen too long"),
    Kind.FLICKER: QT_TRANSLATE_NOOP("Captions", "Flickers"),
}


class Measuring:
    """The captions of one timeline, measured as they are really set."""

    def __init__(self, timeline: Timeline, viewers: Viewers) -> None:
        self.timeline = timeline
        self.rules: Rules = rules(timeline.canvas, viewers)
        self.marks = caption_marks.marks(timeline, self.rules, self._lines)

    @property
    def marked(self) -> int:
        """How many captions have something to be said about."""
        return sum(bool(found) for found in self.marks.values())

    def mended(self, text_id: str | None = None) -> Command | None:
        """The command that mends all captions, or that one."""
        only = None if text_id is None else (text_id,)
        return caption_marks.mended(self.timeline, self.rules, self._lines, only)

    def _lines(self, text: Text) -> tuple[str, ...]:
        canvas = self.timeline.canvas
        # Lines break alike at every size; a quarter keeps the numbers small.
        scale = min(canvas.width, canvas.height) / REFERENCE_SIDE
        width = round(canvas.width * text.box.width / 1000)
        return set_lines(text.words, style(text.style), text.size * scale, width)


def short_words(mark: Mark) -> str:
    """The mark in two or three words, for the list."""
    return translate("Captions", _SHORT_WORDS[mark.kind])


def finding(measuring: Measuring, text: Text) -> Finding:
    """The most important thing about a caption."""
    found = measuring.marks.get(text.id, ())
    rate = measuring.timeline.rate
    pace = math.ceil(caption_marks.letters(text) * rate / text.duration)
    if not found:
        return Finding(
            good=True,
            says=translate("Captions", "Easy to read: {pace} letters a second.", pace=pace),
        )
    mark = found[0]
    says, more, repair = _sentences(mark, text, rate)
    command = measuring.mended(text.id)
    if command is None and mark.kind is Kind.FAST:
        over = caption_marks.letters(text) - text.duration * mark.limit // rate
        more = translate("Captions", "Leave out about {count} letters, or split it.", count=over)
    return Finding(False, says, more, repair, command)


def _sentences(mark: Mark, text: Text, rate: int) -> tuple[str, str, str]:
    """What it is, why that matters, and what the button says."""
    seconds, easy = decimal(mark.value / rate), decimal(mark.limit / rate)
    match mark.kind:
        case Kind.FAST:
            says = (
                translate("Captions", "Too fast: {pace} letters a second.", pace=mark.value)
                if mark.bad
                else translate("Captions", "A little fast: {pace} letters a second.", pace=mark.value)
            )
            more = translate("Captions", "Up to {limit} are easy to read.", limit=mark.limit)
            return says, more, translate("Captions", "Show it longer")
        case Kind.SHORT:
            exact = decimal(mark.value / rate, 2)
            return (
                translate("Captions", "Seen for {seconds} s: too short.", seconds=exact),
                translate("Captions", "An eye needs {seconds} s to find it.", seconds=easy),
                translate("Captions", "Show it longer"),
            )
        case Kind.LONG:
            return (
                translate("Captions", "Seen for {seconds} s: rather long.", seconds=seconds),
                translate("Captions", "After {seconds} s people read it again.", seconds=easy),
                translate("Captions", "End it earlier"),
            )
        case Kind.OVERLAP:
            return (
                translate("Captions", "{seconds} s together with the next one.", seconds=seconds),
                translate("Captions", "Nobody reads two captions at once."),
                translate("Captions", "End it in time"),
            )
        case Kind.FLICKER:
            return (
                translate("Captions", "It flickers before the next one."),
                translate("Captions", "Let it stay until the next one comes."),
                translate("Captions", "Close the gap"),
            )
        case Kind.WIDE:
            return (
                translate("Captions", "A line of {letters} letters: too long.", letters=mark.value),
                translate("Captions", "Up to {limit} fit on a phone.", limit=mark.limit),
                translate("Captions", "Break it better"),
            )
        case Kind.LINES:
            return (
                translate("Captions", "{lines} lines at once.", lines=mark.value),
                translate("Captions", "Two lines are enough for the eye."),
                translate("Captions", "Break it better"),
            )
        case Kind.UNSEEN:
            return (
                translate("Captions", "It begins after the end of the video."),
                translate("Captions", "Give it an earlier time, or delete it."),
                "",
            )
