"""What is said about a text, and what the button does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.timeline.layered import titled
from tests.ui.timeline.made import timeline_of
from trainer.model.canvas import Box
from trainer.model.commands import ChangeText, Command
from trainer.model.invariants import check
from trainer.model.schema import Role, Text, Timeline
from trainer.settings import Settings
from trainer.ui.reading_note import ReadingNote, found


def only(timeline: Timeline) -> Text:
    (text,) = timeline.words(Role.TITLE)
    return text


def repaired(timeline: Timeline) -> Timeline:
    command = found(timeline, only(timeline), Role.TITLE).command
    assert command is not None
    return check(command.apply(timeline))


def test_a_good_text_is_said_with_its_contrast(settings: Settings) -> None:
    timeline = titled(timeline_of(300), 30, 90)
    finding = found(timeline, only(timeline), Role.TITLE, contrast=12.3)
    assert finding.good
    assert "12,3 : 1" in finding.says
    assert finding.command is None


def test_until_its_contrast_is_measured_that_is_said(settings: Settings) -> None:
    timeline = titled(timeline_of(300), 30, 90)
    finding = found(timeline, only(timeline), Role.TITLE)
    assert finding.good
    assert finding.says == "Mengukur kontras…"


def test_a_text_that_goes_too_soon_is_made_long_enough(settings: Settings) -> None:
    timeline = titled(timeline_of(300), 30, 40)
    finding = found(timeline, only(timeline), Role.TITLE)
    assert not finding.good
    assert "1,3" in finding.says
    assert "2,4" in finding.more
    after = repaired(timeline)
    assert only(after).duration == 72
    assert found(after, only(after), Role.TITLE).good


def test_at_the_end_of_the_video_it_begins_earlier(settings: Settings) -> None:
    timeline = titled(timeline_of(100), 80, 90)
    after = repaired(timeline)
    assert after.range_of(only(after)).start == 28
    assert found(after, only(after), Role.TITLE).good


def test_a_video_that_is_too_short_offers_nothing_in_vain(settings: Settings) -> None:
    timeline = titled(timeline_of(30), 0, 30)
    finding = found(timeline, only(timeline), Role.TITLE)
    assert not finding.good
    assert finding.command is None


def test_a_text_under_the_buttons_is_moved_inside(settings: Settings, qapp: QApplication) -> None:
    timeline = titled(timeline_of(300), 30, 90)
    timeline = ChangeText(replace(only(timeline), box=Box(800, 800, 500))).apply(timeline)
    assert "TikTok" in found(timeline, only(timeline), Role.TITLE).more
    assert found(repaired(timeline), only(repaired(timeline)), Role.TITLE).good


def test_a_text_that_no_place_could_help_says_so(settings: Settings) -> None:
    timeline = titled(timeline_of(600), 30, 300, "Batik tulis " * 12)
    timeline = ChangeText(replace(only(timeline), size=160)).apply(timeline)
    finding = found(timeline, only(timeline), Role.TITLE)
    assert not finding.good
    assert finding.command is None


def test_small_letters_are_made_larger(settings: Settings) -> None:
    timeline = titled(timeline_of(300), 30, 90)
    timeline = ChangeText(replace(only(timeline), size=40)).apply(timeline)
    assert "40" in found(timeline, only(timeline), Role.TITLE).says
    assert only(repaired(timeline)).size == 64


def test_the_button_is_there_when_it_can_help(qtbot: QtBot, settings: Settings) -> None:
    note = ReadingNote()
    qtbot.addWidget(note)
    note.show()
    wanted: list[Command] = []
    note.repair_wanted.connect(wanted.append)
    timeline = titled(timeline_of(300), 30, 90)
    note.show_finding(found(timeline, only(timeline), Role.TITLE))
    assert not note.repair.isVisible()
    timeline = titled(timeline_of(300), 30, 40)
    finding = found(timeline, only(timeline), Role.TITLE)
    note.show_finding(finding)
    assert note.repair.isVisible()
    assert finding.says in note.accessibleName()
    QTest.mouseClick(note.repair, Qt.MouseButton.LeftButton)
    assert wanted == [finding.command]


def test_the_zone_is_that_of_the_platform_that_is_drawn(settings: Settings) -> None:
    timeline = titled(timeline_of(300), 30, 90)
    right = ChangeText(replace(only(timeline), box=Box(830, 300, 200), size=40)).apply(timeline)
    said = {place: found(right, only(right), Role.TITLE, 12.0, place).says for place in ("tiktok", "reels")}
    assert "zona aman" in said["tiktok"]
    assert "zona aman" not in said["reels"]
