"""Edits of the captions as a whole: what a single text cannot do.

Captions are the texts of one track.  Here they are taken in the order in which they
are seen, each with the frames that it covers::

    split   [ Batik tulis, dikerjakan tangan ]  ->  [ Batik tulis, ][ dikerjakan tangan ]
    merge   [ Batik tulis, ][ dikerjakan ]      ->  [ Batik tulis, dikerjakan ]
    shift      [ A ][ B ]   [ C ]               ->     [ A ][ B ]   [ C ]      all later by the same
    time    [ A ][ B ][ C ]                     ->  [ A ] [  B  ]   [ C ]      as it was tapped or heard

Whatever gets another time is held anew to the picture that it begins on, so that it
stays with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from trainer.errors import EditImpossible
from trainer.model import anchors, layers, script, spoken_words
from trainer.model.canvas import Box
from trainer.model.caption_rules import rules
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP

STYLE = "takarir"
SIZE = 64

_NO_CAPTION = QT_TRANSLATE_NOOP("Edits", "That caption is no longer there.")
_NOTHING_TO_SPLIT = QT_TRANSLATE_NOOP("Edits", "A caption is split between two words.")
_NO_NEXT = QT_TRANSLATE_NOOP("Edits", "There is no caption after this one.")
_NO_TIME = QT_TRANSLATE_NOOP("Edits", "A caption begins inside the video and lasts a moment.")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are seen, in frames of the timeline."""

    words: str
    start: int
    duration: int

    @property
    def end(self) -> int:
        return self.start + self.duration


@dataclass(frozen=True, slots=True)
class CaptionTime:
    """When the caption with the id ``text`` is seen."""

    text: str
    start: int
    duration: int


@dataclass(frozen=True, slots=True)
class Look:
    """What all captions of a video share."""

    style: str = STYLE
    size: int = SIZE
    box: Box = field(default=Box())
    word_by_word: bool = False

    @staticmethod
    def of(text: Text) -> Look:
        return Look(text.style, text.size, text.box, text.word_by_word)

    def on(self, text: Text) -> Text:
        """``text`` with this look."""
        return replace(text, style=self.style, size=self.size, box=self.box, word_by_word=self.word_by_word)


def in_order(timeline: Timeline) -> list[tuple[Text, TimeRange]]:
    """The captions with the frames that they cover, the earliest first."""
    placed = [(text, timeline.range_of(text)) for text in timeline.words(Role.CAPTION)]
    return sorted(placed, key=lambda pair: (pair[1].start, pair[1].end))


def made(timeline: Timeline, cues: Iterable[Cue], look: Look) -> tuple[Text, ...]:
    """New captions, for ``ReplaceTexts``."""
    return tuple(
        look.on(
            Text(
                cue.words,
                anchors.at(timeline, cue.start),
                max(1, cue.duration),
                purpose=Purpose.TAKARIR,
            )
        )
        for cue in cues
    )


