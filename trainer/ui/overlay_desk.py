"""Pictures over the picture, between the cards of files, the stickers, the timeline and the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.model.canvas import Box
from trainer.model.commands import Command
from trainer.model.schema import MediaKind, Role, Timeline
from trainer.ui.document import Document
from trainer.ui.stickers import Sticker
from trainer.ui.timeline.dropping import over_the_picture

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage


class OverlayDesk:
    """What the editor page does about overlays."""

    def __init__(self, page: EditorPage, document: Document, do: Callable[[Command | None], bool]) -> None:
        self._page, self._document, self._do = page, document, do
        page.media.overlay_wanted.connect(self.add)
        page.stickers.wanted.connect(self.stick)
        page.properties.overlay.command_ready.connect(page.desk.do)
        page.properties.overlay.tried.connect(page.desk.try_out)

    @property
    def _timeline(self) -> Timeline:
        return self._document.timeline

    def stick(self, sticker: Sticker) -> None:
        """Bring a sticker into the project, and lay it over the picture as soon as it is there."""
        self._page.importing.bring([sticker.file], then=lambda media: self.add(media, sticker.box))

    def add(self, media: str, box: Box | None = None) -> None:
        """Lay the file over the picture where the playhead stands, and choose it."""
        timeline = self._timeline
        if not timeline.duration or timeline.reference(media).kind is MediaKind.AUDIO:
            return
        known = {clip.id for clip in timeline.clips(Role.OVERLAY)}
        if self._do(over_the_picture(timeline, media, self._page.player.position, box)):
            new = next(clip.id for clip in self._timeline.clips(Role.OVERLAY) if clip.id not in known)
            self._page.timeline.view.select(new)
            self._page.show_tab("properties")
