"""Small projects to export, and a look at what an export leaves behind."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path

from PIL import Image

from trainer import paths
from trainer.media import presets
from trainer.media.render import Progress, RenderRequest, Report
from trainer.model import edits
from trainer.model.canvas import Canvas
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Timeline

CANVAS = Canvas(108, 192)


def photo_project(folder: Path, seconds: float, photos: int = 1) -> RenderRequest:
    """A project of ``photos`` photos that together last ``seconds``, ready to be exported beside it."""
    project = folder / "Proyek"
    (project / "media").mkdir(parents=True)
    timeline = Timeline("", canvas=CANVAS)
    for number in range(photos):
        file = project / "media" / f"foto-{number}.png"
        Image.effect_noise((216, 384), 60).convert("RGB").save(file)
        reference = MediaReference(
            f"p{number}", file.name, f"media/{file.name}", MediaKind.PHOTO, 18_000, "", 216, 384
        )
        timeline = edits.add_media(timeline, reference)
        timeline = edits.append(timeline, reference.id, TimeRange(0, round(seconds * 30 / photos)))
    target = folder / "Video" / "film.mp4"
    target.parent.mkdir()
    return RenderRequest(timeline, project, target, presets.preset())


def finished(work: Generator[Progress, None, Report]) -> tuple[Report, list[Progress]]:
    """Run an export to its end: its report, and everything it said on the way."""
    said = []
    while True:
        try:
            said.append(next(work))
        except StopIteration as end:
            return end.value, said


def rendering(work: Generator[Progress, None, Report], share: float = 0.05) -> Progress:
    """Run an export until ``share`` of it is done."""
    return next(progress for progress in work if progress.share >= share)


def workers() -> list[int]:
    """The render processes of this test's home that are alive (Linux)."""
    if not sys.platform.startswith("linux"):
        return []
    found = []
    home = f"SEMENIT_HOME={paths.data().parent}".encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_worker = b"trainer.media.worker" in (process / "cmdline").read_bytes()
            if is_worker and home in (process / "environ").read_bytes().split(b"\0"):
                found.append(int(process.name))
        except OSError:
            continue  # it has just ended
    return found


def nothing_left(request: RenderRequest, patience: float = 10.0) -> bool:
    """Whether, within ``patience`` seconds, no file beside the target and no render process is left."""
    return soon(lambda: not workers() and list(request.target.parent.iterdir()) == [], patience)


def soon(holds: Callable[[], bool], patience: float = 10.0) -> bool:
    """Whether ``holds`` within ``patience`` seconds."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
