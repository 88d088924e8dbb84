"""Recording a voice, in the tab "Musik": what to do next is always one big button."""

from __future__ import annotations

from math import log10

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.media.recording import TOO_LOUD, TOO_SOFT, Take
from trainer.ui import pieces, theme
from trainer.ui.recorder import Recorder, State
from trainer.ui.still_combo import StillCombo
from trainer.words import clock, decimal, translate

FALL = 0.85
"""How much of a peak the meter keeps from piece to piece, so that it can be read."""


class LevelMeter(QWidget):
    """How loud it is now; green, and terracotta where it is too loud."""

    def __init__(self) -> None:
        super().__init__()
        self.level = 0.0
        self.setFixedHeight(theme.px(16))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Record", "How loud the microphone hears you"))

    def show_level(self, peak: float) -> None:
        self.level = max(peak, self.level * FALL)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(tokens.colour("track"))
        painter.drawRoundedRect(whole, radius, radius)
        # As ears hear: -48 dB at the left end, 0 dB at the right.
        share = 0.0 if self.level <= 0 else max(0.0, 1 + _decibels(self.level) / 48)
        if share > 0:
            painter.setBrush(tokens.colour("primary" if self.level >= TOO_LOUD else "green"))
            painter.drawRoundedRect(QRectF(0, 0, max(whole.height(), whole.width() * share), whole.height()),
                                    radius, radius)  # fmt: skip
        painter.end()


class RecordPanel(QWidget):
    """Shows what ``recorder`` does."""

    begin_wanted = Signal()
    listen_wanted = Signal()
    keep_wanted = Signal()
    import_wanted = Signal()
    left = Signal()
    """The person is done with recording."""

    def __init__(self, recorder: Recorder, offers_files: bool = False) -> None:
        """``offers_files``: a recording may be chosen also where there is a microphone."""
        super().__init__()
        self._recorder, self._offers_files = recorder, offers_files
        self._seconds = 0.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(pieces.text(translate("Record", "Record a voice"), "heading", wrap=True))
        self.words = pieces.text("", "body", wrap=True)
        column.addWidget(self.words)
        self.number = QLabel()
        theme.look(self.number, "display")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.number)
        self.input = StillCombo()
        self.input.setAccessibleName(translate("Record", "Microphone"))
        self.input.setMinimumWidth(theme.px(60))
        column.addWidget(self.input)
        self.meter = LevelMeter()
        column.addWidget(self.meter)
        self.advice = pieces.text("", "small", wrap=True)
        column.addWidget(self.advice)
        self.begin = _button(translate("Record", "Start recording"), "mic", "primary")
        self.finish = _button(translate("Record", "Done"), "square", "primary")
        self.keep = _button(translate("Record", "Use this recording"), "check", "primary")
        self.listen = _button(translate("Record", "Listen"), "play")
        self.again = _button(translate("Record", "Once more"), "rotate-ccw")
        self.look = _button(translate("Record", "Look again"), "refresh-cw", "primary")
        self.bring = _button(translate("Record", "Choose a recording"), "file-audio")
        self.cancel = _button(translate("Record", "Cancel"), "x")
        self.back = _button(translate("Record", "Back"), "arrow-left")
        for button in (
            self.begin, self.finish, self.keep, self.listen, self.again, self.look, self.bring,
            self.cancel, self.back,
        ):  # fmt: skip
            column.addWidget(button)
        column.addStretch(1)
        self.input.activated.connect(lambda _: recorder.ready(str(self.input.currentData())))
        self.begin.clicked.connect(self.begin_wanted)
        self.finish.clicked.connect(recorder.finish)
        self.keep.clicked.connect(self.keep_wanted)
        self.listen.clicked.connect(self.listen_wanted)
        self.again.clicked.connect(recorder.again)
        self.look.clicked.connect(lambda: self.open())
        self.bring.clicked.connect(self.import_wanted)
        self.cancel.clicked.connect(recorder.cancel)
        self.back.clicked.connect(self.left)
        recorder.state_changed.connect(lambda _: self.show_state())
        recorder.level_changed.connect(self.meter.show_level)
        recorder.counted.connect(lambda count: self.number.setText(str(count)))
        recorder.progressed.connect(self._progressed)
        self.show_state()

    def open(self) -> None:
        """Look for microphones and be ready."""
        self.input.clear()
        for one in self._recorder.inputs():
            self.input.addItem(one.name, one.id)
        self._recorder.ready()
        self.show_state()

    def show_heard(self, heard: bool) -> None:
        """Whether the take is being listened to."""
        self.listen.setText(translate("Record", "Stop") if heard else translate("Record", "Listen"))

    def show_state(self) -> None:
        """Show the words and the buttons of what is going on."""
        state, take = self._recorder.state, self._recorder.take
        silent = state is State.RESTING
        seen = {
            self.begin: state is State.READY,
            self.input: state is State.READY and self.input.count() > 1,
            self.meter: state in (State.READY, State.COUNTING, State.RECORDING),
            self.number: state in (State.COUNTING, State.RECORDING),
            self.cancel: state is State.COUNTING,
            self.finish: state is State.RECORDING,
            self.keep: state is State.REVIEW,
            self.listen: state is State.REVIEW,
            self.again: state is State.REVIEW,
            self.look: silent,
            self.bring: silent or (state is State.READY and self._offers_files),
            self.back: state in (State.RESTING, State.READY, State.REVIEW),
        }
        for widget, shown in seen.items():
            widget.setVisible(shown)
        words, advice = "", ""
        if silent:
            words = translate("Record", "This computer has no microphone.")
            advice = translate(
                "Record", "Plug in a headset, or record on your phone and bring that recording in."
            )
        elif state is State.READY:
            words = translate("Record", "Speak a word. The bar should turn green.")
            advice = translate(
                "Record", "Hold the microphone two hands away. Use headphones; it is quieter then."
            )
        elif state is State.COUNTING:
            words = translate("Record", "Get ready …")
        elif state is State.RECORDING:
            words = translate("Record", "Speak now. The video plays without sound.")
            self._progressed(0.0)
        elif take is not None:
            words = translate("Record", "Recorded: {seconds} s.", seconds=decimal(take.seconds))
            advice = judged(take)
        self.words.setText(words)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))

    def _progressed(self, seconds: float) -> None:
        self.number.setText(clock(seconds))


def judged(take: Take) -> str:
    """What can be said of a take before anybody has listened to it."""
    if take.peak >= TOO_LOUD:
        return translate("Record", "It was too loud in places. Once more, a little further away?")
    if take.peak < TOO_SOFT:
        return translate("Record", "It is very soft. Once more, a little closer?")
    return translate("Record", "The loudness is good.")


def _decibels(level: float) -> float:
    return 20 * log10(max(level, 1e-6))


def _button(words: str, icon: str, look: str = "plain") -> QPushButton:
    made = pieces.button(words, None, look, icon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
