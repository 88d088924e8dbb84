"""What is dragged to the timeline from elsewhere: a card of the media panel, or files.

While it hovers, the timeline opens a slot where it would land; above the picture's row
it shows where it would lie over the picture.  A card ends in
one Command; files from the system's own file manager have to be brought in
first, so they leave the timeline as a signal with the place where they belong.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from trainer.model.canvas import Box
from trainer.model.commands import PlaceClip
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, Role, Timeline
from trainer.ui.timeline.free_gestures import anchor_at
from trainer.ui.timeline.gestures import Drop
from trainer.ui.timeline.hand import Showing
from trainer.words import translate

if TYPE_CHECKING:
    from trainer.ui.timeline.view import TimelineView

OVERLAY_SECONDS = 3
"""How long a new picture over the picture stays."""

MEDIA_TYPE = "application/x-semenit-media"
"""Mime type of a card; its data is the id of the media in UTF-8."""


def media_mime(media: str) -> QMimeData:
    """What a drag of a card carries."""
    data = QMimeData()
    data.setData(MEDIA_TYPE, media.encode())
    return data


SOUND_TYPE = "application/x-semenit-sound"
"""Mime type of a sound of the library; its data is its id in UTF-8."""


def sound_mime(sound: str) -> QMimeData:
    """What a drag of a sound of the library carries."""
    data = QMimeData()
    data.setData(SOUND_TYPE, sound.encode())
    return data


def local_files(data: QMimeData) -> list[Path]:
    """The files on this computer that a drag from outside carries."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def over_the_picture(timeline: Timeline, media: str, frame: int, box: Box | None = None) -> PlaceClip:
    """Lay a file over the picture at ``frame``, for a few seconds and held to what is seen there.

    Near the end of the video it begins earlier, so that it is not cut off.
    """
    reference = timeline.reference(media)
    longest = OVERLAY_SECONDS * timeline.rate
    length = min(longest, timeline.duration)
    if reference.kind is not MediaKind.PHOTO:
        length = min(length, reference.available)
    start = max(0, min(frame, timeline.duration - length))
    anchor = anchor_at(timeline, start, Role.OVERLAY)
    return PlaceClip(Role.OVERLAY, media, anchor, TimeRange(0, length), box)


class Dropping:
    """A drag from elsewhere over the timeline."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self.showing: Showing | None = None
        self.awaiting = False

    def enter(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._media(data) is None and self._sound(data) is None and not local_files(data):
            event.ignore()
            return
        self.move(event)

    def move(self, event: QDragMoveEvent) -> None:
        view = self._view
        frame = view.scale.frame(event.position().x())
        media = self._media(event.mimeData())
        self.awaiting = not view.timeline.picture.children
        if media is not None and self._is_over(event.position().y()):
            command = over_the_picture(view.timeline, media, frame)
            preview = command.apply(view.timeline)
            line = preview.range_of(preview.clips(Role.OVERLAY)[-1]).start
            words = translate("Timeline", "Over the picture")
            showing = Showing(preview, line=line, label=words, label_x=view.scale.x(line))
        elif media is not None:
            drop = self._drop(media, frame)
            preview = drop.preview
            known = {clip.id for clip in view.timeline.picture.children}
            new = next(
                clip.id
                for clip, place in preview.picture.placed()
                if place.start == drop.cut and clip.id not in known
            )
            showing = Showing(preview, slot=new, line=drop.cut)
        elif self._sound(event.mimeData()) is not None:
            self.awaiting = False
            showing = Showing(view.timeline, line=self._held(frame))
        else:
            showing = Showing(view.timeline, line=self._cut(frame))
        if showing != self.showing:
            self.showing = showing
            view.update()
        view.edge_scroll.drag_at(round(event.position().x()))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self) -> None:
        self.showing, self.awaiting = None, False
        self._view.edge_scroll.end()
        self._view.update()

    def drop(self, event: QDropEvent) -> None:
        view = self._view
        frame = view.scale.frame(event.position().x())
        media = self._media(event.mimeData())
        sound = self._sound(event.mimeData())
        files = local_files(event.mimeData())
        self.leave()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if media is not None and self._is_over(event.position().y()):
            view.command_ready.emit(over_the_picture(view.timeline, media, frame))
        elif media is not None:
            view.command_ready.emit(self._drop(media, frame).command)
        elif sound is not None:
            role = view.places().row_at(round(event.position().y()))
            view.sound_dropped.emit(sound, self._held(frame), role)
        elif files:
            view.files_dropped.emit(files, self._cut(frame))

    def _is_over(self, y: float) -> bool:
        """Whether the hand is above the picture's row: on the ruler or a row of what lies over it."""
        return y < self._view.track_place().top() and bool(self._view.timeline.picture.children)

    def _drop(self, media: str, frame: int) -> Drop:
        """At the nearest cut; while the magnet is off, over what lies where the hand is."""
        view = self._view
        if view.black is None:
            return Drop(view.timeline, media, frame)
        snapped = view.magnet(sorted({*view.contents.row.cuts, view.playhead})).snap(frame).frame
        return Drop(view.timeline, media, snapped, over=True)

    def _cut(self, frame: int) -> int:
        return min(self._view.contents.row.cuts, key=lambda cut: abs(cut - frame))

    def _held(self, frame: int) -> int:
        """Where a sound would begin: drawn to cuts and beats, inside the video."""
        view = self._view
        snapped = view.magnet([*view.contents.row.cuts, view.playhead]).snap(frame).frame
        return max(0, min(snapped, view.timeline.duration - 1))

    def _sound(self, data: QMimeData) -> str | None:
        """The sound of the library or of the bin that is dragged; None without a video to put it to."""
        if not self._view.timeline.duration:
            return None
        if data.hasFormat(SOUND_TYPE):
            return bytes(data.data(SOUND_TYPE).data()).decode(errors="replace")
        media = bytes(data.data(MEDIA_TYPE).data()).decode(errors="replace")
        timeline = self._view.timeline
        if timeline.has_media(media) and timeline.reference(media).kind is MediaKind.AUDIO:
            return f"media/{media}"
        return None

    def _media(self, data: QMimeData) -> str | None:
        """The media that a card stands for, if it can stand on the picture track."""
        if not data.hasFormat(MEDIA_TYPE):
            return None
        media = bytes(data.data(MEDIA_TYPE).data()).decode(errors="replace")
        timeline = self._view.timeline
        if not timeline.has_media(media) or timeline.reference(media).kind is MediaKind.AUDIO:
            return None
        return media
