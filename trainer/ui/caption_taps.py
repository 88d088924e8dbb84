"""The page on which times are tapped: the line to listen for, large, and one large button.

::

    Baris 3 dari 12
    +-----------------------------+
    | dibuat dengan tangan,       |   the line that the next press begins
    +-----------------------------+
    Lalu: oleh Bu Sri
    [         Ketuk  (T)          ]
    [ Mundur satu ] [ Pelan 0,75x ]
    [ Selesai ]

The page only shows; ``caption_tapping`` keeps the presses.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.tapping import Tapping
from trainer.ui import pieces
from trainer.ui.actions import Actions
from trainer.words import translate


class CaptionTaps(QWidget):
    """Shows how far tapping has come."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        column = pieces.column(gap=10)
        self.setLayout(column)
        self.count = pieces.text("", "overline")
        self.now = pieces.text("", "heading", wrap=True)
        self.then = pieces.text("", "small", wrap=True)
        self.advice = pieces.text("", "small", wrap=True)
        card = pieces.frame("soft")
        inside = pieces.column(margin=14, gap=6)
        card.setLayout(inside)
        inside.addWidget(self.count)
        inside.addWidget(self.now)
        inside.addWidget(self.then)
        column.addWidget(card)
        column.addWidget(self.advice)
        self.tap = actions.button("caption_tap", "primary")
        self.tap.setProperty("big", True)
        column.addWidget(self.tap)
        row = pieces.row(8)
        self.back = actions.button("caption_tap_back")
        self.slow = actions.button("caption_slow", "toggle")
        row.addWidget(self.back, 1)
        row.addWidget(self.slow, 1)
        column.addLayout(row)
        self.done = actions.button("caption_tap_done")
        column.addWidget(self.done)
        column.addStretch(1)

    def show_taps(self, tapping: Tapping, playing: bool) -> None:
        """Show which line comes next, and whether the video runs."""
        lines, number = tapping.lines, tapping.next
        place = min(number + 1, len(lines))
        self.count.setText(translate("Captions", "Line {number} of {count}", number=place, count=len(lines)))
        if tapping.finished:
            self.now.setText(translate("Captions", "All lines have their time."))
        else:
            self.now.setText(" ".join(lines[number][1].split()))
        following = number + 1
        self.then.setVisible(following < len(lines))
        if following < len(lines):
            words = " ".join(lines[following][1].split())
            self.then.setText(translate("Captions", "Then: {words}", words=words))
        if playing:
            advice = translate("Captions", "Press T at the moment this line begins.")
        else:
            advice = translate("Captions", "Press T: the video plays. Press it again at each line's start.")
        self.advice.setText(advice)
