"""What people type as arguments."""

from __future__ import annotations

import re
from fractions import Fraction


def seconds(text: str) -> Fraction:
    """Seconds as typed: "1.5" or "1,5".  Raises ValueError for argparse."""
    if not re.fullmatch(r"\d{1,6}([.,]\d{1,6})?", text):
        raise ValueError(text)
    return Fraction(text.replace(",", "."))
