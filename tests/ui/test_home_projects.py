"""From the first page: projects, trash, packed projects, settings and the people who learn here."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.access import nameless, unreachable
from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.projects import SAMPLES, project
from tests.ui.test_export_run import REQUEST, Renderer
from trainer import paths, settings
from trainer.learners import Learners
from trainer.model import package, trash
from trainer.model import project as model
from trainer.model.commands import RenameProject
from trainer.model.project import Project
from trainer.ui.export_run import ExportRun
from trainer.ui.home_page import HomePage
from trainer.ui.learners_page import LearnersPage
from trainer.ui.learners_tidy_page import LearnersTidyPage
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, HOME, LEARNERS, LEARNERS_TIDY, RECOVER, SETTINGS, TRASH
from trainer.ui.project_card import ProjectRow
from trainer.ui.recover_page import RecoverPage
from trainer.ui.settings_page import SettingsPage
from trainer.ui.trash_page import TrashPage

LEFT = Qt.MouseButton.LeftButton


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


def home(qtbot: QtBot, window: MainWindow) -> HomePage:
    if window.page != HOME:
        window.show_page(HOME)
    page = window.pages[HOME]
    assert isinstance(page, HomePage)
    qtbot.waitUntil(lambda: page.read)
    return page


def row(qtbot: QtBot, window: MainWindow, folder: Path) -> ProjectRow:
    window.show_page(HOME)
    found = home(qtbot, window).projects.rows[folder]
    qtbot.waitUntil(found.isVisible)  # Qt shows what was added to a page that is shown a moment later
    return found


def open_it(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.document_changed):
        window.open_project(folder)
    qtbot.waitUntil(lambda: window.page == EDITOR)


def test_a_new_name_is_written_where_the_old_one_stands(qtbot: QtBot, window: MainWindow) -> None:
    folder = project("Batik")
    card = row(qtbot, window, folder)
    card.rename.trigger()
    assert card.field.hasFocus()
    QTest.keyClicks(card.field, "Pasar Pagi")
    with qtbot.waitSignal(window.page_changed):
        QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert model.read(folder).name == "Pasar Pagi"


def test_escape_keeps_the_old_name(qtbot: QtBot, window: MainWindow) -> None:
    card = row(qtbot, window, project("Batik"))
    card.rename.trigger()
    QTest.keyClicks(card.field, "Lain")
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    assert card.card.isVisible()
    assert not card.field.isVisible()


def test_the_open_project_is_renamed_as_a_step(qtbot: QtBot, window: MainWindow) -> None:
    folder = project("Batik")
    open_it(qtbot, window, folder)
    row(qtbot, window, folder).named.emit("Pasar")
    assert window.document is not None
    assert window.document.timeline.name == "Pasar"
    window.document.undo()
    assert window.document.timeline.name == "Batik"


def test_a_duplicate_stands_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    card = row(qtbot, window, project("Batik", clip=SAMPLES[0]))
    with qtbot.waitSignal(window.page_changed):
        card.duplicate.trigger()
    made = paths.projects() / "Batik (salinan)"
    assert model.read(made).name == "Batik (salinan)"
    assert (made / "media" / "klip.mp4").is_file()


def test_the_page_is_not_made_anew_while_it_works(qtbot: QtBot, window: MainWindow) -> None:
    page = home(qtbot, window)
    gone = threading.Event()

    def work() -> Iterator[float]:
        try:
            while True:
                yield 0.5
        finally:
            gone.set()

    page.work.run("Mengemas…", work(), lambda _: None)  # type: ignore[arg-type]
    window.show_page(SETTINGS)
    window.show_page(HOME)
    assert window.pages[HOME] is page
    assert page.work.isVisible()
    QTest.mouseClick(page.work.cancel, LEFT)
    assert gone.wait(5)
    window.show_page(HOME)
    assert window.pages[HOME] is not page


def test_thrown_away_found_in_the_trash_and_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    folder = project("Batik")
    open_it(qtbot, window, folder)  # also the one that is open
    card = row(qtbot, window, folder)
    with qtbot.waitSignal(window.page_changed):
        card.throw.trigger()
    assert not folder.exists()
    assert window.document is None
    QTest.mouseClick(home(qtbot, window).trash, LEFT)
    bin_ = window.pages[TRASH]
    assert isinstance(bin_, TrashPage)
    qtbot.waitUntil(lambda: bin_.read)
    with qtbot.waitSignal(window.page_changed):
        QTest.mouseClick(bin_.restores[0], LEFT)
    assert model.read(folder).name == "Batik"


def test_an_export_goes_on_whoever_comes_and_keeps_its_project(qtbot: QtBot, window: MainWindow) -> None:
    folder, renderer = project("Batik"), Renderer()
    window.run = ExportRun(window.jobs, renderer)
    window.run.start(replace(REQUEST, project=folder))
    row(qtbot, window, folder).throw.trigger()
    assert "masih dibuat" in window.messages.history[-1].text
    window.use_learner(window.learners.add("Pak Harto", "gunung"))
    assert window.run.running
    assert folder.is_dir()
    with qtbot.waitSignal(window.run.finished):
        renderer.go.set()


def test_emptying_asks_first(qtbot: QtBot, window: MainWindow) -> None:
    trash.throw(project("Batik"), paths.projects())
    window.show_page(TRASH)
    bin_ = window.pages[TRASH]
    assert isinstance(bin_, TrashPage)
    qtbot.waitUntil(lambda: bin_.read)
    QTest.mouseClick(bin_.empty, LEFT)
    assert list(trash.thrown(paths.projects()))
    assert bin_.yes.isVisible()
    assert bin_.no.hasFocus(), "Enter, pressed twice, deletes nothing"
    with qtbot.waitSignal(window.page_changed):
        QTest.mouseClick(bin_.yes, LEFT)
    assert list(trash.thrown(paths.projects())) == []


def test_a_project_from_a_stick_only_leaves_the_list(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "Batik"
    project("Batik").rename(folder)
    window.settings.remember_project(folder)
    row(qtbot, window, folder).throw.trigger()
    assert folder.is_dir()
    assert window.settings.recent_projects == ()


def test_a_packed_project_is_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(project("Batik", clip=SAMPLES[0])) as packed:
        for _ in package.pack(packed.folder, packed.snapshot(), tmp_path / "b.zip"):
            pass
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "b.zip"), ""))
    page = home(qtbot, window)
    with qtbot.waitSignal(window.document_changed, timeout=20_000):
        QTest.mouseClick(page.unpack, LEFT)
    qtbot.waitUntil(lambda: window.page == EDITOR)
    assert window.document is not None
    assert window.document.folder == paths.projects() / "Batik 2"


# --- after a crash ---------------------------------------------------------------------


def crashed(name: str) -> Path:
    folder = project(name)
    with Project.open(folder) as opened:
        opened.do(RenameProject("Sesudah"))
    return folder


@pytest.mark.parametrize(("take", "name"), [(True, "Sesudah"), (False, "Batik")])
def test_the_last_steps_are_offered_and_may_be_refused(
    qtbot: QtBot, window: MainWindow, take: bool, name: str
) -> None:
    window.open_project(crashed("Batik"))
    qtbot.waitUntil(lambda: window.page == RECOVER)
    page = window.pages[RECOVER]
    assert isinstance(page, RecoverPage)
    assert page.steps == 1
    with qtbot.waitSignal(window.document_changed):
        QTest.mouseClick(page.take if take else page.leave, LEFT)
    assert window.document is not None
    assert window.document.timeline.name == name


# --- settings and people ---------------------------------------------------------------


def test_every_setting_is_seen_at_once_and_kept(qtbot: QtBot, window: MainWindow) -> None:
    for key in (("text_size", "large"), ("theme", "dark"), ("language", "en")):
        window.show_page(SETTINGS)
        page = window.pages[SETTINGS]
        assert isinstance(page, SettingsPage)
        with qtbot.waitSignal(window.rebuilt):
            QTest.mouseClick(page.choices[key], LEFT)
        assert window.page == SETTINGS
    kept = settings.load()
    assert (kept.text_size, kept.theme, kept.language) == ("large", "dark", "en")


def test_somebody_new_has_a_place_of_their_own(qtbot: QtBot, window: MainWindow) -> None:
    project("Punya Bu Sri")
    window.settings.change(text_size="huge")
    window.show_page(LEARNERS)
    page = window.pages[LEARNERS]
    assert isinstance(page, LearnersPage)
    QTest.keyClicks(page.name, "Bu Sri")  # the first person says their name first
    with qtbot.waitSignal(window.page_changed):
        QTest.mouseClick(page.save, LEFT)
    page = window.pages[LEARNERS]
    assert isinstance(page, LearnersPage)
    QTest.keyClicks(page.name, "Pak Harto")
    QTest.mouseClick(page.pictures["gunung"], LEFT)
    with qtbot.waitSignal(window.rebuilt):
        QTest.mouseClick(page.save, LEFT)
    assert window.settings.text_size == "normal"
    assert home(qtbot, window).projects.folders == []
    window.show_page(LEARNERS)
    page = window.pages[LEARNERS]
    assert isinstance(page, LearnersPage)
    with qtbot.waitSignal(window.rebuilt):
        QTest.mouseClick(page.cards["1"], LEFT)
    assert window.settings.text_size == "huge"
    assert [folder.name for folder in home(qtbot, window).projects.folders] == ["Punya Bu Sri"]


def test_a_name_goes_off_the_list_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.learners.change(window.learners.current, "Bu Sri", "daun")
    harto = window.learners.add("Pak Harto", "ikan")
    window.show_page(LEARNERS)
    page = window.pages[LEARNERS]
    assert isinstance(page, LearnersPage)
    QTest.mouseClick(page.tidy, LEFT)
    tidy = window.pages[LEARNERS_TIDY]
    assert isinstance(tidy, LearnersTidyPage)
    assert list(tidy.cards) == [harto.id], "whoever is here stays"
    QTest.mouseClick(tidy.cards[harto.id], LEFT)
    window.show_page(LEARNERS)
    page = window.pages[LEARNERS]
    assert isinstance(page, LearnersPage)
    assert list(page.cards) == [window.learners.current.id]
    QTest.mouseClick(page.tidy, LEFT)
    tidy = window.pages[LEARNERS_TIDY]
    assert isinstance(tidy, LearnersTidyPage)
    QTest.mouseClick(tidy.cards[harto.id], LEFT)
    assert harto in window.learners.present


def test_with_several_people_it_begins_with_who_is_here(qtbot: QtBot, dress: Dress) -> None:
    dress()
    everybody = Learners()
    everybody.add("Bu Sri", "ikan")
    window = MainWindow(settings.load(), everybody)
    assert window.page == LEARNERS
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("text_size", ["normal", "huge"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_is_cut_off_and_everything_has_a_name(
    qtbot: QtBot, window: MainWindow, text_size: str, language: str
) -> None:
    long = "tarian_di_pendopo_bagian_kedua_yang_panjang"
    trash.throw(project(long), paths.projects())
    window.learners.change(window.learners.current, "Bu Sri Wahyuningsih dari Kulon Progo", "daun")
    window.learners.add("Pak Harto", "ikan")
    window._recovering = (project(long), 12)
    window.resize(1280, 720)
    with qtbot.waitSignal(window.rebuilt):
        window.settings.change(text_size=text_size, language=language)
    found: dict[str, list[str]] = {}
    for name in (HOME, SETTINGS, LEARNERS, LEARNERS_TIDY, TRASH, RECOVER):
        window.show_page(name)
        page = window.pages[name]
        qtbot.waitUntil(partial(getattr, page, "read", True))
        found[name] = [*lasting_faults(qtbot, page), *nameless(page), *unreachable(page)]
    assert found == {name: [] for name in found}
    assert (window.width(), window.height()) == (1280, 720)
