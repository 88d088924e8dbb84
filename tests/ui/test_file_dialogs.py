"""The windows in which files are picked open where the last ones came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.file_dialogs import MUSIC_PLACE, FileDialogs


def test_the_next_window_opens_where_the_last_file_lay(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    picked = [["/hp/rekaman/satu.m4a", "/hp/rekaman/dua.m4a"], [], ["/kartu/klip.mp4"]]

    def pick(_: QWidget, __: str, place: str, kinds: str) -> tuple[list[str], str]:
        asked.append((place, kinds))
        return picked.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", pick)
    asker = QWidget()
    qtbot.addWidget(asker)
    dialogs = FileDialogs(asker, MUSIC_PLACE)
    assert dialogs.sounds() == [Path("/hp/rekaman/satu.m4a"), Path("/hp/rekaman/dua.m4a")]
    assert dialogs.sounds() == []
    assert dialogs.clips() == [Path("/kartu/klip.mp4")]
    assert Path(dialogs.place) == Path("/kartu")
    usual = QStandardPaths.writableLocation(MUSIC_PLACE)
    assert [Path(place) for place, _ in asked] == [Path(usual), Path("/hp/rekaman"), Path("/hp/rekaman")]
    assert ["*.m4a" in kinds for _, kinds in asked] == [True, True, False]
    assert ["*.mp4" in kinds for _, kinds in asked] == [False, False, True]


def test_a_folder_is_not_remembered_by_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asker = QWidget()
    qtbot.addWidget(asker)
    dialogs = FileDialogs(asker, MUSIC_PLACE)
    for said, found in (("/hp", Path("/hp")), ("", None)):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, said=said: said)
        assert dialogs.folder("Where?") == found
        assert dialogs.place == ""
