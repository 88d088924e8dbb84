"""Every command of the model can be given in the window: by a key of the table, or by one of these gestures.

A command that neither a case of the table nor a gesture here makes fails the first
test.  Each gesture is a real one: a press, a drag, a key on what has the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider
from pytestqt.qtbot import QtBot

from tests.media.listening import record, speaking
from tests.ui.command_cases import (
    CASES,
    choose,
    do,
    joined,
    marked,
    titled,
    voiced,
    with_effect,
)
from tests.ui.dragging import drop, file_mime
from tests.ui.editing import OFFSCREEN_MENUS, Editor, at, brought_in, copied, editor, press, project_with
from tests.ui.test_command_table import LONG, filmed, reset, wake
from trainer.model.canvas import Fit
from trainer.model.command import known
from trainer.model.commands import AddEffect, AddMedia
from trainer.model.effects import Effect
from trainer.model.schema import Role
from trainer.settings import Settings
from trainer.ui.cover_dialog import CoverDialog
from trainer.ui.export_page import ExportPage
from trainer.ui.export_run import ExportRun
from trainer.ui.overlay_places import Place
from trainer.ui.shape_menu import ShapeMenu
from trainer.ui.timeline.dropping import media_mime

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BY_A_LESSON = {"restore_timeline"}
"""Made by the button of a lesson's step that begins it anew (tests/ui/test_lesson_help.py)."""


def push(button: QAbstractButton) -> None:
    assert button.isEnabled()
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)


def card(opened: Editor, key: Qt.Key, modifier: Qt.KeyboardModifier, number: int = 0) -> None:
    opened.page.show_tab("media")
    found = opened.page.media.cards[number]
    found.setFocus()
    QTest.keyClick(found, key, modifier)


def slide(slider: QSlider, key: Qt.Key = Qt.Key.Key_Left) -> None:
    assert slider.isVisible()
    slider.setFocus()
    QTest.keyClick(slider, key)


def rename(opened: Editor) -> None:
    name = opened.page.bar.name
    QTest.mouseClick(name, LEFT)
    name.selectAll()
    QTest.keyClicks(name, "Batik baru")
    QTest.keyClick(name, Qt.Key.Key_Return)


def shape(opened: Editor) -> None:
    opened.page.bar.shape.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ShapeMenu)
    next(one for one in menu.actions() if one.objectName() == "16:9").trigger()
    menu.close()


def insert(opened: Editor) -> None:
    media = opened.timeline.media[0].id
    assert drop(opened.view, media_mime(media), at(opened, 118, opened.view.track_place().center().y()))


def overlay(opened: Editor) -> None:
    opened.player.seek(30)
    card(opened, Qt.Key.Key_Return, CONTROL)


def overlaid(opened: Editor) -> None:
    overlay(opened)
    push(opened.page.properties.overlay.places[Place.MIDDLE])


def inset(opened: Editor) -> None:
    overlaid(opened)
    slide(opened.page.properties.overlay.opacity)


def framed(opened: Editor) -> None:
    choose(1)(opened)
    opened.page.show_tab("properties")
    fits = opened.page.properties.fits
    push(fits[Fit.FIT] if not fits[Fit.FIT].isChecked() else fits[Fit.FILL])


def faded(opened: Editor) -> None:
    voiced(Role.MUSIC)(opened)
    opened.page.show_tab("music")
    slide(opened.page.music.form.fade_out.findChildren(QSlider)[0], Qt.Key.Key_Right)


def split_voice(opened: Editor) -> None:
    voiced(Role.VOICE)(opened)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_S)


def put_sound(opened: Editor) -> None:
    opened.page.show_tab("music")
    push(opened.page.music.tunes.rows[0].use)


def cut_pauses(opened: Editor) -> None:
    opened.page.actions_table["cut_pauses"].trigger()


def carry_title(opened: Editor) -> None:
    titled(opened)
    opened.view.select(opened.timeline.words(Role.TITLE)[0].id)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_Right, CONTROL)


def style_title(opened: Editor) -> None:
    titled(opened)
    opened.view.select(opened.timeline.words(Role.TITLE)[0].id)
    push(next(button for button in opened.page.texts.styles if not button.isChecked()))


def delete_title(opened: Editor) -> None:
    titled(opened)
    opened.view.select(opened.timeline.words(Role.TITLE)[0].id)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_Delete)


