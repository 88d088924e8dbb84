"""Qt may take references to None and True away as long as a session lasts."""

from __future__ import annotations

import sys

import pytest

import trainer.typeset  # noqa: F401 - what it does on import is the point


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="there they are immortal by themselves")
@pytest.mark.parametrize("constant", [None, True, False])
def test_constants_have_more_references_than_a_session_can_take(constant: object) -> None:
    assert sys.getrefcount(constant) > 1 << 39
