"""The tab "Stiker": one press lays a sticker over the picture."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.model.schema import Timeline
from trainer.ui import pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.stickers import STICKERS, Sticker
from trainer.words import translate

COLUMNS = 3
SIDE = 60
"""Width and height of a sticker's picture, in design pixels."""


class StickersPanel(QWidget):
    """Offers ``stickers.STICKERS``."""

    wanted = Signal(object)
    """This Sticker is wanted where the playhead stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(pieces.text(translate("Stickers", "Add a sticker"), "subheading"))
        column.addWidget(
            pieces.text(
                translate("Stickers", "It appears where the line stands. Move it on the picture."),
                "small",
                wrap=True,
            )
        )
        self._no_clip = pieces.text(
            translate("Texts", "Put a clip on the timeline first."), "small", wrap=True
        )
        column.addWidget(self._no_clip)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(6))
        for number, sticker in enumerate(STICKERS):
            button = self._button(sticker)
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
            self.buttons[sticker.name] = button
        column.addLayout(grid)
        column.addStretch(1)
        self.show_timeline(Timeline(""))

    def _button(self, sticker: Sticker) -> QPushButton:
        picture, name = QLabel(), pieces.text(sticker.title, "small")
        picture.setPixmap(_drawn(str(sticker.file), theme.px(SIDE)))
        for label in (picture, name):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = pieces.column(margin=6, gap=2)
        inside.addWidget(picture)
        inside.addWidget(name)
        button = CardButton(inside, translate("Stickers", "Sticker {name}", name=sticker.title))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wanted.emit(sticker))
        return button

    def show_timeline(self, timeline: Timeline) -> None:
        """A sticker needs a picture to lie on."""
        self._no_clip.setVisible(timeline.duration == 0)
        for button in self.buttons.values():
            button.setEnabled(timeline.duration > 0)


@lru_cache(maxsize=64)
def _drawn(file: str, side: int) -> QPixmap:
    """The sticker in ``side`` pixels, twice as sharp as that."""
    drawn = QPixmap(file).scaled(
        QSize(2 * side, 2 * side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    drawn.setDevicePixelRatio(2)
    return drawn
