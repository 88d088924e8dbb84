"""The one door through which the program speaks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from trainer.errors import DiskFull, FileMissing
from trainer.settings import Settings
from trainer.ui.messages import Messages
from trainer.ui.toast import Toast, may_stand_over


def shown(qtbot: QtBot) -> tuple[QWidget, Messages, Toast]:
    window = QWidget()
    window.resize(800, 500)
    qtbot.addWidget(window)
    messages = Messages(window)
    window.show()
    assert messages.toast is not None
    return window, messages, messages.toast


def test_an_error_is_said_in_words_and_stays_until_it_is_closed(qtbot: QtBot, settings: Settings) -> None:
    _, messages, toast = shown(qtbot)
    fault = DiskFull()
    messages.error(fault)
    assert toast.isVisible()
    assert toast.text == str(fault)
    assert not toast._timer.isActive()
    QTest.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_name_is_never_markup(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    picture = QPixmap(200, 300)
    picture.fill()
    assert picture.save(str(tmp_path / "x.png"))
    _, messages, toast = shown(qtbot)
    messages.error(FileMissing(name=f'<img src="{tmp_path / "x.png"}">'))
    assert toast.height() < 200, "the picture was loaded"


def test_a_note_goes_by_itself(qtbot: QtBot, settings: Settings) -> None:
    _, messages, toast = shown(qtbot)
    messages.note("Video Anda sudah jadi.")
    assert toast._timer.isActive()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_message_takes_no_focus_and_stays_inside_the_window(qtbot: QtBot, settings: Settings) -> None:
    window, messages, toast = shown(qtbot)
    button = QPushButton("Ekspor", window)
    button.show()
    button.setFocus()
    messages.note("Kalimat yang cukup panjang. " * 6)
    assert window.focusWidget() is button
    window.resize(500, 400)
    qtbot.waitUntil(lambda: window.rect().contains(toast.geometry()))


def test_a_message_keeps_to_the_place_that_a_page_has_for_it(qtbot: QtBot, settings: Settings) -> None:
    window, messages, toast = shown(qtbot)
    place = may_stand_over(QWidget(window))
    place.setGeometry(200, 100, 400, 300)
    place.show()
    messages.note("Kalimat yang cukup panjang. " * 4)
    assert place.geometry().contains(toast.geometry())
    assert toast.geometry().center().y() < place.geometry().center().y()
    place.setGeometry(50, 100, 400, 300)
    messages.settle()
    qtbot.waitUntil(lambda: place.geometry().contains(toast.geometry()))
    place.hide()
    messages.settle()
    qtbot.waitUntil(lambda: toast.geometry().bottom() > 400)


def test_everything_that_was_said_is_remembered_also_without_a_window(qtbot: QtBot) -> None:
    messages = Messages()
    messages.note("Satu.")
    fault = DiskFull()
    messages.error(fault)
    assert [message.text for message in messages.history] == ["Satu.", str(fault)]
    assert messages.history[1].fault is fault
