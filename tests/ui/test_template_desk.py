"""A project that was made from a template is filled again, and becomes another project."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from tests.ui.templates import LONG_WAIT
from trainer import settings
from trainer.model.project import read
from trainer.model.schema import Role
from trainer.ui.editor_page import EditorPage
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, TEMPLATE, TEMPLATES
from trainer.ui.template_page import TemplatePage


@pytest.fixture
def window(qtbot: QtBot, dress: Dress) -> Iterator[MainWindow]:
    dress()
    made = MainWindow(settings.load())
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()
    QApplication.processEvents()
    made.deleteLater()


def page_of(qtbot: QtBot, window: MainWindow) -> TemplatePage:
    page = window.pages[TEMPLATE]
    assert isinstance(page, TemplatePage)
    qtbot.waitUntil(lambda: page.session.current is not None and not page.session.busy, timeout=LONG_WAIT)
    return page


def made(qtbot: QtBot, window: MainWindow, title: str) -> EditorPage:
    """Fill the template that is open, make its video, and come to the editor."""
    page = page_of(qtbot, window)
    page.fields["apa"].line.setText(title)
    before = window.document
    page.go.click()
    qtbot.waitUntil(lambda: window.page == EDITOR and window.document is not before, timeout=LONG_WAIT)
    assert window.editor is not None
    return window.editor


def test_a_project_is_filled_again_as_another_one(qtbot: QtBot, window: MainWindow) -> None:
    window.templates.fill("info-bencana")
    opened = page_of(qtbot, window)
    assert opened.focusWidget() is opened.add, "it begins with the next step, not with the way back"
    editor = made(qtbot, window, "Gempa M5,2")
    document = window.document
    assert document is not None
    first, name = document.folder, document.timeline.name
    assert not editor.media.refill.isHidden()

    editor.media.refill.click()
    qtbot.waitUntil(lambda: window.page == TEMPLATE, timeout=LONG_WAIT)
    page = page_of(qtbot, window)
    assert page.fields["apa"].line.text() == "Gempa M5,2"
    assert (page.back.text(), page.go.text()) == ("Kembali ke proyek", "Buat proyek baru")
    assert not faults(page)
    page.back.click()
    assert window.page == EDITOR
    assert window.document is document, "nothing happened to it"
    assert TEMPLATE not in window.pages

    editor.media.refill.click()
    qtbot.waitUntil(lambda: window.page == TEMPLATE, timeout=LONG_WAIT)
    made(qtbot, window, "Gempa M5,4")
    assert window.document is not None
    assert window.document.folder != first
    assert {text.words for text in window.document.timeline.words(Role.TITLE)} >= {"Gempa M5,4"}
    before = read(first)
    assert before.name == name
    assert "Gempa M5,2" in {text.words for text in before.words(Role.TITLE)}


def test_a_project_of_no_template_offers_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.new_project("9:16")
    qtbot.waitUntil(lambda: window.page == EDITOR, timeout=LONG_WAIT)
    assert window.editor is not None
    assert window.editor.media.refill.isHidden()


def test_from_the_gallery_one_comes_back_to_the_gallery(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(TEMPLATES)
    window.templates.fill("info-bencana")
    page_of(qtbot, window).back.click()
    assert window.page == TEMPLATES
