"""The tab "Teks": put words on the picture, and change the text that is chosen.

Without a chosen text it offers what a text may be there for; each is one press.
With one, it shows its words, its purpose, its size, its style and its time.  As in
the other tabs, what is only tried out goes to the preview (``tried``), and one
gesture makes one Command (``command_ready``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.media.text_clip import usual_ways
from trainer.model.animation import Animation
from trainer.model.commands import ChangeText, Command, RemoveText
from trainer.model.opentime import nearest_frame
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, Timeline
from trainer.typeset.safe_zones import USUAL
from trainer.typeset.styles import Style, base, styles
from trainer.ui import pieces, theme
from trainer.ui.emoji_picker import with_emoji
from trainer.ui.motion_rows import MotionRows
from trainer.ui.picture_choice import PictureChoice
from trainer.ui.placing import LARGEST_SIZE, SMALLEST_SIZE
from trainer.ui.reading_note import Finding, ReadingNote, found, own_contrast
from trainer.ui.seconds_edit import SecondsEdit
from trainer.ui.still_combo import StillCombo
from trainer.ui.still_slider import StillSlider
from trainer.ui.style_picture import style_picture
from trainer.ui.text_kinds import KINDS, OFFERED, kind_title
from trainer.ui.timeline.free_gestures import covering, free_item
from trainer.ui.words_edit import WordsEdit
from trainer.words import decimal, translate

STYLES_IN_A_ROW = 6


class TextPanel(QWidget):
    """Shows the text that ``show_text`` was given."""

    command_ready = Signal(object)
    tried = Signal(object)
    """A Command that is only tried out, or None to look at the timeline as it is."""
    add_wanted = Signal(object)
    """A text of this Purpose is wanted at the playhead."""
    watched = Signal(object, object)
    """The timeline and the Text that is shown, as they would be: its contrast is wanted."""
    others_wanted = Signal()
    """The person is done with this text and wants to see what can be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = Timeline("")
        self._text: Text | None = None
        self._role = Role.TITLE
        self._contrast: tuple[str, float] | None = None
        self._filling = False
        self.platform = USUAL
        """Whose safe zone the place of a text is measured by."""
        self.choices: dict[Purpose, QPushButton] = {}
        self.styles: list[QPushButton] = []
        self.words = WordsEdit()
        self.note = ReadingNote()
        self.purpose = StillCombo()
        self.letters = StillSlider(Qt.Orientation.Horizontal)
        self.motion = MotionRows()
        self.start, self.length = _seconds_field(), _seconds_field()
        self.delete = _button(translate("Texts", "Delete"), self._delete, "trash-2", "danger")
        self.others = _button(translate("Texts", "Another"), self._leave, "plus", "plain")
        self.add = QWidget()
        self._form = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        self._choices = self._choice_box()
        layout.addWidget(self._choices)
        layout.addWidget(self._form)
        layout.addStretch(1)
        self._lay_out_form()
        self._connect()
        self.show_text(self._timeline, None)

    # --- building ---------------------------------------------------------------------------

    def _choice_box(self) -> QWidget:
        box = QWidget()
        column = pieces.column(gap=10)
        box.setLayout(column)
        column.addWidget(pieces.text(translate("Texts", "Add words"), "subheading"))
        column.addWidget(
            pieces.text(translate("Texts", "They appear where the line stands."), "small", wrap=True)
        )
        self._no_clip = pieces.text(
            translate("Texts", "Put a clip on the timeline first."), "small", wrap=True
        )
        column.addWidget(self._no_clip)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        self.add.setLayout(grid)
        for number, purpose in enumerate(OFFERED):
            choice = _button(kind_title(purpose), None, KINDS[purpose].icon, "plain")
            choice.clicked.connect(lambda _=False, purpose=purpose: self.add_wanted.emit(purpose))
            height, air = theme.px(46), theme.px(9)
            choice.setStyleSheet(
                f"QPushButton {{ text-align: left; min-height: {height}px; padding: 0 {air}px; }}"
            )
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            wide = number == 0  # the first is what most people want
            grid.addWidget(choice, (number + 1) // 2, 0 if wide else (number + 1) % 2, 1, 2 if wide else 1)
            self.choices[purpose] = choice
        column.addWidget(self.add)
        return box

    def _lay_out_form(self) -> None:
        form = pieces.column(gap=9)
        self._form.setLayout(form)
        form.addLayout(with_emoji(self.words))
        form.addWidget(self.note)
        row = pieces.row(8)
        purpose = pieces.text(translate("Texts", "Purpose"), "body")
        purpose.setBuddy(self.purpose)
        row.addWidget(purpose)
        row.addWidget(self.purpose, 1)
        self._purpose_row = (purpose, self.purpose)
        form.addLayout(row)

        size = pieces.text(translate("Texts", "Size"), "body")
        size.setBuddy(self.letters)
        self._size_value = pieces.text("", "subheading")
        self._size_value.setMinimumWidth(theme.px(30))
        self._size_value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = pieces.row(8)
        row.addWidget(size)
        row.addWidget(self.letters, 1)
        row.addWidget(self._size_value)
        form.addLayout(row)

        form.addWidget(pieces.text(translate("Texts", "Style"), "body"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(5))
        for number, style in enumerate(styles().values()):
            button = self._style_button(style)
            grid.addWidget(button, number // STYLES_IN_A_ROW, number % STYLES_IN_A_ROW)
            self.styles.append(button)
        form.addLayout(grid)

        form.addWidget(self.motion)
        row = pieces.row(8)
        row.addWidget(pieces.text(translate("Texts", "Seen"), "body"))
        self._time = pieces.text("", "subheading")
        row.addWidget(self._time, 1)
        form.addLayout(row)
        times = pieces.side_by_side(
            (translate("Texts", "From"), self.start), (translate("Texts", "For"), self.length), gap=2
        )
        form.addLayout(times)
        row = pieces.row(8)
        row.addWidget(self.delete)
        row.addStretch(1)
        row.addWidget(self.others)
        form.addLayout(row)

    def _style_button(self, style: Style) -> QPushButton:
        side = theme.px(38)
        name = translate("Texts", "Style {name}", name=style.title)
        button = PictureChoice(QSize(side, side), 40, name, style.title, slim=True)
        button.setIcon(style_picture(style, QSize(side, side)))
        button.clicked.connect(lambda: self._choose_style(style.name))
        return button

    def _connect(self) -> None:
        self.purpose.setAccessibleName(translate("Texts", "Purpose"))
        for purpose in KINDS:
            self.purpose.addItem(kind_title(purpose), purpose.value)
        self.letters.setAccessibleName(translate("Texts", "Size"))
        self.letters.setRange(SMALLEST_SIZE, LARGEST_SIZE)
        self.letters.setSingleStep(2)
        self.letters.setPageStep(8)
        self.letters.setMinimumHeight(theme.px(32))
        self.start.setAccessibleName(translate("Texts", "Begins, in seconds"))
        self.length.setAccessibleName(translate("Texts", "Length, in seconds"))
        self.words.typed.connect(lambda _: self._typed())
        self.words.finished.connect(lambda _: self._send(self._draft()))
        self.note.repair_wanted.connect(self._repair)
        self.purpose.activated.connect(lambda _: self._send(self._draft()))
        self.letters.valueChanged.connect(lambda _: self._slid())
        self.letters.sliderReleased.connect(lambda: self._send(self._draft()))
        self.motion.chosen.connect(self._choose_motion)
        self.start.given.connect(self._set_start)
        self.length.given.connect(self._set_length)

    # --- what is shown ----------------------------------------------------------------------

    @property
    def text(self) -> Text | None:
        return self._text

    def show_text(self, timeline: Timeline, chosen: str | None) -> None:
        """Show the text with that id of ``timeline``; without one, what can be added."""
        if self._text is not None and chosen != self._text.id:
            self.flush()
        self._timeline = timeline
        item = None if chosen is None else free_item(timeline, chosen)
        self._text = None
        if item is not None and isinstance(item[0], Text):
            self._text, self._role = item[0], item[1]
        self._choices.setVisible(self._text is None)
        self._form.setVisible(self._text is not None)
        self._no_clip.setVisible(timeline.duration == 0)
        for choice in self.choices.values():
            choice.setEnabled(timeline.duration > 0)
        if self._text is None:
            return
        self._filling = True
        try:
            self._fill(self._text)
        finally:
            self._filling = False

    def _fill(self, text: Text) -> None:
        rate, placed = self._timeline.rate, self._timeline.range_of(text)
        if not self.words.pending:
            self.words.show_words(text.words)
        title = self._role is Role.TITLE
        for widget in self._purpose_row:
            widget.setVisible(title)
        self.purpose.setCurrentIndex(self.purpose.findData(text.purpose.value))
        self.letters.setValue(text.size)
        self._mark_style(text)
        self.motion.show_ways(text.coming, text.going, usual_ways(self._role, rate), rate)
        self.start.show_seconds(placed.start / rate)
        self.length.show_seconds(placed.duration / rate)
        self._time.setText(
            translate(
                "Texts",
                "{start} – {end} s",
                start=decimal(placed.start / rate),
                end=decimal(placed.end / rate),
            )
        )
        self._say(text)

    def _mark_style(self, text: Text) -> None:
        # Not a group of Qt's: in one, Tab would reach the chosen style only.
        for button, name in zip(self.styles, styles(), strict=True):
            button.setChecked(name == base(text.style))

    def _say(self, text: Text) -> None:
        """The size and the reading of ``text``, which may be only tried out."""
        self._size_value.setText(str(text.size))
        tried = ChangeText(text).apply(self._timeline)
        self.watched.emit(tried, text)
        self.note.show_finding(self._found(tried, text))

    def _found(self, timeline: Timeline, text: Text) -> Finding:
        return found(timeline, text, self._role, self._contrast_of(text), self.platform)

    def set_platform(self, name: str) -> None:
        """Measure the place of texts by that platform's safe zone from now on."""
        self.platform = name
        draft = self._draft()
        if draft is not None:
            self.note.show_finding(self._found(ChangeText(draft).apply(self._timeline), draft))

    def show_contrast(self, text_id: str, ratio: float | None) -> None:
        """The text with that id was measured; None: it cannot be told."""
        draft = self._draft()
        if draft is None or draft.id != text_id:
            return
        self._contrast = (text_id, own_contrast(draft) if ratio is None else ratio)
        tried = ChangeText(draft).apply(self._timeline)
        self.note.show_finding(self._found(tried, draft))

    def _contrast_of(self, text: Text) -> float | None:
        """What was measured of the text last; a moment later it is measured anew."""
        return self._contrast[1] if self._contrast is not None and self._contrast[0] == text.id else None

    def flush(self) -> None:
        """Finish what is being typed."""
        self.words.flush()

    def focus_words(self) -> None:
        """Put the keyboard into the words, all of them marked, so that typing replaces them."""
        if self._text is not None:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            self.words.selectAll()

    # --- what a person does -----------------------------------------------------------------

    def _draft(self) -> Text | None:
        """The chosen text as the fields have it now."""
        text = self._text
        if text is None:
            return None
        purpose = text.purpose
        if self._role is Role.TITLE:
            purpose = Purpose(self.purpose.currentData())
        words = self.words.words or text.words
        return replace(text, words=words, purpose=purpose, size=self._size_of(text))

    def _size_of(self, text: Text) -> int:
        # A file may hold larger letters than the slider has; only a slider that was moved counts.
        shown = max(SMALLEST_SIZE, min(LARGEST_SIZE, text.size))
        return text.size if self.letters.value() == shown else self.letters.value()

    def _typed(self) -> None:
        self._try(self._draft())

    def _slid(self) -> None:
        if self._filling:
            return
        if self.letters.isSliderDown():
            self._try(self._draft())
        else:
            self._send(self._draft())

    def _try(self, draft: Text | None) -> None:
        if draft is not None:
            self._say(draft)
            self.tried.emit(ChangeText(draft))

    def _send(self, draft: Text | None) -> None:
        if draft is None or self._filling:
            return
        if draft == self._text:
            self.tried.emit(None)
        else:
            self.command_ready.emit(ChangeText(draft))

    def _choose_style(self, name: str) -> None:
        draft = self._draft()
        if draft is not None:
            draft = replace(draft, style=name)
            self._mark_style(draft)
            self._send(draft)

    def _choose_motion(self, coming: Animation | None, going: Animation | None) -> None:
        draft = self._draft()
        if draft is not None:
            self._send(replace(draft, coming=coming, going=going))

    def _set_start(self, seconds: float) -> None:
        self._cover(nearest_frame(seconds, self._timeline.rate), None)

    def _set_length(self, seconds: float) -> None:
        self._cover(None, max(1, nearest_frame(seconds, self._timeline.rate)))

    def _cover(self, start: int | None, duration: int | None) -> None:
        self.flush()
        text = self._text
        if text is None:
            return
        placed = self._timeline.range_of(text)
        last = max(0, self._timeline.duration - 1)
        start = placed.start if start is None else min(start, last)
        command = covering(self._timeline, text.id, start, duration or placed.duration)
        if command is not None:
            self.command_ready.emit(command)

    def _repair(self, command: Command) -> None:
        self.flush()
        text = self._text
        if text is not None:
            # What was being typed has become a command of its own: measure again.
            again = self._found(self._timeline, text).command
            if again is not None:
                self.command_ready.emit(again)

    def _delete(self) -> None:
        text = self._text
        if text is not None:
            self.words.show_words(text.words)
            self.command_ready.emit(RemoveText(text.id))

    def _leave(self) -> None:
        self.flush()
        self.others_wanted.emit()


def _seconds_field() -> SecondsEdit:
    return SecondsEdit()


def _button(words: str, does: Callable[[], object] | None, icon: str, look: str) -> QPushButton:
    made = pieces.button(words, does, look, icon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
