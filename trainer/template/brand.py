"""The brand kit: what a business or a village shows in each of its videos.

Kept once for the person, in ``brand.json`` with a copy of the logo beside it, and
offered by every template.  A file that cannot be read is an empty kit: nobody is
kept from making a video by it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields, replace
from pathlib import Path

from trainer import paths
from trainer.errors import FileMissing, FileUnreadable
from trainer.model import safe_file
from trainer.model.plain import Malformed, from_plain, to_plain
from trainer.typeset.styles import LETTERS

FILE, LOGO = "brand.json", "logo.png"
LARGEST = 64 * 1024
LARGEST_LOGO = 20 * 1024 * 1024
LONGEST = 120
_COLOUR = re.compile(r"#[0-9A-F]{6}")


@dataclass(frozen=True, slots=True)
class Brand:
    """Empty fields are not shown.  Colours like "#9A3A1A"; ``letters`` one of ``styles.LETTERS``."""

    name: str = ""
    main: str = ""
    second: str = ""
    letters: str = ""
    whatsapp: str = ""
    address: str = ""
    social: str = ""
    logo: str = ""
    """The name of the file beside ``brand.json``."""

    @property
    def empty(self) -> bool:
        return self == Brand()

    def field(self, name: str) -> str:
        """What a template's text asks for by ``brand = "…"``; empty where there is nothing."""
        return str(getattr(self, name, ""))

    def logo_file(self) -> Path | None:
        """The logo, when there is one."""
        file = paths.learner() / Path(self.logo).name
        return file if self.logo and file.is_file() else None


def load() -> Brand:
    """The person's kit; empty when there is none or it cannot be read."""
    try:
        content = safe_file.read(paths.learner() / FILE, LARGEST)
        return usable(from_plain(Brand, json.loads(content), "brand"))
    except (OSError, ValueError, RecursionError, Malformed, FileUnreadable):
        return Brand()


def save(brand: Brand) -> Brand:
    """Keep ``brand``; returns it as it was kept.  Raises DiskFull or FolderReadOnly."""
    brand = usable(brand)
    content = json.dumps(to_plain(brand), ensure_ascii=False, indent=1).encode() + b"\n"
    safe_file.write(paths.learner() / FILE, content)
    return brand


def with_logo(brand: Brand, file: Path | None) -> Brand:
    """``brand`` with a small copy of the picture ``file`` as its logo, or with none.

    Nothing that a camera wrote into the file comes along.  Raises the errors of ``probe`` for
    what is no picture, FileUnreadable (it is too large), DiskFull or FolderReadOnly.
    """
    from trainer.errors import MediaUnsupported
    from trainer.media import logos
    from trainer.media.probe import probe

    if file is None:
        return replace(brand, logo="")
    if probe(file).kind != "photo":
        raise MediaUnsupported(name=file.name)
    try:
        too_large = file.stat().st_size > LARGEST_LOGO
    except FileNotFoundError as fault:
        raise FileMissing(name=file.name) from fault
    if too_large:
        raise FileUnreadable(name=file.name)
    safe_file.write(paths.learner() / LOGO, logos.small(file))
    return replace(brand, logo=LOGO)


def usable(brand: Brand) -> Brand:
    """``brand`` without what cannot be shown."""
    values = {one.name: " ".join(str(getattr(brand, one.name)).split())[:LONGEST] for one in fields(Brand)}
    for colour in ("main", "second"):
        values[colour] = values[colour].upper() if _COLOUR.fullmatch(values[colour].upper()) else ""
    if values["letters"] not in LETTERS:
        values["letters"] = ""
    values["logo"] = Path(values["logo"]).name
    return Brand(**values)
