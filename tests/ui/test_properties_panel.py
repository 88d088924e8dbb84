"""What can be changed about the chosen clip: one gesture, one Command."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from tests.ui.timeline.made import timeline_of
from trainer.model.canvas import Fit, Framing
from trainer.model.commands import Command, FrameClip, SetVolume, TrimClip
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, Timeline
from trainer.settings import Settings
from trainer.ui.properties_panel import PropertiesPanel, centre_span

LEFT = Qt.MouseButton.LeftButton


def wide_timeline() -> Timeline:
    timeline = timeline_of(120, 90)
    first = replace(timeline.media[0], width=1920, height=1080)
    return replace(timeline, media=(first, *timeline.media[1:]))


class Shown:
    def __init__(self, qtbot: QtBot, timeline: Timeline) -> None:
        self.panel = PropertiesPanel()
        self.timeline = timeline
        self.commands: list[Command] = []
        self.tried: list[Command | None] = []
        self.panel.command_ready.connect(self._do)
        self.panel.tried.connect(self.tried.append)
        qtbot.addWidget(self.panel)
        self.panel.resize(280, 640)
        self.panel.show()
        qtbot.waitExposed(self.panel)
        self.clip = timeline.picture.children[0].id
        self.panel.show_clip(timeline, self.clip)

    def _do(self, command: Command) -> None:
        self.commands.append(command)
        self.timeline = command.apply(self.timeline)
        self.panel.show_clip(self.timeline, self.clip)


@pytest.fixture
def shown(qtbot: QtBot, settings: Settings) -> Shown:
    return Shown(qtbot, wide_timeline())


def knob(slider: QSlider) -> QPoint:
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    control = QStyle.ComplexControl.CC_Slider
    return slider.style().subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, slider).center()


def test_without_a_clip_it_says_what_to_do(shown: Shown) -> None:
    shown.panel.show_clip(shown.timeline, None)
    assert shown.panel._hint.isVisible()
    assert not shown.panel.length.isVisible()


def test_showing_a_clip_is_not_an_edit(shown: Shown) -> None:
    for clip in shown.timeline.picture.children:
        shown.panel.show_clip(shown.timeline, clip.id)
    assert shown.commands == []
    assert shown.tried == []


def test_a_written_length_trims(shown: Shown) -> None:
    shown.panel.length.setFocus()
    shown.panel.length.selectAll()
    QTest.keyClicks(shown.panel.length, "2,5")
    QTest.keyClick(shown.panel.length, Qt.Key.Key_Return)
    assert shown.commands == [TrimClip(shown.clip, TimeRange(60, 75))]
    assert shown.panel.length.text().startswith("2,5")


def test_an_unreadable_or_unchanged_length_is_nothing(shown: Shown) -> None:
    for text in ("abc", "4,0", ""):
        shown.panel.length.setText(text)
        QTest.keyClick(shown.panel.length, Qt.Key.Key_Return)
    assert shown.commands == []
    assert shown.panel.length.text().startswith("4,0")


def test_a_length_ends_where_the_file_ends(shown: Shown) -> None:
    shown.panel.length.setText("900")
    QTest.keyClick(shown.panel.length, Qt.Key.Key_Return)
    assert shown.commands == [TrimClip(shown.clip, TimeRange(60, 180))]
    assert not shown.panel.longer.isEnabled()


def test_buttons_make_it_shorter_and_longer(shown: Shown) -> None:
    QTest.mouseClick(shown.panel.shorter, LEFT)
    QTest.mouseClick(shown.panel.longer, LEFT)
    assert shown.commands == [
        TrimClip(shown.clip, TimeRange(60, 105)),
        TrimClip(shown.clip, TimeRange(60, 120)),
    ]


def test_the_three_ways_to_sit_on_the_screen(shown: Shown) -> None:
    assert shown.panel.fits[Fit.FILL].isChecked()
    QTest.mouseClick(shown.panel.fits[Fit.BLUR], LEFT)
    assert shown.commands == [FrameClip(shown.clip, Framing(Fit.BLUR))]
    assert shown.panel.fits[Fit.BLUR].isChecked()
    assert not shown.panel.fits[Fit.FILL].isChecked()
    QTest.mouseClick(shown.panel.fits[Fit.BLUR], LEFT)
    assert len(shown.commands) == 1


def test_turning_goes_all_the_way_round(shown: Shown) -> None:
    for _ in range(4):
        QTest.mouseClick(shown.panel.turn, LEFT)
    turns = [command.framing.turn for command in shown.commands if isinstance(command, FrameClip)]
    assert turns == [90, 180, 270, 0]


def test_dragging_a_slider_is_one_command(shown: Shown) -> None:
    slider = shown.panel.centre
    start = knob(slider)
    QTest.mousePress(slider, LEFT, pos=start)
    for step in range(1, 8):
        QTest.mouseMove(slider, start + QPoint(6 * step, 0))
        QTest.qWait(1)
    assert shown.commands == []
    assert len(shown.tried) >= 3
    QTest.mouseRelease(slider, LEFT, pos=start + QPoint(42, 0))
    assert len(shown.commands) == 1
    (command,) = shown.commands
    assert isinstance(command, FrameClip)
    assert command.framing.centre_x > 500
    assert command.framing.centre_y == 500


def test_a_slider_put_back_is_nothing(shown: Shown) -> None:
    slider = shown.panel.volume
    start = knob(slider)
    QTest.mousePress(slider, LEFT, pos=start)
    QTest.mouseMove(slider, start + QPoint(30, 0))
    QTest.mouseMove(slider, start)
    QTest.mouseRelease(slider, LEFT, pos=start)
    assert shown.commands == []
    assert shown.tried[-1] is None


def test_keys_change_the_loudness_step_by_step(shown: Shown) -> None:
    shown.panel.volume.setFocus()
    QTest.keyClick(shown.panel.volume, Qt.Key.Key_Right)
    QTest.keyClick(shown.panel.volume, Qt.Key.Key_Home)
    assert shown.commands == [SetVolume(shown.clip, 105), SetVolume(shown.clip, 0)]
    assert "0" in shown.panel._volume_value.text()


def test_only_a_picture_that_stands_over_can_be_moved(shown: Shown) -> None:
    assert shown.panel.centre.isVisible()
    shown.panel.show_clip(shown.timeline, shown.timeline.picture.children[1].id)
    assert not shown.panel.centre.isVisible()


def test_where_the_centre_can_be() -> None:
    timeline = wide_timeline()
    wide, upright = timeline.media
    axis, first, last = centre_span(wide, Framing(), timeline) or ("", 0, 0)
    assert axis == "x"
    assert (first, last) == (158, 842)  # a window of 607.5 of 1920 pixels
    assert centre_span(upright, Framing(), timeline) is None
    assert centre_span(wide, Framing(Fit.FIT), timeline) is None
    assert centre_span(wide, Framing(turn=90), timeline) is None
    turned = centre_span(upright, Framing(turn=90), timeline)
    assert turned is not None
    assert turned[0] == "x"
    tall = replace(upright, width=1080, height=2400)
    assert (centre_span(tall, Framing(), timeline) or ("",))[0] == "y"


def test_a_clip_without_sound_has_no_loudness(qtbot: QtBot, settings: Settings) -> None:
    timeline = timeline_of(120)
    silent = replace(timeline.media[0], has_sound=False)
    shown = Shown(qtbot, replace(timeline, media=(silent,)))
    assert not shown.panel.volume.isVisible()
    assert shown.panel._silent.isVisible()
    photo = replace(silent, kind=MediaKind.PHOTO)
    words = shown.panel._silent.text()
    shown.panel.show_clip(replace(timeline, media=(photo,)), shown.clip)
    assert shown.panel._silent.text() != words


def test_a_wide_picture_moves_to_its_other_side(shown: Shown) -> None:
    panel = shown.panel
    assert panel.moving.isVisible()
    assert not panel.target.isVisible()
    panel.moving.click()
    first = shown.commands[-1]
    assert isinstance(first, FrameClip)
    assert first.framing.moves
    assert first.framing.pan_x == panel.target.maximum()
    assert panel.target.isVisible()
    panel.target.setValue(panel.target.minimum())
    last = shown.commands[-1]
    assert isinstance(last, FrameClip)
    assert last.framing.pan_x == panel.target.minimum()
    panel.moving.click()
    still = shown.commands[-1]
    assert isinstance(still, FrameClip)
    assert not still.framing.moves
