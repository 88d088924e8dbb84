"""What is chosen in the timeline or the preview, shown in the tab that is about it.

Titles and captions have tabs of their own, so do sounds; a clip is shown among the
properties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.model.schema import SOUND_ROLES, Role, Text
from trainer.ui.timeline.free_gestures import free_item

if TYPE_CHECKING:
    from trainer.ui.editor_page import EditorPage


class ChosenDesk:
    """What the editor page does when something else is chosen."""

    def __init__(self, page: EditorPage) -> None:
        self._page = page

    def show(self) -> None:
        """Hand what is chosen to the tabs; none comes forward."""
        page, view = self._page, self._page.timeline.view
        timeline, chosen = view.timeline, view.selected
        found = None if chosen is None else free_item(timeline, chosen)
        text = found is not None and isinstance(found[0], Text)
        caption = found is not None and found[1] is Role.CAPTION
        sound = found is not None and found[1] in SOUND_ROLES
        page.texts.show_text(timeline, chosen if text and not caption else None)
        page.captions.show_captions(timeline, chosen if caption else None)
        page.music.show_timeline(timeline, chosen)
        page.properties.show_clip(timeline, None if text or sound else chosen)

    def follow(self) -> None:
        """Something else was chosen: show it, and bring its tab forward."""
        page = self._page
        self.show()
        page.effecting.show()
        page.desk.show_items()
        if page.texts.text is not None:
            page.show_tab("text")
        elif page.captions.text is not None:
            page.captions.show_page("list")
            page.show_tab("captions")
        elif page.music.shows_sound:
            page.show_tab("music")
        page.voices.show_chosen()
        page.refresh_actions()
