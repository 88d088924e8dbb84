"""The one door through which the program speaks to the person.

Pages and jobs hand over a TrainerError or a plain sentence; what is shown, for
how long and how it is announced is decided here.  Nothing here is modal: the
person can always go on working.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.errors import TrainerError
from trainer.ui.toast import Toast

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Message:
    """What was said."""

    text: str
    fault: TrainerError | None = None


class Messages(QObject):
    """Shows messages over a window; without a window it keeps them only.

    ``history`` holds everything that was said, oldest first.
    """

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.history: list[Message] = []
        self.toast: Toast | None = None
        if window is not None:
            self.attach(window)

    def attach(self, window: QWidget) -> None:
        """Speak over ``window`` from now on."""
        if self.toast is not None:
            self.toast.deleteLater()
        self.toast = Toast(window)

    def error(self, fault: TrainerError) -> None:
        """Say what happened and what to do now."""
        log.info("shown: %s", type(fault).__name__, exc_info=fault.__cause__)
        self._say(Message(str(fault), fault))

    def note(self, text: str) -> None:
        """Say something good or neutral, in a whole sentence."""
        self._say(Message(text))

    def settle(self) -> None:
        """Another page is shown: what is being said stands where that page has room for it."""
        if self.toast is not None:
            self.toast.settle()

    def _say(self, message: Message) -> None:
        self.history.append(message)
        if self.toast is not None:
            self.toast.say(message.text, message.fault is not None)
