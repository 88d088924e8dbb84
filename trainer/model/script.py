"""A script as people write it, cut into captions.

First into sentences.  A full stop ends one only where it looks like an end: not in
"Rp25.000", "08.00 WIB", "No. 5", "dr. Ani" or "R.A. Kartini"::

    Buka pukul 08.00 WIB. Harga mulai Rp25.000, tanya dr. Ani!
    |------------------|  |---------------------------------|

Then a sentence that is too long for one caption into several, and a caption into
lines.  Both break where a reader pauses anyway: after a comma, before *dan*,
*yang*, *untuk*; never between *di* and its place, a number and its unit, or the
parts of a name (the Netflix guide's rules, which are those of good line breaks in
any language).  All breaks of a sentence are weighed together, so that no caption is
left with one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINES = 2
"""Lines of one caption."""

LONGEST_SCRIPT = 60_000
"""Letters; an hour of speech has about 50 000."""

_ABBREVIATIONS = frozenset(
    """
    no nr dr drs dra drg ir prof h hj kh st jl jln gg blok rt rw kel kec kab prov tgl bpk sdr sdri yth
    a.n u.b u.p d.a s.d c.q q.q tel telp hp hlm hal bab ps pt cv ud tbk ltd s.h s.e s.t s.ag s.pd s.kom
    s.sos s.i.p s.kep m.si m.pd m.m m.h m.t m.kom ph.d sp.a sp.og sp.pd ny tn nn mr mrs ms ed cet vol
    r.a r.m k.h k.r.t
    """.split()
)
"""What stands before a stop that ends no sentence, small, without the last stop."""

_OPEN_ENDED = frozenset("dll dst dsb dkk etc".split())
"""Abbreviations that a sentence may well end with: a capital letter after them says so."""

_JOINING = frozenset(
    """
    dan atau tetapi tapi namun sedangkan melainkan serta lalu kemudian karena sebab agar supaya sehingga
    jika kalau apabila bila saat ketika setelah sebelum sambil hingga sampai yang untuk bagi dengan tanpa
    oleh dari daripada di ke pada kepada dalam antara seperti sebagai tentang bahwa maka
    and or but because so that which who for with from in on at to of as if when while
    """.split()
)
"""Words that begin something: a break belongs before them, never after."""

_LEANING = frozenset(
    """
    bu pak ibu bapak mas mbak mbok kak bang haji hajah si sang para tidak bukan belum sudah akan sedang
    telah masih pernah dapat bisa harus ingin mau perlu boleh lebih paling sangat amat terlalu agak cukup
    seorang sebuah seekor sepotong selembar setiap tiap semua banyak beberapa satu dua tiga empat lima enam
    tujuh delapan sembilan sepuluh pukul jam tanggal rp nomor the a an not very
    """.split()
)
"""Words that lean on the next one."""

_LETTER_STOP = re.compile(r"(?:[A-Z]\.)+")
_ENDING = re.compile(r"""([.!?…]+)(["'”’)\]]*)(?=\s|$)""")
_NUMBER = re.compile(r"(?:rp)?\d[\d.,]*%?", re.IGNORECASE)
_OPENING = "\"'“‘(["
_LOOK = 40
"""Letters behind a stop among which the next word begins."""

_FIRM, _SOFT, _BEFORE, _AFTER_JOINING, _AFTER_LEANING, _IN_NAME, _IN_NUMBER = (
    -1.0,
    -0.6,
    -0.35,
    2.0,
    1.2,
    0.8,
    1.5,
)
_CAPTION, _LINE, _RAGGED = 1.6, 0.25, 1.2


def captions(script: str, longest: int) -> tuple[str, ...]:
    """The captions of ``script``: each at most ``LINES`` lines, a line at most ``longest`` letters.

    Lines of a caption are parted by a line break.  A word that is longer than a
    line stands alone on one.  What exceeds ``LONGEST_SCRIPT`` is left out.
    """
    return tuple(
        caption for sentence in sentences(script[:LONGEST_SCRIPT]) for caption in _pages(sentence, longest)
    )


def rebroken(words: str, longest: int) -> tuple[str, ...]:
    """``words``, taken as one sentence, as captions; one where they fit into it."""
    return tuple(_pages(" ".join(words.split()), longest))


def sentences(script: str) -> tuple[str, ...]:
    """The sentences of ``script``, their words parted by single spaces.

    An empty line always ends one.  So does the end of a line, unless the next goes
    on with a small letter, as in a text that was copied from a narrow column.
    """
    return tuple(found for paragraph in _paragraphs(script) for found in _sentences(paragraph))


def _paragraphs(script: str) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in re.split(r"\r\n?|\n|\u2028|\u2029|\v|\f", script)]
    going: list[str] = []
    for line in lines:
        if going and not line[:1].islower():
            yield " ".join(going)
            going = []
        if line:
            going.append(line)
    if going:
        yield " ".join(going)


