"""What stands beside a video where it is posted: its cover and its caption text.

Both belong to the project, so that they are there again when a video is exported
once more, and both are changed by commands (``posting_commands``), so that undo knows them.
Neither is seen in the video itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from trainer.model.plain import writable

LONGEST_CAPTION = 2_200
"""Letters of a caption text: what the strictest platform takes (``assets/platforms``)."""

LONGEST_COVER_WORDS = 120
LONGEST_STYLE = 64
LAST_FRAME = 2**31


class CoverPlace(StrEnum):
    """Where in the square that every profile grid shows the words of a cover stand."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture that stands for the video.

    ``frame`` counts on the timeline; a cover beyond the end is the last frame.
    Without ``words`` it is the frame as it is seen; with them the video's own
    texts are left away, so that no two texts lie on each other.
    """

    frame: int = 0
    words: str = ""
    style: str = "tegas"
    place: CoverPlace = CoverPlace.MIDDLE


@dataclass(frozen=True, slots=True)
class Posting:
    """``words`` is the caption text with its hashtags, as it is pasted on a platform."""

    words: str = ""
    cover: Cover = field(default=Cover())


def faults(posting: Posting) -> Iterator[str]:
    """Every broken law of ``posting``, for ``invariants``."""
    cover = posting.cover
    if len(posting.words) > LONGEST_CAPTION or writable(posting.words) != posting.words:
        yield "the caption text is too long or not text"
    if len(cover.words) > LONGEST_COVER_WORDS or writable(cover.words) != cover.words:
        yield "the words of the cover are too long or not text"
    if not 0 < len(cover.style) <= LONGEST_STYLE or writable(cover.style) != cover.style:
        yield "the cover's style is too long, missing or not text"
    if not 0 <= cover.frame <= LAST_FRAME:
        yield f"the cover is frame {cover.frame}"
