"""Words to lines of shaped glyphs.

Everything is laid out at one size, ``EM``, and drawn larger or smaller: a text
breaks at the same words in the preview and in the export, whatever rounding
their sizes bring.

Lines are balanced.  Qt fills each line and leaves what is over to the last; a
title reads and looks better when its lines are about equally long, so the text
is set again in the narrowest width that needs no more lines::

    Batik tulis dari sanggar Bu        Batik tulis dari
    Sri                                sanggar Bu Sri
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainterPath, QTextLayout, QTextLine, QTextOption

from trainer.model.spoken_words import WORD
from trainer.typeset import fonts
from trainer.typeset.styles import Style

EM = 100
"""Pixels of the type at which texts are laid out."""

MOST_LINES = 40
"""What a text has beyond is left out; it would be off the canvas anyway."""

_EMOJI_TOP, _EMOJI_BOTTOM = 0.78 * EM, 0.21 * EM
"""How far Noto's colour glyphs reach above and below the foot line."""

_STEPS = 9
"""Halvings in the search for the narrowest width; the last is well below one pixel of a letter's width."""

_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\v": "\n", "\f": "\n", "\t": " "})


@dataclass(frozen=True)
class Line:
    """One line of glyphs with its foot line at y = 0 and its left edge at x = 0, in units of 1/100 em."""

    text: str
    width: float
    path: QPainterPath
    """The outlines of its letters."""
    emoji: tuple[QGlyphRun, ...]
    """Its colour glyphs, which have no outline; to be drawn at ``origin``."""
    origin: QPointF
    top: float
    """How far the ink reaches above the foot line; 0 for an empty line."""
    bottom: float
    """How far it reaches below."""
    words: tuple[QPainterPath, ...] = ()
    """The outlines of each word, where they were asked for."""
    first: int = 0
    """Which word of the whole text the first of ``words`` is; one that was broken is in two lines."""


def broken(text: str, style: Style, width: float, by_word: bool = False) -> tuple[Line, ...]:
    """``text`` in lines no wider than ``width``; a word that is wider is broken where it must be.

    No line at all for a text of spaces.  ``by_word`` asks for the outlines of each
    word too.  The fonts have to be ready.
    """
    text = text.translate(_BREAKS).replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        return ()
    if style.capitals:
        text = text.upper()
    font = fonts.font(EM, style.weight, style.letter_spacing * EM / 100, style.letters)
    lines: list[Line] = []
    first = 0
    for paragraph in text.split("\n"):
        words = [found.span() for found in WORD.finditer(paragraph.strip())] if by_word else []
        lines += _paragraph(paragraph.strip(), font, width, words, first)
        first += len(words)
        if len(lines) >= MOST_LINES:
            break
    return tuple(lines[:MOST_LINES])


def _paragraph(
    text: str, font: QFont, width: float, words: Sequence[tuple[int, int]], first: int
) -> list[Line]:
    if not text:
        return [Line("", 0, QPainterPath(), (), QPointF(), 0, 0)]
    layout = _laid(text, font, width, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if layout.lineCount() > 1:
        width = _narrowest(text, font, width, layout.lineCount())
        layout = _laid(text, font, width, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return [_line(text, layout.lineAt(number), words, first) for number in range(layout.lineCount())]


def _laid(text: str, font: QFont, width: float, wrap: QTextOption.WrapMode) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(wrap)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    for _ in range(MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _narrowest(text: str, font: QFont, width: float, lines: int) -> float:
    """The narrowest width in which ``text`` needs no more than ``lines`` lines and no word is broken."""

    def fits(trial: float) -> bool:
        layout = _laid(text, font, trial, QTextOption.WrapMode.WordWrap)
        count = layout.lineCount()
        return count <= lines and all(
            layout.lineAt(number).naturalTextWidth() <= trial for number in range(count)
        )

    return _least(fits, width / lines, width) if fits(width) else width


def _least(fits: Callable[[float], bool], low: float, high: float) -> float:
    """The least value that fits, from ``low``, which may not, to ``high``, which does."""
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if fits(middle):
            high = middle
        else:
            low = middle
    return high


def _line(text: str, line: QTextLine, words: Sequence[tuple[int, int]], before: int) -> Line:
    """``words`` are the places of the paragraph's words, ``before`` how many words stand before it."""
    foot = line.y() + line.ascent()
    start = line.naturalTextRect().x()
    path, emoji = _outlines(line.glyphRuns(), start, foot)
    ink = path.boundingRect()
    top, bottom = (0.0, 0.0) if path.isEmpty() else (-ink.top(), ink.bottom())
    if emoji:
        top, bottom = max(top, _EMOJI_TOP), max(bottom, _EMOJI_BOTTOM)
    first, last = line.textStart(), line.textStart() + line.textLength()
    here = [number for number, (begin, end) in enumerate(words) if begin < last and end > first]
    return Line(
        text[first:last].strip(),
        line.naturalTextWidth(),
        path,
        emoji,
        QPointF(-start, -foot),
        max(0.0, top),
        max(0.0, bottom),
        tuple(_outlines(_runs(line, *words[number]), start, foot)[0] for number in here),
        before + (here[0] if here else 0),
    )


def _runs(line: QTextLine, begin: int, end: int) -> list[QGlyphRun]:
    """The glyphs of what of a word lies on ``line``."""
    begin = max(begin, line.textStart())
    return line.glyphRuns(begin, min(end, line.textStart() + line.textLength()) - begin)


def _outlines(
    runs: Iterable[QGlyphRun], start: float, foot: float
) -> tuple[QPainterPath, tuple[QGlyphRun, ...]]:
    """The outlines of ``runs`` from the line's left end and foot line, and its glyphs that have none."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # letters are drawn of parts that overlap
    emoji = []
    for run in runs:
        raw = run.rawFont()
        if raw.familyName() == fonts.EMOJI:
            emoji.append(run)  # asking for its outline would spoil the font's size in Qt
            continue
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(raw.pathForGlyph(glyph).translated(place.x() - start, place.y() - foot))
    return path, tuple(emoji)
