"""The letters of texts: shipped files, found by path, never the system's.

Qt needs an application object before it knows any font.  The window has one;
the render process and the command line get one here that has no screen.
"""

from __future__ import annotations

import locale
import threading

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from trainer import paths
from trainer.typeset import styles

FOLDER = paths.ASSETS / "fonts"
LATIN, JAVANESE, EMOJI = "Plus Jakarta Sans", "Noto Sans Javanese", "Noto Color Emoji"
FAMILIES = (LATIN, JAVANESE, EMOJI)
"""Each letter is taken from the first that has it.  Only where none has it, say for Chinese, Qt
looks further on the computer."""

_lock = threading.Lock()
_known = False
_without_screen: QGuiApplication | None = None


def ready() -> None:
    """Make the shipped letters known to Qt, once a process; any thread may ask.

    Where the process has no application yet, one without a screen is made; it
    stays until the process ends, so a window cannot be opened afterwards.
    """
    global _known
    with _lock:
        if _known:
            return
        if QCoreApplication.instance() is None:
            _make_application()
        for file in sorted(FOLDER.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        # ❤ and ☎ are in the fonts of letters of some computers too; the colourful ones are meant.
        QFontDatabase.addApplicationEmojiFontFamily(EMOJI)
        _known = True


def _make_application() -> None:
    global _without_screen
    _without_screen = QGuiApplication(["semenit", "-platform", "offscreen"])
    # Qt takes over the language of the system, and ffmpeg would read "0.5" as a Javanese reads it: 0.
    locale.setlocale(locale.LC_NUMERIC, "C")


def font(pixels: int, weight: int, letter_spacing: float = 0, letters: str = "jakarta") -> QFont:
    """The letters at ``pixels`` size and ``weight`` (400 to 700); ``letter_spacing`` in pixels.

    ``letters`` is one of ``styles.LETTERS``; what they lack is taken from ``FAMILIES``.
    """
    chosen = QFont()
    chosen.setFamilies(list(dict.fromkeys((styles.LETTERS[letters], *FAMILIES))))
    chosen.setPixelSize(pixels)
    chosen.setWeight(QFont.Weight(weight))
    # Unhinted, so that a text is the same at every size and on every system.
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    chosen.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letter_spacing)
    return chosen
