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
from trainer.media.effects.key import Key
from trainer.media.effects.planes import Darkroom, Planes, of_frame, to_frame
from trainer.media.effects.table import sorted_out
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
        colours, self._changes = sorted_out(clip.effects)
        self._keyed = any(isinstance(change, Key) for change in self._changes)
        self.source_clip: SourceClip = source.with_effects(colours)
        self._framing, self._box = clip.framing, clip.box
        self._darkroom = Darkroom()
        self.whole: CanvasClip = self.source_clip.with_effects(
            [OnCanvas(canvas, clip.framing), *self._changes]
        )
        """The same as a clip of the picture track, for when it ``covers`` the canvas."""
        self._patch: Patch | None = None

    def covers(self) -> bool:
        """Whether nothing below it can be seen.  Raises the errors of ``probe``."""
        if self._box is not None or self._keyed:
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
        elif self._changes:
            planes, left, top = self._changed(t, source, laid)
            colours = self._darkroom.shown(to_frame(planes))
            seen = _on_canvas((left, top), planes.size, self.size)
            below = picture[seen.rows, seen.columns]
            over(below, colours[seen.from_rows, seen.from_columns], _part(planes.alpha, seen, 1))
        elif self._box is None:
            picture[:] = self.whole.frame_function(t)
        else:
            seen = _on_canvas((laid.left, laid.top), laid.picture.size, self.size)
            shown = source.frame(self.source_clip.moment(t), laid.picture)
            picture[seen.rows, seen.columns] = shown[seen.from_rows, seen.from_columns]

    def lay_on_stored(self, t: float, frame: VideoFrame) -> None:
        source = self.source_clip.source()
        laid = self._layout(source)
        patch = self._transparent(source, laid)
        if patch is not None:
            patch.lay_on_stored(frame)
            return
        planes, left, top = self._changed(t, source, laid)
        seen = _on_canvas((left, top), planes.size, self.size)
        for shrink, below, above in zip(
            (1, 2, 2), samples(frame), (planes.y, planes.u, planes.v), strict=True
        ):
            rows, columns, from_rows, from_columns = (
                slice(part.start // shrink, part.stop // shrink)
                for part in (seen.rows, seen.columns, seen.from_rows, seen.from_columns)
            )
            over(below[rows, columns], above[from_rows, from_columns], _part(planes.alpha, seen, shrink))

    def _changed(self, t: float, source: Pictures, laid: Layout) -> tuple[Planes, int, int]:
        """What is laid on the canvas, and where its top left corner goes."""
        alpha = source.alpha(laid.picture)
        if self._box is None and alpha is None:
            return self.whole.planes(t), 0, 0
        if alpha is None:
            planes = of_frame(source.frame_yuv(self.source_clip.moment(t), laid.picture))
        else:
            on_black = source.frame(0, laid.picture).astype(np.uint16)
            straight = np.minimum(on_black * 255 // np.maximum(alpha, 1)[:, :, np.newaxis], 255)
            planes = of_frame(self._darkroom.stored(straight.astype(np.uint8))).with_alpha(alpha)
        when = self.source_clip.when(t, source, laid.picture)
        for change in self._changes:
            planes = change.on(planes, when)
        return planes, laid.left, laid.top

    def _layout(self, source: Pictures) -> Layout:
        width, height = source.facts.width, source.facts.height
        if self._box is not None:
            return in_box(width, height, self.size, self._box, self._framing.turn)
        return layout(width, height, self.size, self._framing)

    def _transparent(self, source: Pictures, laid: Layout) -> Patch | None:
        """What to lay on when the file is transparent and nothing is done to it.

        A photo does not change, so it is made once.
        """
        if self._patch is None and not self._changes:
            alpha = source.alpha(laid.picture)
            if alpha is not None:
                colours = np.minimum(source.frame(0, laid.picture), alpha[:, :, np.newaxis])
                self._patch = Patch(np.dstack([colours, alpha]), laid.left, laid.top, self.size)
        return self._patch


def over(below: Picture, above: Picture, alpha: Picture | None) -> None:
    """Lay ``above`` on ``below``, in place, as opaque as ``alpha`` says (None: wholly)."""
    if alpha is None:
        below[:] = above
        return
    share = alpha if above.ndim == 2 else alpha[:, :, np.newaxis]
    mixed = above.astype(np.int32)
    mixed -= below
    mixed *= share
    mixed += 127
    mixed //= 255
    mixed += below
    below[:] = mixed


def _part(alpha: Picture | None, seen: _Seen, shrink: int) -> Picture | None:
    """The part of ``alpha`` that lies on the canvas, for every pixel or for every second one."""
    if alpha is None:
        return None
    part = alpha[seen.from_rows, seen.from_columns]
    if shrink == 1:
        return part
    height, width = part.shape
    means = part.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3))
    share: Picture = np.rint(means).astype(np.uint8)
    return share


def _on_canvas(corner: tuple[int, int], size: Size, canvas: Size) -> _Seen:
    """What of a picture of ``size`` lies on ``canvas``, with its top left corner at ``corner``."""
    parts = []
    for corner_at, own, side in zip(corner[::-1], size[::-1], canvas[::-1], strict=True):
        start, stop = max(0, corner_at), max(0, min(side, corner_at + own))
        start = min(start, stop)
        parts.append((slice(start, stop), slice(start - corner_at, stop - corner_at)))
    (rows, from_rows), (columns, from_columns) = parts
    return _Seen(rows, columns, from_rows, from_columns)
