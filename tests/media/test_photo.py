"""Photos upright, in sRGB, whatever they were stored as."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms, TiffImagePlugin

from tests.media.corpus import PATCHES, difference, drawing, patches
from trainer import errors
from trainer.media.photo import LONG_SIDE, PhotoSource
from trainer.media.probe import probe
from trainer.media.view import View

WHOLE = View.whole(320, 240)
UPRIGHT = Image.fromarray(drawing(320, 240, 0b101010101010).astype(np.uint8))

STORED_AS = {
    # How to store an upright picture so that the orientation brings it upright again (CIPA DC-008).
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def stored(orientation: int) -> Image.Image:
    change = STORED_AS[orientation]
    return UPRIGHT.transpose(change) if change is not None else UPRIGHT.copy()


def exif(orientation: int, place: dict[int, Any] | None = None) -> bytes:
    tags = Image.Exif()
    tags[0x0112] = orientation
    if place is not None:
        tags.get_ifd(0x8825).update(place)
    return tags.tobytes()


@pytest.mark.parametrize("orientation", STORED_AS)
@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_the_eight_orientations_show_one_picture(orientation: int, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"foto.{ending}"
    stored(orientation).save(file, exif=exif(orientation), quality=95)
    with PhotoSource(file) as source:
        shown = source.frame(0, WHOLE)
        assert (source.facts.width, source.facts.height) == (320, 240)
    assert difference(patches(shown), np.array(PATCHES)) < 2
    assert np.abs(shown.astype(int) - np.asarray(UPRIGHT)).mean() < 4
    expected = {1: 0, 2: 0, 3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}[orientation]
    assert (probe(file).rotation, probe(file).mirrored) == (expected, orientation in (2, 4, 5, 7))


def test_heic_is_turned_once(tmp_path: Path) -> None:
    file = tmp_path / "foto.heic"
    heif = pillow_heif.from_pillow(stored(6))
    heif.save(file, exif=exif(6), quality=90)
    with PhotoSource(file) as source:
        shown = source.frame(0, WHOLE)
        assert (source.facts.width, source.facts.height) == (320, 240)
    assert difference(patches(shown), np.array(PATCHES)) < 3


def test_views_crop_turn_and_scale(tmp_path: Path) -> None:
    file = tmp_path / "foto.png"
    UPRIGHT.save(file)
    with PhotoSource(file) as source:
        green = source.frame(3, View((84, 124, 72, 112), (36, 56)))
        assert green.shape == (56, 36, 3)
        assert difference(green.reshape(-1, 3), np.array([[0, 255, 0]])) < 1
        whole = source.frame(0, WHOLE)
        assert np.array_equal(whole, np.asarray(UPRIGHT))
        assert source.frame(9, WHOLE) is whole
        for turns in (1, 2, 3, -1):
            turned = source.frame(0, View.whole(320, 240, turns=turns))
            assert np.array_equal(turned, np.rot90(whole, -turns))
        with pytest.raises(ValueError, match="read-only"):
            whole[0, 0, 0] = 1


def test_the_frame_for_the_encoder_has_the_same_colours(tmp_path: Path) -> None:
    file = tmp_path / "foto.png"
    UPRIGHT.save(file)
    with PhotoSource(file) as source:
        frame = source.frame_yuv(0, WHOLE)
    assert (frame.format.name, frame.colorspace, frame.color_range) == ("yuv420p", 1, 1)
    shown = np.asarray(frame.to_ndarray(format="rgb24"), dtype=np.uint8)
    assert difference(patches(shown), np.array(PATCHES)) < 2


def test_large_photos_are_kept_smaller(tmp_path: Path) -> None:
    file = tmp_path / "besar.jpg"
    UPRIGHT.resize((6000, 4500)).save(file, quality=80)
    with PhotoSource(file) as source:
        assert (source.facts.width, source.facts.height) == (6000, 4500)
        assert max(source._picture.size) <= LONG_SIDE
        # The crop is still counted in the photo's own pixels.
        blue = source.frame(0, View((3150, 2400, 1200, 2000), (18, 30)))
    assert difference(blue.reshape(-1, 3), np.array([[0, 0, 255]])) < 2


# --- colours ------------------------------------------------------------------------


def test_a_wide_gamut_photo_comes_out_in_srgb(tmp_path: Path) -> None:
    """A colour of Display P3 is the colour that the profile says, by the profile's own matrix."""
    p3 = p3_profile()
    file = tmp_path / "p3.jpg"
    Image.new("RGB", (64, 64), (200, 120, 60)).save(file, icc_profile=p3, quality=100, subsampling=0)
    with PhotoSource(file) as source:
        shown = source.frame(0, View.whole(64, 64))[32, 32]
    light = srgb_to_light(np.array([200, 120, 60]) / 255)
    # Display P3 to sRGB primaries (both D65), from their chromaticities.
    matrix = np.array([[1.2249, -0.2249, 0.0], [-0.0421, 1.0421, 0.0], [-0.0196, -0.0786, 1.0983]])
    expected = 255 * light_to_srgb(matrix @ light)
    assert np.abs(shown - expected).max() < 3
    assert shown[0] > 205  # more saturated than its numbers


