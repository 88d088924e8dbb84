"""The lesson in the real window: its pages, its project, its ring."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.lesson.made import FIRST
from tests.lesson.test_installed import packed
from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.lessons import as_command, without_examples
from tests.ui.projects import project
from tests.ui.sizes import LANGUAGES, SCREENS, TEXT_SIZES
from trainer.lesson.player import solution
from trainer.lesson.progress import Log, Phase
from trainer.lesson.script import Bring, Event, read
from trainer.lesson.session import Astray
from trainer.media.verify import Report
from trainer.model.commands import Command
from trainer.settings import Settings
from trainer.ui.lesson_controller import LessonController
from trainer.ui.lesson_wiring import attach
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, EXPORT, HOME, NEW

Open = Callable[..., tuple[MainWindow, LessonController]]


@pytest.fixture
def opened(qtbot: QtBot, dress: Dress) -> Iterator[Open]:
    """``opened(text_size="huge")``: a window with lessons; more than one after the other."""
    windows: list[MainWindow] = []

    def made(screen: tuple[int, int] = (1366, 768), **values: str) -> tuple[MainWindow, LessonController]:
        chosen: Settings = dress(**values)
        chosen.reduced_motion = True
        window = MainWindow(chosen)
        windows.append(window)
        controller = attach(window)
        window.resize(*screen)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window, controller

    with without_examples(FIRST.name):
        yield made
    for window in windows:
        window.close()
        window.deleteLater()


def press(widget: QWidget) -> None:
    assert widget.isVisible()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def target(window: MainWindow, name: str) -> QWidget:
    """The visible widget that the lesson calls ``name``."""
    found = window.targets.find(name)
    assert found is not None, f"{name} cannot be seen"
    return found[0]


def ringed(window: MainWindow, controller: LessonController, name: str) -> bool:
    """Whether a ring stands around the target ``name``, within two pixels."""
    found = window.targets.find(name)
    if found is None:
        return False
    widget, rect = found
    wanted = QRect(widget.mapTo(window, rect.topLeft()), rect.size())
    return any(
        (ring.topLeft() - wanted.topLeft()).manhattanLength() <= 2
        and (ring.bottomRight() - wanted.bottomRight()).manhattanLength() <= 2
        for ring in controller.presenter.spotlight.rings
    )


def begin(window: MainWindow, controller: LessonController) -> None:
    press(target(window, "home.lesson"))
    assert controller.presenter.panel is not None
    press(controller.presenter.panel.begin)


def to_editor(qtbot: QtBot, window: MainWindow, controller: LessonController) -> None:
    """From the first page through step one, by mouse."""
    begin(window, controller)
    press(target(window, "home.new"))
    press(target(window, "new.vertical"))
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert controller.presenter.panel is not None
    press(controller.presenter.panel.next)


def do(window: MainWindow, step: str) -> None:
    """The commands of a step's solution, as the editor would do them."""
    assert window.document is not None
    for action in read(FIRST, solution(step)):
        if isinstance(action, Command | Bring):
            assert window.document.do(as_command(action, FIRST))
        elif isinstance(action, Event):
            assert window.editor is not None
            window.editor.player.playing_changed.emit(action.kind == "played")
        else:
            (window.document.undo if action.value == "undo" else window.document.redo)()


def next_step(controller: LessonController) -> None:
    assert controller.presenter.panel is not None
    press(controller.presenter.panel.next)


