"""The designed styles of texts, from ``assets/styles/styles.json``.

A style is data, so that a designer can change one without touching code::

    {"name": "tegas", "weight": 700, "fill": "#FFFFFF",
     "plate": {"colour": "#2B1408", "opacity": 88, "across": 46, "down": 40, "round": 34}}

All lengths are in hundredths of the size of the type, so that a style looks the
same at every size.  A text may name a style in another colour and with other
letters, as templates and brands do: ``tegas@0B6B4B+lora``.  The letters stay
readable then too: of a light and a dark ink the one with more contrast is taken.

A file that breaks the bounds below is refused as a whole
(ValueError): it is ours, and a test reads it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path

from trainer import paths
from trainer.model.plain import from_plain
from trainer.words import QT_TRANSLATE_NOOP, translate

FILE = paths.ASSETS / "styles" / "styles.json"
VERSION = 1
FALLBACK = "tegas"
"""Stands in for a style that this version does not know."""

FADE_SECONDS = Fraction(1, 5)
"""How long a title takes to come and to go.  Captions change hard: they follow speech."""

LEAST_CONTRAST = 4.5
"""Of letters against what touches them (WCAG 2.2, 1.4.3)."""

LETTERS: Mapping[str, str] = {"jakarta": "Plus Jakarta Sans", "lora": "Lora", "fredoka": "Fredoka"}
"""The families of letters that a style may have, by their short names."""

_SPOKEN = ("#FFD95A", "#FFFFFF", "#7CF0A8", "#173A63", "#8E1B12", "#2B1408")
"""Colours for the word that is said, where the style's own cannot be told from its letters."""
_APART = 0.3
"""How far the colour of the word that is said is at least from the others', all three channels together."""
LEAST_LARGE = 3.0
"""Of letters as large as a caption's (WCAG 2.2, 1.4.3): enough for one word in a colour of one's own."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_VARIANT = re.compile(r"(?P<base>[a-z]+)(?:@(?P<colour>[0-9A-Fa-f]{6}))?(?:\+(?P<letters>[a-z]+))?")
_PAPER = 0.85
"""Luminance from which a plate is paper: then the letters carry the colour."""
_PAPER_WHITE, _INK, _BLACKEST = "#FFFFFF", "#1B1210", "#000000"
_BLACK, _WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


class Shape(StrEnum):
    BLOCK = "block"
    """One plate under all lines."""
    LINES = "lines"
    """Each line on a strip as long as itself."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A line of ``width`` around each letter, or along the edge of a plate."""

    colour: str
    width: int


@dataclass(frozen=True, slots=True)
class Plate:
    """What lies under the letters.

    ``opacity`` in percent; ``across`` and ``down`` are how far it reaches beyond
    the letters at the sides, and above their capitals and below their foot line;
    ``round`` is the radius of its corners.
    """

    colour: str
    opacity: int = 100
    across: int = 40
    down: int = 36
    round: int = 20
    shape: Shape = Shape.BLOCK
    edge: Outline | None = None


