"""One place where the video may be shown: what it takes, and in which shape.

::

    | (icon) [ Upright ]    (v) |    the shape is a button of its own
    | TikTok                    |
    | 1080 × 1920               |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.media.presets import Preset
from trainer.model.canvas import CANVASES, Canvas
from trainer.ui import export_shapes, icons, pieces, theme, time_words
from trainer.ui.card_button import CardButton
from trainer.ui.shape_button import ShapeButton
from trainer.words import translate

ICONS: Mapping[str, str] = {
    "tiktok": "music-2",
    "reels": "video",
    "shorts": "video",
    "youtube": "tv",
    "whatsapp": "message-circle",
}
LONGEST_WORTH_SAYING = 15 * 60
"""Seconds; nobody who makes one-minute videos needs to hear of a limit of hours."""


class DestinationCard(CardButton):
    """``shape_chosen`` carries the Canvas that was taken for this place."""

    shape_chosen = Signal(object)

    def __init__(self, preset: Preset) -> None:
        mark, facts, shape = _Mark(), pieces.text("", "small", wrap=True), ShapeButton(preset.title)
        head = pieces.row(6)
        head.addWidget(icons.label(ICONS.get(preset.name, "video"), theme.current().quiet, 26))
        head.addWidget(shape)
        head.addStretch(1)
        head.addWidget(mark)
        inside = pieces.column(12, 3)
        inside.addLayout(head)
        inside.addSpacing(theme.px(4))
        inside.addWidget(pieces.text(preset.title, "subheading", wrap=True))
        inside.addWidget(facts)
        inside.addStretch(1)
        super().__init__(inside, preset.title)
        self.preset, self.shape, self._mark, self._facts = preset, shape, mark, facts
        self.shape.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.shape.chosen.connect(self.shape_chosen)
        self.setToolTip(preset.note)
        self.setCheckable(True)  # a screen reader says which one is chosen

    def show_shape(self, canvas: Canvas, offered: Sequence[Canvas]) -> None:
        """Say how large a video of the shape of ``canvas`` is there; ``offered`` can be chosen."""
        facts = _facts(self.preset, canvas)
        self._facts.setText(facts)
        self.setAccessibleName(f"{self.preset.title}, {facts}, {self.preset.note}")
        self.shape.show_shape(canvas, offered)

    def show_marked(self, marked: bool) -> None:
        """Whether the video goes to this place."""
        self.setChecked(marked)
        theme.look(self, "chosen" if marked else "card")
        self._mark.show_on(marked)


def _facts(preset: Preset, canvas: Canvas) -> str:
    size = preset.size(canvas)
    facts = [f"{size.width} × {size.height}"]
    if not preset.fits(canvas):
        best = export_shapes.title(CANVASES[preset.shapes[0]]).lower()
        now = export_shapes.title(canvas)
        facts.append(translate("Export", "{shape} fits better: press {now}", shape=best, now=now))
    if preset.longest_seconds is not None and preset.longest_seconds <= LONGEST_WORTH_SAYING:
        most = time_words.length(preset.longest_seconds)
        facts.append(translate("Export", "at most {time}", time=most))
    if preset.target_bytes is not None:
        facts.append(translate("Export", "up to {size} MB", size=preset.target_bytes // 1_000_000))
    return " · ".join(facts)


class _Mark(QWidget):
    """The round tick of the chosen card; keeps its place when it is off."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.px(22), theme.px(22))
        self._on = False

    def show_on(self, on: bool) -> None:
        self._on = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._on:
            return
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.primary))
        painter.drawEllipse(self.rect())
        side = theme.px(14)
        at = (self.width() - side) // 2
        painter.drawPixmap(at, at, icons.pixmap("check", tokens.on_primary, 14))
        painter.end()
