"""Caption files: SubRip (SRT), WebVTT and SubStation Alpha (ASS), read from anybody, written for everybody.

pysubs2 knows the formats and is imported here and nowhere else.  It trusts what
it is given, so it is given little: the file is bounded, made clean text
(``caption_text``), and put into plain blocks without styles, fonts and pictures::

    bytes -> clean text -> plain blocks -> pysubs2 -> words without tags -> Cues in frames

Times are the timeline's frames on our side and milliseconds on theirs; a frame
written and read again is the same frame.
"""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pysubs2

from trainer.errors import CaptionsTooMany, FileEmpty, FileMissing, FileUnreadable, NoCaptions, NotCaptions
from trainer.media.caption_text import decoded, harmless, lines, moment, stamp
from trainer.model import safe_file, script
from trainer.model.canvas import Canvas
from trainer.model.caption_rules import rules
from trainer.model.captions import Cue, in_order, laid_out
from trainer.model.invariants import LONGEST_WORDS
from trainer.model.opentime import TimeRange
from trainer.model.schema import MOST_TEXTS, Text, Timeline
from trainer.typeset.area import REFERENCE_SIDE
from trainer.typeset.styles import style

LARGEST = 2 * 1024 * 1024
"""Bytes; a feature film has about 100 kB of captions."""

_LINE_HEIGHT = 1.26
"""ASS counts a size from the top of the highest letter to the foot of the lowest: so many ems of ours."""

ENDLESS_SECONDS = 2
"""How long a cue is seen that ends before it begins."""


class Format(StrEnum):
    SRT = "srt"
    VTT = "vtt"
    ASS = "ass"


SUFFIXES = (".srt", ".vtt", ".ass", ".ssa")

_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|<\d[\d:.]{0,20}>")
_NUMBER = re.compile(r"\d{1,9}")
_OVERRIDE = re.compile(r"\{[^{}\n]{0,400}\}")
_FORMAT = re.compile(r"format\s*:", re.IGNORECASE)
_DIALOGUE = re.compile(r"dialogue\s*:", re.IGNORECASE)
_DRAWING = re.compile(r"\\p[1-9]")


# --- reading --------------------------------------------------------------------------


def read(path: Path, canvas: Canvas, rate: int) -> tuple[Cue, ...]:
    """The captions of a file, the earliest first, in frames of ``rate``.

    Tags, styles and comments are left out.  A text that is too long for one caption
    becomes several.  Raises FileMissing, FileUnreadable, FileEmpty, NotCaptions and
    CaptionsTooMany.
    """
    text = decoded(_content(path))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it made of a broken line
            events = list(_events(text))
    except Exception as fault:  # whatever a parser of strangers' files may raise
        raise NotCaptions(name=path.name) from fault
    cues = sorted(
        (cue for event in events for cue in _cues(event, canvas, rate)), key=lambda cue: (cue.start, cue.end)
    )
    if not cues:
        raise NotCaptions(name=path.name)
    if len(cues) > MOST_TEXTS:
        raise CaptionsTooMany(name=path.name, most=MOST_TEXTS)
    return tuple(cues)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise CaptionsTooMany(name=path.name, most=MOST_TEXTS)
        data = safe_file.read(path, LARGEST)
    except FileNotFoundError:
        raise FileMissing(name=path.name) from None
    except OSError as fault:
        raise FileUnreadable(name=path.name) from fault
    if not data.strip(b"\0 \r\n\t"):
        raise FileEmpty(name=path.name)
    return data


def _events(text: str) -> Iterator[pysubs2.SSAEvent]:
    """What pysubs2 finds in the plain blocks of ``text``."""
    plain = "\n".join(_plain_script(text)) if _is_script(text) else "\n\n".join(_plain_blocks(text))
    if plain:
        form = Format.ASS if _is_script(text) else Format.SRT
        found = pysubs2.SSAFile.from_string(plain, format_=form.value)
        yield from (event for event in found.events if event.is_text)


def _is_script(text: str) -> bool:
    head = text[:65_536].lower()
    return "[events]" in text.lower() and "-->" not in head.partition("[events]")[0]


def _plain_blocks(text: str) -> Iterator[str]:
    """SRT and WebVTT as blocks of SRT, numbered anew, with the words of each cue on lines of their own."""
    listed: list[tuple[tuple[int, int], list[str]]] = []
    strict = text.lstrip().startswith("WEBVTT")
    going = False
    """Whether what comes belongs to the last cue."""
    before = ""
    for line in lines(text):
        times = stamp(line)
        if times is not None:
            if going and before and _NUMBER.fullmatch(before) and listed[-1][1][-1:] == [before]:
                listed[-1][1].pop()  # the number of this cue, without an empty line before it
            listed.append((times, []))
            going = True
        elif not line:
            # WebVTT ends a cue with an empty line; many an SRT has one inside.
            going = going and not strict
        elif going and (before or not _NUMBER.fullmatch(line)):
            listed[-1][1].append(line)
        before = line
    for number, ((start, end), words) in enumerate(listed, 1):
        if words:
            shown = "\n".join(_OVERRIDE.sub("", word) for word in words)
            yield f"{number}\n{_srt_time(start)} --> {_srt_time(end)}\n{shown}"


