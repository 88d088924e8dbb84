"""Somebody who makes a whole video in the window, with nothing but a mouse, keys and drags."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import dragging
from tests.ui.test_first_minute import LEFT, LONG, Learner
from trainer.media.verify import Report
from trainer.model.schema import MediaReference, Role, Timeline
from trainer.ui.cover_dialog import CoverDialog
from trainer.ui.document import Document
from trainer.ui.editor_page import EditorPage
from trainer.ui.export_page import ExportPage
from trainer.ui.page_names import EDITOR, EXPORT

CONTROL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier
PLACES = ("tiktok", "reels", "whatsapp")
TITLE, PRICE = "Batik Tulis Bu Sri", "Rp150.000"
POST = "Batik tulis dari Kulon Progo, dibuat lima hari. #batik #jogja"


@dataclass(frozen=True)
class Script:
    """What the video is made of: its clips, how long each is shown in seconds, and what is said."""

    clips: tuple[Path, ...]
    seconds: tuple[float, ...]
    voice: Path
    words: str


class Maker(Learner):
    """Each method is one thing that a person wants, done by the gestures that lead there."""

    @property
    def document(self) -> Document:
        assert self.window.document is not None
        return self.window.document

    @property
    def timeline(self) -> Timeline:
        return self.document.timeline

    @property
    def editor(self) -> EditorPage:
        assert self.window.editor is not None
        return self.window.editor

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
        """A key, to whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.editor, key, modifier)

    def push(self, button: QWidget) -> None:
        """A click on a button that no lesson points at."""
        assert button.isEnabled()
        assert button.isVisible()
        QTest.mouseClick(button, LEFT)

    def write(self, words: str) -> None:
        """Type over what stands in the field that has the keyboard."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(field, words)

    def stand_at(self, seconds: float) -> None:
        """A click on the ruler, and pictures one by one to the exact place."""
        view, frame = self.editor.timeline.view, round(seconds * self.timeline.rate)
        QTest.mouseClick(view, LEFT, pos=QPoint(view.scale.x(frame), 6))
        view.setFocus()
        while (away := frame - self.editor.player.position) != 0:
            self.press(Qt.Key.Key_Right if away > 0 else Qt.Key.Key_Left)

    def pull(self, name: str, by: QPoint) -> None:
        """Drag what ``name`` points at across the picture."""
        widget, place = self.target(name)
        start = place.center()
        QTest.mousePress(widget, LEFT, pos=start)
        for part in range(1, 9):
            QTest.mouseMove(widget, start + by * part / 8)
        QTest.mouseRelease(widget, LEFT, pos=start + by)

    # --- the parts of the video, in the order in which they are made ------------------------

    def begin_project(self) -> None:
        self.click("home.new")
        self.click("new.vertical")
        self.qtbot.waitUntil(lambda: self.window.page == EDITOR, timeout=LONG)

    def bring_in(self, files: tuple[Path, ...]) -> None:
        panel, place = self.target("media.panel")
        for file in files:  # one by one, so that their order is this one
            known = self.timeline.media
            assert dragging.drop(panel, dragging.file_mime([file]), place.center())
            self.qtbot.waitUntil(partial(self._more_than, known), timeout=4 * LONG)

    def _more_than(self, known: tuple[MediaReference, ...]) -> bool:
        return len(self.timeline.media) > len(known)

    def lay_out_pictures(self, seconds: tuple[float, ...]) -> None:
        """Each clip behind the last, dragged to its length, mended by single pictures, and silenced."""
        rate = self.timeline.rate
        for number, length in enumerate(seconds, 1):
            self.put_on_timeline(number)
            self.shorten(number, length)
            view = self.editor.timeline.view
            view.setFocus()
            clip = self.timeline.picture.children[number - 1]
            QTest.mouseClick(view, LEFT, pos=self.target(f"timeline.clip.{number}")[1].center())
            assert view.selected == clip.id
            while (away := round(length * rate) - self.timeline.clip(clip.id).duration) != 0:
                self.press(Qt.Key.Key_Period if away > 0 else Qt.Key.Key_Comma)
            self.press(Qt.Key.Key_M, CONTROL)

    def join_softly(self) -> None:
        """One cut by its badge and a card, the other by the keyboard."""
        self.click("timeline.cut.1")
        self.click("transition.dissolve")
        clip = self.timeline.picture.children[2]
        self.stand_at(self.timeline.picture.range_of(clip.id).start / self.timeline.rate)
        self.press(Qt.Key.Key_J, CONTROL)

    def put_titles(self, price_at: float) -> None:
        view = self.editor.timeline.view
        view.setFocus()
        self.press(Qt.Key.Key_Home)
        self.press(Qt.Key.Key_T, CONTROL)
        self.write(TITLE)
        self.click("text.style.2")
        self.pull("preview.text", QPoint(0, 14))
        self.push(self.editor.texts.others)
        self.stand_at(price_at)
        self.click("text.tab")
        price = next(one for purpose, one in self.editor.texts.choices.items() if purpose == "harga")
        self.push(price)
        self.write(PRICE)
        view.setFocus()

    def speak(self, voice: Path) -> None:
        """Bring in what was recorded on the phone: dropped on the part of the tab for voices."""
        self.editor.timeline.view.setFocus()
        self.press(Qt.Key.Key_Home)
        self.press(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        self.click("music.voice")
        panel = self.editor.music
        assert dragging.drop(panel, dragging.file_mime([voice]), panel.rect().center())
        self.qtbot.waitUntil(lambda: len(self.timeline.clips(Role.VOICE)) == 1, timeout=LONG)

    def caption(self, script: str) -> None:
        """Cut the script into captions, and give them the times of the speech."""
        self.click("captions.tab")
        if not self.editor.captions.script.paper.isVisible():
            self.push(self.editor.captions.pages["script"])
        self.click("captions.script")
        self.write(script)
        self.click("captions.cut")
        spread = self.timeline.words(Role.CAPTION)
        self.push(self.editor.captions.auto)
        self.qtbot.waitUntil(lambda: self.timeline.words(Role.CAPTION) != spread, timeout=4 * LONG)

    def play_music(self) -> None:
        """A tune of the library, which goes on to the end and makes way for the voice."""
        self.editor.timeline.view.setFocus()
        self.press(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        self.push(self.editor.music.tunes.rows[0].use)
        self.qtbot.waitUntil(lambda: bool(self.timeline.clips(Role.MUSIC)), timeout=LONG)
        self.push(self.editor.music.form.others)
        self.click("music.voice")
        if not self.timeline.ducking:
            self.click("music.ducking")
        self.click("music.level")
        self.qtbot.waitUntil(lambda: self.timeline.levelled is not None, timeout=4 * LONG)

    def stick(self, seconds: float) -> None:
        """A sticker over the picture, dragged aside."""
        self.stand_at(seconds)
        self.click("sticker.tab")
        self.click("sticker.item.4")
        self.qtbot.waitUntil(lambda: len(self.timeline.clips(Role.OVERLAY)) == 1, timeout=LONG)
        (sticker,) = self.timeline.clips(Role.OVERLAY)
        assert self.editor.timeline.view.selected == sticker.id
        self.pull("preview.text", QPoint(20, 24))

    def name_it(self, name: str) -> None:
        self.click("editor.name")
        self.write(name)
        self.press(Qt.Key.Key_Return)

    # --- out of the house ----------------------------------------------------------------

    @property
    def leaving(self) -> ExportPage:
        page = self.window.pages[EXPORT]
        assert isinstance(page, ExportPage)
        return page

    def choose_cover(self, seconds: float, words: str) -> None:
        page = self.leaving
        self.push(page.other_cover)
        (dialog,) = page.findChildren(CoverDialog)
        dialog.moment.setFocus()
        for _ in range(round(seconds)):
            QTest.keyClick(dialog.moment, Qt.Key.Key_PageUp)
        QTest.mouseClick(dialog.words, LEFT)
        QTest.keyClicks(dialog.words, words)
        self.push(dialog.use)

    def export(self) -> list[Report]:
        """To three places at once, with the cover and the captions beside them."""
        page = self.leaving
        for tick in (page.several, page.cover, page.captions):
            if not tick.isChecked():
                self.push(tick)
        for name in PLACES:
            if name not in [preset.name for preset in page.destinations.all]:
                self.click(f"export.preset.{name}")
        assert tuple(preset.name for preset in page.destinations.all) == PLACES
        QTest.mouseClick(page.caption.edit, LEFT)
        QTest.keyClicks(page.caption.edit, POST)
        ended: list[object] = []
        self.window.run.finished.connect(ended.append)
        self.window.run.failed.connect(ended.append)
        self.click("export.start")
        self.qtbot.waitUntil(lambda: bool(ended), timeout=60 * LONG)
        assert isinstance(ended[0], Report), ended
        return list(self.window.run.reports)
