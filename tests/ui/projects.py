"""Projects for the tests of the window, made with the model and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from trainer import paths
from trainer.model.canvas import CANVASES
from trainer.model.commands import AddMedia, AppendClip
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import MediaKind, MediaReference, Timeline

SAMPLES = sorted((paths.ASSETS / "samples").glob("*.mp4"))


def project(
    name: str = "Batik Bu Sri", seconds: float = 4, shape: str = "9:16", clip: Path | None = None
) -> Path:
    """A project of ``seconds`` in the usual folder; with ``clip``, its file is really there."""
    folder = paths.projects() / name
    with Project.create(folder, Timeline(name, canvas=CANVASES[shape])) as made:
        if seconds:
            (folder / "media").mkdir()
            if clip is not None:
                shutil.copy(clip, folder / "media" / "klip.mp4")
            reference = MediaReference(
                id="", name="klip.mp4", path="media/klip.mp4", kind=MediaKind.VIDEO,
                available=round(seconds * 30), width=1080, height=1920, has_sound=True,
            )  # fmt: skip
            made.do(AddMedia(reference))
            made.do(AppendClip(made.timeline.media[0].id, TimeRange(0, round(seconds * 30))))
        made.save()
    return folder
