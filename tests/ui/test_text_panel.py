"""The tab of texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.access import nameless, unreachable
from tests.ui.timeline.layered import everything, ids_of, titled
from tests.ui.timeline.made import timeline_of
from trainer.model.commands import ChangeText, Command, RemoveText
from trainer.model.invariants import check
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, Timeline
from trainer.settings import Settings
from trainer.typeset.styles import styles
from trainer.ui.text_kinds import OFFERED
from trainer.ui.text_panel import TextPanel

LEFT = Qt.MouseButton.LeftButton


class Desk:
    """The panel on the screen; what it asks for is done at once."""

    def __init__(self, qtbot: QtBot, timeline: Timeline) -> None:
        self.panel = TextPanel()
        self.timeline = timeline
        self.done: list[Command] = []
        self.tried: list[object] = []
        self.wanted: list[Purpose] = []
        self.panel.command_ready.connect(self._do)
        self.panel.tried.connect(self.tried.append)
        self.panel.add_wanted.connect(self.wanted.append)
        qtbot.addWidget(self.panel)
        self.panel.resize(278, 620)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitExposed(self.panel)

    def _do(self, command: Command) -> None:
        self.done.append(command)
        self.timeline = check(command.apply(self.timeline))
        texts = self.timeline.words(Role.TITLE)
        self.panel.show_text(self.timeline, texts[0].id if texts else None)

    @property
    def text(self) -> Text:
        return self.timeline.words(Role.TITLE)[0]


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings) -> Desk:
    timeline = titled(timeline_of(300), 30, 90)
    made = Desk(qtbot, timeline)
    made.panel.show_text(timeline, made.text.id)
    QApplication.processEvents()
    return made


def test_without_a_text_it_offers_what_can_be_added(qtbot: QtBot, settings: Settings) -> None:
    desk = Desk(qtbot, timeline_of(300))
    desk.panel.show_text(desk.timeline, None)
    for purpose in OFFERED:
        QTest.mouseClick(desk.panel.choices[purpose], LEFT)
    assert tuple(desk.wanted) == OFFERED
    desk.panel.show_text(Timeline("kosong"), None)
    assert not desk.panel.choices[Purpose.JUDUL].isEnabled()


def test_typing_is_tried_and_becomes_one_command(qtbot: QtBot, desk: Desk) -> None:
    desk.panel.focus_words()
    QTest.keyClicks(desk.panel.words, "Batik kawung")
    assert desk.done == []
    last = desk.tried[-1]
    assert isinstance(last, ChangeText)
    assert last.text.words == "Batik kawung"
    qtbot.waitUntil(lambda: bool(desk.done), timeout=5_000)
    assert desk.done == [last]
    assert desk.panel.words.hasFocus()


def test_another_choice_finishes_what_was_typed(desk: Desk) -> None:
    desk.panel.focus_words()
    QTest.keyClicks(desk.panel.words, "Batik kawung")
    QTest.mouseClick(desk.panel.styles[1], LEFT)
    assert len(desk.done) == 1
    assert (desk.text.words, desk.text.style) == ("Batik kawung", list(styles())[1])
    desk.panel.flush()
    assert len(desk.done) == 1


def test_leaving_the_text_keeps_what_was_typed(desk: Desk) -> None:
    desk.panel.focus_words()
    QTest.keyClicks(desk.panel.words, "Sogan")
    desk.panel.show_text(desk.timeline, None)
    assert desk.text.words == "Sogan"


def test_the_purpose_is_chosen_from_a_list(desk: Desk) -> None:
    combo = desk.panel.purpose
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    (command,) = desk.done
    assert isinstance(command, ChangeText)
    assert command.text.purpose is Purpose.KETERANGAN


def test_sliding_is_tried_and_letting_go_is_one_command(desk: Desk) -> None:
    slider = desk.panel.letters
    at = QPoint(round(slider.width() * (72 - 16) / (160 - 16)), slider.height() // 2)
    QTest.mousePress(slider, LEFT, pos=at)
    for x in (10, 25, 40):
        QTest.mouseMove(slider, at + QPoint(x, 0))
    assert desk.done == []
    assert desk.tried
    QTest.mouseRelease(slider, LEFT, pos=at + QPoint(40, 0))
    assert len(desk.done) == 1
    assert desk.text.size > 72
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert len(desk.done) == 2


def test_larger_letters_of_a_file_stay_until_the_slider_is_moved(desk: Desk) -> None:
    desk._do(ChangeText(replace(desk.text, size=200)))
    QTest.mouseClick(desk.panel.styles[2], LEFT)
    assert desk.text.size == 200


def test_the_time_is_written_in_seconds(desk: Desk) -> None:
    panel = desk.panel
    for field, words in ((panel.start, "2"), (panel.length, "4,5")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    placed = desk.timeline.range_of(desk.text)
    assert (placed.start, placed.duration) == (60, 135)
    assert len(desk.done) == 2


def test_the_button_of_the_note_repairs(desk: Desk) -> None:
    desk._do(ChangeText(replace(desk.text, duration=40)))
    QTest.mouseClick(desk.panel.note.repair, LEFT)
    assert desk.text.duration == 72
    assert not desk.panel.note.repair.isVisible()


def test_while_typing_the_note_measures_what_is_typed(desk: Desk) -> None:
    before = desk.panel.note.more.text()
    desk.panel.focus_words()
    QTest.keyClicks(desk.panel.words, "satu dua tiga empat lima enam tujuh")
    assert desk.panel.note.more.text() != before
    assert "7" in desk.panel.note.more.text()


def test_deleting_and_leaving(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.panel.others_wanted):
        QTest.mouseClick(desk.panel.others, LEFT)
    text = desk.text.id
    QTest.mouseClick(desk.panel.delete, LEFT)
    assert desk.done == [RemoveText(text)]
    assert desk.panel.text is None


def test_a_caption_has_no_other_purpose(qtbot: QtBot, settings: Settings) -> None:
    desk = Desk(qtbot, everything())
    (caption,) = ids_of(desk.timeline, Role.CAPTION)
    desk.panel.show_text(desk.timeline, caption)
    assert not desk.panel.purpose.isVisible()
    QTest.mouseClick(desk.panel.styles[3], LEFT)
    (command,) = desk.done
    assert isinstance(command, ChangeText)
    assert command.text.purpose is Purpose.TAKARIR


def test_everything_has_a_name_and_is_reached_with_tab(desk: Desk) -> None:
    assert nameless(desk.panel) == []
    assert unreachable(desk.panel) == []
    assert desk.panel.words.accessibleName()
