"""What all effects of the table share: MoviePy effects that work on stored pictures."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from trainer.media.canvas_clip import CanvasClip, SourceClip
from trainer.media.effects.grade import Grade
from trainer.media.effects.planes import Bytes, Darkroom, Planes, of_frame, to_frame
from trainer.media.effects.when import When
from trainer.media.moviepy_door import Effect


class PlanesEffect(Effect):
    """An effect that changes a stored picture."""

    @abstractmethod
    def on(self, planes: Planes, when: When) -> Planes:
        """``planes`` with the effect, in arrays of its own where they differ.

        ``when`` says how far its clip has come.
        """

    def apply(self, clip: Any) -> Any:
        if isinstance(clip, CanvasClip):
            return clip.changed_by(self)
        darkroom = Darkroom()

        def shown(get: Callable[[float], Bytes], t: float) -> Bytes:
            planes = of_frame(darkroom.stored(get(t)))
            length = float(clip.duration or 1)
            return darkroom.shown(to_frame(self.on(planes, When(t / length, t, length))))

        return clip.transform(shown)


class ColourEffect(PlanesEffect):
    """An effect that treats every sample alike, wherever it lies and whenever it is shown."""

    @property
    @abstractmethod
    def grade(self) -> Grade:
        """What it does to light and colour."""

    def on(self, planes: Planes, when: When) -> Planes:
        return self.grade.on(planes)

    def apply(self, clip: Any) -> Any:
        return clip.graded_by(self.grade) if isinstance(clip, SourceClip) else super().apply(clip)
