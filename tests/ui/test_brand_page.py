"""My brand: written once, kept at once."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from trainer.settings import Settings
from trainer.template import brand
from trainer.template.brand import Brand
from trainer.ui.brand_page import BrandPage, contrast_words
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages


def shown(qtbot: QtBot, jobs: Jobs, screen: tuple[int, int] = (1366, 768)) -> BrandPage:
    page = BrandPage(jobs, Messages())
    qtbot.addWidget(page)
    page.resize(*screen)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def test_what_is_written_is_kept(qtbot: QtBot, settings: Settings, jobs: Jobs, tmp_path: Path) -> None:
    page = shown(qtbot, jobs)
    page.lines["name"].setText("Sanggar Sekar")
    page.lines["whatsapp"].setText("0812-3456-7890")
    page.choose_colour("main", "#0B6B4B")
    page.letters["lora"].click()
    logo = tmp_path / "logo.png"
    Image.new("RGB", (60, 40), (10, 120, 60)).save(logo)
    before = page.card.grab().toImage()
    page.choose_logo(logo)
    qtbot.waitUntil(lambda: brand.load().logo_file() is not None)
    kept = brand.load()
    assert (kept.name, kept.main, kept.letters) == ("Sanggar Sekar", "#0B6B4B", "lora")
    assert page.card.grab().toImage() != before
    assert shown(qtbot, jobs).lines["name"].text() == "Sanggar Sekar"
    page.no_logo.click()
    qtbot.waitUntil(lambda: page.brand.logo == "")
    page.stop()
    assert brand.load().logo_file() is None


def test_the_window_never_waits_for_the_disk_while_somebody_types(
    qtbot: QtBot, settings: Settings, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, jobs)
    here, pushed = threading.get_ident(), list[int]()
    push = os.fsync

    def noted(handle: int) -> None:
        pushed.append(threading.get_ident())
        push(handle)

    monkeypatch.setattr(os, "fsync", noted)
    for end in range(1, 14):
        page.lines["name"].setText("Sanggar Sekar"[:end])
    qtbot.waitUntil(lambda: brand.load().name == "Sanggar Sekar")
    assert here not in pushed
    page.lines["name"].setText("Sekar")
    page.bar.back.click()
    assert brand.load().name == "Sekar", "whoever comes next reads it from the disk"


def test_a_colour_and_a_number_can_be_put_right(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    page = shown(qtbot, jobs)
    assert page.no_colours.isHidden()
    page.choose_colour("main", "#0B6B4B")
    page.no_colours.click()
    assert page.brand.main == ""
    page.lines["whatsapp"].setText("081234567890")
    page.repair.click()
    page.stop()
    assert brand.load() == Brand(whatsapp="0812-3456-7890")
    assert page.repair.isHidden()


def test_what_is_no_picture_is_said(qtbot: QtBot, settings: Settings, jobs: Jobs, tmp_path: Path) -> None:
    page = shown(qtbot, jobs)
    (tmp_path / "logo.png").write_text("no picture", encoding="utf-8")
    page.choose_logo(tmp_path / "logo.png")
    qtbot.waitUntil(lambda: bool(page._messages.history))
    assert brand.load().logo == ""


def test_the_contrast_is_measured(settings: Settings) -> None:
    assert "putih" in contrast_words(Brand(main="#0B6B4B"))
    assert "gelap" in contrast_words(Brand(main="#FFE066"))
    assert "tiap gaya" in contrast_words(Brand())


@pytest.mark.parametrize(
    ("language", "text_size", "screen"), [("id", "huge", (1280, 720)), ("en", "normal", (1366, 768))]
)
def test_everything_can_be_read(
    qtbot: QtBot, dress: Dress, jobs: Jobs, language: str, text_size: str, screen: tuple[int, int]
) -> None:
    dress(text_size=text_size, language=language)
    assert not faults(shown(qtbot, jobs, screen))