def _sentences(paragraph: str) -> Iterator[str]:
    start = 0
    for end in _ENDING.finditer(paragraph):
        if _ends(paragraph, start, end):
            yield paragraph[start : end.end()].strip()
            start = end.end()
    if rest := paragraph[start:].strip():
        yield rest


def _ends(paragraph: str, start: int, end: re.Match[str]) -> bool:
    after = paragraph[end.end() : end.end() + _LOOK].lstrip().lstrip(_OPENING)
    if not after:
        return True
    if after[0].islower():
        return False  # "Apa?" tanya Bu Sri
    if end[1] != ".":
        return True
    before = paragraph[start : end.start()].rsplit(maxsplit=1)  # its last word, and whether there are more
    word = before[-1].lstrip(_OPENING) if before else ""
    if word.lower() in _ABBREVIATIONS or _LETTER_STOP.fullmatch(word + "."):
        return False
    if word.lower() in _OPEN_ENDED:
        return after[0].isupper()
    return not (len(before) == 1 and word.isdigit())  # 1. Siapkan kain


# --- breaks ---------------------------------------------------------------------------


@dataclass(frozen=True)
class _Best:
    """The best way that is known to set the words up to some place, as a chain of its breaks."""

    cost: float
    place: int = 0
    """Before which word its last line begins."""
    closes: bool = True
    """Whether a caption ends there too."""
    before: _Best | None = None


def _pages(sentence: str, longest: int) -> Iterator[str]:
    words = sentence.split()
    if not words:
        return
    start, lines = 0, list[str]()
    for end, closes in _breaks(words, longest):
        lines.append(" ".join(words[start:end]))
        start = end
        if closes:
            yield "\n".join(lines)
            lines = []


def _breaks(words: list[str], longest: int) -> list[tuple[int, bool]]:
    """Where each line ends and whether a caption ends there too: the cheapest way.

    By dynamic programming over the words and the line of the caption they are on.
    Whole sentences may be as long as a script; what is looked back at is one line.
    """
    # best[end][line]: the words before ``end`` are set and the last line is number ``line`` of its caption
    best: list[list[_Best | None]] = [[None] * (LINES + 1) for _ in range(len(words) + 1)]
    best[0][LINES] = _Best(0.0)
    for end in range(1, len(words) + 1):
        width = -1
        for start in range(end - 1, -1, -1):
            width += len(words[start]) + 1
            if width > longest and start < end - 1:
                break
            short = 1 - min(1.0, width / longest)
            for line in range(1, LINES + 1):
                known = best[start][line]
                if known is None:
                    continue
                at = _weight(words, start)
                fill = _RAGGED * short * short
                going_on = known.cost + _LINE + fill + at / 2
                if start and line < LINES:
                    _offer(best[end], line + 1, _Best(going_on, start, False, known))
                opening = known.cost + _CAPTION + fill + at
                _offer(best[end], 1, _Best(opening, start, True, known))
    last = min((one for one in best[-1] if one is not None), key=lambda one: one.cost)
    breaks = [(len(words), True)]
    while last.place and last.before is not None:
        breaks.append((last.place, last.closes))
        last = last.before
    return breaks[::-1]


def _offer(row: list[_Best | None], line: int, offered: _Best) -> None:
    known = row[line]
    if known is None or offered.cost < known.cost:
        row[line] = offered


def _weight(words: list[str], place: int) -> float:
    """What a break before word ``place`` costs; below 0 where it helps."""
    if place == 0:
        return 0.0
    before, after = words[place - 1], words[place]
    bare, following = before.strip(_OPENING + ".,;:!?…”’)]").lower(), after.strip(_OPENING).lower()
    if bare in _LEANING or (before[-1] == "." and bare in _ABBREVIATIONS):
        return _AFTER_LEANING
    if before[-1] in ".!?…":
        return _FIRM
    if before[-1] in ",;:–—":
        return _SOFT
    if bare in _JOINING:
        return _AFTER_JOINING
    if _NUMBER.fullmatch(bare) or (_NUMBER.fullmatch(following) and len(bare) < 6):
        return _IN_NUMBER
    if before[0].isupper() and after[0].isupper() and place > 1:
        return _IN_NAME
    return _BEFORE if following.rstrip(".,;:!?…") in _JOINING else 0.0
