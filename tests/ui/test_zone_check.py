"""A title below a platform's buttons is told before the video leaves."""

from __future__ import annotations

from dataclasses import replace

from trainer.media.presets import presets
from trainer.model.canvas import CANVASES, Box
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, Role, Text, TextTrack, Timeline
from trainer.settings import Settings
from trainer.ui.zone_check import covered, warning


def titled(y: int, purpose: Purpose = Purpose.HARGA, shape: str = "9:16") -> Timeline:
    text = Text("Rp150.000", Anchor(0), 60, "t1", purpose, box=Box(450, y, 600))
    return replace(Timeline("Batik", canvas=CANVASES[shape]), texts=(TextTrack(Role.TITLE, (text,)),))


def test_a_price_low_on_the_picture_is_covered_on_one_platform_only(settings: Settings) -> None:
    low = titled(720)
    assert covered(low, "tiktok")
    assert not covered(low, "whatsapp")
    said = warning((low, presets()[place]) for place in ("tiktok", "whatsapp", "youtube"))
    assert "TikTok" in said
    assert "WhatsApp" not in said


def test_what_stands_well_and_what_is_wide_gets_no_warning(settings: Settings) -> None:
    assert warning((titled(400), place) for place in presets().values()) == ""
    assert covered(titled(960, shape="16:9"), "tiktok")  # the edge of the screen, on any platform
    assert warning([(titled(500, shape="16:9"), presets()["youtube"])]) == ""


def test_each_place_is_warned_of_in_the_shape_that_the_video_has_there(settings: Settings) -> None:
    videos = [(titled(720), presets()["tiktok"]), (titled(980, shape="16:9"), presets()["youtube"])]
    below, edge = (warning([video]) for video in videos)
    assert "TikTok" in below
    assert "YouTube" in edge
    assert "tepi" in edge  # nothing lies on a wide video, but words may stand at its edge
    assert warning(videos) == f"{below} {edge}"