def delete_several(opened: Editor) -> None:
    choose(1)(opened)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_Down, CONTROL | SHIFT)
    press(opened, Qt.Key.Key_Delete)


def add_effect(opened: Editor) -> None:
    choose(1)(opened)
    opened.page.show_tab("effects")
    push(opened.page.effects.cards["light"])


def set_effect(opened: Editor) -> None:
    add_effect(opened)
    opened.page.effects.rows[0].sliders["warmth"].setFocus()
    QTest.keyClick(opened.page.effects.rows[0].sliders["warmth"], Qt.Key.Key_Right)


def remove_effect(opened: Editor) -> None:
    with_effect(opened)
    opened.page.show_tab("effects")
    opened.page.effects.rows[0].remove.click()


def move_effect(opened: Editor) -> None:
    with_effect(opened)
    do(opened, AddEffect(opened.ids()[0], Effect("blur_box")))
    opened.page.show_tab("effects")
    opened.page.effects.rows[1].up.click()


def remove_transition(opened: Editor) -> None:
    joined(opened)
    opened.view.select_cut(opened.ids()[1])
    opened.page.show_tab("transitions")
    push(opened.page.transitions.cards[None])


def fade_ends(opened: Editor) -> None:
    opened.page.show_tab("transitions")
    opened.page.transitions.closing.click()


def remove_marker(opened: Editor) -> None:
    marked(opened)
    opened.player.seek(40)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_M)


def split_title(opened: Editor) -> None:
    titled(opened)
    opened.view.select(opened.timeline.words(Role.TITLE)[0].id)
    opened.player.seek(30)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_S)


def unlocked(qtbot: QtBot, opened: Editor) -> None:
    """A clip is made shorter with the keys while the magnet is off."""
    opened.page.timeline.magnet.click()
    qtbot.waitUntil(lambda: opened.view.black is not None, timeout=LONG)
    choose(1)(opened)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_Comma)
    opened.page.timeline.magnet.click()


def two_clips(opened: Editor) -> None:
    choose(1)(opened)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_Down, CONTROL | SHIFT)


def move_two(opened: Editor) -> None:
    two_clips(opened)
    press(opened, Qt.Key.Key_Right, CONTROL)


def paste_two(opened: Editor) -> None:
    two_clips(opened)
    press(opened, Qt.Key.Key_D, CONTROL)


def move_titles(opened: Editor) -> None:
    titled(opened)
    opened.view.select(opened.timeline.words(Role.TITLE)[0].id)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_A, CONTROL)
    press(opened, Qt.Key.Key_Right, CONTROL)


