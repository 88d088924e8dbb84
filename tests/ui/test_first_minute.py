"""Lesson 1 from the first page to a checked video, as a person does it: mouse and keyboard alone.

Every control is found by the name that the lesson points at it with, and every
step must pass before the next one is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import dragging
from tests.ui.conftest import Dress
from tests.ui.projects import SAMPLES
from trainer import paths, settings
from trainer.media.render import Report
from trainer.ui import lesson_wiring
from trainer.ui.lesson_panel import LessonPanel
from trainer.ui.main_window import MainWindow
from trainer.ui.timeline.dropping import media_mime

LEFT = Qt.MouseButton.LeftButton
LONG = 30_000
"""Milliseconds for what decodes or copies; a busy computer may need them."""

PHONE_CLIPS = (
    "talking-42s-with-silences.mp4",
    "iphone6-ios12-h264-rot90-gps-mebx.mov",
    "android-h263-3gp-vfr-desks.3gp",
)


class Learner:
    """Hands and eyes in front of the window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.controller = lesson_wiring.attach(window)
        self.reports: list[Report] = []

    @property
    def panel(self) -> LessonPanel:
        (panel,) = (one for one in self.window.findChildren(LessonPanel) if one.isVisible())
        return panel

    @property
    def step(self) -> str:
        return str(self.panel.session.step.id)

    def target(self, name: str) -> tuple[QWidget, QRect]:
        self.qtbot.waitUntil(lambda: self.window.targets.find(name) is not None, timeout=LONG)
        found = self.window.targets.find(name)
        assert found is not None
        return found

    def click(self, name: str) -> None:
        self.window.targets.bring_into_view(name)
        QApplication.processEvents()
        widget, place = self.target(name)
        QTest.mouseClick(widget, LEFT, pos=place.center())

    def drag(self, name: str, by: int) -> None:
        widget, place = self.target(name)
        at = place.center()
        QTest.mousePress(widget, LEFT, pos=at)
        for part in range(1, 11):
            QTest.mouseMove(widget, at + QPoint(by * part // 10, 0))
        QTest.mouseRelease(widget, LEFT, pos=at + QPoint(by, 0))

    def put_on_timeline(self, number: int) -> None:
        """Drag a clip from the media box behind the last clip on the timeline."""
        assert self.window.document is not None
        media = self.window.document.timeline.media[number - 1]
        widget, place = self.target("timeline.track.picture")
        at = QPoint(place.right() - 4, place.center().y())
        assert dragging.drop(widget, media_mime(media.id), at)

    def shorten(self, number: int, seconds: float) -> None:
        assert self.window.document is not None
        timeline = self.window.document.timeline
        clip = timeline.picture.children[number - 1]
        _, place = self.target(f"timeline.clip.{number}")
        now = clip.duration / timeline.rate
        self.drag(f"timeline.clip.{number}.end", round(-place.width() * (now - seconds) / now))

    def bring_in_samples(self) -> None:
        """As a person does who looks on until every clip has come: a late one would be the newest step."""
        self.click("media.samples")
        document = self.window.document
        assert document is not None
        self.qtbot.waitUntil(lambda: len(document.timeline.media) == len(SAMPLES), timeout=LONG)

    def passed(self, step: str) -> None:
        """The step that was asked for is done; go on to the next."""
        assert self.step == step
        self.qtbot.waitUntil(lambda: self.panel.next.isVisible() or self.panel.own.isVisible(), timeout=LONG)
        if self.panel.next.isVisible():
            QTest.mouseClick(self.panel.next, LEFT)

    def reads(self, words: str) -> bool:
        labels = (label.text() for label in self.panel.findChildren(QLabel) if label.isVisible())
        return any(words in text.replace("\u200b", "") for text in labels)  # long names may be broken


@pytest.fixture(params=["id", "en"])
def learner(qtbot: QtBot, dress: Dress, request: pytest.FixtureRequest) -> Iterator[Learner]:
    chosen = paths.data() / settings.FILE
    chosen.write_text(json.dumps({"language": request.param, "reduced_motion": True}))
    dress(language=request.param)
    window = MainWindow(settings.load())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield Learner(qtbot, window)
    window.run.cancel()
    window.close()
    window.deleteLater()


def watch(learner: Learner) -> None:
    """See the finished example, then go on with the lesson."""
    learner.qtbot.waitUntil(lambda: learner.window.page == "editor", timeout=LONG)
    learner.click("transport.play")
    learner.qtbot.waitUntil(lambda: learner.panel.next.isVisible(), timeout=LONG)
    learner.click("transport.play")
    QTest.mouseClick(learner.panel.next, LEFT)
    assert learner.window.page == "home"
    assert learner.panel.hasFocus(), "Space, which stopped the example, must not begin a template here"


def begin(learner: Learner) -> None:
    learner.click("home.lesson")
    learner.qtbot.waitUntil(lambda: bool(learner.window.findChildren(LessonPanel)))
    QTest.mouseClick(learner.panel.begin, LEFT)
    watch(learner)
    learner.click("home.new")
    learner.click("new.vertical")
    learner.qtbot.waitUntil(lambda: learner.window.page == "editor", timeout=LONG)
    learner.passed("shape")


def edit_and_export(learner: Learner) -> Report:
    """The steps from the first clip on the timeline to the checked video."""
    window, qtbot = learner.window, learner.qtbot
    document, editor = window.document, window.editor
    assert document is not None
    assert editor is not None
    learner.put_on_timeline(1)
    learner.passed("first")

    QTest.keyClick(editor, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: editor.player.playing, timeout=LONG)
    QTest.keyClick(editor, Qt.Key.Key_Space)
    learner.passed("play")

    learner.shorten(1, 4)
    learner.passed("trim")

    learner.put_on_timeline(2)
    learner.shorten(2, 4)
    learner.put_on_timeline(3)
    learner.shorten(3, 4)
    learner.passed("more")

    learner.click("editor.undo")
    learner.click("editor.redo")
    learner.passed("undo")

    widget, place = learner.target("editor.name")
    QTest.mouseClick(widget, LEFT, pos=place.center())
    field = QApplication.focusWidget() or widget
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "sri-batik-22nov")
    QTest.keyClick(field, Qt.Key.Key_Return)
    learner.passed("name")

    learner.click("export.button")
    learner.click("export.preset.whatsapp")
    window.run.finished.connect(learner.reports.append)
    learner.click("export.start")
    qtbot.waitUntil(lambda: bool(learner.reports), timeout=4 * LONG)
    learner.passed("export")
    return learner.reports[0]


def sound_video(report: Report) -> None:
    assert report.file.is_file()
    assert report.preset == "whatsapp"
    assert 10 <= report.duration <= 15
    assert (report.width, report.height) == (720, 1280)
    assert report.bytes < 16_000_000
    assert report.loudness is not None


def test_the_whole_lesson_on_sample_clips(learner: Learner) -> None:
    begin(learner)
    learner.bring_in_samples()
    learner.passed("media")
    report = edit_and_export(learner)
    sound_video(report)
    # The last page says what was made, and offers the same with own clips.
    assert learner.panel.own.isVisible()
    assert learner.reads(report.file.name)


@pytest.mark.phone_media
def test_the_whole_lesson_on_real_phone_clips(learner: Learner, phone_media: Path) -> None:
    begin(learner)
    panel, place = learner.target("media.panel")
    files = [phone_media / "phone" / name for name in PHONE_CLIPS]
    assert dragging.drop(panel, dragging.file_mime(files), place.center())
    learner.passed("media")
    sound_video(edit_and_export(learner))


def test_leaving_and_coming_back_is_at_the_same_step(learner: Learner) -> None:
    begin(learner)
    learner.bring_in_samples()
    learner.passed("media")
    assert learner.step == "first"
    QTest.mouseClick(learner.panel.leave, LEFT)
    assert not any(panel.isVisible() for panel in learner.window.findChildren(LessonPanel))
    learner.window.show_page("home")
    learner.click("home.lesson")
    learner.qtbot.waitUntil(lambda: learner.window.page == "editor", timeout=LONG)
    assert learner.step == "first"
    learner.put_on_timeline(1)
    learner.passed("first")


def test_what_is_not_right_yet_is_said_with_its_measure(learner: Learner) -> None:
    begin(learner)
    learner.bring_in_samples()
    learner.passed("media")
    learner.put_on_timeline(1)
    learner.passed("first")
    QTest.mouseClick(learner.panel.skip, LEFT)
    assert learner.step == "trim"
    learner.shorten(1, 6)
    assert learner.window.document is not None
    seconds = learner.window.document.timeline.picture.children[0].duration / 30
    assert learner.panel.main_button() is None
    shown = f"{seconds:.1f}".rstrip("0").rstrip(".")
    learner.qtbot.waitUntil(lambda: learner.reads(shown) or learner.reads(shown.replace(".", ",")))
