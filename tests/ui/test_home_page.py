"""The first page: what is next, what can be learnt, what was made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from tests.ui.projects import SAMPLES, project
from tests.ui.sizes import LANGUAGES, SCREENS, TEXT_SIZES
from trainer import paths
from trainer.lesson.pack import load
from trainer.lesson.progress import Log, Record, Verb
from trainer.settings import Settings
from trainer.ui import project_list
from trainer.ui.home_page import HomePage
from trainer.ui.jobs import Jobs
from trainer.ui.lesson_card import LessonCard
from trainer.ui.lesson_cards import lesson_cards
from trainer.ui.targets import Targets

NEW = LessonCard("010-video-pertama", 1, "Video pertama Anda", "Video jadi.", 25, 9, path=("Buat", "Potong"))
BEGUN = LessonCard("010-video-pertama", 1, "Video pertama Anda", "Video jadi.", 25, 9, 4, "Putar videonya")
DONE = LessonCard("010-video-pertama", 1, "Video pertama Anda", "Video jadi.", 25, 9, done=True)


def home(
    qtbot: QtBot,
    settings: Settings,
    jobs: Jobs,
    lessons: Sequence[LessonCard] = (),
    screen: tuple[int, int] = (1366, 768),
    targets: Targets | None = None,
) -> HomePage:
    page = HomePage(settings, jobs, targets or Targets(), lessons)
    qtbot.addWidget(page)
    page.resize(*screen)
    page.show()
    qtbot.waitUntil(lambda: page.read)
    QApplication.processEvents()  # what was added is laid out and shown
    return page


def button(page: QWidget, words: str) -> QPushButton:
    return next(
        one for one in page.findChildren(QPushButton) if words in (one.text() or one.accessibleName())
    )


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@SCREENS
@TEXT_SIZES
@LANGUAGES
@pytest.mark.parametrize("running", [False, True], ids=["alone", "in a lesson"])
def test_nothing_is_cut_off(
    qtbot: QtBot, jobs: Jobs, dress: Dress,
    screen: tuple[int, int], text_size: str, language: str, running: bool,
) -> None:  # fmt: skip
    settings = dress(text_size=text_size, language=language)
    project("Batik Bu Sri")
    project("tarian_di_pendopo_bagian_kedua_yang_panjang_sekali_namanya_" * 2)
    page = home(qtbot, settings, jobs, lesson_cards(), screen)
    page.lesson_slot.setVisible(running)
    page.show_lesson_running(running)
    assert lasting_faults(qtbot, page) == []


def test_a_new_learner_is_led_to_the_lesson(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    targets = Targets()
    page = home(qtbot, settings, jobs, [NEW], targets=targets)
    found = targets.find("home.lesson")
    assert found is not None
    assert page.window().focusWidget() is found[0]
    with qtbot.waitSignal(page.lesson_requested) as asked:
        QTest.keyClick(found[0], Qt.Key.Key_Space)
    assert asked.args == ["010-video-pertama"]


def test_a_begun_lesson_goes_on_at_its_step_or_begins_again(
    qtbot: QtBot, settings: Settings, jobs: Jobs
) -> None:
    page = home(qtbot, settings, jobs, [BEGUN])
    assert any("Langkah 4 dari 9: Putar videonya" in text for text in texts(page))
    with qtbot.waitSignal(page.lesson_requested):
        QTest.mouseClick(button(page, "Lanjutkan pelajaran"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.lesson_restart_requested):
        QTest.mouseClick(button(page, "Ulangi dari awal"), Qt.MouseButton.LeftButton)


def test_the_list_leads_to_every_lesson_and_says_what_is_done(
    qtbot: QtBot, settings: Settings, jobs: Jobs
) -> None:
    second = LessonCard("020-lima-gambar", 2, "Lima gambar", "Cerita.", 40, 8)
    page = home(qtbot, settings, jobs, [DONE, second])
    assert "25 menit · selesai" in texts(page)
    assert "1 dari 2 selesai" in texts(page)
    with qtbot.waitSignal(page.lesson_requested) as asked:
        QTest.mouseClick(button(page, "2. Lima gambar"), Qt.MouseButton.LeftButton)
    assert asked.args == ["020-lima-gambar"]


def test_without_lessons_the_next_step_is_a_new_video(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    targets = Targets()
    page = home(qtbot, settings, jobs, targets=targets)
    with qtbot.waitSignal(page.new_requested):
        QTest.mouseClick(button(page, "Buat video baru"), Qt.MouseButton.LeftButton)
    found = targets.find("home.new")
    assert found is not None
    with qtbot.waitSignal(page.new_requested):
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


# --- projects -------------------------------------------------------------------------


def test_projects_are_listed_newest_first_and_opened_by_mouse_or_key(
    qtbot: QtBot, settings: Settings, jobs: Jobs
) -> None:
    old, new = project("Pasar pagi"), project("Batik Bu Sri", seconds=42)
    os.utime(old / "project.json", (1_000_000_000, 1_000_000_000))
    os.utime(old / "journal.jsonl", (1_000_000_000, 1_000_000_000))
    page = home(qtbot, settings, jobs)
    assert page.projects.folders == [new, old]
    assert "00.42 · tersimpan baru saja" in texts(page)
    card = button(page, "Batik Bu Sri")
    with qtbot.waitSignal(page.project_requested) as asked:
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked.args == [new]
    card.setFocus()
    with qtbot.waitSignal(page.project_requested):
        QTest.keyClick(card, Qt.Key.Key_Space)


def test_without_projects_the_place_says_so(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    page = home(qtbot, settings, jobs)
    assert "Proyek Anda akan muncul di sini." in texts(page)


def test_older_projects_are_not_forgotten(
    qtbot: QtBot, settings: Settings, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_list, "MOST", 2)
    for number in range(5):
        project(f"Proyek {number}", seconds=0)
    page = home(qtbot, settings, jobs)
    assert len(page.projects.folders) == 2
    assert page.others.text().startswith("3 ")


def test_a_project_that_cannot_be_read_is_still_listed(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    folder = project("Rusak")
    (folder / "project.json").write_text("{", encoding="utf-8")
    page = home(qtbot, settings, jobs)
    assert page.projects.folders == [folder]


def test_projects_from_other_folders_are_remembered_while_they_are_there(
    qtbot: QtBot, settings: Settings, jobs: Jobs, tmp_path: Path
) -> None:
    stick = tmp_path / "FLASHDISK" / "Batik"
    shutil.move(project("Batik"), stick)
    settings.remember_project(stick)
    settings.remember_project(tmp_path / "gone")
    assert home(qtbot, settings, jobs).projects.folders == [stick]


def test_a_poster_is_the_first_picture_of_the_video(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    folder = project("Batik", clip=SAMPLES[0])
    page = home(qtbot, settings, jobs)
    qtbot.waitUntil(lambda: page.projects.poster(folder) is not None, timeout=20_000)
    picture = page.projects.poster(folder)
    assert isinstance(picture, QImage)
    assert picture.height() > picture.width()
    assert len({picture.pixel(x, y) for x in range(0, 60, 6) for y in range(0, 100, 6)}) > 10


def test_another_folder_can_be_chosen(
    qtbot: QtBot, settings: Settings, jobs: Jobs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = home(qtbot, settings, jobs)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    with qtbot.waitSignal(page.project_requested) as asked:
        QTest.mouseClick(button(page, "Buka dari folder lain"), Qt.MouseButton.LeftButton)
    assert asked.args == [tmp_path]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(page.project_requested):
        QTest.mouseClick(button(page, "Buka dari folder lain"), Qt.MouseButton.LeftButton)


# --- the three switches ---------------------------------------------------------------


def test_text_grows_in_two_steps_and_comes_back(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    sizes = []
    for words in ("Teks lebih besar", "Teks lebih besar", "Teks biasa"):
        page = home(qtbot, settings, jobs)
        QTest.mouseClick(button(page, words), Qt.MouseButton.LeftButton)
        sizes.append(settings.text_size)
    assert sizes == ["large", "huge", "normal"]


def test_the_language_can_be_switched(qtbot: QtBot, settings: Settings, jobs: Jobs) -> None:
    page = home(qtbot, settings, jobs)
    QTest.mouseClick(button(page, "Indonesia"), Qt.MouseButton.LeftButton)
    assert settings.language == "en"


# --- lessons as they are ----------------------------------------------------------------


def test_cards_tell_what_is_in_the_packs_and_how_far_the_learner_is() -> None:
    first = lesson_cards()[0]
    assert (first.number, first.step, first.done) == (1, 0, False)
    assert first.steps == len(first.path) > 3
    pack = next(paths.LESSONS.glob("010-*"))
    lesson = load(pack)
    Log().add(Record(lesson.id, lesson.version, Verb.BEGAN))
    Log().add(Record(lesson.id, lesson.version, Verb.ENTERED, step=lesson.steps[2].id))
    begun = lesson_cards()[0]
    assert (begun.step, begun.begun, begun.task) == (3, True, first.path[2])
    Log().add(Record(lesson.id, lesson.version, Verb.FINISHED))
    assert lesson_cards()[0].done
