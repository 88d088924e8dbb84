"""Goals on order, framing, words and sound: what passes, what does not, and what is measured."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.lesson.made import goal, judged
from tests.model.strategies import strip
from trainer.lesson.goals.words import _FORMS
from trainer.model import commands
from trainer.model.effects import Effect
from trainer.model.pace import Pace
from trainer.model.posting import Cover, Posting
from trainer.model.schema import MediaKind, MediaReference, Timeline
from trainer.model.transition import Transition, TransitionKind

THREE = strip("A[0:90]", "B[0:30]", "C[0:60]")  # 3 s, 1 s and 2 s at 30 frames a second


def after(*lines: dict[str, Any], of: Timeline = THREE) -> Timeline:
    """``of`` after commands as a pack writes them."""
    for line in lines:
        of = commands.read(json.loads(json.dumps(line))).apply(of)
    return of


def text(words: str, start: int = 0, frames: int = 90, role: str = "title", **more: Any) -> dict[str, Any]:
    made = {"words": words, "anchor": {"frame": start, "clip": ""}, "duration": frames, "id": "", **more}
    return {"command": "add_text", "role": role, "text": {**TEXT, **made}}


TEXT = {"purpose": "judul", "style": "tegas", "size": 72, "box": {"x": 500, "y": 500, "width": 800}}
TUNE = MediaReference("", "tune.ogg", "media/tune.ogg", MediaKind.AUDIO, 600, has_sound=True)
SOUNDING = after({"command": "add_media", "reference": {
    "id": "", "name": "tune.ogg", "path": "media/tune.ogg", "kind": "audio", "available": 600,
    "fingerprint": "", "width": 0, "height": 0, "has_sound": True}})  # fmt: skip
TUNE_ID = SOUNDING.media[-1].id


def sound(role: str, start: int = 0, frames: int = 180) -> dict[str, Any]:
    return {
        "command": "place_clip", "role": role, "media": TUNE_ID,
        "anchor": {"frame": start, "clip": ""}, "source_range": [0, frames], "box": None,
    }  # fmt: skip


CUT = after({"command": "cut_pauses", "gone": [[30, 30]], "clip": ""})
HELLO = after(text("Batik tulis asli Kediri"))
PRICE = after(text("Rp25.000", purpose="harga"), text("WA 0812-3456-7890", 0, 30, purpose="kontak"))
LOW = after(text("Terlalu rendah", box={"x": 500, "y": 980, "width": 800}))
BARE = after(text("Tanpa alas", style="bersih", size=40))
CAPTIONS = after(
    text("Ini kain batik tulis", 0, 60, "caption", style="takarir", purpose="takarir"),
    text("yang dibuat dengan tangan\ndan canting", 60, 60, "caption", style="takarir", purpose="takarir"),
)
LONG_CAPTION = after(
    text("Bu Sri menggambar motifnya dengan canting.", 0, 90, "caption", style="takarir", size=64,
         purpose="takarir", box={"x": 467, "y": 640, "width": 711})
)  # fmt: skip
MUSIC = after(sound("music"), of=SOUNDING)
SPOKEN = after(sound("voice"), sound("music"), of=SOUNDING)
LOUD = after({"command": "set_ducking", "on": False}, of=SPOKEN)


def clip_of(timeline: Timeline, role: str) -> str:
    return next(clip.id for track in timeline.tracks for clip in track.children if track.role.value == role)


SOFT = after({"command": "set_volume", "clip": clip_of(LOUD, "music"), "percent": 10}, of=LOUD)
FADED = after(
    {"command": "set_fades", "clip": clip_of(MUSIC, "music"), "fade_in": 0, "fade_out": 30}, of=MUSIC
)
BLURRED = after({"command": "frame_clip", "clip": THREE.picture.children[0].id,
                 "framing": {"fit": "blur", "centre_x": 300, "centre_y": 500, "turn": 0}})  # fmt: skip


def framed(fit: str, width: int = 1920, height: int = 1080, turn: int = 0) -> Timeline:
    """One clip of a file of that size, sitting on the upright canvas like this."""
    one = strip("A[0:90]")
    shaped = replace(one, media=(replace(one.media[0], width=width, height=height),))
    framing = {"fit": fit, "centre_x": 500, "centre_y": 500, "turn": turn}
    return after({"command": "frame_clip", "clip": one.picture.children[0].id, "framing": framing}, of=shaped)


def first(**changes: Any) -> Timeline:
    """THREE with its second clip changed."""
    one, two, three = THREE.picture.children
    track = replace(THREE.picture, children=(one, replace(two, **changes), three))
    return replace(THREE, tracks=(track,))


def over(media: int, start: int, frames: int) -> dict[str, Any]:
    """THREE's file number ``media`` over the picture."""
    return {
        "command": "place_clip", "role": "overlay", "media": THREE.media[media].id,
        "anchor": {"frame": start, "clip": ""}, "source_range": [0, frames], "box": None,
    }  # fmt: skip


