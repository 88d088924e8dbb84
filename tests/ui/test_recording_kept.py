"""The power goes while a teacher records a lesson; nothing of it is lost, and it goes on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.test_first_minute import LONG
from tests.ui.test_lesson_recorder import SENTENCE, Teacher, recorded
from trainer.lesson import recording_file
from trainer.lesson.goals.written import plain
from trainer.lesson.recording_file import Kept
from trainer.model.commands import DeleteClip, SplitClip
from trainer.settings import Settings
from trainer.ui.home_page import HomePage
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, HOME, RECOVER
from trainer.ui.record_stages import Stage
from trainer.ui.recover_page import RecoverPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def windows(qtbot: QtBot, settings: Settings) -> Iterator[list[MainWindow]]:
    made: list[MainWindow] = []
    yield made
    for window in made:
        window.close()
        window.deleteLater()


def another(windows: list[MainWindow], settings: Settings) -> MainWindow:
    window = MainWindow(settings)
    window.resize(1366, 768)
    window.show()
    windows.append(window)
    return window


def on_disk() -> Kept | None:
    files = sorted(recording_file.home().glob("*.json"))
    return recording_file.load(files[-1]) if files else None


def kept_up_to(qtbot: QtBot, stage: Stage, commands: int = 0) -> None:
    """Wait until the disk knows that the teacher is there and has done so much in this take."""

    def there() -> bool:
        kept = on_disk()
        if kept is None or kept.stage != stage.value or kept.recording is None:
            return False
        take = kept.recording.take
        return (len(take.commands) if take is not None else 0) >= commands

    qtbot.waitUntil(there, timeout=LONG)


def power_cut(window: MainWindow, tmp_path: Path) -> None:
    """Everything on the disk is again as it is at this moment, and the program is gone."""
    home, frozen = Path(os.environ["SEMENIT_HOME"]), tmp_path / "frozen"
    shutil.copytree(home, frozen)
    window.close()
    shutil.rmtree(home)
    shutil.move(frozen, home)


def offered(qtbot: QtBot, window: MainWindow) -> HomePage:
    home = cast(HomePage, window.pages[HOME])
    qtbot.waitUntil(home.offer.isVisible, timeout=LONG)
    return home


def test_a_recording_goes_on_after_a_power_cut(
    qtbot: QtBot, settings: Settings, windows: list[MainWindow], tmp_path: Path
) -> None:
    teacher = recorded(qtbot, another(windows, settings))
    teacher.write("id", SENTENCE)
    teacher.recorder.begin_step()
    document = teacher.window.document
    assert document is not None
    document.do(DeleteClip(document.timeline.picture.children[-1].id))
    kept_up_to(qtbot, Stage.STEP, 1)
    expected = document.timeline.tracks
    power_cut(teacher.window, tmp_path)

    window = another(windows, settings)
    teacher = Teacher(qtbot, window)
    home = offered(qtbot, window)
    assert "Belajar memotong klip" in home.offer.said.text()
    QTest.mouseClick(home.offer.take, LEFT)
    qtbot.waitUntil(lambda: window.page in (EDITOR, RECOVER), timeout=LONG)
    if window.page == RECOVER:  # the project's own last steps were only noted down
        QTest.mouseClick(cast(RecoverPage, window.pages[RECOVER]).take, LEFT)
        qtbot.waitUntil(lambda: window.page == EDITOR, timeout=LONG)
    assert teacher.recorder.running
    assert teacher.recorder.stage is Stage.STEP
    assert window.document is not None
    assert window.document.timeline.tracks == expected
    teacher.press("keep")
    teacher.write("id", "Hapus klip yang terakhir.")
    teacher.press("overview")
    qtbot.waitUntil(lambda: teacher.making.buttons["write"].isEnabled(), timeout=LONG)
    teacher.press("write")
    qtbot.waitUntil(lambda: teacher.recorder.stage is Stage.DONE, timeout=LONG)
    assert teacher.recorder.recording is not None
    said = [step.said["id"] for step in teacher.recorder.recording.steps]
    assert said == [SENTENCE, "Hapus klip yang terakhir."]
    teacher.press("leave")
    assert on_disk() is None, "a finished recording is offered no more"


def test_a_sentence_for_a_mistake_is_typed_on(
    qtbot: QtBot, settings: Settings, windows: list[MainWindow]
) -> None:
    window = another(windows, settings)
    teacher = recorded(qtbot, window)
    teacher.recorder.begin_mistake()
    assert window.document is not None
    right = teacher.recorder.step.take.after
    window.document.do(SplitClip(20))
    teacher.press("keep")
    teacher.write("mistake_id", "Masih jauh. Geser")
    window.close_project()
    window.show_page(HOME)
    assert not teacher.recorder.running
    home = offered(qtbot, window)
    QTest.mouseClick(home.offer.take, LEFT)
    qtbot.waitUntil(lambda: teacher.recorder.running, timeout=LONG)
    assert teacher.recorder.stage is Stage.SAY
    field = teacher.making.fields["mistake_id"]
    assert field.property("plainText") == "Masih jauh. Geser"
    assert window.document is not None
    assert window.document.timeline.tracks == right.tracks


def test_an_unwanted_recording_is_thrown_away_by_a_second_press(
    qtbot: QtBot, settings: Settings, windows: list[MainWindow]
) -> None:
    window = another(windows, settings)
    teacher = recorded(qtbot, window)
    window.close_project()
    window.show_page(HOME)
    assert not teacher.recorder.running
    home = offered(qtbot, window)
    QTest.mouseClick(home.offer.throw, LEFT)
    assert on_disk() is not None
    QTest.mouseClick(home.offer.throw, LEFT)
    assert on_disk() is None
    assert not home.offer.isVisible()


def test_what_another_window_finished_meanwhile_is_not_taken_up(
    qtbot: QtBot, settings: Settings, windows: list[MainWindow]
) -> None:
    window = another(windows, settings)
    teacher = recorded(qtbot, window)
    window.close_project()
    window.show_page(HOME)
    home = offered(qtbot, window)
    for file in recording_file.home().glob("*.json"):
        file.unlink()
    QTest.mouseClick(home.offer.take, LEFT)
    qtbot.waitUntil(lambda: window.pages[HOME] is not home)
    assert window.page == HOME
    assert not teacher.recorder.running


def test_closing_the_window_keeps_what_was_typed_last(
    qtbot: QtBot, settings: Settings, windows: list[MainWindow]
) -> None:
    window = another(windows, settings)
    teacher = recorded(qtbot, window)
    teacher.write("id", SENTENCE)
    window.close()
    kept = on_disk()
    assert kept is not None
    assert kept.recording is not None
    assert kept.recording.steps[0].said["id"] == SENTENCE


def test_what_was_clicked_is_kept_like_what_was_typed(
    qtbot: QtBot, settings: Settings, windows: list[MainWindow]
) -> None:
    window = another(windows, settings)
    recorder = recorded(qtbot, window).recorder
    kept_up_to(qtbot, Stage.DESCRIBE)
    recorder.picker.chosen.emit("editor.split")
    last = len(recorder.draft().proposed(0)) - 1
    recorder.tick(last, plain(recorder.draft().proposed(0)[last].goal) not in (recorder.step.chosen or ()))
    chosen = recorder.step.chosen
    window.close()
    kept = on_disk()
    assert kept is not None
    assert kept.recording is not None
    step = kept.recording.steps[0]
    assert (step.targets, step.chosen) == (("editor.split",), chosen)
