"""What the rows of the timeline are painted with: small pictures of clips, and how loud they are."""

from __future__ import annotations

from PySide6.QtGui import QPixmap

from trainer.media.thumbnails import STRIP_HEIGHT
from trainer.media.waveform import Peaks
from trainer.model.schema import MediaReference
from trainer.ui.thumbnail_service import ThumbnailService
from trainer.ui.waveforms import Waveforms


class Strips:
    """A ``timeline.scene.Filmstrip`` that asks the two services."""

    def __init__(self, thumbnails: ThumbnailService, waveforms: Waveforms) -> None:
        self._thumbnails, self._waveforms = thumbnails, waveforms

    def tile(self, reference: MediaReference, frame: int) -> QPixmap | None:
        return self._thumbnails.picture(reference, frame, STRIP_HEIGHT)

    def peaks(self, reference: MediaReference) -> Peaks | None:
        return self._waveforms.peaks(reference)
