"""Pictures over the picture, between the cards of files, the stickers, the timeline and the document."""

from __future__ import annotations

from trainer.model.canvas import Box
from trainer.model.schema import MediaKind, Role
from trainer.ui.desk import AtHand, Desk
from trainer.ui.stickers import Sticker
from trainer.ui.timeline.dropping import over_the_picture


class OverlayDesk(Desk):
    """What the editor page does about overlays."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand)
        page = self._page
        page.media.overlay_wanted.connect(self.add)
        page.stickers.wanted.connect(self.stick)
        page.properties.overlay.command_ready.connect(page.desk.do)
        page.properties.overlay.tried.connect(page.desk.try_out)

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
