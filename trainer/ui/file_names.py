"""Names that every system, every USB stick and every phone takes for a file."""

from __future__ import annotations

import re
import unicodedata

from trainer.model.media_folder import is_device

LONGEST = 80
"""Letters; leaves room for the folder in the 260 that Windows allows."""

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')


def safe(name: str, otherwise: str = "video") -> str:
    """``name`` without what a file's name may not hold; ``otherwise`` when nothing is left.

    Letters of any script stay.  FAT, NTFS and Android refuse ``<>:"/\\|?*`` and
    control characters; Windows also drops final dots and spaces and keeps some
    names, such as CON, for devices.
    """
    cleaned = _REFUSED.sub(" ", unicodedata.normalize("NFC", name))
    cleaned = " ".join(cleaned.split())[:LONGEST].strip(". ")
    head, dot, rest = cleaned.partition(".")
    if is_device(head.rstrip()):
        cleaned = f"{head.rstrip()} {otherwise}{dot}{rest}"
    return cleaned or otherwise


def proposed(project: str) -> str:
    """A name for the video of ``project``: small letters, words joined by hyphens."""
    return "-".join(safe(project).casefold().split())
