"""The canvas: which shape the video has, and which of its parts a platform covers."""

from __future__ import annotations

from trainer.model.canvas import CANVASES
from trainer.model.commands import SetCanvas
from trainer.settings import Settings
from trainer.typeset.safe_zones import platforms
from trainer.ui.desk import AtHand, Desk
from trainer.ui.shape_menu import ShapeMenu
from trainer.words import translate


class CanvasDesk(Desk):
    """What the editor page does about the shape and the safe zone."""

    def __init__(self, at_hand: AtHand, settings: Settings | None = None) -> None:
        super().__init__(at_hand)
        page, self._settings = self._page, settings
        if settings is not None and settings.safe_zone in platforms():
            self._mean(settings.safe_zone)
        page.actions_table.connect_to("shape", self.choose_shape)
        page.actions_table["safe_zone"].toggled.connect(page.preview.show_zone)
        page.actions_table.connect_to("next_platform", self.next_platform)

    def choose_shape(self) -> None:
        """Offer the shapes below the button of that action."""
        menu = ShapeMenu(self._document.timeline, self._page)
        menu.chosen.connect(self._shape)
        button = self._page.bar.shape
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _shape(self, shape: str) -> None:
        self._document.shapes.mean(CANVASES[shape])
        self._do(SetCanvas(shape))

    def next_platform(self) -> None:
        """Show the safe zone of the next platform, also when none was shown."""
        preview, known = self._page.preview, platforms()
        following = known[(known.index(preview.platform) + 1) % len(known)]
        if preview.zone_shown:
            self._mean(following)
            self._remember(following)
        self._page.actions_table["safe_zone"].setChecked(True)
        self.name_zone()

    def _mean(self, platform: str) -> None:
        """What is drawn, and what is said of a title's place, are of that platform."""
        self._page.preview.set_platform(platform)
        self._page.texts.set_platform(platform)

    def _remember(self, platform: str) -> None:
        # Not by ``change``: nothing that listens has to be made anew for this.
        if self._settings is not None:
            self._settings.safe_zone = platform
            self._settings.save()

    def name_zone(self) -> None:
        """Let the action say whose zone it shows; not every canvas has one."""
        zone = self._page.preview.zones.platform
        self._page.actions_table["safe_zone"].setText(
            translate("Transport", "Safe zone: {platform}", platform=zone)
            if zone
            else translate("Actions", "Safe zone")
        )
        self._page.actions_table["next_platform"].setEnabled(bool(zone))
