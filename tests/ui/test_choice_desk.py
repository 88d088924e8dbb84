"""Several things chosen with the keyboard alone, and what is seen and heard of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.command_cases import do
from tests.ui.editing import Editor, editor, press, project_with
from trainer.model.commands import AddText, DeleteItems
from trainer.model.schema import Anchor, Role, Text
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.timeline.geometry import SELECTED_EDGE, Zone

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 60, 60, 60, 60)) as made:
        made.view.setFocus()
        yield made


def chosen(opened: Editor) -> list[str]:
    """The chosen clips in the order of the picture; the one that moves last."""
    assert opened.view.selected is not None
    return [*sorted(opened.view.also), opened.view.selected]


def test_the_choice_grows_and_shrinks_like_marked_words(opened: Editor) -> None:
    one, two, three, four = opened.ids()
    press(opened, Key.Key_Down, CONTROL | SHIFT)
    assert chosen(opened) == [one], "the first press takes the clip at the line"
    press(opened, Key.Key_Down, CONTROL | SHIFT)
    press(opened, Key.Key_Down, CONTROL | SHIFT)
    assert chosen(opened) == [one, two, three]
    assert opened.player.position == 120, "the end that moves is seen"
    press(opened, Key.Key_Up, CONTROL | SHIFT)
    assert chosen(opened) == [one, two]
    assert "2" in opened.view.accessibleDescription()
    press(opened, Key.Key_A, CONTROL)
    assert chosen(opened) == [one, three, four, two]
    press(opened, Key.Key_Escape)
    assert opened.view.choice.every == frozenset()


def test_one_at_the_line_joins_and_leaves(opened: Editor) -> None:
    one, _, three, four = opened.ids()
    for frame in (10, 130, 200):
        opened.player.seek(frame)
        press(opened, Key.Key_Space, CONTROL)
    assert opened.view.choice.every == {one, three, four}
    press(opened, Key.Key_Space, CONTROL)
    assert opened.view.choice.every == {one, three}
    assert not opened.player.playing, "Ctrl+Space is not Space"


def test_what_was_chosen_so_goes_in_one_step(opened: Editor) -> None:
    opened.player.seek(70)
    for _ in range(2):
        press(opened, Key.Key_Down, CONTROL | SHIFT)
    press(opened, Key.Key_Delete)
    assert isinstance(opened.done[-1], DeleteItems)
    assert len(opened.ids()) == 2


def test_texts_are_taken_along_their_row(opened: Editor) -> None:
    for frame in (90, 10, 170):
        do(opened, AddText(Role.TITLE, Text("Batik", Anchor(frame), 30)))
    first, second, _ = sorted(
        opened.timeline.words(Role.TITLE), key=lambda text: opened.timeline.range_of(text).start
    )
    opened.view.select(first.id)
    opened.view.setFocus()
    press(opened, Key.Key_Down, CONTROL | SHIFT)
    assert opened.view.choice.every == {first.id, second.id}
    press(opened, Key.Key_Up, CONTROL | SHIFT)
    assert opened.view.choice.every == {first.id}
    assert not opened.page.actions_table["choose_before"].isEnabled()


def test_handles_are_there_for_one_and_not_for_several(opened: Editor) -> None:
    one, two, *_ = opened.ids()
    opened.view.select(two)
    cell = opened.view.places().clip_rect(1)
    inside = cell.x + SELECTED_EDGE - 1, cell.y + cell.height // 4

    def amber() -> bool:
        opened.view.repaint()
        picture = opened.view.grab().toImage()
        ratio = opened.view.devicePixelRatioF()
        place = int((cell.x + theme.px(7)) * ratio), int((cell.y + cell.height // 6) * ratio)
        return picture.pixelColor(*place) == theme.current().colour("amber")

    def zone() -> Zone:
        return opened.view.places().hit(*inside, 0, opened.view.choice.alone).zone

    assert amber()
    assert zone() is Zone.START_EDGE
    opened.view.choice.extend(one, through=False)
    assert opened.view.choice.every == {one, two}
    assert not amber()
    assert zone() is Zone.CLIP, "a press there takes hold of the clip"


def test_the_platform_of_the_safe_zone_is_remembered(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    from trainer.ui.editor_page import EditorPage

    with editor(qtbot, project_with(tmp_path / "satu", 60)) as opened:

        def page() -> EditorPage:
            made = EditorPage(opened.document, opened.jobs, opened.messages, opened.targets, settings)
            qtbot.addWidget(made)
            return made

        first = page()
        first.actions_table["next_platform"].trigger()
        assert first.preview.zone_shown
        usual = first.preview.platform
        first.actions_table["next_platform"].trigger()
        chosen = first.preview.platform
        first.stop()
        assert chosen != usual
        assert settings.safe_zone == chosen
        assert first.texts.platform == chosen, "and what is said of a title's place is measured by it"
        second = page()
        assert second.preview.platform == chosen
        assert not second.preview.zone_shown
        second.stop()
