"""Lesson 1 by someone who knows nothing of the program and reads what stands on the screen.

Every control is found by words that are visible (those that the lesson writes bold,
or that stand on a button or beside a field), never by a name from the code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from trainer import paths, settings
from trainer.lesson.progress import Mark
from trainer.ui import lesson_wiring
from trainer.ui.lesson_panel import LessonPanel
from trainer.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
LONG = 60_000
READ = {
    "id": {
        "lesson": "Video pertama Anda",
        "properties": "Sifat",
        "length": "Panjang",
        "media": "Media",
        "timeline": "lini masa",
    },
    "en": {
        "lesson": "Your first video",
        "properties": "Properties",
        "length": "Length",
        "media": "Media",
        "timeline": "timeline",
    },
}
"""What a reader picks from the screen because it is what they want: the lesson, and where lengths are."""


def said(widget: QWidget) -> str:
    """The words that ``widget`` shows."""
    if isinstance(widget, QLabel | QAbstractButton):
        text = re.sub(r"<[^>]+>", "", unescape(widget.text())) or widget.accessibleName()
    else:
        text = widget.displayText() if isinstance(widget, QLineEdit) else ""
    return text.replace("\u200b", "").replace("&", "").strip()


class Reader:
    """Eyes that read, and a hand that presses what was read."""

    def __init__(self, qtbot: QtBot, window: MainWindow, words: dict[str, str]) -> None:
        self.qtbot, self.window, self.words = qtbot, window, words
        lesson_wiring.attach(window)

    def shown(self) -> list[QWidget]:
        """What shows words, from the top to the bottom and from the left to the right."""
        found = [
            one for one in self.window.findChildren(QWidget)
            if one.isVisible() and said(one) and not one.visibleRegion().isEmpty()
        ]  # fmt: skip
        return sorted(found, key=lambda one: (self.place(one).top(), self.place(one).left()))

    def place(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=LONG)

    def find(self, words: str) -> QWidget | None:
        """What can be pressed and says ``words``: exactly, or else at its beginning, or else anywhere."""
        buttons = [one for one in self.shown() if isinstance(one, QAbstractButton) and one.isEnabled()]
        buttons = [one for one in buttons if not self.panel_holds(one)]
        for fits in (str.__eq__, str.startswith, str.__contains__):
            for one in buttons:
                if fits(said(one).casefold(), words.casefold()):
                    return one
        return None

    def panel(self) -> LessonPanel | None:
        return next((one for one in self.window.findChildren(LessonPanel) if one.isVisible()), None)

    def panel_holds(self, widget: QWidget) -> bool:
        panel = self.panel()
        return panel is not None and panel.isAncestorOf(widget)

    def click(self, widget: QWidget, twice: bool = False) -> None:
        at = widget.visibleRegion().boundingRect().center()
        (QTest.mouseDClick if twice else QTest.mouseClick)(widget, LEFT, pos=at)
        QApplication.processEvents()

    def press(self, words: str) -> None:
        self.until(lambda: self.find(words) is not None)
        found = self.find(words)
        assert found is not None
        self.click(found)

    def bold(self) -> list[str]:
        """The bold words of what the lesson says now."""
        panel = self.panel()
        assert panel is not None
        labels = [one for one in self.shown() if isinstance(one, QLabel) and panel.isAncestorOf(one)]
        return [unescape(word) for one in labels for word in re.findall(r"<b>(.+?)</b>", one.text())]

    def big_button(self, inside: QWidget) -> QWidget | None:
        """The one button that stands out."""
        found = [
            one for one in self.shown() if one.property("look") == "primary" and inside.isAncestorOf(one)
        ]
        return found[0] if found and found[0].isEnabled() else None

    def go_on(self) -> None:
        """The big button in the panel, as soon as there is one."""

        def ready() -> bool:
            panel = self.panel()
            return panel is not None and self.big_button(panel) is not None

        self.until(ready)
        panel = self.panel()
        assert panel is not None
        button = self.big_button(panel)
        assert button is not None
        self.click(button)

    def make_all_four_seconds(self) -> None:
        """Click along the row of clips; whichever is longer gets a 4 beside the word "Length"."""
        timeline = next(
            one for one in self.window.findChildren(QWidget)
            if one.isVisible() and one.accessibleName().casefold() == self.words["timeline"]
        )  # fmt: skip
        self.press(self.words["properties"])
        area = timeline.visibleRegion().boundingRect()
        missed = 0  # between two clips lies a badge that opens another tab; behind the last lies nothing
        for across in range(area.left() + 120, area.right() - 10, 24):
            QTest.mouseClick(timeline, LEFT, pos=QPoint(across, area.bottom() - 50))
            field = self.beside(self.words["length"])
            if field is None:
                missed += 1
                if missed > 1:
                    return
                self.press(self.words["properties"])
                continue
            missed = 0
            if not re.match(r"4\b(?![,.][1-9])", said(field)):
                self.write(field, "4")

    def write(self, field: QWidget, words: str) -> None:
        self.click(field)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def beside(self, words: str) -> QLineEdit | None:
        label = next((one for one in self.shown() if isinstance(one, QLabel) and said(one) == words), None)
        if label is None:
            return None
        line = self.place(label)
        fields = [one for one in self.shown() if isinstance(one, QLineEdit)]
        near = [
            one for one in fields if abs(self.place(one).center().y() - line.center().y()) < 3 * line.height()
        ]
        near = [one for one in near if self.place(one).left() > line.left()] or near
        return near[0] if near else None


@pytest.fixture(params=["id", "en"])
def reader(qtbot: QtBot, dress: Dress, request: pytest.FixtureRequest) -> Iterator[Reader]:
    chosen = paths.data() / settings.FILE
    chosen.write_text(json.dumps({"language": request.param, "reduced_motion": True}))
    dress(language=request.param)
    window = MainWindow(settings.load())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield Reader(qtbot, window, READ[request.param])
    window.run.cancel()
    window.close()
    window.deleteLater()


def test_who_reads_the_screen_finishes_the_first_lesson(reader: Reader) -> None:
    reader.press(reader.words["lesson"])
    reader.go_on()

    reader.until(lambda: reader.window.page == "editor")
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or reader.window, Qt.Key.Key_Space)
        QApplication.processEvents()
    reader.go_on()
    empty, upright = reader.bold()[:2]
    reader.press(empty)
    reader.press(upright)
    reader.go_on()

    before = {said(one) for one in reader.shown()}
    samples = reader.bold()[0]
    reader.press(samples)
    reader.until(lambda: len(clips(reader, before)) >= 2)
    reader.go_on()

    names = [said(one) for one in clips(reader, before)]
    reader.click(clips(reader, before)[0], twice=True)
    reader.go_on()

    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or reader.window, Qt.Key.Key_Space)
        QApplication.processEvents()
    reader.go_on()

    reader.make_all_four_seconds()
    reader.go_on()
    reader.press(reader.words["media"])
    for number in (1, 2):
        named = [one for one in clips(reader, before) if said(one) in names]
        reader.click(named[number % len(named)], twice=True)
    reader.make_all_four_seconds()
    reader.go_on()

    undo, redo = reader.bold()[:2]
    reader.press(undo)
    reader.press(redo)
    reader.go_on()

    name = reader.window.windowTitle().partition(" – ")[0]
    field = next(one for one in reader.shown() if isinstance(one, QLineEdit) and said(one) == name)
    reader.write(field, "sri-batik-17agustus")
    reader.go_on()

    export, place = reader.bold()[:2]
    reader.press(export)
    reader.press(place)
    page = reader.window.pages[reader.window.page]
    panel = reader.panel()
    assert panel is not None
    button = next(
        one for one in reader.shown()
        if one.property("look") == "primary" and page.isAncestorOf(one) and not panel.isAncestorOf(one)
    )  # fmt: skip
    reader.click(button)
    reader.go_on()
    panel = reader.panel()
    assert panel is not None
    assert panel.session.progress.finished
    assert Mark.SKIPPED not in panel.session.progress.marks.values()


def clips(reader: Reader, before: set[str]) -> list[QWidget]:
    """The names in bold letters that came onto the screen with the clips."""
    return [
        one for one in reader.shown()
        if isinstance(one, QLabel) and one.property("look") == "subheading"
        and said(one) not in before and not reader.panel_holds(one)
    ]  # fmt: skip
