"""Looks: how a filled template appears.  Colours, letters, a pattern, a style for each purpose.

``assets/templates/looks.json``::

    {"name": "hangat", "pattern": "kawung", "letters": "lora",
     "main": "#9A3A1A", "second": "#EDBB6C", "ground": "#3A1A0E", "paper": "#FFF6E8",
     "turn": "dissolve", "comes": "rise", "quietly": "fade",
     "judul": "tegas@ground", ...}

``turn`` is the transition where the story turns, ``comes`` how large texts come and
``quietly`` how small ones do.  A style names one of the designed styles and, after @, one
of the look's colours.
A person's brand takes the place of ``main``, ``second`` and the letters; whatever
the colours are, letters stay readable (``typeset.styles``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from trainer import paths
from trainer.model.animation import Motion
from trainer.model.plain import from_plain
from trainer.model.purpose import Purpose
from trainer.template.brand import Brand
from trainer.template.form import Enters
from trainer.typeset.ornaments import PATTERNS
from trainer.typeset.styles import LEAST_CONTRAST, LETTERS, mixed, style, styles
from trainer.words import QT_TRANSLATE_NOOP, translate

FILE = paths.ASSETS / "templates" / "looks.json"
_COLOURS = ("main", "second", "ground", "paper")
_COLOUR = re.compile(r"#[0-9A-F]{6}")


@dataclass(frozen=True, slots=True)
class Look:
    """``ground`` is what cards are made of, ``paper`` the light plate of quiet texts."""

    name: str
    pattern: str
    letters: str
    main: str
    second: str
    ground: str
    paper: str
    turn: Enters
    comes: Motion
    quietly: Motion
    judul: str
    keterangan: str
    harga: str
    kontak: str
    lokasi: str
    sumber: str
    putusan: str
    instruksi: str
    ajakan: str

    @property
    def title(self) -> str:
        """The name that a person reads, in the language in use."""
        return translate("Looks", _TITLES[self.name])

    def style(self, purpose: Purpose) -> str:
        """The style of a text of that purpose, with colour and letters, as ``Text.style`` names it."""
        named: str = getattr(self, purpose.value)
        base, _, colour = named.partition("@")
        tint = f"@{getattr(self, colour)[1:]}" if colour else ""
        letters = self.letters if purpose in _DISPLAYED else "jakarta"
        return f"{base}{tint}" + ("" if letters == "jakarta" else f"+{letters}")

    def branded(self, brand: Brand) -> Look:
        """The same look in the colours and letters of ``brand``."""
        main, second = brand.main or self.main, brand.second or self.second
        ground = mixed(brand.main, "#120A06", 0.62) if brand.main else self.ground
        letters = brand.letters or self.letters
        return replace(self, main=main, second=second, ground=ground, letters=letters)


_DISPLAYED = (Purpose.JUDUL, Purpose.HARGA, Purpose.AJAKAN, Purpose.PUTUSAN)
"""These carry the look's letters; the rest is set in the plainest, for small sizes."""

_TITLES: Mapping[str, str] = {
    "hangat": QT_TRANSLATE_NOOP("Looks", "Warm"),
    "bersih": QT_TRANSLATE_NOOP("Looks", "Clean"),
    "meriah": QT_TRANSLATE_NOOP("Looks", "Festive"),
    "alam": QT_TRANSLATE_NOOP("Looks", "Nature"),
    "pesisir": QT_TRANSLATE_NOOP("Looks", "Coast"),
    "anggun": QT_TRANSLATE_NOOP("Looks", "Elegant"),
    "resmi": QT_TRANSLATE_NOOP("Looks", "Official"),
    "siaga": QT_TRANSLATE_NOOP("Looks", "Alert"),
    "kenangan": QT_TRANSLATE_NOOP("Looks", "Memories"),
    "ceria": QT_TRANSLATE_NOOP("Looks", "Bright"),
}


@cache
def looks() -> Mapping[str, Look]:
    """Every look by its name.  Raises ValueError when the file breaks its bounds: it is ours."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    found = {one.name: one for one in from_plain(tuple[Look, ...], data["looks"], "looks")}
    faults = [f"{one.name}: {fault}" for one in found.values() for fault in _faults(one)]
    if list(found) != list(_TITLES):
        faults.append(f"the looks are {', '.join(found)} instead of {', '.join(_TITLES)}")
    if faults:
        raise ValueError("; ".join(faults))
    return found


def look(name: str) -> Look:
    """The look called ``name``, or the first where there is none."""
    known = looks()
    return known.get(name, next(iter(known.values())))


def _faults(one: Look) -> list[str]:
    found = [f"{name} is no colour" for name in _COLOURS if not _COLOUR.fullmatch(getattr(one, name))]
    if one.pattern not in PATTERNS or one.letters not in LETTERS:
        found.append("its pattern or letters are not known")
    if one.turn is Enters.TURN or Motion.SLIDE in (one.comes, one.quietly):
        found.append("its turns or its texts do not move as a look's may")
    for purpose in Purpose:
        if purpose is Purpose.TAKARIR:
            continue
        base, _, colour = getattr(one, purpose.value).partition("@")
        if base not in styles() or (colour and colour not in _COLOURS):
            found.append(f"{purpose} has a style that is not known")
        elif not found and style(one.style(purpose)).contrast < LEAST_CONTRAST:
            found.append(f"{purpose} cannot be read")
    return found
