"""One minute, five places, left whenever one likes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from trainer import settings
from trainer.ui import tour
from trainer.ui.main_window import MainWindow
from trainer.ui.page_names import NEW, SETTINGS
from trainer.ui.settings_page import SettingsPage
from trainer.ui.tour import STOPS, Tour, place_beside


@pytest.fixture
def guide(qtbot: QtBot, dress: Dress) -> Iterator[Tour]:
    dress()
    window = MainWindow(settings.load())
    window.resize(1366, 768)
    window.show()
    yield tour.attach(window)
    window.close()
    window.deleteLater()


def test_it_comes_once_and_walks_over_every_place(guide: Tour) -> None:
    guide.offer()
    for number, stop in enumerate(STOPS):
        assert guide.number == number
        assert guide.card is not None
        assert guide.spotlight.names == (stop.target,)
        (ring,) = guide.spotlight.rings
        assert not guide.card.geometry().intersects(ring)
        assert guide._window.rect().contains(guide.card.geometry())
        assert guide.card.next.hasFocus()
        QTest.mouseClick(guide.card.next, Qt.MouseButton.LeftButton)
    assert (guide.number, guide.card, guide.spotlight.rings) == (None, None, ())
    guide.offer()
    assert guide.number is None
    assert settings.load().tour_seen


def test_escape_a_press_and_another_page_leave_it(guide: Tour) -> None:
    window = guide._window
    guide.begin()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert guide.number is None
    guide.begin()
    assert guide.card is not None
    QTest.mouseClick(guide.card.skip, Qt.MouseButton.LeftButton)
    assert guide.number is None
    guide.begin()
    window.show_page(NEW)
    assert guide.number is None


def test_the_settings_call_it_again(guide: Tour) -> None:
    guide._window.settings.tour_seen = True
    guide._window.show_page(SETTINGS)
    page = guide._window.pages[SETTINGS]
    assert isinstance(page, SettingsPage)
    QTest.mouseClick(page.tour, Qt.MouseButton.LeftButton)
    assert guide.number == 0


def test_it_goes_on_in_another_language(guide: Tour, qtbot: QtBot) -> None:
    guide.begin()
    guide._next()
    with qtbot.waitSignal(guide._window.rebuilt):
        guide._window.settings.change(language="en")
    qtbot.waitUntil(lambda: guide.card is not None and guide.card.title.text() == "A video of your own")


@pytest.mark.parametrize(
    "target", [(0, 0, 300, 60), (1000, 700, 300, 60), (0, 300, 1366, 100), (500, 0, 90, 768)]
)
def test_the_card_never_lies_on_what_it_speaks_of(target: tuple[int, int, int, int]) -> None:
    room, card = QRect(0, 0, 1366, 768), QRect(0, 0, 340, 180)
    place = QRect(place_beside(QRect(*target), card, room, 16), card.size())
    assert room.contains(place)
    assert not place.intersects(QRect(*target))
