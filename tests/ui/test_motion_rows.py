"""How a text comes and goes, as small choices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.editing import OFFSCREEN_MENUS, Editor, editor, project_with
from trainer.model.animation import Animation, Motion
from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text
from trainer.settings import Settings

pytestmark = OFFSCREEN_MENUS


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, settings: Settings) -> Iterator[Editor]:
    """An editor with a clip of four seconds and a title that is chosen."""
    with editor(qtbot, project_with(tmp_path / "Proyek", 120)) as made:
        made.page.desk.add(Purpose.JUDUL)
        yield made


def title(opened: Editor) -> Text:
    (only,) = opened.timeline.words(Role.TITLE)
    return only


def test_a_choice_is_one_step_and_shows_at_once(opened: Editor) -> None:
    rows = opened.page.texts.motion
    assert rows.coming[Motion.FADE].isChecked(), "what is usual for a title"
    steps = len(opened.done)
    rows.coming[Motion.RISE].click()
    assert title(opened).coming == Animation(Motion.RISE, 12)
    assert title(opened).going is None
    assert len(opened.done) == steps + 1
    assert rows.coming[Motion.RISE].isChecked()
    assert not rows.coming[Motion.FADE].isChecked()
    rows.going[Motion.SLIDE].click()
    assert title(opened).going == Animation(Motion.SLIDE, 12)
    opened.document.undo()
    assert rows.going[Motion.FADE].isChecked()


def test_the_slider_sets_both(opened: Editor) -> None:
    rows = opened.page.texts.motion
    rows.coming[Motion.TYPE].click()
    assert title(opened).coming == Animation(Motion.TYPE, 18)
    rows.speed.setValue(10)
    assert title(opened).coming == Animation(Motion.TYPE, 30)
    assert title(opened).going == Animation(Motion.FADE, 30)


def test_what_comes_and_goes_at_once_has_no_length(opened: Editor) -> None:
    rows = opened.page.texts.motion
    rows.coming[Motion.NONE].click()
    rows.going[Motion.NONE].click()
    assert not rows.speed.isVisibleTo(rows)
    rows.going[Motion.POP].click()
    assert rows.speed.isVisibleTo(rows)
    assert title(opened).coming == Animation(Motion.NONE, 12)


def test_the_words_that_are_being_typed_come_along(opened: Editor) -> None:
    opened.page.texts.words.setPlainText("Batik Bu Sri")
    opened.page.texts.motion.coming[Motion.POP].click()
    assert (title(opened).words, title(opened).coming) == ("Batik Bu Sri", Animation(Motion.POP, 12))


def test_a_choice_plays_under_the_keyboard(opened: Editor) -> None:
    rows = opened.page.texts.motion
    buttons = [*rows.coming.values(), *rows.going.values()]
    for button in buttons:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.playing
        button._tick()
    opened.view.setFocus()
    assert not any(button.playing for button in buttons)


def test_the_playhead_stands_where_the_text_is_wholly_there(opened: Editor) -> None:
    opened.player.seek(0)
    opened.page.texts.motion.coming[Motion.RISE].click()
    assert opened.player.position == 12
    opened.player.seek(88)  # while it goes
    opened.page.texts.motion.going[Motion.POP].click()
    assert opened.player.position == 12
    opened.player.seek(40)
    opened.page.texts.motion.going[Motion.FADE].click()
    assert opened.player.position == 40
