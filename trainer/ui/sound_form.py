"""What can be changed about the chosen sound: how loud it is, how it comes and goes, how long it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trainer.model.commands import Command, DeleteClip, FitSound, SetDucking, SetFades, SetVolume
from trainer.model.schema import SOUND_ROLES, Clip, Role, Timeline
from trainer.model.sounds import is_tune
from trainer.ui import icons, pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.media_card import shortened
from trainer.ui.noise_row import NoiseRow
from trainer.ui.slider_row import SliderRow
from trainer.ui.tick_box import TickBox
from trainer.ui.timeline.free_gestures import free_item
from trainer.ui.timeline.scene import clip_name, seconds_text
from trainer.words import decimal, translate

LONGEST_FADE = 50
"""Tenths of a second."""

FADE_OUT_SECONDS = 2
"""How long a tune takes to go when it is fitted to the video."""


def fade_out_frames(timeline: Timeline) -> int:
    """How long a tune that ends with the video takes to go."""
    return min(FADE_OUT_SECONDS * timeline.rate, timeline.duration // 3)


class SoundForm(QWidget):
    """Shows the voice or the music that ``show_sound`` was given."""

    command_ready = Signal(object)
    others_wanted = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._timeline = Timeline("")
        self._clip: Clip | None = None
        self._role = Role.MUSIC
        self.volume = SliderRow(translate("Sound", "Loudness"), 0, 200, _percent)
        self.fade_in = SliderRow(translate("Sound", "Comes slowly"), 0, LONGEST_FADE, _tenths, 1, 10)
        self.fade_out = SliderRow(translate("Sound", "Goes slowly"), 0, LONGEST_FADE, _tenths, 1, 10)
        self.noise = NoiseRow()
        self.ducking = TickBox(translate("Sound", "Lower music under speech"))
        self.ducking.setMinimumHeight(theme.px(34))
        self.fit = _button(translate("Sound", "Fit to the video"), "maximize")
        self.pauses = actions.button("cut_pauses")
        self.delete = _button(translate("Sound", "Delete"), "trash-2", "danger")
        self.others = _button(translate("Sound", "All sounds"), "list")
        self._icon = icons.label("music", theme.current().primary, 22)
        self._name = pieces.text("", "subheading", wrap=True)
        self._length = pieces.text("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = pieces.row(10)
        head.addWidget(self._icon)
        words = pieces.column()
        words.addWidget(self._name)
        words.addWidget(self._length)
        head.addLayout(words, 1)
        column.addLayout(head)
        for row in (self.volume, self.fade_in, self.fade_out):
            column.addWidget(row)
        column.addWidget(self.noise)
        column.addWidget(self.ducking)
        column.addWidget(self.fit)
        column.addWidget(self.pauses)
        buttons = pieces.row(8)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.others)
        column.addLayout(buttons)
        self.volume.given.connect(lambda value: self._give(SetVolume(self._id, value)))
        self.fade_in.given.connect(lambda _: self._give(self._fades(at_start=True)))
        self.fade_out.given.connect(lambda _: self._give(self._fades(at_start=False)))
        self.fit.clicked.connect(lambda: self._give(FitSound(self._id, fade_out_frames(self._timeline))))
        self.ducking.clicked.connect(lambda on: self._give(SetDucking(on)))
        self.delete.clicked.connect(lambda: self._give(DeleteClip(self._id)))
        self.others.clicked.connect(self.others_wanted)

    @property
    def clip(self) -> Clip | None:
        return self._clip

    def show_sound(self, timeline: Timeline, chosen: str | None) -> bool:
        """Show the sound with that id; returns whether there is one."""
        self._timeline = timeline
        item = None if chosen is None else free_item(timeline, chosen)
        self._clip = None
        if item is not None and isinstance(item[0], Clip) and item[1] in SOUND_ROLES:
            self._clip, self._role = item[0], item[1]
            self._fill(self._clip)
        return self._clip is not None

    def _fill(self, clip: Clip) -> None:
        timeline = self._timeline
        music = self._role is Role.MUSIC
        self._icon.setPixmap(icons.pixmap("music" if music else "mic", theme.current().primary, 22))
        self._name.setText(shortened(clip_name(timeline.reference(clip.media))))
        placed = timeline.range_of(clip)
        heard = max(0, min(placed.end, timeline.duration) - placed.start)
        length = seconds_text(placed.duration, timeline.rate)
        if heard < placed.duration:
            length = translate(
                "Sound", "{heard} of {length} are heard; the video ends before.",
                heard=seconds_text(heard, timeline.rate), length=length,
            )  # fmt: skip
        self._length.setText(length)
        self.volume.show_value(clip.volume)
        self.fade_in.show_value(min(LONGEST_FADE, round(10 * clip.fade_in / timeline.rate)))
        self.fade_out.show_value(min(LONGEST_FADE, round(10 * clip.fade_out / timeline.rate)))
        self.noise.setVisible(not music)
        self.pauses.setVisible(not music)
        self.noise.show_percent(clip.denoise)
        self.ducking.setVisible(music and is_tune(timeline, clip.media))
        self.ducking.setChecked(timeline.ducking)
        self.fit.setVisible(music)
        self.fit.setEnabled(placed.start < timeline.duration)

    @property
    def _id(self) -> str:
        return "" if self._clip is None else self._clip.id

    def _fades(self, at_start: bool) -> Command | None:
        """The fades as the sliders have them; the one that was not moved gives way where both do not fit."""
        clip = self._clip
        if clip is None:
            return None
        rate = self._timeline.rate
        if at_start:
            fade_in = min(clip.duration, round(self.fade_in.value * rate / 10))
            return SetFades(clip.id, fade_in, min(clip.fade_out, clip.duration - fade_in))
        fade_out = min(clip.duration, round(self.fade_out.value * rate / 10))
        return SetFades(clip.id, min(clip.fade_in, clip.duration - fade_out), fade_out)

    def _give(self, command: Command | None) -> None:
        if self._clip is None or command is None:
            return
        if isinstance(command, DeleteClip) or command.apply(self._timeline) != self._timeline:
            self.command_ready.emit(command)


def _percent(value: int) -> str:
    return translate("Properties", "{percent} %", percent=value)


def _tenths(value: int) -> str:
    return translate("Timeline", "{seconds} s", seconds=decimal(value / 10))


def _button(words: str, icon: str, look: str = "plain") -> QPushButton:
    made = pieces.button(words, None, look, icon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
