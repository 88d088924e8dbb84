"""Which clip goes where when nobody says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.template.filled import photo, template
from tests.template.test_making import finished
from trainer.model.schema import MediaReference
from trainer.template.choosing import auto_filled, taken_over
from trainer.template.plan import Wish, with_media


def photos(count: int) -> list[MediaReference]:
    return [replace(photo(), name=f"{number}.jpg", path=f"media/{number}.jpg") for number in range(count)]


def test_every_place_is_filled_and_none_twice_without_need(tmp_path: Path) -> None:
    wish = finished(auto_filled(Wish(template()), tmp_path, photos(7)))
    assert [one.name for one in wish.media.values()] == [f"{number}.jpg" for number in range(7)]
    few = finished(auto_filled(Wish(template()), tmp_path, photos(2)))
    assert len(few.media) == 7


def test_nobody_gets_under_the_stamp_by_chance(tmp_path: Path) -> None:
    wish = finished(auto_filled(Wish(template("klarifikasi-hoaks")), tmp_path, photos(9)))
    assert "klaim" not in wish.media
    assert {"fakta", "cek-1"} <= set(wish.media)


def test_what_was_done_meanwhile_is_kept() -> None:
    first, second, third = photos(3)
    before = with_media(Wish(template()), "tangan", first)
    found = with_media(with_media(before, "hasil", second), "perajin", second)
    now = with_media(with_media(replace(before, answers={"produk": "Batik"}), "tangan", None), "hasil", third)
    taken = taken_over(now, before, found)
    assert dict(taken.media) == {"hasil": third, "perajin": second}
    assert taken.answers == {"produk": "Batik"}
