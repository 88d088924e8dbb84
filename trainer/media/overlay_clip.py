"""Pictures over the picture: B-roll, a picture in the picture, a sticker, a logo.

::

    without a box                      in a box
    +---------+                        +---------+
    |~~~~~~~~~|  as on the picture     |         |  whole, as wide as the box says;
    |~~~~~~~~~|  track; what lies      |     +--+|  transparent where its file is
    |~~~~~~~~~|  below is not seen     |     |~~||
    |~~~~~~~~~|                        |     +--+|
    +---------+                        +---------+

A photo with transparency keeps it in both: without a box it is framed as any
other photo, and what lies below shows through.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from av.video.frame import VideoFrame

from trainer.media.canvas_clip import CanvasClip, OnCanvas, Picture, SourceClip
from trainer.media.framing import Layout, in_box, layout
from trainer.media.laid_clip import LaidClip
from trainer.media.patch import Patch, samples
from trainer.media.pool import Pictures
from trainer.media.view import Size
from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, MediaKind


@dataclass(frozen=True)
class _Seen:
    """The part of a picture that lies on the canvas: rows and columns of both, all even."""

    rows: slice
    columns: slice
    from_rows: slice
    from_columns: slice


class OverlayClip(LaidClip):
    """A clip of the overlay track on its ``canvas``; ``source`` is what it shows."""

    def __init__(
        self, clip: Clip, source: SourceClip, placed: TimeRange, canvas: Size, layer_index: int
    ) -> None:
        super().__init__(placed, canvas, source.fps, layer_index)
        self.source_clip = source
        self._framing, self._box = clip.framing, clip.box
        self.whole: CanvasClip = source.with_effects([OnCanvas(canvas, clip.framing)])
        """The same as a clip of the picture track, for when it ``covers`` the canvas."""
        self._patch: Patch | None = None

    def covers(self) -> bool:
        """Whether nothing below it can be seen.  Raises the errors of ``probe``."""
        if self._box is not None:
            return False
        if self.source_clip.reference.kind is MediaKind.VIDEO:
            return True
        source = self.source_clip.source()
        return source.alpha(self._layout(source).picture) is None

    def lay_on(self, t: float, picture: Picture) -> None:
        source = self.source_clip.source()
        laid = self._layout(source)
        patch = self._transparent(source, laid)
        if patch is not None:
            patch.lay_on(picture)
        elif self._box is None:
            picture[:] = self.whole.frame_function(t)
        else:
            seen = _on_canvas(laid, self.size)
            shown = source.frame(self.source_clip.moment(t), laid.picture)
            picture[seen.rows, seen.columns] = shown[seen.from_rows, seen.from_columns]

    def lay_on_stored(self, t: float, frame: VideoFrame) -> None:
        source = self.source_clip.source()
        laid = self._layout(source)
        patch = self._transparent(source, laid)
        if patch is not None:
            patch.lay_on_stored(frame)
            return
        seen = _on_canvas(laid, self.size)
        shown = source.frame_yuv(self.source_clip.moment(t), laid.picture)
        for shrink, below, above in zip((1, 2, 2), samples(frame), samples(shown), strict=True):
            rows, columns, from_rows, from_columns = (
                slice(part.start // shrink, part.stop // shrink)
                for part in (seen.rows, seen.columns, seen.from_rows, seen.from_columns)
            )
            below[rows, columns] = above[from_rows, from_columns]

    def _layout(self, source: Pictures) -> Layout:
        width, height = source.facts.width, source.facts.height
        if self._box is not None:
            return in_box(width, height, self.size, self._box, self._framing.turn)
        return layout(width, height, self.size, self._framing)

    def _transparent(self, source: Pictures, laid: Layout) -> Patch | None:
        """What to lay on when the file is transparent; a photo does not change, so it is made once."""
        if self._patch is None:
            alpha = source.alpha(laid.picture)
            if alpha is not None:
                colours = np.minimum(source.frame(0, laid.picture), alpha[:, :, np.newaxis])
                self._patch = Patch(np.dstack([colours, alpha]), laid.left, laid.top, self.size)
        return self._patch


def _on_canvas(laid: Layout, canvas: Size) -> _Seen:
    parts = []
    for corner, own, side in zip((laid.top, laid.left), laid.picture.size[::-1], canvas[::-1], strict=True):
        start, stop = max(0, corner), max(0, min(side, corner + own))
        start = min(start, stop)
        parts.append((slice(start, stop), slice(start - corner, stop - corner)))
    (rows, from_rows), (columns, from_columns) = parts
    return _Seen(rows, columns, from_rows, from_columns)
