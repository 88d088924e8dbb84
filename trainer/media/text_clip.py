"""Titles and captions as clips that lie on the picture.

A text is drawn when it is first seen, for the size of this canvas, and kept for
its next frame; building a timeline of thousands of captions draws none.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from av.video.frame import VideoFrame

from trainer.media.canvas_clip import Picture
from trainer.media.laid_clip import LaidClip
from trainer.media.patch import Patch
from trainer.media.text_motion import STILL, Pose, pose, posed
from trainer.media.view import Size
from trainer.model import spoken_words
from trainer.model.animation import Animation, Motion
from trainer.model.canvas import Box
from trainer.model.opentime import TimeRange
from trainer.model.schema import Role, Text
from trainer.typeset.styles import FADE_SECONDS, style

if TYPE_CHECKING:
    from trainer.typeset.drawing import Drawn

_AT_ONCE = Animation(Motion.NONE, 1)

REFERENCE_SIDE = 1080
"""The shorter side of the canvas on which ``Text.size`` counts pixels."""

_KEPT = 12
"""Texts that are kept ready; a few are seen at a time, and scrubbing comes back to them."""


def usual_ways(role: Role, rate: int) -> tuple[Animation, Animation]:
    """How a text of that track comes and goes where nobody chose, away from the ends of the video."""
    way = Animation(Motion.FADE, max(1, round(FADE_SECONDS * rate))) if role is Role.TITLE else _AT_ONCE
    return way, way


class TextOnCanvas(LaidClip):
    """A text at its place; its box's middle is its own, its width bounds it, its height is what it needs.

    Where words light up one by one, the one that is said has another colour.
    It comes and goes as the person chose.  Where nothing was chosen a title fades in
    ``FADE_SECONDS``, but not at the ends of the video, which lasts ``whole`` frames:
    the first frame is what a platform shows before it plays, the last what stays in
    the eye.
    """

    def __init__(
        self, text: Text, role: Role, placed: TimeRange, canvas: Size, rate: int, whole: int, layer_index: int
    ) -> None:
        super().__init__(placed, canvas, rate, layer_index)
        self.text = text
        inside = (placed.start > 0, placed.end < whole)
        usual = usual_ways(role, rate)
        self._coming, self._going = (
            chosen or (way if is_inside else _AT_ONCE)
            for chosen, way, is_inside in zip((text.coming, text.going), usual, inside, strict=True)
        )
        self._frames = placed.duration
        self._begun = spoken_words.starts(text.words, placed.duration, rate) if text.word_by_word else ()

    def pose(self, t: float) -> Pose:
        """How the text stands ``t`` seconds after its start."""
        number = round(t * self.fps)
        most = self._frames // 2
        come = (number + 1) / (min(self._coming.frames, most) + 1)
        stay = (self._frames - number) / (min(self._going.frames, most) + 1)
        if come < 1:
            return self._posed(self._coming.motion, come, going=False)
        return self._posed(self._going.motion, stay, going=True)

    def _posed(self, motion: Motion, come: float, *, going: bool) -> Pose:
        if come >= 1 or motion is Motion.NONE:
            return STILL
        drawn, left, _ = _drawn(*self._place(None))
        ends = left + drawn.ink[0], left + drawn.ink[2]
        return pose(motion, come, self.size, *ends, going=going)

    def _place(self, lit: int | None) -> tuple[str, str, int, Box, Size, int | None]:
        text = self.text
        return text.words, text.style, text.size, text.box, self.size, lit

    def patch(self, t: float = 0) -> Patch:
        """The text as it lies on the canvas ``t`` seconds after its start, wholly opaque."""
        lit = spoken_words.said_at(self._begun, round(t * self.fps)) if self._begun else None
        place = self._place(lit)
        still = replace(self.pose(t), opacity=1.0)
        return _patch(*place) if still == STILL else posed(*_drawn(*place), self.size, still)

    def lay_on(self, t: float, picture: Picture) -> None:
        self.patch(t).lay_on(picture, self.pose(t).opacity)

    def lay_on_stored(self, t: float, frame: VideoFrame) -> None:
        self.patch(t).lay_on_stored(frame, self.pose(t).opacity)


def drawn_text(text: Text, canvas: Size) -> tuple[Drawn, int, int]:
    """The text's bitmap, and the pixel of a canvas of that size at which its top left corner lies."""
    return _drawn(text.words, text.style, text.size, text.box, canvas, None)


@lru_cache(maxsize=_KEPT)
def _patch(words: str, style_name: str, size: int, box: Box, canvas: Size, lit: int | None) -> Patch:
    drawn, left, top = _drawn(words, style_name, size, box, canvas, lit)
    return Patch(drawn.pixels, left, top, canvas)


def _drawn(
    words: str, style_name: str, size: int, box: Box, canvas: Size, lit: int | None
) -> tuple[Drawn, int, int]:
    """The text's bitmap, and the pixel of the canvas at which its top left corner lies."""
    from trainer.typeset.drawing import typeset  # Qt, which a video without texts does not need

    width = canvas[0]
    drawn = typeset(
        words, style(style_name), size * min(canvas) / REFERENCE_SIDE, round(width * box.width / 1000), lit
    )
    left, top = (
        round(side * middle / 1000 - own)
        for side, middle, own in zip(canvas, (box.x, box.y), drawn.middle, strict=True)
    )
    return drawn, left, top
