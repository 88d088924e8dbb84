"""A field for a length in seconds, written as people write it: 4,2 or 4.2."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from trainer.words import decimal, translate

_NUMBER = re.compile(r"\s*(\d{1,5})(?:[.,](\d{1,3}))?")
LONGEST_TEXT = 16


def seconds_of(text: str) -> float | None:
    """The number that ``text`` begins with, with a comma or a point; None when there is none."""
    found = _NUMBER.match(text)
    return None if found is None else float(f"{found[1]}.{found[2] or 0}")


class SecondsEdit(QLineEdit):
    """Shows a number of seconds; ``given`` carries another one that the person has written."""

    given = Signal(float)

    def __init__(self, places: int = 1) -> None:
        """``places`` is how many digits stand after the comma."""
        super().__init__()
        self._shown = ""
        self._places = places
        self.setMaxLength(LONGEST_TEXT)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.editingFinished.connect(self._finished)

    def show_seconds(self, seconds: float) -> None:
        """Show ``seconds``."""
        self._shown = translate("Timeline", "{seconds} s", seconds=decimal(seconds, self._places))
        self.setText(self._shown)

    def _finished(self) -> None:
        seconds = seconds_of(self.text())
        # 4.2 s on the screen may be 4.23 s in truth; only a number that was changed is a change.
        if seconds is not None and seconds != seconds_of(self._shown):
            self.given.emit(seconds)
        self.setText(self._shown)
