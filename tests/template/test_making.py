"""A whole project from files: on disk, with everything that it needs."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PIL import Image

from tests.media.filmed import film, numbered, steady
from tests.media.listening import record, speaking
from tests.template.filled import examples, template
from trainer.errors import SlotUnknown, SlotUnsuitable
from trainer.media import ducking
from trainer.media.mix import Mix
from trainer.model import media_folder
from trainer.model.project import Project, read
from trainer.model.schema import Role, Timeline
from trainer.template import brand
from trainer.template.brand import Brand
from trainer.template.making import Made, fill_project, preview, with_files
from trainer.template.materials import Workshop
from trainer.template.plan import Wish, plan

T = TypeVar("T")


def finished(work: Generator[float, None, T]) -> T:
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert all(0 <= share <= 1 for share in shares)
            result: T = end.value
            return result


@pytest.fixture(scope="module")
def short_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("klip") / "singkat.mp4"
    film(file, steady(24 / 30), lambda number, _: numbered(number, (90, 160)))
    return file


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return record(tmp_path_factory.mktemp("suara") / "narasi.wav", speaking(6))


def fill(folder: Path, wish: Wish, files: dict[str, Path]) -> Made:
    with Project.create(folder, Timeline("Coba")) as project:
        return finished(fill_project(project, wish, files))


def test_a_project_is_made_with_all_its_files(tmp_path: Path, short_clip: Path, voice: Path) -> None:
    photo = tmp_path / "foto.png"
    Image.new("RGB", (80, 60), (180, 120, 60)).save(photo)
    logo = tmp_path / "logo.png"
    Image.new("RGBA", (80, 60), (180, 120, 60, 90)).save(logo)
    kit = brand.save(brand.with_logo(Brand("Sekar", main="#0B6B4B"), logo))
    wish = Wish(template(), brand=kit)
    wish = Wish(template(), brand=kit, answers=examples(wish))
    folder = tmp_path / "Proyek"
    files = {"hasil": photo, "tangan": short_clip, "perajin": short_clip, "narasi": voice}
    made = fill(folder, wish, files)
    timeline = read(folder)
    assert media_folder.missing(folder, timeline) == []
    assert timeline.still_missing() == made.missing
    assert "Pilihan pertama" in made.missing
    assert "Hasil jadi, sangat dekat" not in made.missing
    assert made.notes, "a clip of 0.8 s is held, and that is said"
    assert timeline.levelled is not None
    assert len(timeline.clips(Role.OVERLAY)) == 1, "the logo"
    assert len({one.path for one in timeline.media}) == len(timeline.media), "each file once"

    # While somebody speaks, the music lies 15 LU under the speech: the ducking is on and does it.
    with Mix(timeline, folder) as mix:
        assert timeline.ducking
        assert float(np.min(mix.ducking)) < 10 ** (-6 / 20)
    assert ducking.UNDER_SPEECH >= 15


def test_a_claim_is_never_shown_as_it_was(tmp_path: Path) -> None:
    photo = tmp_path / "klaim.png"
    Image.effect_noise((90, 160), 90).convert("RGB").save(photo)
    wish = finished(with_files(Wish(template("klarifikasi-hoaks")), tmp_path, {"klaim": photo}))
    planned = plan(wish)
    timeline = preview(planned, finished(Workshop(tmp_path, wish.rate).gather(planned)))
    shown = {timeline.reference(clip.media).name for clip in timeline.picture.children}
    assert "samar-klaim.png" in shown
    assert "klaim.png" not in shown


def test_a_place_that_is_not_there(tmp_path: Path, short_clip: Path) -> None:
    with pytest.raises(SlotUnknown) as caught:
        fill(tmp_path / "Proyek", Wish(template()), {"wajah": short_clip})
    assert "hasil" in str(caught.value)


def test_a_sound_does_not_fit_a_picture(tmp_path: Path, voice: Path, short_clip: Path) -> None:
    with pytest.raises(SlotUnsuitable):
        fill(tmp_path / "Satu", Wish(template()), {"hasil": voice})
    with pytest.raises(SlotUnsuitable):
        fill(tmp_path / "Dua", Wish(template()), {"narasi": short_clip})