COVERED = after(over(1, 60, 30), over(1, 75, 30), over(2, 120, 90))  # B at 2 to 3.5 s, C from 4 s on
BRIGHT = first(effects=(Effect("light").having("brightness", 20),))
SLOW = first(pace=Pace(50))
JOINED = first(transition=Transition(TransitionKind.DISSOLVE, 10))
POSTED = replace(THREE, posting=Posting("Batik asli #batik", Cover(0, "Batik Kediri")))


@pytest.mark.parametrize(
    ("name", "values", "timeline", "passes"),
    [
        ("effect_count", {"effect": "light", "at_least": 1}, BRIGHT, True),
        ("effect_count", {"group": "look", "at_least": 1}, BRIGHT, False),
        ("effect_count", {"at_most": 0}, THREE, True),
        (
            "effect_value",
            {"effect": "light", "value": "brightness", "at_least": 10, "at_most": 40},
            BRIGHT,
            True,
        ),
        ("effect_value", {"effect": "light", "value": "brightness", "at_least": 30}, BRIGHT, False),
        ("effect_value", {"effect": "light", "value": "contrast", "at_least": 1}, BRIGHT, False),
        ("effect_value", {"effect": "light", "value": "strength", "at_least": 1}, BRIGHT, False),
        ("clip_speed", {"at_least": 50, "at_most": 80}, SLOW, True),
        ("clip_speed", {"at_least": 50, "at_most": 80}, THREE, False),
        ("clip_speed", {"at_most": 80, "clip": 1}, SLOW, False),
        ("footage", {"file": "B", "begin": 0, "end": 0.5, "at_least": 0.4}, SLOW, True),
        ("footage", {"file": "B", "begin": 0.6, "end": 1, "at_most": 0.1}, SLOW, True),
        ("transition_count", {"at_least": 1, "at_most": 2}, JOINED, True),
        ("transition_count", {"kind": "wipe", "at_least": 1}, JOINED, False),
        ("cover_words", {"at_least": 1, "at_most": 5}, POSTED, True),
        ("cover_words", {"at_least": 1}, THREE, False),
        ("posting_words", {"at_least": 3}, POSTED, True),
        ("each_clip_length", {"at_least": 1, "at_most": 3}, THREE, True),
        ("each_clip_length", {"at_least": 2, "at_most": 3}, THREE, False),
        ("each_clip_length", {"at_least": 0}, Timeline("x"), False),
        ("file_count", {"at_least": 3}, THREE, True),
        ("file_count", {"at_least": 3}, strip("A[0:30]", "A[40:90]"), False),
        ("clip_order", {"files": ["a", "B", "c"]}, THREE, True),
        ("clip_order", {"files": ["a", "c"]}, THREE, True),
        ("clip_order", {"files": ["b", "a"]}, THREE, False),
        ("clip_order", {"files": ["a", "b"]}, strip("A[0:30]", "A[40:90]", "B[0:9]"), True),
        ("clip_order", {"files": ["a", "b", "d"]}, THREE, False),
        ("footage", {"file": "A", "begin": 1, "end": 2, "at_least": 0.9}, THREE, True),
        ("footage", {"file": "A", "begin": 1, "end": 2, "at_most": 0.2}, THREE, False),
        ("footage", {"file": "A", "begin": 1, "end": 2, "at_most": 0.2}, CUT, True),
        ("footage", {"track": "voice", "file": "tune", "begin": 0, "end": 2, "at_least": 1.9}, SPOKEN, True),
        ("footage", {"file": "tune", "begin": 0, "end": 2, "at_least": 0.1}, SPOKEN, False),
        ("file_clips", {"file": "a", "at_least": 2}, THREE, False),
        ("file_clips", {"file": "a", "at_least": 2}, strip("A[0:30]", "B[0:9]", "A[40:90]"), True),
        ("opens_with", {"file": "A", "begin": 0, "end": 1}, THREE, True),
        ("opens_with", {"file": "A", "begin": 1, "end": 2}, THREE, False),
        ("opens_with", {"file": "B", "begin": 0, "end": 1}, THREE, False),
        ("first_cut", {"at_most": 3}, THREE, True),
        ("first_cut", {"at_most": 2.5}, THREE, False),
        ("first_cut", {"at_most": 9}, strip("A[0:30]"), False),
        ("overlay_count", {"at_least": 1}, THREE, False),
        ("overlay_seen", {"begin": 0, "end": 9, "at_least": 0.1}, THREE, False),
        ("overlay_seen", {"file": "B", "begin": 0, "end": 9, "at_least": 1.4, "at_most": 1.6}, COVERED, True),
        ("overlay_seen", {"file": "b", "begin": 3, "end": 5, "at_least": 0.3, "at_most": 0.6}, COVERED, True),
        ("overlay_seen", {"file": "B", "begin": 4, "end": 5, "at_least": 0.1}, COVERED, False),
        ("overlay_seen", {"begin": 3, "end": 5, "at_least": 1.4, "at_most": 1.6}, COVERED, True),
        ("overlay_seen", {"file": "C", "begin": 0, "end": 60, "at_least": 2.1}, COVERED, False),
        ("framed", {"fit": "fill"}, THREE, True),
        ("framed", {"fit": "fill"}, BLURRED, False),
        ("framed", {"clip": 1, "fit": "blur", "left": 250, "right": 350}, BLURRED, True),
        ("framed", {"clip": 1, "left": 400}, BLURRED, False),
        ("framed", {"clip": 9, "fit": "fill"}, THREE, False),
        ("framed", {"fit": "full"}, BLURRED, True),
        ("framed", {"fit": "full"}, framed("fit"), False),
        ("framed", {"fit": "full"}, framed("fit", 1080, 1920), True),
        ("framed", {"fit": "full"}, framed("fit", 1920, 1080, turn=90), True),
        ("text_count", {"at_least": 1}, HELLO, True),
        ("text_count", {"at_least": 1}, THREE, False),
        ("text_count", {"purpose": "harga", "at_least": 1, "at_most": 1}, PRICE, True),
        ("text_words", {"at_least": 3, "at_most": 8}, HELLO, True),
        ("text_words", {"at_least": 3, "at_most": 8}, PRICE, False),
        ("text_says", {"any_of": ["kediri"]}, HELLO, True),
        ("text_says", {"any_of": ["Malang"]}, HELLO, False),
        ("text_avoids", {"none_of": ["dirumah"]}, HELLO, True),
        ("text_avoids", {"none_of": ["ASLI"]}, HELLO, False),
        ("text_avoids", {"none_of": ["x"]}, THREE, False),
        ("text_form", {"form": "price", "purpose": "harga"}, PRICE, True),
        ("text_form", {"form": "phone"}, PRICE, True),
        ("text_form", {"form": "price"}, HELLO, False),
        ("text_size", {"at_least": 64}, HELLO, True),
        ("text_size", {"at_least": 64}, BARE, False),
        ("text_seconds", {"at_least": 2.5}, HELLO, True),
        ("text_seconds", {"at_least": 4, "purpose": "kontak"}, PRICE, False),
        ("text_readable", {"purpose": "kontak"}, PRICE, False),
        ("text_readable", {}, HELLO, True),
        ("text_begins", {"at_most": 0.5}, HELLO, True),
        ("text_begins", {"at_most": 0.5}, after(text("Terlambat", 60)), False),
        ("text_inside", {}, after(text("Batik")), True),
        ("text_inside", {}, LOW, False),
        ("text_over", {"edge": "bottom"}, LOW, True),
        ("text_over", {"edge": "top"}, LOW, False),
        ("text_over", {"edge": "bottom"}, after(text("Batik")), False),
        ("text_over", {"edge": "left", "purpose": "harga"}, LOW, False),
        ("text_contrast", {"at_least": 4}, HELLO, True),
        ("caption_speed", {"at_most": 20}, CAPTIONS, True),
        ("caption_speed", {"at_most": 15}, CAPTIONS, False),
        ("caption_speed", {"at_most": 99}, HELLO, False),
        ("caption_line", {"at_most": 28}, CAPTIONS, True),
        ("caption_line", {"at_most": 20}, CAPTIONS, False),
        ("caption_lines", {"at_most": 3}, CAPTIONS, True),
        ("caption_lines", {"at_most": 2}, CAPTIONS, False),
        ("caption_lines", {"at_least": 3}, LONG_CAPTION, True),  # no break was typed; it is set in three
        ("caption_lines", {"at_most": 9}, HELLO, False),
        ("caption_cover", {"at_least": 60}, CAPTIONS, True),
        ("caption_cover", {"at_least": 80}, CAPTIONS, False),
        ("sound_count", {"track": "music", "at_least": 1}, MUSIC, True),
        ("sound_count", {"track": "voice", "at_least": 1}, MUSIC, False),
        ("volume", {"track": "music", "at_most": 20}, SOFT, True),
        ("volume", {"track": "music", "at_most": 20}, LOUD, False),
        ("volume", {"track": "voice", "at_most": 20}, MUSIC, False),
        ("music_under", {"at_least": 15}, SPOKEN, True),
        ("music_under", {"at_least": 15}, LOUD, False),
        ("music_under", {"at_least": 15}, SOFT, True),
        ("music_under", {"at_least": 0}, THREE, False),
        ("music_cover", {"at_least": 90}, MUSIC, True),
        ("music_cover", {"at_least": 90}, THREE, False),
        ("sound_ends", {"track": "music", "at_most": 0.5}, MUSIC, True),
        ("sound_ends", {"track": "music", "at_most": 0.5}, after(sound("music", 0, 600), of=SOUNDING), False),
        ("fades", {"end": "out", "at_least": 0.8}, FADED, True),
        ("fades", {"end": "in", "at_least": 0.8}, FADED, False),
        ("ducking", {}, THREE, True),
        ("ducking", {"on": False}, LOUD, True),
        ("levelled", {}, THREE, False),
        ("levelled", {}, replace(THREE, levelled=31), True),
        ("denoise", {"at_least": 1}, THREE, False),
        ("sound_leads", {"at_least": 0}, SPOKEN, False),
    ],
)
def test_what_passes(name: str, values: dict[str, Any], timeline: Timeline, passes: bool) -> None:
    assert judged(goal(name, **values), timeline).passed is passes


