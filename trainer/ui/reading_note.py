"""The line below a text's words: whether it can be read, in numbers, and one button that helps.

It says the most important thing only.  What it says is measured: the time that the
words need (``model.reading``), the place of their block on the canvas, the size of
the type, and the contrast of the letters with the style's own plate or outline.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel

from trainer.model import reading
from trainer.model.canvas import Canvas
from trainer.model.commands import ChangeText, Command
from trainer.model.reading import EASY_TYPE, Fault
from trainer.model.schema import Role, Text, Timeline
from trainer.typeset.area import is_inside, text_area
from trainer.typeset.safe_zones import USUAL, zones
from trainer.typeset.styles import LEAST_CONTRAST, style
from trainer.ui import icons, pieces, theme
from trainer.ui.placing import brought_inside
from trainer.ui.timeline.free_gestures import covering
from trainer.words import decimal, translate

LEAST_HELD_CONTRAST = 3.0
"""Of letters with a plate or an outline of their own; WCAG 2.2 asks it of large text (1.4.3)."""

DARK_PLATE = "tegas"
"""The style that is offered where the picture hides the letters."""


@dataclass(frozen=True)
class Finding:
    """What is said, and what one press would do about it."""

    good: bool
    says: str
    more: str = ""
    repair: str = ""
    command: Command | None = None


def own_contrast(text: Text) -> float:
    """Of the letters with their own plate or outline, on the worst picture there can be."""
    return style(text.style).contrast


def is_clear(text: Text, contrast: float) -> bool:
    """Whether letters with that contrast can be read; a plate or an outline forgives a little."""
    shown = style(text.style)
    held = shown.plate is not None or shown.outline is not None
    return contrast >= (LEAST_HELD_CONTRAST if held else LEAST_CONTRAST)


def found(
    timeline: Timeline, text: Text, role: Role, contrast: float | None = None, platform: str = USUAL
) -> Finding:
    """The most important thing about a text that is on ``timeline``.

    ``contrast`` was measured on its pictures (``media.contrast``); None: not yet.
    ``platform`` is the one whose safe zone is meant (``safe_zones``).
    """
    measured = reading.read(timeline, text, role)
    rate = timeline.rate
    needed = decimal(measured.needed / rate)
    if Fault.TOO_SHORT in measured.faults:
        start, duration = _long_enough(timeline, text, measured.needed)
        command = covering(timeline, text.id, start, duration) if duration >= measured.needed else None
        return Finding(
            good=False,
            says=translate(
                "Reading", "Seen for {seconds} s: too short.", seconds=decimal(measured.shown / rate)
            ),
            more=translate(
                "Reading", "{count} words need {seconds} s.", count=measured.words, seconds=needed
            ),
            repair=translate("Reading", "Make it {seconds} s", seconds=needed),
            command=command,
        )
    outside = _outside(timeline, text, platform)
    if outside is not None:
        return outside
    if contrast is not None and not is_clear(text, contrast):
        return Finding(
            good=False,
            says=translate("Reading", "Contrast {ratio} : 1. Hard to read.", ratio=decimal(contrast)),
            more=translate("Reading", "The picture behind it is too much like the letters."),
            repair=translate("Reading", "Put it on a dark plate"),
            command=ChangeText(replace(text, style=DARK_PLATE)) if text.style != DARK_PLATE else None,
        )
    if Fault.SMALL in measured.faults:
        return Finding(
            good=False,
            says=translate("Reading", "Letters of {size}: small on a phone.", size=measured.size),
            repair=translate("Reading", "Make them {size}", size=EASY_TYPE),
            command=ChangeText(replace(text, size=EASY_TYPE)),
        )
    if contrast is None:
        says = translate("Reading", "Measuring the contrast…")
    else:
        says = translate("Reading", "Contrast {ratio} : 1. Easy to read.", ratio=decimal(contrast))
    return Finding(
        good=True,
        says=says,
        more=translate(
            "Reading",
            "{words} words, {letters} letters: {seconds} s are enough.",
            words=measured.words,
            letters=measured.letters,
            seconds=needed,
        ),
    )


def _long_enough(timeline: Timeline, text: Text, needed: int) -> tuple[int, int]:
    """Where the text would begin and how long it would last; earlier where the video ends too soon."""
    start = timeline.range_of(text).start
    start = max(0, min(start, timeline.duration - needed))
    return start, min(needed, timeline.duration - start)


def _outside(timeline: Timeline, text: Text, platform: str) -> Finding | None:
    here = zones(timeline.canvas, platform)
    zone = here.of(text.purpose)
    canvas = timeline.canvas
    # Lines break alike at every size; a quarter is drawn in a sixteenth of the time.
    area = text_area(text, Canvas(canvas.width // 4, canvas.height // 4))
    if is_inside(area, zone):
        return None
    box = brought_inside(text.box, area, zone)
    says = translate("Reading", "Partly outside the safe zone.")
    if box is None or box == text.box:
        return Finding(
            good=False,
            says=says,
            more=translate("Reading", "It is too large for it. Smaller letters would fit."),
        )
    more = (
        translate("Reading", "Buttons of {platform} may cover it.", platform=here.platform)
        if here.platform
        else translate("Reading", "The edge of a screen may cut it off.")
    )
    return Finding(
        good=False,
        says=says,
        more=more,
        repair=translate("Reading", "Move it inside"),
        command=ChangeText(replace(text, box=box)),
    )


class ReadingNote(QFrame):
    """Shows one Finding."""

    repair_wanted = Signal(object)
    """The Command of the button."""

    def __init__(self) -> None:
        super().__init__()
        self._command: Command | None = None
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.says = pieces.text("", "subheading", wrap=True)
        self.more = pieces.text("", "small", wrap=True)
        self.repair = pieces.button("", self._press, icon="wand-sparkles")
        self.repair.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = pieces.column(gap=3)
        words.addWidget(self.says)
        words.addWidget(self.more)
        row = pieces.row(8)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        column = pieces.column(margin=10, gap=8)
        column.addLayout(row)
        column.addWidget(self.repair)
        self.setLayout(column)

    def show_finding(self, finding: Finding) -> None:
        tokens = theme.current()
        theme.look(self, "note-green" if finding.good else "note-amber")
        icon, colour = ("circle-check", tokens.green) if finding.good else ("triangle-alert", tokens.ink)
        self._icon.setPixmap(icons.pixmap(icon, colour, 20))
        for label, words in ((self.says, finding.says), (self.more, finding.more)):
            label.setText(words)
            label.setVisible(bool(words))
        self._command = finding.command
        self.repair.setVisible(finding.command is not None)
        self.repair.setText(finding.repair)
        self.setAccessibleName(" ".join(part for part in (finding.says, finding.more) if part))

    def _press(self) -> None:
        if self._command is not None:
            self.repair_wanted.emit(self._command)
