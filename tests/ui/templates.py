"""A template's page on the screen, and clips to fill it with."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.media.filmed import Picture, film, numbered, steady
from trainer.template import pack
from trainer.ui.jobs import Jobs
from trainer.ui.messages import Messages
from trainer.ui.template_page import TemplatePage

LONG_WAIT = 30_000


def clips(folder: Path, count: int = 2, seconds: float = 1.0) -> list[Path]:
    """Tiny clips as if they came from a phone."""
    made = []
    for number in range(count):
        file = folder / f"klip-{number}.mp4"
        film(file, steady(seconds), partial(_picture, number))
        made.append(file)
    return made


def _picture(clip: int, frame: int, _: float) -> Picture:
    return numbered(frame + 40 * clip, (90, 160))


@contextlib.contextmanager
def page_of(qtbot: QtBot, slug: str, screen: tuple[int, int] = (1366, 768)) -> Iterator[TemplatePage]:
    """The page of that template, shown and planned once; ended as the window ends it."""
    jobs = Jobs()
    page = TemplatePage(pack.load(pack.find(slug)), jobs, Messages())
    qtbot.addWidget(page)
    page.resize(*screen)
    page.show()
    qtbot.waitExposed(page)
    try:
        qtbot.waitUntil(lambda: page.session.current is not None, timeout=LONG_WAIT)
        yield page
    finally:
        page.stop()
        jobs.stop()
        QApplication.processEvents()
        page.hide()