def test_a_sound_that_was_taken_off_its_clip_may_lead() -> None:
    second = THREE.picture.children[1].id
    detached = after({"command": "detach_sound", "clip": second})
    voice = clip_of(detached, "voice")
    assert judged(goal("sound_leads", at_most=0.1), detached).passed
    clip = detached.clip(voice)
    assert clip.anchor is not None
    earlier = replace(clip, anchor=replace(clip.anchor, frame=clip.anchor.frame - 30))
    tracks = tuple(
        replace(track, children=tuple(earlier if one.id == voice else one for one in track.children))
        for track in detached.tracks
    )
    measured = judged(goal("sound_leads", at_least=0.5, at_most=1.5), replace(detached, tracks=tracks))
    assert measured.passed
    assert str(measured.measured["seconds"]) == "1"


def test_what_is_measured_belongs_to_the_first_that_does_not_pass() -> None:
    speed = judged(goal("caption_speed", at_most=15), CAPTIONS).measured
    assert (speed["number"].value, str(speed["speed"])) == (2, "18,5")
    outside = judged(goal("text_inside"), LOW).measured
    assert str(outside["words"]) == "Terlalu rendah"
    shown = judged(goal("text_readable", purpose="kontak"), PRICE).measured
    assert (str(shown["seconds"]), str(shown["needed"])) == ("1", "4")


@pytest.mark.parametrize(
    ("form", "well", "not_well"),
    [
        (
            "price",
            ("Rp25.000", "Hanya Rp1.250.000,00!", "Rp500"),
            ("Rp 25.000", "Rp25000", "25.000", "Rp25,000"),
        ),
        (
            "phone",
            ("0812-3456-7890", "WA 0812 3456 789", "+62 812-3456-7890", "0857-1234-56789", "(0354) 123-456",
             "Kantor 0354 123456"),
            ("081234567890", "1500", "0812-34567890", "0812-3456-78901234"),
        ),
        ("clock", ("08.00 WIB", "buka 17.30 WITA"), ("08:00 WIB", "8 pagi", "25.00 WIB", "08.00")),
        ("question", ("Tahukah Anda?", "Berapa? "), ("Tahukah? Ya",)),
        ("number", ("3 langkah",), ("tiga langkah",)),
    ],
)  # fmt: skip
def test_forms_of_writing(form: str, well: tuple[str, ...], not_well: tuple[str, ...]) -> None:
    assert [words for words in well if not _FORMS[form].search(words)] == []
    assert [words for words in not_well if _FORMS[form].search(words)] == []
