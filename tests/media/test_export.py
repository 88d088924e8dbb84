"""From the phone to the finished file: in time, in colour, upright, for every file a phone makes.

These tests go the whole way that a learner's clip goes: brought in, put on the
timeline, exported by the render process, and only then measured.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.media.exporting import finished
from tests.media.filmed import Picture, beep, film, numbered, read_number, steady, uneven
from trainer.errors import TrainerError
from trainer.media import presets
from trainer.media.imports import bring_in
from trainer.media.render import RenderRequest, Report, render
from trainer.model import edits
from trainer.model.canvas import Canvas, Fit, Framing
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Timeline

SIZE = (108, 192)
Shot = tuple[Path, TimeRange | None, Framing]


def brought_in(file: Path, project: Path) -> MediaReference:
    work = bring_in(file, project, 30)
    while True:
        try:
            next(work)
        except StopIteration as end:
            reference: MediaReference = end.value
            return reference


def exported(shots: Sequence[Shot], folder: Path, canvas: Canvas = Canvas(*SIZE)) -> Report:  # noqa: B008
    project = folder / "Proyek"
    project.mkdir()
    timeline = Timeline("", canvas=canvas)
    for file, stretch, framing in shots:
        reference = replace(brought_in(file, project), id=f"m{len(timeline.media)}")
        timeline = edits.append(edits.add_media(timeline, reference), reference.id, stretch)
        timeline = edits.change_clip(timeline, replace(timeline.picture.children[-1], framing=framing))
    request = RenderRequest(timeline, project, folder / "film.mp4", presets.preset())
    return finished(render(request))[0]


def pictures(file: Path) -> list[Picture]:
    """The pictures of a finished file, as a player shows them."""
    with av.open(str(file)) as container:
        return [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in container.decode(video=0)]


def sound(file: Path) -> NDArray[np.float32]:
    with av.open(str(file)) as container:
        pieces: list[Any] = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
        return np.concatenate(pieces)


# --- time ------------------------------------------------------------------------------

FLASH = 1 / 15
"""Seconds that a flash lasts."""


def flashing(at: Sequence[float], size: tuple[int, int] = SIZE) -> Any:
    def paint(number: int, time: float) -> Picture:
        lit = any(start - 1e-6 <= time < start + FLASH for start in at)
        return np.full((size[1], size[0], 3), 255 if lit else 30, np.uint8)

    return paint


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_every_picture_of_uneven_clips_is_shown_at_its_time(tmp_path: Path, rotation: int) -> None:
    times = uneven(4, seed=rotation + 1)
    clip = film(tmp_path / "klip.mp4", times, lambda i, t: numbered(i, SIZE), seconds=4, rotation=rotation)
    report = exported([(clip, TimeRange(9, 100), Framing())], tmp_path)
    assert report.duration == pytest.approx(100 / 30)
    shown = [read_number(picture) for picture in pictures(report.file)]
    expected = [bisect.bisect_right(times, (9 + index) / 30 + 1e-4) - 1 for index in range(100)]
    assert shown == expected


def test_flash_and_beep_are_together_at_start_middle_and_end(tmp_path: Path) -> None:
    """Three clips of uneven pace, held differently; each flashes and beeps at known times."""
    shots: list[Shot] = []
    moments: list[float] = []
    begins = 0.0
    for number, (rotation, at) in enumerate([(90, [0.5, 2.0]), (0, [1.0, 2.5]), (270, [0.7, 2.8])]):
        # A phone's clock is uneven, but the flash itself is caught when it happens.
        times = sorted({*uneven(3.2, seed=number), *at, *(start + FLASH for start in at)})
        clip = tmp_path / f"klip {number}.mp4"
        film(clip, times, flashing(at), sound=beep(3.2, at), seconds=3.2, rotation=rotation)
        shots.append((clip, TimeRange(6, 84), Framing()))
        moments += [begins + start - 0.2 for start in at]
        begins += 84 / 30
    file = exported(shots, tmp_path).file
    brightness = [float(picture.mean()) for picture in pictures(file)]
    lit = [index for index, level in enumerate(brightness) if level > 140]
    flashes = [index for index in lit if index - 1 not in lit]
    loud = np.flatnonzero(np.abs(sound(file)) > 0.15)
    beeps = [int(loud[0]), *(int(place) for place in loud[1:][np.diff(loud) > 9600])]
    assert len(flashes) == len(beeps) == len(moments) == 6
    for flash, beeped, moment in zip(flashes, beeps, moments, strict=True):
        assert abs(beeped / 48_000 - moment) < 0.002
        assert abs(flash / 30 - moment) <= 1 / 30 + 1e-6
        assert abs(flash / 30 - beeped / 48_000) <= 1 / 30 + 0.002


# --- colour ----------------------------------------------------------------------------

PATCHES = {
    "red": (255, 0, 0),
    "green": (0, 255, 0),
    "blue": (0, 0, 255),
    "white": (255, 255, 255),
    "grey": (119, 119, 119),
    "skin": (222, 171, 127),
    "indigo": (43, 58, 103),
    "soga brown": (110, 58, 28),
}


def chart(size: tuple[int, int] = (160, 320)) -> Picture:
    picture = np.zeros((size[1], size[0], 3), np.uint8)
    height = size[1] // len(PATCHES)
    for row, colour in enumerate(PATCHES.values()):
        picture[row * height : (row + 1) * height] = colour
    return picture


def lab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """sRGB (0-255) to CIE L*a*b*, D65 (IEC 61966-2-1, CIE 15)."""
    value = rgb / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = linear @ matrix.T / (matrix @ np.ones(3))
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def mean_delta_e(file: Path, frame: int) -> float:
    """The mean CIE76 difference of the patches of ``chart`` in a picture of a finished file."""
    picture = pictures(file)[frame]
    height = picture.shape[0] / len(PATCHES)
    errors = []
    for row, colour in enumerate(PATCHES.values()):
        inner = picture[int((row + 0.3) * height) : int((row + 0.7) * height), 20:-20].astype(float)
        errors.append(np.linalg.norm(lab(inner) - lab(np.array(colour, float)), axis=-1).mean())
    return float(np.mean(errors))


@pytest.mark.parametrize("framed", ["fill", "fit", "turned"])
@pytest.mark.parametrize("kind", ["video", "rotated video", "photo"])
def test_colours_come_out_as_they_went_in(tmp_path: Path, kind: str, framed: str) -> None:
    framing = {"fill": Framing(), "fit": Framing(Fit.FIT), "turned": Framing(turn=180)}[framed]
    upright = np.ascontiguousarray(np.rot90(chart(), 2)) if framing.turn else chart()
    if kind == "photo":
        clip = tmp_path / "foto.png"
        Image.fromarray(upright).save(clip)
    else:
        rotation = 90 if kind == "rotated video" else 0
        clip = film(tmp_path / "klip.mp4", steady(0.5), lambda i, t: upright, rotation=rotation, crf=1)
    report = exported([(clip, TimeRange(0, 10), framing)], tmp_path, Canvas(160, 320))
    assert mean_delta_e(report.file, 0) < 2
    assert mean_delta_e(report.file, 9) < 2
    with av.open(str(report.file)) as container:
        video = container.streams.video[0].codec_context
        assert (video.colorspace, video.color_primaries, video.color_trc, video.color_range) == (1, 1, 1, 1)


# --- privacy ---------------------------------------------------------------------------


def test_nothing_that_a_clip_says_about_its_owner_is_passed_on(tmp_path: Path) -> None:
    clip = tmp_path / "klip.mp4"
    plain = film(tmp_path / "plain.mp4", steady(0.5), lambda i, t: numbered(i, SIZE), sound=beep(0.5, [0.1]))
    told = {"movflags": "use_metadata_tags"}
    with av.open(str(plain)) as source, av.open(str(clip), "w", options=told) as target:
        target.metadata.update(
            {
                "location": "-7.7956+110.3695/",
                "title": "Rahasia",
                "com.apple.quicktime.model": "HP Bu Sri",
            }
        )
        streams = {stream.index: target.add_stream_from_template(stream) for stream in source.streams}
        for packet in source.demux():
            if packet.size:
                packet.stream = streams[packet.stream.index]
                target.mux(packet)
    assert b"-7.7956" in clip.read_bytes()
    content = exported([(clip, None, Framing())], tmp_path).file.read_bytes()
    for trace in (b"-7.7956", b"Rahasia", b"Bu Sri", b"Lavf", b"klip"):
        assert trace not in content


# --- real phone files ------------------------------------------------------------------

FEW = (
    "phone/iphone4s-h264-rot90-gps.mov",
    "phone/android6-cif-rot270-gps-vfr-digit2.mp4",
    "phone/android-h263-3gp-vfr-desks.3gp",
    "photo/exif-orientation-6-portrait.jpg",
)


def _exports(file: Path, folder: Path) -> str:
    """Export the first second of a file that can be used; what was wrong with it, or nothing."""
    try:
        (folder / "Proyek").mkdir(parents=True)
        reference = replace(brought_in(file, folder / "Proyek"), id="m")
    except TrainerError:
        return ""  # whether it was right to refuse it is for test_probe to say
    if reference.kind is MediaKind.AUDIO:
        return ""
    timeline = edits.add_media(Timeline("", canvas=Canvas(*SIZE)), reference)
    length = min(30, reference.available)
    first = reference.available - length if reference.kind is MediaKind.VIDEO else 0
    timeline = edits.append(timeline, "m", TimeRange(first, length))
    request = RenderRequest(timeline, folder / "Proyek", folder / "film.mp4", presets.preset())
    try:
        report, _ = finished(render(request))
    except TrainerError as error:
        return f"{file.name}: {type(error).__name__} {error.facts}"
    if Fraction(report.duration).limit_denominator(1000) != Fraction(length, 30):
        return f"{file.name}: {report.duration} s"
    return ""


@pytest.mark.phone_media
@pytest.mark.parametrize("name", FEW)
def test_a_few_phone_files_are_exported(phone_media: Path, tmp_path: Path, name: str) -> None:
    assert not _exports(phone_media / name, tmp_path)


@pytest.mark.phone_media
@pytest.mark.heavy
def test_every_usable_phone_file_is_exported(phone_media: Path, tmp_path: Path) -> None:
    files = sorted(
        file
        for part in ("phone", "photo", "malformed")
        for file in (phone_media / part).rglob("*")
        if file.is_file()
    )
    faults = [_exports(file, tmp_path / str(number)) for number, file in enumerate(files)]
    assert not [fault for fault in faults if fault]
