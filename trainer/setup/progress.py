"""Tells a person how a set-up goes, from what pip says.

On a terminal one line is drawn again and again; elsewhere (a log, a test run)
each part of the work is one line.
"""

from __future__ import annotations

import re
import time
from types import TracebackType
from typing import Self, TextIO

from trainer.words import translate

_PART = re.compile(r"^(?:Collecting|Processing)\s")
_BYTES = re.compile(r"^Progress (\d+) of (\d+)")


class Progress:
    """Hears pip's lines (``--progress-bar raw``) and writes plain words to ``out``."""

    def __init__(self, parts: int, out: TextIO) -> None:
        self._parts, self._part = parts, 0
        self._out, self._drawn = out, ""
        self._redraw = out.isatty()

    def __enter__(self) -> Self:
        self._begun = time.monotonic()
        self._say(translate("Setup", "Semenit is getting ready. This happens once and takes a few minutes."))
        if not self._redraw:
            self._say(translate("Setup", "Fetching {count} parts.", count=self._parts))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._draw("")

    def hear(self, line: str) -> bool:
        """Take one line of pip's; returns whether it is worth keeping in a log."""
        if _PART.match(line):
            self._part = min(self._part + 1, self._parts)
            self._draw(self._fetching(0))
        elif fetched := _BYTES.match(line):
            self._draw(self._fetching(int(fetched[1]) * 100 // max(1, int(fetched[2]))))
            return False
        elif line.startswith("Installing collected packages"):
            words = translate("Setup", "Putting the parts in place.")
            self._draw(words) if self._redraw else self._say(words)
        elif line.startswith("Successfully installed"):
            self._draw("")
            seconds = round(time.monotonic() - self._begun)
            self._say(translate("Setup", "Ready after {seconds} seconds.", seconds=seconds))
        return True

    def _fetching(self, percent: int) -> str:
        return translate(
            "Setup", "Fetching part {part} of {count}: {percent} %",
            part=self._part, count=self._parts, percent=percent,
        )  # fmt: skip

    def _draw(self, words: str) -> None:
        if self._redraw:
            self._out.write("\r" + words.ljust(len(self._drawn)) + ("" if words else "\r"))
            self._out.flush()
            self._drawn = words

    def _say(self, words: str) -> None:
        print(words, file=self._out, flush=True)
