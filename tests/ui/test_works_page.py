"""What was made in lessons stands side by side, plays, and can be deleted; nothing is shown without words."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.lesson.test_portfolio import done
from tests.ui import clipping
from tests.ui.access import nameless, unreachable
from tests.ui.conftest import Dress
from tests.ui.sizes import LANGUAGES, SCREENS, TEXT_SIZES
from trainer import paths
from trainer.lesson import portfolio
from trainer.lesson.portfolio import keep
from trainer.media.verify import Report
from trainer.settings import Settings
from trainer.ui import reveal
from trainer.ui.jobs import Jobs
from trainer.ui.main_window import MainWindow
from trainer.ui.messages import Messages
from trainer.ui.page_names import HOME, WORKS
from trainer.ui.works_page import WorksPage, praise

SAMPLES = paths.ASSETS / "samples"


def fill() -> None:
    """One lesson with two versions, one with a first version only."""
    for file, seconds in (("lapak-batik.mp4", 42), ("batik-canting.mp4", 20)):
        done(keep("potong-dan-susun", "Potong dan susun", SAMPLES / file, seconds))
    done(keep("video-pertama", "Video pertama Anda", SAMPLES / "batik-celup.mp4", 12))


def shown(qtbot: QtBot, jobs: Jobs, messages: Messages | None = None) -> WorksPage:
    page = WorksPage(jobs, messages or Messages())
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    qtbot.waitUntil(lambda: page.read, timeout=10_000)
    return page


def said(page: WorksPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_without_works_one_sentence_says_what_will_be_here(
    qtbot: QtBot, jobs: Jobs, settings: Settings
) -> None:
    page = shown(qtbot, jobs)
    assert "akan muncul di sini" in said(page)
    assert not page.cards


def test_first_and_latest_stand_beside_each_other_and_play(
    qtbot: QtBot, jobs: Jobs, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill()
    played: list[Path] = []

    def play(file: Path) -> bool:
        played.append(file)
        return True

    monkeypatch.setattr(reveal, "play", play)
    page = shown(qtbot, jobs)
    pair, single = page.cards["potong-dan-susun"], page.cards["video-pertama"]
    assert (len(pair.plays), len(single.plays)) == (2, 1)
    for button in pair.plays:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [file.name for file in played] == ["first.mp4", "last.mp4"]
    pictures = (*pair.pictures.values(), *single.pictures.values())
    qtbot.waitUntil(lambda: all(one.picture is not None for one in pictures), timeout=10_000)


def test_deleting_asks_first_and_leaves_the_other_lesson(
    qtbot: QtBot, jobs: Jobs, settings: Settings
) -> None:
    fill()
    page = shown(qtbot, jobs)
    card = page.cards["video-pertama"]
    QTest.mouseClick(card.away, Qt.MouseButton.LeftButton)
    assert len(portfolio.works()) == 2
    assert card.yes.isVisible()
    assert page.focusWidget() is card.no, "Enter, pressed twice, deletes nothing"
    QTest.mouseClick(card.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: list(page.cards) == ["potong-dan-susun"], timeout=10_000)
    assert [work.lesson for work in portfolio.works()] == ["potong-dan-susun"]


def test_words_praise_what_has_grown(dress: Dress) -> None:
    dress(language="en")
    fill()
    by_lesson = {work.lesson: work for work in portfolio.works()}
    assert "22 seconds sooner" in praise(by_lesson["potong-dan-susun"])
    assert "A good beginning" in praise(by_lesson["video-pertama"])
    done(keep("potong-dan-susun", "Potong dan susun", SAMPLES / "batik-celup.mp4", 50))
    (longer,) = (work for work in portfolio.works() if work.lesson == "potong-dan-susun")
    assert "3 times" in praise(longer)
    assert "8 seconds more" in praise(longer)


@LANGUAGES
@TEXT_SIZES
@SCREENS
def test_nothing_is_cut(
    qtbot: QtBot, jobs: Jobs, dress: Dress, screen: tuple[int, int], text_size: str, language: str
) -> None:
    dress(text_size=text_size, language=language)
    fill()
    page = shown(qtbot, jobs)
    page.resize(*screen)
    page.cards["video-pertama"].away.click()
    assert clipping.lasting_faults(qtbot, page) == []
    assert nameless(page) + unreachable(page) == []


def test_the_lesson_map_leads_here_and_back(qtbot: QtBot, settings: Settings) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    from trainer.ui.lesson_list import LessonList

    (learn,) = window.findChildren(LessonList)
    QTest.mouseClick(learn.works, Qt.MouseButton.LeftButton)
    assert window.page == WORKS
    page = cast(WorksPage, window.pages[WORKS])
    page.back_requested.emit()
    assert window.page == HOME
    window.close()


def test_an_export_in_a_lesson_is_kept(qtbot: QtBot, jobs: Jobs, dress: Dress, tmp_path: Path) -> None:
    from tests.ui.lessons import stage
    from trainer.lesson.player import solution

    with stage(qtbot, jobs, dress(language="id"), tmp_path) as here:
        here.to_step("export")
        here.act(solution("export"))
        title = here.session.pack.title  # written last of all
        qtbot.waitUntil(lambda: [work.title for work in portfolio.works()] == [title], timeout=10_000)
        (work,) = portfolio.works()
        assert work.lesson == "video-pertama"
        elsewhere = Report(work.first.file, 9.0, 720, 1280, 8, None, "whatsapp")
        here.close_document()
        here.export.finished.emit(elsewhere)
    assert portfolio.works()[0].count == 1