def _plain_script(text: str) -> Iterator[str]:
    """The dialogues of an ASS or SSA file, in the columns that pysubs2 expects, and nothing else."""
    yield "[Script Info]\nScriptType: v4.00+\n[V4+ Styles]\nStyle: Default\n[Events]"
    columns: list[str] = []
    inside = False
    for line in lines(text):
        if line.startswith("["):
            inside = line.lower().startswith("[events]")
        elif inside and _FORMAT.match(line):
            columns = [name.strip().lower() for name in line.partition(":")[2].split(",")]
        elif inside and _DIALOGUE.match(line) and {"start", "end", "text"} <= set(columns):
            fields = line.partition(":")[2].split(",", len(columns) - 1)
            if len(fields) < len(columns):
                continue
            found = dict(zip(columns, fields, strict=True))
            start, end = moment(found["start"]), moment(found["end"])
            if start is not None and end is not None and not _DRAWING.search(found["text"]):
                yield (
                    f"Dialogue: 0,{_ass_time(start)},{_ass_time(end)},Default,,0,0,0,,{found['text'].strip()}"
                )


def _srt_time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d},{rest:03d}"


def _ass_time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest // 10:02d}"


def _cues(event: pysubs2.SSAEvent, canvas: Canvas, rate: int) -> Iterator[Cue]:
    words = harmless(html.unescape(_TAG.sub("", event.plaintext))).replace("\xa0", " ")
    kept = (" ".join(line.split()) for line in words.splitlines())
    words = "\n".join(line for line in kept if line)
    if not words:
        return
    start = _frame(event.start, rate)
    end = _frame(event.end, rate)
    duration = end - start if end > start else ENDLESS_SECONDS * rate
    if len(words) <= LONGEST_WORDS:
        yield Cue(words, start, duration)
    else:
        pages = script.captions(words, rules(canvas).wanted_line)
        yield from laid_out([page[:LONGEST_WORDS] for page in pages], TimeRange(start, duration))


def _frame(milliseconds: int, rate: int) -> int:
    return (max(0, milliseconds) * rate + 500) // 1000


# --- writing ---------------------------------------------------------------------------


def write_srt(timeline: Timeline, path: Path) -> None:
    """Write the captions of ``timeline`` to ``path`` as SubRip; see ``write_captions``."""
    write_captions(timeline, path, Format.SRT)


def write_captions(timeline: Timeline, path: Path, form: Format) -> None:
    """Write the captions that are seen in the video of ``timeline``, in UTF-8.

    Written beside and put in place.  Raises NoCaptions when there are none, and
    FolderReadOnly or DiskFull.
    """
    if not _seen(timeline):
        raise NoCaptions
    safe_file.write(path, as_text(timeline, form).encode())


def _seen(timeline: Timeline) -> list[tuple[Text, TimeRange]]:
    return [(text, place) for text, place in in_order(timeline) if place.start < timeline.duration]


def as_text(timeline: Timeline, form: Format) -> str:
    """The captions of ``timeline`` as the text of a file."""
    made = pysubs2.SSAFile()
    placed = _seen(timeline)
    if form is Format.ASS:
        made.info["PlayResX"], made.info["PlayResY"] = str(timeline.canvas.width), str(timeline.canvas.height)
        if placed:
            made.styles["Default"] = _style(placed[0][0], timeline.canvas)
    for text, place in placed:
        end = min(place.end, timeline.duration)
        words = _escaped(text.words, form)
        if form is Format.ASS:
            x = round(timeline.canvas.width * text.box.x / 1000)
            y = round(timeline.canvas.height * text.box.y / 1000)
            words = rf"{{\pos({x},{y})}}{words}"
        event = pysubs2.SSAEvent(_ms(place.start, timeline.rate), _ms(end, timeline.rate), words)
        made.events.append(event)
    return made.to_string(form.value)


_SPECIAL = str.maketrans({"{": "(", "}": ")", "\\": "/"})


def _escaped(words: str, form: Format) -> str:
    """``words`` without what the formats take for a command of theirs."""
    words = words.translate(_SPECIAL).replace("-->", "→")
    if form is Format.VTT:
        words = html.escape(words, quote=False)
    lines = (line.strip() for line in words.splitlines())
    return r"\N".join(line for line in lines if line)


def _style(text: Text, canvas: Canvas) -> pysubs2.SSAStyle:
    """The captions' style as far as ASS knows it: letters, and an outline or a box."""
    look = style(text.style)
    size = text.size * min(canvas.width, canvas.height) / REFERENCE_SIDE
    made = pysubs2.SSAStyle(
        fontname="Plus Jakarta Sans",
        fontsize=size * _LINE_HEIGHT,
        bold=look.weight > 400,
        primarycolor=_colour(look.fill),
        shadow=0,
        alignment=pysubs2.Alignment.MIDDLE_CENTER,
    )
    if look.plate is not None:
        made.borderstyle, made.outline = 3, size * look.plate.across / 100
        made.outlinecolor = _colour(look.plate.colour, look.plate.opacity)
    elif look.outline is not None:
        made.outline, made.outlinecolor = size * look.outline.width / 100, _colour(look.outline.colour)
    return made


def _colour(name: str, opacity: int = 100) -> pysubs2.Color:
    red, green, blue = (int(name[place : place + 2], 16) for place in (1, 3, 5))
    return pysubs2.Color(red, green, blue, 255 - 255 * opacity // 100)


def _ms(frame: int, rate: int) -> int:
    return (frame * 1000 + rate // 2) // rate