@dataclass(frozen=True, slots=True)
class Shadow:
    """A soft shadow of the plate, or of the letters where there is none; ``opacity`` in percent."""

    colour: str
    opacity: int
    across: int = 0
    down: int = 0
    blur: int = 0


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks.

    ``weight`` is one of the shipped weights (400, 600, 700), ``letters`` one of
    ``LETTERS``, ``line_spacing`` the
    distance from foot line to foot line, ``letter_spacing`` what is added after
    each letter, ``tilt`` degrees clockwise.
    """

    name: str
    fill: str
    weight: int = 700
    letters: str = "jakarta"
    line_spacing: int = 122
    letter_spacing: int = 0
    capitals: bool = False
    tilt: int = 0
    spoken: str = "#FFD95A"
    """The colour of a word while it is said, where words light up one by one."""
    outline: Outline | None = None
    plate: Plate | None = None
    shadow: Shadow | None = None

    @property
    def title(self) -> str:
        """The name that a person reads, in the language in use."""
        return translate("Styles", _TITLES[self.name])

    @property
    def contrast(self) -> float:
        """Of the letters against what touches them, on the background that is worst for them: 1 to 21.

        Their outline, else their plate as it looks over black or over white.
        Contrast as in WCAG 2.2; 1 where only the picture touches them.
        """
        return self._contrast_of(self.fill)

    @property
    def spoken_contrast(self) -> float:
        """As ``contrast``, of the word that is said."""
        return self._contrast_of(self.spoken)

    def _contrast_of(self, colour: str) -> float:
        ink = _channels(colour)
        if self.outline is not None:
            return _contrast(ink, _channels(self.outline.colour))
        if self.plate is None:
            return 1.0
        own, share = _channels(self.plate.colour), self.plate.opacity / 100
        return min(
            _contrast(ink, tuple(share * a + (1 - share) * b for a, b in zip(own, behind, strict=True)))
            for behind in (_BLACK, _WHITE)
        )


_TITLES: Mapping[str, str] = {
    "tegas": QT_TRANSLATE_NOOP("Styles", "Bold"),
    "hangat": QT_TRANSLATE_NOOP("Styles", "Warm"),
    "terang": QT_TRANSLATE_NOOP("Styles", "Bright"),
    "bersih": QT_TRANSLATE_NOOP("Styles", "Clean"),
    "lembut": QT_TRANSLATE_NOOP("Styles", "Soft"),
    "ceria": QT_TRANSLATE_NOOP("Styles", "Cheerful"),
    "sorot": QT_TRANSLATE_NOOP("Styles", "Highlight"),
    "harga": QT_TRANSLATE_NOOP("Styles", "Price"),
    "kontak": QT_TRANSLATE_NOOP("Styles", "Contact"),
    "resmi": QT_TRANSLATE_NOOP("Styles", "Official"),
    "stempel": QT_TRANSLATE_NOOP("Styles", "Stamp"),
    "takarir": QT_TRANSLATE_NOOP("Styles", "Caption"),
}


@cache
def styles() -> Mapping[str, Style]:
    """Every style by its name, in the order in which they are offered."""
    return read(FILE)


def style(name: str) -> Style:
    """The style called ``name``, or ``FALLBACK`` where there is none.

    ``name`` may go on with a colour and with letters: ``tegas@0B6B4B+lora``.
    """
    parts = _VARIANT.fullmatch(name)
    known = styles()
    if parts is None:
        return known.get(name, known[FALLBACK])
    return _variant(known.get(parts["base"], known[FALLBACK]), parts["colour"], parts["letters"])


def base(name: str) -> str:
    """The designed style behind ``name``, without its colour and letters."""
    parts = _VARIANT.fullmatch(name)
    return parts["base"] if parts is not None else name


@cache
def _variant(one: Style, colour: str | None, letters: str | None) -> Style:
    if letters is not None and letters in LETTERS:
        one = replace(one, letters=letters)
    return one if colour is None else _lit(_tinted(one, f"#{colour}"))


def _lit(one: Style) -> Style:
    """``one`` with a colour for the word that is said that is readable and not that of the others."""
    for colour in (one.spoken, *_SPOKEN):
        lit = replace(one, spoken=colour)
        pairs = zip(_channels(colour), _channels(one.fill), strict=True)
        if lit.spoken_contrast >= LEAST_LARGE and sum(abs(a - b) for a, b in pairs) >= _APART:
            return lit
    return replace(one, spoken=one.fill)


def _tinted(one: Style, colour: str) -> Style:
    """``one`` in ``colour``: its plate, or its letters where the plate is paper or there is none."""
    if one.plate is not None and _luminance(_channels(one.plate.colour)) < _PAPER:
        fill = best_ink(colour, (one.fill,))
        plate = replace(one.plate, colour=colour)
        if plate.edge is not None:
            plate = replace(plate, edge=replace(plate.edge, colour=fill))
        tinted = replace(one, fill=fill, plate=plate)
        return (
            tinted
            if tinted.contrast >= LEAST_CONTRAST
            else replace(tinted, plate=replace(plate, opacity=100))
        )
    behind = one.outline.colour if one.outline is not None else one.plate.colour if one.plate else _INK
    readable = _until_readable(colour, behind)
    if one.plate is None:
        return replace(one, fill=readable)
    plate = replace(one.plate, opacity=100)
    if plate.edge is not None:
        plate = replace(plate, edge=replace(plate.edge, colour=readable))
    return replace(one, fill=readable, plate=plate)


def best_ink(ground: str, first: Iterable[str] = ()) -> str:
    """Letters for a plate of colour ``ground``: the first readable of ``first``, else white or ink."""
    for ink in (*first, _PAPER_WHITE, _INK):
        if contrast_ratio(ink, ground) >= LEAST_CONTRAST:
            return ink
    return _BLACKEST  # on a middle grey, where neither of the two is enough


def contrast_ratio(one: str, other: str) -> float:
    """Of two colours like "#12AB34", as in WCAG 2.2: 1 to 21."""
    return _contrast(_channels(one), _channels(other))


def mixed(one: str, other: str, share: float) -> str:
    """``one`` with ``share`` (0 to 1) of ``other`` in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02X}" for a, b in pairs)


