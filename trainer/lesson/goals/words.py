"""Goals on the words on the picture: titles and captions.

Most of them look at every text of one track, or of one purpose ("harga"); then
there must be at least one, and each must pass.  What is measured belongs to the
first text that does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from trainer.lesson.goals.base import (
    CountRange,
    Goal,
    Judgement,
    NumberRange,
    SecondsRange,
    choice,
    texts,
)
from trainer.lesson.goals.spans import frames, merged, shared
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import Moment
from trainer.model import reading
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, Timeline

_PURPOSES = tuple(purpose.value for purpose in Purpose)
_TRACKS = ("title", "caption", "any")

_FORMS = {
    # EYD V: the currency's sign stands close to the number, thousands are parted by points.
    "price": re.compile(r"\bRp\d{1,3}(?:\.\d{3})*(?:,\d{2})?\b(?![.,]\d)"),
    # A mobile number in groups of three to five, or an office's with the code of its town, so that
    # they can be read aloud.
    "phone": re.compile(
        r"(?<!\d)(?:(?:\+62|0)[ -]?\d{2,4}(?:[ -]\d{3,5}){2,3}"
        r"|(?:\(0\d{2,3}\) ?|0(?!8)\d{2,3}[ -])\d{3,4}[ -]?\d{3,4})(?![ -]?\d)"
    ),
    # EYD V: hours and minutes are parted by a point, with the zone behind them.
    "clock": re.compile(r"\b(?:[01]\d|2[0-3])\.[0-5]\d\s(?:WIB|WITA|WIT)\b"),
    "number": re.compile(r"\d"),
    "question": re.compile(r"\?\s*$"),
}


def _about_which() -> str:
    return "the texts of one purpose only; all of the track when left out"


@dataclass(frozen=True)
class _OfTexts(Goal):
    """A goal on the texts of a track, or on those of one purpose."""

    purpose: str | None = choice(_about_which(), *_PURPOSES)
    track: str = choice("which track", *_TRACKS, default="title")

    def _texts(self, timeline: Timeline | None) -> Iterator[tuple[Role, Text]]:
        """The texts in the order in which they come, with the roles of their tracks."""
        if timeline is None:
            return
        found = []
        for track in timeline.texts:
            if self.track in ("any", track.role.value):
                found += [(track.role, text) for text in track.children]
        for role, text in sorted(found, key=lambda one: _begin(timeline, one[1])):
            if self.purpose in (None, text.purpose.value):
                yield role, text


@dataclass(frozen=True)
class TextCount(_OfTexts, CountRange):
    name: ClassVar[str] = "text_count"
    says: ClassVar[str] = "So many texts are on the picture."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}

    def _look(self, moment: Moment) -> Judgement:
        return self._counted(sum(1 for _ in self._texts(moment.after)))


@dataclass(frozen=True)
class TextWords(_OfTexts, NumberRange):
    name: ClassVar[str] = "text_words"
    says: ClassVar[str] = "Every text has so many words."
    measures: ClassVar = {"count": Unit.COUNT, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        found = False
        for _, text in self._texts(moment.after):
            found, count = True, len(text.words.split())
            if not self._within(count):
                return Judgement(False, {"count": Measure(Unit.COUNT, count), "words": _said(text)})
        return Judgement(found)


@dataclass(frozen=True)
class TextSays(_OfTexts):
    name: ClassVar[str] = "text_says"
    says: ClassVar[str] = "One of the texts holds one of these; capitals do not count."
    measures: ClassVar = {"words": Unit.NAME}
    required: ClassVar = ("any_of",)

    any_of: tuple[str, ...] = texts("what to look for", 12)

    def _look(self, moment: Moment) -> Judgement:
        for _, text in self._texts(moment.after):
            if any(wanted.casefold() in text.words.casefold() for wanted in self.any_of):
                return Judgement(True, {"words": _said(text)})
        return Judgement(False)


@dataclass(frozen=True)
class TextAvoids(_OfTexts):
    name: ClassVar[str] = "text_avoids"
    says: ClassVar[str] = "There are texts, and none of them holds any of these; capitals do not count."
    measures: ClassVar = {"found": Unit.NAME, "words": Unit.NAME}
    required: ClassVar = ("none_of",)

    none_of: tuple[str, ...] = texts("what should not be there", 12)

    def _look(self, moment: Moment) -> Judgement:
        any_text = False
        for _, text in self._texts(moment.after):
            any_text = True
            for unwanted in self.none_of:
                if unwanted.casefold() in text.words.casefold():
                    measured = {"found": Measure(Unit.NAME, unwanted), "words": _said(text)}
                    return Judgement(False, measured)
        return Judgement(any_text)


@dataclass(frozen=True)
class TextForm(_OfTexts):
    name: ClassVar[str] = "text_form"
    says: ClassVar[str] = (
        "One of the texts holds this, written well: a price (Rp25.000), a phone number in groups "
        "(0812-3456-7890), a time (08.00 WIB), any number, or a question mark at its end."
    )
    measures: ClassVar = {"words": Unit.NAME}
    required: ClassVar = ("form",)

    form: str = choice("what is written", *_FORMS)

    def _look(self, moment: Moment) -> Judgement:
        seen = None
        for _, text in self._texts(moment.after):
            seen = _said(text)
            if _FORMS[self.form].search(text.words):
                return Judgement(True, {"words": seen})
        return Judgement(False, {} if seen is None else {"words": seen})


@dataclass(frozen=True)
class TextSize(_OfTexts, NumberRange):
    name: ClassVar[str] = "text_size"
    says: ClassVar[str] = "The letters of every text have this size, in pixels of a canvas 1080 wide."
    measures: ClassVar = {"size": Unit.NUMBER, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        found = False
        for _, text in self._texts(moment.after):
            found = True
            if not self._within(text.size):
                return Judgement(False, {"size": Measure(Unit.NUMBER, text.size), "words": _said(text)})
        return Judgement(found)


@dataclass(frozen=True)
class TextSeconds(_OfTexts, SecondsRange):
    name: ClassVar[str] = "text_seconds"
    says: ClassVar[str] = "Every text is seen this long; what lies behind the end of the video is not seen."
    measures: ClassVar = {"seconds": Unit.SECONDS, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        timeline, found = moment.after, False
        for role, text in self._texts(timeline):
            assert timeline is not None, "there are texts"
            found, shown = True, _seen(timeline, role, text)
            if not self._within(shown):
                return Judgement(False, {"seconds": Measure(Unit.SECONDS, shown), "words": _said(text)})
        return Judgement(found)


@dataclass(frozen=True)
class TextReadable(_OfTexts):
    name: ClassVar[str] = "text_readable"
    says: ClassVar[str] = "Every text is seen as long as reading it takes (trainer/model/reading.py)."
    measures: ClassVar = {"seconds": Unit.SECONDS, "needed": Unit.SECONDS, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        timeline, found = moment.after, False
        for role, text in self._texts(timeline):
            assert timeline is not None, "there are texts"
            found, shown = True, _seen(timeline, role, text)
            needed = float(reading.needed_seconds(text.words, role, text.purpose))
            if shown + 1 / timeline.rate < needed:
                measured = {
                    "seconds": Measure(Unit.SECONDS, shown),
                    "needed": Measure(Unit.SECONDS, needed),
                    "words": _said(text),
                }
                return Judgement(False, measured)
        return Judgement(found)


@dataclass(frozen=True)
class TextBegins(_OfTexts, SecondsRange):
    name: ClassVar[str] = "text_begins"
    says: ClassVar[str] = "The first text appears at this moment of the video."
    measures: ClassVar = {"seconds": Unit.SECONDS, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        first = next(self._texts(moment.after), None)
        if first is None or moment.after is None:
            return Judgement(False)
        begin = _begin(moment.after, first[1]) / moment.after.rate
        measured = {"seconds": Measure(Unit.SECONDS, begin), "words": _said(first[1])}
        return Judgement(self._within(begin), measured)


@dataclass(frozen=True)
class CaptionSpeed(NumberRange):
    name: ClassVar[str] = "caption_speed"
    says: ClassVar[str] = "Every caption has so many letters a second, spaces counted; there is at least one."
    measures: ClassVar = {"speed": Unit.NUMBER, "words": Unit.NAME, "number": Unit.PLACE}

    def _look(self, moment: Moment) -> Judgement:
        captions = _captions(moment.after)
        for number, text in enumerate(captions, 1):
            assert moment.after is not None, "there are captions"
            speed = len(" ".join(text.words.split())) * moment.after.rate / max(1, text.duration)
            if not self._within(speed):
                measured = {
                    "speed": Measure(Unit.NUMBER, speed),
                    "words": _said(text),
                    "number": Measure(Unit.PLACE, number),
                }
                return Judgement(False, measured)
        return Judgement(bool(captions))


@dataclass(frozen=True)
class CaptionLine(NumberRange):
    name: ClassVar[str] = "caption_line"
    says: ClassVar[str] = "Every line of every caption has so many letters; there is at least one caption."
    measures: ClassVar = {"count": Unit.COUNT, "words": Unit.NAME, "number": Unit.PLACE}

    def _look(self, moment: Moment) -> Judgement:
        captions = _captions(moment.after)
        for number, text in enumerate(captions, 1):
            for line in text.words.splitlines():
                if not self._within(len(line.strip())):
                    measured = {
                        "count": Measure(Unit.COUNT, len(line.strip())),
                        "words": Measure(Unit.NAME, line),
                        "number": Measure(Unit.PLACE, number),
                    }
                    return Judgement(False, measured)
        return Judgement(bool(captions))


@dataclass(frozen=True)
class CaptionCover(NumberRange):
    name: ClassVar[str] = "caption_cover"
    says: ClassVar[str] = (
        "Captions are seen during so many percent of the voice; of the whole video where there is no voice."
    )
    measures: ClassVar = {"percent": Unit.PERCENT}

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        if timeline is None or not timeline.duration:
            return Judgement(False)
        length = timeline.duration
        spoken = merged((timeline.range_of(clip) for clip in timeline.clips(Role.VOICE)), length)
        wanted = spoken or [TimeRange(0, length)]
        seen = merged((timeline.range_of(text) for text in timeline.words(Role.CAPTION)), length)
        percent = 100 * shared(wanted, seen) / frames(wanted)
        return Judgement(self._within(percent), {"percent": Measure(Unit.PERCENT, round(percent))})


def _captions(timeline: Timeline | None) -> list[Text]:
    if timeline is None:
        return []
    return sorted(timeline.words(Role.CAPTION), key=lambda text: _begin(timeline, text))


def _begin(timeline: Timeline, text: Text) -> int:
    return timeline.range_of(text).start


def _seen(timeline: Timeline, role: Role, text: Text) -> float:
    """Seconds."""
    return reading.read(timeline, text, role).shown / timeline.rate


def _said(text: Text) -> Measure:
    return Measure(Unit.NAME, text.words)
