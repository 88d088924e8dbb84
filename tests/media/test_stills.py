"""Single pictures of a clip as files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.filmed import film, numbered, read_number, steady
from trainer.errors import FileMissing
from trainer.media.stills import LONG_SIDE, blurred, last_picture

SIZE = (90, 160)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gambar") / "klip.mp4"
    film(file, steady(20 / 30), lambda number, _: numbered(number, SIZE))
    return file


def test_the_last_picture_is_the_last(clip: Path, tmp_path: Path) -> None:
    last_picture(clip, tmp_path / "tahan.png")
    with Image.open(tmp_path / "tahan.png") as image:
        assert image.size == SIZE
        assert read_number(np.asarray(image)) == 19


def test_what_is_blurred_cannot_be_read(clip: Path, tmp_path: Path) -> None:
    blurred(clip, 0.3, tmp_path / "samar.png")
    last_picture(clip, tmp_path / "tajam.png")
    with Image.open(tmp_path / "samar.png") as soft, Image.open(tmp_path / "tajam.png") as sharp:
        edges = [
            np.abs(np.diff(np.asarray(one.convert("L"), np.int16), axis=1)).max() for one in (soft, sharp)
        ]
        assert edges[0] < edges[1] * 0.6
        assert np.asarray(soft).mean() < np.asarray(sharp).mean() * 0.8


def test_a_huge_photo_is_made_no_larger_than_a_canvas(tmp_path: Path) -> None:
    Image.new("RGB", (3000, 4000), (90, 120, 40)).save(tmp_path / "foto.jpg")
    blurred(tmp_path / "foto.jpg", 0, tmp_path / "samar.png")
    with Image.open(tmp_path / "samar.png") as image:
        assert max(image.size) == LONG_SIDE


def test_a_clip_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        last_picture(tmp_path / "tidak-ada.mp4", tmp_path / "a.png")
    assert not (tmp_path / "a.png").exists()
