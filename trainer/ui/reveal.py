"""Showing a finished file outside the program: in its player, in its folder."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def play(file: Path) -> bool:
    """Open ``file`` in the player of the system.  Returns whether the system took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def show_in_folder(file: Path) -> bool:
    """Open the folder of ``file``, with the file chosen where the system can.

    Returns whether the system took it.
    """
    if sys.platform == "win32":
        return _started("explorer", "/select,", QDir.toNativeSeparators(str(file)))
    if sys.platform == "darwin":
        return _started("open", "-R", str(file))
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def _started(program: str, *arguments: str) -> bool:
    started = QProcess.startDetached(program, list(arguments))
    return bool(started[0] if isinstance(started, tuple) else started)
