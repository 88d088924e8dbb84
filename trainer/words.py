"""Every sentence a person reads, in the language that the person chose.

Sentences are written once in the code, in English, beside the place that uses
them, and marked with ``translate`` (or with ``QT_TRANSLATE_NOOP`` where the
sentence is only named now and shown later).  Qt's own ``lupdate`` finds the
marks and keeps them in ``assets/i18n/semenit_<language>.ts``, which translators
edit with Qt Linguist.  This module reads those files itself, so that the
commands without a window, the lessons and the errors of the lowest layers
speak with the same words as the window, without Qt.

Facts go into a sentence by name: ``translate("Trim", "{name} is {seconds} s",
name=clip.name, seconds=4)``.  A missing translation falls back to English; a
test fails on it long before a person sees it.
"""

from __future__ import annotations

import contextlib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path

DEFAULT_LANGUAGE = "id"
SOURCE_LANGUAGE = "en"
LANGUAGES: Mapping[str, str] = {"id": "Indonesia", "en": "English"}
"""Language code -> the language's own name for itself."""

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "i18n"

Catalogue = dict[tuple[str, str], str]
"""(context, English source) -> finished translation."""

_language = DEFAULT_LANGUAGE
_for_now: ContextVar[str] = ContextVar("language", default="")
"""What ``speaking`` says; empty for the language of the program."""
_catalogues: dict[str, Catalogue] = {}


def read_catalogue(file: Path) -> Catalogue:
    """Read the finished messages of one Qt Linguist file.

    Unfinished, vanished and obsolete messages are left out.  Raises OSError
    when the file cannot be read and ``ElementTree.ParseError`` when it is not
    XML; both are faults of the installation, not of the person.
    """
    catalogue: Catalogue = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            if translation.text:
                catalogue[name, message.findtext("source", "")] = translation.text
    return catalogue


def use(language: str) -> None:
    """Speak ``language`` ("id" or "en") from now on; others fall back to the default."""
    global _language
    _language = language if language in LANGUAGES else DEFAULT_LANGUAGE


@contextlib.contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak ``language`` within the block, in this thread alone: for whoever writes in several."""
    token = _for_now.set(language if language in LANGUAGES else DEFAULT_LANGUAGE)
    try:
        yield
    finally:
        _for_now.reset(token)


def language() -> str:
    """The code of the language in use."""
    return _for_now.get() or _language


def _catalogue(code: str) -> Catalogue:
    if code not in _catalogues:
        file = FOLDER / f"semenit_{code}.ts"
        _catalogues[code] = read_catalogue(file) if file.exists() else {}
    return _catalogues[code]


def translate(context: str, source: str, /, **facts: object) -> str:
    """``source`` in the language in use, with ``{name}`` replaced by ``facts``.

    ``context`` groups messages for the translators (the screen or the module).
    """
    sentence = source
    spoken = language()
    if spoken != SOURCE_LANGUAGE:
        sentence = _catalogue(spoken).get((context, source), source)
    return sentence.format(**facts) if facts else sentence


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark ``source`` for translation and return it unchanged."""
    return source


def decimal(value: float, places: int = 1) -> str:
    """A number as people write it in the language in use: 4,2 or 4.2."""
    text = f"{value:.{places}f}"
    return text if language() == SOURCE_LANGUAGE else text.replace(".", ",")


def clock(seconds: float) -> str:
    """A duration as minutes and seconds, "00.42" in Indonesian, "00:42" in English."""
    whole = max(0, int(seconds))
    separator = ":" if language() == SOURCE_LANGUAGE else "."
    return f"{whole // 60:02d}{separator}{whole % 60:02d}"
