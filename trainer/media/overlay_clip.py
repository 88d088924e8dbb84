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
from trainer.media.framing import Layout, in_box, layout
from trainer.media.laid_clip import LaidClip
from trainer.media.mask import blend, quartered, ring, rounded, shared
from trainer.media.patch import Patch, samples
from trainer.media.photo import as_stored
from trainer.media.pool import Pictures
from trainer.media.view import Size, View
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
        self._framing, self._box, self._inset = clip.framing, clip.box, clip.inset
        self.whole: CanvasClip = source.with_effects([OnCanvas(canvas, clip.framing)])
        """The same as a clip of the picture track, for when it ``covers`` the canvas."""
        self._patch: Patch | None = None
        self._shape: tuple[tuple[Size, int], Picture] | None = None
        self._ring: Patch | None = None

    def covers(self) -> bool:
        """Whether nothing below it can be seen.  Raises the errors of ``probe``."""
        if self._box is not None or self._inset.opacity < 100:
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
        if self._box is None:
            self._put(picture, self.whole.frame_function(t), self._mask(self.size))
            return
        seen = _on_canvas(laid, self.size)
        shown = source.frame(self.source_clip.moment(t), laid.picture)
        mask = self._mask(laid.picture.size)
        mask = None if mask is None else mask[seen.from_rows, seen.from_columns]
        self._put(picture[seen.rows, seen.columns], shown[seen.from_rows, seen.from_columns], mask)
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
        if self._box is None:
            seen = _on_canvas(Layout(View.whole(*self.size)), self.size)
            shown = self.whole.stored(t) or as_stored(self.whole.frame_function(t))
            mask = self._mask(self.size)
        else:
            seen = _on_canvas(laid, self.size)
            shown = source.frame_yuv(self.source_clip.moment(t), laid.picture)
            mask = self._mask(laid.picture.size)
        small = None if mask is None else quartered(mask)
        masks = (mask, small, small)
        for shrink, below, above, share in zip((1, 2, 2), samples(frame), samples(shown), masks, strict=True):
            rows, columns, from_rows, from_columns = (
                slice(part.start // shrink, part.stop // shrink)
                for part in (seen.rows, seen.columns, seen.from_rows, seen.from_columns)
            )
            part = None if share is None else share[from_rows, from_columns]
            self._put(below[rows, columns], above[from_rows, from_columns], part)
        border = self._border(laid)
        if border is not None:
            border.lay_on_stored(frame, self._opacity)

    # --- its shape ----------------------------------------------------------------------------

    @property
    def _opacity(self) -> float:
        return self._inset.opacity / 100

    @staticmethod
    def _put(below: Picture, above: Picture, mask: Picture | None) -> None:
        if mask is None:
            below[:] = above
        else:
            blend(below, above, mask)

    def _mask(self, size: Size) -> Picture | None:
        """How much of each pixel is seen of a picture of ``size``; None for all of all."""
        inset = self._inset
        round_ = inset.round if self._box is not None else 0
        if not round_ and inset.opacity >= 100:
            return None
        key = (size, round_)
        if self._shape is None or self._shape[0] != key:
            radius = min(size) * round_ / 1000
            self._shape = key, shared(rounded(size, radius), self._opacity)
        return self._shape[1]

    def _border(self, laid: Layout) -> Patch | None:
        inset, size = self._inset, laid.picture.size
        if self._box is None or not inset.border:
            return None
        if self._ring is None:
            width = max(1.0, min(self.size) * inset.border / 1000)
            drawn = ring(size, min(size) * inset.round / 1000, width)
            self._ring = Patch(drawn, laid.left, laid.top, self.size)
        return self._ring

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
