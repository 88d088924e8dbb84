"""The tab "Peralihan": how one clip gives way to the next, and how the video begins and ends.

It shows one cut of the timeline: the one that was chosen by its badge, or else the
one nearest to the playhead, so there is always something to do.  As in the other
tabs, what is only tried out goes to the preview (``tried``), and one gesture makes
one Command (``command_ready``).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from trainer.model import joins
from trainer.model.commands import (
    Command,
    FadeEnds,
    RemoveTransition,
    SetAllTransitions,
    SetTransition,
)
from trainer.model.schema import Clip, MediaReference, Timeline
from trainer.model.transition import SHORTEST, Transition, TransitionKind
from trainer.ui import pieces, theme
from trainer.ui.still_slider import StillSlider
from trainer.ui.tick_box import TickBox
from trainer.ui.timeline.intents import usual_transition
from trainer.ui.timeline.scene import seconds_text
from trainer.ui.transition_cards import TransitionCard, card_size, filled
from trainer.ui.transition_kinds import TITLES
from trainer.words import translate

COLUMNS = 3
OPENING_SECONDS, CLOSING_SECONDS = 0.5, 1.0
"""How long the whole video takes to come out of black and to go into it, when that is ticked."""

Tile = Callable[[MediaReference, int], QPixmap | None]
"""A small picture of a file at a frame, if it is at hand; if not, it will be asked for."""


class TransitionsPanel(QWidget):
    """Shows the cut that ``show_cut`` was given."""

    command_ready = Signal(object)
    tried = Signal(object)
    """A Command that is only tried out, or None to look at the timeline as it is."""
    cut_wanted = Signal(str)
    """The person wants to see the cut before the clip with this id."""

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile = tile
        self._timeline = Timeline("")
        self._sides: tuple[Clip, Clip] | None = None
        self._pictured: object = None
        self._filling = False
        self.cards: dict[TransitionKind | None, TransitionCard] = {}
        self.length = StillSlider(Qt.Orientation.Horizontal)
        self.all = pieces.button(translate("Transitions", "On all cuts"), self._on_all, icon="repeat")
        self.opening = TickBox(translate("Transitions", "Begin out of black"))
        self.closing = TickBox(translate("Transitions", "End in black"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        self._hint = pieces.text(
            translate("Transitions", "Put two clips on the timeline. A transition joins them."),
            "lead",
            wrap=True,
        )
        layout.addWidget(self._hint)
        self._form = QWidget()
        self._form.setLayout(self._cut_form())
        layout.addWidget(self._form)
        self._ends = QWidget()
        self._ends.setLayout(self._ends_form())
        layout.addWidget(self._ends)
        layout.addStretch(1)
        self.show_cut(self._timeline, None)

    # --- building ---------------------------------------------------------------------------

    def _cut_form(self) -> QVBoxLayout:
        form = pieces.column(gap=10)
        row = pieces.row(4)
        self._name = pieces.text("", "subheading", wrap=True)
        self.earlier = self._step(translate("Transitions", "Cut before"), "chevron-left", -1)
        self.later = self._step(translate("Transitions", "Next cut"), "chevron-right", 1)
        row.addWidget(self._name, 1)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        form.addLayout(row)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(6))
        for number, kind in enumerate(TITLES):
            card = TransitionCard(kind)
            card.clicked.connect(lambda _=False, kind=kind: self._choose(kind))
            grid.addWidget(card, number // COLUMNS, number % COLUMNS)
            self.cards[kind] = card
        form.addLayout(grid)
        self._note = pieces.text(
            translate("Transitions", "These clips are too short for a transition."), "small", wrap=True
        )
        form.addWidget(self._note)
        title = pieces.text(translate("Transitions", "Length"), "body")
        title.setBuddy(self.length)
        self.length.setAccessibleName(translate("Transitions", "Length"))
        self.length.setMinimumHeight(theme.px(32))
        self._value = pieces.text("", "subheading")
        row = pieces.row(8)
        row.addWidget(title)
        row.addWidget(self.length, 1)
        row.addWidget(self._value)
        self._length_row = (title, self.length, self._value)
        form.addLayout(row)
        self.all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.all.setToolTip(translate("Transitions", "Give every cut what this one has."))
        form.addWidget(self.all)
        self.length.valueChanged.connect(lambda _: self._slid())
        self.length.sliderReleased.connect(self._send_length)
        return form

    def _ends_form(self) -> QVBoxLayout:
        form = pieces.column(gap=4)
        form.addWidget(pieces.text(translate("Transitions", "The whole video"), "subheading"))
        for box in (self.opening, self.closing):
            box.setMinimumHeight(theme.px(40))
            form.addWidget(box)
            box.clicked.connect(lambda: self._set_ends())
        return form

    def _step(self, name: str, icon: str, by: int) -> QPushButton:
        button = pieces.icon_button(name, icon, lambda: self._go(by), "quiet")
        button.setFixedWidth(theme.px(42))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    # --- what is shown ----------------------------------------------------------------------

    @property
    def cut(self) -> str | None:
        """The id of the clip after the cut that is shown."""
        return None if self._sides is None else self._sides[1].id

    def show_cut(self, timeline: Timeline, clip_id: str | None) -> None:
        """Show the cut before the clip with that id of ``timeline``; None: there is none."""
        self._timeline = timeline
        children = timeline.picture.children
        index = None if clip_id is None else timeline.picture.index_of(clip_id)
        self._sides = (children[index - 1], children[index]) if index else None
        self._hint.setVisible(self._sides is None)
        self._form.setVisible(self._sides is not None)
        self._ends.setVisible(timeline.duration > 1)
        self._filling = True
        try:
            self.opening.setChecked(timeline.opening > 0)
            self.closing.setChecked(timeline.closing > 0)
            if self._sides is not None and index is not None:
                self._fill(index, *self._sides)
        finally:
            self._filling = False

    def _fill(self, index: int, left: Clip, right: Clip) -> None:
        cuts = len(self._timeline.picture.children) - 1
        self._name.setText(translate("Transitions", "Cut {number} of {count}", number=index, count=cuts))
        self.earlier.setEnabled(index > 1)
        self.later.setEnabled(index < cuts)
        has = right.transition
        for kind, card in self.cards.items():
            card.setChecked(kind is (None if has is None else has.kind))
            card.setEnabled(kind is None or usual_transition(self._timeline, left, right) is not None)
        self._note.setVisible(usual_transition(self._timeline, left, right) is None)
        for widget in self._length_row:
            widget.setVisible(has is not None)
        self.all.setVisible(cuts > 1)
        if has is not None:
            most = max(SHORTEST, joins.longest(left, right, self._timeline.rate))
            self.length.setRange(SHORTEST, most)
            self.length.setPageStep(max(1, self._timeline.rate // 5))
            self.length.setValue(has.frames)
            self._say_length()
        if self.isVisible():
            self.show_pictures()

    def show_pictures(self) -> None:
        """Show the clips of this cut on the cards; those that are not at hand are asked for."""
        if self._sides is None:
            return
        left, right = self._sides
        timeline = self._timeline
        tiles = (
            self._tile_of(left, left.source_range.end - 1),
            self._tile_of(right, right.source_range.start),
        )
        canvas = timeline.canvas
        key = (left.media, right.media, canvas, *(tile and tile.cacheKey() for tile in tiles))
        if key == self._pictured:
            return
        self._pictured = key
        size = card_size(canvas.width / canvas.height)
        one, other = filled(tiles[0], size, "primary_soft_border"), filled(tiles[1], size, "blue")
        for card in self.cards.values():
            card.show_clips(one, other)

    def _tile_of(self, clip: Clip, frame: int) -> QPixmap | None:
        reference = self._timeline.reference(clip.media)
        shown = int(clip.pace.shown(frame, reference.available))
        return self._tile(reference, _near(shown, self._timeline.rate))

    def picture_arrived(self, media: str) -> None:
        """A small picture of the media with this id is at hand now."""
        if self.isVisible():
            self.show_pictures()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_pictures()

    def _say_length(self) -> None:
        self._value.setText(seconds_text(self.length.value(), self._timeline.rate))

    # --- what a person does -----------------------------------------------------------------

    def _wanted(self, kind: TransitionKind) -> Transition | None:
        """A transition of that kind for this cut: as long as the one it has, else as is usual."""
        if self._sides is None:
            return None
        has = self._sides[1].transition
        if has is not None:
            return Transition(kind, has.frames)
        usual_one = usual_transition(self._timeline, *self._sides)
        return None if usual_one is None else Transition(kind, usual_one.frames)

    def _choose(self, kind: TransitionKind | None) -> None:
        if self._sides is None:
            return
        clip = self._sides[1]
        has = None if clip.transition is None else clip.transition.kind
        for other, card in self.cards.items():  # a click on the chosen card leaves it chosen
            card.setChecked(other is kind)
        if kind is has:
            return
        if kind is None:
            self.command_ready.emit(RemoveTransition(clip.id))
        elif (wanted := self._wanted(kind)) is not None:
            self.command_ready.emit(SetTransition(clip.id, wanted))

    def _from_slider(self) -> Command | None:
        if self._sides is None or self._sides[1].transition is None:
            return None
        clip, has = self._sides[1], self._sides[1].transition
        if has.frames == self.length.value():
            return None
        return SetTransition(clip.id, Transition(has.kind, self.length.value()))

    def _slid(self) -> None:
        if self._filling:
            return
        self._say_length()
        if self.length.isSliderDown():
            self.tried.emit(self._from_slider())
        else:
            self._send_length()

    def _send_length(self) -> None:
        command = self._from_slider()
        if command is None:
            self.tried.emit(None)
        else:
            self.command_ready.emit(command)

    def _on_all(self) -> None:
        if self._sides is not None:
            self.command_ready.emit(SetAllTransitions(self._sides[1].transition))

    def _set_ends(self) -> None:
        rate = self._timeline.rate
        opening = round(OPENING_SECONDS * rate) if self.opening.isChecked() else 0
        closing = round(CLOSING_SECONDS * rate) if self.closing.isChecked() else 0
        # What a script or a lesson chose stays as long as its box stays ticked.
        if opening and self._timeline.opening:
            opening = self._timeline.opening
        if closing and self._timeline.closing:
            closing = self._timeline.closing
        self.command_ready.emit(FadeEnds(opening, closing))

    def _go(self, by: int) -> None:
        if self._sides is not None:
            index = self._timeline.picture.index_of(self._sides[1].id) + by
            if 1 <= index < len(self._timeline.picture.children):
                self.cut_wanted.emit(self._timeline.picture.children[index].id)


def _near(frame: int, rate: int) -> int:
    """A frame near ``frame`` that the filmstrip is likely to have already."""
    grid = max(1, rate // 2)
    return max(0, frame // grid * grid)
