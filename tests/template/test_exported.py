"""Filled templates, exported and checked; takes minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.media.filmed import film, numbered, steady
from tests.media.listening import record, speaking
from tests.template.filled import SLUGS, examples, template
from tests.template.test_making import fill
from trainer.media.presets import preset
from trainer.media.render import RenderRequest, render
from trainer.model.project import read
from trainer.template.plan import Wish


@pytest.mark.heavy
@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize(("seconds", "size"), [(0.5, (90, 160)), (20.0, (160, 90))])
def test_a_filled_template_is_exported(
    tmp_path: Path, slug: str, seconds: float, size: tuple[int, int]
) -> None:
    clip = film(tmp_path / "klip.mp4", steady(seconds), lambda number, _: numbered(number % 500, size))
    voice = record(tmp_path / "narasi.wav", speaking(8))
    wish = Wish(template(slug))
    wish = Wish(wish.template, answers=examples(wish))
    files = {scene.id: clip for scene in wish.template.slots(wish.version) if "video" in [*scene.takes]}
    folder = tmp_path / "Proyek"
    made = fill(folder, wish, {**files, "narasi": voice})
    if made.missing:
        pytest.skip("some places take photos only")
    timeline = read(folder)
    work = render(RenderRequest(timeline, folder, tmp_path / "video.mp4", preset("whatsapp")))
    while True:
        try:
            next(work)
        except StopIteration as end:
            report = end.value
            break
    assert abs(report.duration - timeline.duration / timeline.rate) < 0.1
    assert (tmp_path / "video.mp4").stat().st_size > 10_000
