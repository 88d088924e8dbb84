"""Goals on how words look and where they stand: measured by drawing them.

Each text is set once for its words, style, size and place; until one of these
changes, judging is looking the answer up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from trainer.lesson.goals.base import Judgement, NumberRange, choice
from trainer.lesson.goals.words import _OfTexts, _said
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import Moment
from trainer.model.canvas import Canvas
from trainer.model.schema import Anchor, Text
from trainer.typeset.safe_zones import Area, zones
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
        timeline = moment.after
        if timeline is None:
            return Judgement(False)
        here = zones(timeline.canvas)
        texts = [text for _, text in self._texts(timeline)]
        outside = []
        for text in texts:
            zone = here.of(text.purpose) if self.zone == "own" else here.strict
            zone = here.daily if self.zone == "daily" else zone
            if not _fits(text.words, text.style, text.size, text.box.width, timeline.canvas, _at(text), zone):
                outside.append(text)
        if not outside:
            return Judgement(bool(texts))
        return Judgement(False, {"words": _said(outside[0]), "count": Measure(Unit.COUNT, len(outside))})


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


def _at(text: Text) -> tuple[int, int]:
    return text.box.x, text.box.y


@lru_cache(maxsize=512)
def _size(words: str, look: str, size: int, width: int, canvas: Canvas) -> tuple[float, float]:
    """How wide and high the words are, in thousandths of the canvas."""
    from trainer.model.canvas import Box
    from trainer.typeset.area import text_area

    share = _SMALL / min(canvas.width, canvas.height)
    small = Canvas(round(canvas.width * share), round(canvas.height * share))
    area = text_area(Text(words, Anchor(0), 1, style=look, size=size, box=Box(width=width)), small)
    return area.width, area.height


def _fits(
    words: str, look: str, size: int, width: int, canvas: Canvas, at: tuple[int, int], zone: Area
) -> bool:
    across, down = _size(words, look, size, width, canvas)
    slack = 1000 / _SMALL  # a pixel of the small canvas
    return (
        at[0] - across / 2 >= zone.left - slack
        and at[0] + across / 2 <= zone.right + slack
        and at[1] - down / 2 >= zone.top - slack
        and at[1] + down / 2 <= zone.bottom + slack
    )
