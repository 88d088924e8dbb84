"""A learner's own effects: only from the learner's folder, only when allowed, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from tests.media.drawn import project, psnr, timeline
from tests.media.exporting import finished, photo_project
from tests.media.filmed import Picture
from trainer import paths, settings
from trainer.media import chunks
from trainer.media.compositor import Composition
from trainer.media.effects import own
from trainer.media.encoder import Encoding
from trainer.media.render import render
from trainer.model.effects import Effect
from trainer.model.schema import Role, Timeline, Track

NEGATIVE = """
from moviepy import Effect

class Negatif(Effect):
    def apply(self, clip):
        return clip.image_transform(lambda picture: 255 - picture)
"""

LATER = """
from moviepy import Effect

class Nanti(Effect):
    def apply(self, clip):
        return clip.transform(lambda get, t: get(t) * 0 + int(t * 100))
"""

Write = Callable[[str, str], Effect]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Puts an own effect into the folder of a learner who allowed them."""
    monkeypatch.setenv("SEMENIT_HOME", str(tmp_path / "home"))
    settings.load().change(own_effects=True)

    def written(name: str, text: str) -> Effect:
        (own.folder() / f"{name}.py").write_text(text, "utf-8")
        return Effect(f"own:{name}")

    return written


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("own") / "Proyek")


def having(*effects: Effect) -> Timeline:
    made = timeline()
    clips = tuple(replace(clip, effects=effects) for clip in made.picture.children)
    return replace(made, tracks=(Track(Role.PICTURE, clips),))


def shown(made: Timeline, folder: Path, index: int = 0) -> Picture:
    with Composition(made, folder, strict=True) as composition:
        return np.array(composition.frame(index))


def test_a_file_in_the_folder_is_an_effect(write: Write, folder: Path) -> None:
    effect = write("negatif", NEGATIVE)
    assert own.found() == [effect]
    assert psnr(shown(having(effect), folder), 255 - shown(having(), folder)) >= 34


def test_it_knows_its_time(write: Write, folder: Path) -> None:
    effect = write("nanti", LATER)
    assert abs(int(shown(having(effect), folder, 45).mean()) - 150) <= 2


def test_nothing_is_run_before_the_learner_allows_it(write: Write, folder: Path, tmp_path: Path) -> None:
    witness = tmp_path / "was-run"
    effect = write("jahat", f"open({str(witness)!r}, 'w')\n{NEGATIVE}")
    settings.load().change(own_effects=False)
    assert own.found() == []
    assert np.array_equal(shown(having(effect), folder), shown(having(), folder))
    assert not witness.exists()


def test_a_project_brings_no_program(write: Write, folder: Path) -> None:
    for place in ("", "effects", "media"):
        (folder / place).mkdir(exist_ok=True)
        (folder / place / "titipan.py").write_text(NEGATIVE, "utf-8")
    effect = Effect("own:titipan")
    assert not own.usable(effect)
    assert np.array_equal(shown(having(effect), folder), shown(having(), folder))


@pytest.mark.parametrize(
    "text",
    [
        "this is no program",
        "import nothing_of_that_name",
        "x = 1",
        NEGATIVE.replace("255 - picture", "picture[0]"),
        NEGATIVE.replace("255 - picture", "1 / 0"),
        NEGATIVE.replace("return clip", "return 7 or clip"),
    ],
)
def test_a_mistake_leaves_the_picture_as_it_is(write: Write, folder: Path, text: str) -> None:
    effect = write("salah", text)
    assert psnr(shown(having(effect), folder), shown(having(), folder)) >= 30


def test_another_size_is_brought_back(write: Write, folder: Path) -> None:
    effect = write("separuh", NEGATIVE.replace("255 - picture", "picture[::2, ::2]"))
    assert shown(having(effect), folder).shape == shown(having(), folder).shape


def test_a_changed_file_is_another_picture(write: Write, folder: Path) -> None:
    def key() -> str:
        made = having(effect)
        encoding = Encoding(made.canvas, made.rate, 20, 8000, 192)
        return chunks.key(made, chunks.cut(made)[0], encoding)

    effect = write("negatif", NEGATIVE)
    first = key()
    write("negatif", NEGATIVE.replace("255", "200"))
    second = key()
    settings.load().change(own_effects=False)
    assert len({first, second, key()}) == 3


def test_the_export_asks_the_learner_who_is_here(write: Write, tmp_path: Path) -> None:
    settings.load().change(own_effects=False)
    paths.use_learner("2", "Pak Harto (2)")
    settings.load().change(own_effects=True)
    effect = write("negatif", NEGATIVE)
    request = photo_project(tmp_path, 0.2)
    Image.new("RGB", (216, 384)).save(request.project / "media/foto-0.png")
    (clip,) = request.timeline.picture.children
    timeline = replace(request.timeline, tracks=(Track(Role.PICTURE, (replace(clip, effects=(effect,)),)),))
    report, _ = finished(render(replace(request, timeline=timeline)))
    with av.open(str(report.file)) as container:
        frame = next(container.decode(video=0))
        assert frame.to_ndarray(format="gray").mean() > 200
