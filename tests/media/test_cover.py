"""The cover: a frame of the video, its words where every grid shows them, and nothing of the phone's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.exporting import photo_project
from trainer.errors import ExportOverProject, NothingToExport
from trainer.media import cover, post_facts
from trainer.model.canvas import CANVASES, Canvas
from trainer.model.posting import Cover, CoverPlace, Posting
from trainer.model.schema import Timeline
from trainer.typeset.drawing import typeset
from trainer.typeset.styles import styles

UPRIGHT = CANVASES["9:16"]


def covered(timeline: Timeline, chosen: Cover) -> Timeline:
    return replace(timeline, posting=Posting(cover=chosen))


@pytest.mark.parametrize("place", CoverPlace)
@pytest.mark.parametrize(
    "words", ["Batik tulis", "Batik tulis\nmulai Rp150.000", "Desa wisata Jatimulyo " * 5]
)
def test_the_words_stay_in_the_square_that_grids_show(tmp_path: Path, place: CoverPlace, words: str) -> None:
    request = photo_project(tmp_path, 0.1)
    dark = tmp_path / "Proyek" / "media" / "foto-0.png"
    Image.new("RGB", (108, 192)).save(dark)
    timeline = replace(request.timeline, canvas=UPRIGHT)
    chosen = Cover(0, words.strip(), style="tegas", place=place)
    small = Canvas(270, 480)
    lit = cover.picture(covered(timeline, chosen), request.project, small).max(axis=2) > 60
    rows, columns = np.flatnonzero(lit.any(axis=1)), np.flatnonzero(lit.any(axis=0))
    square = post_facts.cover_square(UPRIGHT)
    assert square.top * 0.48 - 4 <= rows[0]
    assert rows[-1] <= square.bottom * 0.48 + 4
    assert square.left * 0.27 - 4 <= columns[0]
    assert columns[-1] <= square.right * 0.27 + 4


def test_few_words_are_large_and_many_are_smaller(tmp_path: Path) -> None:
    timeline = replace(photo_project(tmp_path, 0.1).timeline, canvas=UPRIGHT)
    sizes = [
        cover.with_words(covered(timeline, Cover(words=words))).texts[0].children[0].size
        for words in ("Batik", "Batik tulis dari Kulon Progo mulai seratus lima puluh ribu rupiah saja")
    ]
    assert sizes[0] == cover.LARGEST_TYPE
    assert sizes[1] < sizes[0]


def test_no_word_is_broken_to_be_larger(tmp_path: Path) -> None:
    timeline = replace(photo_project(tmp_path, 0.1).timeline, canvas=UPRIGHT)
    words = "Batik tulis\nmulai Rp150.000"
    drawn = cover.with_words(covered(timeline, Cover(words=words))).texts[0].children[0]
    width = round(drawn.box.width / 1000 * UPRIGHT.width)
    lines = typeset(drawn.words, styles()[drawn.style], drawn.size, width).lines
    assert " ".join(line.text for line in lines).split() == words.split()


def test_without_words_it_is_the_frame_itself(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 0.2, photos=2)
    timeline = covered(request.timeline, Cover(frame=4))
    assert cover.with_words(timeline) is timeline
    first = cover.picture(request.timeline, request.project, Canvas(54, 96))
    assert not np.array_equal(cover.picture(timeline, request.project, Canvas(54, 96)), first)


def test_a_cover_beyond_the_end_is_the_last_frame(tmp_path: Path) -> None:
    timeline = photo_project(tmp_path, 0.2).timeline
    assert cover.frame_of(covered(timeline, Cover(frame=4000))) == timeline.duration - 1
    with pytest.raises(NothingToExport):
        cover.picture(Timeline(""), tmp_path, UPRIGHT)


def test_the_file_is_a_jpeg_that_every_place_takes_and_tells_nothing(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 0.1)
    timeline = covered(replace(request.timeline, canvas=UPRIGHT), Cover(words="Batik"))
    target = tmp_path / "Video" / "batik-sampul.jpg"
    cover.write(timeline, request.project, target)
    with Image.open(target) as image:
        assert (image.format, image.size) == ("JPEG", (1080, 1920))
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "photoshop"} & image.info.keys()
    assert target.stat().st_size <= post_facts.largest_cover()
    assert [file.name for file in target.parent.iterdir()] == [target.name]


def test_it_never_takes_the_place_of_a_clip(tmp_path: Path) -> None:
    request = photo_project(tmp_path, 0.1)
    with pytest.raises(ExportOverProject):
        cover.write(request.timeline, request.project, request.project / "media" / "foto-0.jpg")


def test_every_style_fits(tmp_path: Path) -> None:
    timeline = replace(photo_project(tmp_path, 0.1).timeline, canvas=CANVASES["16:9"])
    for name in styles():
        box = (
            cover.with_words(covered(timeline, Cover(words="Batik tulis", style=name)))
            .texts[0]
            .children[0]
            .box
        )
        assert (box.x, box.y) == (500, 500)
