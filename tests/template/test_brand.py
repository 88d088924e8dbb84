"""The brand kit is kept for the person, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from trainer import paths
from trainer.errors import MediaUnsupported, TrainerError
from trainer.template import brand
from trainer.template.brand import Brand


def test_a_kit_comes_back_as_it_was_kept() -> None:
    kept = Brand("Sanggar Sekar", "#9A3A1A", "#EDBB6C", "lora", "0812-3456-7890", "Jalan Wates", "@sekar")
    assert brand.save(kept) == kept
    assert brand.load() == kept


def test_without_a_kit_everything_is_empty() -> None:
    assert brand.load().empty
    assert brand.load().field("whatsapp") == ""
    assert brand.load().field("nothing") == ""


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b'{"name": 1}', b'{"strange": "x"}', b"[" * 100_000]
)
def test_a_damaged_kit_is_an_empty_one(content: bytes) -> None:
    (paths.learner() / brand.FILE).write_bytes(content)
    assert brand.load().empty


def test_what_cannot_be_shown_is_left_out() -> None:
    odd = Brand(
        name="a\n b" * 100, main="red", second="#abcdef", letters="wingdings", logo="../../rahasia.png"
    )
    kept = brand.save(odd)
    assert kept.main == kept.letters == ""
    assert kept.second == "#ABCDEF"
    assert "\n" not in kept.name
    assert len(kept.name) <= brand.LONGEST
    assert kept.logo == "rahasia.png"
    assert kept.logo_file() is None


def test_the_logo_is_copied(tmp_path: Path) -> None:
    file = tmp_path / "logo saya.png"
    Image.new("RGBA", (60, 40), (200, 30, 30, 128)).save(file)
    kept = brand.save(brand.with_logo(Brand("Sekar"), file))
    file.unlink()
    found = brand.load().logo_file()
    assert found is not None
    assert found.parent == paths.learner()
    assert brand.with_logo(kept, None).logo_file() is None


def test_a_logo_from_a_camera_becomes_small_and_loses_what_the_camera_wrote(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010F] = "Kamera Bu Sri"
    Image.new("RGB", (3000, 2000), (200, 30, 30)).save(tmp_path / "logo.jpg", exif=exif)
    found = brand.with_logo(Brand(), tmp_path / "logo.jpg").logo_file()
    assert found is not None
    with Image.open(found) as logo:
        assert logo.size == (427, 640)
        assert not logo.getexif()


def test_what_is_no_picture_is_no_logo(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_text("#EXTM3U", encoding="utf-8")
    with pytest.raises(TrainerError):
        brand.with_logo(Brand(), file)
    with pytest.raises(MediaUnsupported):
        brand.with_logo(Brand(), paths.ASSETS / "effects" / "klik.ogg")
