"""Somebody with five phone clips makes a promotion, from home to a video that is checked.

Everything happens through the widgets that a person sees; each press, each choice in
a dialog and each line that is written counts as one action.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from tests.ui.templates import LONG_WAIT, clips
from trainer import settings
from trainer.errors import PlaceEmpty
from trainer.media.presets import preset
from trainer.media.render import RenderRequest, preflight
from trainer.media.verify import Report
from trainer.model.schema import Role
from trainer.ui.card_button import CardButton
from trainer.ui.export_page import ExportPage
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import EDITOR, EXPORT, HOME, TEMPLATE
from trainer.ui.template_page import TemplatePage

MOST_ACTIONS = 40
PATIENCE = 60_000


class Person:
    """Counts what a person does."""

    def __init__(self) -> None:
        self.actions = 0

    def press(self, widget: QWidget) -> None:
        assert widget.isEnabled()
        assert widget.isVisible()
        self.actions += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def write(self, line: QLineEdit, words: str) -> None:
        self.press(line)
        self.actions += 1
        QTest.keyClicks(line, words)


def test_five_clips_become_a_promotion(
    qtbot: QtBot, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dress()
    files = clips(tmp_path, 5, 1.2)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))
    window, person = MainWindow(settings.load()), Person()
    window.resize(1366, 768)
    window.show()
    try:
        assert window.page == HOME
        card = next(
            one for one in window.findChildren(CardButton) if one.accessibleName().startswith("Promosi UMKM")
        )
        person.press(card)
        page = window.pages[TEMPLATE]
        assert isinstance(page, TemplatePage)
        qtbot.waitUntil(lambda: page.session.current is not None, timeout=LONG_WAIT)
        person.press(page.add)
        person.actions += 2  # the dialog: all five, then Open
        qtbot.waitUntil(lambda: len(page.session.tray) == 5 and not page.session.busy, timeout=LONG_WAIT)
        person.press(page.auto)
        qtbot.waitUntil(lambda: not page.session.next_empty() and not page.session.busy, timeout=LONG_WAIT)
        for name, words in (
            ("produk", "Keripik singkong renyah"),
            ("keunggulan", "Digoreng setiap pagi"),
            ("pembuat", "Bu Sri, Kulon Progo"),
            ("harga", "Rp 15000"),
            ("whatsapp", "081234567890"),
        ):
            person.write(page.fields[name].line, words)
            if page.fields[name].repair.isVisible():
                person.press(page.fields[name].repair)
        assert page.fields["harga"].line.text() == "Rp15.000"
        assert page.fields["whatsapp"].line.text() == "0812-3456-7890"
        person.press(page.go)
        qtbot.waitUntil(lambda: window.page == EDITOR, timeout=PATIENCE)
        document = window.document
        assert document is not None
        timeline = document.timeline
        assert timeline.still_missing() == ()
        assert {"Mulai Rp15.000", "WA 0812-3456-7890"} <= {one.words for one in timeline.words(Role.TITLE)}
        assert timeline.levelled is not None
        assert timeline.clips(Role.MUSIC)
        assert document.can_undo, "everything that was filled in can be taken back"
        reports: list[Report] = []
        window.run.finished.connect(reports.append)
        for target in ("export.button", "export.preset.whatsapp", "export.start"):
            window.targets.bring_into_view(target)
            found = window.targets.find(target)
            assert found is not None
            person.press(found[0])
        qtbot.waitUntil(lambda: bool(reports), timeout=4 * PATIENCE)
        (report,) = reports
        assert report.file.is_file()
        assert (report.width, report.height) == (720, 1280)
        assert report.duration == pytest.approx(timeline.duration / timeline.rate, abs=0.1)
        assert report.loudness == pytest.approx(-14, abs=1)
        export = window.pages[EXPORT]
        assert isinstance(export, ExportPage)
        assert export.result.headline.text() == "WhatsApp: selesai dan sudah diperiksa."
        assert person.actions < MOST_ACTIONS
    finally:
        window.close()
        QApplication.processEvents()
        window.deleteLater()


def test_what_is_still_empty_is_said_before_an_export(qtbot: QtBot, dress: Dress, tmp_path: Path) -> None:
    dress()
    window = MainWindow(settings.load())
    window.show()
    try:
        window.templates.fill("info-bencana")
        page = window.pages[TEMPLATE]
        assert isinstance(page, TemplatePage)
        qtbot.waitUntil(lambda: page.session.current is not None, timeout=LONG_WAIT)
        page.go.click()
        qtbot.waitUntil(lambda: window.page == EDITOR, timeout=PATIENCE)
        assert window.document is not None
        request = RenderRequest(
            window.document.timeline, window.document.folder, tmp_path / "info.mp4", preset()
        )
        with pytest.raises(PlaceEmpty) as caught:
            preflight(request)
        assert "Apa yang terjadi" in str(caught.value)
    finally:
        window.close()
        QApplication.processEvents()
        window.deleteLater()
