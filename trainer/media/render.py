"""From a project to a finished video, in a process of its own."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trainer.media.presets import Preset
from trainer.media.verify import Report
from trainer.model.schema import Timeline


class Stage(StrEnum):
    """What the render process is doing."""

    PREPARING = "preparing"
    RENDERING = "rendering"
    CHECKING = "checking"


@dataclass(frozen=True)
class RenderRequest:
    """What to make: ``timeline`` of the project in ``project`` (its folder), as the file ``target``."""

    timeline: Timeline
    project: Path
    target: Path
    preset: Preset


@dataclass(frozen=True)
class Progress:
    """How far it is: ``share`` from 0 to 1, ``seconds_left`` as estimated, None while nobody can know."""

    stage: Stage
    share: float
    seconds_left: float | None = None


def render(request: RenderRequest) -> Generator[Progress, None, Report]:
    """Make the video; yields how far it is and returns what was made.

    Closing the generator cancels: nothing is left at the target, no temporary
    file, no process.  A file that was at the target stays until the new one is
    finished and verified.  Raises NothingToExport, MediaGone, DiskFull,
    FolderReadOnly, ExportOverClip, ExportFailed or ExportUnverified.
    """
    raise NotImplementedError
    yield