def _until_readable(colour: str, behind: str) -> str:
    """``colour``, made lighter or darker by as little as it takes on ``behind``."""
    towards = best_ink(behind)
    for step in range(11):
        trial = mixed(colour, towards, step / 10)
        if contrast_ratio(trial, behind) >= LEAST_CONTRAST:
            return trial
    return towards


def read(file: Path) -> Mapping[str, Style]:
    """The styles of a file.  Raises ValueError that says what is wrong with it."""
    data = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(data, dict) or data.get("version") != VERSION or set(data) != {"version", "styles"}:
        raise ValueError(f"{file.name} is not a list of styles of version {VERSION}")
    found = from_plain(tuple[Style, ...], data["styles"], "styles")
    faults = [f"{one.name}: {fault}" for one in found for fault in _faults(one)]
    names = [one.name for one in found]
    if names != list(_TITLES):
        faults.append(f"the styles are {', '.join(names)} instead of {', '.join(_TITLES)}")
    if faults:
        raise ValueError("; ".join(faults))
    return {one.name: one for one in found}


def _faults(one: Style) -> Iterator[str]:
    """What breaks the bounds; within them no style can blow a bitmap up."""
    parts = [("outline", one.outline), ("plate", one.plate), ("shadow", one.shadow)]
    if one.plate is not None:
        parts.append(("edge", one.plate.edge))
    colours = [one.fill, one.spoken, *(part.colour for _, part in parts if part is not None)]
    for colour in colours:
        if not _COLOUR.fullmatch(colour):
            yield f"{colour[:20]!r} is not a colour like #12AB34"
    if one.letters not in LETTERS:
        yield f"no letters called {one.letters[:20]!r}"
    if one.weight not in (400, 600, 700):
        yield f"no letters of weight {one.weight}"
    bounds = {
        "line_spacing": (one.line_spacing, 90, 250),
        "letter_spacing": (one.letter_spacing, -10, 50),
        "tilt": (one.tilt, -20, 20),
    }
    reach = {"width": 40, "opacity": 100, "across": 150, "down": 150, "round": 150, "blur": 100}
    for what, part in parts:
        for field, most in reach.items():
            if part is not None and hasattr(part, field):
                bounds[f"{what}.{field}"] = (getattr(part, field), 0, most)
    for field, (value, least, most) in bounds.items():
        if not least <= value <= most:
            yield f"{field} is {value}, not {least} to {most}"


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio of two sRGB colours of 0 to 1."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(channels: tuple[float, ...]) -> float:
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
