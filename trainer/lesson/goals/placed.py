"""Goals on how words look and where they stand: measured by drawing them.

Each text is set once for its words, style, size and place; until one of these
changes, judging is looking the answer up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from trainer.lesson.goals.base import Judgement, NumberRange, choice
from trainer.lesson.goals.words import _captions, _OfTexts, _said
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import Moment
from trainer.model.canvas import Canvas
from trainer.model.schema import Anchor, Text, Timeline
from trainer.typeset.safe_zones import Area, Zones, zones
from trainer.typeset.styles import style

_SMALL = 270
"""Pixels of the shorter side on which texts are set to be measured."""


@dataclass(frozen=True)
class TextInside(_OfTexts):
    name: ClassVar[str] = "text_inside"
    says: ClassVar[str] = (
        "Every text stands where platforms lay nothing over it. Titles, prices, contacts, verdicts and "
        "instructions have the strict zone, others the daily one, unless one is named."
    )
    measures: ClassVar = {"words": Unit.NAME, "count": Unit.COUNT}

    zone: str = choice("which zone", "own", "strict", "daily", default="own")

    def _look(self, moment: Moment) -> Judgement:
        reaching = list(_reaching(self, moment.after))
        outside = [text for text, edges in reaching if edges]
        if not outside:
            return Judgement(bool(reaching))
        return Judgement(False, {"words": _said(outside[0]), "count": Measure(Unit.COUNT, len(outside))})


@dataclass(frozen=True)
class CaptionLines(NumberRange):
    name: ClassVar[str] = "caption_lines"
    says: ClassVar[str] = "Every caption is set in so many lines, as it is seen; there is at least one."
    measures: ClassVar = {"lines": Unit.COUNT, "words": Unit.NAME, "number": Unit.PLACE}

    def _look(self, moment: Moment) -> Judgement:
        timeline, captions = moment.after, _captions(moment.after)
        for number, text in enumerate(captions, 1):
            assert timeline is not None, "there are captions"
            lines = _lines(text.words, text.style, text.size, text.box.width, timeline.canvas)
            if not self._within(lines):
                measured = {
                    "lines": Measure(Unit.COUNT, lines),
                    "words": _said(text),
                    "number": Measure(Unit.PLACE, number),
                }
                return Judgement(False, measured)
        return Judgement(bool(captions))


@dataclass(frozen=True)
class TextOver(_OfTexts):
    name: ClassVar[str] = "text_over"
    says: ClassVar[str] = (
        "One of the texts reaches over this edge of its zone. Over the left and over the right edge it is "
        "too wide for it. The zones are those of text_inside."
    )
    measures: ClassVar = {"words": Unit.NAME}
    required: ClassVar = ("edge",)

    edge: str = choice("which edge", "left", "top", "right", "bottom")
    zone: str = choice("which zone", "own", "strict", "daily", default="own")

    def _look(self, moment: Moment) -> Judgement:
        for text, edges in _reaching(self, moment.after):
            if self.edge in edges:
                return Judgement(True, {"words": _said(text)})
        return Judgement(False)


@dataclass(frozen=True)
class TextContrast(_OfTexts, NumberRange):
    name: ClassVar[str] = "text_contrast"
    says: ClassVar[str] = (
        "The letters of every text stand out from what touches them (their outline or their plate) by this "
        "ratio, 1 to 21, as WCAG counts it. Letters that only the picture touches have 1."
    )
    measures: ClassVar = {"ratio": Unit.NUMBER, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        found = False
        for _, text in self._texts(moment.after):
            found, ratio = True, style(text.style).contrast
            if not self._within(ratio):
                return Judgement(False, {"ratio": Measure(Unit.NUMBER, ratio), "words": _said(text)})
        return Judgement(found)


@lru_cache(maxsize=512)
def _lines(words: str, look: str, size: int, width: int, canvas: Canvas) -> int:
    """In how many lines the words are set; they break alike at every size of the canvas."""
    # Later than the lessons' list on the first page: what draws needs numpy, which takes a while to load.
    from trainer.typeset.area import REFERENCE_SIDE
    from trainer.typeset.drawing import set_lines

    scale = min(canvas.width, canvas.height) / REFERENCE_SIDE
    return len(set_lines(words, style(look), size * scale, round(canvas.width * width / 1000)))


def _reaching(
    goal: TextInside | TextOver, timeline: Timeline | None
) -> Iterator[tuple[Text, frozenset[str]]]:
    """The texts that ``goal`` is about, and the edges of their zone that each reaches over."""
    if timeline is None:
        return
    here = zones(timeline.canvas)
    for _, text in goal._texts(timeline):
        yield text, _over(text, timeline.canvas, _zone(here, goal.zone, text))


def _zone(here: Zones, zone: str, text: Text) -> Area:
    if zone == "own":
        return here.of(text.purpose)
    return here.daily if zone == "daily" else here.strict


@lru_cache(maxsize=512)
def _size(words: str, look: str, size: int, width: int, canvas: Canvas) -> tuple[float, float]:
    """How wide and high the words are, in thousandths of the canvas."""
    from trainer.model.canvas import Box
    from trainer.typeset.area import text_area

    share = _SMALL / min(canvas.width, canvas.height)
    small = Canvas(round(canvas.width * share), round(canvas.height * share))
    area = text_area(Text(words, Anchor(0), 1, style=look, size=size, box=Box(width=width)), small)
    return area.width, area.height


def _over(text: Text, canvas: Canvas, zone: Area) -> frozenset[str]:
    """The edges of ``zone`` that the text reaches over."""
    across, down = _size(text.words, text.style, text.size, text.box.width, canvas)
    slack = 1000 / _SMALL  # a pixel of the small canvas
    reached = {
        "left": text.box.x - across / 2 < zone.left - slack,
        "right": text.box.x + across / 2 > zone.right + slack,
        "top": text.box.y - down / 2 < zone.top - slack,
        "bottom": text.box.y + down / 2 > zone.bottom + slack,
    }
    return frozenset(edge for edge, over in reached.items() if over)
