"""What goes to the terminal: one sentence a line, whatever a file is called.

A name that a stranger gave to a file may hold line ends and the codes that
move a terminal's cursor or change its title.  They are shown as "�" and do
nothing.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import unicodedata
from typing import Any, TextIO

_HARMFUL = {"Cc", "Cs", "Zl", "Zp"}
"""Unicode's controls, halves of characters, and separators of lines and paragraphs."""


def prepare() -> None:
    """Let both streams take every letter; what the terminal cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> None:
    """One line on standard output."""
    print(_harmless(text))


def say_json(value: Any) -> None:
    """One object as a line of JSON, at once: a program may be waiting for it."""
    print(json.dumps(value, ensure_ascii=False, default=str), flush=True)


def complain(text: str) -> None:
    """One line on standard error."""
    with contextlib.suppress(OSError):  # nobody is there to read it
        print(_harmless(text), file=sys.stderr, flush=True)


def finish() -> None:
    """Hand over what was said.  Raises OSError when nobody takes it: BrokenPipeError, or a full disk."""
    if sys.stdout is not None:
        sys.stdout.flush()


def give_up() -> None:
    """Forget what could not be handed over, so that the end of the program does not try again."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            _to_nowhere(stream)


def _to_nowhere(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, stream.fileno())
    finally:
        os.close(nowhere)


def _harmless(text: str) -> str:
    return "".join("�" if unicodedata.category(sign) in _HARMFUL else sign for sign in text)
