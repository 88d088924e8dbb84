"""The bytes of a caption file as clean text, whoever wrote it on whatever.

Caption files come from twenty years of programs: UTF-8 with and without a mark at
its start, UTF-16 from Windows, CP1252 from older ones, GB 18030 from subtitle
sites; times without hours, with a point for a comma, or below zero.  Here they
become text with one kind of line break, without control characters, whose lines of
times are all written alike, so that what reads them (``caption_files``) has an easy
life.  All work is linear in the size of the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LONGEST_LINE = 2_000
"""Letters of one line; what is beyond is no caption."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_FOREIGN, _FEW = 0.3, 12
"""Share and number of bytes over 127 above which a text is in no Latin alphabet."""

_TIME = re.compile(r"(-?)\s*(?:(\d{1,4}):)?(\d{1,3}):(\d{1,3})(?:[.,:](\d{1,3}))?(?!\d)")
_ARROW = re.compile(r"-{1,3}>")
_LARGEST_HOURS = 99

Stamp = tuple[int, int]
"""Start and end in milliseconds, from 0."""


def decoded(data: bytes) -> str:
    """``data`` as text with "\\n" for every end of a line, without control characters.

    A byte order mark decides; else zeros betray UTF-16; else it is UTF-8 when it
    can be; else a Latin alphabet (CP1252), unless half of it is letters of
    another, which GB 18030 explains.  Never raises: what cannot be read becomes "�".
    """
    text = _text(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\x85", "\n")
    return harmless(text)


def harmless(text: str) -> str:
    """``text`` without control characters, and without those that turn it around."""
    return "".join(filter(_harmless, text))


def _text(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    zeros = data[:4_096].count(0)
    if zeros > len(data[:4_096]) // 4:
        even = data[:4_096:2].count(0)
        return data.decode("utf-16-be" if even > zeros / 2 else "utf-16-le", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    letters = [byte for byte in data if byte > 32 and not 48 <= byte <= 58]
    if sum(byte > 127 for byte in letters) > max(_FEW, _FOREIGN * len(letters)):
        try:
            return data.decode("gb18030")
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _harmless(letter: str) -> bool:
    """Whether a letter may stand in a caption: no control characters, no turning of the text around."""
    if letter in "\n\t":
        return True
    return unicodedata.category(letter) not in ("Cc", "Cs", "Co") and letter not in _TURNING


_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def lines(text: str) -> Iterator[str]:
    """The lines of ``text``, none longer than ``LONGEST_LINE``, without spaces at their ends."""
    for line in text.split("\n"):
        yield line[:LONGEST_LINE].strip()


def stamp(line: str) -> Stamp | None:
    """The times of a line like "00:01,5 --> 00:04.000 align:start"; None for any other line."""
    arrow = _ARROW.search(line)
    if arrow is None:
        return None
    start, end = _TIME.fullmatch(line[: arrow.start()].strip()), _TIME.match(line[arrow.end() :].strip())
    return None if start is None or end is None else (_milliseconds(start), _milliseconds(end))


def moment(words: str) -> int | None:
    """One time like "0:00:04.56" in milliseconds; None when it is none."""
    found = _TIME.fullmatch(words.strip())
    return None if found is None else _milliseconds(found)


def _milliseconds(found: re.Match[str]) -> int:
    sign, hours, minutes, seconds, rest = found.groups()
    if sign:
        return 0  # before the start of the film
    whole = (min(int(hours or 0), _LARGEST_HOURS) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int((rest or "0").ljust(3, "0")[:3])
