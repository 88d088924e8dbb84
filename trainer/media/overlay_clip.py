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
other photo, and what lies below shows through.  In a box a picture may have round
corners and a border (``Clip.inset``), and anywhere a share of its opacity.
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
from trainer.media.mask import blend, quartered, ring, rounded, shared
from trainer.media.patch import Patch, samples
from trainer.media.pool import Pictures
from trainer.media.view import Size
from trainer.model.canvas import WHOLE, Canvas, Place, place_of
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
        self._framing, self._box, self._inset = clip.framing, clip.box, clip.inset
        self._darkroom = Darkroom()
        self.whole: CanvasClip = self.source_clip.with_effects(
            [OnCanvas(canvas, clip.framing), *self._changes]
        )
        """The same as a clip of the picture track, for when it ``covers`` the canvas."""
        self._patch: Patch | None = None
        self._shape: tuple[tuple[Size, int], Picture] | None = None
        self._ring: Patch | None = None

    def covers(self) -> bool:
        """Whether nothing below it can be seen.  Raises the errors of ``probe``."""
        if self._box is not None or self._keyed or self._inset.opacity < 100:
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
            patch.lay_on(picture, self._opacity)
            return
        alpha: Picture | None = None
        if self._changes:
            planes, *corner = self._changed(t, source, laid)
            alpha, shown = planes.alpha, self._darkroom.shown(to_frame(planes))
        elif self._box is None:
            corner, shown = [0, 0], self.whole.frame_function(t)
        else:
            corner = [laid.left, laid.top]
            shown = source.frame(self.source_clip.moment(t), laid.picture)
        size = int(shown.shape[1]), int(shown.shape[0])
        seen = _on_canvas((corner[0], corner[1]), size, self.size)
        part = _part(self._shaped(alpha, size), seen, 1)
        over(picture[seen.rows, seen.columns], shown[seen.from_rows, seen.from_columns], part)
        border = self._border(laid)
        if border is not None:
            border.lay_on(picture, self._opacity)

    def lay_on_stored(self, t: float, frame: VideoFrame) -> None:
        source = self.source_clip.source()
        laid = self._layout(source)
        patch = self._transparent(source, laid)
        if patch is not None:
            patch.lay_on_stored(frame, self._opacity)
            return
        planes, left, top = self._changed(t, source, laid)
        seen = _on_canvas((left, top), planes.size, self.size)
        alpha = self._shaped(planes.alpha, planes.size)
        for shrink, below, above in zip(
            (1, 2, 2), samples(frame), (planes.y, planes.u, planes.v), strict=True
        ):
            rows, columns, from_rows, from_columns = (
                slice(part.start // shrink, part.stop // shrink)
                for part in (seen.rows, seen.columns, seen.from_rows, seen.from_columns)
            )
            over(below[rows, columns], above[from_rows, from_columns], _part(alpha, seen, shrink))
        border = self._border(laid)
        if border is not None:
            border.lay_on_stored(frame, self._opacity)

    # --- its shape ----------------------------------------------------------------------------

    @property
    def _opacity(self) -> float:
        return self._inset.opacity / 100

    def _shaped(self, alpha: Picture | None, size: Size) -> Picture | None:
        """How much of each pixel of a picture of ``size`` is seen, of which ``alpha`` is there; None: all."""
        inset = self._inset
        corners = inset.round if self._box is not None else 0
        if not corners and inset.opacity >= 100:
            return alpha
        key = (size, corners)
        if self._shape is None or self._shape[0] != key:
            self._shape = key, shared(rounded(size, min(size) * corners / 1000), self._opacity)
        shape = self._shape[1]
        return shape if alpha is None else (shape.astype(np.uint16) * alpha // 255).astype(np.uint8)

    def _border(self, laid: Layout) -> Patch | None:
        inset, size = self._inset, laid.picture.size
        if self._box is None or not inset.border:
            return None
        if self._ring is None:
            width = max(1.0, min(self.size) * inset.border / 1000)
            drawn = ring(size, min(size) * inset.round / 1000, width)
            self._ring = Patch(drawn, laid.left, laid.top, self.size)
        return self._ring

    # --- what is laid -------------------------------------------------------------------------

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
        when = self.source_clip.when(t, source, laid.picture, self._place(source, laid))
        for change in self._changes:
            planes = change.on(planes, when)
        return planes, laid.left, laid.top

    def _layout(self, source: Pictures) -> Layout:
        width, height = source.facts.width, source.facts.height
        if self._box is not None:
            return in_box(width, height, self.size, self._box, self._framing.turn)
        return layout(width, height, self.size, self._framing)

    def _place(self, source: Pictures, laid: Layout) -> Place:
        """Where all of the picture lies on what is laid: beyond it where it is cut off to fill the canvas."""
        if self._box is not None or not laid.fills(self.size):
            return WHOLE
        return place_of(source.facts.width, source.facts.height, Canvas(*self.size), self._framing)

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
    else:
        blend(below, above, alpha)


def _part(alpha: Picture | None, seen: _Seen, shrink: int) -> Picture | None:
    """The part of ``alpha`` that lies on the canvas, for every pixel or for every second one."""
    if alpha is None:
        return None
    part = alpha[seen.from_rows, seen.from_columns]
    if shrink == 1:
        return part
    return quartered(part)


def _on_canvas(corner: tuple[int, int], size: Size, canvas: Size) -> _Seen:
    """What of a picture of ``size`` lies on ``canvas``, with its top left corner at ``corner``."""
    parts = []
    for corner_at, own, side in zip(corner[::-1], size[::-1], canvas[::-1], strict=True):
        start, stop = max(0, corner_at), max(0, min(side, corner_at + own))
        start = min(start, stop)
        parts.append((slice(start, stop), slice(start - corner_at, stop - corner_at)))
    (rows, from_rows), (columns, from_columns) = parts
    return _Seen(rows, columns, from_rows, from_columns)
