"""The tab of transitions, the badges on the cuts, and what the keys do about them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editing import OFFSCREEN_MENUS, Editor, editor, project_with
from trainer.model.commands import (
    FadeEnds,
    RemoveTransition,
    SetAllTransitions,
    SetTransition,
)
from trainer.model.transition import Transition, TransitionKind
from trainer.settings import Settings
from trainer.ui.timeline import landmarks
from trainer.ui.transition_cards import card_size

pytestmark = OFFSCREEN_MENUS


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, settings: Settings) -> Iterator[Editor]:
    """An editor with three clips of two seconds each."""
    with editor(qtbot, project_with(tmp_path / "Proyek", 60, 60, 60)) as made:
        yield made


def way(opened: Editor, number: int) -> Transition | None:
    """What lies over the ``number``-th cut."""
    return opened.timeline.picture.children[number].transition


def press(opened: Editor, place: QRect | None) -> None:
    assert place is not None
    QTest.mouseClick(opened.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.center())


def test_a_press_on_a_badge_chooses_the_cut_and_shows_it(opened: Editor) -> None:
    press(opened, landmarks.cut(opened.view.places(), 2))
    assert opened.view.cut == opened.ids()[2]
    assert opened.view.selected is None
    assert opened.page.side.current == "transitions"
    assert opened.page.transitions.cut == opened.ids()[2]
    assert opened.player.position == 120
    assert "2" in opened.view.accessibleDescription()
    assert opened.done[-1].name != "set_transition", "a click never edits"


def test_dragging_from_a_badge_moves_nothing(opened: Editor, qtbot: QtBot) -> None:
    place = landmarks.cut(opened.view.places(), 1)
    assert place is not None
    before = opened.timeline
    QTest.mousePress(opened.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.center())
    QTest.mouseMove(opened.view, place.center() + QPoint(80, 0))
    QTest.mouseRelease(
        opened.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.center() + QPoint(80, 0)
    )
    assert opened.timeline == before


def test_the_edges_can_be_taken_above_the_badge(opened: Editor) -> None:
    place = landmarks.clip_end(opened.view.places(), 1)
    badge = landmarks.cut(opened.view.places(), 1)
    assert place is not None
    assert badge is not None
    assert not badge.contains(place.center())


def test_a_card_puts_its_transition_on_the_cut_and_plain_takes_it_away(opened: Editor) -> None:
    press(opened, landmarks.cut(opened.view.places(), 1))
    cards = opened.page.transitions.cards
    cards[TransitionKind.SLIDE].click()
    assert way(opened, 1) == Transition(TransitionKind.SLIDE, 15)
    assert cards[TransitionKind.SLIDE].isChecked()
    assert not cards[None].isChecked()
    cards[TransitionKind.SLIDE].click()
    assert cards[TransitionKind.SLIDE].isChecked(), "pressed again it stays"
    assert isinstance(opened.done[-1], SetTransition)
    cards[None].click()
    assert way(opened, 1) is None
    assert isinstance(opened.done[-1], RemoveTransition)


def test_without_a_chosen_cut_the_nearest_is_meant(opened: Editor) -> None:
    opened.page.show_tab("transitions")
    opened.player.seek(110)
    assert opened.page.transitions.cut == opened.ids()[2]
    opened.player.seek(20)
    assert opened.page.transitions.cut == opened.ids()[1]
    opened.page.transitions.later.click()
    assert (opened.view.cut, opened.player.position) == (opened.ids()[2], 120)
    assert not opened.page.transitions.later.isEnabled()


def test_whoever_goes_to_another_cut_means_that_one(opened: Editor) -> None:
    press(opened, landmarks.cut(opened.view.places(), 1))
    opened.player.seek(70)
    assert opened.view.cut == opened.ids()[1], "near it, it stays"
    opened.player.seek(118)
    assert opened.view.cut is None
    opened.page.actions_table["transition"].trigger()
    assert (way(opened, 1), way(opened, 2)) == (None, Transition(frames=15))


def test_the_length_is_tried_out_and_then_kept(opened: Editor) -> None:
    press(opened, landmarks.cut(opened.view.places(), 1))
    panel = opened.page.transitions
    assert not panel.length.isVisible()
    panel.cards[TransitionKind.WIPE].click()
    assert panel.length.isVisible()
    assert panel.length.maximum() == 60
    tried: list[object] = []
    panel.tried.connect(tried.append)
    steps = len(opened.done)
    panel.length.setSliderDown(True)
    panel.length.setValue(40)
    assert tried == [SetTransition(opened.ids()[1], Transition(TransitionKind.WIPE, 40))]
    assert len(opened.done) == steps
    panel.length.setSliderDown(False)
    assert way(opened, 1) == Transition(TransitionKind.WIPE, 40)
    assert len(opened.done) == steps + 1


def test_all_cuts_get_what_this_one_has(opened: Editor) -> None:
    press(opened, landmarks.cut(opened.view.places(), 2))
    opened.page.transitions.cards[TransitionKind.ZOOM].click()
    opened.page.transitions.all.click()
    assert way(opened, 1) == way(opened, 2) == Transition(TransitionKind.ZOOM, 15)
    opened.page.transitions.cards[None].click()
    opened.page.transitions.all.click()
    assert way(opened, 1) is way(opened, 2) is None


def test_the_keys_join_delete_and_let_go(opened: Editor) -> None:
    actions = opened.page.actions_table
    opened.player.seek(55)
    actions["transition"].trigger()
    assert way(opened, 1) == Transition(frames=15)
    assert opened.view.cut == opened.ids()[1]
    actions["transition"].trigger()
    assert opened.done[-1] == SetTransition(opened.ids()[1], Transition(frames=15)), "once is enough"
    actions["all_transitions"].trigger()
    assert isinstance(opened.done[-1], SetAllTransitions)
    assert not actions["all_transitions"].isEnabled()
    actions["delete"].trigger()
    assert way(opened, 1) is None
    assert len(opened.ids()) == 3
    assert not actions["delete"].isEnabled()
    QTest.keyClick(opened.view, Qt.Key.Key_Escape)
    assert opened.view.cut is None


def test_the_video_begins_out_of_black_and_ends_in_it(opened: Editor) -> None:
    panel = opened.page.transitions
    panel.opening.click()
    assert opened.done[-1] == FadeEnds(15, 0)
    panel.closing.click()
    assert (opened.timeline.opening, opened.timeline.closing) == (15, 30)
    opened.document.undo()
    assert not panel.closing.isChecked()
    panel.opening.click()
    assert (opened.timeline.opening, opened.timeline.closing) == (0, 0)


def test_one_clip_has_no_cut(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    with editor(qtbot, project_with(tmp_path / "Satu", 30)) as opened:
        assert opened.page.transitions.cut is None
        assert not opened.page.actions_table["transition"].isEnabled()
        assert landmarks.cut(opened.view.places(), 1) is None


def test_a_cut_that_goes_is_no_longer_chosen(opened: Editor) -> None:
    press(opened, landmarks.cut(opened.view.places(), 2))
    opened.document.undo()  # the third clip goes
    assert opened.view.cut is None
    assert opened.page.transitions.cut == opened.ids()[1]


def test_a_card_plays_while_it_has_the_keyboard(opened: Editor, qtbot: QtBot) -> None:
    opened.page.show_tab("transitions")
    card = opened.page.transitions.cards[TransitionKind.DISSOLVE]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    assert card.playing
    opened.view.setFocus()
    assert not card.playing


@pytest.mark.parametrize("shape", [9 / 16, 1.0, 16 / 9])
def test_cards_have_the_shape_of_the_video(qtbot: QtBot, settings: Settings, shape: float) -> None:
    size = card_size(shape)
    assert size.width() / size.height() == pytest.approx(shape, rel=0.05)
    assert size.width() <= 66
    assert size.height() <= 72


def test_lessons_can_point_at_it(opened: Editor) -> None:
    opened.page.show_tab("transitions")
    for name in ("timeline.cut.1", "transition.tab", "transition.dissolve", "transition.all"):
        assert opened.targets.find(name) is not None, name


def test_moving_along_one_cut_asks_what_to_do_once(opened: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr("trainer.ui.timeline.intents.join_all", lambda *_: asked.append(1))
    for frame in range(35, 60):
        opened.player.seek(frame)
    assert len(asked) <= 1
