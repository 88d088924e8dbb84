"""A black picture for the gaps of a timeline whose magnet is off."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from pathlib import Path

from PIL import Image

from trainer import paths
from trainer.media.imports import bring_in
from trainer.model.schema import MediaReference

NAME = "hitam.png"
SIDE = 64
"""Pixels.  It fills any canvas and looks the same at every size."""


def bring_black_in(project: Path, rate: int) -> Generator[float, None, MediaReference]:
    """Make the picture and bring it into ``project``; as ``imports.bring_in``, with its errors."""
    with tempfile.TemporaryDirectory(prefix="black-", dir=paths.cache()) as place:
        file = Path(place) / NAME
        Image.new("RGB", (SIDE, SIDE)).save(file)
        return (yield from bring_in(file, project, rate))
