"""A still is the frame that the export would show."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.filmed import film, numbered, read_number, steady
from trainer.errors import ExportOverProject, FolderReadOnly, MediaGone, NothingToExport
from trainer.media.still import still, write_still
from trainer.model import edits
from trainer.model.canvas import Canvas
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Timeline

SIZE = (108, 192)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "media").mkdir()
    film(folder / "media/a.mp4", steady(3), lambda i, t: numbered(i, SIZE))
    return folder


def timeline(width: int = SIZE[0], height: int = SIZE[1]) -> Timeline:
    reference = MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, 90, "", *SIZE)
    return edits.append(Timeline("", Canvas(width, height), media=(reference,)), "a", TimeRange(30, 45))


@pytest.mark.parametrize(
    ("seconds", "number"),
    [
        (0, 30),
        (1, 60),
        (-3, 30),
        (99, 74),
        (0.49, 44),
        (0.0333, 30),
        (Fraction("0.033334"), 31),  # what is on screen then, not what comes next
        (0.7, 51),
        (0.1, 33),
        (22 / 30, 52),  # a float a hair before the frame that it means
    ],
)
def test_a_still_is_written_as_png(
    project: Path, tmp_path: Path, seconds: Fraction | float, number: int
) -> None:
    target = tmp_path / "gambar ꦲ.png"
    write_still(timeline(), project, seconds, target)
    with Image.open(target) as image:
        assert (image.format, image.size) == ("PNG", SIZE)
        assert read_number(np.asarray(image)) == number


def test_a_preview_is_smaller(project: Path) -> None:
    assert still(timeline(1080, 1920), project, 0, preview=True).shape == (960, 540, 3)


def test_what_cannot_be_shown_is_said(project: Path, tmp_path: Path) -> None:
    with pytest.raises(NothingToExport):
        still(Timeline(""), project, 0)
    with pytest.raises(MediaGone):
        still(timeline(), tmp_path, 0)
    with pytest.raises(FolderReadOnly):
        write_still(timeline(), project, 0, tmp_path / "tidak ada" / "a.png")


def test_a_still_never_takes_the_place_of_what_the_project_keeps(project: Path) -> None:
    before = (project / "media/a.mp4").read_bytes()
    with pytest.raises(ExportOverProject):
        write_still(timeline(), project, 0, project / "media/a.mp4")
    assert (project / "media/a.mp4").read_bytes() == before
