"""Filling a template on its page: clips in, words written, the video beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from tests.ui.templates import LONG_WAIT, clips, page_of
from trainer import paths
from trainer.errors import DiskFull
from trainer.model.project import Project
from trainer.model.schema import Role
from trainer.settings import Settings
from trainer.template import brand
from trainer.template.brand import Brand
from trainer.ui import template_draft, template_session
from trainer.ui.slot_card import TRAY_MIME, SlotCard
from trainer.ui.template_page import TemplatePage


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return clips(tmp_path_factory.mktemp("hp"), 2, 1.5)


def settled(qtbot: QtBot, page: TemplatePage) -> None:
    """Wait until what is shown is what was chosen."""

    def done() -> bool:
        current = page.session.current
        return not page.session.busy and current is not None and current.plan.wish == page.session.wish

    qtbot.waitUntil(done, timeout=LONG_WAIT)


def brought(qtbot: QtBot, page: TemplatePage, files: list[Path]) -> None:
    page.session.bring(files)
    qtbot.waitUntil(lambda: len(page.session.tray) == len(files), timeout=LONG_WAIT)
    settled(qtbot, page)


def drop(card: SlotCard, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    card.dropEvent(event)


def test_clips_are_placed_and_words_are_seen(qtbot: QtBot, settings: Settings, files: list[Path]) -> None:
    with page_of(qtbot, "resep") as page:
        assert page.session.current is not None
        assert page.session.current.timeline.still_missing()
        brought(qtbot, page, files)
        page.tray.clips[0].click()
        page.tray.clips[1].click()
        page.fields["judul"].line.setText("Pisang goreng")
        settled(qtbot, page)
        assert list(page.session.wish.media) == ["hasil", "bahan"]
        assert page.chosen == "langkah-1", "the next empty place is chosen"
        said = {text.words for text in page.session.current.timeline.words(Role.TITLE)}
        assert "Pisang goreng" in said
        assert page.slots["hasil"].filled
        assert not page.notes.isHidden(), "a short clip is held, and that is said"
        page.choose("hasil")
        page.slots["hasil"].away.click()
        assert "hasil" not in page.session.wish.media


def test_a_press_fills_everything(qtbot: QtBot, settings: Settings, files: list[Path]) -> None:
    with page_of(qtbot, "resep") as page:
        brought(qtbot, page, files)
        page.auto.setFocus()
        page.auto.click()
        qtbot.waitUntil(lambda: not page.session.next_empty(), timeout=LONG_WAIT)
        settled(qtbot, page)
        assert page.focusWidget() is page.go, "the keyboard goes to the next step, not to the end of the list"
        assert page.filled.text() == "8 dari 8 terisi."
        assert page.go.property("look") == "primary"


def test_words_written_while_the_places_are_filled_stay(
    qtbot: QtBot, settings: Settings, files: list[Path]
) -> None:
    with page_of(qtbot, "resep") as page:
        brought(qtbot, page, files)
        page.session.put("bahan", page.session.tray[0])
        page.auto.click()
        page.fields["judul"].line.setText("Keripik pisang")
        page.session.clear("bahan")
        page.session.put("cicip", page.session.tray[1])
        qtbot.waitUntil(lambda: not page.session.busy, timeout=LONG_WAIT)
        assert page.session.wish.answers["judul"] == "Keripik pisang"
        assert "bahan" not in page.session.wish.media, "what the person took away stays away"
        assert page.session.wish.media["cicip"] == page.session.tray[1]
        assert "hasil" in page.session.wish.media
        settled(qtbot, page)


def test_clips_that_were_on_their_way_are_brought_in_later(
    qtbot: QtBot, settings: Settings, files: list[Path]
) -> None:
    with page_of(qtbot, "resep") as page:
        page.session.bring(files, "cicip")
    with page_of(qtbot, "resep") as page:
        qtbot.waitUntil(lambda: len(page.session.tray) == len(files), timeout=LONG_WAIT)
        settled(qtbot, page)
        assert page.session.wish.media["cicip"].name == files[0].name
    assert not template_draft.waiting(page.session.folder)


def test_files_and_clips_of_the_tray_can_be_dropped(
    qtbot: QtBot, settings: Settings, files: list[Path]
) -> None:
    with page_of(qtbot, "resep") as page:
        outside = QMimeData()
        outside.setUrls([QUrl.fromLocalFile(str(files[0]))])
        drop(page.slots["cicip"], outside)
        qtbot.waitUntil(lambda: "cicip" in page.session.wish.media, timeout=LONG_WAIT)
        inside = QMimeData()
        inside.setData(TRAY_MIME, b"0")
        drop(page.slots["bahan"], inside)
        assert page.session.wish.media["bahan"] == page.session.wish.media["cicip"]
        settled(qtbot, page)


def test_a_folder_may_be_dropped_anywhere_and_what_is_not_used_left_out(
    qtbot: QtBot, settings: Settings, files: list[Path]
) -> None:
    with page_of(qtbot, "resep") as page:
        folder = QMimeData()
        folder.setUrls([QUrl.fromLocalFile(str(files[0].parent))])
        copy, button, key = (
            Qt.DropAction.CopyAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        assert page.acceptDrops()
        assert page.drops.eventFilter(page, QDropEvent(QPointF(700, 300), copy, folder, button, key))
        qtbot.waitUntil(lambda: len(page.session.tray) == 2 and not page.session.busy, timeout=LONG_WAIT)
        assert page.tray.leave_out.isHidden(), "none is used yet: they are all wanted"
        page.session.put("hasil", page.session.tray[0])
        assert page.tray.leave_out.isVisible()
        page.tray.leave_out.click()
        assert [one.name for one in page.session.tray] == ["klip-0.mp4"]
        assert page.tray.leave_out.isHidden()
        settled(qtbot, page)


def test_another_dress(qtbot: QtBot, settings: Settings) -> None:
    with page_of(qtbot, "promosi-umkm") as page:
        page.choices.look.take("meriah")
        page.choices.shape.take("16:9")
        page.choices.length.take("long")
        assert "pembeli" in page.slots
        assert "testimoni" in page.fields
        settled(qtbot, page)
        assert page.session.current is not None
        assert page.session.current.timeline.canvas.width == 1920
        assert page.session.current.plan.wish.dress.name == "meriah"


def test_a_draft_waits_for_its_return(qtbot: QtBot, settings: Settings, files: list[Path]) -> None:
    with page_of(qtbot, "resep") as page:
        brought(qtbot, page, files)
        page.tray.clips[1].click()
        page.fields["judul"].line.setText("Keripik")
    with page_of(qtbot, "resep") as page:
        assert [one.name for one in page.session.tray] == [file.name for file in files]
        assert page.fields["judul"].line.text() == "Keripik"
        assert page.session.wish.media["hasil"].name == files[1].name


def test_the_brand_answers_and_a_price_is_put_right(qtbot: QtBot, settings: Settings) -> None:
    brand.save(Brand("Sanggar Sekar", whatsapp="0812-3456-7890"))
    with page_of(qtbot, "promosi-umkm") as page:
        page.fields["harga"].line.setText("Rp 25000")
        assert page.fields["harga"].repair.isVisibleTo(page)
        page.fields["harga"].repair.click()
        assert page.fields["harga"].line.text() == "Rp25.000"
        assert not page.fields["harga"].repair.isVisibleTo(page)
        settled(qtbot, page)
        assert page.session.current is not None
        said = {text.words for text in page.session.current.timeline.words(Role.TITLE)}
        assert {"Mulai Rp25.000", "WA 0812-3456-7890", "Sanggar Sekar"} <= said


def test_the_video_becomes_a_project(qtbot: QtBot, settings: Settings, files: list[Path]) -> None:
    with page_of(qtbot, "info-bencana") as page:
        page.fields["apa"].line.setText("Gempa M5,2")
        settled(qtbot, page)
        made: list[Project] = []
        page.session.made.connect(made.append)
        page.go.click()
        assert not page.back.isEnabled(), "its files are on their way into the project"
        assert not page.fields["apa"].line.isEnabled()
        qtbot.waitUntil(lambda: bool(made), timeout=LONG_WAIT)
        (project,) = made
        assert project.timeline.duration > 0
        assert (project.folder / "template.json").is_file()
        assert project.folder.name == "Info bencana"
        assert not page.session.folder.exists(), "the draft is gone"
        project.close()


def test_a_video_that_could_not_be_made_leaves_the_draft_whole(
    qtbot: QtBot, settings: Settings, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Iterator[float]:
        yield 0.5
        raise DiskFull

    monkeypatch.setattr(template_session, "level", full)
    with page_of(qtbot, "info-bencana") as page:
        brought(qtbot, page, files)
        page.auto.click()
        settled(qtbot, page)
        page.go.click()
        qtbot.waitUntil(lambda: not page.session.busy, timeout=LONG_WAIT)
        assert not list(paths.projects().iterdir()), "no half project is left"
        assert page.back.isEnabled()
        assert page.fields["apa"].line.isEnabled()
        for clip in page.session.tray:
            assert (page.session.folder / clip.path).is_file()


def test_the_shot_list_is_one_page(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "daftar"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with page_of(qtbot, "info-bencana") as page:
        page.print.click()
    content = (tmp_path / "daftar.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_the_video_is_played(qtbot: QtBot, settings: Settings) -> None:
    with page_of(qtbot, "info-bencana") as page:
        qtbot.waitUntil(lambda: not page.stage.screen_view.picture.isNull(), timeout=LONG_WAIT)
        page.stage.play.click()
        qtbot.waitUntil(lambda: page.stage.player.position > 0, timeout=LONG_WAIT)
        page.stage.play.click()
        assert not page.stage.player.playing


@pytest.mark.parametrize(
    ("language", "text_size", "screen"), [("id", "huge", (1280, 720)), ("en", "normal", (1366, 768))]
)
def test_everything_can_be_read(
    qtbot: QtBot, dress: Dress, language: str, text_size: str, screen: tuple[int, int]
) -> None:
    dress(text_size=text_size, language=language)
    with page_of(qtbot, "promosi-umkm", screen) as page:
        page.fields["harga"].line.setText("Rp 25000")
        QApplication.processEvents()
        assert not faults(page)
