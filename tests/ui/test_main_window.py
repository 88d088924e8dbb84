"""The window: pages, projects, and a calm end."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.access import controls, nameless, unreachable
from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.projects import project
from tests.ui.rest import at_rest
from tests.ui.sizes import LANGUAGES, SCREENS, TEXT_SIZES
from tests.ui.test_export_run import Renderer
from trainer import paths, settings, words
from trainer.errors import ProjectInUse, ProjectLost
from trainer.model import project as model
from trainer.model.canvas import CANVASES
from trainer.model.commands import RenameProject
from trainer.model.project import Project
from trainer.ui import theme
from trainer.ui.export_page import ExportPage
from trainer.ui.export_run import ExportRun
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, EXPORT, HOME, NEW


@pytest.fixture
def window(qtbot: QtBot, dress: Dress) -> Iterator[MainWindow]:
    dress()
    made = MainWindow(settings.load())
    made.resize(1366, 768)
    made.show()
    yield made
    made.run.cancel()
    made.close()
    made.deleteLater()


def open_project(qtbot: QtBot, window: MainWindow, name: str = "Batik Bu Sri") -> None:
    with qtbot.waitSignal(window.document_changed):
        window.open_project(project(name))
    qtbot.waitUntil(lambda: window.page == EDITOR)


def press(window: QWidget, words: str) -> None:
    found = next(
        one
        for one in window.findChildren(QPushButton)
        if one.isVisible() and words in (one.text() or one.accessibleName())
    )
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_it_opens_on_the_first_page(window: MainWindow) -> None:
    assert window.page == HOME
    assert window.windowTitle() == "Semenit"
    assert not window.windowIcon().isNull()


@pytest.mark.parametrize("shape", CANVASES)
def test_from_the_first_page_to_a_new_project_of_the_chosen_shape(
    qtbot: QtBot, window: MainWindow, shape: str
) -> None:
    press(window, "Mulai kosong")
    assert window.page == NEW
    with qtbot.waitSignal(window.document_changed):
        press(window, f"{shape}")
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert window.document is not None
    assert window.document.timeline.canvas == CANVASES[shape]
    assert window.document.folder.parent == paths.projects()
    assert window.windowTitle() == "Proyek – Semenit"


def test_two_new_projects_do_not_meet(qtbot: QtBot, window: MainWindow) -> None:
    names = []
    for _ in range(2):
        with qtbot.waitSignal(window.page_changed, check_params_cb=lambda name: name == EDITOR):
            window.new_project("9:16")
        assert window.document is not None
        names.append(window.document.folder.name)
    assert names == ["Proyek", "Proyek 2"]


def test_a_double_click_makes_one_project(qtbot: QtBot, window: MainWindow) -> None:
    window.new_project("9:16")
    window.new_project("9:16")
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert at_rest(qtbot, lambda: len(list(paths.projects().iterdir()))) == 1
    assert [folder.name for folder in paths.projects().iterdir()] == ["Proyek"]


def test_the_title_follows_the_project(qtbot: QtBot, window: MainWindow) -> None:
    open_project(qtbot, window)
    assert window.document is not None
    window.document.do(RenameProject("Pasar Pagi"))
    assert window.windowTitle() == "Pasar Pagi – Semenit"
    window.show_page(HOME)
    assert window.windowTitle() == "Semenit"


@pytest.mark.parametrize("text_size", ["normal", "huge"])
def test_a_message_never_lies_on_the_next_step(qtbot: QtBot, window: MainWindow, text_size: str) -> None:
    """Nor on what is worked with: the keys of the player, and the timeline."""
    if text_size != "normal":
        with qtbot.waitSignal(window.rebuilt):
            window.settings.change(text_size=text_size)
    open_project(qtbot, window)
    window.messages.error(ProjectInUse())
    toast = window.messages.toast
    assert toast is not None

    def free(*widgets: QWidget) -> bool:
        said = QRect(toast.mapToGlobal(QPoint(0, 0)), toast.size())
        places = [QRect(one.mapToGlobal(QPoint(0, 0)), one.size()) for one in widgets]
        return all(one.isVisible() for one in widgets) and not any(said.intersects(one) for one in places)

    editor = window.editor
    assert editor is not None
    qtbot.waitUntil(lambda: free(editor.transport, editor.timeline, editor.side, editor.bar))
    window.show_page(EXPORT)
    export = window.pages[EXPORT]
    assert isinstance(export, ExportPage)
    qtbot.waitUntil(lambda: free(export.start, export.bar))


def test_home_and_back_keeps_the_project_open(qtbot: QtBot, window: MainWindow) -> None:
    open_project(qtbot, window)
    document, editor = window.document, window.editor
    assert document is not None
    window.show_page(HOME)
    window.open_project(document.folder)
    assert window.page == EDITOR
    assert (window.document, window.editor) == (document, editor)


def test_opening_another_project_saves_and_closes_the_first(qtbot: QtBot, window: MainWindow) -> None:
    open_project(qtbot, window, "Satu")
    assert window.document is not None
    first = window.document.folder
    window.document.do(RenameProject("Satu lagi"))
    open_project(qtbot, window, "Dua")
    assert model.read(first).name == "Satu lagi"
    with Project.open(first) as free:  # its lock was let go
        assert free.saved


def test_a_closed_project_leaves_nothing_behind(qtbot: QtBot, window: MainWindow) -> None:
    """Forty projects in an afternoon: an editor that lives on holds a hundred megabytes of pictures."""
    open_project(qtbot, window)
    assert window.editor is not None
    assert window.document is not None
    editor, document = weakref.ref(window.editor), weakref.ref(window.document)
    window.show_page(HOME)
    window.close_project()
    qtbot.waitUntil(lambda: editor() is None and document() is None)


def test_a_project_that_cannot_be_opened_is_explained_and_the_next_one_opens(
    qtbot: QtBot, window: MainWindow
) -> None:
    bad = project("Rusak")
    shutil.rmtree(bad / "backups")
    (bad / "project.json").write_text("{", encoding="utf-8")
    window.open_project(bad)
    qtbot.waitUntil(lambda: bool(window.messages.history))
    assert isinstance(window.messages.history[0].fault, ProjectLost)
    assert window.page == HOME
    open_project(qtbot, window)


def test_a_damaged_project_opens_as_its_copy_and_that_is_said(qtbot: QtBot, window: MainWindow) -> None:
    bad = project("Rusak")
    (bad / "project.json").write_text("{", encoding="utf-8")
    with qtbot.waitSignal(window.document_changed):
        window.open_project(bad)
    assert window.page == EDITOR
    assert "salinannya" in window.messages.history[0].text


def test_a_project_that_is_open_elsewhere_is_explained(qtbot: QtBot, window: MainWindow) -> None:
    with Project.open(project()) as elsewhere:
        window.open_project(elsewhere.folder)
        qtbot.waitUntil(lambda: bool(window.messages.history))
    assert isinstance(window.messages.history[0].fault, ProjectInUse)


def test_projects_from_elsewhere_are_remembered(qtbot: QtBot, window: MainWindow, tmp_path: object) -> None:
    folder = paths.data().parent / "stick" / "Batik"
    folder.parent.mkdir()
    project("Batik").rename(folder)
    with qtbot.waitSignal(window.document_changed):
        window.open_project(folder)
    assert settings.load().recent_projects == (str(folder),)


def test_a_new_language_size_or_colour_makes_every_page_anew_and_keeps_the_place(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    open_project(qtbot, window)
    document, before = window.document, window.pages[EDITOR]
    with qtbot.waitSignal(window.rebuilt):
        window.settings.change(language="en", text_size="huge", theme="dark")
    assert (window.page, window.document) == (EDITOR, document)
    assert window.pages[EDITOR] is not before
    assert (words.language(), theme.factor(), theme.current()) == ("en", 1.4, theme.DARK)
    assert settings.load().text_size == "huge"


def test_pages_that_go_are_not_dressed_once_more(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_project(qtbot, window)
    page, there = window.pages[EDITOR], list[bool]()
    monkeypatch.setattr(theme, "apply", lambda *_: there.append(isValid(page)))
    window.rebuild()
    assert there == [False]


def test_the_switches_of_the_first_page_survive_their_own_click(qtbot: QtBot, window: MainWindow) -> None:
    for name in ("Teks lebih besar", "Indonesia"):
        with qtbot.waitSignal(window.rebuilt):
            press(window, name)
    assert window.settings.text_size == "large"
    assert window.settings.language == "en"


# --- export and end -----------------------------------------------------------------


def exporting(qtbot: QtBot, window: MainWindow) -> Renderer:
    renderer = Renderer()
    window.run = ExportRun(window.jobs, renderer)
    window.export.listen_to(window.run)
    open_project(qtbot, window)
    window.show_page(EXPORT)
    press(window.pages[EXPORT], "Ekspor")
    qtbot.waitUntil(lambda: window.run.progress is not None)
    return renderer


def test_a_video_that_is_ready_is_told_on_any_other_page(qtbot: QtBot, window: MainWindow) -> None:
    renderer = exporting(qtbot, window)
    window.show_page(EDITOR)
    with qtbot.waitSignal(window.run.finished):
        renderer.go.set()
    assert window.messages.history[-1].text == "Video Anda sudah jadi."


def test_an_export_survives_a_change_of_text_size(qtbot: QtBot, window: MainWindow) -> None:
    renderer = exporting(qtbot, window)
    with qtbot.waitSignal(window.rebuilt):
        window.settings.change(text_size="large")
    assert window.page == EXPORT
    with qtbot.waitSignal(window.run.finished):
        renderer.go.set()


def test_closing_during_an_export_asks_for_a_second_time(qtbot: QtBot, window: MainWindow) -> None:
    renderer = exporting(qtbot, window)
    assert not window.close()
    assert window.isVisible()
    assert "sekali lagi" in window.messages.history[-1].text
    assert window.close()
    assert renderer.closed.wait(5)


def test_of_each_export_it_is_asked_anew(qtbot: QtBot, window: MainWindow) -> None:
    renderer = exporting(qtbot, window)
    assert not window.close()
    with qtbot.waitSignal(window.run.finished):
        renderer.go.set()
    page = window.pages[EXPORT]
    assert isinstance(page, ExportPage)
    page.result.again.click()
    renderer.go.clear()
    renderer.closed.clear()
    page.start.click()
    assert not window.close()
    assert window.close()
    assert renderer.closed.wait(5)


def test_the_export_of_another_project_is_not_taken_for_this_ones(qtbot: QtBot, window: MainWindow) -> None:
    renderer = exporting(qtbot, window)
    open_project(qtbot, window, "Pasar Pagi")
    window.show_page(EXPORT)
    page = window.pages[EXPORT]
    assert isinstance(page, ExportPage)
    qtbot.waitUntil(lambda: "proyek lain" in page.progress.stage.text())
    assert not page.start.isVisible()
    with qtbot.waitSignal(window.run.finished), qtbot.assertNotEmitted(page.finished):
        renderer.go.set()
    assert not page.result.isVisible()
    assert page.start.isVisible()
    assert window.messages.history[-1].text == "Video Anda sudah jadi."


def test_closing_saves(qtbot: QtBot, window: MainWindow) -> None:
    open_project(qtbot, window)
    assert window.document is not None
    folder = window.document.folder
    window.document.do(RenameProject("Terakhir"))
    assert window.close()
    with Project.open(folder) as saved:
        assert saved.saved
        assert saved.timeline.name == "Terakhir"


@SCREENS
@TEXT_SIZES
@LANGUAGES
def test_nothing_is_cut_off_on_any_page(
    qtbot: QtBot, window: MainWindow, screen: tuple[int, int], text_size: str, language: str
) -> None:
    open_project(qtbot, window)
    window.resize(*screen)
    with qtbot.waitSignal(window.rebuilt):
        window.settings.change(text_size=text_size, language=language)
    found = {}
    for name in (HOME, NEW, EXPORT):
        window.show_page(name)
        found[name] = lasting_faults(qtbot, window.pages[name])
    assert (window.width(), window.height()) == screen  # nothing pushes the window larger than the screen
    assert found == {HOME: [], NEW: [], EXPORT: []}


def test_every_control_has_a_name_and_the_tab_key_comes_to_it(qtbot: QtBot, window: MainWindow) -> None:
    open_project(qtbot, window)
    for name in (HOME, NEW, EXPORT):
        window.show_page(name)
        assert lasting_faults(qtbot, window.pages[name]) == []
        assert controls(window.pages[name])
        assert nameless(window.pages[name]) == []
        assert unreachable(window.pages[name]) == []
