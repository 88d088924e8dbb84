"""What a phone writes into its clips besides the picture stays there: place, time, camera."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from tests.media.exporting import CANVAS, finished
from trainer.media import cover
from trainer.media.imports import bring_in
from trainer.media.presets import preset
from trainer.media.probe import probe
from trainer.media.render import RenderRequest, render
from trainer.model import edits
from trainer.model.opentime import TimeRange
from trainer.model.posting import Cover, Posting
from trainer.model.schema import Timeline

TELLING = (
    "phone/iphone6-ios12-h264-rot90-gps-mebx.mov",
    "phone/android6-1080p-h264-gps-3frames.mp4",
    "photo/iphone8-gps.heic",
)
TRACES = (
    b"\xa9xyz",
    b"location.ISO6709",
    b"com.apple",
    b"Apple",
    b"iPhone",
    b"android",
    b"loci",
    b"Exif",
    b"GPS",
)


@pytest.mark.phone_media
def test_no_place_leaves_with_the_video_or_its_cover(phone_media: Path, tmp_path: Path) -> None:
    project = tmp_path / "Proyek"
    project.mkdir()
    timeline = Timeline("", canvas=CANVAS)
    for name in TELLING:
        file = phone_media / name
        assert probe(file).location, "the test would say nothing about a clip that tells nothing"
        work = bring_in(file, project, 30)
        while True:
            try:
                next(work)
            except StopIteration as end:
                timeline = edits.add_media(timeline, end.value)
                break
        timeline = edits.append(timeline, timeline.media[-1].id, TimeRange(0, 2))
    target = tmp_path / "film.mp4"
    report, _ = finished(render(RenderRequest(timeline, project, target, preset("whatsapp"))))
    assert not probe(report.file).location
    picture = tmp_path / "film-sampul.jpg"
    cover.write(replace(timeline, posting=Posting(cover=Cover(frame=5))), project, picture)
    with Image.open(picture) as image:
        assert not image.getexif()
    for file in (target, picture):
        content = file.read_bytes()
        assert [trace for trace in TRACES if trace in content] == []
