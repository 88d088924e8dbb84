"""Texts look as they were designed.

``goldens`` holds a picture of each style, of Aksara Jawa and of colour signs.
After a design was changed on purpose, ``python -m tests.typeset.test_drawing``
draws them anew; look at them before you commit them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from trainer.typeset import drawing
from trainer.typeset.drawing import LARGEST_SIDE, Drawn, typeset
from trainer.typeset.styles import Outline, Plate, Shadow, Style, style, styles

GOLDENS = Path(__file__).parent / "goldens"
SAMPLES = {
    **{name: ("Batik tulis Rp150.000", name) for name in styles()},
    "aksara": ("ꦧꦠꦶꦏ꧀ ꦮꦺꦴꦁꦗꦮ", "tegas"),
    "tanda": ("Ayo 👍🏽🇮🇩❤️ 😀", "bersih"),
}
PLAIN = Style("plain", "#FF8040")


def on_grey(drawn: Drawn) -> NDArray[np.uint8]:
    pixels = drawn.pixels.astype(np.float32)
    return np.rint(pixels[:, :, :3] + 128 * (1 - pixels[:, :, 3:] / 255)).astype(np.uint8)


def golden(name: str) -> NDArray[np.uint8]:
    words, look = SAMPLES[name]
    return on_grey(typeset(words, style(look), 36, 300))


@pytest.mark.parametrize("name", list(SAMPLES))
def test_it_looks_as_designed(name: str) -> None:
    with Image.open(GOLDENS / f"{name}.png") as picture:
        expected = np.array(picture).astype(int)
    # Qt rounds the widths of letters a little differently once in a while: seen was a text that was
    # 0.03 pixels narrower.  That is a mean of 0.8 here; letters of the next weight are 4 to 12.
    difference = least_difference(golden(name).astype(int), expected)
    assert difference.mean() < 1.5
    assert np.quantile(difference, 0.999) < 60


def least_difference(one: NDArray[np.int_], other: NDArray[np.int_]) -> NDArray[np.int_]:
    """How far two pictures are apart, laid on each other as well as they can be; their sides
    may differ by one pixel."""
    height, width = (min(sides) for sides in zip(one.shape[:2], other.shape[:2], strict=True))
    assert max(one.shape[0], other.shape[0]) <= height + 1
    assert max(one.shape[1], other.shape[1]) <= width + 1

    def laid(picture: NDArray[np.int_]) -> Iterator[NDArray[np.int_]]:
        for down, across in product(range(2), repeat=2):
            if down + height <= picture.shape[0] and across + width <= picture.shape[1]:
                yield picture[down : down + height, across : across + width]

    tries = [np.abs(here - there) for here, there in product(laid(one), laid(other))]
    return min(tries, key=lambda tried: float(tried.mean()))


def test_pixels_are_premultiplied_and_cannot_be_changed() -> None:
    drawn = typeset("Batik", style("lembut"), 60, 500)
    assert drawn.pixels.dtype == np.uint8
    assert (drawn.pixels[:, :, :3] <= drawn.pixels[:, :, 3:]).all()
    assert not drawn.pixels.flags.writeable


def test_colour_signs_have_their_colours() -> None:
    flag = typeset("🇮🇩", PLAIN, 100, 500).pixels.astype(int)
    opaque = flag[flag[:, :, 3] == 255]
    assert (np.abs(opaque - [255, 0, 0, 255]).max(axis=1) < 30).mean() > 0.2, "red above"
    assert (opaque.min(axis=1) > 225).mean() > 0.2, "white below"


def test_nothing_is_drawn_of_nothing() -> None:
    for text in ("", "  \n "):
        drawn = typeset(text, style("tegas"), 60, 500)
        assert drawn.pixels.shape == (0, 0, 4)
        assert drawn.lines == ()


def test_metrics_say_where_the_letters_are() -> None:
    drawn = typeset("Halo\nHai", Style("x", "#FFFFFF"), 100, 1000)
    first, second = drawn.lines
    assert (first.text, second.text) == ("Halo", "Hai")
    assert first.left + first.width / 2 == pytest.approx(second.left + second.width / 2)
    assert second.baseline - first.baseline == pytest.approx(122, abs=0.01)
    left, top, right, bottom = drawn.ink
    alpha = drawn.pixels[:, :, 3]
    assert alpha[top].any()
    assert alpha[:, right - 1].any()
    assert alpha.sum(dtype=int) == alpha[top:bottom, left:right].sum(dtype=int)
    assert bottom == pytest.approx(second.baseline, abs=3)  # "Hai" stands on its foot line


@pytest.mark.parametrize("name", list(styles()))
def test_the_block_is_no_wider_than_asked(name: str) -> None:
    look = style(name)
    drawn = typeset("Dikerjakan lima hari, dengan pewarna alam dari kebun", look, 64, 640)
    left, _, right, _ = drawn.block
    slack = 40 if look.tilt else 1  # a stamp is turned after it was set
    assert right - left <= 640 + slack
    assert len(drawn.lines) > 1


def test_the_block_does_not_jump_with_the_letters_in_it() -> None:
    heights = {
        round(block[3] - block[1], 3)
        for block in (typeset(words, style("tegas"), 72, 900).block for words in ("Aman", "gajah", "ini"))
    }
    assert len(heights) == 1
    tall = typeset("ꦧꦏ꧀ꦤꦸ", style("tegas"), 72, 900).block
    assert tall[3] - tall[1] > heights.pop() + 10


def test_preview_and_export_break_at_the_same_words() -> None:
    words = "Dikerjakan lima hari, dengan pewarna alam dari kebun sendiri di Kulon Progo"
    for size, width in ((72, 864), (61, 733), (98, 511)):
        for share in (1 / 2, 304 / 1080, 2):
            full = typeset(words, style("takarir"), size, width)
            other = typeset(words, style("takarir"), size * share, round(width * share))
            assert [line.text for line in other.lines] == [line.text for line in full.lines]
            assert other.middle[0] / share == pytest.approx(full.middle[0], abs=2 / share)


def test_a_small_text_is_the_large_one_seen_from_afar() -> None:
    large = on_grey(typeset("Batik", style("tegas"), 120, 2000))
    small = on_grey(typeset("Batik", style("tegas"), 60, 1000))
    shrunk = Image.fromarray(large).resize((small.shape[1], small.shape[0]), Image.Resampling.BOX)
    assert np.abs(np.asarray(shrunk).astype(int) - small).mean() < 8


def test_outline_plate_and_shadow_each_show() -> None:
    bare = typeset("Batik", PLAIN, 80, 800)
    outlined = typeset("Batik", Style("o", PLAIN.fill, outline=Outline("#0000FF", 10)), 80, 800)
    assert (outlined.pixels[:, :, 2] > 200).sum() > 1000
    assert outlined.pixels[:, :, 3].sum(dtype=int) > bare.pixels[:, :, 3].sum(dtype=int)
    plated = typeset("Batik", Style("p", PLAIN.fill, plate=Plate("#00FF00", opacity=50, round=30)), 80, 800)
    height = len(plated.pixels)
    assert plated.pixels[height // 2, 8].tolist() == pytest.approx([0, 128, 0, 128], abs=1)
    assert plated.pixels[1, 1, 3] == 0, "its corners are round"
    shaded = typeset("Batik", Style("s", PLAIN.fill, shadow=Shadow("#000000", 100, down=60, blur=4)), 80, 800)
    below = shaded.pixels[int(shaded.block[3]) + 30 :]
    assert below[:, :, 3].max() > 150
    assert below[:, :, :3].max() == 0


def test_an_enormous_text_stays_within_bounds() -> None:
    drawn = typeset("BATIK TULIS " * 40, style("ceria"), 400, 1080)
    assert max(drawn.pixels.shape) <= LARGEST_SIDE


def test_a_width_in_which_nothing_fits_still_shows_the_letters() -> None:
    drawn = typeset("Batik", style("tegas"), 200, 20)
    assert "".join(line.text for line in drawn.lines) == "Batik"


def test_what_was_drawn_is_kept_and_the_store_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    one = typeset("Simpan saya", style("tegas"), 50, 500)
    assert typeset("Simpan saya", style("tegas"), 50, 500) is one
    monkeypatch.setattr(drawing, "KEPT_BYTES", 3 * one.pixels.nbytes)
    for number in range(10):
        typeset(f"Simpan {number}", style("tegas"), 50, 500)
    assert sum(drawn.pixels.nbytes for drawn in drawing._cache.values()) <= 3 * one.pixels.nbytes
    assert typeset("Simpan saya", style("tegas"), 50, 500) is not one


if __name__ == "__main__":
    for sample in SAMPLES:
        Image.fromarray(golden(sample)).save(GOLDENS / f"{sample}.png", optimize=True)