def laid_out(lines: Sequence[str], within: TimeRange) -> tuple[Cue, ...]:
    """``lines`` one after the other over ``within``, each as long as it takes to say."""
    weights = [spoken_words.weight(words) for words in lines]
    whole, said, cues = sum(weights), 0, []
    for words, weight in zip(lines, weights, strict=True):
        first, last = (within.start + within.duration * part // whole for part in (said, said + weight))
        cues.append(Cue(words, first, max(1, last - first)))
        said += weight
    return tuple(cues)


def time_captions(timeline: Timeline, times: Iterable[CaptionTime]) -> Timeline:
    """Give captions other times, all at once."""
    new = {time.text: time for time in times}
    known = {text.id for text in timeline.words(Role.CAPTION)}
    if not new.keys() <= known:
        raise EditImpossible(_NO_CAPTION)
    if any(time.start < 0 or time.duration < 1 for time in new.values()):
        raise EditImpossible(_NO_TIME)
    return _changed(
        timeline,
        {
            text.id: _timed(timeline, text, new[text.id].start, new[text.id].duration)
            for text in timeline.words(Role.CAPTION)
            if text.id in new
        },
    )


def shift_captions(timeline: Timeline, by: int) -> Timeline:
    """Show all captions ``by`` frames later (earlier when negative), the first not before the start."""
    placed = in_order(timeline)
    if not placed:
        raise EditImpossible(_NO_CAPTION)
    by = max(by, -placed[0][1].start)
    return _changed(
        timeline,
        {text.id: _timed(timeline, text, place.start + by, place.duration) for text, place in placed}
        if by
        else {},
    )


def style_captions(timeline: Timeline, look: Look) -> Timeline:
    """Give all captions the same look."""
    return _changed(timeline, {text.id: look.on(text) for text in timeline.words(Role.CAPTION)})


def split_caption(timeline: Timeline, text_id: str, letter: int, frame: int | None = None) -> Timeline:
    """Part a caption before its ``letter`` (counted from 0), between two words.

    The second part begins at ``frame``, or where its words are said.
    """
    text, place = _found(timeline, text_id)
    first, second = text.words[: max(0, letter)].strip(), text.words[max(0, letter) :].strip()
    if not first or not second or place.duration < 2:
        raise EditImpossible(_NOTHING_TO_SPLIT)
    if frame is None:
        whole = spoken_words.weight(first) + spoken_words.weight(second)
        frame = place.start + place.duration * spoken_words.weight(first) // whole
    frame = max(place.start + 1, min(frame, place.end - 1))
    opened = replace(text, words=first, duration=frame - place.start)
    rest = replace(_timed(timeline, text, frame, place.end - frame), words=second, id="")
    texts = list(timeline.words(Role.CAPTION))
    here = texts.index(text)
    return layers.replace_texts(timeline, Role.CAPTION, (*texts[:here], opened, rest, *texts[here + 1 :]))


def halfway(words: str) -> int:
    """The letter before which ``words`` are best parted in two: the space nearest to the middle."""
    spaces = [number for number, letter in enumerate(words) if letter.isspace()]
    return min(spaces, key=lambda place: abs(place - len(words) / 2), default=0)


def merge_captions(timeline: Timeline, text_id: str) -> Timeline:
    """Make one caption of this one and the next; it lasts as long as both."""
    text, place = _found(timeline, text_id)
    following = next_of(timeline, text_id)
    if following is None:
        raise EditImpossible(_NO_NEXT)
    other, after = following
    longest = rules(timeline.canvas).wanted_line
    words = "\n".join(script.rebroken(f"{text.words} {other.words}", longest))
    end = max(place.end, after.end)
    merged = replace(text, words=words, duration=end - place.start)
    kept = (
        merged if one.id == text_id else one for one in timeline.words(Role.CAPTION) if one.id != other.id
    )
    return layers.replace_texts(timeline, Role.CAPTION, tuple(kept))


def next_of(timeline: Timeline, text_id: str) -> tuple[Text, TimeRange] | None:
    """The caption after that one, with its frames; None after the last."""
    placed = in_order(timeline)
    for number, (text, _) in enumerate(placed[:-1]):
        if text.id == text_id:
            return placed[number + 1]
    return None


def _found(timeline: Timeline, text_id: str) -> tuple[Text, TimeRange]:
    for text in timeline.words(Role.CAPTION):
        if text.id == text_id:
            return text, timeline.range_of(text)
    raise EditImpossible(_NO_CAPTION)


def _timed(timeline: Timeline, text: Text, start: int, duration: int) -> Text:
    if start == timeline.range_of(text).start:
        return replace(text, duration=duration)
    return replace(text, anchor=anchors.at(timeline, start), duration=duration)


def _changed(timeline: Timeline, changed: Mapping[str, Text]) -> Timeline:
    if not changed:
        return timeline
    texts = (changed.get(text.id, text) for text in timeline.words(Role.CAPTION))
    return layers.replace_texts(timeline, Role.CAPTION, tuple(texts))
