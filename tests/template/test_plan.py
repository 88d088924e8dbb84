"""How long a shot stays, and what is said where that is not what was expected."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.template.filled import RATE, clip, examples, full, photo, template
from trainer import words
from trainer.model.schema import MediaKind, MediaReference
from trainer.template.brand import Brand
from trainer.template.plan import Plan, Shot, Wish, plan, suits, with_media


def shot(planned: Plan, scene: str) -> Shot:
    return next(one for one in planned.shots if one.scene.id == scene)


def with_clip(seconds: float, scene: str = "tangan") -> Plan:
    return plan(with_media(Wish(template()), scene, clip(seconds)))


def test_a_filled_template_has_the_length_that_it_says() -> None:
    assert plan(full(Wish(template()))).frames == 30 * RATE
    assert plan(full(Wish(template("desa-wisata"), length="long"))).frames == pytest.approx(
        90 * RATE, rel=0.1
    )


def test_a_long_clip_gives_a_part_of_itself() -> None:
    here = shot(with_clip(60), "tangan")
    assert here.used == here.frames == 5 * RATE
    assert 0 < here.source_start <= 60 * RATE - here.used
    assert not here.held


def test_the_best_part_is_taken_where_somebody_looked() -> None:
    wish = replace(with_media(Wish(template()), "tangan", clip(60)), starts={"tangan": 900})
    assert shot(plan(wish), "tangan").source_start == 900
    late = replace(wish, starts={"tangan": 10_000})
    assert shot(plan(late), "tangan").source_start == 60 * RATE - 5 * RATE


def test_a_short_clip_makes_a_short_shot() -> None:
    planned = with_clip(4)
    assert shot(planned, "tangan").frames == 4 * RATE
    assert planned.notes == ()


def test_a_clip_that_is_too_short_is_held_and_that_is_said() -> None:
    planned = with_clip(0.5, "perajin")  # somebody speaks there, so it is not slowed
    here = shot(planned, "perajin")
    assert here.used == 15
    assert here.percent == 100
    assert here.frames == 3 * RATE
    assert here.held == here.frames - 15
    assert planned.notes == (
        "“klip-0.5-1080x1920-True.mp4” hanya 0,5 detik. Gambar terakhirnya ditahan 2,5 detik.",
    )


def test_a_clip_in_which_nobody_speaks_is_slowed_first() -> None:
    planned = with_clip(2)
    here = shot(planned, "tangan")
    assert here.frames == 3 * RATE
    assert here.percent == 67
    assert here.used >= here.frames - 1
    assert planned.notes == ("“klip-2-1080x1920-True.mp4” hanya 2,0 detik. Putarannya diperlambat.",)
    short = with_clip(0.5)
    assert shot(short, "tangan").percent == 50
    assert shot(short, "tangan").held == 2 * RATE
    assert "ditahan 2,0 detik" in short.notes[0]


def test_a_number_that_is_called_so_is_called_so_once() -> None:
    wish = Wish(template(), answers={"whatsapp": "WA 0812-3456-7890", "harga": "mulai Rp25.000"})
    assert {"WA 0812-3456-7890", "Mulai Rp25.000"} <= {one.words for one in plan(wish).texts}


def test_words_that_need_time_get_it() -> None:
    wish = with_media(Wish(template()), "dipakai", clip(2))
    bare = shot(plan(wish), "dipakai").frames
    priced = plan(replace(wish, answers={"harga": "Rp150.000"}))
    assert shot(priced, "dipakai").frames >= 4 * RATE > bare - RATE
    assert shot(priced, "dipakai").percent < 100


def test_a_photo_lasts_as_long_as_it_is_wanted() -> None:
    planned = plan(with_media(Wish(template()), "tangan", photo()))
    assert shot(planned, "tangan").frames == 5 * RATE
    assert not shot(planned, "tangan").held


def test_the_brand_answers_where_nobody_wrote() -> None:
    brand = Brand(name="Sanggar Sekar", whatsapp="0812-3456-7890")
    shown = {one.asked.id: one.words for one in plan(Wish(template(), brand=brand)).texts}
    assert shown["whatsapp"] == "WA 0812-3456-7890"
    assert shown["pembuat"] == "Sanggar Sekar"
    own = plan(Wish(template(), brand=brand, answers={"pembuat": "Bu Sri"})).texts
    assert "Bu Sri" in {one.words for one in own}


def test_what_is_not_required_may_be_left_out() -> None:
    planned = plan(Wish(template()))
    asked = {one.asked.id: one.missing for one in planned.texts}
    assert asked["harga"]
    assert "keunggulan" not in asked
    assert "Harga" in planned.missing


def test_a_number_stays_with_what_it_counts() -> None:
    wish = Wish(template("desa-wisata"), answers={"jalan": "Dari Wates 18 km saja"})
    road = next(one for one in plan(wish).texts if one.asked.id == "jalan")
    assert "18\u00a0km" in road.words
    dated = Wish(template("liputan-kegiatan"), answers={"kapan": "Minggu, 8 Februari 2026 · Kali Code"})
    day = next(one for one in plan(dated).texts if one.asked.id == "kapan")
    assert day.words == "Minggu, 8\u00a0Februari 2026\u00a0· Kali Code"


def test_a_narration_that_is_too_long_is_told() -> None:
    spoken = replace(clip(80), kind=MediaKind.AUDIO, width=0, height=0)
    planned = plan(replace(full(Wish(template())), narration=spoken))
    assert planned.notes == ("Narasinya 80,0 detik, videonya 30,0 detik. Akhir narasi tidak akan terdengar.",)


def test_a_scene_takes_only_what_it_can_show() -> None:
    scene = template().slots("short")[0]
    assert suits(scene, MediaKind.PHOTO)
    assert not suits(scene, MediaKind.AUDIO)


def test_taking_something_away_takes_its_best_part_away_too() -> None:
    wish = replace(with_media(Wish(template()), "tangan", clip(9)), starts={"tangan": 30})
    assert with_media(wish, "tangan", None).starts == {}
    other: MediaReference = clip(5)
    assert with_media(wish, "tangan", other).media["tangan"] == other


def test_it_speaks_the_language_in_use() -> None:
    words.use("en")
    shown = plan(Wish(template(), answers=examples(Wish(template())))).texts
    assert "From Rp150.000" in {one.words for one in shown}
