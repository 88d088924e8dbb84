"""Each effect on a clip's own picture, small, for choosing.

The pictures are made by the very effects that make the video, at values at which a
beginner sees at once what an effect is for.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import replace
from pathlib import Path

from trainer.errors import TrainerError
from trainer.media.canvas_clip import CanvasClip, Picture
from trainer.media.compositor import Composition, preview_size
from trainer.media.effects.planes import Darkroom, to_frame
from trainer.media.effects.table import MAKERS, made
from trainer.media.effects.when import When
from trainer.model.canvas import Framing
from trainer.model.effects import KINDS, Effect
from trainer.model.schema import Role, Timeline, Track

PLAIN = ""
"""The name under which the picture without any effect comes."""

_UNSEEN = {"steady"}
"""What a single picture does not show."""

_SHOWN_AT: Mapping[str, Effect] = {
    "light": Effect.of("light", brightness=45, saturation=35),
    "zoom": Effect.of("zoom", to_size=150),
    "punch": Effect.of("punch", size=170),
    "turn": Effect.of("turn", angle=100),
    "blur_box": Effect.of("blur_box", y=500, width=460, height=260),
}


def samples(
    timeline: Timeline, folder: Path, clip_id: str, inside: int, short_side: int
) -> Generator[tuple[str, Picture], None, None]:
    """The picture ``inside`` frames after the clip's start, plain and with each effect of the table.

    Yields the name of the effect and (height, width, 3) uint8 sRGB, the shorter side
    about ``short_side``; nothing where the file cannot be read.
    Raises KeyError when the clip is gone.
    """
    clip = timeline.clip(clip_id)
    framing = clip.framing if clip.box is None else Framing(turn=clip.framing.turn)
    clip = replace(clip, effects=(), anchor=None, box=None, transition=None, framing=framing)
    alone = replace(
        timeline, tracks=(Track(Role.PICTURE, (clip,)),), texts=(), markers=(), opening=0, closing=0
    )
    darkroom = Darkroom()
    with Composition(alone, folder, preview_size(timeline.canvas, short_side)) as composition:
        shown = composition.clip.clips[0]
        assert isinstance(shown, CanvasClip)
        try:
            plain = shown.planes(min(inside, clip.duration - 1) / timeline.rate)
        except TrainerError:
            return
        yield PLAIN, darkroom.shown(to_frame(plain))
        for name in KINDS:
            if name in MAKERS and name not in _UNSEEN and not KINDS[name].overlay_only:
                changed = made(_SHOWN_AT.get(name, Effect(name))).on(plain, When(way=1.0))
                yield name, darkroom.shown(to_frame(changed))
