"""``python3 tests``: what failed beside others gets one more try, alone, and is told."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import Any

import pytest

from trainer import bootstrap

ENTRY = Path(__file__).parents[1] / "__main__.py"


def entered(
    monkeypatch: pytest.MonkeyPatch, codes: list[int], failed: list[str]
) -> tuple[int, list[list[str]]]:
    """Run the entry with pytest's exit codes given; returns its own, and what pytest was asked."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(bootstrap, "enter", lambda *_, **__: [])
    names: dict[str, Any] = runpy.run_path(str(ENTRY), run_name="entry")
    main = names["main"]
    asked: list[list[str]] = []

    def answer(arguments: list[str]) -> int:
        asked.append(arguments)
        return codes.pop(0)

    main.__globals__.update(CHECKS={}, _pytest=answer, last_failed=lambda: failed)
    return main(), asked


@pytest.mark.parametrize(
    ("codes", "failed", "code", "runs"),
    [
        ([0], [], 0, 1),
        ([1, 0], ["a"], 0, 2),
        ([1, 1], ["a"], 1, 2),
        ([1], [*"abcdef"], 1, 1),  # too many for an accident
        ([1], [], 1, 1),  # it failed, and not by a test
        ([2], ["a"], 2, 1),  # stopped
        ([5], [], 5, 1),  # nothing was collected
    ],
)
def test_what_failed_is_tried_once_more(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    codes: list[int],
    failed: list[str],
    code: int,
    runs: int,
) -> None:
    ended, asked = entered(monkeypatch, codes, failed)
    assert (ended, len(asked)) == (code, runs)
    told = capsys.readouterr().out
    assert ("passed alone, failed beside others, to be mended: a" in told) == (runs == 2 and code == 0)
