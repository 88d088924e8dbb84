"""A file is looked at, copied, and then known; what cannot be used leaves nothing behind."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.media.filmed import beep, film, numbered, steady, uneven
from trainer.errors import FileEmpty, FileMissing, NotMedia
from trainer.media.imports import available_frames, bring_in
from trainer.media.probe import probe
from trainer.model.commands import AddMedia
from trainer.model.invariants import LONGEST_SECONDS, check
from trainer.model.schema import MediaKind, MediaReference, Timeline

NAME = "Klip saya ꦧꦠꦶꦏ꧀ 🎬 (1).mp4"


def finished(work: Generator[float, None, MediaReference]) -> MediaReference:
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            assert shares[-1] == 1.0
            reference: MediaReference = end.value
            return reference


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    folder = tmp_path / "HP"
    folder.mkdir()
    return film(
        folder / NAME,
        uneven(2.5),
        lambda i, t: numbered(i, (54, 96)),
        sound=beep(2.5, [1]),
        seconds=2.5,
        rotation=90,
    )


def test_a_clip_is_copied_and_known(clip: Path, tmp_path: Path) -> None:
    project = tmp_path / "Proyek"
    project.mkdir()
    reference = finished(bring_in(clip, project, 30))
    assert (reference.name, reference.kind) == (NAME, MediaKind.VIDEO)
    assert (reference.width, reference.height, reference.has_sound) == (54, 96, True)
    assert abs(reference.available - 75) <= 1
    assert (project / reference.path).read_bytes() == clip.read_bytes()
    assert probe(project / reference.path).duration == probe(clip).duration
    check(AddMedia(reference).apply(Timeline("")))


def test_a_photo_stands_as_long_as_anyone_wants(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "foto.jpg")
    project = tmp_path / "Proyek"
    project.mkdir()
    reference = finished(bring_in(tmp_path / "foto.jpg", project, 25))
    assert (reference.kind, reference.available, reference.has_sound) == (MediaKind.PHOTO, 600 * 25, False)


def test_length_is_counted_in_whole_frames(tmp_path: Path) -> None:
    file = film(tmp_path / "a.mp4", steady(1), lambda i, t: numbered(i, (32, 32)))
    facts = probe(file)
    assert [available_frames(facts, rate) for rate in (24, 25, 30, 60)] == [24, 25, 30, 60]
    assert available_frames(replace(facts, duration=0.001), 30) == 1
    assert available_frames(replace(facts, duration=1e9), 30) == LONGEST_SECONDS * 30


@pytest.mark.parametrize(("content", "error"), [(b"", FileEmpty), (b"Halo, bukan video.\n" * 40, NotMedia)])
def test_what_cannot_be_used_is_not_copied(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    (tmp_path / "klip.mp4").write_bytes(content)
    project = tmp_path / "Proyek"
    project.mkdir()
    with pytest.raises(error):
        finished(bring_in(tmp_path / "klip.mp4", project, 30))
    with pytest.raises(FileMissing):
        finished(bring_in(tmp_path / "tidak ada.mp4", project, 30))
    assert list(project.iterdir()) == []


def test_stopping_half_way_leaves_nothing(clip: Path, tmp_path: Path) -> None:
    project = tmp_path / "Proyek"
    project.mkdir()
    work: Any = bring_in(clip, project, 30)
    next(work)
    work.close()
    assert list((project / "media").iterdir()) == []
