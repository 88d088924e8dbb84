"""Under the video while somebody records: the words that are due now, and those that follow."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from trainer.template.prompts import Prompt, at
from trainer.ui import pieces, theme
from trainer.words import translate


class Prompter(QFrame):
    """Follows the video through the lines that it was given."""

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "card")
        self.lines: tuple[Prompt, ...] = ()
        self._frame = 0
        self.now = pieces.text("", "heading", wrap=True)
        self.following = pieces.text("", "small", wrap=True)
        column = pieces.column(14, 4)
        column.addWidget(self.now)
        column.addWidget(self.following)
        self.setLayout(column)

    def show_lines(self, lines: tuple[Prompt, ...]) -> None:
        """Another script, at the place that is shown now."""
        self.lines = lines
        self.show_frame(self._frame)

    def show_frame(self, frame: int) -> None:
        """The words that are due at ``frame`` of the video."""
        self._frame = frame
        if not self.lines:
            return
        index = at(self.lines, frame)
        self.now.setText(spoken(self.lines[index]))
        following = self.lines[index + 1 : index + 2]
        self.following.setText(
            translate("Narration", "Then: {words}", words=spoken(following[0])) if following else ""
        )


def spoken(line: Prompt) -> str:
    """The words of a line, or what happens instead of them."""
    return line.say or translate("Narration", "(Here somebody in the video speaks. Wait.)")
