"""A shaking hand: measured to a part of a pixel, made calm, and the same when it is exported."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.media.drawn import as_seen, photograph
from tests.media.filmed import Picture, film, steady
from trainer import paths
from trainer.media import motion
from trainer.media.compositor import Composition
from trainer.media.effects.steady import Steady
from trainer.media.video import VideoSource
from trainer.media.view import View
from trainer.model import edits
from trainer.model.canvas import Canvas, Framing
from trainer.model.effects import Effect
from trainer.model.schema import MediaKind, MediaReference, Timeline

SIZE = (216, 384)
FRAMES = 45
REFERENCE = MediaReference("a", "a.mp4", "media/a.mp4", MediaKind.VIDEO, FRAMES, "", *SIZE)
SCENE = photograph((SIZE[0] + 80, SIZE[1] + 80), 9)


def shake() -> NDArray[np.float64]:
    """Where the hand held the picture, in pixels: steps, and a slow pan to the right."""
    clock = np.arange(FRAMES) / 30
    across = 6 * np.sin(2 * np.pi * 2.3 * clock) + 12 * clock
    down = 5 * np.sin(2 * np.pi * 3.1 * clock + 1)
    held: NDArray[np.float64] = np.rint(np.stack([across, down], axis=1))
    return held


def shaken(number: int) -> Picture:
    across, down = (int(far) + 40 for far in -shake()[number])
    return np.ascontiguousarray(SCENE[down : down + SIZE[1], across : across + SIZE[0]])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("steady")
    (made / "media").mkdir()
    film(made / "media" / "a.mp4", steady(FRAMES / 30), lambda number, _: shaken(number))
    return made


def finished(folder: Path) -> motion.Path2:
    work = motion.measure(folder, REFERENCE, 30)
    while True:
        try:
            assert 0 <= next(work) < 1
        except StopIteration as end:
            moved: motion.Path2 = end.value
            return moved


def calm(folder: Path, framing: Framing = Framing()) -> Timeline:  # noqa: B008 - a value that never changes
    timeline = edits.append(Timeline("", canvas=Canvas(*SIZE), media=(REFERENCE,)), "a")
    clip = replace(timeline.picture.children[0], effects=(Effect.of("steady", strength=80),), framing=framing)
    return edits.change_clip(timeline, clip)


def unrest(pictures: list[Picture]) -> float:
    """How much the middle of the picture jumps to and fro, in pixels."""
    window = np.outer(np.hanning(200), np.hanning(120))
    spectra = [np.fft.rfft2(one[92:292, 48:168, 1] * window).astype(np.complex64) for one in pictures]
    steps = np.array([motion.shift(one, two, (200, 120)) for one, two in pairwise(spectra)])
    return float(np.abs(np.diff(steps, axis=0)).mean())


def test_the_hand_is_measured_and_remembered(folder: Path) -> None:
    assert motion.known(folder, REFERENCE, 30) is None
    moved = finished(folder) * SIZE
    assert np.abs(moved - (shake() - shake()[0])).max() < 2.0
    kept = motion.known(folder, REFERENCE, 30)
    assert kept is not None
    assert np.array_equal(kept * SIZE, moved)


def test_what_was_damaged_or_is_of_another_length_is_measured_again(folder: Path) -> None:
    finished(folder)
    assert motion.known(folder, replace(REFERENCE, available=FRAMES - 1), 30) is None
    motion._kept(folder, REFERENCE, 30).write_bytes(b"\x93NUMPY and no more")
    assert motion.known(folder, REFERENCE, 30) is None


def test_the_picture_is_calm_and_exported_as_it_is_shown(folder: Path) -> None:
    finished(folder)
    with VideoSource(folder / "media" / "a.mp4") as source:
        before = [np.array(source.frame(number / 30, View.whole(*SIZE))) for number in range(FRAMES)]
    with Composition(calm(folder), folder, strict=True) as composition:
        after = [np.array(composition.frame(number)) for number in range(FRAMES)]
        stored = composition.stored(20)
        assert stored is not None
        assert np.abs(as_seen(stored).astype(int) - after[20]).mean() < 2.0
    assert unrest(after) < 0.35 * unrest(before)


def test_the_export_measures_what_nobody_measured_and_the_preview_does_not_wait(folder: Path) -> None:
    motion._kept(folder, REFERENCE, 30).unlink(missing_ok=True)
    with Composition(calm(folder), folder) as preview:
        plain = np.array(preview.frame(5))
    assert motion.known(folder, REFERENCE, 30) is None
    with Composition(calm(folder), folder, strict=True) as export:
        assert not np.array_equal(export.frame(5), plain)
    assert motion.known(folder, REFERENCE, 30) is not None


def test_a_tripod_needs_nothing_and_a_pan_goes_on() -> None:
    still = Steady(100, np.zeros((50, 2), np.float32))
    pan = Steady(100, np.stack([np.linspace(0, 2, 50), np.zeros(50)], axis=1).astype(np.float32))
    assert np.abs(still._shaken).max() == 0
    assert np.abs(pan._shaken).max() < 1e-3


@pytest.mark.parametrize("mark", ["x/../../../../jahat", "/jahat", "..", "7-a.mp4"])
def test_a_strangers_fingerprint_is_no_path(folder: Path, home: Path, mark: str) -> None:
    reference = replace(REFERENCE, fingerprint=mark, available=2)
    for _ in motion.measure(folder, reference, 30):
        pass
    assert {file.parent for file in home.rglob("*.npy")} == {paths.cache() / "motion"}
    assert motion.known(folder, reference, 30) is not None
