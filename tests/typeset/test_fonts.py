"""The letters come from the shipped files, with or without a window, in any thread."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from trainer.typeset import fonts

ROOT = Path(__file__).resolve().parents[2]


def alone(program: str) -> object:
    """What ``program`` prints as JSON in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "no-such-screen"},
    )
    assert run.stderr == b""
    answer: object = json.loads(run.stdout)
    return answer


def test_the_families_are_known() -> None:
    fonts.ready()
    assert set(fonts.FAMILIES) <= set(QFontDatabase.families())
    assert fonts.EMOJI in QFontDatabase.applicationEmojiFontFamilies()


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_every_weight_has_its_own_letters(weight: int) -> None:
    from PySide6.QtGui import QFontInfo

    fonts.ready()
    info = QFontInfo(fonts.font(50, weight))
    assert (info.family(), info.weight()) == (fonts.LATIN, weight)


def test_a_process_without_screen_and_window_draws_too() -> None:
    answer = alone(
        "import json, sys\n"
        "from trainer.typeset.styles import style\n"
        "assert 'PySide6' not in sys.modules\n"
        "from trainer.typeset.drawing import typeset\n"
        "drawn = typeset('Batik 😀', style('tegas'), 40, 400)\n"
        "print(json.dumps([drawn.pixels.shape[2], int(drawn.pixels[:, :, 3].max()) > 200,\n"
        "    'PySide6.QtWidgets' in sys.modules]))"
    )
    assert answer == [4, True, False]


def test_another_thread_may_be_the_first_to_ask() -> None:
    answer = alone(
        "import json, threading\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "application = QGuiApplication(['x', '-platform', 'offscreen'])\n"
        "from trainer.typeset.styles import style\n"
        "from trainer.typeset.drawing import typeset\n"
        "found = []\n"
        "work = lambda: found.append(typeset('Batik', style('bersih'), 40, 400).pixels.any())\n"
        "threads = [threading.Thread(target=work) for _ in range(4)]\n"
        "[thread.start() for thread in threads]\n"
        "[thread.join() for thread in threads]\n"
        "print(json.dumps([bool(one) for one in found]\n"
        "    + [QGuiApplication.instance() is application]))"
    )
    assert answer == [True] * 5


def test_texts_need_no_widgets() -> None:
    known = set()
    for file in (ROOT / "trainer" / "typeset").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("PySide6"):
                known.add(node.module)
            elif isinstance(node, ast.Import):
                known.update(name.name for name in node.names if name.name.startswith("PySide6"))
    assert known == {"PySide6.QtCore", "PySide6.QtGui"}
