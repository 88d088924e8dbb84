"""What must run on Python alone imports nothing else, also nothing that nobody thought of."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

ALONE = [
    ROOT / "main.py",
    ROOT / "trainer" / "bootstrap.py",
    ROOT / "trainer" / "errors.py",
    ROOT / "trainer" / "words.py",
    *sorted((ROOT / "trainer" / "setup").rglob("*.py")),
    *sorted((ROOT / "trainer" / "model").rglob("*.py")),
]


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("file", ALONE, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_python_and_us_only(file: Path) -> None:
    packages = {name.partition(".")[0] for name in imported(file)}
    assert packages <= sys.stdlib_module_names | {"trainer"}
