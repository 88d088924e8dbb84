"""Where a finished video is going, and what that place takes.

What a platform takes changes every year, so the numbers lie in
``assets/platforms/platforms.json`` with the day they were checked and the pages
they came from; the words for the person stand here.

Every preset is *capped quality*: ``crf`` says how good the picture should be,
``video_kbps`` how much it may cost at most.  A quiet scene stays small, a busy
one stays within the platform's size.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from trainer import paths
from trainer.model.canvas import CANVASES, Canvas
from trainer.model.opentime import seconds
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP, clock, translate

FACTS = paths.ASSETS / "platforms" / "platforms.json"
DEFAULT = "tiktok"

CONTAINER_SHARE = Fraction(1, 100)
"""What MP4 adds for its tables, of the pictures and the sound together."""

LEAST_VIDEO_KBPS = 250
"""Below this a 720-pixel picture falls to blocks; a video this long no longer fits a small size."""


@dataclass(frozen=True)
class Preset:
    """One place, and how a video is made for it.

    ``short_side`` is the shorter side of the picture in pixels, ``audio_kbps``
    and ``video_kbps`` thousands of bits a second, ``target_bytes`` the size that
    is aimed at; None where the place sets no limit that matters.  ``shapes`` are those
    of ``CANVASES`` that look well there, the best first.
    """

    name: str
    title: str
    note_source: str
    short_side: int
    crf: int
    video_kbps: int
    audio_kbps: int
    shortest_seconds: int | None = None
    longest_seconds: int | None = None
    largest_bytes: int | None = None
    target_bytes: int | None = None
    shapes: tuple[str, ...] = tuple(CANVASES)
    sources: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """One sentence about the place, in the language in use."""
        return translate("Presets", self.note_source)

    def fits(self, canvas: Canvas) -> bool:
        """Whether a video of that shape looks well there."""
        shapes = (CANVASES[shape] for shape in self.shapes)
        return any(canvas.width * one.height == canvas.height * one.width for one in shapes)

    def size(self, canvas: Canvas) -> Canvas:
        """The picture that leaves: the shape of ``canvas``, never larger than it, both sides even."""
        short = min(canvas.width, canvas.height)
        if short <= self.short_side:
            return canvas
        scale = Fraction(self.short_side, short)
        return Canvas(_even(canvas.width * scale), _even(canvas.height * scale))

    def cap_kbps(self, frames: int, rate: int) -> int:
        """The most that the picture of a video of this length may cost, in thousands of bits a second."""
        if self.target_bytes is None:
            return self.video_kbps
        content = Fraction(self.target_bytes) / (1 + CONTAINER_SHARE)
        # One second more: the encoder's buffer may run that far ahead of the cap.
        affordable = content * 8 / 1000 / (seconds(frames, rate) + 1) - self.audio_kbps
        return max(LEAST_VIDEO_KBPS, min(self.video_kbps, int(affordable)))

    def most_picture_bytes(self, frames: int, rate: int) -> int | None:
        """What the pictures of a video of this length may take; None where the place sets no limit."""
        if self.target_bytes is None:
            return None
        sound = seconds(frames, rate) * self.audio_kbps * 1000 / 8
        return max(0, int(Fraction(self.target_bytes) / (1 + CONTAINER_SHARE) - sound))

    def most_bytes(self, frames: int, rate: int) -> int:
        """The size that the finished file cannot pass, for asking whether the disk has room."""
        kbps = self.cap_kbps(frames, rate) + self.audio_kbps
        return int((seconds(frames, rate) + 1) * kbps * 1000 / 8 * (1 + CONTAINER_SHARE)) + 65_536

    def length_note(self, timeline: Timeline) -> str | None:
        """A sentence when the place shows only a part of the video, or refuses it; else None."""
        length = seconds(timeline.duration, timeline.rate)
        if self.longest_seconds is not None and length > self.longest_seconds:
            return translate(
                "Presets",
                "{place} shows {most} at most; this video lasts {length}.",
                place=self.title,
                most=clock(self.longest_seconds),
                length=clock(float(length)),
            )
        if self.shortest_seconds is not None and length < self.shortest_seconds:
            return translate(
                "Presets",
                "{place} wants at least {least} seconds.",
                place=self.title,
                least=self.shortest_seconds,
            )
        return None


def _even(pixels: Fraction) -> int:
    return max(2, round(pixels / 2) * 2)


# The order is the order of the cards.  Titles are names of companies: the same in every language.
_WORDS: Mapping[str, tuple[str, str]] = {
    "tiktok": ("TikTok", QT_TRANSLATE_NOOP("Presets", "Large and clear, for the phone held upright.")),
    "reels": ("Instagram Reels", QT_TRANSLATE_NOOP("Presets", "Large and clear, up to three minutes.")),
    "shorts": ("YouTube Shorts", QT_TRANSLATE_NOOP("Presets", "Upright or square, up to three minutes.")),
    "youtube": ("YouTube", QT_TRANSLATE_NOOP("Presets", "The best quality, for wide pictures.")),
    "whatsapp": ("WhatsApp", QT_TRANSLATE_NOOP("Presets", "A small file for Status, up to one minute.")),
}


@cache
def _facts() -> Mapping[str, Any]:
    with FACTS.open(encoding="utf-8") as stream:
        facts: Mapping[str, Any] = json.load(stream)
    return facts


def verified_on() -> date:
    """The day on which the numbers were last checked."""
    return date.fromisoformat(_facts()["verified_on"])


@cache
def presets() -> Mapping[str, Preset]:
    """Every preset by its name, in the order in which they are offered."""
    platforms = _facts()["platforms"]
    return {
        name: Preset(name, title, note, **_told(platforms[name])) for name, (title, note) in _WORDS.items()
    }


def _told(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of one place as a Preset has them: JSON knows no tuples."""
    return {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in facts.items()}


def usual(name: str, canvas: Canvas) -> Preset:
    """The preset called ``name`` or, when there is none, the one for videos of that shape."""
    fitting = "youtube" if canvas.width > canvas.height else DEFAULT
    return presets()[name if name in presets() else fitting]


def preset(name: str = DEFAULT) -> Preset:
    """The preset called ``name``.  Raises KeyError when there is none."""
    return presets()[name]
