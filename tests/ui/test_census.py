"""Every screen of the window: everything can be read, has a name and a role, and Tab comes to it.

One walk over all of ``census_stops`` is part of every run.  The heavy ones walk in every window,
text size, language and theme.
"""

from __future__ import annotations

import importlib
import itertools
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

import trainer.ui
from tests.conftest import ROOT
from tests.ui.access import lost_keyboards, nameless, roleless
from tests.ui.census import Scene
from tests.ui.census_stops import STOPS
from tests.ui.clipping import lasting_faults
from tests.ui.conftest import Dress
from trainer.ui import main_window, theme
from trainer.ui.settings_page import THEMES
from trainer.words import LANGUAGES

WINDOWS = ((1366, 768), (1280, 720))


class Walk:
    """One walk over every stop, and what was seen on it."""

    def __init__(self, scene: Scene) -> None:
        self.found: dict[str, list[str]] = {}
        self.seen: set[type[QWidget]] = set()
        size = scene.window.size()
        for stop in STOPS:
            for shown in stop.visit(scene):
                QApplication.processEvents()
                self.seen |= {type(one) for one in QApplication.allWidgets() if one.isVisible()}
                faults = looked_at(scene, shown)
                if scene.window.size() != size:
                    faults.append(f"the window became {scene.window.size().toTuple()}")
                    scene.window.resize(size)
                if faults:
                    self.found[stop.name] = faults
                scene.shut()


def looked_at(scene: Scene, shown: QWidget) -> list[str]:
    """Everything that is wrong with a screen."""
    window, room = shown.window(), scene.window.size()
    too_large = [] if shown.size().boundedTo(room) == shown.size() else [f"it is {shown.size().toTuple()}"]
    if isinstance(shown, QMenu):  # Qt's own: arrow keys, names and roles come with it
        # It may be larger than a small window; on a small screen Qt lays it out in columns.
        usual = room.height() >= main_window.ROOM["huge"][1]
        return too_large if usual else []
    if not window.isActiveWindow():  # the platform without a screen forgets it when a page is dropped
        with scene.qtbot.waitActive(window):
            window.activateWindow()
    return [
        *(too_large if shown.isWindow() else ()),
        *lasting_faults(scene.qtbot, shown),
        *nameless(shown),
        *roleless(shown),
        *lost_keyboards(shown),
    ]


def widget_classes() -> Iterator[type[QWidget]]:
    """Every widget that the window is made of."""
    for module in pkgutil.walk_packages(trainer.ui.__path__, "trainer.ui."):
        importlib.import_module(module.name)
    waiting: list[type[QWidget]] = [QWidget]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("trainer.ui"):
                yield kind


def walked(qtbot: QtBot, dress: Dress, files: Path, window: tuple[int, int], **settings: str) -> Walk:
    scene = Scene(qtbot, dress(**settings), files, window)
    try:
        return Walk(scene)
    finally:
        scene.close()


def test_every_screen_can_be_read_and_used_without_a_mouse(
    qtbot: QtBot, dress: Dress, tmp_path: Path
) -> None:
    walk = walked(qtbot, dress, tmp_path / "files", (1280, 720), text_size="huge")
    assert walk.found == {}
    missed = {kind for kind in widget_classes() if not any(issubclass(one, kind) for one in walk.seen)}
    assert not missed, "a new screen needs a stop in census_stops"


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("window", "text_size", "language", "colours"),
    list(itertools.product(WINDOWS, theme.TEXT_SIZES, LANGUAGES, THEMES)),
    ids=lambda one: "x".join(map(str, one)) if isinstance(one, tuple) else one,
)
def test_every_screen_in_every_window_size_language_and_theme(
    qtbot: QtBot, dress: Dress, tmp_path: Path, window: tuple[int, int], text_size: str, language: str,
    colours: str,
) -> None:  # fmt: skip
    walk = walked(
        qtbot, dress, tmp_path / "files", window, text_size=text_size, language=language, theme=colours
    )
    assert walk.found == {}


@pytest.mark.heavy
@pytest.mark.parametrize("text_size", theme.TEXT_SIZES)
def test_every_screen_in_the_least_room_that_a_page_ever_has(
    qtbot: QtBot, dress: Dress, tmp_path: Path, text_size: str
) -> None:
    walk = walked(qtbot, dress, tmp_path / "files", main_window.ROOM[text_size], text_size=text_size)
    assert walk.found == {}


@pytest.mark.heavy
@pytest.mark.parametrize("text_size", theme.TEXT_SIZES)
@pytest.mark.parametrize("percent", [150, 200])
def test_a_screen_that_is_too_small_scrolls_and_cuts_nothing_off(
    qtbot: QtBot, dress: Dress, tmp_path: Path, text_size: str, percent: int
) -> None:
    """What a screen of 1366 x 768 has left at that scale, in the pixels that pages are measured in."""
    window = (1366 * 100 // percent, 768 * 100 // percent)
    walk = walked(qtbot, dress, tmp_path / "files", window, text_size=text_size)
    assert walk.found == {}


@pytest.mark.heavy
@pytest.mark.parametrize("factor", ["1.5", "2"])
def test_every_screen_drawn_at_another_scale_factor(factor: str) -> None:
    """Qt reads the factor once, when the process begins: so the walk is done in another one."""
    walk = f"{Path(__file__)}::{test_every_screen_can_be_read_and_used_without_a_mouse.__name__}"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", walk],
        cwd=ROOT,
        env=os.environ | {"QT_SCALE_FACTOR": factor},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