def srgb_to_light(signal: Any) -> Any:
    return np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)


def light_to_srgb(light: Any) -> Any:
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 0) ** (1 / 2.4) - 0.055)


def p3_profile() -> bytes:
    """An ICC profile of Display P3: the sRGB one with other primaries (D50-adapted, as in Apple's)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    primaries = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    for entry in range(int.from_bytes(profile[128:132], "big")):
        tag = 132 + 12 * entry
        name, place = bytes(profile[tag : tag + 4]), int.from_bytes(profile[tag + 4 : tag + 8], "big")
        if name in primaries:
            parts = (round(part * 65536) for part in primaries[name])
            profile[place + 8 : place + 20] = struct.pack(">3i", *parts)
    return bytes(profile)


def test_a_broken_profile_does_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "rusak.png"
    Image.new("RGB", (8, 8), (10, 200, 30)).save(file, icc_profile=b"not a profile" * 20)
    with PhotoSource(file) as source:
        assert tuple(source.frame(0, View.whole(8, 8))[4, 4]) == (10, 200, 30)


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (Image.new("CMYK", (16, 16), (0, 255, 255, 0)), (255, 0, 0)),
        (Image.new("L", (16, 16), 90), (90, 90, 90)),
        (Image.new("1", (16, 16), 1), (255, 255, 255)),
    ],
)
def test_other_colour_models(picture: Image.Image, expected: tuple[int, int, int], tmp_path: Path) -> None:
    file = tmp_path / ("model.jpg" if picture.mode == "CMYK" else "model.png")
    picture.save(file)
    with PhotoSource(file) as source:
        assert np.abs(source.frame(0, View.whole(16, 16))[8, 8].astype(int) - expected).max() <= 2


def test_sixteen_bit_grey_is_scaled_and_not_cut(tmp_path: Path) -> None:
    file = tmp_path / "dalam.png"
    ramp = np.tile(np.linspace(0, 65535, 256).astype(np.uint16), (4, 1))
    Image.fromarray(ramp).save(file)
    with PhotoSource(file) as source:
        shown = source.frame(0, View.whole(256, 4))[2, :, 0]
    assert np.abs(shown.astype(int) - np.arange(256)).max() <= 1


def test_transparency_lies_on_black(tmp_path: Path) -> None:
    straight = Image.new("RGBA", (16, 16), (200, 100, 50, 128))
    palette = Image.new("P", (16, 16), 1)
    palette.putpalette([255, 255, 255, 200, 100, 50])
    palette.info["transparency"] = bytes([0, 128])
    for index, picture in enumerate((straight, palette)):
        file = tmp_path / f"{index}.png"
        picture.save(file)
        with PhotoSource(file) as source:
            shown = source.frame(0, View.whole(16, 16))[8, 8].astype(int)
        assert np.abs(shown - (100, 50, 25)).max() <= 1


def test_the_gamma_of_a_png_counts(tmp_path: Path) -> None:
    file = tmp_path / "gamma.png"
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), (128, 128, 128)).save(buffer, "png")
    content = buffer.getvalue()
    chunk = b"gAMA" + struct.pack(">I", 100_000)  # linear light
    head = content.index(b"IDAT") - 4
    whole = struct.pack(">I", 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    file.write_bytes(content[:head] + whole + content[head:])
    with PhotoSource(file) as source:
        assert abs(int(source.frame(0, View.whole(8, 8))[4, 4, 0]) - 186) <= 1


# --- facts and faults ---------------------------------------------------------------


def test_only_a_real_place_counts_as_a_location(tmp_path: Path) -> None:
    here = {1: "S", 2: (7.0, 48.0, 5.0), 3: "E", 4: (110.0, 21.0, 52.0)}
    nothing = (TiffImagePlugin.IFDRational(0, 0),) * 3
    empty = {1: "S", 2: nothing, 3: "E", 4: nothing}
    places = (("a", here, True), ("b", empty, False), ("c", None, False), ("d", {1: "S"}, False))
    for name, place, expected in places:
        file = tmp_path / f"{name}.jpg"
        UPRIGHT.save(file, exif=exif(1, place))
        assert probe(file).location is expected, name


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "heic"])
def test_a_cut_off_photo_is_damaged(share: float, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"putus.{ending}"
    noise = np.random.default_rng(1).integers(0, 255, (120, 160, 3), dtype=np.uint8)
    Image.fromarray(noise).save(file, quality=95)
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])
    with pytest.raises(errors.MediaDamaged):
        probe(file)
    with pytest.raises(errors.MediaDamaged):
        PhotoSource(file)


@pytest.mark.phone_media
def test_real_photos_stand_upright(phone_media: Path) -> None:
    def shown(name: str) -> Any:
        with PhotoSource(phone_media / "photo" / name) as source:
            facts = source.facts
            return source.frame(0, View.whole(facts.width, facts.height, (90, 60))).astype(int)

    first = shown("exif-orientation-1-landscape.jpg")
    for orientation in range(2, 9):
        other = shown(f"exif-orientation-{orientation}-landscape.jpg")
        # They differ only by the digit in their middle.
        assert np.abs(first - other).mean() < 3, orientation


@pytest.mark.parametrize("orientation", [1, 6, 7])
@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_a_sticker_says_where_it_is_transparent(orientation: int, mode: str, tmp_path: Path) -> None:
    sticker = Image.new("RGBA", (320, 240), (200, 40, 30, 0))
    sticker.paste((200, 40, 30, 255), (0, 0, 160, 120))
    change = STORED_AS[orientation]
    kept = (sticker.transpose(change) if change is not None else sticker).convert(mode)
    file = tmp_path / "stiker.png"
    kept.save(file, exif=exif(orientation))
    with PhotoSource(file) as source:
        alpha = source.alpha(WHOLE)
        assert alpha is not None
        assert alpha.shape == (240, 320)
        assert alpha[:118, :158].min() == 255
        assert alpha[122:].max() == alpha[:, 162:].max() == 0
        assert source.frame(0, WHOLE)[122:].max() == 0, "premultiplied: nothing where it is transparent"
        turned = source.alpha(View.whole(320, 240, (240, 320), 1))
        assert turned is not None
        assert turned[:158, 122:].min() == 255


def test_an_opaque_photo_has_no_alpha(tmp_path: Path) -> None:
    for name, picture in (("a.jpg", UPRIGHT), ("b.png", UPRIGHT), ("c.png", UPRIGHT.convert("RGBA"))):
        picture.save(tmp_path / name)
        with PhotoSource(tmp_path / name) as source:
            assert source.alpha(WHOLE) is None


def test_a_large_sticker_is_kept_small_with_its_alpha(tmp_path: Path) -> None:
    file = tmp_path / "besar.png"
    sticker = Image.new("RGBA", (LONG_SIDE + 904, 500), (255, 255, 255, 0))
    sticker.paste((255, 255, 255, 255), (0, 0, 2500, 500))
    sticker.save(file)
    with PhotoSource(file) as source:
        view = View.whole(LONG_SIDE + 904, 500, (500, 50))
        alpha, picture = source.alpha(view), source.frame(0, view)
        assert alpha is not None
        assert np.abs(alpha.astype(int) - picture[:, :, 0]).max() <= 2
        assert alpha[25, :245].min() == 255
