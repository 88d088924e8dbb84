"""What goes to the terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT
from trainer.cli import terminal


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b", "\x07", "\x9b", "\u2028", "\u2029", "\x00", "\udce9"])
def test_a_name_cannot_reach_the_terminal(sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say(f"klip{sign}[2J.mp4")
    terminal.complain(f"klip{sign}[2J.mp4")
    assert tuple(capsys.readouterr()) == ("klip�[2J.mp4\n", "klip�[2J.mp4\n")


def test_letters_of_every_script_stay(capsys: pytest.CaptureFixture[str]) -> None:
    # The family is four signs held together by invisible joiners.
    text = "ꦧꦠꦶꦏ꧀ «Bu Sri» 👨‍👩‍👧‍👦 é 09.41"
    terminal.say(text)
    assert capsys.readouterr().out == text + "\n"


def test_json_is_one_line_and_keeps_its_letters(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"file": Path("a\nb ꦲ.mp4"), "share": 0.5, "seconds_left": None}
    terminal.say_json(value)
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert "ꦲ" in out
    assert json.loads(out) == {"file": "a\nb ꦲ.mp4", "share": 0.5, "seconds_left": None}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_what_nobody_took_is_given_up(tmp_path: Path) -> None:
    script = (
        "import sys; from trainer.cli import terminal\n"
        "try: terminal.say('a'); terminal.finish()\n"
        "except OSError as fault: terminal.give_up(); sys.exit(fault.errno)\n"
    )
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-c", script], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=30
        )
    assert (ended.returncode, ended.stderr) == (28, b"")  # ENOSPC, and nothing of Python's own


def test_a_closed_output_is_no_trouble() -> None:
    script = "from trainer.cli import terminal; terminal.prepare(); terminal.say('a'); terminal.finish()"
    ended = subprocess.run(
        ["sh", "-c", '"$0" -c "$1" >&-', sys.executable, script], capture_output=True, cwd=ROOT, timeout=30
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
