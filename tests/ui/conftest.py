"""What the tests of the window share: a dressed application, and jobs that end."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trainer import words
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.collector import collect_if_due
from trainer.ui.jobs import Jobs

Dress = Callable[..., Settings]


QT_TALK = (
    # The platform without a screen says this of every window, which has no size hints to keep,
    # and of every menu, which comes to the front and takes the keyboard.
    "This plugin does not support",
    # Where there is no sound device; the speaker then keeps silent time.
    "pipewire",
    "PulseAudioService",
)
"""What Qt warns of on a computer for tests, and what is no fault of ours."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore(*QT_TALK, extend=True))


@pytest.fixture(scope="session")
def _no_collection_in_threads() -> Iterator[None]:
    """As in the program (``collector``): a worker thread must not end the widgets of an earlier test."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _collect(_no_collection_in_threads: None) -> Iterator[None]:
    """Between two tests the widgets of the first die, and the window's thread collects when it is due.

    A widget that is to be deleted later waits for a turn of the event loop, and none
    comes between two tests: without this every page of the run would live to its end.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collect_if_due()


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    theme.load_fonts()


@pytest.fixture
def dress(qapp: QApplication, _fonts: None) -> Iterator[Dress]:
    """Dress the application: ``dress(text_size="huge", language="en")`` returns the settings."""

    def dressed(**values: str) -> Settings:
        settings = Settings()
        settings.change(**values)
        words.use(settings.language)
        if not _worn(qapp, settings):
            theme.apply(qapp, settings)
        return settings

    yield dressed
    # Windows that were closed are still there, and would all be dressed anew.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    dressed()


def _worn(application: QApplication, settings: Settings) -> bool:
    """Whether the application is dressed for ``settings`` already."""
    wanted = theme.THEMES[settings.theme], theme.TEXT_SIZES[settings.text_size]
    return bool(application.styleSheet()) and (theme.current(), theme.factor()) == wanted


@pytest.fixture
def settings(dress: Dress) -> Settings:
    """The settings of a first start, kept in memory; the application is dressed for them."""
    return dress()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Jobs that are ended with the test."""
    made = Jobs()
    yield made
    made.stop()
