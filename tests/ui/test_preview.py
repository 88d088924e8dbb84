"""The stage in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.dragging import drop, enter, file_mime
from trainer.model.canvas import CANVASES, Canvas
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.invitation import Invitation
from trainer.ui.preview import Preview
from trainer.ui.timeline.dropping import media_mime


@pytest.fixture
def preview(qtbot: QtBot, settings: Settings) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(740, 420)
    made.show()
    qtbot.waitExposed(made)
    return made


def green() -> QImage:
    picture = QImage(108, 192, QImage.Format.Format_RGB32)
    picture.fill(QColor("#00aa00"))
    return picture


@pytest.mark.parametrize("shape", ["9:16", "16:9", "1:1"])
def test_the_picture_keeps_its_shape_and_stands_in_the_middle(preview: Preview, shape: str) -> None:
    preview.set_canvas(CANVASES[shape])
    rect = preview.picture_rect
    assert preview.rect().contains(rect)
    assert abs(rect.width() / rect.height() - CANVASES[shape].width / CANVASES[shape].height) < 0.01
    assert abs(rect.center().x() - preview.rect().center().x()) <= 1


def test_pictures_are_asked_for_no_larger_than_they_are_seen(qtbot: QtBot, preview: Preview) -> None:
    wanted: list[Canvas] = []
    preview.size_wanted.connect(wanted.append)
    preview.resize(740, 300)
    QApplication.processEvents()
    size = wanted[-1]
    assert size.width % 2 == 0
    assert size.height % 2 == 0
    assert abs(size.height - preview.picture_rect.height() * preview.devicePixelRatioF()) <= 2
    preview.resize(3000, 2400)
    QApplication.processEvents()
    assert wanted[-1] == Canvas(540, 960)


def test_a_picture_is_shown_with_round_corners_on_the_stage(preview: Preview) -> None:
    preview.show_picture(green())
    shot = preview.grab().toImage()
    rect = preview.picture_rect
    assert shot.pixelColor(rect.center()) == QColor("#00aa00")
    assert shot.pixelColor(rect.topLeft()) != QColor("#00aa00")
    assert shot.pixelColor(QPoint(5, 5)) == QColor(theme.current().stage)


def test_the_picture_of_another_shape_is_not_squashed_while_the_new_one_is_made(preview: Preview) -> None:
    preview.show_picture(green())
    preview.set_canvas(CANVASES["16:9"])
    shot = preview.grab().toImage()
    rect = preview.picture_rect
    assert shot.pixelColor(rect.center()) == QColor("#00aa00")
    beside = QPoint(rect.left() + rect.width() // 4, rect.center().y())
    assert shot.pixelColor(beside) == QColor(theme.current().video)


def test_an_empty_stage_says_what_to_do(preview: Preview) -> None:
    bringing = preview.grab().toImage()
    preview.invite(Invitation.PLACE)
    placing = preview.grab().toImage()
    assert placing != bringing
    preview.invite(None)  # its picture is on its way
    assert preview.grab().toImage().pixelColor(preview.picture_rect.center()) == theme.current().colour(
        "card"
    )
    preview.show_picture(green())
    assert preview.grab().toImage() != placing


def test_a_new_picture_repaints_its_place_only(preview: Preview) -> None:
    preview.show_picture(green())
    QApplication.processEvents()
    ground = preview._ground
    preview.show_picture(green())
    QApplication.processEvents()
    assert preview._ground is ground


def test_files_can_be_dropped_and_cards_cannot(preview: Preview, tmp_path: Path) -> None:
    dropped: list[list[Path]] = []
    preview.files_dropped.connect(dropped.append)
    assert not enter(preview, media_mime("m1"), QPoint(300, 200))
    file = tmp_path / "klip saya 🎬.mp4"
    file.write_bytes(b"")
    assert drop(preview, file_mime([file]), QPoint(300, 200))
    assert dropped == [[file]]
