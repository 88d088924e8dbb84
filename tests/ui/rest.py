"""Waiting until nothing happens any more, counted in turns of the event loop and not in time.

A test that says "and nothing else happens" needs an end.  A fixed pause is too short on a busy
computer and too long on a quiet one; here a value is looked at until it has stayed the same for
many turns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pytestqt.qtbot import QtBot

Value = TypeVar("Value")

TURNS = 20
"""Turns after which something that has not changed is taken to be at rest."""

MOST = 5_000
"""Turns after which something that still changes never rests."""


def at_rest(qtbot: QtBot, measure: Callable[[], Value], turns: int = TURNS) -> Value:
    """What ``measure`` says once it has said the same for ``turns`` turns of the event loop."""
    said, same = measure(), 0
    for _ in range(MOST):
        qtbot.wait(1)
        now = measure()
        same = same + 1 if now == said else 0
        said = now
        if same >= turns:
            return said
    raise AssertionError(f"still not at rest: {said}")
