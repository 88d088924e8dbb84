"""The tab of effects: one gesture, one Command; and everything that it shows is the clip's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.model.strategies import strip
from tests.ui.editing import Editor, editor, project_with
from trainer import paths
from trainer.media.effects import own
from trainer.model.commands import (
    AddEffect,
    FreezeFrame,
    MoveEffect,
    RemoveEffect,
    SetEffect,
    SetEffects,
    SetSpeed,
)
from trainer.model.effects import KINDS, Effect, Group
from trainer.model.schema import Role
from trainer.settings import Settings
from trainer.typeset.safe_zones import Area
from trainer.ui.actions import Actions
from trainer.ui.effects_panel import EffectsPanel

Press = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "Proyek", 60, 45)) as made:
        made.page.show_tab("effects")
        yield made


def panel(opened: Editor) -> EffectsPanel:
    return opened.page.effects


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Press)


def effects(opened: Editor, index: int = 0) -> tuple[Effect, ...]:
    return opened.timeline.picture.children[index].effects


def test_it_shows_the_chosen_clip_else_the_one_at_the_line(opened: Editor) -> None:
    clip = panel(opened).clip
    assert clip is not None
    assert clip.id == "c1"
    opened.player.seek(70)
    assert panel(opened).clip == opened.timeline.picture.children[1]
    opened.view.select("c1")
    assert panel(opened).clip == opened.timeline.picture.children[0]


def test_a_click_on_a_card_adds_its_effect_and_opens_its_sliders(opened: Editor, qtbot: QtBot) -> None:
    click(panel(opened).cards["light"])
    assert opened.done[-1] == AddEffect("c1", Effect("light"))
    assert panel(opened).cards["light"].isChecked()
    (row,) = panel(opened).rows
    assert set(row.sliders) == {"brightness", "contrast", "saturation", "warmth"}
    qtbot.waitUntil(row.sliders["warmth"].isVisible)
    # A second click does not add it again; it only shows its sliders.
    click(panel(opened).cards["light"])
    assert effects(opened) == (Effect("light"),)


def test_another_look_takes_its_place_and_a_second_click_takes_it_off(opened: Editor) -> None:
    click(panel(opened).cards["look_warm"])
    click(panel(opened).cards["look_mono"])
    assert effects(opened) == (Effect("look_mono"),)
    assert not panel(opened).cards["look_warm"].isChecked()
    click(panel(opened).cards["look_mono"])
    assert opened.done[-1] == RemoveEffect("c1", 0)
    assert effects(opened) == ()


def test_several_boxes_can_hide_several_faces(opened: Editor) -> None:
    for _ in range(2):
        click(panel(opened).cards["blur_box"])
    assert effects(opened) == (Effect("blur_box"), Effect("blur_box"))


def test_a_drag_is_tried_out_and_ends_in_one_command(opened: Editor, qtbot: QtBot) -> None:
    click(panel(opened).cards["light"])
    done = len(opened.done)
    tried: list[object] = []
    panel(opened).tried.connect(tried.append)
    slider = panel(opened).rows[0].sliders["brightness"]
    slider.setSliderDown(True)
    for value in (10, 20, 30):
        slider.setValue(value)
    assert len(opened.done) == done
    assert tried[-1] == SetEffect("c1", 0, Effect.of("light", brightness=30))
    slider.setSliderDown(False)
    assert opened.done[done:] == (SetEffect("c1", 0, Effect.of("light", brightness=30)),)
    # A key is a change of its own.
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert effects(opened)[0].value("brightness") == 31
    click(panel(opened).rows[0].reset)
    assert effects(opened) == (Effect("light"),)


def test_effects_are_moved_and_taken_off(opened: Editor) -> None:
    for name in ("mirror", "blur_box"):
        click(panel(opened).cards[name])
    click(panel(opened).rows[1].up)
    assert opened.done[-1] == MoveEffect("c1", 1, 0)
    assert effects(opened) == (Effect("blur_box"), Effect("mirror"))
    click(panel(opened).rows[0].remove)
    assert effects(opened) == (Effect("mirror"),)


def test_a_ready_way_of_a_slow_zoom(opened: Editor) -> None:
    click(panel(opened).cards["zoom"])
    row = panel(opened).rows[0]
    click(row.ways[2])
    zoom = effects(opened)[0]
    assert (zoom.value("from_x"), zoom.value("to_x")) == (0, 1000)
    assert zoom.value("from_size") == zoom.value("to_size") == 125


def test_the_original_is_seen_as_long_as_the_button_is_held(opened: Editor) -> None:
    click(panel(opened).cards["look_mono"])
    tried: list[object] = []
    panel(opened).tried.connect(tried.append)
    QTest.mousePress(panel(opened).compare, Press)
    QTest.mouseRelease(panel(opened).compare, Press)
    assert tried == [SetEffects("c1", ()), None]
    assert effects(opened) == (Effect("look_mono"),)


def test_effects_are_copied_to_another_clip(opened: Editor) -> None:
    actions = opened.page.actions_table
    assert not actions["copy_effects"].isEnabled()
    click(panel(opened).cards["look_film"])
    assert not actions["paste_effects"].isEnabled()
    QTest.keyClick(
        opened.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert opened.said  # which key pastes them
    opened.view.select("c2")
    assert actions["paste_effects"].isEnabled()
    click(panel(opened).paste)
    assert opened.done[-1] == SetEffects("c2", (Effect("look_film"),))


def test_only_what_was_filmed_by_hand_is_calmed(opened: Editor) -> None:
    assert panel(opened).cards["steady"].isVisibleTo(panel(opened))
    opened.page.media.overlay_wanted.emit(opened.timeline.media[0].id)
    (laid,) = opened.timeline.clips(Role.OVERLAY)
    assert panel(opened).clip == laid
    assert panel(opened).cards["key"].isVisibleTo(panel(opened))
    assert not panel(opened).cards["steady"].isVisibleTo(panel(opened))
    opened.document.do(FreezeFrame(20, 30))
    opened.view.select(opened.ids()[1])
    assert not panel(opened).cards["steady"].isVisibleTo(panel(opened))


def test_speed_and_the_length_that_comes_of_it(opened: Editor) -> None:
    speed = panel(opened).speed
    assert "2,0" in speed.length.text()
    click(speed.buttons[200])
    assert opened.done[-1] == SetSpeed("c1", 200)
    assert "1,0" in speed.length.text()
    assert speed.buttons[200].isChecked()
    speed.backwards.click()
    assert opened.done[-1] == SetSpeed("c1", 200, True)
    QTest.keyClick(opened.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert opened.done[-1] == SetSpeed("c1", 200, False)
    click(speed.buttons[200])
    assert len([one for one in opened.done if isinstance(one, SetSpeed)]) == 3


def test_a_picture_is_frozen_and_chosen(opened: Editor) -> None:
    opened.player.seek(30)
    QTest.keyClick(opened.view, Qt.Key.Key_F)
    assert opened.done[-1] == FreezeFrame(30, 60)
    still = opened.timeline.picture.children[1]
    assert opened.view.selected == still.id
    assert still.pace.still is not None
    assert not panel(opened).speed.backwards.isVisible()


def test_the_cards_show_the_clip_itself(opened: Editor, qtbot: QtBot) -> None:
    cards = panel(opened).cards
    qtbot.waitUntil(
        lambda: all(card.pictured for name, card in cards.items() if name not in ("key", "steady")),
        timeout=20_000,
    )
    assert not cards["key"].isVisible(), "a green screen belongs over another picture"


def test_a_card_shows_what_it_is_given(opened: Editor) -> None:
    card = panel(opened).cards["look_warm"]
    card.show_picture(QImage(90, 160, QImage.Format.Format_RGB32))
    assert card.pictured


def test_every_effect_that_is_seen_has_a_card(opened: Editor) -> None:
    assert set(panel(opened).cards) == {name for name, kind in KINDS.items() if kind.group is not Group.TIME}
    for card in panel(opened).cards.values():
        assert card.accessibleName()
        assert card.accessibleDescription()


def drag(opened: Editor, start: QPoint, *places: QPoint) -> None:
    preview = opened.page.preview
    QTest.mousePress(preview, Press, pos=start)
    for place in places:
        QTest.mouseMove(preview, place)
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place), preview.mapToGlobal(QPointF(place)),
            Qt.MouseButton.NoButton, Press, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(preview, move)
    QTest.mouseRelease(preview, Press, pos=places[-1])


def test_a_box_that_hides_is_dragged_on_the_picture(opened: Editor, qtbot: QtBot) -> None:
    click(panel(opened).cards["blur_box"])
    preview = opened.page.preview
    qtbot.waitUntil(lambda: preview.selected is not None)
    item = preview.selected
    assert item is not None
    rect = preview.picture_rect

    def place(x: float, y: float) -> QPoint:
        return QPoint(
            round(rect.left() + x * rect.width() / 1000), round(rect.top() + y * rect.height() / 1000)
        )

    drag(opened, place(*item.area.middle), place(550, 450), place(640, 600))
    box = effects(opened)[0]
    assert abs(box.value("x") - 640) <= 25
    assert abs(box.value("y") - 600) <= 25
    item = preview.selected
    assert item is not None
    drag(opened, place(item.area.right, item.area.bottom), place(850, 650), place(box.value("x") + 100, 900))
    wider = effects(opened)[0]
    assert abs(wider.value("width") - 200) <= 25
    assert abs(wider.value("height") - 2 * (900 - box.value("y"))) <= 40
    assert [type(one) for one in opened.done[-2:]] == [SetEffect, SetEffect]
    # Another tab, and the hand is for texts and overlays again.
    opened.page.show_tab("media")
    assert preview.selected is None


def test_on_a_picture_of_another_shape_the_box_is_where_the_hand_puts_it(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    wide = tmp_path / "wide.png"
    Image.new("RGB", (640, 360), "navy").save(wide)
    with editor(qtbot, project_with(tmp_path / "Proyek", 60, clip=wide)) as opened:
        opened.page.show_tab("effects")
        click(panel(opened).cards["blur_box"])
        preview = opened.page.preview
        qtbot.waitUntil(lambda: preview.selected is not None)

        def seen() -> Area:
            assert preview.selected is not None
            return preview.selected.area

        assert seen().middle == pytest.approx((500, 300), abs=3), "in the middle of what is seen of it"
        assert seen().width == pytest.approx(300, abs=5)
        rect = preview.picture_rect
        start, end = (
            QPoint(round(rect.left() + x * rect.width() / 1000), round(rect.top() + y * rect.height() / 1000))
            for x, y in ((500, 300), (750, 600))
        )
        drag(opened, start, (start + end) / 2, end)
        assert seen().middle == pytest.approx((750, 600), abs=25)
        assert seen().width == pytest.approx(300, abs=5)
        (box,) = effects(opened)
        assert abs(box.value("x") - (500 + 250 * 202.5 / 640)) <= 10, "counted on the whole picture"


def test_own_effects_are_allowed_here(qtbot: QtBot, settings: Settings) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    shown = EffectsPanel(Actions(owner), settings)
    qtbot.addWidget(shown)
    (own.folder() / "hujan.py").write_text("from moviepy import Effect\n", "utf-8")
    settings.file = paths.data() / "settings.json"
    timeline = strip("A[0:40]")
    shown.show_clip(timeline, "c1")
    shown.show()
    assert shown.own_buttons == []
    shown.allow_own.click()
    assert settings.own_effects
    sent: list[object] = []
    shown.command_ready.connect(sent.append)
    shown.own_buttons[0].click()
    assert sent == [AddEffect("c1", Effect("own:hujan"))]
    shown.allow_own.click()
    assert shown.own_buttons == []
