"""The only door to MoviePy.

MoviePy is what a timeline is turned into: its clips, its effects, its
compositions.  Its readers and writers are not used (``opening`` and ``encoder``
say why), yet importing it would look for them: ``moviepy.config`` loads any
``.env`` file it finds upwards of the program and starts ``ffplay`` to see
whether it is there.  So that one module is given here instead, with MoviePy's
own word for a program that is not there.
"""

from __future__ import annotations

import sys
from types import ModuleType


def _config() -> ModuleType:
    config = ModuleType("moviepy.config", "Given by trainer.media.moviepy_door.")
    config.FFMPEG_BINARY = "unset"  # type: ignore[attr-defined]
    config.FFPLAY_BINARY = "unset"  # type: ignore[attr-defined]
    return config


sys.modules.setdefault("moviepy.config", _config())

from moviepy.Effect import Effect  # noqa: E402 - the line above must come first
from moviepy.video.compositing.CompositeVideoClip import CompositeVideoClip  # noqa: E402
from moviepy.video.VideoClip import VideoClip  # noqa: E402

__all__ = ["CompositeVideoClip", "Effect", "VideoClip"]
