"""The tab "Media", with real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.dragging import drop, file_mime
from tests.ui.editing import OFFSCREEN_MENUS, Editor, copied, editor, project_with
from trainer.model.commands import AppendClip, RemoveMedia
from trainer.settings import Settings
from trainer.ui.media_card import MediaCard
from trainer.ui.timeline.dropping import MEDIA_TYPE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek")) as made:
        yield made


def bring(qtbot: QtBot, opened: Editor, *files: Path) -> list[MediaCard]:
    opened.page.importing.bring(files)
    qtbot.waitUntil(lambda: not opened.page.importing.busy, timeout=20_000)
    QApplication.processEvents()
    return opened.page.media.cards


def test_an_empty_panel_says_what_to_do(opened: Editor) -> None:
    panel = opened.page.media
    assert panel._empty.isVisible()
    assert panel.add_button.isVisible()


def test_the_button_asks_for_files_and_brings_them_in(
    qtbot: QtBot, opened: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = copied("tangan.mp4", tmp_path / "hp")
    asked: list[str] = []

    def choose(parent: object, title: str, place: str, kinds: str) -> tuple[list[str], str]:
        asked.append(kinds)
        return [str(file)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    QTest.mouseClick(opened.page.media.add_button, LEFT)
    assert "*.mp4" in asked[0]
    assert len(opened.page.media.incoming_cards) == 1
    qtbot.waitUntil(lambda: len(opened.page.media.cards) == 1, timeout=20_000)
    assert opened.page.media.incoming_cards == []
    assert not opened.page.media._empty.isVisible()


def test_the_folder_button_brings_all_of_it(
    qtbot: QtBot, opened: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied("a.mp4", tmp_path / "hp", 0)
    copied("b.mp4", tmp_path / "hp", 1)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "hp"))
    QTest.mouseClick(opened.page.media.folder_button, LEFT)
    qtbot.waitUntil(lambda: len(opened.page.media.cards) == 2, timeout=20_000)


def test_the_samples_come_with_one_press(qtbot: QtBot, opened: Editor) -> None:
    button = opened.page.media.samples_button
    assert button is not None
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: len(opened.page.media.cards) == 5, timeout=30_000)


def test_a_card_tells_name_length_and_what_is_missing(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    (card,) = bring(qtbot, opened, copied("Tangan membatik.mp4", tmp_path / "hp"))
    assert "Tangan membatik" in card.accessibleName()
    assert "8,0" in card.accessibleName()
    qtbot.waitUntil(lambda: not card.poster.picture.isNull(), timeout=20_000)


def test_files_dropped_on_the_panel_come_in(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    panel = opened.page.media
    assert drop(panel, file_mime([copied("a.mp4", tmp_path / "hp")]), QPoint(100, 200))
    qtbot.waitUntil(lambda: len(panel.cards) == 1, timeout=20_000)
    assert opened.timeline.duration == 0


def test_ways_to_put_a_card_on_the_timeline(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    (card,) = bring(qtbot, opened, copied("a.mp4", tmp_path / "hp"))
    media = card.reference.id
    QTest.mouseClick(card.add, LEFT)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.mouseDClick(card, LEFT, pos=QPoint(20, 20))
    assert [command for command in opened.done if isinstance(command, AppendClip)] == [AppendClip(media)] * 3
    # The clip that came last is chosen, and the playhead stands at its beginning.
    assert opened.view.selected == opened.ids()[-1]
    assert opened.player.position == 480


def test_a_click_on_a_card_is_not_an_edit(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    (card,) = bring(qtbot, opened, copied("a.mp4", tmp_path / "hp"))
    before = opened.done
    QTest.mouseClick(card, LEFT, pos=QPoint(20, 20))
    assert opened.done == before


def test_a_card_is_dragged_as_its_media(
    qtbot: QtBot, opened: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (card,) = bring(qtbot, opened, copied("a.mp4", tmp_path / "hp"))
    carried: list[bytes] = []

    def carry(drag: QDrag, *_: object) -> Qt.DropAction:
        carried.append(bytes(drag.mimeData().data(MEDIA_TYPE).data()))
        assert not drag.pixmap().isNull()
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", carry)
    QTest.mousePress(card, LEFT, pos=QPoint(20, 20))
    QTest.mouseMove(card, QPoint(22, 21))
    assert carried == []
    QTest.mouseMove(card, QPoint(60, 40))
    assert carried == [card.reference.id.encode()]


def test_arrows_go_from_card_to_card(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    files = [copied(f"{name}.mp4", tmp_path / "hp", number) for number, name in enumerate("abc")]
    first, second, third = bring(qtbot, opened, *files)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert third.hasFocus()
    assert opened.player.position == 0


def test_a_file_can_go_unless_a_clip_shows_it(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    (card,) = bring(qtbot, opened, copied("a.mp4", tmp_path / "hp"))
    media = card.reference.id
    QTest.mouseClick(card.add, LEFT)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Delete)
    assert opened.timeline.has_media(media)
    assert "a.mp4" in opened.said[-1]
    opened.document.undo()
    QTest.keyClick(card, Qt.Key.Key_Delete)
    assert opened.done[-1] == RemoveMedia(media)
    assert opened.page.media.cards == []
    opened.document.undo()
    assert len(opened.page.media.cards) == 1


@OFFSCREEN_MENUS
def test_the_menu_of_a_card(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    (card,) = bring(qtbot, opened, copied("a.mp4", tmp_path / "hp"))
    card.menu_wanted.emit(card.reference.id, card.mapToGlobal(QPoint(5, 5)))
    menu = opened.page.media.findChild(QMenu)
    assert menu is not None
    put, over, instead, gone = menu.actions()
    assert not instead.isEnabled()
    assert not over.isEnabled(), "there is no picture yet that it could lie over"
    put.trigger()
    assert len(opened.ids()) == 1
    opened.document.undo()
    gone.trigger()
    assert opened.done[-1] == RemoveMedia(card.reference.id)
    menu.close()


def test_missing_files_are_named_and_found_again(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_with(tmp_path / "proyek", 60)
    file = next((project.folder / "media").iterdir())
    (tmp_path / "kartu").mkdir()
    file.rename(tmp_path / "kartu" / "lain.mp4")
    with editor(qtbot, project) as opened:
        panel = opened.page.media
        qtbot.waitUntil(panel._note.isVisible)
        assert file.name in panel._missing_words.text().replace("\u200b", "")  # a long name may be broken
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "kartu"))
        QTest.mouseClick(panel.find_button, LEFT)
        qtbot.waitUntil(lambda: not panel._note.isVisible(), timeout=20_000)
        (card,) = panel.cards
        qtbot.waitUntil(lambda: not card.poster.picture.isNull(), timeout=20_000)
