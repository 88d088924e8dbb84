"""Pictures of the screens, to look at and for ``docs/screens``.

    SEMENIT_SCREENS=docs/screens python -m pytest -m heavy tests/ui/test_screens.py

takes them anew, in light and dark, from the walk of ``census_stops``.  Without the folder they
are taken and thrown away.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.census import Scene
from tests.ui.census_stops import STOPS
from tests.ui.conftest import Dress
from tests.ui.rest import at_rest
from trainer import paths
from trainer.ui.settings_page import THEMES

FOLDER = "SEMENIT_SCREENS"
WIDTH, HEIGHT = 1366, 768
KEPT_WIDTH, QUALITY = 1024, 70

SCREENS: Mapping[str, str] = {
    "home": "home",
    "tour": "home: the tour",
    "new": "new project",
    "templates": "templates",
    "template": "template: a clip in the tray and in a place",
    "settings": "settings",
    "learners": "learners",
    "trash": "trash: sure?",
    "works": "my works",
    "recover": "recover",
    "lesson": "lesson: in an empty editor, with every hint",
    "editor": "editor: media",
    "captions": "editor: captions",
    "history": "editor: steps so far",
    "keys": "editor: every key",
    "export": "export",
    "cover": "export: the cover",
    "publishing": "before publishing",
}
"""File -> the stop that it is taken at."""


def photographed(scene: Scene, shown: QWidget) -> QImage:
    """The window, with a dialog over it, once everything has come to rest."""
    at_rest(scene.qtbot, lambda: _bytes(shown.grab().toImage()))
    picture = scene.window.grab().toImage()
    if shown.isWindow() and shown is not scene.window:
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 110))
        over = shown.grab()
        left, top = (picture.width() - over.width()) // 2, (picture.height() - over.height()) // 2
        painter.drawPixmap(left, top, over)
        painter.end()
    return picture


def _bytes(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "BMP")  # type: ignore[call-overload]  # a name is bytes in the stub only
    return bytes(buffer.data().data())


def keep(picture: QImage, file: Path) -> None:
    """A small JPEG of it."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    size, step = (rgb.width(), rgb.height()), rgb.bytesPerLine()
    whole = Image.frombytes("RGB", size, bytes(rgb.constBits()), "raw", "RGB", step)
    height = round(KEPT_WIDTH * size[1] / size[0])
    whole.resize((KEPT_WIDTH, height), Image.Resampling.LANCZOS).save(file, quality=QUALITY, optimize=True)


@pytest.mark.heavy
@pytest.mark.parametrize("colours", THEMES)
def test_every_screen_can_be_photographed(
    qtbot: QtBot, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, colours: str
) -> None:
    monkeypatch.setattr(paths, "videos", lambda: Path("/home/bu-sri/Video"))  # only shown
    folder = Path(os.environ.get(FOLDER, tmp_path))
    names = {stop: file for file, stop in SCREENS.items()}
    scene = Scene(qtbot, dress(theme=colours), tmp_path / "files", (WIDTH, HEIGHT), to_show=True)
    taken: set[str] = set()
    try:
        for stop in STOPS:
            for shown in stop.visit(scene):
                if stop.name in names:
                    keep(photographed(scene, shown), folder / f"{names[stop.name]}-{colours}.jpg")
                    taken.add(names[stop.name])
                scene.shut()
            if taken == set(SCREENS):
                break
    finally:
        scene.close()
    assert taken == set(SCREENS)