def test_the_lesson_leads_from_home_into_the_editor(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    begin(window, controller)
    assert window.page == HOME
    assert controller.session is not None
    assert ringed(window, controller, "home.new")
    press(target(window, "home.new"))
    assert window.page == NEW
    assert ringed(window, controller, "new.vertical")
    press(target(window, "new.vertical"))
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert controller.session.outcome.passed
    assert controller.presenter.panel is not None
    assert controller.presenter.panel.next.hasFocus()
    QTest.keyClick(controller.presenter.panel.next, Qt.Key.Key_Return)
    assert controller.session.step.id == "media"
    assert ringed(window, controller, "media.samples")


def test_home_is_made_once_for_a_lesson_that_begins_there(
    opened: Open,
) -> None:
    window, controller = opened()
    home = window.pages[HOME]
    begin(window, controller)
    assert window.pages[HOME] is home
    controller.leave()
    assert window.pages[HOME] is not home, "its cards tell how far the learner came"


def test_another_shape_is_noticed_and_can_be_chosen_again(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened(language="en")
    begin(window, controller)
    press(target(window, "home.new"))
    press(target(window, "new.wide"))
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert controller.session is not None
    assert controller.session.said.startswith("This project is wide.")
    window.show_page(HOME)
    press(target(window, "home.new"))
    press(target(window, "new.vertical"))
    session = controller.session
    qtbot.waitUntil(lambda: window.page == EDITOR and session.outcome.passed)


def test_the_ring_follows_the_steps_and_the_window(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    to_editor(qtbot, window, controller)
    do(window, "media")
    next_step(controller)
    qtbot.waitUntil(lambda: ringed(window, controller, "media.item.1"))
    assert ringed(window, controller, "timeline.track.picture")
    do(window, "first")
    next_step(controller)
    assert ringed(window, controller, "transport.play")
    do(window, "play")
    next_step(controller)
    qtbot.waitUntil(lambda: ringed(window, controller, "timeline.clip.1.end"))
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: ringed(window, controller, "timeline.clip.1.end"))
    do(window, "trim")
    assert not controller.presenter.spotlight.isVisible()


def test_a_click_on_a_ringed_target_arrives(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    begin(window, controller)
    card = target(window, "home.new")
    assert ringed(window, controller, "home.new")
    at = card.mapTo(window, QPoint(4, 4))
    assert window.childAt(at) is not controller.presenter.spotlight
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert window.page == NEW


def test_going_home_says_how_to_come_back(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    to_editor(qtbot, window, controller)
    window.show_page(HOME)
    session, panel = controller.session, controller.presenter.panel
    assert session is not None
    assert panel is not None
    assert session.astray is Astray.NOT_OPEN
    open_it = next(one for one in panel.findChildren(QPushButton) if one.property("look") == "primary"
                   and one.isVisible())  # fmt: skip
    press(open_it)
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert session.astray is None


def test_another_project_is_not_judged(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    to_editor(qtbot, window, controller)
    with qtbot.waitSignal(window.document_changed):
        window.open_project(project("Acara keluarga"))
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert controller.session is not None
    assert controller.session.astray is Astray.OTHER_PROJECT
    assert not controller.presenter.spotlight.isVisible()


def test_it_goes_on_at_the_same_step_after_the_program_was_closed(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    to_editor(qtbot, window, controller)
    do(window, "media")
    next_step(controller)
    assert window.document is not None
    folder = window.document.folder
    window.close()

    again, resumed = opened()
    press(target(again, "home.lesson"))
    qtbot.waitUntil(lambda: again.page == EDITOR)
    assert again.document is not None
    assert again.document.folder == folder
    assert resumed.session is not None
    assert resumed.session.step.id == "first"
    do(again, "first")
    assert resumed.session.outcome.passed


def test_language_and_size_change_in_the_middle_of_a_step(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    to_editor(qtbot, window, controller)
    with qtbot.waitSignal(window.rebuilt):
        window.settings.change(language="en", text_size="large")
    assert controller.session is not None
    assert controller.session.step.id == "media"
    assert controller.session.text.title == "Bring in three clips"
    qtbot.waitUntil(lambda: ringed(window, controller, "media.samples"))
    assert controller.presenter.panel is not None
    slots = [slot for slot in window.findChildren(QFrame, "lesson_slot") if slot.isVisible()]
    assert [slot.isAncestorOf(controller.presenter.panel) for slot in slots] == [True]
    do(window, "media")
    assert controller.session.outcome.passed


def test_leaving_gives_home_its_lessons_back(qtbot: QtBot, opened: Open) -> None:
    window, controller = opened()
    to_editor(qtbot, window, controller)
    assert controller.presenter.panel is not None
    press(controller.presenter.panel.leave)
    assert window.page == HOME
    assert window.document is None
    assert target(window, "home.lesson").isVisible()
    assert not any(slot.isVisible() for slot in window.findChildren(QFrame, "lesson_slot"))
    assert Log().progress()["video-pertama"].step == "media"


def test_an_export_on_the_export_page_is_heard(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    window, controller = opened()
    to_editor(qtbot, window, controller)
    for step in ("media", "first", "play", "trim", "more", "undo", "name"):
        do(window, step)
        next_step(controller)
    window.show_page(EXPORT)
    qtbot.waitUntil(lambda: ringed(window, controller, "export.start"))
    file = tmp_path / "sri.mp4"
    file.write_bytes(b"finished")
    window.run.finished.emit(Report(file, 12.0, 720, 1280, 8, -14.0, "whatsapp"))
    session = controller.session
    assert session is not None
    assert session.outcome.passed
    next_step(controller)
    assert session.phase is Phase.FINISHED


@SCREENS
@TEXT_SIZES
@LANGUAGES
def test_the_panel_is_readable_on_every_page(
    qtbot: QtBot, opened: Open, screen: tuple[int, int], text_size: str, language: str
) -> None:
    window, controller = opened(screen, text_size=text_size, language=language)

    def look() -> None:
        assert controller.presenter.panel is not None
        assert lasting_faults(qtbot, controller.presenter.panel) == [], window.page

    begin(window, controller)
    look()
    press(target(window, "home.new"))
    look()
    press(target(window, "new.vertical"))
    qtbot.waitUntil(lambda: window.page == EDITOR)
    look()
    next_step(controller)
    look()


def test_a_lesson_is_installed_from_home_and_taken_away(
    qtbot: QtBot, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = opened(language="en")
    file = packed(tmp_path / "tiga.pelajaran")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))

    def button(name: str) -> QPushButton:
        buttons = window.pages[HOME].findChildren(QPushButton)
        return next(one for one in buttons if name in (one.text(), one.accessibleName()))

    button("Install a lesson …").click()
    said = "The lesson “Three stages” is installed."
    qtbot.waitUntil(lambda: said in [one.text for one in window.messages.history], timeout=20_000)
    button("Remove the lesson “Three stages”").click()
    assert not any("Three stages" in one.text() for one in window.pages[HOME].findChildren(QLabel))
