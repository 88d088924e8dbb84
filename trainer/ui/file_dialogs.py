"""The desktop's windows in which a person picks clips, sounds or a folder.

They open where the last files came from, and the first time where the desktop keeps
such files.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.ui.media_import import PHOTO_ENDINGS, SOUND_ENDINGS, VIDEO_ENDINGS
from trainer.words import translate

MOVIES_PLACE = QStandardPaths.StandardLocation.MoviesLocation
MUSIC_PLACE = QStandardPaths.StandardLocation.MusicLocation


class FileDialogs:
    """Asks for ``asker``, at first in the desktop's place ``usual``."""

    def __init__(self, asker: QWidget, usual: QStandardPaths.StandardLocation) -> None:
        self._asker, self._usual = asker, usual
        self.place = ""
        """The folder in which the next window opens; empty as long as nothing was picked."""

    def clips(self) -> list[Path]:
        """Videos and photos to bring in; none when the person thought better of it."""
        return self._files(translate("Media", "Choose clips"), _clip_kinds())

    def sounds(self) -> list[Path]:
        """Sounds to bring in, likewise."""
        return self._files(translate("Sound", "Choose sounds"), _sound_kinds())

    def sound(self) -> Path | None:
        """One sound, or None."""
        title = translate("Narration", "Choose a sound file")
        file, _ = QFileDialog.getOpenFileName(self._asker.window(), title, self._start(), _sound_kinds())
        return self._remembered([file])[0] if file else None

    def folder(self, title: str) -> Path | None:
        """A folder, or None; the next window opens where it would have without."""
        folder = QFileDialog.getExistingDirectory(self._asker.window(), title, self._start())
        return Path(folder) if folder else None

    def _files(self, title: str, kinds: str) -> list[Path]:
        files, _ = QFileDialog.getOpenFileNames(self._asker.window(), title, self._start(), kinds)
        return self._remembered(files)

    def _start(self) -> str:
        return self.place or QStandardPaths.writableLocation(self._usual)

    def _remembered(self, files: list[str]) -> list[Path]:
        if files:
            self.place = str(Path(files[0]).parent)
        return [Path(file) for file in files]


def _clip_kinds() -> str:
    endings = " ".join(f"*{ending}" for ending in VIDEO_ENDINGS + PHOTO_ENDINGS)
    return _or_all(translate("Media", "Videos and photos ({endings})", endings=endings))


def _sound_kinds() -> str:
    endings = " ".join(f"*{ending}" for ending in SOUND_ENDINGS)
    return _or_all(translate("Sound", "Sounds ({endings})", endings=endings))


def _or_all(kinds: str) -> str:
    return ";;".join((kinds, translate("Media", "All files (*)")))
