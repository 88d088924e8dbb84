"""Names that every system, every USB stick and every phone takes for a file."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
"""Letters; leaves room for the folder in the 260 that Windows allows."""

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def safe(name: str, otherwise: str = "video") -> str:
    """``name`` without what a file's name may not hold; ``otherwise`` when nothing is left.

    Letters of any script stay.  FAT, NTFS and Android refuse ``<>:"/\\|?*`` and
    control characters; Windows also drops final dots and spaces and keeps some
    names, such as CON, for devices.
    """
    cleaned = _REFUSED.sub(" ", unicodedata.normalize("NFC", name))
    cleaned = " ".join(cleaned.split())[:LONGEST].strip(". ")
    if _DEVICES.fullmatch(cleaned):
        cleaned = f"{cleaned} {otherwise}"
    return cleaned or otherwise


def proposed(project: str) -> str:
    """A name for the video of ``project``: small letters, words joined by hyphens."""
    return "-".join(safe(project).casefold().split())
