"""Fill every template with its own examples and the sample clips, and keep pictures of it.

    python assets/make/posters.py [SLUG ...]

Writes ``poster-1.jpg`` to ``poster-4.jpg`` of each template (first look), and a sheet of
nine frames to ``docs/templates/<slug>.jpg``, for people to look at before a release.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from trainer.media.compositor import Composition  # noqa: E402
from trainer.model.canvas import Canvas  # noqa: E402
from trainer.model.schema import Timeline  # noqa: E402
from trainer.template import pack  # noqa: E402
from trainer.template.making import at_best, preview  # noqa: E402
from trainer.template.materials import Workshop  # noqa: E402
from trainer.template.pack import Template  # noqa: E402
from trainer.template.plan import Plan, Wish, plan, suits, with_media  # noqa: E402

SAMPLES = sorted((ROOT / "assets" / "samples").glob("*.mp4"))
SHEETS = ROOT / "docs" / "templates"
POSTER, FRAME = Canvas(216, 384), Canvas(162, 288)
POSTERS, FRAMES = 4, 9


def finished(work):  # type: ignore[no-untyped-def]
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def filled(template: Template, folder: Path, look: str, clips: list[Path]) -> tuple[Plan, Timeline]:
    """The template with its own examples, its places filled from ``clips`` in turn."""
    shop = Workshop(folder, 30)
    wish = Wish(template, look=look)
    given = {text.id: template.words_text(text.id).example for text in template.questions(wish.version)}
    wish = Wish(template, look=look, answers=given)
    brought = [finished(shop.bring(file)) for file in clips]
    turn = template.form.number
    for scene in template.slots(wish.version):
        one = next(
            (brought[(turn + step) % len(brought)] for step in range(len(brought))
             if suits(scene, brought[(turn + step) % len(brought)].kind)), None,
        )  # fmt: skip
        turn += 1
        if one is not None:
            wish = with_media(wish, scene.id, one)
    wish = finished(at_best(wish, folder))
    planned = plan(wish)
    return planned, preview(planned, finished(shop.gather(planned)))


def pictures(timeline: Timeline, folder: Path, size: Canvas, moments: list[int]) -> list[np.ndarray]:
    with Composition(timeline, folder, size) as composition:
        return [np.array(composition.frame(moment)) for moment in moments]


def make(slug: str) -> None:
    template = pack.load(pack.find(slug))
    with tempfile.TemporaryDirectory(prefix="semenit-") as place:
        folder = Path(place)
        photos = []
        for number, file in enumerate(SAMPLES):  # some places take photos only
            photo = folder / f"foto-{number}.jpg"
            from trainer.media.stills import last_picture

            last_picture(file, photo.with_suffix(".png"))
            photos.append(photo.with_suffix(".png"))
        planned, timeline = filled(template, folder, template.form.looks[0], [*SAMPLES, *photos])
        starts = [shot.start + min(shot.frames - 8, max(10, shot.frames // 2)) for shot in planned.shots]
        chosen = [starts[round(n * (len(starts) - 1) / (POSTERS - 1))] for n in range(POSTERS)]
        for number, picture in enumerate(pictures(timeline, folder, POSTER, chosen), 1):
            target = template.folder / f"poster-{number}.jpg"
            Image.fromarray(picture).save(target, "JPEG", quality=72, optimize=True)
        sheet = [starts[round(n * (len(starts) - 1) / (FRAMES - 1))] for n in range(FRAMES)]
        row = pictures(timeline, folder, FRAME, sheet)
        SHEETS.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.hstack(row)).save(SHEETS / f"{slug}.jpg", "JPEG", quality=62, optimize=True)
        with contextlib.suppress(OSError):
            shutil.rmtree(folder / "media")
    print(slug)


if __name__ == "__main__":
    for name in sys.argv[1:] or [one.slug for one in pack.shipped()]:
        make(name)
