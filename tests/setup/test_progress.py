"""What a person sees while pip works."""

from __future__ import annotations

import io

import pytest

from trainer import words
from trainer.setup.progress import Progress

PIP = """\
Collecting av==18.1.0 (from -r requirements.lock (line 3))
  Downloading av-18.1.0-cp311-abi3-manylinux_2_28_x86_64.whl (35.2 MB)
Progress 0 of 1000
Progress 500 of 1000
Collecting tqdm==4.70.1 (from -r requirements.lock (line 9))
  Using cached tqdm-4.70.1-py3-none-any.whl (80 kB)
Installing collected packages: tqdm, av
Successfully installed av-18.1.0 tqdm-4.70.1
"""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def english() -> None:
    words.use("en")


def heard(out: io.StringIO, said: str = PIP) -> tuple[str, str]:
    """(what ``out`` got, what the log keeps)"""
    with Progress(2, out) as progress:
        kept = [line for line in said.splitlines(keepends=True) if progress.hear(line)]
    return out.getvalue(), "".join(kept)


def test_a_terminal_sees_parts_and_percent() -> None:
    shown, _ = heard(Terminal())
    assert "Fetching part 1 of 2: 50 %" in shown
    assert "Fetching part 2 of 2" in shown
    assert shown.rstrip().endswith("Ready after 0 seconds.")


def test_a_log_gets_whole_lines_only() -> None:
    shown, _ = heard(io.StringIO())
    assert "\r" not in shown
    assert len(shown.splitlines()) == 4


def test_the_log_keeps_all_but_the_counting() -> None:
    _, kept = heard(io.StringIO())
    assert "Progress" not in kept
    assert kept.count("\n") == PIP.count("\n") - 2


def test_nothing_stays_on_the_line_after_a_failure() -> None:
    shown, _ = heard(Terminal(), PIP[: PIP.index("Collecting tqdm")])
    assert shown.endswith("\r")
    assert shown.split("\r")[-2].strip() == ""


def test_pips_own_words_are_not_shown() -> None:
    for out in (io.StringIO(), Terminal()):
        shown, _ = heard(out)
        assert "Collecting" not in shown
        assert "whl" not in shown
