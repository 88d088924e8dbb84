"""The best part of a clip is found by what is seen in it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.media.filmed import film, steady
from trainer.media import best_part
from trainer.media.best_part import MOST_MOMENTS, Moment, best_start, moments, quality


def looked(file: Path) -> tuple[Moment, ...]:
    work = moments(file)
    while True:
        try:
            assert 0 <= next(work) <= 1
        except StopIteration as end:
            found: tuple[Moment, ...] = end.value
            return found


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds in the dark, two that shake, two that are calm and clear."""
    random = np.random.default_rng(5)
    scene = np.kron(random.integers(60, 200, (24, 16, 3)), np.ones((10, 10, 1))).astype(np.uint8)

    def picture(number: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
        if number < 60:
            return np.full((160, 96, 3), 6, np.uint8)
        across, down = (int(step) for step in random.integers(0, 40, 2)) if number < 120 else (20, 20)
        return np.ascontiguousarray(scene[down : down + 160, across : across + 96])

    file = tmp_path_factory.mktemp("bagian") / "campur.mp4"
    film(file, steady(6), lambda number, _: picture(number))
    return file


def test_the_calm_and_clear_part_is_taken(mixed: Path) -> None:
    found = looked(mixed)
    assert 90 <= best_start(found, 45, 180, 30) <= 135
    dark, shaken, calm = (
        [one for one in found if start < one.second < start + 1.8] for start in (0.1, 2.1, 4.1)
    )
    assert quality(calm) > quality(shaken) > 0
    assert max(one.exposure for one in dark) < min(one.exposure for one in calm)
    assert min(one.steadiness for one in calm) > 0.9


def test_a_clip_is_looked_at_once_and_not_too_often(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = looked(mixed)
    assert 1 <= len(first) <= MOST_MOMENTS
    monkeypatch.setattr(best_part, "VideoSource", None)  # would fail if it were opened again
    assert looked(mixed) == first


def test_a_part_begins_inside_the_clip() -> None:
    seen = [Moment(second, 1, 1, 1) for second in (0.5, 5.0, 9.5)]
    assert best_start(seen, 60, 300, 30) == 0, "the earliest of equals"
    assert best_start([], 60, 300, 30) == 0
    assert best_start(seen, 300, 300, 30) == 0
    good_late = [Moment(0.5, 0.1, 0.1, 0.1), Moment(9.5, 1, 1, 1)]
    assert best_start(good_late, 60, 300, 30) == 240


@pytest.mark.phone_media
def test_a_real_clip_has_a_best_part(phone_media: Path) -> None:
    file = phone_media / "phone" / "iphone6-ios12-h264-rot90-gps-mebx.mov"
    found = looked(file)
    assert all(0 <= one.mark <= 1 for one in found)
    assert 0 <= best_start(found, 45, 120, 30) <= 75
