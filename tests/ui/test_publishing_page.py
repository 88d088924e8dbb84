"""Twelve points to tick, kept with the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from trainer.model.project import Project
from trainer.model.schema import Timeline
from trainer.settings import Settings
from trainer.template import publishing
from trainer.template.filled_in import remember
from trainer.template.known_points import known
from trainer.template.pack import find, load
from trainer.template.plan import Wish
from trainer.ui.document import Document
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.publishing_page import PublishingPage, list_pdf, summary


@pytest.fixture
def document(tmp_path: Path, settings: Settings, jobs: Jobs) -> Iterator[Document]:
    made = Document(Project.create(tmp_path / "Proyek", Timeline("Batik")), jobs, Messages())
    yield made
    made.close()


def shown(qtbot: QtBot, document: Document, screen: tuple[int, int] = (1366, 768)) -> PublishingPage:
    page = PublishingPage(document, Messages())
    qtbot.addWidget(page)
    page.resize(*screen)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def test_a_tick_is_kept_at_once(qtbot: QtBot, document: Document) -> None:
    page = shown(qtbot, document)
    page.boxes["izin"].click()
    assert publishing.load(document.folder).ticked == {"izin"}
    assert summary(document) == "Sebelum tayang: 2 dari 12", "with the music, of which there is none"
    assert shown(qtbot, document).boxes["izin"].isChecked()
    page.boxes["izin"].click()
    assert publishing.load(document.folder).ticked == frozenset()


def test_what_the_project_tells_is_ticked_and_may_be_refused(qtbot: QtBot, document: Document) -> None:
    page = shown(qtbot, document)
    assert page.boxes["musik"].isChecked()
    assert page.reasons["musik"].text() == "Tidak ada musik yang ditambahkan."
    assert not page.boxes["data"].isChecked(), "only the person knows what is seen"
    assert "izin" not in page.reasons
    page.boxes["musik"].click()
    assert not shown(qtbot, document).boxes["musik"].isChecked()
    assert summary(document) == "Sebelum tayang: 0 dari 12"
    page.boxes["musik"].click()
    assert publishing.load(document.folder) == publishing.Kept()


def test_information_that_expired_is_said(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(qtbot, document).expired is None
    remember(document.folder, Wish(load(find("info-bencana"))))
    assert shown(qtbot, document).expired is None
    monkeypatch.setattr(publishing, "hours_over", lambda *_: 3)
    assert shown(qtbot, document).expired is not None


def test_it_is_printed_on_one_page(
    qtbot: QtBot, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "cek.pdf"), ""))
    page = shown(qtbot, document)
    page.boxes["anak"].click()
    page.print.click()
    assert (tmp_path / "cek.pdf").read_bytes().startswith(b"%PDF")
    told = known(document.timeline)
    printed = list_pdf("Batik " * 30, frozenset(), told, "Sudah lama. " * 12)
    assert printed.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize(
    ("language", "text_size", "screen"), [("id", "huge", (1280, 720)), ("en", "normal", (1366, 768))]
)
def test_everything_can_be_read(
    qtbot: QtBot, dress: Dress, document: Document, language: str, text_size: str, screen: tuple[int, int]
) -> None:
    dress(language=language, text_size=text_size)
    assert not faults(shown(qtbot, document, screen))
