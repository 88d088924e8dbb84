"""How long words take to say, from their spelling alone.

Indonesian is spoken almost as it is written: a syllable for each vowel, *ai*, *au*
and *oi* at the end of a word as one.  Numbers are read out: "Rp25.000" is *dua
puluh lima ribu rupiah*.  That is enough to share a sentence's time among its
words, so that each lights up about when it is said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

WORD = re.compile(r"\S+")
"""What counts as a word: everything between spaces."""

SLOWEST = 3
"""Syllables a second of slow speech.  A caption that stays longer than its words need at that
pace stays for the eye: its words are not drawn out over it."""

_DIPHTHONG = re.compile(r"(?:ai|au|oi|ei)$")
_VOWEL = re.compile(r"[aeiouéèêëāīūáíóú]")
_SYLLABLES_A_DIGIT = 2
_LETTER_BY_LETTER = 4
"""Capitals up to so many are spelled out: WIB, UMKM."""
_PAUSES = {",": 1, ";": 1, ":": 1, "–": 1, ".": 2, "!": 2, "?": 2, "…": 2}


@lru_cache(maxsize=4_096)
def syllables(word: str) -> int:
    """About how many syllables ``word`` has, 1 at least."""
    digits = sum(letter.isdigit() for letter in word)
    letters = re.sub(r"[^\w]|[\d_]", "", word)
    count = _SYLLABLES_A_DIGIT * (digits - 2 * len(re.findall(r"000", word)))
    if letters.isupper() and 1 < len(letters) <= _LETTER_BY_LETTER and not digits:
        return len(letters)
    low = letters.lower()
    vowels = len(_VOWEL.findall(low)) - (1 if _DIPHTHONG.search(low) else 0)
    if not vowels and len(low) > 2 and not low.isascii():
        vowels = (len(low) + 1) // 2  # Aksara Jawa: a letter carries its vowel
    return max(1, count + vowels)


def weight(words: str) -> int:
    """How long ``words`` take to say, in syllables, pauses at their commas and stops included."""
    return sum(syllables(word) + _PAUSES.get(word[-1], 0) for word in words.split())


def starts(words: str, duration: int, rate: int) -> tuple[int, ...]:
    """The frame at which each word begins, counted from the caption's start; the first is 0.

    ``duration`` is how long the caption is seen, in frames of ``rate`` a second.
    """
    split = words.split()
    if not split:
        return ()
    shares = [syllables(word) + _PAUSES.get(word[-1], 0) for word in split]
    shares[-1] = syllables(split[-1])  # after the last word nothing waits
    whole = sum(shares)
    said = min(duration, max(len(split), whole * rate // SLOWEST))
    return tuple(before * said // whole for before in accumulate([0, *shares[:-1]]))


def said_at(begun: Sequence[int], frame: int) -> int:
    """Which of the words that begin at ``begun`` is said at ``frame``; the first before it all."""
    return max(0, bisect_right(begun, frame) - 1)
