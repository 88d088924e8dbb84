"""Titles and captions as clips that lie on the picture.

A text is drawn when it is first seen, for the size of this canvas, and kept for
its next frame; building a timeline of thousands of captions draws none.
"""

from __future__ import annotations

from functools import lru_cache

from av.video.frame import VideoFrame

from trainer.media.canvas_clip import Picture
from trainer.media.laid_clip import LaidClip
from trainer.media.patch import Patch
from trainer.media.view import Size
from trainer.model import spoken_words
from trainer.model.opentime import TimeRange
from trainer.model.schema import Box, Role, Text
from trainer.typeset.styles import FADE_SECONDS, style

REFERENCE_SIDE = 1080
"""The shorter side of the canvas on which ``Text.size`` counts pixels."""

_KEPT = 12
"""Texts that are kept ready; a few are seen at a time, and scrubbing comes back to them."""


class TextOnCanvas(LaidClip):
    """A text at its place; its box's middle is its own, its width bounds it, its height is what it needs.

    Where words light up one by one, the one that is said has another colour.
    A title comes and goes in ``FADE_SECONDS``, but not at the ends of the video,
    which lasts ``whole`` frames: the first frame is what a platform shows before
    it plays, the last what stays in the eye.
    """

    def __init__(
        self, text: Text, role: Role, placed: TimeRange, canvas: Size, rate: int, whole: int, layer_index: int
    ) -> None:
        super().__init__(placed, canvas, rate, layer_index)
        self.text = text
        fades = role is Role.TITLE
        steps = min(round(FADE_SECONDS * rate), placed.duration // 2) + 1
        self._in = steps if fades and placed.start > 0 else 1
        self._out = steps if fades and placed.end < whole else 1
        self._frames = placed.duration
        self._begun = spoken_words.starts(text.words, placed.duration, rate) if text.word_by_word else ()

    def share(self, t: float) -> float:
        """How much of the text's opacity is there ``t`` seconds after its start, 0 to 1."""
        number = round(t * self.fps)
        return max(0.0, min(1.0, (number + 1) / self._in, (self._frames - number) / self._out))

    def patch(self, t: float = 0) -> Patch:
        """The text as it lies on the canvas ``t`` seconds after its start."""
        text = self.text
        lit = spoken_words.said_at(self._begun, round(t * self.fps)) if self._begun else None
        return _patch(text.words, text.style, text.size, text.box, self.size, lit)

    def lay_on(self, t: float, picture: Picture) -> None:
        self.patch(t).lay_on(picture, self.share(t))

    def lay_on_stored(self, t: float, frame: VideoFrame) -> None:
        self.patch(t).lay_on_stored(frame, self.share(t))


@lru_cache(maxsize=_KEPT)
def _patch(words: str, style_name: str, size: int, box: Box, canvas: Size, lit: int | None) -> Patch:
    from trainer.typeset.drawing import typeset  # Qt, which a video without texts does not need

    width = canvas[0]
    drawn = typeset(
        words, style(style_name), size * min(canvas) / REFERENCE_SIDE, round(width * box.width / 1000), lit
    )
    left, top = (
        round(side * middle / 1000 - own)
        for side, middle, own in zip(canvas, (box.x, box.y), drawn.middle, strict=True)
    )
    return Patch(drawn.pixels, left, top, canvas)
