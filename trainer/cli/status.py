"""How a command says that it is over."""

from __future__ import annotations

DONE, OUR_FAULT, THEIR_TURN = 0, 1, 2
"""Exit status: done; a bug of ours; the person must do something."""
