"""What is chosen for the whole sound: music makes way for speech, and all is as loud as it should be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.schema import Timeline
from trainer.ui import pieces, theme
from trainer.ui.tick_box import TickBox
from trainer.words import decimal, translate

LOUD, A_LITTLE_LOUD, A_LITTLE_SOFT, SOFT = -11.0, -13.0, -16.0, -20.0
"""LUFS.  Source: content research, section 1.3: green -16 to -13, yellow to -20 and to -11."""


def loudness_words(loudness: float | None) -> str:
    """A measured loudness (LUFS; None is silence) in plain words."""
    if loudness is None:
        return translate("Sound", "Nothing is heard yet.")
    number = decimal(loudness).replace("-", "−")
    return translate("Sound", "Loudness {number} LUFS. {judged}", number=number, judged=judged(loudness))


def judged(loudness: float) -> str:
    """What platforms and people make of a loudness, in LUFS."""
    if loudness > LOUD:
        return translate("Sound", "Too loud for most platforms.")
    if loudness > A_LITTLE_LOUD:
        return translate("Sound", "A little loud.")
    if loudness >= A_LITTLE_SOFT:
        return translate("Sound", "Just right.")
    if loudness >= SOFT:
        return translate("Sound", "A little soft.")
    return translate("Sound", "Soft; people would have to turn it up.")


def is_far_off(loudness: float | None) -> bool:
    """Whether a loudness is worth mending before anybody hears it."""
    return loudness is not None and not SOFT <= loudness <= LOUD


class WholeSound(QWidget):
    """Two choices, and what was measured."""

    ducking_wanted = Signal(bool)
    levelling_wanted = Signal(bool)
    measure_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.ducking = _box(translate("Sound", "Lower music under speech"))
        self.levelled = _box(translate("Sound", "Level the sound"))
        self.words = pieces.text("", "small", wrap=True)
        self.again = pieces.button(
            translate("Sound", "Measure again"), self.measure_wanted.emit, icon="refresh-cw"
        )
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        hint = translate("Sound", "As loud as TikTok and YouTube play it.")
        column.addWidget(self.ducking)
        column.addWidget(self.levelled)
        column.addWidget(pieces.text(hint, "small", wrap=True))
        column.addWidget(self.words)
        column.addWidget(self.again)
        # "clicked" is a person's doing, also by key; what is only shown comes as "toggled" alone.
        self.ducking.clicked.connect(self.ducking_wanted)
        self.levelled.clicked.connect(self.levelling_wanted)
        self.show_measured("", stale=False)

    def show_timeline(self, timeline: Timeline) -> None:
        self.ducking.setChecked(timeline.ducking)
        self.levelled.setChecked(timeline.levelled is not None)
        self.levelled.setEnabled(timeline.duration > 0)

    def show_measured(self, words: str, stale: bool) -> None:
        """Show what was measured; ``stale`` when the sound has changed since."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.again.setVisible(stale)

    def show_busy(self, share: float | None) -> None:
        """While it is being measured (0 to 1); None when that is over."""
        self.levelled.setEnabled(share is None)
        if share is not None:
            self.show_measured(translate("Sound", "Listening {percent} %", percent=round(100 * share)), False)


def _box(words: str) -> TickBox:
    made = TickBox(words)
    made.setMinimumHeight(theme.px(34))
    return made
