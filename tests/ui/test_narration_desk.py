"""A voice over a template: recorded on its page, or chosen as a file; it enters the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.media.filmed import film, numbered, steady
from tests.media.listening import record, speaking
from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from tests.ui.templates import LONG_WAIT, page_of
from tests.ui.test_recorder import PaperMicrophone
from trainer.media import recording
from trainer.model.schema import MediaKind, Role
from trainer.settings import Settings
from trainer.ui import narration_desk
from trainer.ui.recorder import State
from trainer.ui.template_page import TemplatePage


@pytest.fixture
def paper(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PaperMicrophone:
    made = PaperMicrophone()

    def microphone(_: QObject) -> PaperMicrophone:
        return made

    monkeypatch.setattr(narration_desk, "system_microphone", microphone)
    return made


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return record(tmp_path_factory.mktemp("suara") / "dari-hp.wav", speaking(2))


def recorded(qtbot: QtBot, page: TemplatePage, paper: PaperMicrophone, seconds: float = 1.0) -> None:
    """Record for so long, up to the moment in which the take can be listened to."""
    desk = page.narration
    desk.panel.record.begin.click()
    for _ in range(3):
        desk.recorder.tick()
    folder = page.session.folder / recording.FOLDER
    qtbot.waitUntil(lambda: folder.is_dir() and any(folder.iterdir()), timeout=LONG_WAIT)
    paper.speak(seconds)
    desk.panel.record.finish.click()
    qtbot.waitUntil(lambda: desk.recorder.state is State.REVIEW, timeout=LONG_WAIT)


def test_a_recording_enters_the_plan(qtbot: QtBot, settings: Settings, paper: PaperMicrophone) -> None:
    with page_of(qtbot, "info-bencana") as page:
        desk = page.narration
        assert desk.button.text() == "Tambah suara Anda"
        desk.button.click()
        assert page.tasks.currentIndex() == 1
        assert not desk.prompter.isHidden()
        assert page.choices.isHidden()
        recorded(qtbot, page, paper)
        assert desk.recorder.take is not None
        assert desk.recorder.take.frame == 0
        desk.panel.record.keep.click()
        qtbot.waitUntil(lambda: page.session.wish.narration is not None, timeout=LONG_WAIT)
        assert page.tasks.currentIndex() == 0, "back to the words"
        assert desk.button.text() == "Suara Anda: 1,0 detik"
        assert not desk.waiting, "the take went when its copy was in the plan"

        def heard() -> bool:
            current = page.session.current
            return current is not None and len(current.timeline.clips(Role.VOICE)) == 1

        qtbot.waitUntil(heard, timeout=LONG_WAIT)
    with page_of(qtbot, "info-bencana") as page:
        narration = page.session.wish.narration
        assert narration is not None, "the draft keeps it"
        assert narration.name == "Narasi"
        page.narration.open()
        page.narration.panel.clear.click()
        assert page.session.wish.narration is None
        assert page.narration.panel.used.isHidden()


def test_nothing_else_is_pressed_while_it_records(
    qtbot: QtBot, settings: Settings, paper: PaperMicrophone
) -> None:
    with page_of(qtbot, "info-bencana") as page:
        page.narration.open()
        page.narration.panel.record.begin.click()
        assert not page.bar.isEnabled()
        assert not page.stage.below.isEnabled()
        page.narration.panel.record.cancel.click()
        assert page.bar.isEnabled()


def test_a_recording_that_waits_is_not_lost(qtbot: QtBot, settings: Settings, paper: PaperMicrophone) -> None:
    with page_of(qtbot, "info-bencana") as page:
        page.narration.open()
        recorded(qtbot, page, paper)
        page.narration.panel.record.back.click()
        page.go.click()
        assert not page.session.busy, "the draft and the recording in it would go"
        assert page.tasks.currentIndex() == 1
    with page_of(qtbot, "info-bencana") as page:
        assert page.narration.waiting
        page.narration.open()
        assert page.narration.recorder.state is State.REVIEW
        page.narration.panel.record.again.click()
        assert not page.narration.waiting


def test_a_file_may_be_the_narration(
    qtbot: QtBot,
    settings: Settings,
    paper: PaperMicrophone,
    voice: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(voice), ""))
    with page_of(qtbot, "info-bencana") as page:
        page.narration.open()
        page.narration.panel.record.bring.click()
        qtbot.waitUntil(lambda: page.session.wish.narration is not None, timeout=LONG_WAIT)
        (tray,) = page.session.tray
        assert tray.kind is MediaKind.AUDIO
        page.session.narrate(None)
        page.tray.clips[0].click()
        assert page.session.wish.narration == tray, "a sound of the tray is the narration, too"


def test_what_is_silent_is_no_narration(
    qtbot: QtBot, settings: Settings, paper: PaperMicrophone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = tmp_path / "bisu.mp4"
    film(silent, steady(0.5), lambda number, _: numbered(number, (90, 160)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(silent), ""))
    with page_of(qtbot, "info-bencana") as page:
        page.narration.open()
        page.narration.panel.record.bring.click()
        qtbot.waitUntil(lambda: len(page.session.tray) == 1 and not page.session.busy, timeout=LONG_WAIT)
        assert page.session.wish.narration is None
        assert page.tasks.currentIndex() == 1


def test_the_words_follow_the_video(qtbot: QtBot, settings: Settings, paper: PaperMicrophone) -> None:
    with page_of(qtbot, "info-bencana") as page:
        page.narration.open()
        prompter = page.narration.prompter
        assert prompter.now.text() == prompter.lines[0].say
        assert prompter.lines[1].say in prompter.following.text()
        page.stage.player.seek(prompter.lines[2].start)
        assert prompter.now.text() == prompter.lines[2].say
        assert all(line.count <= line.most for line in prompter.lines)


@pytest.mark.parametrize(
    ("language", "text_size", "screen"), [("id", "huge", (1280, 720)), ("en", "normal", (1366, 768))]
)
def test_everything_can_be_read(
    qtbot: QtBot,
    dress: Dress,
    paper: PaperMicrophone,
    language: str,
    text_size: str,
    screen: tuple[int, int],
) -> None:
    dress(text_size=text_size, language=language)
    with page_of(qtbot, "promosi-umkm", screen) as page:
        page.narration.open()
        QApplication.processEvents()
        assert not faults(page)
