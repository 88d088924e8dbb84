"""Refresh assets/i18n/semenit_<language>.ts from the sentences that the code marks.

    python assets/make/words.py                       collect new sentences, drop old ones
    python assets/make/words.py words.json ...        and fill in translations from tables

A table is ``{"Context": {"English": "Indonesian"}}``.  Qt's own ``lupdate`` does the
collecting; translations that a translator made in Qt Linguist stay as they are
unless a table says otherwise.

lupdate reads ``translate("Context", "Text {fact}")`` but passes over a call whose
second argument is followed by a keyword, as our ``translate(..., fact=...)`` has it.
So it is given copies of the sources in which such a call ends after the text; what
follows is in parentheses of its own, which lupdate, not being Python, does not mind.
``marks`` finds the same sentences with Python's own parser; a test holds the two
against each other.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "assets" / "i18n"
LANGUAGE = "id"

Table = Mapping[str, Mapping[str, str]]
"""Context -> English source -> translation."""


@dataclass(frozen=True)
class Mark:
    """One marked sentence."""

    context: str
    source: str
    file: Path
    line: int
    in_f_string: bool
    """Inside the braces of an f-string, where lupdate does not look."""


def sources() -> list[Path]:
    """Every file of the program that may hold a marked sentence."""
    return [file for file in (ROOT / "main.py", *sorted((ROOT / "trainer").rglob("*.py"))) if file.is_file()]


def marks(file: Path) -> Iterator[Mark]:
    """The marked sentences of one Python file, as Python itself reads them."""
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    quoted = {
        id(inner) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for inner in ast.walk(node)
    }
    for call in _calls(tree):
        context, source = (_text(argument) for argument in call.args[:2])
        if context is not None and source is not None:
            yield Mark(context, source, file, call.lineno, id(call) in quoted)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and len(node.args) >= 2:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("translate", "QT_TRANSLATE_NOOP"):
                yield node


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def readable(source: str) -> str:
    """``source`` as lupdate can read it, line for line the same."""
    tree = ast.parse(source)
    lines = source.encode().splitlines(keepends=True)
    ends = {
        (call.args[1].end_lineno or 0, call.args[1].end_col_offset or 0)
        for call in _calls(tree)
        if _text(call.args[1]) is not None and len(call.args) == 2 and call.keywords
    }
    for line, column in sorted(ends, reverse=True):
        text = lines[line - 1]
        lines[line - 1] = text[:column] + b") (0" + text[column:]
    return b"".join(lines).decode()


def collect(target: Path) -> None:
    """Let lupdate bring ``target`` (a .ts file, made when missing) up to date with the sources.

    Raises subprocess.CalledProcessError when lupdate fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for file in sources():
            copy = Path(folder, file.relative_to(ROOT))
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(readable(file.read_text(encoding="utf-8")), encoding="utf-8")
            copies.append(str(copy))
        options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
        languages = ["-source-language", "en", "-target-language", LANGUAGE]
        subprocess.run([_lupdate(), *options, *languages, *copies, "-ts", str(target)], check=True, text=True)


def _lupdate() -> str:
    import PySide6

    name = "lupdate.exe" if sys.platform == "win32" else "lupdate"
    return str(Path(PySide6.__path__[0]) / name)


def fill(target: Path, tables: Iterable[Table]) -> int:
    """Write the translations of ``tables`` into ``target``; later tables win.

    Returns how many messages are still without a translation.  An entry that
    matches no message is left out: the sentence was changed or dropped.
    """
    wanted: dict[tuple[str, str], str] = {}
    for table in tables:
        for context, entries in table.items():
            wanted.update({(context, source): text for source, text in entries.items()})
    tree = ElementTree.parse(target)
    unfinished = 0
    for context_node in tree.getroot().iter("context"):
        name = context_node.findtext("name", "")
        for message in context_node.iter("message"):
            translation = message.find("translation")
            if translation is None:
                translation = ElementTree.SubElement(message, "translation", type="unfinished")
            text = wanted.get((name, message.findtext("source", "")))
            if text is not None:
                translation.text = text
                translation.attrib.pop("type", None)
            unfinished += translation.get("type") is not None
    ElementTree.indent(tree, "    ")
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return unfinished


def main() -> None:
    target = FOLDER / f"semenit_{LANGUAGE}.ts"
    FOLDER.mkdir(exist_ok=True)
    collect(target)
    tables = [json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:]]
    unfinished = fill(target, tables)
    print(f"{target.relative_to(ROOT)}: {unfinished} without a translation")


if __name__ == "__main__":
    main()