GESTURES: Mapping[str, Callable[[Editor], object]] = {
    "rename_project": rename,
    "set_canvas": shape,
    "append_clip": lambda opened: card(opened, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "insert_clip": insert,
    "overwrite_clip": lambda opened: card(opened, Qt.Key.Key_Return, SHIFT),
    "place_clip": overlay,
    "set_box": overlaid,
    "set_inset": inset,
    "frame_clip": framed,
    "put_sound": put_sound,
    "set_fades": faded,
    "split_sound": split_voice,
    "set_anchor": carry_title,
    "change_text": style_title,
    "remove_text": delete_title,
    "delete_items": delete_several,
    "add_effect": add_effect,
    "set_effect": set_effect,
    "remove_effect": remove_effect,
    "move_effect": move_effect,
    "remove_transition": remove_transition,
    "fade_ends": fade_ends,
    "remove_marker": remove_marker,
    "split_item": split_title,
    "move_clips": move_two,
    "move_items": move_titles,
    "paste_items": paste_two,
}
"""What makes each command that no key of the table makes; all of them are steps."""

ELSEWHERE = {
    "add_media", "remove_media", "relink_media", "set_cover", "set_caption_text", "cut_pauses", "lay_clip",
}  # fmt: skip
"""Commands that have a test of their own below: they are no steps, take a while or belong to the export."""


def is_last(opened: Editor, name: str) -> bool:
    return opened.done[-1].name == name


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    project = project_with(tmp_path / "proyek", 120, 90, 60, clip=filmed(tmp_path))
    project.do(AddMedia(brought_in(record(tmp_path / "suara.wav", speaking(3)), project.folder)))
    with editor(qtbot, project) as made:
        yield made


def test_every_command_can_be_given_in_the_window() -> None:
    by_key = {name for case in CASES.values() for name in case.makes}
    commands = {name for name, kind in known().items() if name and kind.__module__.startswith("trainer.")}
    assert by_key | set(GESTURES) | ELSEWHERE | BY_A_LESSON == commands


@OFFSCREEN_MENUS
def test_each_gesture_is_its_command_and_undo_takes_it_back(qtbot: QtBot, opened: Editor) -> None:
    wrong: list[str] = []
    steps = len(opened.done)
    first = opened.timeline
    for name, gesture in GESTURES.items():
        reset(opened, steps)
        wake(qtbot, opened)
        assert opened.timeline.tracks == first.tracks
        try:
            gesture(opened)
            qtbot.waitUntil(partial(is_last, opened, name), timeout=LONG)
            after = opened.timeline
            opened.document.undo()
            assert opened.timeline != after
            while len(opened.done) > steps:
                opened.document.undo()
            assert (opened.timeline.tracks, opened.timeline.texts) == (first.tracks, first.texts)
            assert (opened.timeline.canvas, opened.timeline.name) == (first.canvas, first.name)
        except (AssertionError, qtbot.TimeoutError) as fault:
            made = [command.name for command in opened.done[steps:]]
            wrong.append(f"{name}: {fault} (made {made})")
    reset(opened, steps)
    assert not wrong, "\n".join(wrong)


def test_files_come_and_go(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    panel = opened.page.media
    assert drop(panel, file_mime([copied("baru.mp4", tmp_path / "hp", 1)]), panel.rect().center())
    qtbot.waitUntil(lambda: len(opened.timeline.media) == 3, timeout=LONG)
    card(opened, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, number=2)
    qtbot.waitUntil(lambda: len(opened.timeline.media) == 2, timeout=LONG)
    assert opened.done[-1].name == "remove_media"


def test_a_file_that_is_gone_is_found_again(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    reference = opened.timeline.media[0]
    elsewhere = tmp_path / "kartu"
    elsewhere.mkdir()
    (opened.document.folder / reference.path).rename(elsewhere / "lain.mp4")
    opened.page.missing.look()
    qtbot.waitUntil(lambda: opened.page.missing.names == [reference.name], timeout=LONG)
    opened.page.missing.find_in(elsewhere)
    qtbot.waitUntil(lambda: opened.page.missing.names == [], timeout=LONG)
    assert (opened.document.folder / opened.timeline.media[0].path).is_file()


def test_a_clip_is_changed_in_its_place_and_comes_back(qtbot: QtBot, opened: Editor) -> None:
    before = opened.timeline
    unlocked(qtbot, opened)
    assert opened.done[-1].name == "lay_clip"
    assert opened.timeline.duration == before.duration
    opened.document.undo()
    assert opened.timeline.tracks == before.tracks


def test_pauses_are_cut_and_come_back(qtbot: QtBot, opened: Editor) -> None:
    before = opened.timeline
    cut_pauses(opened)
    panel = opened.page.music.pauses
    qtbot.waitUntil(lambda: panel.cut.isVisible() and panel.cut.isEnabled(), timeout=LONG)
    push(panel.cut)
    assert opened.done[-1].name == "cut_pauses"
    assert opened.timeline.duration < before.duration
    opened.document.undo()
    assert opened.timeline == before


def test_the_cover_and_the_words_of_the_post(qtbot: QtBot, opened: Editor, settings: Settings) -> None:
    run = ExportRun(opened.jobs)
    page = ExportPage(opened.document, run, settings, opened.jobs, opened.messages, opened.targets)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    qtbot.waitExposed(page)
    before = opened.timeline
    push(page.other_cover)
    (dialog,) = page.findChildren(CoverDialog)
    slide(dialog.moment, Qt.Key.Key_PageUp)
    push(dialog.use)
    assert opened.done[-1].name == "set_cover"
    QTest.mouseClick(page.caption.edit, LEFT)
    QTest.keyClicks(page.caption.edit, "Batik #jogja")
    page.start.setFocus()
    qtbot.waitUntil(lambda: opened.done[-1].name == "set_caption_text", timeout=LONG)
    for _ in range(2):
        opened.document.undo()
    assert opened.timeline == before
    page.close()
