"""A teacher records a lesson in the window, and a learner plays it there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui import clipping
from tests.ui.access import nameless
from tests.ui.conftest import Dress
from tests.ui.editing import project_with
from tests.ui.sizes import LANGUAGES, SCREENS
from tests.ui.test_first_minute import LONG, Learner
from trainer import paths
from trainer.lesson.linter import findings
from trainer.lesson.pack import load
from trainer.lesson.progress import Phase
from trainer.model.commands import AddText, DeleteClip, SplitClip
from trainer.model.schema import Anchor, Role, Text
from trainer.settings import Settings
from trainer.ui.lesson_list import LessonList
from trainer.ui.lesson_recorder import LessonRecorder
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, HOME, NEW
from trainer.ui.record_lesson_panel import RecordLessonPanel
from trainer.ui.record_stages import Stage

LEFT = Qt.MouseButton.LeftButton
SENTENCE = "Potong klip pertama di garis tegak."


class Teacher(Learner):
    """The same hands; ``press`` is a button of the recording panel."""

    @property
    def recorder(self) -> LessonRecorder:
        (recorder,) = self.window.findChildren(LessonRecorder)
        return recorder

    @property
    def making(self) -> RecordLessonPanel:
        panels = [one for one in self.window.findChildren(RecordLessonPanel) if one.isVisible()]
        assert len(panels) == 1
        return panels[0]

    def press(self, name: str) -> None:
        button = self.making.buttons[name]
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, LEFT)

    def write(self, name: str, words: str) -> None:
        field = self.making.fields[name]
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.clear()
        QTest.keyClicks(field, words)

    def press_inner(self, name: str) -> None:
        """Press a button among the words of the panel."""
        QTest.mouseClick(getattr(self.making, f"{name}_button"), LEFT)

    def begin(self) -> None:
        """From the first page to a prepared project: two sample clips on the timeline."""
        (learn,) = (one for one in self.window.findChildren(LessonList) if one.isVisible())
        QTest.mouseClick(learn.make, LEFT)
        assert self.window.page == NEW
        self.click("new.vertical")
        self.qtbot.waitUntil(lambda: self.window.page == EDITOR, timeout=LONG)
        self.bring_in_samples()
        self.put_on_timeline(1)
        self.put_on_timeline(2)

    def cut(self) -> None:
        """Cut the first clip in its middle, with the mouse."""
        assert self.window.editor is not None
        assert self.window.document is not None
        middle = self.window.document.timeline.picture.children[0].duration // 2
        self.window.editor.playhead.go_to(middle)
        self.click("editor.split")

    def choose(self, number: int) -> None:
        widget, place = self.target(f"timeline.clip.{number}")
        QTest.mouseClick(widget, LEFT, pos=place.center())

    def sees(self, words: str) -> bool:
        labels = (one.text() for one in self.making.findChildren(QLabel) if one.isVisible())
        return any(words in text for text in labels)


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    settings.change(reduced_motion=True)
    made = MainWindow(settings)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def test_three_steps_and_a_mistake_are_recorded_and_then_played(qtbot: QtBot, window: MainWindow) -> None:
    teacher = Teacher(qtbot, window)
    teacher.begin()
    assert not teacher.making.buttons["record"].isEnabled(), "first a title and what comes of it"
    teacher.write("title", "Potong dan judul")
    teacher.write("outcome", "Klip pendek dengan judul.")
    teacher.press("record")
    assert not teacher.making.buttons["keep"].isEnabled(), "nothing was done yet"

    teacher.cut()
    teacher.press("keep")
    teacher.write("id", SENTENCE)
    document = window.document
    assert document is not None
    done = document.timeline

    # The target is clicked on the screen itself: the scissors above the timeline.
    teacher.recorder.pick()
    widget, place = teacher.target("editor.split")
    picker = teacher.recorder.picker
    at = widget.mapTo(window, place.center())
    QTest.mouseMove(picker, at)
    assert teacher.recorder.spotlight.names == ("editor.split",)
    QTest.mouseClick(picker, LEFT, pos=at)
    assert teacher.recorder.step.targets == ("editor.split",)
    assert not picker.isVisible()

    # A typical mistake: the clip is deleted in place of cut.
    teacher.recorder.begin_mistake()
    assert len(document.timeline.picture.children) == 2
    teacher.choose(1)
    teacher.click("editor.delete")
    teacher.press("keep")
    assert document.timeline.picture.children == done.picture.children, "the right way stands there again"
    teacher.write("mistake_id", "Klipnya hilang. Tekan Urungkan, lalu potong.")
    teacher.press("back")
    assert len(teacher.recorder.step.mistakes) == 1

    teacher.press("next")
    teacher.choose(2)
    teacher.click("editor.delete")
    teacher.press("keep")
    teacher.write("id", "Hapus potongan yang kedua.")
    teacher.press("next")
    assert document.do(AddText(Role.TITLE, Text("Batik Bu Sri", Anchor(0), 60)))
    teacher.press("keep")
    teacher.write("id", "Tulis judul videonya.")
    teacher.press("overview")
    teacher.press("write")
    qtbot.waitUntil(lambda: teacher.recorder.stage in (Stage.DONE, Stage.OVERVIEW), timeout=LONG)
    assert teacher.recorder.written is not None
    assert [str(fault) for fault in teacher.recorder.written.faults] == []
    folder = teacher.recorder.written.folder
    assert findings(folder) == []
    assert load(folder).steps[0].targets == ("editor.split",)

    # The learner: the same window, the lesson as it was handed on.
    teacher.press("try")
    qtbot.waitUntil(lambda: teacher.controller.session is not None, timeout=LONG)
    assert not teacher.recorder.running
    session = teacher.controller.session
    assert session is not None
    QTest.mouseClick(teacher.panel.begin, LEFT)
    qtbot.waitUntil(lambda: session.phase is Phase.WATCH and window.page == EDITOR, timeout=LONG)
    qtbot.waitUntil(lambda: teacher.panel.skip.isVisible(), timeout=LONG)
    QTest.mouseClick(teacher.panel.skip, LEFT)
    qtbot.waitUntil(lambda: session.in_its_project and session.checkpoint is not None, timeout=LONG)
    qtbot.waitUntil(lambda: window.page == EDITOR and teacher.panel.skip.isVisible(), timeout=LONG)
    assert teacher.reads("garis tegak")
    teacher.choose(1)
    teacher.click("editor.delete")
    qtbot.waitUntil(lambda: teacher.reads("Klipnya hilang"), timeout=LONG)
    teacher.click("editor.undo")
    teacher.cut()
    teacher.passed("langkah-1")
    teacher.choose(2)
    teacher.click("editor.delete")
    teacher.passed("langkah-2")
    assert window.document is not None
    assert window.document.do(AddText(Role.TITLE, Text("Judul lain", Anchor(0), 60)))
    teacher.passed("langkah-3")
    assert session.phase is Phase.FINISHED
    assert session.progress.badge


def recorded(qtbot: QtBot, window: MainWindow) -> Teacher:
    """One step is recorded and being described, without waiting for a hand."""
    teacher = Teacher(qtbot, window)
    teacher.recorder.start("Bu Ratna")
    with project_with(paths.projects() / "Kelas", 90, 90) as project:
        project.save()
        folder = project.folder
    window.open_project(folder)
    qtbot.waitUntil(lambda: window.page == EDITOR, timeout=LONG)
    document = window.document
    assert document is not None
    teacher.recorder.say_about("title", "Belajar memotong klip")
    teacher.recorder.say_about("outcome", "Klip menjadi pendek.")
    teacher.recorder.begin_step()
    document.do(SplitClip(45))
    teacher.recorder.keep_step()
    return teacher


def test_faults_stand_beside_the_step_that_they_are_about(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    teacher.write("id", "Ini salah.")
    assert teacher.sees("salah"), "while typing already"
    teacher.press("overview")
    teacher.press("write")
    qtbot.waitUntil(lambda: teacher.recorder.stage is Stage.OVERVIEW, timeout=LONG)
    assert teacher.recorder.faults_of(0)
    assert not teacher.recorder.faults_of(None)
    assert teacher.sees("salah")
    teacher.recorder.describe(0)
    teacher.write("id", SENTENCE)
    teacher.press("overview")
    teacher.press("write")
    qtbot.waitUntil(lambda: teacher.recorder.stage is Stage.DONE, timeout=LONG)

    # Another project has nothing to do with it: nothing of the lesson may be laid over it.
    with project_with(paths.projects() / "Lain", 30) as project:
        project.save()
    window.open_project(project.folder)
    document = window.document
    qtbot.waitUntil(lambda: window.document is not document and window.page == EDITOR, timeout=LONG)
    assert not teacher.recorder.running


def test_goals_are_ticked_as_sentences(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    before = teacher.recorder.draft().chosen(0)
    more = next(card for card in teacher.making.goals if card.property("look") == "card")
    QTest.mouseClick(more, LEFT)
    assert len(teacher.recorder.draft().chosen(0)) == len(before) + 1
    teacher.recorder.step.chosen = None
    assert teacher.recorder.draft().chosen(0) == before


def test_again_and_not_at_all(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    document, recorder = window.document, teacher.recorder
    assert document is not None
    recorder.begin_step()
    before = document.timeline.tracks
    document.do(DeleteClip(document.timeline.picture.children[0].id))
    recorder.repeat()
    assert document.timeline.tracks == before
    document.do(DeleteClip(document.timeline.picture.children[1].id))
    recorder.give_up_take()
    assert document.timeline.tracks == before
    assert recorder.recording is not None
    assert len(recorder.recording.steps) == 1
    recorder.drop_last()
    assert len(document.timeline.picture.children) == 2
    assert recorder.stage is Stage.PREPARE


def test_a_mistake_comes_to_mind_when_later_steps_are_there(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    document, recorder = window.document, teacher.recorder
    assert document is not None
    recorder.say(recorder.step.said, "id", SENTENCE)
    recorder.begin_step()
    document.do(DeleteClip(document.timeline.picture.children[1].id))
    recorder.keep_step()
    recorder.say(recorder.step.said, "id", "Hapus potongan yang kedua.")
    end = document.timeline.picture.children
    recorder.describe(0)
    teacher.press_inner("mistake")
    assert len(document.timeline.picture.children) == 2, "as the first step began"
    document.do(DeleteClip(document.timeline.picture.children[0].id))
    teacher.press("keep")
    teacher.write("mistake_id", "Klipnya hilang. Tekan Urungkan, lalu potong.")
    assert document.timeline.picture.children == end
    teacher.press("back")
    teacher.press("overview")
    teacher.press("write")
    qtbot.waitUntil(lambda: recorder.stage in (Stage.DONE, Stage.OVERVIEW), timeout=LONG)
    assert recorder.written is not None
    assert [str(fault) for fault in recorder.written.faults] == []
    assert [len(step.sayings) for step in load(recorder.written.folder).steps] == [1, 0]


def test_a_click_on_nothing_and_escape_choose_nothing(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    chosen = teacher.recorder.step.targets
    picker = teacher.recorder.picker
    teacher.recorder.pick()
    QTest.mouseClick(picker, LEFT, pos=QPoint(3, window.height() - 3))
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert teacher.recorder.step.targets == chosen


def test_a_recording_is_thrown_away_only_after_a_second_press(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    teacher.recorder.overview()
    teacher.making.buttons["leave"].click()
    assert teacher.recorder.running
    teacher.making.buttons["leave"].click()
    assert not teacher.recorder.running


def test_closing_the_project_ends_the_recording_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    window.close_project()
    assert not teacher.recorder.running
    assert "Rekaman" in window.messages.history[-1].text


def test_stopping_leaves_the_project_and_the_lessons_come_back(qtbot: QtBot, window: MainWindow) -> None:
    teacher = recorded(qtbot, window)
    assert window.document is not None
    teacher.recorder.leave()
    assert not [one for one in window.findChildren(RecordLessonPanel) if one.isVisible()]
    window.show_page(HOME)
    assert [one for one in window.findChildren(LessonList) if one.isVisible()]


@LANGUAGES
@SCREENS
def test_nothing_of_the_panel_is_cut_in_huge_text(
    qtbot: QtBot, dress: Dress, screen: tuple[int, int], language: str
) -> None:
    made = MainWindow(dress(text_size="huge", language=language))
    made.resize(*screen)
    made.show()
    teacher = recorded(qtbot, made)
    recorder = teacher.recorder
    faults: list[str] = []
    stages = [recorder.show, recorder.overview]
    for show in stages:
        show()
        faults += clipping.lasting_faults(qtbot, teacher.making) + nameless(teacher.making)
    recorder.begin_mistake()
    faults += clipping.lasting_faults(qtbot, teacher.making)
    made.close()
    made.deleteLater()
    assert faults == []
