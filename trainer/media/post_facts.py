"""What platforms make of the text and the cover beside a video.

The numbers lie with those of the presets in ``assets/platforms/platforms.json``,
dated and with their sources.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from trainer.media.presets import FACTS
from trainer.model.canvas import Canvas

_TAG = re.compile(r"#[^\s#.,;:!?()\[\]{}\"'/\\…]+")
"""Vowel signs of other scripts are no letters to ``\\w``, so the sign of the end is named instead."""


@dataclass(frozen=True)
class CaptionFacts:
    """``letters`` and ``tags`` are the most that every place takes; ``seen_letters`` are read at a glance."""

    letters: int
    seen_letters: int
    tags: int


@dataclass(frozen=True)
class CoverSquare:
    """What of an upright cover every profile grid shows, in thousandths of its width and height."""

    left: float
    top: float
    right: float
    bottom: float


_TITLE_SAFE = CoverSquare(50, 50, 950, 950)


def caption() -> CaptionFacts:
    facts = _facts()["caption"]
    return CaptionFacts(facts["letters"], facts["seen_letters"], facts["tags"])


def cover_square(canvas: Canvas) -> CoverSquare:
    """Where the words of a cover belong; on other shapes the inner nine tenths."""
    facts = _facts()["cover"]
    width, height = facts["canvas"]
    if canvas.width * height != canvas.height * width:
        return _TITLE_SAFE
    return CoverSquare(
        facts["left"] * 1000 / width,
        facts["top"] * 1000 / height,
        facts["right"] * 1000 / width,
        facts["bottom"] * 1000 / height,
    )


def largest_cover() -> int:
    """Bytes of a cover that the strictest place takes."""
    return int(_facts()["cover"]["largest_bytes"])


def tags(words: str) -> list[str]:
    """The hashtags in a caption text, in their order."""
    return _TAG.findall(words)


@cache
def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(FACTS.read_text(encoding="utf-8"))
    return facts
