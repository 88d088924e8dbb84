"""Handing a finished file to the system."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from trainer.ui import reveal


class System(QObject):
    """Stands for the desktop: takes the addresses that are opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def system(qapp: object) -> Iterator[System]:
    made = System()
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type]  # the stub says bytes
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_the_player_gets_the_file(system: System, tmp_path: Path) -> None:
    file = tmp_path / "batik bu sri #1 ꦧꦠꦶꦏ꧀.mp4"
    assert reveal.play(file)
    assert system.opened == [str(file)]


@pytest.mark.skipif("sys.platform != 'linux'", reason="other desktops choose the file in its folder")
def test_the_file_manager_gets_the_folder(system: System, tmp_path: Path) -> None:
    assert reveal.show_in_folder(tmp_path / "a.mp4")
    assert system.opened == [str(tmp_path)]
