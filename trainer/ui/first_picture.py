"""The first picture of a project, as it will be seen: for posters and for the export page."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterable
from pathlib import Path

from PySide6.QtGui import QImage

from trainer.errors import TrainerError
from trainer.model.schema import Timeline
from trainer.ui import engine

log = logging.getLogger(__name__)


def first_picture(timeline: Timeline, folder: Path, short_side: int) -> QImage | None:
    """The first frame, its shorter side ``short_side`` pixels; None when nothing is on the timeline.

    Decodes, so never on the window's thread.
    """
    return picture_at(timeline, folder, short_side, 0)


def picture_at(timeline: Timeline, folder: Path, short_side: int, frame: int) -> QImage | None:
    """As ``first_picture``, but any frame."""
    engine.load()
    from trainer.media.compositor import Composition, preview_size
    from trainer.ui.frame_service import image_of

    if not timeline.duration:
        return None
    with Composition(timeline, folder, preview_size(timeline.canvas, short_side)) as composition:
        return image_of(composition.frame(frame))


def first_pictures(
    projects: Iterable[tuple[Path, Timeline]], short_side: int
) -> Generator[tuple[Path, QImage], None, None]:
    """The first picture of each project that has one, as a generator for ``Jobs``."""
    for folder, timeline in projects:
        try:
            picture = first_picture(timeline, folder, short_side)
        except TrainerError as fault:
            log.info("no poster for %s", folder.name, exc_info=fault)
            continue
        if picture is not None:
            yield folder, picture
