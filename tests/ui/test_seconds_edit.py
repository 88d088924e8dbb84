"""A length as people write it."""

from __future__ import annotations

import pytest

from trainer.ui.seconds_edit import seconds_of


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("4,2", 4.2),
        ("4.25 detik", 4.25),
        (" 12 ", 12.0),
        ("0,5s", 0.5),
        ("", None),
        ("x4", None),
        ("-3", None),
    ],
)
def test_seconds_are_read(text: str, seconds: float | None) -> None:
    assert seconds_of(text) == seconds
