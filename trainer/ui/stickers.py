"""The stickers that come with Semenit (``assets/make/stickers.py`` draws them)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trainer import paths
from trainer.model.canvas import Box
from trainer.words import QT_TRANSLATE_NOOP, translate

FOLDER = paths.ASSETS / "stickers"


@dataclass(frozen=True)
class Sticker:
    """``width`` in thousandths of the canvas: how large it comes."""

    name: str
    _title: str
    width: int = 320

    @property
    def title(self) -> str:
        """The name that a person reads."""
        return translate("Stickers", self._title)

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.name}.png"

    @property
    def box(self) -> Box:
        """Where a new one stands: a little above the middle, where nothing of a platform covers it."""
        return Box(500, 420, self.width)


STICKERS = (
    Sticker("panah", QT_TRANSLATE_NOOP("Stickers", "Arrow"), 260),
    Sticker("lingkaran", QT_TRANSLATE_NOOP("Stickers", "Ring"), 420),
    Sticker("centang", QT_TRANSLATE_NOOP("Stickers", "Tick"), 260),
    Sticker("promo", QT_TRANSLATE_NOOP("Stickers", "Promo"), 380),
    Sticker("baru", QT_TRANSLATE_NOOP("Stickers", "New"), 380),
    Sticker("lokasi", QT_TRANSLATE_NOOP("Stickers", "Place"), 260),
    Sticker("telepon", QT_TRANSLATE_NOOP("Stickers", "Phone"), 260),
    Sticker("bintang", QT_TRANSLATE_NOOP("Stickers", "Star"), 260),
)
"""In the order in which they are offered."""
