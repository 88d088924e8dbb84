"""One file of the media panel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap, QTextDocumentFragment
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.timeline.made import timeline_of
from trainer.model.schema import MediaKind
from trainer.settings import Settings
from trainer.ui.media_card import LONGEST_NAME, MediaCard, shortened

VIDEO = timeline_of(126, spare=0).media[0]


def shown(qtbot: QtBot, card: MediaCard) -> MediaCard:
    qtbot.addWidget(card)
    card.resize(132, 180)
    card.show()
    qtbot.waitExposed(card)
    return card


def test_it_says_its_name_and_length(qtbot: QtBot, settings: Settings) -> None:
    card = shown(qtbot, MediaCard(VIDEO, 30))
    assert "klip-1" in card.accessibleName()
    assert "4,2" in card.accessibleName()
    assert card.poster._mark == ""


def test_a_strangers_name_is_no_markup(qtbot: QtBot, settings: Settings) -> None:
    named = replace(VIDEO, name='<img src="//server/x.png"> & co.mp4')
    card = shown(qtbot, MediaCard(named, 30))
    for told in (card, card.add):
        assert "<" not in told.toolTip()
        assert (
            '<img src="//server/x.png"> & co' in QTextDocumentFragment.fromHtml(told.toolTip()).toPlainText()
        )


@pytest.mark.parametrize(
    ("changes", "marked", "addable"),
    [
        ({"has_sound": False}, True, True),
        ({"kind": MediaKind.AUDIO, "width": 0, "height": 0}, True, True),
        ({"kind": MediaKind.PHOTO, "has_sound": False}, False, True),
    ],
)
def test_what_is_unusual_is_marked(
    qtbot: QtBot, settings: Settings, changes: dict[str, object], marked: bool, addable: bool
) -> None:
    card = shown(qtbot, MediaCard(replace(VIDEO, **changes), 30))  # type: ignore[arg-type]
    assert bool(card.poster._mark) is marked
    assert card.add.isVisible() is addable


def test_a_missing_file_is_marked_until_it_is_found(qtbot: QtBot, settings: Settings) -> None:
    card = shown(qtbot, MediaCard(VIDEO, 30))
    card.show_missing(True)
    assert card.poster._mark
    card.show_missing(False)
    assert not card.poster._mark


def test_the_poster_fills_its_place(qtbot: QtBot, settings: Settings) -> None:
    card = shown(qtbot, MediaCard(VIDEO, 30))
    picture = QPixmap(54, 96)
    picture.fill(QColor("#00aa00"))
    card.poster.show_picture(picture)
    shot = card.poster.grab().toImage()
    assert shot.pixelColor(card.poster.rect().center()) == QColor("#00aa00")
    assert shot.pixelColor(QPoint(2, card.poster.height() // 2)) == QColor("#00aa00")


def test_the_button_lies_on_the_poster(qtbot: QtBot, settings: Settings) -> None:
    card = shown(qtbot, MediaCard(VIDEO, 30))
    assert card.poster.geometry().contains(card.add.geometry())
    wanted: list[str] = []
    card.add_wanted.connect(wanted.append)
    QTest.mouseClick(card.add, Qt.MouseButton.LeftButton)
    assert wanted == [VIDEO.id]


def test_long_names_keep_their_beginning_and_end() -> None:
    name = "iphone6-ios12-h264-rot90-gps-mebx-dan-seterusnya"
    short = shortened(name).replace("\u200b", "")
    assert len(short) == LONGEST_NAME + 1
    assert short.startswith("iphone6")
    assert short.endswith("seterusnya")
    assert shortened("pendek") == "pendek"
