"""The places a video goes to: their numbers are dated, their sizes hold, their words exist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer import words
from trainer.media import presets
from trainer.model.canvas import CANVASES, Canvas
from trainer.model.opentime import FRAME_RATES, TimeRange
from trainer.model.schema import Clip, Role, Timeline, Track


def lasting(seconds: int) -> Timeline:
    clip = Clip("c1", "m1", TimeRange(0, seconds * 30))
    return Timeline("", tracks=(Track(Role.PICTURE, (clip,)),))


def test_the_numbers_are_dated_and_have_sources() -> None:
    assert date(2026, 1, 1) <= presets.verified_on() <= date.today()
    for preset in presets.presets().values():
        assert preset.sources, preset.name
        assert all(source.startswith("https://") for source in preset.sources)


def test_every_platform_of_the_file_is_offered() -> None:
    assert set(presets.presets()) == set(presets._facts()["platforms"])
    assert presets.preset().name == presets.DEFAULT == "tiktok"


@pytest.mark.parametrize("shape", CANVASES)
@pytest.mark.parametrize("name", presets.presets())
def test_a_video_keeps_the_shape_of_its_canvas(name: str, shape: str) -> None:
    preset, canvas = presets.preset(name), CANVASES[shape]
    size = preset.size(canvas)
    assert min(size.width, size.height) == preset.short_side
    assert size.width * canvas.height == size.height * canvas.width


def test_every_place_tells_the_shapes_that_look_well_there_the_best_first() -> None:
    for preset in presets.presets().values():
        assert preset.shapes, preset.name
        assert set(preset.shapes) <= set(CANVASES)
        assert preset.fits(CANVASES[preset.shapes[0]])
    assert presets.preset("tiktok").shapes[0] == presets.preset("whatsapp").shapes[0] == "9:16"
    youtube = presets.preset("youtube")
    assert youtube.fits(Canvas(640, 360))
    assert not youtube.fits(CANVASES["9:16"])


@given(width=st.integers(8, 2048), height=st.integers(8, 2048))
def test_a_size_is_even_never_larger_and_of_the_same_shape(width: int, height: int) -> None:
    canvas = Canvas(width * 2, height * 2)
    size = presets.preset("whatsapp").size(canvas)
    assert size.width % 2 == size.height % 2 == 0
    assert size.width <= canvas.width
    assert size.height <= canvas.height
    scale = min(1.0, 720 / min(canvas.width, canvas.height))
    assert abs(size.width - canvas.width * scale) <= 1
    assert abs(size.height - canvas.height * scale) <= 1


@given(seconds=st.integers(1, 300), rate=st.sampled_from(FRAME_RATES))
def test_a_whatsapp_video_of_five_minutes_or_less_fits_its_limit(seconds: int, rate: int) -> None:
    preset = presets.preset("whatsapp")
    assert preset.largest_bytes is not None
    assert preset.cap_kbps(seconds * rate, rate) > presets.LEAST_VIDEO_KBPS
    assert preset.most_bytes(seconds * rate, rate) <= preset.largest_bytes


def test_a_short_video_for_whatsapp_may_be_better() -> None:
    preset = presets.preset("whatsapp")
    assert preset.cap_kbps(10 * 30, 30) == preset.video_kbps > preset.cap_kbps(60 * 30, 30)


def test_a_video_that_a_place_cuts_off_is_told_of() -> None:
    words.use("en")
    whatsapp, tiktok = presets.preset("whatsapp"), presets.preset("tiktok")
    assert whatsapp.length_note(lasting(60)) is None
    assert whatsapp.length_note(lasting(75)) == "WhatsApp shows 01:00 at most; this video lasts 01:15."
    assert tiktok.length_note(lasting(2)) == "TikTok wants at least 3 seconds."
    assert replace(tiktok, shortest_seconds=None).length_note(lasting(2)) is None


def test_every_place_has_a_name_and_a_sentence() -> None:
    words.use("en")
    for preset in presets.presets().values():
        assert preset.title
        assert preset.note.endswith(".")


def test_the_usual_place_fits_the_shape_of_the_video() -> None:
    assert presets.usual("", CANVASES["9:16"]).name == presets.DEFAULT
    assert presets.usual("", CANVASES["16:9"]).name == "youtube"
    assert presets.usual("whatsapp", CANVASES["16:9"]).name == "whatsapp"
    assert presets.usual("a place of the past", CANVASES["1:1"]).name == presets.DEFAULT
