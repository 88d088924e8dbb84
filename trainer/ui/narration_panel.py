"""The voice of a template: what is used now, recording, and the words with their room.

::

    +---------------------------+
    | In the video: 24.5 s    x |
    | Record a voice            |
    |   (the record panel)      |
    | Words to say              |
    |   0-4 s  at most 10 words |
    |   "Pernah lihat ...?"     |
    +---------------------------+
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.template.prompts import Prompt, room
from trainer.ui import icons, pieces, theme
from trainer.ui.file_dialogs import MUSIC_PLACE, FileDialogs
from trainer.ui.prompter import spoken
from trainer.ui.record_panel import RecordPanel
from trainer.ui.recorder import Recorder
from trainer.words import decimal, translate


class NarrationPanel(QWidget):
    """``file_chosen`` carries the Path of a sound; ``clear_wanted``: no narration after all."""

    file_chosen = Signal(object)
    clear_wanted = Signal()

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._dialogs = FileDialogs(self, MUSIC_PLACE)
        self.record = RecordPanel(recorder, offers_files=True)
        self.used = pieces.frame("note-green")
        self._used_words = pieces.text("", "body", wrap=True)
        self.clear = pieces.icon_button(
            translate("Narration", "Take this narration away"), "x", self.clear_wanted.emit, "quiet"
        )
        here = pieces.row(8)
        here.setContentsMargins(theme.px(12), theme.px(6), theme.px(6), theme.px(6))
        here.addWidget(icons.label("circle-check", theme.current().green, 22))
        here.addWidget(self._used_words, 1)
        here.addWidget(self.clear)
        self.used.setLayout(here)
        self.used.hide()
        self.budget = pieces.text("", "small", wrap=True)
        self._lines = pieces.column(0, 10)
        self._shown: tuple[Prompt, ...] = ()
        column = pieces.column(0, 10)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(14), theme.px(16))
        column.addWidget(self.used)
        column.addWidget(self.record)
        column.addSpacing(theme.px(4))
        column.addWidget(pieces.text(translate("Narration", "Words to say"), "heading", wrap=True))
        column.addWidget(self.budget)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.setLayout(column)
        self.record.import_wanted.connect(self.choose_file)

    def show_used(self, name: str, seconds: float) -> None:
        """Which sound is the narration now; no name when there is none."""
        self.used.setVisible(bool(name))
        said = translate(
            "Narration", "In the video: {name}, {seconds} s", name=name, seconds=decimal(seconds)
        )
        self._used_words.setText(pieces.breakable(said))

    def show_lines(self, lines: tuple[Prompt, ...], rate: int) -> None:
        """The words of each shot, and how many fit into it."""
        if lines == self._shown:
            return
        self._shown = lines
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._lines.addWidget(_line(line, rate))
        whole = sum(line.frames for line in lines) / rate
        self.budget.setText(
            translate(
                "Narration",
                "Examples; your own words are better. {seconds} s hold {most} words, these are {count}.",
                seconds=round(whole),
                most=room(whole),
                count=sum(line.count for line in lines),
            )
        )

    def choose_file(self) -> None:
        """Ask for a sound that was recorded elsewhere, as on a phone."""
        file = self._dialogs.sound()
        if file is not None:
            self.file_chosen.emit(file)


def _line(line: Prompt, rate: int) -> QWidget:
    made = QWidget()
    theme.look(made, "clear")
    column = pieces.column(0, 1)
    first, last = round(line.start / rate), round((line.start + line.frames) / rate)
    when = (
        translate("Narration", "{first}–{last} s, up to {most} words", first=first, last=last, most=line.most)
        if line.say
        else translate("Narration", "{first}–{last} s", first=first, last=last)
    )
    column.addWidget(pieces.text(when, "overline", wrap=True))
    column.addWidget(pieces.text(line.title, "small", wrap=True))
    column.addWidget(pieces.text(spoken(line), "body" if line.say else "small", wrap=True))
    made.setLayout(column)
    return made
